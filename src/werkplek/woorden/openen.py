"""What *Openen* says and offers while a folder is shut, and when a copy takes its place."""

from datetime import datetime
from typing import Final

from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.dagen import wanneer

KNOP: Final = {
    "opnieuw": "Opnieuw proberen",
    "herstelcode": "Herstelcode gebruiken",
    "wachtzin": "Wachtzin gebruiken",
    "kopie": "Herstellen van een kopie",
    "als_bestand": "Alles opslaan als bestand",
    "andere_map": "Andere map",
}
"""The ways on, by name."""

KOP: Final = {
    "SleutelNodig": "De map zit nog op slot",
    "SleutelPastNiet": "De map zit nog op slot",
    "MapBeschadigd": "De map kan niet open",
    "MapNieuwer": "Deze Werkplek is ouder dan de map",
    "MapInGebruik": "Werkplek is al open",
    "MapOpNetwerk": "Deze map staat op het netwerk",
}
"""What is the matter, in one glance."""

KOP_ANDERS: Final = "Werkplek kan nu niet openen"
KOP_WACHTZIN: Final = "Wat is de wachtzin?"
BEDENK_WACHTZIN: Final = (
    "Deze computer heeft geen sleutelbos."
    " Met de wachtzin open je straks je gegevens. Schrijf hem op en bewaar hem goed."
)
KOP_HERSTELCODE: Final = "Wat is de herstelcode?"

ALLEEN_SLEUTELBOS: Final = Boodschap(
    "Alleen de sleutelbos van deze computer kan deze map openen.",
    "Vraag hulp bij de sleutelbos. Gooi niets weg.",
    "De map is niet veranderd.",
)
"""Neither herstelcode nor wachtzin was ever made."""

HERSTELCODE_PAST_NIET: Final = Boodschap(
    "Deze herstelcode is van een andere map, of er is een nieuwere.",
    "Zoek het papier van later, of gebruik de wachtzin.",
    "Je gegevens zijn veilig.",
)

SLEUTELS_VAN_ANDERS: Final = Boodschap(
    "De sleutels in de map horen bij een ander bestand.",
    "Herstel de map van een kopie, of vraag hulp.",
    "Er is niets veranderd.",
)
"""The key file and the store do not belong together."""

GEEN_KOPIEEN_HIER: Final = Boodschap(
    "Op deze computer staat nog geen kopie.",
    "Heb je een usb-stick met een kopie? Kies die map.",
    "De map zelf blijft staan zoals die is.",
)
GEEN_KOPIEEN_DAAR: Final = Boodschap(
    "In die map staat geen kopie van Werkplek.",
    "Kies de map waarin je de kopie hebt gezet.",
)
KOPIE_BESCHADIGD: Final = Boodschap(
    "Deze kopie is beschadigd.", "Kies een oudere kopie.", "Er is niets veranderd."
)
GEHEIM_NODIG: Final = Boodschap(
    "Voor deze kopie is de herstelcode of de wachtzin nodig.",
    "Vul een van de twee in.",
    "Er is nog niets veranderd.",
)
GEHEIM_PAST_NIET: Final = (
    "Dit past niet op deze kopie. Een herstelcode heeft 25 letters en cijfers. "
    "Er is niets veranderd."
)
NOG_NIETS: Final = "Er is nog niets vastgelegd."
KOPIEEN_ZOEKEN: Final = "Kopieën zoeken…"
TERUGZETTEN: Final = "De kopie wordt teruggezet en nagekeken…"
OPENEN: Final = "De map wordt geopend…"
OPSLAAN: Final = "Alles wordt opgeslagen…"

WAT_KOMT_TERUG: Final = (
    "Alles tot dat moment komt terug. Wat later is vastgelegd, komt mee als het nog te lezen is."
    " De map van nu blijft nog 14 dagen bewaard."
)
WAT_KOMT_TERUG_NIEUW: Final = (
    "Alles tot dat moment komt op deze computer. De kopie zelf verandert niet."
)

NU_KIJKEN: Final = "Kijk bij je deelnemers of je laatste werk er staat."
NU_AANVULLEN: Final = "Mist er iets? Leg het opnieuw vast, met de dag waarop je het zag."
NU_STICK: Final = "Maak daarna bij Veiligheid een kopie op een usb-stick."

_AANLEIDING: Final = {
    "sluiten": "bij het sluiten",
    "dag": "elke dag",
    "migratie": "voor een nieuwe versie",
    "sleutel": "voor een nieuwe sleutel",
    "wissen": "na het wissen",
    "herstel": "voor het terugzetten",
    "verzoek": "zelf gemaakt",
}


def nu_code(van: datetime, nu: datetime) -> str:
    """Which herstelcode opens the folder now that a copy was put back: the one of that moment."""
    return f"De herstelcode van {moment(van, nu)} werkt nu. Bewaar dat papier."


def moment(van: datetime, nu: datetime) -> str:
    """`vandaag om 14:05`, `maandag 3 maart om 9:30`: where this computer stands."""
    hier, vandaag = van.astimezone(), nu.astimezone().date()
    return f"{wanneer(hier.date(), vandaag=vandaag)} om {hier:%H:%M}"


def hoeveel(feiten: int, waarnemingen: int | None, bijlagen: int) -> str:
    """`412 keer iets gezien, 12 foto's en bestanden`; empty when nobody saw anything yet.

    A copy of an earlier version only counts its feiten.
    """
    gezien = waarnemingen is not None
    werk = f"{waarnemingen} keer iets gezien" if gezien else f"{feiten} keer iets vastgelegd"
    if not bijlagen:
        return "" if waarnemingen == 0 else werk
    return f"{werk}, {bijlagen} {'foto of bestand' if bijlagen == 1 else 'foto’s en bestanden'}"


def waarom_gemaakt(aanleiding: str) -> str:
    """Why a copy was made; an unknown reason says nothing."""
    return _AANLEIDING.get(aanleiding, "")


def is_terug(van: str, wat: str) -> str:
    """What a restore brought; `wat` as `hoeveel` gives it."""
    return f"Alles tot {van} is er weer: {wat}." if wat else f"Alles tot {van} is er weer."


def meegenomen(aantal: int) -> str:
    """What the old folder still gave."""
    return f"Uit de oude map is {aantal} keer iets meegekomen dat nieuwer was."


def onleesbaar(aantal: int) -> str:
    """What the old folder did not give any more."""
    return f"In de oude map was {aantal} keer iets niet meer te lezen."


def bijlagen_weg(aantal: int) -> str:
    """Files that are nowhere."""
    if aantal == 1:
        return "1 foto of bestand is nergens meer gevonden."
    return f"{aantal} foto’s of bestanden zijn nergens meer gevonden."


def als_bestand_bewaard(naam: str) -> Boodschap:
    """Everything of a folder that is too new was written to a file."""
    return Boodschap(
        f"Alles staat nu ook in {naam}.",
        "Zet de nieuwe Werkplek op deze computer. Open daarna de map.",
        "De map zelf is niet veranderd.",
    )
