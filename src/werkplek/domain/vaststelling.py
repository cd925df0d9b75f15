"""What the school adds to a praktijkverklaring: that it was established, by whom, in which form."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from werkplek.domain.verklaring import Ondertekenaar, Verklaring


class Vorm(StrEnum):
    """How the people sign (design §8): with a pen on the print, or in the file."""

    PEN = "pen"
    DIGITAAL = "digitaal"


class Handtekeningrol(StrEnum):
    """As what somebody signs in the file; also the name of the signature field."""

    PRAKTIJKOPLEIDER = "praktijkopleider"
    DEELNEMER = "deelnemer"
    SCHOOL = "school"


VOLGORDE: Final = {
    Vorm.PEN: (Handtekeningrol.SCHOOL,),
    Vorm.DIGITAAL: tuple(Handtekeningrol),
}
"""Who signs the file, in this order; the seal of the school comes last."""


@dataclass(frozen=True, slots=True)
class Vaststelling:
    """The examencommissie established it (WEB art. 7.4.6a), as printed.

    `door` signs for the school; `sjabloon` is the kenmerk of the layout that made the final bytes.
    """

    school: str
    door: Ondertekenaar
    op: date
    plaats: str
    vorm: Vorm
    sjabloon: str


@dataclass(frozen=True, slots=True)
class Papier:
    """Everything that one file states: the verklaring, and what the school added to it."""

    verklaring: Verklaring
    vaststelling: Vaststelling | None = None
