"""The copies of the open folder: when one is made, where, and which older ones go."""

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.application.ports import BestandOnbereikbaar, Clock, MapOnbereikbaar
from werkplek.application.ports_veilig import Bewaarplek, Reservekopie
from werkplek.store.engine import maak_engine
from werkplek.store.fouten import ANDERS, VOL, WEG, disk
from werkplek.store.generatie import SLEUTELS, Generatie
from werkplek.store.kopie import Kopie
from werkplek.store.kopieren import Bron, maak_kopie
from werkplek.store.lijsten import moment
from werkplek.store.nalezen import Sleutelbestand
from werkplek.store.opruiming import (
    WISSEN,
    houd_wislijst_bij,
    mist_wissing,
    roteer,
    wis_oudere,
)
from werkplek.store.plek import (
    EIGEN_MAP,
    RESERVEKOPIEEN,
    Plek,
    bestaande_plek,
    lees_merk,
    tweede_plek,
)
from werkplek.store.tables import feit
from werkplek.store.tables_bedrijf import bewaarplek

BIJ_SLUITEN: Final = timedelta(minutes=30)
"""Closing makes no copy when one is younger: who opens and closes all day does not wait all day."""

DAG: Final = timedelta(days=1)
WEEK: Final = timedelta(days=7)
"""A copy each day that something changed, and each week at least: making one reads every page."""

VOL_VOOR_KOPIE: Final = "vol_voor_kopie"
"""The detail when a newer Werkplek has no room for the copy that it makes before it changes."""

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FolderReserve:
    """Implements the port `Reserve` on an open folder; `map` is its root.

    `bron` gives the store as it is opened now, `schrijf` a transaction in its writer lane. One copy
    is made at a time.
    """

    map: Path
    bron: Callable[[], Bron]
    schrijf: Callable[[], AbstractContextManager[sa.Connection]]
    clock: Clock
    _beurt: threading.Lock = field(default_factory=threading.Lock)

    def stel_veilig(self, plek: Path | None = None, *, aanleiding: str = "verzoek") -> Reservekopie:
        with self._beurt:
            doel = eigen_plek(self.map) if plek is None else self._tweede(plek)
            bron = self.bron()
            kopie = maak_kopie(bron, doel, self.clock.nu(), aanleiding)
            self._laat_gaan(doel, kopie, bron.sleutels)
            if not doel.eigen:
                self._onthoud(doel, kopie)
        return kopie.als_reservekopie()

    def kopieen(self, plek: Path | None = None) -> tuple[Reservekopie, ...]:
        doel = eigen_plek(self.map) if plek is None else bestaande_plek(plek)
        ons = self._store()
        return tuple(
            kopie.als_reservekopie() for kopie in doel.kopieen() if kopie.inhoud.store == ons
        )

    def plekken(self) -> tuple[Bewaarplek, ...]:
        with self.bron().engine.connect() as verbinding, verbinding.begin():
            rijen = verbinding.execute(sa.select(bewaarplek).order_by(bewaarplek.c.laatst.desc()))
            return tuple(
                Bewaarplek(rij.naam, Path(rij.pad), datetime.fromisoformat(rij.laatst))
                for rij in rijen
            )

    def houd_bij(self, *, sluiten: bool = False) -> Reservekopie | None:
        nu = self.clock.nu()
        bron = self.bron()
        ons = bron.sleutels.store(bron.generatie.map)
        eerder = [
            kopie
            for kopie in eigen_plek(self.map).kopieen()
            if kopie.inhoud.store == ons and kopie.inhoud.van <= nu
        ]
        if not _is_aan_de_beurt(bron, eerder[0] if eerder else None, nu, sluiten=sluiten):
            return None
        return self.stel_veilig(aanleiding="sluiten" if sluiten else "dag")

    def _laat_gaan(self, plek: Plek, kopie: Kopie, sleutels: Sleutelbestand) -> None:
        """Older copies go; the place gets the list of who was erased once they did.

        After an erasure what cannot go raises, for it still holds who was erased. A stick that was
        away during one is tried again with its next copy.
        """
        gewist = kopie.inhoud.aanleiding == WISSEN
        schoon = True
        if gewist or mist_wissing(self.map, plek):
            try:
                schoon = wis_oudere(plek, kopie, sleutels)
            except MapOnbereikbaar as fout:
                if gewist:
                    raise
                _logger.warning("gewiste_blijft", extra={"detail": fout.detail})
                return
        else:
            roteer(plek, kopie, self.clock.nu())
        houd_wislijst_bij(self.map, plek)
        if gewist and not schoon:
            raise (MapOnbereikbaar if plek.eigen else BestandOnbereikbaar)(ANDERS)

    def _store(self) -> str:
        bron = self.bron()
        return bron.sleutels.store(bron.generatie.map)

    def _tweede(self, gekozen: Path) -> Plek:
        """The place meant; an empty mount point where a known stick was is not that stick."""
        mogelijk = (gekozen, gekozen / EIGEN_MAP)
        bekend = any(plek.pad in mogelijk for plek in self.plekken())
        with Plek(gekozen).bereikbaar():
            gemerkt = any(lees_merk(pad) is not None for pad in mogelijk)
            if bekend and not gemerkt and not _andere_schijf(gekozen, self.map):
                raise BestandOnbereikbaar(WEG)
        return tweede_plek(gekozen)

    def _onthoud(self, plek: Plek, kopie: Kopie) -> None:
        id_, naam = plek.merk()
        rij = {"naam": naam, "pad": str(plek.map), "laatst": moment(kopie.inhoud.van)}
        opdracht = insert(bewaarplek).values(id=id_, **rij)
        with self.schrijf() as verbinding:
            verbinding.execute(opdracht.on_conflict_do_update(index_elements=["id"], set_=rij))


