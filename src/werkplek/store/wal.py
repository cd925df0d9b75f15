"""Whether a write-ahead log lost a commit: SQLite takes the first bad frame for the end of the log.

That is right for a transaction that a power cut tore: nobody was told that it was saved. It is
wrong when a bit turned over in the middle, for then commits after it are dropped without a word.
The two are told apart by what comes later: with `synchronous=full` a transaction is begun only when
the one before it is on the disk. So where a frame follows right on a commit, that commit was whole.

A header that is damaged hides the whole log: SQLite takes none of it, and writes over it. No power
cut does that, for the header is on the disk before the first frame. So there one commit is enough.

The layout and checksum are those of https://sqlite.org/fileformat2.html#walformat.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from werkplek.store.engine import PAGINA

_HEADER: Final = 32
_FRAME_HEADER: Final = 24
_MAGIC: Final = 0x377F0682
"""Its lowest bit says in which order of bytes the checksums were made."""

_WORD: Final = 0xFFFFFFFF
_MAX_PAGE: Final = 65536
_SUMMED: Final = 24
"""Bytes of the header before its own checksum."""

_NOTHING: Final = (0, 0)
"""What a checksum begins with."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """One page in the log; `size` is the pages of the file after a commit, 0 inside one."""

    head: bytes
    page: bytes

    @property
    def size(self) -> int:
        return int.from_bytes(self.head[4:8], "big")

    @property
    def salts(self) -> bytes:
        return self.head[8:16]

    @property
    def checksum(self) -> tuple[int, int]:
        return _pair(self.head[16:24])


def lost_a_commit(log: Path, taken: int) -> bool:
    """Whether commits follow the first `taken` frames, which are those that SQLite took.

    False as well for what is no log at all. Raises OSError.
    """
    with log.open("rb") as bestand:
        head = bestand.read(_HEADER)
        if len(head) < _HEADER:
            return False
        magic, _, page_size = struct.unpack(">III", head[:12])
        order = "<" if magic == _MAGIC else ">"
        if not _is_header(head, order):
            return _hidden_commit(bestand, head)
        bestand.seek(_HEADER + taken * (_FRAME_HEADER + page_size))
        return _followed_commit(_frames(bestand, page_size), head[16:24], order)


def holds_frames(log: Path) -> bool:
    """Whether the log is long enough for a page. Raises OSError."""
    return log.exists() and log.stat().st_size >= _HEADER + _FRAME_HEADER + PAGINA


def _is_header(head: bytes, order: str) -> bool:
    magic, _, page_size = struct.unpack(">III", head[:12])
    known = magic & ~1 == _MAGIC and 0 < page_size <= _MAX_PAGE
    return known and _sum(_NOTHING, head[:_SUMMED], order) == _pair(head[_SUMMED:])


def _hidden_commit(bestand: BinaryIO, head: bytes) -> bool:
    """Whether a frame that ends a commit follows on the one before it, or on the header.

    Of a damaged header either the checksum is still right, or what it was made of.
    """
    for order in "<>":
        bestand.seek(_HEADER)
        before = {_pair(head[_SUMMED:]), _sum(_NOTHING, head[:_SUMMED], order)}
        salts = b""
        for frame in _frames(bestand, PAGINA):
            known = frame.salts == salts or not salts
            if known and frame.size and any(_follows(one, frame, order) for one in before):
                return True
            before, salts = {frame.checksum}, frame.salts
    return False


def _followed_commit(frames: Iterator[_Frame], salts: bytes, order: str) -> bool:
    before: _Frame | None = None
    for frame in frames:
        ours = frame.salts == salts
        if ours and before is not None and before.size and _follows(before.checksum, frame, order):
            return True
        before = frame if ours else None
    return False


def _frames(bestand: BinaryIO, page_size: int) -> Iterator[_Frame]:
    return iter(lambda: _frame(bestand.read(_FRAME_HEADER + page_size)), None)


def _frame(raw: bytes) -> _Frame | None:
    """None at the end, also in the middle of a frame that was cut."""
    whole = len(raw) > _FRAME_HEADER and (len(raw) - _FRAME_HEADER) % 512 == 0
    return _Frame(raw[:_FRAME_HEADER], raw[_FRAME_HEADER:]) if whole else None


def _follows(before: tuple[int, int], frame: _Frame, order: str) -> bool:
    return _sum(before, frame.head[:8] + frame.page, order) == frame.checksum


def _sum(before: tuple[int, int], data: bytes, order: str) -> tuple[int, int]:
    first, second = before
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for index in range(0, len(words), 2):
        first = (first + words[index] + second) & _WORD
        second = (second + words[index + 1] + first) & _WORD
    return first, second


def _pair(raw: bytes) -> tuple[int, int]:
    return int.from_bytes(raw[:4], "big"), int.from_bytes(raw[4:], "big")
