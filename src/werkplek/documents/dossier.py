"""The dossier of one deelnemer on A4: plaatsingen, what was seen by whom, papers and files."""

from collections.abc import Iterator
from typing import Final

from werkplek.application.ports_dossier import (
    Dossier,
    DossierPlaatsing,
    DossierRegel,
    DossierWaarneming,
    DossierWerkproces,
)
from werkplek.documents.fonts import Fonts
from werkplek.documents.kader import Kader
from werkplek.documents.pdf import Properties, write_pdf
from werkplek.documents.stijl import (
    BROOD,
    HALF,
    KLEIN,
    KOP,
    LABEL,
    NAAM,
    REGEL,
    TEKST,
    TITEL,
    VET,
    VOL,
)
from werkplek.documents.strips import Element, Group, Strip, beside, glue
from werkplek.documents.typesetting import Column, Style, Typesetter
from werkplek.woorden import inzage as woorden

KENMERK: Final = "dossier-a4/1"


def dossier_pdf(fonts: Fonts, dossier: Dossier) -> bytes:
    """The PDF; a character that no font shows is a `?` here, and stands in `gegevens.json`."""
    zetter = LenientTypesetter(fonts)
    kader = Kader(zetter, (woorden.titel(dossier.naam),), concept=False)
    properties = Properties(
        title="Dossier",
        author=dossier.bedrijf,
        producer=f"Werkplek {KENMERK}",
        made_on=dossier.gemaakt_op,
        seed=f"{KENMERK} {dossier!r}".encode(),
    )
    return write_pdf(kader.pages((tuple(_groups(zetter, dossier)),)), properties)


class LenientTypesetter(Typesetter):
    """Sets any text: what somebody typed years ago must come out, whatever it is."""

    __slots__ = ()

    def set(
        self, text: str, style: Style, column: Column, element: Element | None = None
    ) -> tuple[Strip, ...]:
        return super().set(self.fonts.showable(text), style, column, element)


def _groups(zetter: Typesetter, dossier: Dossier) -> Iterator[Group]:
    yield Group(zetter.set(woorden.titel(dossier.naam), TITEL, VOL))
    kop = woorden.gemaakt(dossier.bedrijf, dossier.plaats, dossier.gemaakt_op)
    yield Group(zetter.set(kop, BROOD, VOL), gap=HALF)
    for tekst in woorden.UITLEG:
        yield Group(zetter.set(tekst, BROOD, VOL), gap=HALF)
    if not dossier.plaatsingen:
        yield Group(zetter.set(woorden.GEEN_PLAATSING, BROOD, VOL), gap=REGEL)
    for plaatsing in dossier.plaatsingen:
        yield from _plaatsing(zetter, plaatsing)
    yield from _verder(zetter, dossier.verder)
    regels = [
        (woorden.verklaring(v.nummer, v.opgemaakt_op, v.oordeel_op), v.bestanden)
        for v in dossier.verklaringen
    ]
    yield from _lijst(
        zetter,
        woorden.VERKLARINGEN,
        [f"{tekst}. {woorden.bij(namen)}" if namen else f"{tekst}." for tekst, namen in regels],
    )
    yield from _lijst(zetter, woorden.BESTANDEN, list(dossier.bestanden))
    yield from _lijst(zetter, woorden.ONTBREEKT, list(dossier.ontbreekt))


def _plaatsing(zetter: Typesetter, plaatsing: DossierPlaatsing) -> Iterator[Group]:
    wat = woorden.kwalificatie(
        plaatsing.kwalificatie, plaatsing.crebo, plaatsing.niveau, plaatsing.editie
    )
    wanneer = woorden.plaatsing(
        plaatsing.begin, plaatsing.eind, plaatsing.praktijkopleider, plaatsing.school
    )
    yield glue(
        Group(zetter.set(wat, NAAM, VOL), gap=2 * REGEL), Group(zetter.set(wanneer, KLEIN, VOL))
    )
    for werkproces in plaatsing.werkprocessen:
        yield from _werkproces(zetter, werkproces)


def _werkproces(zetter: Typesetter, werkproces: DossierWerkproces) -> Iterator[Group]:
    kop = beside(
        zetter.set(werkproces.code, BROOD, LABEL), zetter.set(werkproces.titel, VET, TEKST)
    )
    bij = [woorden.AANGETOOND] if werkproces.aangetoond else []
    bij += [] if werkproces.gekozen else [woorden.NIET_GEKOZEN]
    stand = zetter.set(" · ".join(bij), KLEIN, TEKST) if bij else ()
    tekst = zetter.set(werkproces.toelichting, BROOD, TEKST) if werkproces.toelichting else ()
    yield Group((*kop, *stand, *tekst), gap=REGEL)
    for waarneming in werkproces.waarnemingen:
        yield Group(tuple(_waarneming(zetter, waarneming)), gap=HALF)


def _waarneming(zetter: Typesetter, waarneming: DossierWaarneming) -> Iterator[Strip]:
    yield from zetter.set(
        woorden.gezien(waarneming.op, waarneming.stap, waarneming.door), KLEIN, TEKST
    )
    if waarneming.notitie:
        yield from zetter.set(waarneming.notitie, BROOD, TEKST)
    if waarneming.bestanden:
        yield from zetter.set(woorden.bij(waarneming.bestanden), KLEIN, TEKST)
    if waarneming.herroepen_om is not None:
        yield from zetter.set(woorden.teruggedraaid(waarneming.herroepen_om), KLEIN, TEKST)


def _verder(zetter: Typesetter, regels: tuple[DossierRegel, ...]) -> Iterator[Group]:
    """What else was said and done, by day; nothing when there is nothing."""
    groepen = [Group(tuple(_regel(zetter, regel)), gap=HALF) for regel in regels]
    if groepen:
        yield glue(Group(zetter.set(woorden.VERDER, KOP, VOL), gap=2 * REGEL), groepen[0])
        yield from groepen[1:]


def _regel(zetter: Typesetter, regel: DossierRegel) -> Iterator[Strip]:
    yield from zetter.set(woorden.gezien(regel.op, regel.tekst, regel.door), KLEIN, VOL)
    if regel.notitie:
        yield from zetter.set(regel.notitie, BROOD, VOL)
    if regel.lezers:
        yield from zetter.set(regel.lezers, KLEIN, VOL)
    if regel.herroepen_om is not None:
        yield from zetter.set(woorden.teruggedraaid(regel.herroepen_om), KLEIN, VOL)


def _lijst(zetter: Typesetter, kop: str, teksten: list[str]) -> Iterator[Group]:
    """A heading with its lines; nothing when there are none."""
    if teksten:
        eerste, *rest = (Group(zetter.set(tekst, BROOD, VOL), gap=HALF) for tekst in teksten)
        yield glue(Group(zetter.set(kop, KOP, VOL), gap=2 * REGEL), eerste)
        yield from rest
