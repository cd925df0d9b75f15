"""A group on A4, lying: everybody by their werkprocessen; the same shapes and words as on screen.

It is no proof of anything. The same group on the same day gives the same bytes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm

from werkplek.application.beelden.groep import Cel, GroepBeeld, GroepRij, Opleidingsgroep
from werkplek.documents.archief.archiveren import Archiefstuk, archiefpdf
from werkplek.documents.figuren import ladder, ster, streepje
from werkplek.documents.fonts import Fonts
from werkplek.documents.kader import Kader
from werkplek.documents.opmaak import Opmaak
from werkplek.documents.pdf import Properties
from werkplek.documents.stijl import BREEDTE, HAARLIJN, HOOGTE, LINKS, RECHTS, Letters
from werkplek.documents.strips import ROW_HEAD, Element, Group, Mark, Shape, Strip, columns, glue
from werkplek.documents.typesetting import Column, Style, Typesetter, rule
from werkplek.woorden import groep as woorden

KENMERK: Final = "groep-a4/1"

_LETTERS: Final = Letters(
    titel=Style(20.0, 25.0, bold=True),
    naam=Style(12.0, 17.0),
    kop=Style(12.0, 16.0, bold=True),
    brood=Style(10.0, 14.0),
    vet=Style(10.0, 13.0, bold=True),
    klein=Style(8.0, 10.0),
    voet=Style(8.0, 10.0, grey=0.25),
    regel=13.0,
)
_SHEET: Final = (HOOGTE, BREEDTE)
_FULL: Final = Column(0.0, HOOGTE - LINKS - RECHTS)
_NAMES: Final = Column(0.0, 38 * mm)
_CODE: Final = Style(8.5, 11.0, bold=True)
_MOST: Final = 12
"""Columns beside each other: in less room a word would be cut."""

_BETWEEN: Final = 1.5 * mm
_SIZE: Final = 11.0
_COLUMN_HEAD: Final = (("O", "Table"), ("Scope", "Column"))


def groepsblad(fonts: Fonts, beeld: GroepBeeld) -> bytes:
    """The PDF. Raises `TekenOntbreekt`."""
    zetter, voet = Typesetter(fonts), (woorden.VOET,)
    kader = Kader(zetter, voet, concept=False, letter=_LETTERS.voet, blad=_SHEET, vol=_FULL)
    blad = _Blad(kader, beeld)
    properties = Properties(
        title=woorden.bladtitel(beeld.bedrijf),
        author=beeld.bedrijf,
        producer=f"Werkplek {KENMERK}",
        made_on=beeld.dag,
        seed=f"{KENMERK} {beeld!r}".encode(),
    )
    return archiefpdf(Archiefstuk(kader.pages(tuple(blad.delen())), properties))


@dataclass(frozen=True, slots=True)
class _Tabel:
    """Some columns of one opleiding, and the element that its rows hang under."""

    groep: Opleidingsgroep
    van: int
    tot: int
    element: Element

    @property
    def kolommen(self) -> tuple[Column, ...]:
        """Where the cells stand; a table with few of them is not stretched."""
        breed = (_FULL.width - _NAMES.width) / max(self.tot - self.van, _MOST // 2)
        return tuple(
            Column(_NAMES.width + plek * breed, breed - _BETWEEN)
            for plek in range(self.tot - self.van)
        )


@dataclass(frozen=True, slots=True)
class _Blad:
    kader: Kader
    beeld: GroepBeeld

    def delen(self) -> Iterator[tuple[Group, ...]]:
        """What stands on a page: each begins with what it is, and with the heads of its columns."""
        if self.beeld.leeg:
            opmaak = self._opmaak()
            yield (self._kop(opmaak), Group(opmaak.zet(woorden.NIEMAND, _LETTERS.brood)))
        for groep in self.beeld.groepen:
            for van in range(0, len(groep.kolommen), _MOST):
                yield from self._tabel(groep, van)

    def _opmaak(self) -> Opmaak:
        return Opmaak(self.kader.zetter, _LETTERS, None, Element("Sect"), _FULL)

    def _tabel(self, groep: Opleidingsgroep, van: int) -> Iterator[tuple[Group, ...]]:
        opmaak = self._opmaak()
        tot = min(van + _MOST, len(groep.kolommen))
        rijen = list(groep.rijen)
        while rijen:
            tabel = _Tabel(groep, van, tot, opmaak.element("Table"))
            boven = glue(self._kop(opmaak), self._titel(opmaak, groep), self._koppen(tabel))
            onder = self._onder(opmaak, tabel)
            groepen, rijen = self._vul(
                tabel, rijen, self.kader.height - boven.height - onder.height
            )
            yield (boven, *groepen, onder)

    def _vul(
        self, tabel: _Tabel, rijen: Sequence[GroepRij], hoogte: float
    ) -> tuple[list[Group], list[GroepRij]]:
        """As many rows as fit, and the others; at least one."""
        gevuld: list[Group] = []
        for rij in rijen:
            groep = self._rij(tabel, rij)
            hoogte -= groep.height
            if gevuld and hoogte < 0:
                break
            gevuld.append(groep)
        return gevuld, list(rijen[len(gevuld) :])

    def _kop(self, opmaak: Opmaak) -> Group:
        titel = opmaak.zet(woorden.bladtitel(self.beeld.bedrijf), _LETTERS.titel, tag="H1")
        return Group((*titel, *opmaak.zet(woorden.bladdag(self.beeld.dag), _LETTERS.naam)))

    def _titel(self, opmaak: Opmaak, groep: Opleidingsgroep) -> Group:
        return Group(opmaak.zet(groep.titel, _LETTERS.kop, tag="H2"), gap=_LETTERS.regel / 2)

    def _koppen(self, tabel: _Tabel) -> Group:
        rij = Element("TR", tabel.element)
        hoofden = [(woorden.NAAM, _NAMES)]
        kolommen = tabel.groep.kolommen[tabel.van : tabel.tot]
        hoofden += [(k.code, plek) for k, plek in zip(kolommen, tabel.kolommen, strict=True)]
        delen = [
            self.kader.zetter.set(tekst, _CODE, plek, Element("TH", rij, _COLUMN_HEAD))
            for tekst, plek in hoofden
        ]
        return Group((columns(*delen), _lijn()), gap=_LETTERS.regel / 2)

    def _rij(self, tabel: _Tabel, rij: GroepRij) -> Group:
        element = Element("TR", tabel.element)
        zet = self.kader.zetter.set
        kop = Element("TH", element, ROW_HEAD)
        naam = zet(rij.naam, _LETTERS.vet, _names(), kop)
        delen = [(*naam, *zet(rij.laatst, _LETTERS.klein, _names(), kop))]
        for cel, plek in zip(rij.cellen[tabel.van : tabel.tot], tabel.kolommen, strict=True):
            vorm = Strip(_SIZE + 1.0, _figuur(cel, plek.x))
            woord = zet(cel.woord, _LETTERS.klein, plek, Element("TD", element))
            delen.append((vorm, *woord))
        return Group((Strip(2.0), columns(*delen), _lijn()))

    def _onder(self, opmaak: Opmaak, tabel: _Tabel) -> Group:
        """What the shapes say, and what the codes stand for."""
        legenda = Group(self._legenda(opmaak, tabel.groep), gap=_LETTERS.regel / 2)
        return Group((*_lucht(legenda), Strip(2.0), self._titels(opmaak, tabel)))

    def _titels(self, opmaak: Opmaak, tabel: _Tabel) -> Strip:
        """In two columns, read one after the other."""
        kolommen = tabel.groep.kolommen[tabel.van : tabel.tot]
        half = -(-len(kolommen) // 2)
        breed = _FULL.width / 2
        delen = [
            tuple(
                strip
                for kolom in deel
                for strip in opmaak.zet(
                    f"{kolom.code} {kolom.titel}",
                    _LETTERS.klein,
                    kolom=Column(plek * breed, breed - _BETWEEN),
                )
            )
            for plek, deel in enumerate((kolommen[:half], kolommen[half:]))
        ]
        return columns(*delen)

    def _legenda(self, opmaak: Opmaak, groep: Opleidingsgroep) -> tuple[Strip, ...]:
        woorden_ = woorden.legenda(groep.stappen)
        breed = _FULL.width / (len(woorden_) + 1)
        element = opmaak.element("P")
        cellen = [Cel(woord, rang=plek) for plek, woord in enumerate(woorden_[:-1])]
        cellen += [Cel(woorden_[-1], aangetoond=True), Cel(woorden.NIET_GEKOZEN, gekozen=False)]
        marks: list[Mark] = []
        for plek, cel in enumerate(cellen):
            x = plek * breed
            naast = x + 1.4 * _SIZE
            marks += _figuur(cel, x)
            marks.append(self.kader.zetter.mark(f"{cel.woord} ", _LETTERS.klein, naast, element))
        return (Strip(_SIZE + 4.0, tuple(marks)),)


def _lucht(groep: Group) -> tuple[Strip, ...]:
    return (Strip(groep.gap), *groep.strips)


def _names() -> Column:
    return Column(_NAMES.x, _NAMES.width - _BETWEEN)


def _lijn() -> Strip:
    return rule(_FULL, HAARLIJN, height=2.5, y=1.5)


def _figuur(cel: Cel, x: float) -> tuple[Shape, ...]:
    """The shape of a cell."""
    if cel.aangetoond:
        return ster(x, _SIZE)
    return ladder(x, _SIZE, cel.rang) if cel.gekozen else streepje(x, _SIZE)
