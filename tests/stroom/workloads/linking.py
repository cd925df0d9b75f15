"""Linking: a school and its key come together, two dossiers become one whole or stay two."""

from pathlib import Path
from typing import Final

import sqlalchemy as sa

from tests.fakes.hub import SCHOOL
from tests.store.histories import AUTEUR, ORGANISATIE, Schrijver, buiten
from tests.stroom.recorder import mark
from tests.stroom.workloads.exchange import (
    Draad,
    School,
    another_device,
    check_folded,
    check_together,
    draad,
    fold_all,
    record_one_by_one,
    seen_at_school,
)
from tests.stroom.workloads.workload import (
    KEY,
    NEVER_SYNCED,
    BrokenPromise,
    Kind,
    Workload,
    check_goes_on,
    check_store,
    die,
    opened,
    plant,
    save,
)
from tests.uitwisselmap.uitwisseling import Loket, van_school
from werkplek.domain import school as scholen
from werkplek.domain.feiten import DossierGekoppeld, Feit
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kladje import Kladje
from werkplek.store import unit_of_work
from werkplek.store.folder import FolderStore, maak_store, open_store
from werkplek.store.schoolband import koppel
from werkplek.store.tables import feit, overzicht
from werkplek.store.tables_bedrijf import kladje
from werkplek.store.tables_school import school, schoolband, verzoeksleutel
from werkplek.store.uitwisselmap import StoreUitwisselmap
from werkplek.store.unit_of_work import StoreUnitOfWork

OWN: Final = tuple(
    DeelnemerId(f"01990000-0000-7000-8000-0000000e{number:04}") for number in range(4)
)
THERE: Final = tuple(
    DeelnemerId(f"01990000-0000-7000-8000-0000000f{number:04}") for number in range(4)
)
"""Of each pair the name here, and the name at the school."""

SEEN: Final = 3


def prepare(root: Path) -> None:
    """A leerbedrijf that began by itself; the school knows the same people by other names."""
    store = maak_store(root, KEY, buiten())
    for dossier in OWN:
        wie = Schrijver(dossier)
        begin = wie.begin()
        save(store, *begin)
        for _ in range(SEEN):
            save(store, wie.gezien(begin[1]))
    store.sluit()
    hub = Loket(pagina=10)
    for dossier in THERE:
        hub.plaats(dossier)
    with another_device(hub) as ander:
        ander.haal()
        for dossier in THERE:
            record_one_by_one(ander.store, seen_at_school(dossier, SEEN)[1])
        ander.stuur()
    School(hub).keep(root)


def work(root: Path) -> None:
    """Link the school, pull, write a draft about each, and match them one by one."""
    school_ = School.kept(root, {})
    store = open_store(root, KEY, buiten())
    lijn = draad(store, school_.hub)
    mark("begin")
    store.uitwisselmap.bewaar_school(lijn.school, bytes(32))
    mark("linked")
    lijn.blader_alles()
    fold_all(store)
    for number, (eigen, daar) in enumerate(zip(OWN, THERE, strict=True)):
        _draft(store, daar)
        save(store, _matched(eigen, daar))
        mark(f"matched {number}")
        with store.lees() as lezer:
            start = lezer.feiten(eigen)[1]
        save(store, Schrijver(eigen, organisatie=SCHOOL).gezien(start))
        lijn.zend(6)
    mark("end")
    die()


def _matched(eigen: DeelnemerId, daar: DeelnemerId) -> Feit:
    return van_school(daar).feit(DossierGekoppeld(ORGANISATIE, eigen))


def _draft(store: FolderStore, wie: DeelnemerId) -> None:
    with store.unit_of_work() as uow:
        uow.bewaar_kladje(Kladje(AUTEUR, f"vastleggen {wie}", wie, "Nog niet af"))
        uow.commit()


def check(root: Path, marks: list[str]) -> None:
    """Each pair is one or two, never something between; linking goes on where it stopped."""
    school_ = School.kept(root, {}, marks)
    with opened(root) as store:
        check_store(store, marks)
        lijn = draad(store, school_.hub)
        _check_school(store, said="linked" in marks)
        for number, pair in enumerate(zip(OWN, THERE, strict=True)):
            _check_pair(store, *pair, said=f"matched {number}" in marks)
        check_folded(store)
        _finish(store, lijn)
        check_together(lijn)
        _check_one(store, school_)
        check_goes_on(store)


