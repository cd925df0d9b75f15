"""Folding: what came is shown as a rebuild would show it, also of who is recorded meanwhile."""

from pathlib import Path
from typing import Final

import sqlalchemy as sa

from tests.store.histories import buiten
from tests.stroom.recorder import mark
from tests.stroom.workloads.exchange import (
    School,
    another_device,
    check_folded,
    check_together,
    draad,
    record_one_by_one,
    seen_at_school,
)
from tests.stroom.workloads.workload import (
    KEY,
    NEVER_SYNCED,
    Kind,
    Workload,
    check_goes_on,
    check_store,
    die,
    opened,
    plant,
    save,
)
from tests.uitwisselmap.uitwisseling import SANNE, Lijn, Loket, van_school
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.store.folder import maak_store, open_store
from werkplek.store.projections import vouw_opnieuw
from werkplek.store.tables_school import te_vouwen
from werkplek.store.uitwisselmap import StoreUitwisselmap

OTHERS: Final = tuple(
    DeelnemerId(f"01990000-0000-7000-8000-0000000d{number:04}") for number in range(8)
)
SEEN: Final = 3


def prepare(root: Path) -> None:
    """Everything of the school was taken in, and nothing of it is folded."""
    hub = Loket()
    for dossier in (SANNE, *OTHERS):
        hub.plaats(dossier)
    with another_device(hub) as ander:
        ander.haal()
        for dossier in OTHERS:
            record_one_by_one(ander.store, seen_at_school(dossier, SEEN)[1])
        ander.stuur()
    store = maak_store(root, KEY, buiten())
    lijn = Lijn(store, hub).koppel()
    lijn.haal(vouw=False)
    store.sluit()
    School(hub).keep(root)


def work(root: Path) -> None:
    """Fold one by one, and record about who waits and who was done."""
    store = open_store(root, KEY, buiten())
    sanne = van_school(SANNE)
    begin = sanne.begin()
    starts = {}
    for dossier in OTHERS:
        with store.lees() as lezer:
            starts[dossier] = lezer.feiten(dossier)[1]
    save(store, *begin)
    mark("begin")
    for number in range(len(OTHERS)):
        before = OTHERS[number - 1]  # was folded, but for the first time: the last one waits
        save(store, van_school(before).gezien(starts[before]))
        store.uitwisselmap.vouw_bij()
        mark(f"folded {number}")
        save(store, sanne.gezien(begin[1]))
        if number == len(OTHERS) // 2:
            store.sluit_reeks()
    mark("end")
    save(store, sanne.gezien(begin[1]))
    die()


def check(root: Path, marks: list[str]) -> None:
    """Lists are what a rebuild makes of them; both sides stay the same."""
    school = School.kept(root, {}, marks)
    with opened(root) as store:
        check_store(store, marks)
        check_folded(store)
        check_together(draad(store, school.hub))
        check_goes_on(store)


def forgotten_first() -> None:
    """The planted fault: a dossier is taken off the list before it is folded."""

    def in_two(self: StoreUitwisselmap, hoogstens: int = 1) -> frozenset[DeelnemerId]:
        gevouwen: set[DeelnemerId] = set()
        for _ in range(hoogstens):
            with self.schrijf() as verbinding:
                eerste = verbinding.scalar(sa.select(te_vouwen.c.deelnemer).limit(1))
                if eerste is None:
                    break
                dit = te_vouwen.c.deelnemer == eerste
                verbinding.execute(sa.delete(te_vouwen).where(dit))
            with self.schrijf() as verbinding:
                vouw_opnieuw(verbinding, DeelnemerId(eerste))
            gevouwen.add(DeelnemerId(eerste))
        return frozenset(gevouwen)

    plant(StoreUitwisselmap, "vouw_bij", in_two)


FOLDING: Final = Workload(
    prepare,
    work,
    check,
    window=("begin", "end"),
    faults={
        **NEVER_SYNCED,
        "forgotten_first": (forgotten_first, frozenset({Kind.STALE})),
    },
)
