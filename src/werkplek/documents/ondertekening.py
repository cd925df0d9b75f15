"""Who signs: by pen under the judgement, or by pen or in the file once it is established."""

from dataclasses import replace
from typing import Final

from reportlab.lib.units import mm

from werkplek.documents.opmaak import Opmaak
from werkplek.documents.stijl import HAARLIJN, KLEIN, VOL
from werkplek.documents.strips import Group, Mark, Rule, Strip, glue
from werkplek.documents.tekenblokken import tekenblokken
from werkplek.documents.tekenvakken import PEN
from werkplek.documents.typesetting import Column
from werkplek.domain.vaststelling import Papier, Vaststelling
from werkplek.domain.verklaring import Verklaring
from werkplek.woorden import papier as woorden
from werkplek.woorden import verklaring as zinnen

_LABEL: Final = 16 * mm
_ABOVE: Final = 2.0
_LEFT: Final = Column(0.0, 68 * mm)
_RIGHT: Final = Column(80 * mm, VOL.width - 80 * mm)


def ondertekening(opmaak: Opmaak, papier: Papier) -> tuple[Group, ...]:
    """Groups that are each kept on one page: what is signed stays with the first who signs."""
    if papier.vaststelling is None:
        return (_oordeel(opmaak, papier.verklaring),)
    return _vastgesteld(opmaak, papier.verklaring, papier.vaststelling)


def _vastgesteld(
    opmaak: Opmaak, verklaring: Verklaring, vaststelling: Vaststelling
) -> tuple[Group, ...]:
    letters = opmaak.letters
    kop = Group(
        (
            *opmaak.zet(woorden.ONDERTEKENING, letters.kop, tag="H2"),
            *opmaak.zet(zinnen.oordeel(verklaring), letters.brood),
            *opmaak.zet(woorden.oordeel_van_de_school(vaststelling), letters.brood),
        ),
        gap=letters.regel,
    )
    eerste, *rest = tekenblokken(opmaak, verklaring, vaststelling)
    return (glue(kop, eerste), *rest)


def _oordeel(opmaak: Opmaak, verklaring: Verklaring) -> Group:
    """Place and date on the left, the signature on the right, under it who signs."""
    wie, letters = verklaring.praktijkopleider, opmaak.letters
    return Group(
        (
            *opmaak.zet(zinnen.HANDTEKENING, letters.kop, tag="H2"),
            *opmaak.zet(zinnen.oordeel(verklaring), letters.brood),
            _lines(opmaak),
            Strip(letters.regel / 2),
            *opmaak.zet(wie.naam, letters.vet, kolom=_RIGHT),
            *(opmaak.zet(wie.functie, letters.klein, kolom=_RIGHT) if wie.functie else ()),
        ),
        gap=letters.regel * 1.5,
    )


def _lines(opmaak: Opmaak) -> Strip:
    """One strip with three lines to write on; the labels stand just above two of them."""
    letters, marks = opmaak.letters, list[Mark]()
    label = _LABEL * letters.klein.size / KLEIN.size
    for woord, y in ((zinnen.PLAATS, PEN - 2 * letters.regel), (zinnen.DATUM, PEN)):
        text = opmaak.zetter.mark(f"{woord} ", letters.klein, _LEFT.x, opmaak.element("P"))
        marks += [
            replace(text, baseline=y - _ABOVE),
            Rule(_LEFT.x + label, y, _LEFT.width - label, HAARLIJN),
        ]
    marks.append(Rule(_RIGHT.x, PEN, _RIGHT.width, HAARLIJN))
    return Strip(PEN, tuple(marks))
