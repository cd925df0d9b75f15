"""The block that the praktijkopleider signs by pen."""

from dataclasses import replace
from typing import Final

from reportlab.lib.units import mm

from werkplek.documents.stijl import BROOD, HAARLIJN, HALF, KLEIN, KOP, REGEL, VET, VOL
from werkplek.documents.strips import Group, Mark, Rule, Strip
from werkplek.documents.typesetting import Column, Typesetter
from werkplek.domain.verklaring import Verklaring
from werkplek.woorden import verklaring as woorden

ROOM: Final = 5 * REGEL
"""Height in points above the line: 22.9 mm, room for a large hand."""

_LABEL: Final = 16 * mm
_ABOVE: Final = 2.0
_LEFT: Final = Column(0.0, 68 * mm)
_RIGHT: Final = Column(80 * mm, VOL.width - 80 * mm)


def signature(zetter: Typesetter, verklaring: Verklaring) -> Group:
    """Place and date on the left, the signature on the right, under it who signs."""
    wie = verklaring.praktijkopleider
    return Group(
        (
            *zetter.set(woorden.HANDTEKENING, KOP, VOL),
            *zetter.set(woorden.oordeel(verklaring), BROOD, VOL),
            _lines(zetter),
            Strip(HALF),
            *zetter.set(wie.naam, VET, _RIGHT),
            *(zetter.set(wie.functie, KLEIN, _RIGHT) if wie.functie else ()),
        ),
        gap=REGEL + HALF,
    )


def _lines(zetter: Typesetter) -> Strip:
    """One strip with three lines to write on; the labels stand just above two of them."""
    marks: list[Mark] = []
    for label, y in ((woorden.PLAATS, ROOM - 2 * REGEL), (woorden.DATUM, ROOM)):
        text = replace(zetter.mark(label, KLEIN, _LEFT.x), baseline=y - _ABOVE)
        marks += [text, Rule(_LEFT.x + _LABEL, y, _LEFT.width - _LABEL, HAARLIJN)]
    marks.append(Rule(_RIGHT.x, ROOM, _RIGHT.width, HAARLIJN))
    return Strip(ROOM, tuple(marks))
