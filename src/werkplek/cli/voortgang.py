"""How far reading is, on a terminal only."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from werkplek.application.importeren import Meld
from werkplek.woorden.kwalificaties import LEZEN

_BREED: Final = 30


@contextmanager
def balk(*, stil: bool) -> Iterator[Meld]:
    """A bar on standard error, wiped when it is done; nothing there where nobody looks."""
    if stil or not sys.stderr.isatty():
        yield lambda _: None
        return
    try:
        yield _teken
    finally:
        print(f"\r{' ' * (_BREED + len(LEZEN) + 3)}\r", end="", file=sys.stderr, flush=True)


def _teken(gedaan: float) -> None:
    vol = round(_BREED * gedaan)
    print(f"\r{LEZEN} [{'#' * vol:.<{_BREED}}]", end="", file=sys.stderr, flush=True)
