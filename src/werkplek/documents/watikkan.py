"""One page for the deelnemer: what I can do, large and in short sentences; no proof of anything."""

from collections.abc import Iterable, Iterator
from typing import Final

from werkplek.documents.archief.archiveren import Archiefstuk, archiefpdf
from werkplek.documents.fonts import Fonts
from werkplek.documents.kader import Kader
from werkplek.documents.opmaak import Opmaak
from werkplek.documents.pdf import Properties
from werkplek.documents.stijl import Letters
from werkplek.documents.strips import OWN_LABELS, Element, Group, glue
from werkplek.documents.typesetting import Column, Style, Typesetter
from werkplek.domain.vaststelling import Papier
from werkplek.domain.verklaring import Staat, VerklaringRegel
from werkplek.woorden import watikkan as woorden

KENMERK: Final = "wat-ik-kan-a4/1"

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


def wat_ik_kan(fonts: Fonts, papier: Papier) -> bytes:
    """The PDF; the same paper gives the same bytes. Raises `TekenOntbreekt`."""
    verklaring = papier.verklaring
    kader = Kader(
        Typesetter(fonts), (woorden.VOET,), verklaring.staat is Staat.CONCEPT, _LETTERS.voet
    )
    opmaak = Opmaak(kader.zetter, _LETTERS, _LABEL, Element("Sect"))
    groepen = tuple(_groepen(opmaak, papier))
    properties = Properties(
        title=woorden.TITEL,
        author=verklaring.bedrijf.naam,
        producer=f"Werkplek {KENMERK}",
        made_on=verklaring.opgemaakt_op,
        seed=KENMERK.encode(),
    )
    return archiefpdf(Archiefstuk(kader.pages((groepen,)), properties))


def _groepen(opmaak: Opmaak, papier: Papier) -> Iterator[Group]:
    letters, verklaring = opmaak.letters, papier.verklaring
    yield Group(opmaak.zet(woorden.TITEL, letters.titel, tag="H1"))
    yield Group(opmaak.zet(woorden.naam(papier), letters.naam), gap=letters.regel / 2)
    yield from _deel(opmaak, woorden.MIJN_WERK, _zinnen(opmaak, woorden.mijn_werk(verklaring)))
    if verklaring.regels:
        lijst = Element("L", opmaak.deel, OWN_LABELS)
        punten = [_punt(opmaak, lijst, regel) for regel in verklaring.regels]
    else:
        punten = _zinnen(opmaak, (woorden.NOG_NIETS,))
    yield from _deel(opmaak, woorden.DIT_KAN_IK, punten)
    over = _zinnen(opmaak, woorden.over_dit_blad(papier))
    yield from _deel(opmaak, woorden.OVER_DIT_BLAD, over)


def _deel(opmaak: Opmaak, kop: str, groepen: list[Group]) -> tuple[Group, ...]:
    """A heading never stands without what it announces."""
    eerste, *rest = groepen
    boven = Group(opmaak.zet(kop, opmaak.letters.kop, tag="H2"), gap=opmaak.letters.regel)
    return (glue(boven, eerste), *rest)


def _zinnen(opmaak: Opmaak, zinnen: Iterable[str]) -> list[Group]:
    return [Group(opmaak.zet(zin, opmaak.letters.brood)) for zin in zinnen]


def _punt(opmaak: Opmaak, lijst: Element, regel: VerklaringRegel) -> Group:
    """One thing I can do: its title, and how often somebody saw it."""
    item = Element("LI", lijst)
    tekst = Element("LBody", item)
    letters = opmaak.letters
    titel = opmaak.naast(
        opmaak.links(_STREEPJE, letters.brood, Element("Lbl", item)),
        opmaak.rechts(regel.titel, letters.vet, Element("P", tekst)),
    )
    gezien = opmaak.rechts(woorden.gezien(regel), letters.klein, Element("P", tekst))
    return Group((*titel, *gezien), gap=letters.regel / 4)
