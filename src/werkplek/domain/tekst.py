"""What may be kept as text: readable, of a bounded length, and guarded against a BSN."""

import re
import unicodedata
from typing import Final

from werkplek.domain.fouten import TekstGeweigerd

MAX_NAAM: Final = 200
"""Characters of a name; the longest name in Dutch registers is well under half of it."""

MAX_NOTITIE: Final = 4_000
"""Characters of a note: about two printed pages, and inside the 16 KiB a body may hold."""

MAX_TOELICHTING: Final = 600
"""Characters of an explanation on paper: some eight printed lines under one werkproces."""

_TUSSEN: Final = r"[ \u00a0\u202f.\-\u2010\u2011\u2013]?"
_CIJFERS: Final = re.compile(rf"(?<!\d)(?=((?:\d{_TUSSEN}){{8}}\d)(?!\d))")
"""Nine digits, found inside a longer row of groups as well: each group may begin a number."""

_RICHTING: Final = frozenset(
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
)
_TOEGESTANE_REGELS: Final = frozenset("\n\t")
_ONZICHTBAAR: Final = frozenset({"Cf", "Zs"})


def _leesbaar(teken: str, *, regels: bool) -> bool:
    if teken in _RICHTING:
        return False
    if regels and teken in _TOEGESTANE_REGELS:
        return True
    return unicodedata.category(teken) not in {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}


def lees_regel(tekst: str, *, veld: str, grens: int = MAX_NAAM, leeg_mag: bool = False) -> str:
    """One line of text: NFC, trimmed, without control or direction-override characters.

    Raises `TekstGeweigerd` with the reason; only spaces at the ends are repaired silently.
    """
    return _lees(tekst, veld=veld, grens=grens, leeg_mag=leeg_mag, regels=False)


def lees_notitie(tekst: str, *, veld: str = "notitie", grens: int = MAX_NOTITIE) -> str:
    """A note: may be empty, may hold line breaks, at most `grens` characters."""
    tekst = tekst.replace("\r\n", "\n")
    return _lees(tekst, veld=veld, grens=grens, leeg_mag=True, regels=True)


def _lees(tekst: str, *, veld: str, grens: int, leeg_mag: bool, regels: bool) -> str:
    kaal = unicodedata.normalize("NFC", tekst).strip()
    if all(unicodedata.category(teken) in _ONZICHTBAAR for teken in kaal):
        kaal = ""
    if not kaal and not leeg_mag:
        raise TekstGeweigerd(veld, "leeg")
    if len(kaal) > grens:
        raise TekstGeweigerd(veld, "te_lang", len(kaal), grens)
    if not all(_leesbaar(teken, regels=regels) for teken in set(kaal)):
        raise TekstGeweigerd(veld, "onleesbaar")
    return kaal


def vergelijkbaar(naam: str) -> str:
    """A name as it is compared with another: NFC, without case, one space between words."""
    return unicodedata.normalize("NFC", " ".join(naam.split()).casefold())


def voldoet_aan_elfproef(cijfers: str) -> bool:
    """Whether nine digits pass the elfproef of the BSN (9a + 8b + … + 2h - i divides by 11)."""
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    som = sum(int(cijfer) * gewicht for cijfer, gewicht in zip(cijfers, gewichten, strict=True))
    return som % 11 == 0 and cijfers != "000000000"


def lijkt_op_bsn(tekst: str) -> bool:
    """Whether nine digits in a row, also with spaces, dots or dashes between, pass the elfproef.

    A BSN may not be kept by a leerbedrijf (UAVG art. 46), and consent does not change that.
    """
    for treffer in _CIJFERS.finditer(tekst):
        cijfers = "".join(teken for teken in treffer[1] if teken.isdecimal())
        if cijfers.isascii() and voldoet_aan_elfproef(cijfers):
            return True
    return False