def _check_school(store: FolderStore, *, said: bool) -> None:
    with store.kijk() as verbinding:
        bekend = verbinding.scalars(sa.select(school.c.id)).all()
        sleutels = verbinding.scalars(sa.select(verzoeksleutel.c.school)).all()
    if bekend != sleutels:
        raise BrokenPromise(Kind.HALF, "a school without the key that was made for it")
    if said and not bekend:
        raise BrokenPromise(Kind.LOST, "the school that was linked")


def _check_pair(store: FolderStore, eigen: DeelnemerId, daar: DeelnemerId, *, said: bool) -> None:
    with store.kijk() as verbinding:
        stated = sa.select(feit.c.id).where(
            feit.c.soort == "dossier_gekoppeld", feit.c.deelnemer.in_([eigen, daar])
        )
        is_stated = verbinding.execute(stated).first() is not None
        band = sa.select(schoolband.c.dossier).where(schoolband.c.pseudoniem == daar)
        filed = verbinding.scalar(band)
        left = [
            tabel.name
            for tabel in (feit, overzicht, kladje)
            if verbinding.execute(sa.select(tabel).where(tabel.c.deelnemer == daar)).first()
        ]
    if said and not is_stated:
        raise BrokenPromise(Kind.LOST, "a match that was shown as made")
    if is_stated and (filed != eigen or left):
        raise BrokenPromise(Kind.HALF, f"matched, and {left} still under the other name")
    if not is_stated and filed == eigen:
        raise BrokenPromise(Kind.HALF, "filed under one name without a match")


def _finish(store: FolderStore, lijn: Draad) -> None:
    """Do again what the cut left undone."""
    lijn.koppel()
    lijn.haal()
    for eigen, daar in zip(OWN, THERE, strict=True):
        with store.lees() as lezer:
            band = lezer.schoolband(eigen)
        if band is None:
            with store.unit_of_work() as uow:
                uow.voeg_toe(_matched(eigen, daar))
                uow.commit()


def _check_one(store: FolderStore, school_: School) -> None:
    """Everybody stands in the list once, with all that both sides saw, here and at the school."""
    with store.lees() as lezer:
        wie = sorted(regel.deelnemer for regel in lezer.overzicht())
        seen = {dossier: len(lezer.feiten(dossier)) for dossier in OWN}
    if wie != sorted(OWN):
        raise BrokenPromise(Kind.TORN, f"{len(wie)} people of {len(OWN)}")
    if min(seen.values()) < 2 * (3 + SEEN) + 1:
        raise BrokenPromise(Kind.LOST, f"{min(seen.values())} feiten of somebody")
    with store.kijk() as verbinding:
        eigen = set(verbinding.scalars(sa.select(feit.c.id).where(feit.c.deelnemer.in_(OWN))))
    if missing := eigen - school_.hub.inhoud.feiten.keys():
        raise BrokenPromise(Kind.LOST, f"{len(missing)} never reached the school")


def refiled_later() -> None:
    """The planted fault: the match is kept, and only then the rows are filed anew."""
    plant(unit_of_work, "koppel", lambda *_: None)
    commit = StoreUnitOfWork.commit

    def in_two(self: StoreUnitOfWork, *, verzegel: bool = False) -> object:
        gedaan = commit(self, verzegel=verzegel)
        with self._engine.begin() as verbinding:
            for band in verbinding.execute(sa.select(schoolband.c.pseudoniem)).scalars():
                een = verbinding.scalar(
                    sa.select(feit.c.id).where(
                        feit.c.soort == "dossier_gekoppeld", feit.c.deelnemer == band
                    )
                )
                if een is not None:
                    eigen = OWN[THERE.index(DeelnemerId(band))]
                    koppel(verbinding, _matched(eigen, DeelnemerId(band)), DeelnemerId(band))
        return gedaan

    plant(StoreUnitOfWork, "commit", in_two)


def key_apart() -> None:
    """The planted fault: the school is kept first, and the key that was made for it later."""
    bewaar = StoreUitwisselmap.bewaar_school

    def in_two(self: StoreUitwisselmap, een: scholen.School, sleutel: bytes | None = None) -> None:
        bewaar(self, een)
        bewaar(self, een, sleutel)

    plant(StoreUitwisselmap, "bewaar_school", in_two)


LINKING: Final = Workload(
    prepare,
    work,
    check,
    window=("begin", "end"),
    faults={
        **NEVER_SYNCED,
        "refiled_later": (refiled_later, frozenset({Kind.HALF})),
        "key_apart": (key_apart, frozenset({Kind.HALF})),
    },
)
