"""The minutes of a talk on A4, in large type: who was there, what was said, agreed and signed."""

from collections.abc import Iterable, Iterator
from typing import Final

from reportlab.lib.units import mm

from werkplek.application.ports_gesprek import Gespreksverslag
from werkplek.documents.archief.archiveren import Archiefstuk, archiefpdf
from werkplek.documents.dossier import LenientTypesetter
from werkplek.documents.fonts import Fonts
from werkplek.documents.kader import Kader
from werkplek.documents.opmaak import Opmaak
from werkplek.documents.pdf import Properties
from werkplek.documents.stijl import HAARLIJN, VOL, Letters
from werkplek.documents.strips import OWN_LABELS, Element, Group, Shape, Strip, columns, glue
from werkplek.documents.tekenvakken import penlijn
from werkplek.documents.typesetting import Column, Style, rule
from werkplek.domain.begeleiding import Afspraak, Gesprekshandtekening
from werkplek.domain.begeleidingsfeiten import Lijn, Stem
from werkplek.woorden import gespreksverslag as woorden
from werkplek.woorden.datums import datum

KENMERK: Final = "gespreksverslag-a4/1"

_LETTERS: Final = Letters(
    titel=Style(28.0, 34.0, bold=True),
    naam=Style(18.0, 23.0, bold=True),
    kop=Style(16.0, 20.0, bold=True),
    brood=Style(13.0, 18.0),
    vet=Style(13.0, 18.0, bold=True),
    klein=Style(12.0, 17.0),
    voet=Style(10.0, 13.0),
    regel=18.0,
)
_WIE: Final = 40 * mm
_WANNEER: Final = 46 * mm
_TUSSEN: Final = 3 * mm
_KOLOMMEN: Final = (
    Column(0.0, _WIE - _TUSSEN),
    Column(_WIE, VOL.width - _WIE - _WANNEER - _TUSSEN),
    Column(VOL.width - _WANNEER, _WANNEER),
)
_COLUMN_HEAD: Final = (("O", "Table"), ("Scope", "Column"))
_VAK: Final = (70 * mm, 33 * mm)
"""Where a signature is drawn: of the same shape as the sheet on the screen."""
_INKT: Final = 1.2
_MAAT: Final = 1000


def gespreksverslag(fonts: Fonts, verslag: Gespreksverslag) -> bytes:
    """The PDF; the same talk gives the same bytes, a character that no font shows is a `?`."""
    kader = Kader(LenientTypesetter(fonts), (woorden.VOET,), concept=False, letter=_LETTERS.voet)
    opmaak = Opmaak(kader.zetter, _LETTERS, None, Element("Sect"))
    properties = Properties(
        title=woorden.TITEL,
        author=verslag.bedrijf,
        producer=f"Werkplek {KENMERK}",
        made_on=verslag.gesprek.op,
        seed=f"{KENMERK} {verslag!r}".encode(),
    )
    return archiefpdf(Archiefstuk(kader.pages((tuple(_groepen(opmaak, verslag)),)), properties))


def _groepen(opmaak: Opmaak, verslag: Gespreksverslag) -> Iterator[Group]:
    letters, gesprek = opmaak.letters, verslag.gesprek
    half = letters.regel / 2
    yield Group(opmaak.zet(woorden.TITEL, letters.titel, tag="H1"))
    yield Group(opmaak.zet(verslag.naam, letters.naam), gap=half)
    waar = f"{datum(gesprek.op)}. {woorden.waar(gesprek, verslag.plaats)}."
    werk = ", ".join(deel for deel in (verslag.opleiding, verslag.bedrijf) if deel)
    yield Group((*opmaak.zet(waar, letters.brood), *opmaak.zet(werk, letters.brood)))
    yield from _deel(opmaak, woorden.ERBIJ, _erbij(opmaak, gesprek.stemmen))
    yield from _deel(opmaak, woorden.GEZEGD, [_gezegd(opmaak, stem) for stem in gesprek.stemmen])
    yield from _deel(opmaak, woorden.AFGESPROKEN, _afgesproken(opmaak, verslag))
    getekend = {een.rol: een for een in gesprek.handtekeningen}
    vakken = [_handtekening(opmaak, stem, getekend.get(stem.rol)) for stem in gesprek.stemmen]
    yield from _deel(opmaak, woorden.HANDTEKENINGEN, vakken)


