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
_EINDE: Final = re.compile(rf"(?<!\w)(?:k[0-9]{{1,2}}{_TUSSEN})?w{_TUSSEN}[0-9]{{1,2}}(?!\w)")
_NIVEAU: Final = re.compile(r"(?<!\w)(?:mbo[\s-]*)?niv(?:eau|\.)?\s*([1-4])(?!\w)")
_CREBO: Final = re.compile(r"(?<![\w.])([0-9]{2})[. ]([0-9]{3})(?![\w.])")
_OPSCHRIFTEN: Final = frozenset(
    ("crebo", "crebocode", "crebonummer", "crebonr", "opleidingscode", "kwalificatiecode")
)
"""What stands on paper before a code."""
_LEESTEKENS: Final = re.compile(rf"{_TUSSEN}|(?<![0-9])0+(?=[0-9])")
# Letters that every version of the index takes as a part of a word.
WOORD: Final = re.compile("[0-9a-z\u00df-\u00f6\u00f8-\u024f]+")


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """What must be found: `codes` as the index keeps them (b1k1w2, 25743), `woorden` folded.

    `eindes` are ends of codes (w2, k1w2), which say something only beside the rest. `niveau` 0 is
    every niveau.
    """

    codes: tuple[str, ...]
    woorden: tuple[str, ...]
    eindes: tuple[str, ...] = ()
    niveau: int = 0


def lees_vraag(tekst: str) -> Zoekvraag:
    """Take a line apart, of a very long one the beginning; what is neither is left out."""
    rest = gevouwen(tekst[:_LENGTE])
    niveaus = set(_NIVEAU.findall(rest))
    rest = _CREBO.sub(r"\1\2", _NIVEAU.sub(" ", rest) if len(niveaus) == 1 else rest)
    codes, rest = _neem(_CODE, rest)
    eindes, rest = _neem(_EINDE, rest)
    uniek = tuple(dict.fromkeys([*codes, *WOORD.findall(rest)]))[:_DELEN]
    codes = [deel for deel in uniek if _met_cijfer(deel)]
    woorden = (deel for deel in uniek if not _met_cijfer(deel))
    return Zoekvraag(
        tuple(codes),
        tuple(woord for woord in woorden if not (codes and woord in _OPSCHRIFTEN)),
        tuple(dict.fromkeys(eindes)),
        int(niveaus.pop()) if len(niveaus) == 1 else 0,
    )


def _neem(wat: re.Pattern[str], tekst: str) -> tuple[list[str], str]:
    """Codes without their punctuation, and the text without the codes."""
    return [_LEESTEKENS.sub("", code) for code in wat.findall(tekst)], wat.sub(" ", tekst)


def _met_cijfer(deel: str) -> bool:
    return any(teken in "0123456789" for teken in deel)
