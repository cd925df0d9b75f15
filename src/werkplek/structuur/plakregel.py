"""One pasted line to codes with their titles, in the spellings that are met in the wild."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_STREEP: Final = "[-\u2010\u2011\u2012\u2013\u2014\u2212_./]"
_TUSSEN: Final = rf" ?{_STREEP}? ?"
_KERNTAAK: Final = rf"[BPDC] ?[0-9]{{1,2}}{_TUSSEN}K ?[0-9]{{1,2}}"
_WERKPROCES: Final = rf"{_TUSSEN}W ?[0-9]"
_CODE: Final = rf"(?<!\w)(?P<code>{_KERNTAAK}(?:{_WERKPROCES}[0-9]?|(?!{_WERKPROCES})))(?!\w)"
_OPSOMMING: Final = r"(?:\W|[0-9]+[.) ])*"
_WOORD: Final = r"(?:(?:werkproces|kerntaak|wp|kt)\b(?: ?[0-9]+\b)?\W*)?"

_VOOROP: Final = re.compile(_OPSOMMING + _WOORD + _CODE, re.IGNORECASE)
_ACHTERAAN: Final = re.compile(_CODE + r"\W*$", re.IGNORECASE)
_GAAT_VERDER: Final = re.compile(rf"{_STREEP}? ?[KW] ?[0-9]", re.IGNORECASE)
_CEL: Final = re.compile(r"[\t|]")
_NA_DE_CODE: Final = " .:;,)]=>*-\u2010\u2011\u2012\u2013\u2014\u2212\u2022\u00b7"
_VOOR_DE_CODE: Final = " :;,([=-\u2010\u2011\u2012\u2013\u2014\u2212"


@dataclass(frozen=True, slots=True)
class Gecodeerd:
    """A code as it was spelled, and the title beside it; may be empty."""

    code: str
    titel: str


def hoort_bijeen(regel: str, volgende: str) -> bool:
    """Whether a code is broken over these two lines: `B1-K1-` and `W2 Titel`."""
    eerste, tweede = _vlak(regel), _vlak(volgende)
    if _GAAT_VERDER.match(tweede) is None:
        return False
    samen = _VOOROP.match(eerste + tweede)
    return samen is not None and samen.start("code") < len(eerste) < samen.end("code")


def lees_plakregel(regel: str) -> Iterator[Gecodeerd]:
    """The codes of a line with their titles; of cells beside each other each code begins anew."""
    cellen = [vlak for cel in _CEL.split(regel) if (vlak := _vlak(cel))]
    if cellen and _VOOROP.match(cellen[0]):
        yield from _van_cellen(cellen)
        return
    vlak = " ".join(cellen)
    achteraan = _ACHTERAAN.search(vlak)
    if achteraan is not None:
        yield Gecodeerd(achteraan["code"], vlak[: achteraan.start()].strip(_VOOR_DE_CODE))


def _van_cellen(cellen: list[str]) -> Iterator[Gecodeerd]:
    code, titel = "", ""
    for cel in cellen:
        voorop = _VOOROP.match(cel)
        if voorop is None:
            titel = f"{titel} {cel}".strip()
            continue
        if code:
            yield Gecodeerd(code, titel)
        code, titel = voorop["code"], cel[voorop.end() :].lstrip(_NA_DE_CODE)
    yield Gecodeerd(code, titel)


def _vlak(tekst: str) -> str:
    return " ".join(tekst.split())
