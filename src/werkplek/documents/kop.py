"""The head of the praktijkverklaring: in ten seconds who, where, when, and what it is worth."""

from dataclasses import replace
from typing import Final

from reportlab.lib.units import mm

from werkplek.documents.opmaak import Opmaak
from werkplek.documents.stijl import LIJN, VOL
from werkplek.documents.strips import ROW_HEAD, Element, Group, Strip, columns
from werkplek.documents.tekenvakken import tekenvak
from werkplek.documents.typesetting import Column, rule
from werkplek.documents.velden import SCHOOL
from werkplek.domain.vaststelling import Handtekeningrol, Papier
from werkplek.woorden import papier as woorden
from werkplek.woorden.verklaring import TITEL, inleiding, volledige_naam

_TUSSEN: Final = 6 * mm
_NAAST_HET_ZEGEL: Final = Column(0.0, VOL.width - SCHOOL - _TUSSEN)
_ZEGEL: Final = Column(VOL.width - SCHOOL, SCHOOL)
_HOOGST: Final = 25
"""Lines beside the seal: names longer than that are set over the whole width, above it."""


def head(opmaak: Opmaak, papier: Papier) -> tuple[Group, ...]:
    """Title, standing, person and facts; beside them the seal, once there is one."""
    begin = (_title(opmaak, papier), _standing(opmaak, papier))
    wie = _wie(opmaak, papier) if papier.vaststelling is None else _verzegeld(opmaak, papier)
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


def _wie(opmaak: Opmaak, papier: Papier) -> tuple[Group, ...]:
    """The person, and the facts as a table of two columns."""
    naam = volledige_naam(papier.verklaring.deelnemer)
    tabel = opmaak.element("Table")
    return (
        Group(opmaak.zet(naam, opmaak.letters.naam), gap=opmaak.letters.regel),
        *(_fact(opmaak, tabel, *paar) for paar in woorden.gegevens(papier)),
    )


def _fact(opmaak: Opmaak, tabel: Element, label: str, tekst: str) -> Group:
    rij, letters = Element("TR", tabel), opmaak.letters
    naast = opmaak.label is not None
    stijl, gap = (letters.klein, 0.0) if naast else (letters.vet, letters.regel / 2)
    kop = opmaak.links(label, stijl, Element("TH", rij, ROW_HEAD))
    cel = opmaak.rechts(tekst, letters.brood, Element("TD", rij))
    return Group(opmaak.naast(kop, cel), gap=gap)


def _verzegeld(opmaak: Opmaak, papier: Papier) -> tuple[Group, ...]:
    """The same with the seal on the right and under the facts how to check it."""
    smal = replace(opmaak, vol=_NAAST_HET_ZEGEL)
    links = tuple(strip for groep in _wie(smal, papier) for strip in groep.strips)
    links += (Strip(opmaak.letters.regel / 2), *_controleren(smal))
    hoogte = sum(strip.height for strip in links)
    if opmaak.label is None or hoogte > _HOOGST * opmaak.letters.regel:
        zegel = (*_zegel(opmaak, opmaak.vol), *_controleren(opmaak))
        return (*_wie(opmaak, papier), Group(zegel, gap=opmaak.letters.regel))
    return (Group((columns(links, _zegel(opmaak, _ZEGEL)),), gap=opmaak.letters.regel),)


def _zegel(opmaak: Opmaak, kolom: Column) -> tuple[Strip, ...]:
    letters = opmaak.letters
    return (
        *opmaak.zet(woorden.ZEGEL, letters.vet, kolom=kolom),
        Strip(letters.regel / 4),
        tekenvak(opmaak, Handtekeningrol.SCHOOL, kolom.x),
        Strip(letters.regel / 4),
    )


def _controleren(opmaak: Opmaak) -> tuple[Strip, ...]:
    return opmaak.zet(woorden.CONTROLEREN, opmaak.letters.brood)
