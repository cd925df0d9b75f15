"""Restoring: a copy becomes a new generation; a cut leaves the old one or the new, never half."""

from pathlib import Path
from typing import Final

from tests.store.histories import Schrijver, buiten
from tests.store.kopieen import Kantoor, ontsluiter
from tests.stroom.recorder import mark
from tests.stroom.workloads.workload import (
    BROKEN,
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
from werkplek.application.ports_veilig import Teruggezet
from werkplek.store import terugzetten
from werkplek.store.folder import open_store
from werkplek.store.generatie import wijs_aan
from werkplek.store.meenemen import Meegenomen
from werkplek.store.reserve import eigen_plek

BEFORE: Final = 12
AFTER: Final = 5
"""Waarnemingen before the copy was made, and after it."""


def prepare(root: Path) -> None:
    """A folder with a copy, and with more than the copy has."""
    kantoor = Kantoor(root, KEY).maak()
    kantoor.zie(BEFORE)
    for number in range(3):
        kantoor.foto(bytes([number]) * 9_000)
    kantoor.reserve.stel_veilig()
    kantoor.zie(AFTER)
    kantoor.foto(b"later" * 2_000)
    kantoor.sluit()


def work(root: Path) -> None:
    """Put the copy back, open, and go on."""
    mark("begin")
    (kopie,) = eigen_plek(root).kopieen()
    terugzetten.zet_terug(root, kopie.pad, ontsluiter(KEY), buiten())
    mark("restored")
    store = open_store(root, KEY, buiten())
    wie = Schrijver(roepnaam="Piet")
    begin = wie.begin()
    save(store, *begin)
    save(store, wie.gezien(begin[1]))
    store.sluit_reeks()
    save(store, wie.gezien(begin[1]))
    die()


def check(root: Path, marks: list[str]) -> None:
    """One generation is in use and has everything; nothing unfinished stays."""
    terugzetten.ruim_onvoltooid_op(root)
    with opened(root) as store:
        check_store(store, marks)
        with store.lees() as lezer:
            if lezer.aantal_feiten() < 3 + BEFORE + AFTER:
                raise BrokenPromise(Kind.LOST, f"{lezer.aantal_feiten()} feiten are left")
        check_goes_on(store)
        if "restored" in marks and store.generatie.map == root:
            raise BrokenPromise(Kind.LOST, "the restore")
    if terugzetten._onvoltooid(root):
        raise BrokenPromise(Kind.HALF, "an unfinished generation stays")


def pointed_at_first() -> None:
    """The planted fault: the folder points at the new generation before it is built."""
    bouw = terugzetten._bouw

    def too_early(een: terugzetten._Bouw, ontsluiten: terugzetten.Ontsluiten) -> Teruggezet:
        wijs_aan(een.map, een.nieuw.map)
        return bouw(een, ontsluiten)

    plant(terugzetten, "_bouw", too_early)


def left_behind() -> None:
    """The planted fault: what was recorded after the copy stays in the old generation."""
    plant(terugzetten, "lees_oud", lambda *_: Meegenomen())


RESTORING: Final = Workload(
    prepare,
    work,
    check,
    window=("begin", "restored"),
    faults={
        **NEVER_SYNCED,
        "pointed_at_first": (pointed_at_first, BROKEN | {Kind.HALF}),
        "left_behind": (left_behind, frozenset({Kind.LOST})),
    },
)
