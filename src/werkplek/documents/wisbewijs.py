"""The proof page of an erasure on A4: what went, what stays until when, where copies may still lie.

It names nobody who was erased; the same proof gives the same bytes.
"""

from collections.abc import Iterable
from typing import Final

from werkplek.application.ports_wissen import Wisbewijs
from werkplek.documents.fonts import Fonts
from werkplek.documents.kader import Kader
from werkplek.documents.pdf import Properties, write_pdf
from werkplek.documents.stijl import BROOD, HALF, KLEIN, KOP, LABEL, NAAM, REGEL, TEKST, TITEL, VOL
from werkplek.documents.strips import Group, beside, glue
from werkplek.documents.typesetting import Typesetter
from werkplek.woorden import wissen as woorden

KENMERK: Final = "wisbewijs-a4/1"


def wisbewijs(fonts: Fonts, bewijs: Wisbewijs) -> bytes:
    """The PDF. Raises `TekenOntbreekt`."""
    zetter = Typesetter(fonts)
    kader = Kader(zetter, (f"{woorden.TITEL} {bewijs.nummer}", woorden.BEWAAR), concept=False)
    properties = Properties(
        title=f"{woorden.TITEL} {bewijs.nummer}",
        author=bewijs.bedrijf,
        producer=f"Werkplek {KENMERK}",
        made_on=bewijs.op,
        seed=f"{KENMERK} {bewijs!r}".encode(),
    )
    return write_pdf(kader.pages((_groups(zetter, bewijs),)), properties)


def _groups(zetter: Typesetter, bewijs: Wisbewijs) -> tuple[Group, ...]:
    weg = woorden.telling(bewijs.telling)
    naam = () if bewijs.behouden_tot else (woorden.NAAM_WEG,)
    feiten = woorden.gegevens(
        bewijs.nummer, bewijs.op, bewijs.besloten_door, bewijs.grond, bewijs.deelnemer
    )
    return (
        Group(zetter.set(woorden.TITEL, TITEL, VOL)),
        Group(zetter.set(f"{bewijs.bedrijf}, {bewijs.plaats}", NAAM, VOL), gap=REGEL),
        *(
            Group(beside(zetter.set(label, KLEIN, LABEL), zetter.set(tekst, BROOD, TEKST)))
            for label, tekst in feiten
        ),
        *_deel(zetter, woorden.WEG, (weg, *naam, *woorden.UITLEG_WEG)),
        *_deel(zetter, woorden.BLIJFT, _blijft(bewijs)),
        *_deel(zetter, woorden.KOPIEEN, _kopieen(bewijs)),
    )


def _blijft(bewijs: Wisbewijs) -> tuple[str, ...]:
    if bewijs.behouden_tot is None:
        return (woorden.NIETS_BLIJFT,)
    return woorden.behouden(bewijs.klasse, bewijs.behouden_tot)


def _kopieen(bewijs: Wisbewijs) -> tuple[str, ...]:
    elders = tuple(woorden.nog_elders(plek.naam, plek.laatst) for plek in bewijs.elders)
    return (
        woorden.HIER_SCHOON if bewijs.af else woorden.HIER_NOG_NIET,
        *(woorden.schoon_elders(naam) for naam in bewijs.schoon),
        *elders,
        *((woorden.TERUGZETTEN,) if elders else ()),
        *woorden.ELDERS,
    )


def _deel(zetter: Typesetter, kop: str, teksten: Iterable[str]) -> tuple[Group, ...]:
    """A heading never stands without its first line."""
    eerste, *rest = (Group(zetter.set(tekst, BROOD, VOL), gap=HALF) for tekst in teksten)
    return (glue(Group(zetter.set(kop, KOP, VOL), gap=2 * REGEL), eerste), *rest)
