"""Cut the power many times in one workload, and count what is broken each time.

A broken state is kept with its recording; `python -m tests.stroom.cutting FOLDER CUT SEED` makes
and checks it again.
"""

import base64
import json
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final

from tests.stroom.powercut import History, write_out
from tests.stroom.recorder import Entry, Recording, read_log, record
from tests.stroom.workloads.every import WORKLOADS
from tests.stroom.workloads.workload import BrokenPromise, Kind
from werkplek.application.ports import Unavailable
from werkplek.store.fouten import StoreBug

IN_WINDOW: Final = 3
"""Of four cuts, how many come inside the window of the workload."""

_MEMORY: Final = Path("/dev/shm")  # noqa: S108  states are of no use to anyone


@dataclass(slots=True)
class Tally:
    """How many states were checked, what was broken, and how to see the first of it again."""

    states: int = 0
    broken: Counter[str] = field(default_factory=Counter)
    first: str = ""

    def __str__(self) -> str:
        said = ", ".join(f"{kind} {times}" for kind, times in sorted(self.broken.items()))
        return f"{self.states} states: {said or 'nothing broken'}{self.first}"


@dataclass(frozen=True, slots=True)
class Run:
    """One recorded run of a workload."""

    name: str
    recording: Recording
    history: History

    @classmethod
    def of(cls, name: str, library: Path, folder: Path, *faults: str) -> "Run":
        """Prepare the folder, and work in it while everything is recorded."""
        root, log = folder / "map", folder / "log"
        WORKLOADS[name].prepare(root)
        call = ["tests.stroom.workloads.work", name, str(root), *faults]
        recording = record(library, root, call, log)
        return cls(name, recording, History(recording))

    def moments(self, seed: int) -> Iterator[tuple[int, int]]:
        """Cuts with their seeds, without end: spread over the log, most of them in the window."""
        dice = random.Random(seed)
        everywhere, window = WORKLOADS[self.name].moments(self.recording)
        for number in count(seed):
            yield dice.choice(window if number % 4 < IN_WINDOW else everywhere), number

    def cut(self, seed: int, going_on: Callable[[Tally], bool]) -> Tally:
        """Check states as long as `going_on` says so."""
        tally = Tally()
        moments = self.moments(seed)
        while going_on(tally):
            cut, number = next(moments)
            tally.states += 1
            try:
                self.check(cut, number)
            except BrokenPromise as broken:
                tally.broken[broken.kind] += 1
                if not tally.first:
                    kept = _keep(self)
                    again = f"python -m tests.stroom.cutting {kept} {cut} {number}"
                    tally.first = f"\n  first: {broken}\n  again: {again}"
        return tally

    def check(self, cut: int, seed: int) -> None:
        """Make one state and check it. Raises `BrokenPromise`."""
        with in_memory() as made:
            root = made / "state"
            write_out(self.history.state(cut, seed), root)
            try:
                WORKLOADS[self.name].check(root, self.recording.marks(cut))
            except Unavailable as fout:
                raise BrokenPromise(Kind.CORRUPT, f"{type(fout).__name__}: {fout.detail}") from fout
            except StoreBug as fout:
                raise BrokenPromise(Kind.ERROR, str(fout)) from fout


@contextmanager
def in_memory() -> Iterator[Path]:
    """A folder for a moment, in memory where that can be."""
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as made:
        yield Path(made).resolve()


def _keep(run: Run) -> Path:
    folder = Path(tempfile.mkdtemp(prefix=f"werkplek-stroom-{run.name}-"))
    before = {
        path: [e.inode, None if e.content is None else base64.b64encode(e.content).decode()]
        for path, e in run.recording.before.items()
    }
    said = {"name": run.name, "root": run.recording.root, "before": before}
    (folder / "recording.json").write_text(json.dumps(said), encoding="utf-8")
    shutil.copyfile(Path(run.recording.root).with_name("log"), folder / "log")
    return folder


def _kept(folder: Path) -> Run:
    said = json.loads((folder / "recording.json").read_text(encoding="utf-8"))
    before = {
        path: Entry(inode, None if content is None else base64.b64decode(content))
        for path, (inode, content) in said["before"].items()
    }
    changes = read_log((folder / "log").read_bytes())
    recording = Recording(said["root"], before, changes)
    return Run(said["name"], recording, History(recording))


def main() -> None:
    """Make one state again, leave it there, and check a second one like it."""
    folder, cut, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    run = _kept(folder)
    left = folder / f"{cut}-{seed}"
    shutil.rmtree(left, ignore_errors=True)
    write_out(run.history.state(cut, seed), left)
    for change in run.recording.changes[max(0, cut - 8) : cut]:
        print(change.what.name, change.path, change.offset, len(change.data), change.data[:80])
    print(f"the folder as the cut left it: {left}")
    run.check(cut, seed)


if __name__ == "__main__":
    main()
