"""The head of the praktijkverklaring: in ten seconds who, where, when, and what it is worth."""

from werkplek.documents.opmaak import Opmaak
from werkplek.documents.stijl import LIJN, VOL
from werkplek.documents.strips import ROW_HEAD, Element, Group
from werkplek.documents.typesetting import rule
from werkplek.domain.vaststelling import Papier
from werkplek.woorden import papier as woorden
from werkplek.woorden.verklaring import TITEL, inleiding, volledige_naam


def head(opmaak: Opmaak, papier: Papier) -> tuple[Group, ...]:
    """Title, standing, person, and the facts as a table of two columns."""
    letters = opmaak.letters
    naam = volledige_naam(papier.verklaring.deelnemer)
    tabel = opmaak.element("Table")
    return (
        _title(opmaak, papier),
        _standing(opmaak, papier),
        Group(opmaak.zet(naam, letters.naam), gap=letters.regel),
        *(_fact(opmaak, tabel, *paar) for paar in woorden.gegevens(papier)),
        Group(opmaak.zet(inleiding(papier.verklaring), letters.brood), gap=letters.regel),
    )


def _title(opmaak: Opmaak, papier: Papier) -> Group:
    letters = opmaak.letters
    return Group(
        (
            *opmaak.zet(TITEL, letters.titel, tag="H1"),
            *opmaak.zet(woorden.onderdeel_van(papier), letters.brood),
        )
    )


def _standing(opmaak: Opmaak, papier: Papier) -> Group:
    half = opmaak.letters.regel / 2
    lijn = rule(VOL, LIJN, height=half, y=half / 2)
    return Group(
        (lijn, *opmaak.zet(woorden.wat_dit_is(papier), opmaak.letters.vet), lijn), gap=half
    )


def _fact(opmaak: Opmaak, tabel: Element, label: str, tekst: str) -> Group:
    rij = Element("TR", tabel)
    kop = opmaak.links(label, opmaak.letters.klein, Element("TH", rij, ROW_HEAD))
    return Group(
        opmaak.naast(kop, opmaak.rechts(tekst, opmaak.letters.brood, Element("TD", rij)))
    )
