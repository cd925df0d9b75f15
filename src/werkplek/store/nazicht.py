"""Everything that can be looked at in an open folder: pages, log, projections, files, copies."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import MapBeschadigd
from werkplek.application.ports_veilig import Reservekopie
from werkplek.store import projections
from werkplek.store.bijlagen import rijen
from werkplek.store.folder import FolderStore
from werkplek.store.fouten import disk
from werkplek.store.generatie import BIJLAGEN
from werkplek.store.nakijken import Bevinding
from werkplek.store.nalezen import is_heel
from werkplek.store.tables import PROJECTIES

BLADZIJDE: Final = "Bladzijde"
PROJECTIE: Final = "Projectie"
BIJLAGE: Final = "BijlageWeg"
"""Kinds of a `Bevinding` beside those of the log."""


@dataclass(frozen=True, slots=True)
class Nazicht:
    """What was found; `vrij` is bytes. No finding: all of it holds."""

    bevindingen: tuple[Bevinding, ...]
    feiten: int
    bijlagen: int
    kopieen: tuple[Reservekopie, ...]
    vrij: int

    def nieuwste(self, nu: datetime) -> Reservekopie | None:
        """The newest copy that is not from the future."""
        return next((kopie for kopie in self.kopieen if kopie.van <= nu), None)


def zie_na(store: FolderStore, kopieen: Iterable[Reservekopie]) -> Nazicht:
    """Look at everything; nothing is changed. Takes the writer lane for the projections.

    Raises `MapBeschadigd` when the log cannot even be read, or `MapOnbereikbaar`.
    """
    bladzijden = kijk_bladzijden_na(store)
    if bladzijden:
        return _nazicht(store, bladzijden, kopieen)
    log = store.kijk_na()
    afgeleid = () if log else _projecties(store)  # of a log that holds only
    return _nazicht(store, (*log, *afgeleid, *kijk_bijlagen_na(store)), kopieen)


def tel_bevindingen(store: FolderStore) -> int:
    """How much does not hold of pages, log and files; the writer lane stays free meanwhile."""
    stuk = kijk_bladzijden_na(store)
    return len(stuk or (*store.kijk_na(), *kijk_bijlagen_na(store)))


def kijk_bladzijden_na(store: FolderStore) -> tuple[Bevinding, ...]:
    """Read every page, with its checksum. Raises `MapOnbereikbaar`."""
    try:
        with store.los() as verbinding:
            verbinding.exec_driver_sql("pragma wal_checkpoint(truncate)")  # else it cries wolf
            stuk = verbinding.exec_driver_sql("pragma cipher_integrity_check").scalars().all()
            if stuk:
                verbinding.invalidate()  # SQLCipher does nothing right with it after that
                return tuple(Bevinding(BLADZIJDE, str(nr)) for nr, _ in enumerate(stuk, 1))
            quick = verbinding.exec_driver_sql("pragma quick_check(5)").scalars().all()
    except MapBeschadigd as fout:
        return (Bevinding(BLADZIJDE, fout.detail),)
    regels = [regel for regel in quick if regel != "ok"]
    return tuple(Bevinding(BLADZIJDE, str(nummer)) for nummer, _ in enumerate(regels, 1))


def kijk_bijlagen_na(store: FolderStore) -> tuple[Bevinding, ...]:
    """Decrypt every file that a row names."""
    map_ = store.generatie.map / BIJLAGEN
    with store.kijk() as verbinding:
        genoemd = rijen(verbinding)
    return tuple(
        Bevinding(BIJLAGE, rij.bestand) for rij in genoemd if not is_heel(map_, rij, grondig=True)
    )


def _projecties(store: FolderStore) -> tuple[Bevinding, ...]:
    """Fold the log anew beside what stands there, and undo it."""
    while store.uitwisselmap.vouw_bij():  # what came from a school and was not folded yet
        pass
    with store.schrijf() as verbinding:
        voor = _inhoud(verbinding)
        punt = verbinding.begin_nested()
        projections.herbouw(verbinding)
        na = _inhoud(verbinding)
        punt.rollback()
    return tuple(Bevinding(PROJECTIE, naam) for naam in voor if voor[naam] != na[naam])


def _inhoud(verbinding: sa.Connection) -> dict[str, set[tuple[object, ...]]]:
    return {
        tabel.name: {tuple(rij) for rij in verbinding.execute(sa.select(tabel))}
        for tabel in PROJECTIES
    }


def _nazicht(
    store: FolderStore, bevindingen: tuple[Bevinding, ...], kopieen: Iterable[Reservekopie]
) -> Nazicht:
    try:
        with store.kijk() as verbinding:
            feiten = verbinding.exec_driver_sql("select count(*) from feit").scalar_one()
            bijlagen = len(rijen(verbinding))
    except MapBeschadigd:
        feiten = bijlagen = 0
    with disk():
        vrij = shutil.disk_usage(store.generatie.map).free
    return Nazicht(bevindingen, feiten, bijlagen, tuple(kopieen), vrij)
