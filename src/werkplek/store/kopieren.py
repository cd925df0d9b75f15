"""Making one copy: the store in one look, its keys, its files, what schools lack; then its name.

`VACUUM INTO` and not the backup API: it reads in one transaction beside the taps and starts over
for none of them, writes no free pages (what was erased is not in it), and its file has no log. A
copy gets its name when all of it was read back.
"""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import MapBeschadigd, MapOnbereikbaar
from werkplek.durable.whole_file import replace_whole
from werkplek.store.bijlage_bestand import BijlageRij
from werkplek.store.engine import PRAGMAS, zonder_transactie
from werkplek.store.fouten import VOL
from werkplek.store.generatie import BEDRIJF, BIJLAGEN, SLEUTELS, Generatie
from werkplek.store.kopie import INHOUD, Inhoudsopgave, Kopie, onaf_naam
from werkplek.store.nalezen import (
    Nagelezen,
    Sleutelbestand,
    Stand,
    is_heel,
    lees_bijlagen_na,
    lees_na,
    som_van,
    stand_van,
)
from werkplek.store.opruiming import maak_ruimte
from werkplek.store.overzetten import breng_over, kopieer, sync_bestanden, sync_map
from werkplek.store.plek import Plek
from werkplek.store.schema import niets
from werkplek.store.voor_scholen import leg_bij

OVER: Final = 64 << 20
"""Bytes that stay free on the folder's own disk: a copy never takes the room of a tap."""

_KLEIN: Final = -8192
"""A page cache of 8 MB, as SQLite says it."""

_TIK: Final = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Bron:
    """An open store to copy: its generation, an engine on it, and who knows its keys.

    `sluit_reeks` seals what is open, so that a school can take it in; it may be put off.
    """

    generatie: Generatie
    engine: sa.Engine
    sleutels: Sleutelbestand
    sluit_reeks: Callable[[], object] = niets

    @property
    def bijlagen(self) -> Path:
        """The folder with its files."""
        return self.generatie.map / BIJLAGEN

    def stand(self) -> Stand:
        """What it holds now."""
        with self.engine.connect() as verbinding, verbinding.begin():
            return stand_van(verbinding)


def maak_kopie(bron: Bron, plek: Plek, van: datetime, aanleiding: str) -> Kopie:
    """Copy, read back, and only then give the copy its name. `van` is UTC.

    Raises `MapBeschadigd` that names what did not hold, `BestandOnbereikbaar` or `MapOnbereikbaar`;
    then nothing half has a name, and the copies that were there are as they were.
    """
    store = bron.sleutels.store(bron.generatie.map)
    plek.merk()
    plek.ruim_onaf_op(store)
    bron.sluit_reeks()
    voor = bron.stand()
    if plek.eigen:
        _eis_ruimte(bron, plek, van)
    van = _vrij_moment(plek, van)
    werk = plek.map / onaf_naam(f"{van:%Y%m%d%H%M%S%f}", store)
    try:
        with plek.bereikbaar():
            werk.mkdir(mode=0o700)
            _schrijf_store(bron, werk)
            _eis_sleutels(bron, werk)
        gelezen = lees_na(werk / BEDRIJF, bron.generatie.sleutel)
        _eis_niet_minder(voor, gelezen.stand)
        ontbreekt = _breng_bijlagen(bron, plek, gelezen.bijlagen)
        with plek.bereikbaar():
            inhoud = _inhoud(werk, van, aanleiding, gelezen, store=store, ontbreekt=ontbreekt)
            inhoud = replace(inhoud, voor_scholen=leg_bij(werk, bron.generatie.sleutel))
            replace_whole(werk / INHOUD, inhoud.als_json())
            sync_map(plek.bijlagen, streng=plek.eigen)
            sync_map(werk, streng=plek.eigen)
            pad = werk.rename(plek.map / inhoud.naam())
            sync_map(plek.map, streng=plek.eigen)
    except BaseException:
        shutil.rmtree(werk, ignore_errors=True)  # what stays is cleared away with the next copy
        with suppress(MapOnbereikbaar):
            plek.ruim_bijlagen_op()
        raise
    return Kopie(pad, inhoud)


