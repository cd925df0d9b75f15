"""The signature fields of the praktijkverklaring: their names, and how large they are."""

from typing import Final

from reportlab.lib.units import mm

from werkplek.domain.vaststelling import Handtekeningrol

SCHOOL: Final = 47 * mm
"""Side in points of the square for the seal of the school: its QR fits with 0.5 mm a module."""

HANDTEKENING: Final = (53 * mm, 25 * mm)
"""Width and height in points of the field of the praktijkopleider and of the deelnemer."""

MATEN: Final = {
    Handtekeningrol.PRAKTIJKOPLEIDER: HANDTEKENING,
    Handtekeningrol.DEELNEMER: HANDTEKENING,
    Handtekeningrol.SCHOOL: (SCHOOL, SCHOOL),
}
"""Of every layout; the name of a field is the value of its role."""
