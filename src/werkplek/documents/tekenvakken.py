"""What is signed in or on: an empty field of the file, a line for a pen, a line to fill in."""

from dataclasses import replace
from typing import Final

from reportlab.lib.units import mm

from werkplek.documents.opmaak import Opmaak
from werkplek.documents.stijl import HAARLIJN, KLEIN
from werkplek.documents.strips import Box, Mark, Rule, Strip
from werkplek.documents.typesetting import Column
from werkplek.documents.velden import MATEN
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.woorden.papier import HINTS

PEN: Final = 65.0
"""Height in points above a line for a pen: 22.9 mm, room for a large hand."""

_BREEDST: Final = 85 * mm
_DIKTE: Final = 0.45
_BOVEN_DE_LIJN: Final = 2.0
_ONDER_DE_LIJN: Final = 1.5


def tekenvak(opmaak: Opmaak, rol: Handtekeningrol, x: float) -> Strip:
    """The field of one role, with a frame around it."""
    breed, hoog = MATEN[rol]
    form = opmaak.element("Form")
    vak = Box(x, 0.0, breed, hoog, _DIKTE, name=rol.value, hint=HINTS[rol], element=form)
    return Strip(hoog, (vak,))


def penlijn(kolom: Column) -> Strip:
    """Room for a hand, and the line under it."""
    lijn = Rule(kolom.x, PEN, min(kolom.width, _BREEDST), HAARLIJN)
    return Strip(PEN + _ONDER_DE_LIJN, (lijn,))


def invullijn(opmaak: Opmaak, woorden: tuple[str, ...], kolom: Column) -> Strip:
    """Words with a line behind each to write on, beside each other."""
    klein, hoog = opmaak.letters.klein, opmaak.letters.regel * 1.75
    breed = min(kolom.width, _BREEDST * klein.size / KLEIN.size) / len(woorden)
    marks: list[Mark] = []
    for nummer, woord in enumerate(woorden):
        x = kolom.x + nummer * breed
        label = opmaak.zetter.mark(f"{woord} ", klein, x, opmaak.element("P"))
        begin = opmaak.zetter.width(f"{woord}  ", klein)
        tot = breed - (klein.size if nummer + 1 < len(woorden) else 0.0)
        marks += [
            replace(label, baseline=hoog - _BOVEN_DE_LIJN),
            Rule(x + begin, hoog, tot - begin, HAARLIJN),
        ]
    return Strip(hoog + _ONDER_DE_LIJN, tuple(marks))
