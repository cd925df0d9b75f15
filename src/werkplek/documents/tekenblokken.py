"""The blocks under an established statement: a line for each pen, a field for each signature."""

from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm

from werkplek.documents.opmaak import Opmaak
from werkplek.documents.stijl import VOL
from werkplek.documents.strips import Group, Strip, columns
from werkplek.documents.tekenvakken import invullijn, penlijn, tekenvak
from werkplek.documents.typesetting import Column
from werkplek.documents.velden import HANDTEKENING
from werkplek.domain.vaststelling import Handtekeningrol, Vaststelling, Vorm
from werkplek.domain.verklaring import Ondertekenaar, Verklaring
from werkplek.woorden import papier as woorden
from werkplek.woorden import verklaring as zinnen

_PEN: Final = 79 * mm
_VELD: Final = HANDTEKENING[0]
_TUSSEN: Final = 5 * mm
_TWEE: Final[tuple[Column, ...]] = (Column(0.0, _PEN), Column(VOL.width - _PEN, _PEN))
_DRIE: Final[tuple[Column, ...]] = (
    Column(0.0, _VELD),
    Column(_VELD + _TUSSEN, _VELD),
    Column(2 * (_VELD + _TUSSEN), VOL.width - 2 * (_VELD + _TUSSEN)),
)


@dataclass(frozen=True, slots=True)
class _Blok:
    """One who signs: with a pen, in a field, or with the seal at the head of the paper."""

    kop: str
    wie: Ondertekenaar
    pen: bool = False
    veld: Handtekeningrol | None = None
    regels: tuple[str, ...] = ()
    invullen: tuple[str, ...] = ()


def tekenblokken(
    opmaak: Opmaak, verklaring: Verklaring, vaststelling: Vaststelling
) -> tuple[Group, ...]:
    """Beside each other in one group; a group each where labels stand above their text."""
    met_pen = vaststelling.vorm is Vorm.PEN
    blokken = (_met_pen if met_pen else _in_het_bestand)(verklaring, vaststelling)
    kolommen = _TWEE if met_pen else _DRIE
    if opmaak.label is None:
        gap = opmaak.letters.regel
        return tuple(Group(_strips(opmaak, blok, VOL), gap=gap) for blok in blokken)
    delen = (_strips(opmaak, *paar) for paar in zip(blokken, kolommen, strict=True))
    return (Group((columns(*delen),), gap=opmaak.letters.regel / 2),)


def _met_pen(verklaring: Verklaring, vaststelling: Vaststelling) -> tuple[_Blok, ...]:
    waar = woorden.plaats_en_datum(vaststelling)
    return (
        _Blok(
            woorden.PRAKTIJKOPLEIDER_PEN,
            verklaring.praktijkopleider,
            pen=True,
            invullen=(zinnen.PLAATS, zinnen.DATUM),
        ),
        _Blok(woorden.SCHOOL_PEN, vaststelling.door, pen=True, regels=(waar,)),
    )


def _in_het_bestand(verklaring: Verklaring, vaststelling: Vaststelling) -> tuple[_Blok, ...]:
    deelnemer = Ondertekenaar(zinnen.volledige_naam(verklaring.deelnemer), "")
    waar = woorden.plaats_en_datum(vaststelling)
    rol = Handtekeningrol
    return (
        _Blok(woorden.PRAKTIJKOPLEIDER, verklaring.praktijkopleider, veld=rol.PRAKTIJKOPLEIDER),
        _Blok(woorden.DEELNEMER, deelnemer, veld=rol.DEELNEMER),
        _Blok(woorden.SCHOOL, vaststelling.door, regels=(waar, woorden.ZEGEL_VOORAAN)),
    )


def _strips(opmaak: Opmaak, blok: _Blok, kolom: Column) -> tuple[Strip, ...]:
    letters = opmaak.letters
    return (
        *opmaak.zet(blok.kop, letters.vet, kolom=kolom),
        *(_teken(opmaak, blok, kolom)),
        *(opmaak.zet(blok.wie.naam, letters.vet, kolom=kolom) if blok.wie.naam else ()),
        *(
            strip
            for tekst in (blok.wie.functie, *blok.regels)
            if tekst
            for strip in opmaak.zet(tekst, letters.klein, kolom=kolom)
        ),
        *((invullijn(opmaak, blok.invullen, kolom),) if blok.invullen else ()),
    )


def _teken(opmaak: Opmaak, blok: _Blok, kolom: Column) -> tuple[Strip, ...]:
    kwart = Strip(opmaak.letters.regel / 4)
    if blok.veld is not None:
        return (kwart, tekenvak(opmaak, blok.veld, kolom.x), kwart)
    return (penlijn(kolom), kwart) if blok.pen else (kwart,)
