"""The head of the praktijkverklaring: in ten seconds who, where, when, and what it is worth."""

from werkplek.documents.stijl import (
    BROOD,
    HALF,
    KLEIN,
    LABEL,
    LIJN,
    NAAM,
    REGEL,
    TEKST,
    TITEL,
    VET,
    VOL,
)
from werkplek.documents.strips import Group, beside
from werkplek.documents.typesetting import Typesetter, rule
from werkplek.domain.verklaring import Verklaring
from werkplek.woorden import verklaring as woorden


def head(zetter: Typesetter, verklaring: Verklaring) -> tuple[Group, ...]:
    """Title, standing, person, and the facts in two columns."""
    return (
        _title(zetter, verklaring),
        _standing(zetter, verklaring),
        Group(zetter.set(woorden.volledige_naam(verklaring.deelnemer), NAAM, VOL), gap=REGEL),
        *(_fact(zetter, *paar) for paar in woorden.gegevens(verklaring)),
        Group(zetter.set(woorden.inleiding(verklaring), BROOD, VOL), gap=REGEL),
    )


def _title(zetter: Typesetter, verklaring: Verklaring) -> Group:
    return Group(
        (
            *zetter.set(woorden.TITEL, TITEL, VOL),
            *zetter.set(woorden.onderdeel_van(verklaring.school), BROOD, VOL),
        )
    )


def _standing(zetter: Typesetter, verklaring: Verklaring) -> Group:
    return Group(
        (
            rule(VOL, LIJN, height=HALF, y=HALF / 2),
            *zetter.set(woorden.wat_dit_is(verklaring), VET, VOL),
            rule(VOL, LIJN, height=HALF, y=HALF / 2),
        ),
        gap=HALF,
    )


def _fact(zetter: Typesetter, label: str, text: str) -> Group:
    return Group(beside(zetter.set(label, KLEIN, LABEL), zetter.set(text, BROOD, TEKST)))
