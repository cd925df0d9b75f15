"""One pasted line to codes with their titles, in the spellings that are met in the wild."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_STREEP: Final = "[-\u2010\u2011\u2012\u2013\u2014\u2212_./]"
_TUSSEN: Final = rf" ?{_STREEP}? ?"
_DEEL: Final = r"[BPDC] ?\d{1,2}"
_KERNTAAK: Final = rf"{_DEEL}{_TUSSEN}K ?\d{{1,2}}"
_CODE: Final = rf"(?<!\w){_KERNTAAK}(?:{_TUSSEN}W ?\d{{1,2}})?(?!\w)"
_VOORAF: Final = r"(?:[^\w]|\d+[.)] ?)*(?:(?:werkproces|kerntaak|wp|kt)\b(?: ?\d+\b)?[^\w]*)?"

_VOOROP: Final = re.compile(rf"{_VOORAF}(?P<code>{_CODE})", re.IGNORECASE | re.ASCII)
_ACHTERAAN: Final = re.compile(rf"(?P<code>{_CODE})[^\w]*$", re.IGNORECASE | re.ASCII)
_BREEKT_AF: Final = re.compile(
    rf"{_VOORAF}(?:{_DEEL}|{_KERNTAAK}) ?{_STREEP} ?$|{_VOORAF}{_KERNTAAK}$",
    re.IGNORECASE | re.ASCII,
)
_GAAT_VERDER: Final = re.compile(rf"{_STREEP}? ?[KW] ?\d", re.IGNORECASE | re.ASCII)
_CEL: Final = re.compile(r"[\t|]")
_RAND: Final = " \t:;,|-\u2010\u2011\u2012\u2013\u2014\u2212=>\u2022\u00b7*"


@dataclass(frozen=True, slots=True)
class Gecodeerd:
    """A code as it was spelled, and the title beside it; may be empty."""

    code: str
    titel: str


def hoort_bijeen(regel: str, volgende: str) -> bool:
    """Whether a code is broken over these two lines."""
    breekt_af = _BREEKT_AF.fullmatch(_vlak(regel)) is not None
    return breekt_af and _GAAT_VERDER.match(_vlak(volgende)) is not None


def lees_plakregel(regel: str) -> Iterator[Gecodeerd]:
    """The codes of a line with their titles; of cells beside each other each code begins anew."""
    cellen = [vlak for cel in _CEL.split(regel) if (vlak := _vlak(cel))]
    if cellen and _VOOROP.match(cellen[0]):
        yield from _van_cellen(cellen)
        return
    vlak = " ".join(cellen)
    achteraan = _ACHTERAAN.search(vlak)
    if achteraan is not None:
        yield Gecodeerd(achteraan["code"], _titel(vlak[: achteraan.start()].rstrip("([ ")))


def _van_cellen(cellen: list[str]) -> Iterator[Gecodeerd]:
    code, delen = "", list[str]()
    for cel in cellen:
        voorop = _VOOROP.match(cel)
        if voorop is None:
            delen.append(cel)
            continue
        if code:
            yield Gecodeerd(code, _titel(" ".join(delen)))
        code, delen = voorop["code"], [cel[voorop.end() :].lstrip(")]")]
    yield Gecodeerd(code, _titel(" ".join(delen)))


def _vlak(tekst: str) -> str:
    return " ".join(tekst.split())


def _titel(tekst: str) -> str:
    return tekst.strip(_RAND)
