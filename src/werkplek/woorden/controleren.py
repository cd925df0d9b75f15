"""The words around a check of a paper: the claims as they are printed, and what to do next."""

from typing import Final

from werkplek.domain.controle import ClaimRegel, Drager, Papierclaims, Uitslag
from werkplek.domain.vaststelling import Vorm
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.datums import datum, datums, periode

ZEKER: Final = "Dit is zeker"
NIET_ZEKER: Final = "Dit is niet zeker"
VERGELIJK: Final = "Vergelijk dit zelf"

GEVONDEN: Final = "Dit viel op"

KIES: Final = "Kies een pdf of een foto van het papier."
KIES_UITLEG: Final = "Je kunt het bestand ook hierheen slepen. Werkplek bewaart het niet."

STAAT_ER: Final = "Dit hoort op het papier te staan"
VORMEN: Final = {
    Vorm.PEN: "Getekend met pen, op papier",
    Vorm.DIGITAAL: "Getekend in het bestand",
}

OPDRACHT: Final = "nakijken of een bestand, een foto of een code echt is"
WAT: Final = "een pdf, een foto van het papier, of de tekst van de code (WP1:…)"
SLEUTELLIJST: Final = "een lijst van een school; mag vaker. Anders de lijsten uit de map"

GEEN_INHOUD: Final = "Dit bestand is leeg. Kies een ander bestand."
GEEN_CONTROLE: Final = "Controleren kan hier nu niet. Probeer het later opnieuw."

LEEG: Final = Boodschap("Dit bestand is leeg.", "Kies een ander bestand.")
GEEN_PAPIER: Final = Boodschap(
    "Dit is geen verklaring die hier te lezen is.",
    "Kies een pdf of een foto. Of geef de tekst van de code.",
)
BESTAND_TE_GROOT: Final = Boodschap(
    "Dit bestand is te groot.", "Maak een foto van het papier, en controleer die."
)


def niet_te_openen(pad: str) -> Boodschap:
    """A file that is not there, or that cannot be read."""
    return Boodschap(f"Dit bestand is niet te openen: {pad}.", "Kijk of de naam klopt.")


def gegevens(claims: Papierclaims) -> tuple[tuple[str, str], ...]:
    """Label and text of everything about people and dates, in the order of the paper."""
    geboren = datum(claims.geboortedatum)
    if claims.geboorteplaats:
        geboren = f"{geboren} in {claims.geboorteplaats}"
    bedrijf = claims.leerbedrijf
    if claims.leerbedrijf_id:
        bedrijf = f"{bedrijf}, leerbedrijf-ID {claims.leerbedrijf_id}"
    return (
        ("Naam", f"{claims.voornamen} {claims.achternaam}".strip()),
        ("Geboren", geboren),
        ("School", claims.school),
        ("Leerbedrijf", bedrijf),
        ("Praktijkopleider", claims.praktijkopleider),
        ("Periode", periode(claims.begin, claims.eind)),
        ("Kwalificatie", f"crebo {claims.crebo}, mbo-niveau {claims.niveau}"),
        ("Vastgesteld", datum(claims.vastgesteld_op)),
        ("Nummer", claims.nummer),
        ("Ondertekening", VORMEN[claims.vorm]),
    )


def werkproces(regel: ClaimRegel) -> tuple[str, str]:
    """Code with its title, and the days, of one werkproces."""
    kop = f"{regel.code} {regel.titel}".strip()
    if not regel.dagen:
        return kop, ""
    if regel.ingekort:
        eerste, laatste = datum(min(regel.dagen)), datum(max(regel.dagen))
        return kop, f"gezien tussen {eerste} en {laatste}"
    return kop, f"gezien op {datums(regel.dagen)}"


def aantal(claims: Papierclaims) -> str:
    """The line above the werkprocessen."""
    hoeveel = len(claims.regels)
    return "1 werkproces" if hoeveel == 1 else f"{hoeveel} werkprocessen"


KOPPEN: Final = {
    Uitslag.ECHT: "Deze verklaring is echt",
    Uitslag.INGETROKKEN: "Deze verklaring is ingetrokken",
    Uitslag.NIET_ECHT: "Vertrouw deze verklaring niet",
    Uitslag.ONZEKER: "Dit is hier niet te controleren",
}
"""The outcome in one line; of a picture the paper itself is never called real."""

KOP_VAN_CODE: Final = "De code op dit papier is echt"


def kop(uitslag: Uitslag, drager: Drager) -> str:
    """The outcome in one line: of paper only its code can be proven."""
    if uitslag is Uitslag.ECHT and drager is not Drager.BESTAND:
        return KOP_VAN_CODE
    return KOPPEN[uitslag]
