"""The folder as a power cut could leave it: from what was recorded, a moment, and a seed.

What is there for sure: the content of a file up to its last sync that had returned, and every name
up to the last one that a sync forced (of the folder it is in; of the file itself, for the name it
was made under). Of what came later each write is kept, lost, or torn at sectors of 512 bytes, and
of the names a beginning: all of them in one order (a journal, as ext4 and XFS have), or each folder
by itself. A disk that lies about its syncs is not in it.
"""

import random
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.stroom.recorder import Change, Recording, What

SECTOR: Final = 512
KEEP: Final = (0.0, 0.3, 0.7, 1.0)
"""How likely a write survives that no sync had forced; one of these per state."""

_GROWN: Final = 0.8
_NAMES: Final = frozenset({What.CREATED, What.FOLDER, What.LINKED, What.RENAMED, What.GONE})


@dataclass(frozen=True, slots=True)
class Step:
    """A change of names, said in inodes: it holds whatever the folders are called.

    `child` gets a name, `gone` loses one; a name is a folder's inode and a word.
    """

    moment: int
    child: int = 0
    given: tuple[int, str] | None = None
    gone: tuple[int, str] | None = None
    made: bool = False

    @property
    def folder(self) -> int:
        """The folder whose sync forces it."""
        where = self.given or self.gone
        assert where is not None
        return where[0]


@dataclass(slots=True)
class Tree:
    """Names of files and folders; the numbers are our own, as a system gives inodes out again."""

    root: int
    children: dict[int, dict[str, int]] = field(default_factory=dict)

    def find(self, path: str) -> int | None:
        """What stands at a path inside the root."""
        at: int | None = self.root
        for word in filter(None, path.split("/")):
            at = None if at is None else self.children.get(at, {}).get(word)
        return at

    def place(self, path: str) -> tuple[int, str]:
        """The folder of a path, and its last word."""
        folder, _, word = path.rpartition("/")
        at = self.find(folder)
        assert at is not None, path
        return at, word

    def take(self, step: Step) -> None:
        """Change the names."""
        if step.gone is not None:
            self.children.get(step.gone[0], {}).pop(step.gone[1], None)
        if step.given is not None:
            self.children.setdefault(step.given[0], {})[step.given[1]] = step.child


