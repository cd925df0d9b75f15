"""Words of the talk in the triangle: the questions, and the ready sentences.

What a deelnemer says or signs aims at A2.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from werkplek.domain.begeleiding import Afspraak, Gesprek
from werkplek.domain.begeleidingsfeiten import Gesprekplek, Gespreksrol, Stem
from werkplek.woorden.begeleiden import AFLOOP, PLEK, ROL
from werkplek.woorden.dagen import wanneer

PLEKKEN: Final = (
    (Gesprekplek.WERKPLEK, "Op de werkplek", "Dit telt als bezoek"),
    (Gesprekplek.SCHOOL, "Op school", ""),
    (Gesprekplek.AFSTAND, "Op afstand", "Bellen of beeldbellen"),
)

ZINNEN: Final[Mapping[Gespreksrol, tuple[str, ...]]] = {
    Gespreksrol.DEELNEMER: (
        "Het gaat goed.",
        "Ik vind het werk leuk.",
        "Ik leer veel.",
        "Ik wil meer oefenen.",
        "Ik wil iets nieuws leren.",
        "Soms vind ik het moeilijk.",
    ),
    Gespreksrol.LEERBEDRIJF: (
        "Het gaat goed op de werkvloer.",
        "Werkt fijn samen met anderen.",
        "Werkt steeds meer zelf.",
        "Is toe aan een nieuwe taak.",
        "Werkt nu graag met iemand dichtbij.",
        "Vraagt om hulp als dat nodig is.",
    ),
    Gespreksrol.SCHOOL: (
        "We zien dat het groeit.",
        "Het leren loopt zoals afgesproken.",
        "We oefenen dit nog even verder.",
        "We kijken naar een volgende stap.",
        "We bespreken de praktijkverklaring.",
        "School helpt mee als dat nodig is.",
    ),
}
"""What one taps instead of typing."""

AFSPRAKEN: Final[Mapping[Gespreksrol, tuple[str, ...]]] = {
    Gespreksrol.DEELNEMER: (
        "Ik oefen verder met wat ik nu leer.",
        "Ik begin met een nieuwe taak.",
        "Ik vraag om hulp als ik iets niet weet.",
        "Ik denk na over wat ik wil leren.",
    ),
    Gespreksrol.LEERBEDRIJF: (
        "Doet een nieuwe taak voor.",
        "Kijkt elke week even mee.",
        "Legt vast wat er gezien is.",
        "Regelt een vaste plek om te oefenen.",
    ),
    Gespreksrol.SCHOOL: (
        "Komt nog een keer langs.",
        "Belt om te horen hoe het gaat.",
        "Zoekt hulp bij taal of rekenen.",
        "Zet de praktijkverklaring klaar.",
    ),
}
"""What is often agreed, by who does it."""

WIE_DOET: Final[Mapping[Gespreksrol, str]] = {
    Gespreksrol.LEERBEDRIJF: "Het leerbedrijf",
    Gespreksrol.SCHOOL: "School",
    Gespreksrol.JOBCOACH: "De jobcoach",
}

_DOOR: Final[Mapping[Gespreksrol, str]] = {
    Gespreksrol.DEELNEMER: "de deelnemer",
    Gespreksrol.LEERBEDRIJF: "het leerbedrijf",
    Gespreksrol.SCHOOL: "school",
    Gespreksrol.JOBCOACH: "de jobcoach",
}

WAAR: Final = "Waar praten jullie?"
IS_ER_NIET_BIJ: Final = "Jullie gaan verder met wie er wel is."
NIEMAND: Final = "Er is nog niets gezegd of afgesproken."
NIEMAND_DOE: Final = "Ga terug en schrijf iets op."
BEWAARD: Final = "Gesprek bewaard."
GETEKEND: Final = "Getekend."
TEKENT_NU_NIET: Final = "Tekent nu niet"
HEEFT_GETEKEND: Final = "Getekend"
NIET_ERBIJ: Final = "Is er nu niet bij"
ZEGT_NIETS: Final = "Zegt hier niets over."
VERSLAG: Final = "Gespreksverslag"
KOP_AFSPRAKEN: Final = "Afspraken"
KOP_GESPREKKEN: Final = "Gesprekken"
KOP_KLAAR: Final = "Klaar"
GEDAAN_VRAAG: Final = "Is deze afspraak klaar?"
GEDAAN: Final = "Gedaan"
NIET_NODIG: Final = "Niet meer nodig"
NOG_NIET: Final = "Nog niet"
AFSPRAAK_KLAAR: Final = "Afspraak bijgewerkt."
GEEN_AFSPRAKEN: Final = "Nog geen afspraken."
GEEN_AFSPRAKEN_DOE: Final = "Wat gaan jullie doen? Tik op Afspraak erbij."
GEEN_GESPREK: Final = "Er is nog geen gesprek geweest."
GEEN_GESPREK_DOE: Final = "Hier staat straks wat er is gezegd en afgesproken."


def wat_zegt(rol: Gespreksrol, roepnaam: str) -> str:
    """The question of one voice."""
    if rol is Gespreksrol.DEELNEMER:
        return f"Wat zegt {roepnaam}?"
    return {
        Gespreksrol.LEERBEDRIJF: "Wat zegt het leerbedrijf?",
        Gespreksrol.SCHOOL: "Wat zegt school?",
        Gespreksrol.JOBCOACH: "Wat zegt de jobcoach?",
    }[rol]


def wie_doet(rol: Gespreksrol, roepnaam: str) -> str:
    """Who promised."""
    return WIE_DOET.get(rol, roepnaam)


def wat_doet(rol: Gespreksrol, roepnaam: str) -> str:
    """The second question of an agreement."""
    wie = wie_doet(rol, roepnaam)
    return f"Wat doet {wie if rol is Gespreksrol.DEELNEMER else wie[0].lower() + wie[1:]}?"


def voor_wanneer(voor: date | None, vandaag: date) -> str:
    """By when, as part of a line; empty without a day."""
    return f"voor {wanneer(voor, vandaag=vandaag)}" if voor else ""


def afspraakregel(afspraak: Afspraak, roepnaam: str, vandaag: date) -> str:
    """Who, by when, and what became of it."""
    delen = (
        wie_doet(afspraak.wie, roepnaam),
        voor_wanneer(afspraak.voor, vandaag),
        AFLOOP[afspraak.afloop] if afspraak.afloop else "",
    )
    return " · ".join(deel for deel in delen if deel)


def gesprekregel(gesprek: Gesprek, vandaag: date) -> str:
    """`Gesprek op de werkplek, gisteren`."""
    return f"Gesprek {PLEK[gesprek.plek]}, {wanneer(gesprek.op, vandaag=vandaag)}"


def tekenregel(gesprek: Gesprek) -> str:
    """Who signed and who did not, in one quiet line."""
    open_ = gesprek.nog_niet_getekend()
    if not open_:
        return "Door iedereen getekend"
    if len(open_) == len(gesprek.stemmen):
        return "Nog niet getekend"
    return f"Nog niet getekend door {opsomming(_DOOR[rol] for rol in open_)}"


def opsomming(delen: Iterable[str]) -> str:
    """`a, b en c`."""
    *eerste, laatste = delen
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste


def geef_tablet_aan(stem: Stem, roepnaam: str) -> str:
    """Who takes the tablet now."""
    return f"Geef de tablet aan {aangesproken(stem, roepnaam)}"


def ik_ben(stem: Stem, roepnaam: str) -> str:
    """The button with which they go on."""
    return f"Ik ben {aangesproken(stem, roepnaam)}, verder"


def teken_hier(stem: Stem, roepnaam: str) -> str:
    """Above the sheet."""
    return f"{aangesproken(stem, roepnaam)}, teken hier"


def aangesproken(stem: Stem, roepnaam: str) -> str:
    """How somebody is called at the table."""
    return roepnaam if stem.rol is Gespreksrol.DEELNEMER else stem.naam


def uitleg_tekenen(stem: Stem) -> str:
    """What one signs for."""
    if stem.rol is Gespreksrol.DEELNEMER:
        return "Lees dit of laat het voorlezen. Klopt het? Dan teken je. Niets moet."
    return "Dit is gezegd en afgesproken. Klopt het? Dan teken je."


def klaar(gesprek: Gesprek) -> str:
    """What is said when the tablet went round."""
    return "Het gesprek is bewaard." if gesprek.nog_niet_getekend() else "Iedereen heeft getekend."


def met_naam(rol: Gespreksrol, naam: str) -> str:
    """`Sanne de Vries, deelnemer`."""
    return f"{naam}, {ROL[rol]}"


def bestandsnaam(op: date) -> str:
    """A name for the file of the minutes that names nobody."""
    return f"gespreksverslag-{op.isoformat()}.pdf"


def is_er_niet_bij(wie: str) -> str:
    """Who is away now."""
    return f"{wie} is er nu niet bij."
