"""What a process did to the files of one folder, in order: `recorder.c`, laid under it, writes it.

Linux with a C compiler only; the library is made once per run in a temporary folder and never
shipped. Inside the process, `mark` puts a line of its own in the log and `fail` breaks the disk.
"""

import ctypes
import os
import shutil
import struct
import subprocess
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
BRON: Final = Path(__file__).with_suffix(".c")

_HEAD: Final = struct.Struct("<cQqHI")


class What(Enum):
    """Kinds of changes, by the letter they have in the log."""

    CREATED = "C"
    FOLDER = "M"
    LINKED = "L"
    RENAMED = "R"
    GONE = "U"
    WRITTEN = "W"
    CUT = "T"
    SYNCED = "S"
    MARK = "K"


@dataclass(frozen=True, slots=True)
class Change:
    """One change, after it succeeded.

    `inode` names a file or folder whatever it is called; `path` is where a name changed; `data` are
    the bytes written at `offset`, the second name of a link or rename, or the text of a mark.
    """

    what: What
    inode: int
    offset: int
    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """A file (`content`) or a folder (None) that was there before the process began."""

    inode: int
    content: bytes | None


@dataclass(frozen=True, slots=True)
class Recording:
    """How the folder `root` was, and what was done to it."""

    root: str
    before: dict[str, Entry]
    changes: tuple[Change, ...]

    def at(self, text: str) -> int:
        """After how many changes this mark was made; the first with these words."""
        marks = (i for i, c in enumerate(self.changes) if c.what is What.MARK)
        return next(i for i in marks if self.changes[i].data.decode() == text) + 1

    def marks(self, until: int) -> list[str]:
        """The marks among the first changes."""
        return [c.data.decode() for c in self.changes[:until] if c.what is What.MARK]


def why_not() -> str:
    """Why nothing can be recorded here; empty when it can."""
    if not sys.platform.startswith("linux"):
        return "the recorder is laid under a process with LD_PRELOAD: Linux only"
    return "" if shutil.which("cc") else "no C compiler here (cc): install gcc and libc6-dev"


def compile_recorder(folder: Path) -> Path:
    """The library, from its source; where `why_not` is empty."""
    library = folder / "recorder.so"
    call = ["cc", "-shared", "-fPIC", "-O2", "-o", str(library), str(BRON), "-ldl", "-lpthread"]
    subprocess.run(call, check=True)
    return library


def laid_under(library: Path, root: Path, log: Path | None = None) -> dict[str, str]:
    """The environment of a process whose changes below `root` are seen."""
    extra = {"LD_PRELOAD": str(library), "WERKPLEK_RECORD_ROOT": str(root.resolve())}
    return os.environ | extra | ({"WERKPLEK_RECORD_LOG": str(log)} if log else {})


def record(library: Path, root: Path, call: list[str], log: Path) -> Recording:
    """Run a module of the tests on the folder; it ends by itself and must succeed."""
    before = snapshot(root)
    subprocess.run(
        [sys.executable, "-m", *call], cwd=ROOT, env=laid_under(library, root, log), check=True
    )
    return Recording(str(root.resolve()), before, read_log(log.read_bytes()))


def snapshot(root: Path) -> dict[str, Entry]:
    """Everything in a folder, by the path inside it; the folder itself is the empty path."""
    found = {"": Entry(root.stat().st_ino, None)}
    for path in sorted(root.rglob("*")):
        content = path.read_bytes() if path.is_file() else None
        found[str(path.relative_to(root))] = Entry(path.stat().st_ino, content)
    return found


def read_log(log: bytes) -> tuple[Change, ...]:
    """The changes in a log."""
    changes, at = [], 0
    while at < len(log):
        letter, inode, offset, path_length, length = _HEAD.unpack_from(log, at)
        begin = at + _HEAD.size
        at = begin + path_length + length
        path = log[begin : begin + path_length].decode()
        data = log[begin + path_length : at]
        changes.append(Change(What(letter.decode()), inode, offset, path, data))
    return tuple(changes)


def mark(text: str) -> None:
    """Put a line in the log of this process; nothing where nobody records."""
    call = getattr(ctypes.CDLL(None), "werkplek_mark", None)
    if call is not None:
        call(text.encode())


def fail(error: int, nth: int = 1) -> None:
    """Let the nth next and every later change fail with this errno; 0 makes the disk whole."""
    ctypes.CDLL(None).werkplek_fail(ctypes.c_int(error), ctypes.c_long(nth))


def changes_since() -> int:
    """How many changes were asked for since the last `fail`."""
    return int(ctypes.CDLL(None).werkplek_changes())