class History:
    """A recording, understood once: names as inodes, and when each file and folder was synced."""

    def __init__(self, recording: Recording) -> None:
        self.recording = recording
        self.steps: list[Step] = []
        self.content: dict[int, list[int]] = defaultdict(list)
        self.synced: dict[int, list[int]] = defaultdict(list)
        self.base: dict[int, bytes] = {}
        self._numbers: dict[int, int] = {}
        self._next = 0
        self._begin()
        for moment, change in enumerate(recording.changes):
            self._take(moment, change)

    def state(self, cut: int, seed: int) -> dict[str, bytes | None]:
        """Every path with its bytes, None for a folder, when the power went after `cut` changes."""
        dice = random.Random(f"{cut}/{seed}")
        keep = dice.choice(KEEP)
        tree = self._names(cut, dice)
        found: dict[str, bytes | None] = {}
        contents: dict[int, bytes] = {}
        todo = [("", tree.root)]
        while todo:
            path, number = todo.pop()
            for word, child in sorted(tree.children.get(number, {}).items()):
                inside = f"{path}/{word}" if path else word
                if child in self._folders:
                    found[inside] = None
                    todo.append((inside, child))
                elif word.endswith("-shm"):
                    continue
                else:
                    if child not in contents:
                        contents[child] = self._bytes(child, cut, keep, dice)
                    found[inside] = contents[child]
        return found

    def _begin(self) -> None:
        self._folders: set[int] = set()
        self.first: list[Step] = []
        self._live = Tree(self._number(self.recording.before[""].inode))
        self._folders.add(self._live.root)
        for path, entry in self.recording.before.items():
            number = self._numbers.get(entry.inode) or self._number(entry.inode)
            if entry.content is None:
                self._folders.add(number)
            else:
                self.base[number] = entry.content
            if path:
                step = Step(-1, number, self._live.place(path))
                self.first.append(step)
                self._live.take(step)

    def _number(self, inode: int) -> int:
        self._next += 1
        self._numbers[inode] = self._next
        return self._next

    def _inside(self, path: str) -> str:
        return path[len(self.recording.root) :].strip("/")

    def _take(self, moment: int, change: Change) -> None:
        if change.what in _NAMES:
            step = self._step(moment, change)
            if step is not None:
                self.steps.append(step)
                self._live.take(step)
        elif change.what is not What.MARK and change.inode in self._numbers:
            where = self.synced if change.what is What.SYNCED else self.content
            where[self._numbers[change.inode]].append(moment)

    def _step(self, moment: int, change: Change) -> Step | None:
        path = self._inside(change.path)
        if not path:
            return None
        place = self._live.place(path)
        if change.what in {What.CREATED, What.FOLDER}:
            number = self._number(change.inode)
            if change.what is What.FOLDER:
                self._folders.add(number)
            return Step(moment, number, place, made=True)
        if change.what is What.GONE:
            return Step(moment, gone=place)
        child = self._live.find(path)
        assert child is not None, path
        to = self._live.place(self._inside(change.data.decode()))
        return Step(moment, child, to, gone=place if change.what is What.RENAMED else None)

    def _names(self, cut: int, dice: random.Random) -> Tree:
        steps = [step for step in self.steps if step.moment < cut]
        forced = [self._is_forced(step, cut) for step in steps]
        tree = Tree(self._live.root)
        for step in self.first:
            tree.take(step)
        per_folder = dice.random() < 1 / 3
        kept: dict[int, int] = {}
        for group in sorted({step.folder for step in steps}) if per_folder else [0]:
            mine = [i for i, step in enumerate(steps) if not per_folder or step.folder == group]
            sure = max((place for place, i in enumerate(mine) if forced[i]), default=-1)
            least = dice.random() < 1 / 3
            place = sure if least else dice.randint(sure, len(mine) - 1)
            kept[group] = mine[place] if place >= 0 else -1
        for i, step in enumerate(steps):
            if i <= kept[step.folder if per_folder else 0]:
                tree.take(step)
        return tree

    def _is_forced(self, step: Step, cut: int) -> bool:
        who = (step.folder, step.child) if step.made else (step.folder,)
        return any(_between(self.synced[number], step.moment, cut) for number in who)

    def _bytes(self, number: int, cut: int, keep: float, dice: random.Random) -> bytes:
        synced = self.synced[number]
        before = bisect_right(synced, cut - 1)
        sure = synced[before - 1] if before else -1
        content = bytearray(self.base.get(number, b""))
        for moment in self.content[number]:
            if moment >= cut:
                break
            change = self.recording.changes[moment]
            if moment < sure or dice.random() < keep:
                _apply(content, change)
            elif change.what is What.WRITTEN:
                _tear(content, change, dice)
        return bytes(content)


def write_out(state: dict[str, bytes | None], folder: Path) -> None:
    """Make the folder; it does not exist yet."""
    folder.mkdir(mode=0o700)
    for path, content in sorted(state.items()):
        if content is None:
            (folder / path).mkdir(mode=0o700)
        else:
            (folder / path).write_bytes(content)


def _between(moments: list[int], after: int, before: int) -> bool:
    at = bisect_right(moments, after)
    return at < len(moments) and moments[at] < before


def _apply(content: bytearray, change: Change) -> None:
    end = change.offset + len(change.data)
    if change.what is What.CUT:
        del content[change.offset :]
    content.extend(bytes(max(0, end - len(content))))
    content[change.offset : end] = change.data


def _tear(content: bytearray, change: Change, dice: random.Random) -> None:
    """Keep sectors of a write, each or not; whether the file grew is another matter."""
    end = change.offset + len(change.data)
    if dice.random() < _GROWN:
        content.extend(bytes(max(0, end - len(content))))
    for at in range(change.offset, end, SECTOR):
        to = min(at + SECTOR, end)
        if to <= len(content) and dice.random() < 1 / 2:
            content[at:to] = change.data[at - change.offset : to - change.offset]