def _deel(opmaak: Opmaak, kop: str, groepen: Iterable[Group]) -> tuple[Group, ...]:
    """A heading never stands without what it announces."""
    eerste, *rest = groepen
    boven = Group(opmaak.zet(kop, opmaak.letters.kop, tag="H2"), gap=opmaak.letters.regel)
    return (glue(boven, eerste), *rest)


def _erbij(opmaak: Opmaak, stemmen: tuple[Stem, ...]) -> list[Group]:
    lijst = Element("L", opmaak.deel, OWN_LABELS)
    return [Group(_punt(opmaak, lijst, woorden.met_rol(stem.rol, stem.naam))) for stem in stemmen]


def _punt(opmaak: Opmaak, lijst: Element, tekst: str) -> tuple[Strip, ...]:
    tekst_van = Element("P", Element("LBody", Element("LI", lijst)))
    return opmaak.zetter.set(tekst, opmaak.letters.brood, opmaak.vol, tekst_van)


def _gezegd(opmaak: Opmaak, stem: Stem) -> Group:
    letters = opmaak.letters
    return Group(
        (
            *opmaak.zet(woorden.met_rol(stem.rol, stem.naam), letters.vet),
            *opmaak.zet(stem.tekst or woorden.NIETS, letters.brood),
        ),
        gap=letters.regel / 2,
    )


def _afgesproken(opmaak: Opmaak, verslag: Gespreksverslag) -> list[Group]:
    gesprek = verslag.gesprek
    if not gesprek.afspraken:
        return [Group(opmaak.zet(woorden.GEEN_AFSPRAKEN, opmaak.letters.brood))]
    tabel = opmaak.element("Table")
    kop = _rij(opmaak, tabel, woorden.KOPPEN, kop=True)
    rijen = [_rij(opmaak, tabel, _cellen(een, verslag)) for een in gesprek.afspraken]
    return [glue(kop, rijen[0]), *rijen[1:]]


def _cellen(afspraak: Afspraak, verslag: Gespreksverslag) -> tuple[str, str, str]:
    return woorden.wie(afspraak, verslag.gesprek), afspraak.tekst, woorden.voor(afspraak)


def _rij(
    opmaak: Opmaak, tabel: Element, teksten: tuple[str, str, str], *, kop: bool = False
) -> Group:
    """Read cell after cell; a line above it."""
    rij, letters = Element("TR", tabel), opmaak.letters
    cellen = [
        opmaak.zetter.set(
            tekst,
            letters.vet if kop else letters.brood,
            kolom,
            Element("TH", rij, _COLUMN_HEAD) if kop else Element("TD", rij),
        )
        for tekst, kolom in zip(teksten, _KOLOMMEN, strict=True)
    ]
    kwart = letters.regel / 4
    lijn = () if kop else (rule(opmaak.vol, HAARLIJN, height=kwart, y=0.0),)
    return Group((*lijn, columns(*cellen), Strip(kwart)))


def _handtekening(opmaak: Opmaak, stem: Stem, handtekening: Gesprekshandtekening | None) -> Group:
    letters = opmaak.letters
    wie = opmaak.zet(woorden.met_rol(stem.rol, stem.naam), letters.vet)
    if handtekening is None:
        niet = opmaak.zet(woorden.TEKENT_NIET, letters.brood)
        return Group((*wie, *niet, penlijn(opmaak.vol)), gap=letters.regel / 2)
    if not handtekening.lijnen:
        getypt = opmaak.zet(woorden.getypt(handtekening), letters.brood)
        return Group((*wie, *getypt), gap=letters.regel / 2)
    gezet = opmaak.zet(woorden.OP_HET_SCHERM, letters.brood)
    return Group((*wie, *gezet, _streken(handtekening.lijnen)), gap=letters.regel / 2)


def _streken(lijnen: tuple[Lijn, ...]) -> Strip:
    """The strokes as lines of a pen, never as a picture."""
    breed, hoog = _VAK
    return Strip(
        hoog,
        tuple(
            Shape(
                0.0,
                0.0,
                tuple((x * breed / _MAAT, y * hoog / _MAAT) for x, y in _streek(lijn)),
                _INKT,
                closed=False,
            )
            for lijn in lijnen
            if lijn
        ),
    )


def _streek(lijn: Lijn) -> Lijn:
    """A point alone is a dot: a line of no length with round ends."""
    return lijn if len(lijn) > 1 else (lijn[0], lijn[0])
