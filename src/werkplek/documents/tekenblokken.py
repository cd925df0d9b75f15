"""The blocks under an established statement: a line for each pen, a field for each signature."""

from dataclasses import dataclass, replace
from typing import Final

from reportlab.lib.units import mm

from werkplek.documents.opmaak import Opmaak
from werkplek.documents.stijl import HAARLIJN, LIJN, VOL
from werkplek.documents.strips import Box, Rule, Strip, columns
from werkplek.documents.typesetting import Column
from werkplek.documents.velden import HANDTEKENING, MATEN, SCHOOL
from werkplek.domain.vaststelling import Handtekeningrol, Vaststelling, Vorm
from werkplek.domain.verklaring import Ondertekenaar, Verklaring
from werkplek.woorden import papier as woorden
from werkplek.woorden import verklaring as zinnen

_BREED: Final = HANDTEKENING[0]
_TUSSEN: Final = (VOL.width - 2 * _BREED - SCHOOL) / 2
_KOLOMMEN: Final = (
    Column(0.0, _BREED),
    Column(_BREED + _TUSSEN, _BREED),
    Column(VOL.width - SCHOOL, SCHOOL),
)
_PEN: Final = 23 * mm
_ONDER_DE_PEN: Final = 1.6


@dataclass(frozen=True, slots=True)
class _Blok:
    """One who signs: in a field, or on a line when there is none."""

    kop: str
    wie: Ondertekenaar
    veld: Handtekeningrol | None = None
    regels: tuple[str, ...] = ()
    invullen: tuple[str, ...] = ()


def blokken(
    opmaak: Opmaak, verklaring: Verklaring, vaststelling: Vaststelling
) -> tuple[Strip, ...]:
    """Three beside each other; one under another where labels stand above their text."""
    wie = _wie(verklaring, vaststelling)
    if opmaak.label is not None:
        delen = (_strips(opmaak, blok, k) for blok, k in zip(wie, _KOLOMMEN, strict=True))
        return (columns(*delen),)
    tussen = Strip(opmaak.letters.regel)
    return tuple(strip for blok in wie for strip in (*_strips(opmaak, blok, VOL), tussen))


def _wie(verklaring: Verklaring, vaststelling: Vaststelling) -> tuple[_Blok, _Blok, _Blok]:
    opleider, waar = verklaring.praktijkopleider, woorden.plaats_en_datum(vaststelling)
    if vaststelling.vorm is Vorm.PEN:
        return (
            _Blok(
                woorden.PRAKTIJKOPLEIDER_PEN, opleider, invullen=(zinnen.PLAATS, zinnen.DATUM)
            ),
            _Blok(woorden.NAMENS_DE_SCHOOL, vaststelling.door, regels=(waar,)),
            _Blok(woorden.ZEGEL, Ondertekenaar("", ""), Handtekeningrol.SCHOOL),
        )
    deelnemer = Ondertekenaar(zinnen.volledige_naam(verklaring.deelnemer), "")
    return (
        _Blok(woorden.PRAKTIJKOPLEIDER, opleider, Handtekeningrol.PRAKTIJKOPLEIDER),
        _Blok(woorden.DEELNEMER, deelnemer, Handtekeningrol.DEELNEMER),
        _Blok(woorden.ZEGEL, vaststelling.door, Handtekeningrol.SCHOOL, regels=(waar,)),
    )


def _strips(opmaak: Opmaak, blok: _Blok, kolom: Column) -> tuple[Strip, ...]:
    letters = opmaak.letters
    return (
        *opmaak.zet(blok.kop, letters.vet, kolom=kolom),
        _teken(opmaak, blok, kolom),
        Strip(letters.regel / 2),
        *(opmaak.zet(blok.wie.naam, letters.vet, kolom=kolom) if blok.wie.naam else ()),
        *(
            strip
            for tekst in (blok.wie.functie, *blok.regels)
            if tekst
            for strip in opmaak.zet(tekst, letters.klein, kolom=kolom)
        ),
        *(_invulregel(opmaak, woord, kolom) for woord in blok.invullen),
    )


def _teken(opmaak: Opmaak, blok: _Blok, kolom: Column) -> Strip:
    if blok.veld is None:
        lijn = Rule(kolom.x, _PEN, min(kolom.width, 1.5 * _BREED), HAARLIJN)
        return Strip(_PEN + _ONDER_DE_PEN, (lijn,))
    breed, hoog = MATEN[blok.veld]
    vak = Box(
        *(kolom.x, 0.0, breed, hoog, LIJN / 2),
        name=blok.veld.value,
        hint=woorden.HINTS[blok.veld],
        element=opmaak.element("Form"),
    )
    return Strip(hoog, (vak,))


def _invulregel(opmaak: Opmaak, woord: str, kolom: Column) -> Strip:
    """A word with a line behind it to write on."""
    letters = opmaak.letters
    hoog = letters.regel * 1.5
    label = opmaak.zetter.mark(f"{woord} ", letters.klein, kolom.x, opmaak.element("P"))
    begin = opmaak.zetter.width(f"{zinnen.PLAATS}  ", letters.klein)
    lijn = Rule(kolom.x + begin, hoog, min(kolom.width, 1.5 * _BREED) - begin, HAARLIJN)
    return Strip(hoog + _ONDER_DE_PEN, (replace(label, baseline=hoog - 2.0), lijn))
