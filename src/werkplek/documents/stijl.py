"""The grid of A4 papers: one baseline for every line, two columns, few sizes; and large print."""

from dataclasses import dataclass
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from werkplek.documents.typesetting import Column, Style

REGEL: Final = 13.0
"""Points from baseline to baseline; every height is a multiple of half of it."""
HALF: Final = REGEL / 2

BREEDTE, HOOGTE = A4
LINKS: Final = 25 * mm
RECHTS: Final = 20 * mm
BOVEN: Final = 17 * mm
ONDER: Final = 11 * mm

VOL: Final = Column(0.0, BREEDTE - LINKS - RECHTS)
LABEL: Final = Column(0.0, 25 * mm)
TEKST: Final = Column(LABEL.width, VOL.width - LABEL.width)
"""About 80 characters of 10 points: the longest line that is still easy to read."""

TITEL: Final = Style(27.0, 2 * REGEL, bold=True)
NAAM: Final = Style(14.0, REGEL * 1.5, bold=True)
KOP: Final = Style(12.0, REGEL, bold=True)
BROOD: Final = Style(10.0, REGEL)
VET: Final = Style(10.0, REGEL, bold=True)
KLEIN: Final = Style(9.0, REGEL, grey=0.25)
VOET: Final = Style(8.0, 10.0, grey=0.25)

HAARLIJN: Final = 0.4
LIJN: Final = 0.9


@dataclass(frozen=True, slots=True)
class Letters:
    """The sizes of one layout; `regel` is its distance between baselines."""

    titel: Style
    naam: Style
    kop: Style
    brood: Style
    vet: Style
    klein: Style
    voet: Style
    regel: float


GEWOON: Final = Letters(TITEL, NAAM, KOP, BROOD, VET, KLEIN, VOET, REGEL)

GROOT: Final = Letters(
    titel=Style(32.0, 40.0, bold=True),
    naam=Style(24.0, 30.0, bold=True),
    kop=Style(20.0, 24.0, bold=True),
    brood=Style(18.0, 24.0),
    vet=Style(18.0, 24.0, bold=True),
    klein=Style(18.0, 24.0),
    voet=Style(13.0, 16.0),
    regel=24.0,
)
"""Eighteen points and nothing in grey: for who sees little."""
