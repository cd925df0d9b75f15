"""Reading a copy back: with its own keys, every page, every chain, and the files that it names."""

import hashlib
import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import sqlalchemy as sa

from werkplek.application.ports import MapBeschadigd
from werkplek.store import tables, tables_bedrijf, tables_school, tables_structuur
from werkplek.store.bijlage_bestand import MEER, BijlageRij, lees_bestand
from werkplek.store.bijlagen import rijen
from werkplek.store.engine import maak_leesengine
from werkplek.store.kopie import Keten
from werkplek.store.probe import bekijk
from werkplek.store.vreemd import ketens_van_scholen

_STEEKPROEF: Final = 40
"""Of how many files that were there before the inside is read; of all others the length is."""

_INHOUDELIJK: Final = (
    tables_bedrijf.leerbedrijf,
    tables_bedrijf.persoon,
    tables_bedrijf.wissing,
    tables_school.schoolband,
    tables_school.schoolwissing,
    tables.instelling,
)
"""Small tables of which every change is worth a copy."""

_GENOEMD: Final = (
    tables_bedrijf.document.c.sha256,
    tables_bedrijf.bijlage.c.sha256,
    tables_structuur.kwalificatie.c.crebo,
    tables_structuur.kwalificatie.c.editie,
)
"""Columns that say what is there of a large table."""

_T: Final = tables.feit.c


class Sleutelbestand(Protocol):
    """What the store asks about a `sleutels.json`; device knows it."""

    def store(self, map_: Path) -> str:
        """Which folder of Werkplek it belongs to. Raises `MapBeschadigd` and its like."""
        ...

    def past(self, map_: Path, sleutel: bytes) -> bool:
        """Whether its ways in give this key. Raises `MapBeschadigd` and its like."""
        ...


@dataclass(frozen=True, slots=True)
class Stand:
    """What a store holds; `som` changes with everything that is worth a copy.

    `waarnemingen` are those that stand; None when the projection is not there.
    """

    schema: int
    feiten: int
    ketens: tuple[Keten, ...]
    som: str
    waarnemingen: int | None = None


@dataclass(frozen=True, slots=True)
class Nagelezen:
    """What was read back."""

    stand: Stand
    bijlagen: tuple[BijlageRij, ...]


def stand_van(verbinding: sa.Connection) -> Stand:
    """What this store holds, whatever version of Werkplek wrote it."""
    ketens = tuple(
        Keten(rij.apparaat, rij.organisatie, rij.laatste)
        for rij in verbinding.execute(
            sa.select(_T.apparaat, _T.organisatie, sa.func.max(_T.volgnr).label("laatste"))
            .group_by(_T.apparaat, _T.organisatie)
            .order_by(_T.apparaat, _T.organisatie)
        )
    )
    aantal, laatste = verbinding.execute(sa.select(sa.func.count(), sa.func.max(_T.id))).one()
    zegels = verbinding.scalar(sa.select(sa.func.count()).select_from(tables.zegel))
    som = hashlib.sha256(repr((ketens, aantal, laatste, zegels)).encode())
    hier = set(sa.inspect(verbinding).get_table_names())
    for vraag in (
        *(sa.select(tabel) for tabel in _INHOUDELIJK if tabel.name in hier),
        *(sa.select(kolom) for kolom in _GENOEMD if kolom.table.name in hier),
    ):
        for rij in verbinding.execute(vraag.order_by(*vraag.selected_columns)):
            som.update(repr(tuple(rij)).encode())
    schema = verbinding.exec_driver_sql("pragma user_version").scalar_one()
    gezien = _waarnemingen(verbinding) if tables.waarneming.name in hier else None
    return Stand(schema, aantal, ketens, som.hexdigest(), gezien)


def _waarnemingen(verbinding: sa.Connection) -> int:
    geldig = sa.select(sa.func.count()).where(tables.waarneming.c.geldt)
    return verbinding.execute(geldig).scalar_one()


def bijlagen_van(verbinding: sa.Connection) -> tuple[BijlageRij, ...]:
    """The files that its rows name; an older store has none."""
    if not sa.inspect(verbinding).has_table(tables_bedrijf.bijlage.name):
        return ()
    return rijen(verbinding)


def lees_na(pad: Path, sleutel: bytes) -> Nagelezen:
    """Read a store that nobody writes: every page, every chain, and which files it names.

    Raises `MapBeschadigd` that names what does not hold, or `MapOnbereikbaar`.
    """
    bevonden = bekijk(pad, sleutel, grondig=True)
    if bevonden.vreemd or bevonden.stuk:
        raise MapBeschadigd(f"kopie: {bevonden.vreemd or bevonden.stuk}")
    engine = maak_leesengine(pad, sleutel)
    try:
        with engine.connect() as verbinding, verbinding.begin():
            stand, bijlagen = stand_van(verbinding), bijlagen_van(verbinding)
            dicht = _zijn_dicht(verbinding, stand.ketens)
    finally:
        engine.dispose()
    if not dicht:
        raise MapBeschadigd("kopie: keten")
    return Nagelezen(stand, bijlagen)


def _zijn_dicht(verbinding: sa.Connection, ketens: Collection[Keten]) -> bool:
    """Whether no header is missing; of what came from a school some may."""
    vreemd = ketens_van_scholen(verbinding)
    rijen = verbinding.execute(
        sa.select(_T.apparaat, _T.organisatie, sa.func.count().label("aantal")).group_by(
            _T.apparaat, _T.organisatie
        )
    )
    aantal = {(rij.apparaat, rij.organisatie): rij.aantal for rij in rijen}
    return all(
        (keten.apparaat, keten.organisatie) in vreemd
        or aantal[keten.apparaat, keten.organisatie] == keten.laatste
        for keten in ketens
    )


def lees_bijlagen_na(
    map_: Path, gevraagd: Sequence[BijlageRij], nieuw: Collection[str] = ()
) -> tuple[str, ...]:
    """Names of the files that are not there or not whole.

    What is `nieuw` there is decrypted, and of what was there before a sample.
    """
    proef = {rij.bestand for rij in random.sample(gevraagd, min(len(gevraagd), _STEEKPROEF))}
    grondig = proef.union(nieuw)
    return tuple(
        rij.bestand for rij in gevraagd if not is_heel(map_, rij, grondig=rij.bestand in grondig)
    )


def is_heel(map_: Path, rij: BijlageRij, *, grondig: bool) -> bool:
    """Whether the file of this row is here. Raises `MapOnbereikbaar` when nobody can tell."""
    if not grondig:
        pad = map_ / rij.bestand
        return pad.is_file() and pad.stat().st_size == rij.bytes + MEER
    try:
        lees_bestand(map_, rij)
    except MapBeschadigd:
        return False
    return True


def som_van(pad: Path) -> str:
    """SHA-256 of a file. Raises OSError."""
    with pad.open("rb") as bestand:
        return hashlib.file_digest(bestand, "sha256").hexdigest()
