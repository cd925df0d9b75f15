"""Talks to draw on paper: signed in every way, short and long."""

from dataclasses import replace
from datetime import date
from typing import Final

from werkplek.application.ports_gesprek import Gespreksverslag
from werkplek.domain.begeleiding import Afspraak, Gesprek, Gesprekshandtekening
from werkplek.domain.begeleidingsfeiten import Gesprekplek, Gespreksrol, Stem
from werkplek.domain.kenmerk import FeitId, PersoonId

DAG: Final = date(2026, 11, 22)
NAAM: Final = "Maximiliaan van den Voorbeeldenberg"
LANG: Final = "Regelt een vaste plek om te oefenen met de elektrische palletwagen."
STEMMEN: Final = (
    Stem(Gespreksrol.DEELNEMER, NAAM, "Het gaat goed.\nIk wil iets nieuws leren."),
    Stem(Gespreksrol.LEERBEDRIJF, "Marieke van Voorbeeld", "Werkt steeds meer zelf."),
    Stem(Gespreksrol.SCHOOL, "Bram Verzonnen", "We kijken naar een volgende stap."),
)
AFSPRAKEN: Final = (
    Afspraak(FeitId("a-1"), Gespreksrol.LEERBEDRIJF, LANG, DAG),
    Afspraak(FeitId("a-2"), Gespreksrol.DEELNEMER, "Ik oefen verder met wat ik nu leer."),
)
STREEK: Final = (((100, 500), (300, 200), (500, 800), (900, 400)), ((950, 950),))
GESPREK: Final = Gesprek(
    FeitId("gesprek-1"),
    DAG,
    PersoonId("bram"),
    Gesprekplek.WERKPLEK,
    STEMMEN,
    AFSPRAKEN,
    (Gesprekshandtekening(FeitId("h-1"), Gespreksrol.DEELNEMER, NAAM, STREEK),),
)
GESPREKKEN: Final = {
    "gewoon": GESPREK,
    "niet getekend": replace(GESPREK, handtekeningen=()),
    "getypt": replace(
        GESPREK,
        handtekeningen=(Gesprekshandtekening(FeitId("h"), Gespreksrol.SCHOOL, "B. Verzonnen"),),
    ),
    "zonder afspraken": replace(GESPREK, afspraken=(), stemmen=STEMMEN[:1]),
    "lang": replace(
        GESPREK,
        stemmen=tuple(replace(stem, tekst="Werkt steeds meer zelf. " * 40) for stem in STEMMEN),
        afspraken=AFSPRAKEN * 4,
    ),
}


def verslag_van(gesprek: Gesprek = GESPREK) -> Gespreksverslag:
    """The minutes of it."""
    return Gespreksverslag(
        NAAM, "Assistent logistiek", "De Verzonnen Hal", "Nergenshuizen", gesprek
    )