def eigen_plek(map_: Path) -> Plek:
    """The place beside the folder."""
    return Plek(map_ / RESERVEKOPIEEN, eigen=True)


def kopieer_eerst(map_: Path, generatie: Generatie, sleutels: Sleutelbestand) -> None:
    """A copy before a migration, of a store that is not open yet.

    Raises what `maak_kopie` does; without room its detail is `vol_voor_kopie`, and nothing changed.
    """
    plek = eigen_plek(map_)
    nu = datetime.now(UTC).replace(microsecond=0)
    engine = maak_engine(generatie.bestand, generatie.sleutel)
    try:
        kopie = maak_kopie(Bron(generatie, engine, sleutels), plek, nu, "migratie")
    except MapOnbereikbaar as fout:
        if fout.detail == VOL:
            raise MapOnbereikbaar(VOL_VOOR_KOPIE) from fout
        raise
    finally:
        engine.dispose()
    roteer(plek, kopie, nu)


def _is_aan_de_beurt(bron: Bron, laatste: Kopie | None, nu: datetime, *, sluiten: bool) -> bool:
    if laatste is not None and _opent_anders(bron, laatste):
        return True
    if laatste is None:
        return _begon_eerder_dan(bron, nu if sluiten else nu - DAG)
    oud = nu - laatste.inhoud.van
    if not sluiten and oud >= WEEK:
        return True
    return oud >= (BIJ_SLUITEN if sluiten else DAG) and bron.stand().som != laatste.inhoud.stand


def _opent_anders(bron: Bron, kopie: Kopie) -> bool:
    """Whether the ways in changed since: a copy opens with the herstelcode of its own day."""
    nu, toen = bron.generatie.map / SLEUTELS, kopie.pad / SLEUTELS
    with disk():
        return not toen.exists() or nu.read_bytes() != toen.read_bytes()


def _begon_eerder_dan(bron: Bron, grens: datetime) -> bool:
    """Whether the first feit (by its id, a UUIDv7) was made before that moment."""
    with bron.engine.connect() as verbinding, verbinding.begin():
        eerste = verbinding.scalar(sa.select(sa.func.min(feit.c.id)))
    if eerste is None:
        return False
    try:
        gemaakt = int(eerste.replace("-", "")[:12], 16)
    except ValueError:  # not one of ours; looking at the log says so
        return True
    return gemaakt < int(grens.timestamp() * 1000)


def _andere_schijf(pad: Path, dan: Path) -> bool:
    return pad.exists() and pad.stat().st_dev != dan.stat().st_dev
