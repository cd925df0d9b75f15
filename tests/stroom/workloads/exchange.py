"""What the workloads of the exchange share: a hub that stays where it is when the power goes.

Its state of before lies beside the files of the folder and is never written again; what reaches it
later stands in the marks, and doing that once more gives the same numbers.
"""

import base64
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import sqlalchemy as sa

from tests.fakes.hub import SCHOOL, Inhoud
from tests.store.histories import Schrijver, buiten, leg_vast
from tests.store.test_projections import dump
from tests.stroom.recorder import mark
from tests.stroom.workloads.workload import BrokenPromise, Kind
from tests.uitwisselmap.uitwisseling import SANNE, YUSUF, Lijn, Loket, van_school
from werkplek.domain.feiten import Feit
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.reeks import Reeks
from werkplek.protocol.uitwisseling import Zending, lees, schrijf
from werkplek.store.folder import FolderStore, maak_store
from werkplek.store.tables_school import te_vouwen

PIET: Final = DeelnemerId("01990000-0000-7000-8000-0000000a0003")
DOSSIERS: Final = (SANNE, YUSUF, PIET)

_HUB: Final = "hub"
_SENT: Final = "sent"
_EVENT: Final = "hub"


@dataclass(slots=True)
class School:
    """The school of a workload: its hub, what other devices bring there later, and by whom."""

    hub: Loket
    later: list[tuple[str, Zending]] = field(default_factory=list)

    def keep(self, root: Path) -> None:
        """Lay it beside the folder, for the process that works and for who checks."""
        hub = self.hub
        (root / _HUB).write_bytes(pickle.dumps((hub.inhoud, hub.mag, hub.pagina, self.later)))

    @classmethod
    def kept(cls, root: Path, events: "Events", marks: Iterable[str] = ()) -> "School":
        """The school of before, after all that these marks say reached it."""
        inhoud, mag, pagina, later = pickle.loads((root / _HUB).read_bytes())  # noqa: S301  our own
        assert isinstance(inhoud, Inhoud)
        school = cls(Loket(inhoud=inhoud, mag=mag, pagina=pagina), later)
        for text in marks:
            what, _, rest = text.partition(" ")
            if what == _SENT:
                apparaat, _, ruw = rest.partition(" ")
                school.hub.verstuur(apparaat, lees(base64.b64decode(ruw), Zending))
            elif what == _EVENT:
                events[rest](school)
        return school

    def happens(self, events: "Events", name: str) -> None:
        """Something is done at the school."""
        mark(f"{_EVENT} {name}")
        events[name](self)


Events = Mapping[str, Callable[[School], object]]
"""What is done at a school, by name."""


class Draad(Lijn):
    """A line that tells the recorder what went over it, before it does."""

    def zend(self, feiten: int) -> list[str]:
        """One message of what waits, and its answer; gives the feiten that were shown as sent."""
        reeksen = self.pak(feiten)
        if not reeksen:
            return []
        ruw = base64.b64encode(schrijf(Zending(reeksen))).decode()
        mark(f"{_SENT} {self.apparaat} {ruw}")
        self.neem(self.antwoord(reeksen))
        ids = ids_van(reeksen)
        mark(f"answered {','.join(ids)}")
        return ids

    def blader(self) -> bool:
        """One page, applied; whether there is more."""
        pagina = self.pagina()
        self.store.uitwisselmap.verwerk_pagina(self.id, pagina)
        mark(f"page {pagina.tot}")
        return pagina.meer

    def blader_alles(self) -> None:
        """Every page."""
        while self.blader():
            pass


def ids_van(reeksen: Iterable[Reeks]) -> list[str]:
    """The feiten that travel in these runs."""
    return [naam_uit(plek.kop.id) for reeks in reeksen for plek in reeks.plekken]


def draad(store: FolderStore, hub: Loket) -> Draad:
    """The folder and the hub; it is known there, or gets to be."""
    een = Draad(store, hub)
    hub.ken(*store.uitwisselmap.aanmelding())
    return een


@contextmanager
def another_device(hub: Loket) -> Iterator[Lijn]:
    """Another folder at the same school, for as long as something is made ready."""
    with TemporaryDirectory() as made:
        store = maak_store(Path(made) / "ander", bytes(48), buiten())
        yield Lijn(store, hub).koppel()
        store.sluit()


def seen_at_school(dossier: DeelnemerId, times: int) -> tuple[Schrijver, list[Feit]]:
    """A deelnemer as the school knows them, who was seen so often."""
    wie = van_school(dossier)
    begin = wie.begin()
    return wie, [*begin, *(wie.gezien(begin[1]) for _ in range(times))]


def record_one_by_one(store: FolderStore, feiten: Iterable[Feit]) -> None:
    """Each in a run of its own."""
    for feit in feiten:
        leg_vast(store, feit)
        store.sluit_reeks()


def fold_all(store: FolderStore) -> None:
    """Fold what waits for it."""
    while store.uitwisselmap.vouw_bij():
        pass


def check_folded(store: FolderStore) -> None:
    """Lists are as a rebuild makes them, but for the dossiers that wait. Raises `BrokenPromise`."""
    fold_all(store)
    before = dump(store)
    store.herbouw()
    after = dump(store)
    if wrong := [name for name, rows in after.items() if before[name] != rows]:
        raise BrokenPromise(Kind.STALE, ", ".join(wrong))
    with store.kijk() as verbinding:
        if verbinding.execute(sa.select(te_vouwen)).first() is not None:
            raise BrokenPromise(Kind.HALF, "a dossier that is never folded")


def check_together(lijn: Lijn) -> None:
    """Once the line is there again both sides have the same. Raises `BrokenPromise`."""
    lijn.koppel()
    lijn.wissel()
    if left := lijn.wissel():
        raise BrokenPromise(Kind.LOST, f"{len(left)} dossiers stay different from the school's")
    if lijn.store.uitwisselmap.stand(SCHOOL).hier:
        raise BrokenPromise(Kind.HALF, "something waits for ever")
    check_folded(lijn.store)
