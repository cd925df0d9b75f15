"""The page *Veiligheid*: how safe the folder is, what one can do, and why it matters."""

from typing import Final

from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.openen import NOG_NIETS

KOPIE_BEZIG: Final = "Kopie maken… Je kunt gewoon doorwerken."
NAKIJKEN_BEZIG: Final = "Alles wordt nagekeken… Je kunt gewoon doorwerken."
SLEUTELBOS_BEZIG: Final = "De sleutel gaat in de sleutelbos…"

KOP_VEILIG: Final = "Je gegevens zijn veilig bewaard."
KOP_DOEN: Final = "Je gegevens zijn bewaard. Het kan nog veiliger."
VRAAG_SLOT: Final = "Na hoeveel minuten gaat het scherm op slot?"

LAATSTE_KOPIE: Final = "Laatste kopie"
GEEN_KOPIE: Final = "Nog geen kopie"
WAAROM_KOPIE: Final = "Voor als er iets stuk gaat."

STICK: Final = "Kopie op usb-stick of netwerk"
NOG_GEEN_STICK: Final = "Nog niet gedaan"
WAAROM_STICK: Final = "Voor als deze computer weg is."
VOOR_DE_CODE: Final = "Die past niet bij de nieuwe herstelcode. Maak een nieuwe."
KIES_STICK: Final = "Kies de usb-stick of map"

NAKIJKEN: Final = "Alles nakijken"
WAAROM_NAKIJKEN: Final = "Zo zie je op tijd dat er iets stuk is."
ALLES_KLOPT: Final = Boodschap("Alles is nagekeken en klopt.", "Je hoeft niets te doen.")

HERSTELCODE: Final = "Herstelcode"
GEEN_HERSTELCODE: Final = "Nog niet gemaakt"
NIET_OP_PAPIER: Final = "Nog niet op papier"
SCHRIJF_OVER: Final = "Tik hier en schrijf hem over."
WAAROM_HERSTELCODE: Final = "Daarmee kom je altijd bij je gegevens."
VORIGE_VERVALT: Final = "Met een nieuwe werkt deze niet meer."

SLEUTELBOS: Final = "Sleutelbos"
IN_SLEUTELBOS: Final = "De sleutel staat nu in de sleutelbos."
GEEN_SLEUTELBOS: Final = Boodschap(
    "Deze computer heeft geen sleutelbos (die bewaart de sleutel op deze computer).",
    "Je opent met de wachtzin of de herstelcode.",
    "Je hoeft niets te doen.",
)
SLEUTELBOS_OP_SLOT: Final = Boodschap(
    "De sleutelbos van deze computer zit op slot.",
    "Ontgrendel hem en tik dan nog een keer.",
    "Je werk is bewaard. De map is gewoon open.",
)

_SLEUTELBOS: Final = {
    "goed": ("De sleutel staat erin", "Hij bewaart de sleutel. Je hoeft niets te typen."),
    "afwezig": ("Niet op deze computer", "Je opent met de wachtzin of de herstelcode."),
    "op_slot": ("Zit op slot", "Ontgrendel hem en tik dan hier."),
    "leeg": ("De sleutel staat er niet in", "Tik hier. Dan hoef je niets meer te typen."),
    "anders": ("Dit is een andere sleutelbos", "Tik hier. Dan hoef je niets meer te typen."),
}

SLOT: Final = "Scherm op slot"
WAAROM_SLOT: Final = "Dan kan niemand bij jouw werk."
MINUTEN: Final = (1, 2, 5, 10, 15)


def nagekeken(moment: str) -> str:
    """The newest copy beside the folder; a copy only has a name when it was read back."""
    return f"{moment[:1].upper()}{moment[1:]}, nagekeken"


def kopie_elders(plek: str, wanneer: str) -> str:
    """The last copy at a place elsewhere."""
    return f"{plek}: {wanneer}"


def herstelcode_van(wanneer: str) -> str:
    """When the code was made."""
    return f"Van {wanneer}"


def sleutelbos(stand: str) -> tuple[str, str]:
    """How the keyring is, and what that means."""
    return _SLEUTELBOS[stand]


def slot_na(minuten: int) -> str:
    """After how long the screen locks."""
    return f"Na {minuten_tekst(minuten)}"


def slot_gekozen(minuten: int) -> str:
    """The same, when it was chosen just now."""
    return f"Het scherm gaat op slot na {minuten_tekst(minuten)}."


def minuten_tekst(minuten: int) -> str:
    """`1 minuut`, `5 minuten`."""
    return "1 minuut" if minuten == 1 else f"{minuten} minuten"


def gekopieerd(wat: str) -> str:
    """A copy was made and read back; `wat` as `hoeveel` gives it."""
    gedaan = "De kopie is gemaakt en nagekeken"
    return f"{gedaan}: {wat}." if wat else f"{gedaan}. {NOG_NIETS}"


def op_stick(plek: str, wat: str) -> Boodschap:
    """The same, elsewhere."""
    return Boodschap(
        f"De kopie staat op {plek} en is nagekeken.",
        f"Erin: {wat}." if wat else NOG_NIETS,
        "Leg de stick en de herstelcode niet bij elkaar.",
    )


def klopt_niet(aantal: int) -> Boodschap:
    """The check found something."""
    keer = "Op 1 plek" if aantal == 1 else f"Op {aantal} plekken"
    return Boodschap(
        f"{keer} klopt iets niet.",
        "Maak nu een kopie op een usb-stick en vraag hulp.",
        "Werk gerust door. Er is niets veranderd.",
    )