def _schrijf_store(bron: Bron, werk: Path) -> None:
    doel = werk / BEDRIJF
    with zonder_transactie(bron.engine).connect() as verbinding:
        # The file in the making gets as large a cache, and every page comes by once.
        verbinding.exec_driver_sql(f"pragma cache_size={_KLEIN}")
        try:
            # No locks in a folder that is nobody else's: some shares know none.
            verbinding.exec_driver_sql("vacuum into ?", (f"{doel.resolve().as_uri()}?nolock=1",))
        except BaseException:
            verbinding.invalidate()
            raise
        verbinding.exec_driver_sql(f"pragma cache_size={PRAGMAS['cache_size']}")
    with suppress(OSError):  # a disk without owners
        doel.chmod(0o600)
    kopieer(bron.generatie.map / SLEUTELS, werk / SLEUTELS)
    sync_bestanden((doel,))


def _eis_sleutels(bron: Bron, werk: Path) -> None:
    if not bron.sleutels.past(werk, bron.generatie.sleutel):
        raise MapBeschadigd(f"kopie: {SLEUTELS}")


def _breng_bijlagen(bron: Bron, plek: Plek, gevraagd: tuple[BijlageRij, ...]) -> tuple[str, ...]:
    """Bring the files over; gives those that are not whole in the folder itself either."""
    ontbreekt = []
    gebracht = set()
    with plek.bereikbaar():
        for rij in gevraagd:
            try:
                if breng_over(bron.bijlagen / rij.bestand, plek.bijlagen / rij.bestand):
                    gebracht.add(rij.bestand)
            except FileNotFoundError:
                if not is_heel(plek.bijlagen, rij, grondig=True):
                    ontbreekt.append(rij.bestand)
        namen = set(lees_bijlagen_na(plek.bijlagen, gevraagd, gebracht)) - set(ontbreekt)
        stuk = [rij for rij in gevraagd if rij.bestand in namen]
        for rij in stuk:
            (plek.bijlagen / rij.bestand).unlink(missing_ok=True)
            if not is_heel(bron.bijlagen, rij, grondig=True):
                ontbreekt.append(rij.bestand)
                continue
            kopieer(bron.bijlagen / rij.bestand, plek.bijlagen / rij.bestand)
            if not is_heel(plek.bijlagen, rij, grondig=True):
                raise MapBeschadigd(f"kopie: {rij.bestand}")
    return tuple(sorted(ontbreekt))


def _inhoud(
    werk: Path,
    van: datetime,
    aanleiding: str,
    gelezen: Nagelezen,
    *,
    store: str,
    ontbreekt: tuple[str, ...],
) -> Inhoudsopgave:
    bestand = werk / BEDRIJF
    stand = gelezen.stand
    namen = {rij.bestand for rij in gelezen.bijlagen}
    return Inhoudsopgave(
        van=van,
        aanleiding=aanleiding,
        store=store,
        schema=stand.schema,
        feiten=stand.feiten,
        stand=stand.som,
        grootte=bestand.stat().st_size,
        sha256=som_van(bestand),
        ketens=stand.ketens,
        bijlagen=tuple(sorted(namen - set(ontbreekt))),
        ontbreekt=ontbreekt,
        waarnemingen=stand.waarnemingen,
    )


def _eis_niet_minder(voor: Stand, kopie: Stand) -> None:
    """Demand that the copy has all that was there when it began."""
    laatste = {(keten.apparaat, keten.organisatie): keten.laatste for keten in kopie.ketens}
    for keten in voor.ketens:
        if laatste.get((keten.apparaat, keten.organisatie), 0) < keten.laatste:
            raise MapBeschadigd("kopie: minder feiten")


def _eis_ruimte(bron: Bron, plek: Plek, nu: datetime) -> None:
    """Demand room for one more; the oldest copies give theirs. Raises `MapOnbereikbaar`."""
    if (tekort := _tekort(bron, plek)) > 0:
        maak_ruimte(plek, bron.sleutels.store(bron.generatie.map), nu, tekort)
        if _tekort(bron, plek) > 0:
            raise MapOnbereikbaar(VOL)


def _tekort(bron: Bron, plek: Plek) -> int:
    with plek.bereikbaar():
        nodig = bron.generatie.bestand.stat().st_size + OVER
        return nodig - shutil.disk_usage(plek.map).free


def _vrij_moment(plek: Plek, van: datetime) -> datetime:
    bezet = {kopie.inhoud.van for kopie in plek.kopieen()}
    while van in bezet:
        van += _TIK
    return van
