"""What a pincode is: six digits that are not the first anybody would try."""

import re
from typing import Final

from werkplek.domain.fouten import PincodeGeweigerd

LENGTE: Final = 6
_VORM: Final = re.compile(rf"[0-9]{{{LENGTE}}}")
_LOPEND: Final = ("01234567890", "09876543210")
_HERHAALD: Final = (1, 2, 3)


def is_pincode(tekst: str) -> bool:
    """Whether it has the form of one."""
    return _VORM.fullmatch(tekst) is not None


def lees_pincode(tekst: str) -> str:
    """A pincode fit to choose.

    All the same, a run up or down, and two or three digits that repeat are refused. A date is
    not: nobody here knows whose birthday it would be. Raises `PincodeGeweigerd` with `vorm` or
    `te_makkelijk`.
    """
    if not is_pincode(tekst):
        raise PincodeGeweigerd("vorm")
    herhaald = any(tekst == tekst[:aantal] * (LENGTE // aantal) for aantal in _HERHAALD)
    if herhaald or any(tekst in rij for rij in _LOPEND):
        raise PincodeGeweigerd("te_makkelijk")
    return tekst
