"""Putting a copy back: always as a new generation, with a device and seal keys of its own.

The folder in use is read and never written; what is built gets its turn in the last step. A power
cut before that leaves the old folder and a generation marked as unfinished, which the next start
takes away.
"""

import logging
import shutil
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import (
    MapBeschadigd,
    MapInGebruik,
    SleutelPastNiet,
    Unavailable,
)
from werkplek.application.ports_veilig import Teruggezet
from werkplek.durable.whole_file import replace_whole, sync_folder
from werkplek.store import projections, teruggezet, wislijst, wissen, zoekindex
from werkplek.store.apparaat import Outside, lees_apparaat, vervang_apparaat
from werkplek.store.bijlagen import rijen
from werkplek.store.engine import maak_engine, schrijvend, zonder_transactie
from werkplek.store.fouten import disk
from werkplek.store.generatie import (
    BEDRIJF,
    BIJLAGEN,
    SLEUTELS,
    Generatie,
    generaties,
    huidige,
    nieuwe,
    wijs_aan,
)
from werkplek.store.kopie import Kopie, lees_kopie
from werkplek.store.lezer import HERSTELCODE
from werkplek.store.lock import FolderLock
from werkplek.store.meenemen import Meegenomen
from werkplek.store.nakijken import kijk_na
from werkplek.store.nalezen import is_heel, lees_na, som_van
from werkplek.store.oude_map import lees_oud
from werkplek.store.overzetten import breng_over, kopieer
from werkplek.store.plek import Plek
from werkplek.store.probe import bekijk, die_passen
from werkplek.store.reserve import eigen_plek
from werkplek.store.schema import breng_bij
from werkplek.store.scholen_terug import koppel_los
from werkplek.store.tables import instelling
from werkplek.store.terugsleutels import breng_nieuwste, sleutels_van
from werkplek.store.voor_scholen import niet_heel
from werkplek.store.wislijst import WISLIJST, Wisregel
from werkplek.store.zegels import verzegel_open

ONVOLTOOID: Final = "onvoltooid"
"""The file in a generation that is being built; whatever still has it was cut off."""

Ontsluiten = Callable[[Path], Sequence[bytes]]
"""Candidate keys, 48 bytes each, of the store that stands with this `sleutels.json`."""


_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Bouw:
    """One restore: what it reads, and the generation that it writes."""

    map: Path
    kopie: Kopie
    oud: Path | None
    nieuw: Generatie
    outside: Outside

    @property
    def plek(self) -> Plek:
        """Where the copy lies."""
        return Plek(self.kopie.pad.parent)


def zet_terug(map_: Path, kopie: Path, ontsluiten: Ontsluiten, outside: Outside) -> Teruggezet:
    """Build a generation from a copy, bring along what the old one has more, and point at it.

    Raises what `ontsluiten` raises, `SleutelPastNiet`, `MapInGebruik`, `MapBeschadigd` when the
    copy is damaged, `MapNieuwer`, `BestandOnbereikbaar` or `MapOnbereikbaar`; then the folder is
    what it was.
    """
    plek = Plek(kopie.parent)
    with plek.bereikbaar():
        gelezen = lees_kopie(kopie)
        _eis_bestand(kopie / BEDRIJF)
    passend = die_passen(kopie / BEDRIJF, sleutels_van(kopie, _vervangen(map_), ontsluiten))
    # One, or two of a change of key that was going on; damage is not told here.
    open_ = (een for een in passend if not bekijk(kopie / BEDRIJF, een, grondig=False).vreemd)
    sleutel = next(open_, next(iter(passend), None))
    if sleutel is None:
        raise SleutelPastNiet(BEDRIJF)
    with disk():
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)
    with ExitStack() as stapel:
        lock = FolderLock(map_)
        stapel.callback(lock.geef_vrij)
        _ruim_onvoltooid_op(map_)
        _eis_heel(gelezen, sleutel)
        oud = _vervangen(map_)
        nieuw = Generatie(nieuwe(map_), sleutel)
        try:
            uitkomst = _bouw(_Bouw(map_, gelezen, oud, nieuw, outside), ontsluiten)
            wijs_aan(map_, nieuw.map)
        except BaseException:
            if _in_gebruik(map_) != nieuw.map:
                shutil.rmtree(nieuw.map, ignore_errors=True)  # else the next start does
            raise
        with disk():
            (nieuw.map / ONVOLTOOID).unlink()
    return uitkomst


def ruim_onvoltooid_op(map_: Path) -> None:
    """Take away what a restore that was cut off left; nothing while somebody has the folder.

    Raises `MapOnbereikbaar`.
    """
    with disk():
        if not _onvoltooid(map_):
            return
    with suppress(MapInGebruik):
        lock = FolderLock(map_)
        try:
            _ruim_onvoltooid_op(map_)
        finally:
            lock.geef_vrij()


def _ruim_onvoltooid_op(map_: Path) -> None:
    in_gebruik = _in_gebruik(map_)
    with disk():
        for merk in _onvoltooid(map_):
            if merk.parent == in_gebruik:  # cut after its turn came
                merk.unlink()
            else:
                shutil.rmtree(merk.parent)
        sync_folder(map_)


def _onvoltooid(map_: Path) -> list[Path]:
    return list(map_.glob(f"generatie-*/{ONVOLTOOID}"))


def _in_gebruik(map_: Path) -> Path | None:
    """The generation in use, if that can be told and it has a store."""
    try:
        generatie = huidige(map_)
    except MapBeschadigd:
        return None
    return generatie if (generatie / BEDRIJF).exists() else None


def _vervangen(map_: Path) -> Path | None:
    """The generation that a restore takes the place of."""
    return _in_gebruik(map_) or next(reversed(generaties(map_)), None)


