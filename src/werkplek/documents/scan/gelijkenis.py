"""How much what was read is like what must be there."""

import re
import unicodedata
from datetime import date
from difflib import SequenceMatcher, get_close_matches
from enum import Enum
from typing import Final

from werkplek.woorden.nalezen import MAANDEN

TWIJFEL: Final = 0.84
"""From here on it may be the reading: one letter in six."""

_VOUW: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
_EENDER: Final = str.maketrans("1|!jy0", "llliio")
"""Signs that a machine takes for one another, where letters are meant."""
_DATUM: Final = re.compile(r"(\d{1,2})[\s.]*([^\W\d_]{3,12})[\s,.]*(\d{4})?")
_MAAND: Final = 0.7
_DAG: Final = re.compile(rf"(?<!\S)[\dBSOoIl|/]{{1,2}}(?=\s(?:{'|'.join(MAANDEN)})\b)")
_CIJFERS: Final = str.maketrans("BSOoIl|/", "85001117")
"""Signs that a machine takes for one another, where digits are meant."""


class Gelijk(Enum):
    """The same, nearly the same, or something else."""

    JA = 0
    BIJNA = 1
    NEE = 2


def kaal(tekst: str) -> str:
    """Letters and digits alone, small, without accents; look-alikes made one."""
    los = unicodedata.normalize("NFKD", tekst.lower().translate(_VOUW))
    return "".join(teken for teken in los if teken.isalnum()).translate(_EENDER)


_MAANDEN: Final = tuple(map(kaal, MAANDEN))


def komt_voor(verwacht: str, gelezen: str) -> Gelijk:
    """Whether this text stands somewhere in what was read."""
    naald, hooi = kaal(verwacht), kaal(gelezen)
    if naald in hooi:
        return Gelijk.JA
    beste = max(
        (
            SequenceMatcher(None, naald, hooi[plek : plek + len(naald)], autojunk=False).ratio()
            for plek in range(max(1, len(hooi) - len(naald) + 1))
        ),
        default=0.0,
    )
    return Gelijk.BIJNA if beste >= TWIJFEL else Gelijk.NEE


def begint_met(regel: str, woord: str) -> bool:
    """Whether a line begins with this word or sentence, as far as it can be read."""
    naald, hooi = kaal(woord), kaal(regel)
    gelijk = SequenceMatcher(None, naald, hooi[: len(naald)], autojunk=False).ratio()
    return gelijk >= TWIJFEL - 1 / max(len(naald), 7)


def met_cijfers(regel: str) -> str:
    """The line with digits where a day stands before its month."""
    return _DAG.sub(lambda dag: dag[0].translate(_CIJFERS), regel)


def dagen_in(tekst: str) -> tuple[date, ...]:
    """The days in a text, in order; a year holds for the days before it that have none."""
    dagen: list[date] = []
    open_: list[tuple[int, int]] = []
    for cijfers, woord, jaar in _DATUM.findall(tekst):
        maand = get_close_matches(kaal(woord), _MAANDEN, n=1, cutoff=_MAAND)
        if not maand:
            continue
        open_.append((_MAANDEN.index(maand[0]) + 1, int(cijfers)))
        if jaar:
            dagen += [dag for paar in open_ if (dag := _dag(int(jaar), *paar)) is not None]
            open_.clear()
    return tuple(dagen)


def _dag(jaar: int, maand: int, dag: int) -> date | None:
    try:
        return date(jaar, maand, dag)
    except ValueError:
        return None
