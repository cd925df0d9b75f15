"""The head of the praktijkverklaring: in ten seconds who, where, when, and what it is worth."""

from dataclasses import replace
from typing import Final

from reportlab.lib.units import mm

from werkplek.documents.opmaak import Opmaak
from werkplek.documents.stijl import LIJN, VOL
from werkplek.documents.strips import ROW_HEAD, Element, Group, Strip, columns, glue
from werkplek.documents.tekenvakken import tekenvak
from werkplek.documents.typesetting import Column, rule
from werkplek.documents.velden import SCHOOL
from werkplek.domain.vaststelling import Handtekeningrol, Papier
from werkplek.woorden import papier as woorden
from werkplek.woorden.verklaring import TITEL, inleiding, volledige_naam

_TUSSEN: Final = 6 * mm
_LINKS: Final = Column(0.0, VOL.width - SCHOOL - _TUSSEN)
_RECHTS: Final = Column(VOL.width - SCHOOL, SCHOOL)
_NAAST_HET_ZEGEL: Final = Column(SCHOOL + _TUSSEN, _LINKS.width)
_HOOGST: Final = 25
"""Lines beside the seal: what is longer is set over the whole width."""


def head(opmaak: Opmaak, papier: Papier) -> tuple[Group, ...]:
    """Title, standing, person and facts; beside them the seal, once there is one."""
    begin = (_title(opmaak, papier), _standing(opmaak, papier))
    if papier.vaststelling is None:
        wie = (_naam(opmaak, papier), *_feiten(opmaak, papier))
    else:
        wie = _verzegeld(opmaak, papier)
    tekst = opmaak.zet(inleiding(papier.verklaring), opmaak.letters.brood)
    return (*begin, *wie, Group(tekst, gap=opmaak.letters.regel))


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


def _naam(opmaak: Opmaak, papier: Papier) -> Group:
    naam = volledige_naam(papier.verklaring.deelnemer)
    return Group(opmaak.zet(naam, opmaak.letters.naam), gap=opmaak.letters.regel)


def _feiten(opmaak: Opmaak, papier: Papier) -> tuple[Group, ...]:
    """The facts as a table of two columns."""
    tabel = opmaak.element("Table")
    return tuple(_fact(opmaak, tabel, *paar) for paar in woorden.gegevens(papier))


def _fact(opmaak: Opmaak, tabel: Element, label: str, tekst: str) -> Group:
    rij, letters = Element("TR", tabel), opmaak.letters
    naast = opmaak.label is not None
    stijl, gap = (letters.klein, 0.0) if naast else (letters.vet, letters.regel / 2)
    kop = opmaak.links(label, stijl, Element("TH", rij, ROW_HEAD))
    cel = opmaak.rechts(tekst, letters.brood, Element("TD", rij))
    return Group(opmaak.naast(kop, cel), gap=gap)


def _verzegeld(opmaak: Opmaak, papier: Papier) -> tuple[Group, ...]:
    """The same with the seal: beside the facts, or right under the name when they are long."""
    regel, smal = opmaak.letters.regel, replace(opmaak, vol=_LINKS)
    controleren = Group(smal.zet(woorden.CONTROLEREN, smal.letters.brood), gap=regel / 2)
    links = glue(_naam(smal, papier), *_feiten(smal, papier), controleren)
    if opmaak.label is not None and links.height <= _HOOGST * regel:
        return (Group((columns(links.strips, _zegel(opmaak, _RECHTS)),), gap=regel),)
    onder = columns(_zegel(opmaak, opmaak.vol), _ernaast(opmaak))
    return (_naam(opmaak, papier), Group((onder,), gap=regel / 2), *_feiten(opmaak, papier))


def _ernaast(opmaak: Opmaak) -> tuple[Strip, ...]:
    """How to check the seal, on the right of it."""
    stijl = opmaak.letters.brood
    tekst = opmaak.zet(woorden.CONTROLEREN, stijl, kolom=_NAAST_HET_ZEGEL)
    return (Strip(opmaak.letters.regel * 1.25), *tekst)


def _zegel(opmaak: Opmaak, kolom: Column) -> tuple[Strip, ...]:
    letters = opmaak.letters
    return (
        *opmaak.zet(woorden.ZEGEL, letters.vet, kolom=kolom),
        Strip(letters.regel / 4),
        tekenvak(opmaak, Handtekeningrol.SCHOOL, kolom.x),
        Strip(letters.regel / 4),
    )