def _eis_bestand(bestand: Path) -> None:
    """Demand that the copy has its store. Raises `MapBeschadigd` or OSError."""
    try:
        bestand.stat()
    except FileNotFoundError as fout:
        raise MapBeschadigd(f"kopie: {BEDRIJF}") from fout


def _eis_heel(kopie: Kopie, sleutel: bytes) -> None:
    """Demand the very bytes that were read back when the copy was made, and read them again.

    What lies beside them for a school is looked at too; a restore does not need it.
    """
    bestand = kopie.pad / BEDRIJF
    with Plek(kopie.pad.parent).bereikbaar():
        if som_van(bestand) != kopie.inhoud.sha256:
            raise MapBeschadigd(f"kopie: {BEDRIJF}")
        lees_na(bestand, sleutel)
    for naam in niet_heel(kopie.pad, kopie.inhoud.voor_scholen):
        _logger.warning("voor_school_stuk", extra={"bestand": naam})


def _bouw(bouw: _Bouw, ontsluiten: Ontsluiten) -> Teruggezet:
    map_ = bouw.nieuw.map
    with bouw.plek.bereikbaar():
        replace_whole(map_ / ONVOLTOOID, b"")
        (map_ / BIJLAGEN).mkdir(mode=0o700)
        kopieer(bouw.kopie.pad / BEDRIJF, bouw.nieuw.bestand)
        nieuwste = breng_nieuwste(bouw.oud, bouw.nieuw, ontsluiten)
        if not nieuwste:
            kopieer(bouw.kopie.pad / SLEUTELS, map_ / SLEUTELS)
        sync_folder(map_)
    engine = maak_engine(bouw.nieuw.bestand, bouw.nieuw.sleutel)
    try:
        breng_bij(engine)
        mee = _vul(bouw, engine, ontsluiten, nieuwste=nieuwste)
        with zonder_transactie(engine).connect() as verbinding:
            verbinding.exec_driver_sql("pragma wal_checkpoint(truncate)")
        feiten, weg = _toets(bouw, engine)
    finally:
        engine.dispose()
    gelezen = lees_na(bouw.nieuw.bestand, bouw.nieuw.sleutel)
    return Teruggezet(
        van=bouw.kopie.inhoud.van,
        feiten=feiten,
        meegenomen=mee.feiten,
        onleesbaar=mee.onleesbaar,
        bijlagen_weg=weg,
        waarnemingen=gelezen.stand.waarnemingen,
    )


def _vul(bouw: _Bouw, engine: sa.Engine, ontsluiten: Ontsluiten, *, nieuwste: bool) -> Meegenomen:
    """One transaction: seal what was open, take along, a new device, erase again, fold anew.

    Without the newest keys nobody has the newest herstelcode: the window asks for another one.
    """
    outside = bouw.outside
    lijst = _wislijst(bouw)
    with schrijvend(engine).begin() as verbinding:
        voorganger = lees_apparaat(verbinding, outside)
        verzegel_open(verbinding, voorganger.id, voorganger.signer)
        mee = lees_oud(verbinding, bouw.oud, bouw.nieuw, ontsluiten, outside)
        if not nieuwste:
            verbinding.execute(sa.delete(instelling).where(instelling.c.naam == HERSTELCODE))
        teruggezet.merk(verbinding)
        vervang_apparaat(verbinding, outside)
        koppel_los(verbinding)
        wissen.pas_wislijst_toe(
            verbinding,
            wislijst.samen(lijst, wissen.wisregels(verbinding)),
            lees_apparaat(verbinding, outside),
            ids=outside.ids,
            nu=datetime.now(UTC).replace(microsecond=0),
        )
        _breng_bijlagen(bouw, verbinding)
        zoekindex.herbouw(verbinding)
        projections.herbouw(verbinding)
    return mee


def _wislijst(bouw: _Bouw) -> tuple[Wisregel, ...]:
    """Who was erased here, or as the place knows; the folder keeps both from now on."""
    with bouw.plek.bereikbaar():
        daar = wislijst.lees_of_niets(bouw.plek.map / WISLIJST)
    hier = wislijst.vul_aan(bouw.map / WISLIJST, daar) if daar else ()
    return wislijst.samen(hier or wislijst.lees_of_niets(bouw.map / WISLIJST), daar)


def _breng_bijlagen(bouw: _Bouw, verbinding: sa.Connection) -> None:
    """Every file that a row names, from wherever it is whole; on the disk before the commit."""
    bronnen = [bouw.plek.bijlagen, eigen_plek(bouw.map).bijlagen]
    if bouw.oud is not None:
        bronnen.insert(1, bouw.oud / BIJLAGEN)
    doel = bouw.nieuw.map / BIJLAGEN
    for rij in rijen(verbinding):
        for bron in bronnen:
            with suppress(Unavailable):
                if is_heel(bron, rij, grondig=True):
                    with bouw.plek.bereikbaar():
                        breng_over(bron / rij.bestand, doel / rij.bestand)
                    break
    with disk():
        sync_folder(doel)


def _toets(bouw: _Bouw, engine: sa.Engine) -> tuple[int, int]:
    """Demand a log that holds; gives how many feiten there are, and how many files are nowhere."""
    with engine.connect() as verbinding, verbinding.begin():
        apparaat = lees_apparaat(verbinding, bouw.outside)
        bevindingen = kijk_na(verbinding, apparaat)
        if bevindingen:
            raise MapBeschadigd(f"kopie: {bevindingen[0].soort}")
        doel = bouw.nieuw.map / BIJLAGEN
        weg = [rij for rij in rijen(verbinding) if not is_heel(doel, rij, grondig=False)]
        feiten = verbinding.exec_driver_sql("select count(*) from feit").scalar_one()
    return feiten, len(weg)
