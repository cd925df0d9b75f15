"""What every workload has: a folder before it, work with marks, faults that can be planted."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from tests.store.histories import Schrijver, buiten, leg_vast
from tests.stroom.recorder import Recording, mark
from werkplek.application.ports import MapBeschadigd
from werkplek.domain.feiten import Feit
from werkplek.store import engine
from werkplek.store.bijlage_bestand import lees_bestand
from werkplek.store.bijlagen import rijen
from werkplek.store.folder import FolderStore, maak_store, open_store
from werkplek.store.tables import feit

KEY: Final = bytes(range(48))
"""Raw key of the store where no way in is looked at; made up, so a replay can read it."""

BEGUN: Final = "begun"
SAVED: Final = "saved"
"""Marks: which feiten one transaction brings, and that it was shown as vastgelegd."""


class Kind(StrEnum):
    """What a power cut must never leave."""

    CORRUPT = "corrupt"
    TORN = "torn"
    LOST = "lost"
    NO_FILE = "row without its file"
    HALF = "begun and never finished"
    STALE = "a list that a rebuild would change"
    UNPROVEN = "counted as sent without its receipt"
    ERROR = "an error that is no state of a folder"


class BrokenPromise(AssertionError):
    """A folder that a power cut left is not what was promised."""

    def __init__(self, kind: Kind, what: str) -> None:
        super().__init__(f"{kind}: {what}")
        self.kind = kind


Step = Callable[[Path], None]
Check = Callable[[Path, list[str]], None]
Fault = Callable[[], object]
Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Workload:
    """A folder that is made ready, what is done in it, and what must hold whenever it is cut off.

    `check` gets a folder and the marks that were made before the cut, and raises `BrokenPromise`.
    `window` names the marks between which most cuts come; empty: the whole log. `faults` are put
    in the process that works, and each must break a promise of one of its kinds.
    """

    prepare: Step
    work: Step
    check: Check
    window: tuple[str, str] | None = None
    faults: Mapping[str, tuple[Fault, frozenset[Kind]]] = field(default_factory=dict)

    def moments(self, recording: Recording) -> tuple[range, range]:
        """Cuts anywhere, and cuts inside the window."""
        everywhere = range(1, len(recording.changes) + 1)
        if self.window is None:
            return everywhere, everywhere
        begin, end = (recording.at(text) for text in self.window)
        return everywhere, range(begin, end + 1)


def plant(where: object, name: str, fault: object) -> None:
    """Put a fault in the place of something of the product, in this process only."""
    setattr(where, name, fault)


def without_sync() -> None:
    """The planted fault that shows the method: SQLite does not wait for the disk."""
    engine.PRAGMAS["synchronous"] = "off"
    plant(engine, "toets_duurzaam", lambda _verbinding: None)


BROKEN: Final = frozenset({Kind.CORRUPT, Kind.LOST, Kind.TORN, Kind.ERROR})
NEVER_SYNCED: Final[Mapping[str, tuple[Fault, frozenset[Kind]]]] = {
    "synchronous_off": (without_sync, BROKEN)
}


def make(root: Path, *groups: list[Feit]) -> None:
    """A closed folder with these transactions."""
    store = maak_store(root, KEY, buiten())
    for group in groups:
        leg_vast(store, *group)
    store.sluit()


def save(store: FolderStore, *feiten: Feit, say: Say = mark) -> None:
    """One transaction, marked before and after, as the window shows it."""
    ids = ",".join(een.id for een in feiten)
    say(f"{BEGUN} {ids}")
    leg_vast(store, *feiten)
    say(f"{SAVED} {ids}")


def groups(marks: list[str], kind: str) -> list[list[str]]:
    """The transactions of one kind of mark."""
    return [text.split(" ")[1].split(",") for text in marks if text.startswith(f"{kind} ")]


def check_store(store: FolderStore, marks: list[str]) -> None:
    """All that holds for the log of an open store. Raises `BrokenPromise`."""
    if found := store.kijk_na():
        raise BrokenPromise(Kind.CORRUPT, str(found))
    with store.lees() as lezer:
        here = set(lezer._hier.scalars(sa.select(feit.c.id)))
        counted, seen = lezer.aantal_feiten(), sum(r.gezien for r in lezer.overzicht())
        for rij in rijen(lezer._hier):
            try:
                lees_bestand(store._bijlagen.map, rij)
            except MapBeschadigd as fout:
                raise BrokenPromise(Kind.NO_FILE, str(fout.detail)) from fout
        if lezer._hier.exec_driver_sql("pragma integrity_check").scalars().all() != ["ok"]:
            raise BrokenPromise(Kind.CORRUPT, "integrity_check")
    for group in groups(marks, BEGUN):
        if 0 < len(here.intersection(group)) < len(group):
            raise BrokenPromise(Kind.TORN, f"{len(group)} feiten of {counted}, {seen} seen")
    saved = [id_ for group in groups(marks, SAVED) for id_ in group]
    if lost := [id_ for id_ in saved if id_ not in here]:
        raise BrokenPromise(Kind.LOST, f"{len(lost)} of {len(saved)}")


def check_goes_on(store: FolderStore) -> None:
    """What comes next is recorded as ever."""
    with store.lees() as lezer:
        voor = lezer.aantal_feiten()
    leg_vast(store, *Schrijver().begin())
    with store.lees() as lezer:
        if lezer.aantal_feiten() != voor + 3:
            raise BrokenPromise(Kind.LOST, "after the cut")


@contextmanager
def opened(root: Path, key: bytes = KEY) -> Iterator[FolderStore]:
    """The folder, opened as the product does."""
    store = open_store(root, key, buiten())
    try:
        yield store
    finally:
        store.sluit()


def check_folder(root: Path, marks: list[str]) -> None:
    """The folder opens, holds what was saved, and goes on."""
    with opened(root) as store:
        check_store(store, marks)
        check_goes_on(store)


def die() -> None:
    """End without closing anything: the last moment of a log is a running app."""
    os._exit(0)
