"""What the minutes of a talk say beside what was said; a deelnemer reads them, so A2."""

from typing import Final

from werkplek.domain.begeleiding import Afspraak, Gesprek, Gesprekshandtekening
from werkplek.domain.begeleidingsfeiten import Gesprekplek, Gespreksrol
from werkplek.woorden.begeleiden import PLEK, ROL
from werkplek.woorden.datums import datum

TITEL: Final = "Gespreksverslag"
ERBIJ: Final = "Wie waren erbij"
GEZEGD: Final = "Wat is er gezegd"
AFGESPROKEN: Final = "Wat is er afgesproken"
HANDTEKENINGEN: Final = "Handtekeningen"
NIETS: Final = "Heeft hier niets aan toegevoegd."
GEEN_AFSPRAKEN: Final = "Er zijn geen afspraken gemaakt."
KOPPEN: Final = ("Wie", "Wat", "Voor wanneer")
TEKENT_NIET: Final = "Tekent nu niet. Tekenen met een pen kan hier."
OP_HET_SCHERM: Final = "Getekend op het scherm."
VOET: Final = "Dit verslag is voor iedereen die erbij was. Het is geen beoordeling."


def waar(gesprek: Gesprek, plaats: str) -> str:
    """Where people talked; on the floor with its place."""
    plek = PLEK[gesprek.plek].capitalize()
    return f"{plek} in {plaats}" if gesprek.plek is Gesprekplek.WERKPLEK and plaats else plek


def met_rol(rol: Gespreksrol, naam: str) -> str:
    """`Sanne de Vries, deelnemer`."""
    return f"{naam}, {ROL[rol]}"


def wie(afspraak: Afspraak, gesprek: Gesprek) -> str:
    """Who promised, by name when they were there."""
    namen = {stem.rol: stem.naam for stem in gesprek.stemmen}
    return namen.get(afspraak.wie, ROL[afspraak.wie].capitalize())


def voor(afspraak: Afspraak) -> str:
    """By when."""
    return datum(afspraak.voor) if afspraak.voor else "geen datum"


def getypt(handtekening: Gesprekshandtekening) -> str:
    """A signature that was typed."""
    return f"Getekend met een getypte naam: {handtekening.naam}."
