"""The story of the demo as data: a fictional sw-bedrijf and what each deelnemer learns."""

from dataclasses import dataclass
from typing import Final

from werkplek.domain.personen import Rol

BEDRIJF: Final = "Werkbedrijf De Voorbeeldhof"
PLAATS: Final = "Oosterveen"
ADRES: Final = "Voorbeeldlaan 1"
SCHOOL: Final = "ROC Voorbeeldstad"


@dataclass(frozen=True, slots=True)
class Medewerker:
    """Someone who records."""

    naam: str
    rol: Rol
    functie: str
    pincode: str


@dataclass(frozen=True, slots=True)
class Leerlijn:
    """A deelnemer: who guides, on what, since how many weeks, how fast (steps a week)."""

    roepnaam: str
    achternaam: str
    opleider: str
    crebo: str
    weken: int
    tempo: float
    pauze_weken: tuple[int, int] | None = None


MARGA: Final = "Marga Proefstra"
HENK: Final = "Henk Voorbeeld"
FATMA: Final = "Fatma Demirci-Test"
COACH: Final = "Joris Proefman"
BEGELEIDER: Final = "Ilse Bezoekproef"

MEDEWERKERS: Final = (
    Medewerker(MARGA, Rol.PRAKTIJKOPLEIDER, "werkleider facilitair", "246813"),
    Medewerker(HENK, Rol.PRAKTIJKOPLEIDER, "voorman groen", "135792"),
    Medewerker(FATMA, Rol.PRAKTIJKOPLEIDER, "werkleider magazijn", "864202"),
    Medewerker(COACH, Rol.JOBCOACH, "jobcoach", "975310"),
    Medewerker(BEGELEIDER, Rol.BPV_BEGELEIDER, "bpv-begeleider", "802461"),
)

PINCODES: Final = {medewerker.naam: medewerker.pincode for medewerker in MEDEWERKERS}
"""Of people who do not exist; the demo says them aloud."""

LEERLIJNEN: Final = (
    Leerlijn("Sanne", "Testers", MARGA, "25741", 22, 0.9),
    Leerlijn("Yusuf", "Demirel-Proef", MARGA, "25741", 17, 0.7),
    Leerlijn("Kees", "Voorbeeldsma", MARGA, "25742", 12, 0.5, pauze_weken=(7, 4)),
    Leerlijn("Agnieszka", "Probna", MARGA, "25742", 20, 0.6),
    Leerlijn("Delano", "Toetsveld", MARGA, "25959", 9, 0.6),
    Leerlijn("Mei", "Proefberg", HENK, "25746", 19, 0.7),
    Leerlijn("Jeffrey", "Schijnhof", HENK, "25746", 14, 0.5),
    Leerlijn("Oksana", "Zrazkova", HENK, "25740", 16, 0.6),
    Leerlijn("Abel", "Fictief", HENK, "27038", 11, 0.5),
    Leerlijn("Hugo", "Houtproef", HENK, "29901", 10, 0.5),
    Leerlijn("Tess", "van den Test", HENK, "25744", 6, 0.5),
    Leerlijn("Fleur", "Oefenaar", FATMA, "25743", 18, 0.6, pauze_weken=(3, 0)),
    Leerlijn("Selam", "Temesgen-Proef", FATMA, "25743", 13, 0.6),
    Leerlijn("Ruben", "Nepveld", FATMA, "25743", 8, 0.5),
    Leerlijn("Noor", "Voorwerp", FATMA, "25774", 5, 0.4),
    Leerlijn("Bram", "Monster", FATMA, "25748", 3, 0.5),
)

NOTITIES: Final = (
    "Pakte de kar zonder dat ik het vroeg.",
    "Vroeg op tijd om hulp.",
    "Rustig gewerkt, ook toen het druk was.",
    "Lijst zelf afgevinkt.",
    "Werkte vandaag samen met een collega.",
)
"""Factual, dated by the feit, nothing about the person."""

HOOFDROL: Final = LEERLIJNEN[0]
"""Whose praktijkverklaring the demo prints."""

LEERSTAPPEN: Final = (
    "Lees op de lijst wat je vandaag doet.",
    "Pak je schort en je handschoenen.",
    "Leg klaar wat je nodig hebt. Mis je iets? Vraag Marga.",
)
"""How De Voorbeeldhof does the first werkproces of its hoofdrol."""

DOSSIERS: Final = ("houten-speelgoed-2025.xml", "houten-speelgoed-2026.xml")
"""Two editions of a made-up kwalificatiedossier in the form of SBB's own file, the older first."""

GEGEVENS: Final = {
    "Voornamen": "Sanne Maria",
    "Achternaam": "Testers",
    "Geboortedatum": "5-3-2001",
    "Geboorteplaats": PLAATS,
}
"""What the law wants on the paper, of someone who does not exist."""
