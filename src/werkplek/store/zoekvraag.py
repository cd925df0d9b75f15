"""What somebody typed, taken apart: codes in any spelling, and words. It is never a grammar."""

import re
from dataclasses import dataclass
from typing import Final

from werkplek.store.vouwen import gevouwen

_LENGTE: Final = 200
_DELEN: Final = 12
_TUSSEN: Final = "[\\s\\-_./\u2010-\u2015\u2212]*"
_KERNTAAK: Final = f"{_TUSSEN}k(?:{_TUSSEN}[0-9]{{1,2}}(?:{_TUSSEN}w(?:{_TUSSEN}[0-9]{{1,2}})?)?)?"
_CODE: Final = re.compile(rf"(?<!\w)[bpdc][0-9]{{1,2}}(?:{_KERNTAAK})?(?!\w)")
_LEESTEKENS: Final = re.compile(rf"{_TUSSEN}|(?<![0-9])0+(?=[0-9])")
# Letters that every version of the index takes as a part of a word.
_WOORD: Final = re.compile("[0-9a-z\u00df-\u00f6\u00f8-\u024f]+")


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """What must be found: `codes` as the index keeps them (b1k1w2, 25743), `woorden` folded."""

    codes: tuple[str, ...]
    woorden: tuple[str, ...]


def lees_vraag(tekst: str) -> Zoekvraag:
    """Take a line apart, of a very long one the beginning; what is neither is left out."""
    rest = gevouwen(tekst[:_LENGTE])
    codes = [_LEESTEKENS.sub("", code) for code in _CODE.findall(rest)]
    delen = [*codes, *_WOORD.findall(_CODE.sub(" ", rest))]
    uniek = tuple(dict.fromkeys(delen))[:_DELEN]
    return Zoekvraag(
        tuple(deel for deel in uniek if _met_cijfer(deel)),
        tuple(deel for deel in uniek if not _met_cijfer(deel)),
    )


def _met_cijfer(deel: str) -> bool:
    return any(teken in "0123456789" for teken in deel)
