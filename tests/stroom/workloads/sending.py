"""Sending: what is counted as sent has its receipt, and what has none goes again."""

from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from tests.fakes.hub import SCHOOL
from tests.store.histories import buiten
from tests.stroom.recorder import mark
from tests.stroom.workloads.exchange import (
    Events,
    School,
    check_together,
    draad,
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
    groups,
    opened,
    plant,
    save,
)
from tests.uitwisselmap.uitwisseling import SANNE, YUSUF, Lijn, Loket
from werkplek.application.ports_school import Verwerkt
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.protocol import ontvangst
from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.ontvangst import OntvangstTekst
from werkplek.protocol.uitwisseling import ZendingAntwoord, lees
from werkplek.store.folder import FolderStore, maak_store, open_store
from werkplek.store.tables import feit, outbox, zegel
from werkplek.store.tables_school import aangehouden, schoolfeit
from werkplek.store.tables_school import ontvangst as t_ontvangst
from werkplek.store.uitwisselmap import StoreUitwisselmap
from werkplek.store.zendlijst import wacht_niet_meer

ROUNDS: Final = 5
BATCH: Final = 3
EVENTS: Final[Events] = {"knows Yusuf": lambda school: school.hub.plaats(YUSUF, "Yusuf Voorbeeld")}


def prepare(root: Path) -> None:
    """A folder that is linked, with something that waits; the school knows one of the two."""
    hub = Loket()
    hub.plaats(SANNE)
    store = maak_store(root, KEY, buiten())
    Lijn(store, hub).koppel().haal()
    _, feiten = seen_at_school(SANNE, 4)
    save(store, *feiten)
    store.sluit()
    School(hub).keep(root)


def work(root: Path) -> None:
    """Record and send by turns; what the school cannot place is held there."""
    school = School.kept(root, EVENTS)
    store = open_store(root, KEY, buiten())
    lijn = draad(store, school.hub)
    sanne, begin = seen_at_school(SANNE, 0)
    yusuf, onbekend = seen_at_school(YUSUF, 0)
    save(store, *begin)
    mark("begin")
    for number in range(ROUNDS):
        save(store, sanne.gezien(begin[1]))
        save(store, *(onbekend if number == 0 else [yusuf.gezien(onbekend[1])]))
        store.sluit_reeks()
        save(store, sanne.gezien(begin[1]), sanne.herroep(begin[0]))
        lijn.zend(BATCH)
    school.happens(EVENTS, "knows Yusuf")
    while lijn.zend(BATCH):
        pass
    mark("end")
    save(store, sanne.gezien(begin[1]))
    die()


def check(root: Path, marks: list[str]) -> None:
    """Sent means proven, shown as sent means not waiting, and all of it arrives once."""
    school = School.kept(root, EVENTS, marks)
    with opened(root) as store:
        check_store(store, marks)
        lijn = draad(store, school.hub)
        _check_receipts(store, lijn)
        _check_answered(store, marks)
        check_together(lijn)
        with store.kijk() as verbinding:
            eigen = set(verbinding.scalars(sa.select(feit.c.id)))
        daar = school.hub.inhoud.feiten
        if missing := eigen - daar.keys():
            raise BrokenPromise(Kind.LOST, f"{len(missing)} never reached the school")
        nrs = [een.nr for een in daar.values() if een.nr]
        if len(nrs) != len(set(nrs)):
            raise BrokenPromise(Kind.TORN, "one number given twice")
        check_goes_on(store)


def _check_receipts(store: FolderStore, lijn: Lijn) -> None:
    with store.kijk() as verbinding:
        proven = {
            id_
            for antwoord in verbinding.scalars(sa.select(t_ontvangst.c.antwoord))
            for id_ in _proven(verbinding, lees(antwoord, ZendingAntwoord), lijn)
        }
        waiting = set(verbinding.scalars(sa.select(outbox.c.feit)))
        counted = {
            id_
            for tabel in (schoolfeit, aangehouden)
            for id_ in verbinding.scalars(sa.select(tabel.c.feit).where(tabel.c.school == SCHOOL))
        }
        eigen = set(verbinding.scalars(sa.select(feit.c.id)))
    if loose := (counted | (eigen - waiting)) - proven:
        raise BrokenPromise(Kind.UNPROVEN, f"{len(loose)} of {len(eigen)}")
    if both := counted & waiting:
        raise BrokenPromise(Kind.TORN, f"{len(both)} both sent and waiting")


def _proven(verbinding: sa.Connection, antwoord: ZendingAntwoord, lijn: Lijn) -> list[str]:
    try:
        ontvangst.controleer(antwoord, lijn.school.sleutel, apparaat=lijn.apparaat)
    except ProtocolFout as fout:
        raise BrokenPromise(Kind.CORRUPT, f"a receipt: {type(fout).__name__}") from fout
    ids: list[str] = []
    for een in antwoord.uitkomsten:
        if een.feiten:
            ids += [naam_uit(deel.id) for deel in een.feiten]
            continue
        ids += verbinding.scalars(_run(een.apparaat, een.organisatie, een.eerste)).all()
    return ids


def _run(apparaat: bytes, organisatie: bytes, eerste: int) -> sa.Select[Any]:
    naam = (naam_uit(apparaat), naam_uit(organisatie))
    return (
        sa.select(feit.c.id)
        .join(
            zegel,
            sa.and_(
                zegel.c.apparaat == feit.c.apparaat,
                zegel.c.organisatie == feit.c.organisatie,
                feit.c.volgnr.between(zegel.c.eerste, zegel.c.laatste),
            ),
        )
        .where(feit.c.apparaat == naam[0], feit.c.organisatie == naam[1], zegel.c.eerste == eerste)
    )


def _check_answered(store: FolderStore, marks: list[str]) -> None:
    shown = {id_ for group in groups(marks, "answered") for id_ in group}
    with store.kijk() as verbinding:
        waiting = shown.intersection(verbinding.scalars(sa.select(outbox.c.feit)))
    if waiting:
        raise BrokenPromise(Kind.LOST, f"{len(waiting)} were shown as sent, and wait again")


def outbox_first() -> None:
    """The planted fault: what was answered stops waiting before the receipt is kept."""
    verwerk = StoreUitwisselmap.verwerk_uitkomsten

    def in_two(
        self: StoreUitwisselmap,
        school: OrganisatieId,
        antwoord: ZendingAntwoord,
        bewijs: OntvangstTekst,
    ) -> Verwerkt:
        ids = [id_ for deel in self._onderweg.values() for id_ in deel]
        with self.schrijf() as verbinding:
            wacht_niet_meer(verbinding, school, ids)
        return verwerk(self, school, antwoord, bewijs)

    plant(StoreUitwisselmap, "verwerk_uitkomsten", in_two)


SENDING: Final = Workload(
    prepare,
    work,
    check,
    window=("begin", "end"),
    faults={
        **NEVER_SYNCED,
        "outbox_first": (outbox_first, frozenset({Kind.UNPROVEN})),
    },
)
