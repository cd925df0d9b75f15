"""Pages for the deelnemer: what I can do, large and in short sentences; no proof of anything."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from werkplek.application.beelden.thuisblad import Thuisblad, Thuisregel
from werkplek.documents.archief.archiveren import Archiefstuk, archiefpdf
from werkplek.documents.fonts import Fonts
from werkplek.documents.kader import Kader
from werkplek.documents.opmaak import Opmaak
from werkplek.documents.pdf import Properties
from werkplek.documents.stijl import Letters
from werkplek.documents.strips import OWN_LABELS, Element, Group, glue
from werkplek.documents.typesetting import Column, Style, Typesetter
from werkplek.domain.vaststelling import Papier
from werkplek.domain.verklaring import Staat
from werkplek.woorden import watikkan as woorden

KENMERK: Final = "wat-ik-kan-a4/1"
THUIS: Final = "voor-thuis-a4/1"

_LETTERS: Final = Letters(
    titel=Style(32.0, 38.0, bold=True),
    naam=Style(20.0, 24.0, bold=True),
    kop=Style(16.0, 20.0, bold=True),
    brood=Style(14.0, 19.0),
    vet=Style(14.0, 19.0, bold=True),
    klein=Style(12.0, 17.0),
    voet=Style(10.0, 13.0),
    regel=18.0,
)
_STREEPJE: Final = "–"
_LABEL: Final = Column(0.0, 16.0)

Punt = tuple[str, tuple[str, ...]]
"""One thing I can do: its title, and short sentences under it."""


@dataclass(frozen=True, slots=True)
class _Deel:
    """A heading with sentences, or with things in a list."""

    kop: str
    zinnen: tuple[str, ...] = ()
    punten: tuple[Punt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Blad:
    """Everything on the paper, and what the file says of itself."""

    titel: str
    naam: str
    delen: tuple[_Deel, ...]
    voet: str
    bedrijf: str
    op: date
    kenmerk: str
    concept: bool = False


def wat_ik_kan(fonts: Fonts, papier: Papier) -> bytes:
    """The PDF beside a verklaring; the same paper gives the same bytes. Raises `TekenOntbreekt`."""
    verklaring = papier.verklaring
    punten = tuple((regel.titel, (woorden.gezien(regel),)) for regel in verklaring.regels)
    delen = (
        _Deel(woorden.MIJN_WERK, woorden.mijn_werk(verklaring)),
        _Deel(woorden.DIT_KAN_IK, () if punten else (woorden.NOG_NIETS,), punten),
        _Deel(woorden.OVER_DIT_BLAD, woorden.over_dit_blad(papier)),
    )
    return _teken(
        fonts,
        _Blad(
            *(woorden.TITEL, woorden.naam(papier), delen, woorden.VOET),
            bedrijf=verklaring.bedrijf.naam,
            op=verklaring.opgemaakt_op,
            kenmerk=KENMERK,
            concept=verklaring.staat is Staat.CONCEPT,
        ),
    )


def voor_thuis(fonts: Fonts, blad: Thuisblad) -> bytes:
    """The PDF to take home, of any day; the same gives the same bytes. Raises `TekenOntbreekt`."""
    lijsten = (
        (woorden.DIT_KAN_IK, blad.kan),
        (woorden.DIT_OEFEN_IK, blad.oefent),
        (woorden.DIT_LEER_IK, blad.leert),
    )
    lijst = tuple(_Deel(kop, punten=_punten(regels)) for kop, regels in lijsten if regels)
    delen = (
        _Deel(woorden.MIJN_WERK, woorden.mijn_werk_nu(blad)),
        *(lijst or (_Deel(woorden.DIT_KAN_IK, (woorden.NOG_NIETS,)),)),
        _Deel(woorden.OVER_DIT_BLAD, woorden.over_thuisblad(blad)),
    )
    return _teken(
        fonts,
        _Blad(
            *(woorden.TITEL, blad.naam, delen, woorden.VOET),
            bedrijf=blad.bedrijf,
            op=blad.op,
            kenmerk=THUIS,
        ),
    )


def _punten(regels: Iterable[Thuisregel]) -> tuple[Punt, ...]:
    return tuple((regel.titel, woorden.bij_regel(regel)) for regel in regels)


def _teken(fonts: Fonts, blad: _Blad) -> bytes:
    kader = Kader(Typesetter(fonts), (blad.voet,), blad.concept, _LETTERS.voet)
    opmaak = Opmaak(kader.zetter, _LETTERS, _LABEL, Element("Sect"))
    groepen = tuple(_groepen(opmaak, blad))
    properties = Properties(
        title=blad.titel,
        author=blad.bedrijf,
        producer=f"Werkplek {blad.kenmerk}",
        made_on=blad.op,
        seed=blad.kenmerk.encode(),
    )
    return archiefpdf(Archiefstuk(kader.pages((groepen,)), properties))


def _groepen(opmaak: Opmaak, blad: _Blad) -> Iterator[Group]:
    letters = opmaak.letters
    yield Group(opmaak.zet(blad.titel, letters.titel, tag="H1"))
    yield Group(opmaak.zet(blad.naam, letters.naam), gap=letters.regel / 2)
    for deel in blad.delen:
        lijst = Element("L", opmaak.deel, OWN_LABELS) if deel.punten else opmaak.deel
        punten = [_punt(opmaak, lijst, punt) for punt in deel.punten]
        zinnen = [Group(opmaak.zet(zin, letters.brood)) for zin in deel.zinnen]
        yield from _onder_kop(opmaak, deel.kop, [*zinnen, *punten])


def _onder_kop(opmaak: Opmaak, kop: str, groepen: list[Group]) -> tuple[Group, ...]:
    """A heading never stands without what it announces."""
    eerste, *rest = groepen
    boven = Group(opmaak.zet(kop, opmaak.letters.kop, tag="H2"), gap=opmaak.letters.regel)
    return (glue(boven, eerste), *rest)


def _punt(opmaak: Opmaak, lijst: Element, punt: Punt) -> Group:
    """One thing I can do: its title, and how often somebody saw it."""
    titel, zinnen = punt
    item = Element("LI", lijst)
    tekst = Element("LBody", item)
    letters = opmaak.letters
    naast = opmaak.naast(
        opmaak.links(_STREEPJE, letters.brood, Element("Lbl", item)),
        opmaak.rechts(titel, letters.vet, Element("P", tekst)),
    )
    onder = [
        streep
        for zin in zinnen
        for streep in opmaak.rechts(zin, letters.klein, Element("P", tekst))
    ]
    return Group((*naast, *onder), gap=letters.regel / 4)
