"""Recording: taps, several feiten at once, seals, checkpoints, closing and opening again."""

from pathlib import Path
from typing import Final

from tests.store.histories import Schrijver, buiten
from tests.stroom.workloads.workload import (
    KEY,
    NEVER_SYNCED,
    Workload,
    check_folder,
    die,
    make,
    save,
)
from werkplek.store.folder import open_store

TAPS: Final = 24


def prepare(root: Path) -> None:
    """A closed folder with one deelnemer."""
    make(root, Schrijver().begin())


def work(root: Path) -> None:
    """Two sittings; the second does not end."""
    wie = Schrijver(roepnaam="Yusuf")
    begin = wie.begin()
    store = open_store(root, KEY, buiten())
    save(store, *begin)
    for tap in range(TAPS):
        gezien = [wie.gezien(begin[1]) for _ in range(1 + tap % 3)]
        save(store, *gezien)
        if tap % 5 == 0:
            save(store, wie.herroep(gezien[0]))
        if tap % 7 == 0:
            store.sluit_reeks()
        if tap == TAPS // 2:
            store.sluit()
            store = open_store(root, KEY, buiten())
    die()


RECORDING: Final = Workload(prepare, work, check_folder, faults=NEVER_SYNCED)
