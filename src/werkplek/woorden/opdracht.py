"""The refusals that only the command line knows."""

from collections.abc import Sequence
from typing import Final

from werkplek.woorden.boodschap import Boodschap

NAAM_BIJ_SCHOOL_ONTBREEKT: Final = Boodschap(
    "Noem ook de naam bij de school.", "Zo: werkplek deelnemer koppelen NAAM NAAM_BIJ_SCHOOL."
)

NIETS_BEWAARD: Final = "Er is niets bewaard."

ZEG_WIE: Final = Boodschap(
    "Meer mensen werken met deze map.", "Zeg wie je bent: --als NAAM.", NIETS_BEWAARD
)
NIET_BEGONNEN: Final = Boodschap(
    "In deze map staat nog geen leerbedrijf.", "Begin met: werkplek beginnen."
)
NAAM_DUBBEL: Final = Boodschap(
    "De naam staat er twee keer.", "Gebruik --naam, of --roepnaam met --achternaam."
)
NAAM_ONTBREEKT: Final = Boodschap(
    "Dit ontbreekt nog: de naam.", "Gebruik --naam, of --roepnaam met --achternaam."
)
WIE_ONTBREEKT: Final = Boodschap("Dit ontbreekt nog: de naam van de deelnemer.")
GEEN_KWALIFICATIE: Final = Boodschap(
    "Dit hoort bij een kwalificatie, en die staat er niet bij.", "Geef ook --kwalificatie CREBO."
)
OORDEEL_ONTBREEKT: Final = Boodschap(
    "De plaats hoort bij je oordeel.", "Geef ook --oordeel, of laat --plaats weg."
)
BEWIJS_ONTBREEKT: Final = Boodschap(
    "Een bijschrift hoort bij een foto of bestand.", "Geef ook --bewijs."
)
HOORT_BIJ_EEN: Final = Boodschap(
    "Een notitie of een foto hoort bij één deelnemer.", "Noem één deelnemer, of laat hem weg."
)
WACHTZIN_BESTAND: Final = Boodschap(
    "Het bestand met de wachtzin is niet te lezen, of de wachtzin is te kort.",
    "Zet een wachtzin van 8 of meer tekens op de eerste regel.",
    "Je gegevens zijn veilig.",
)
HERSTELCODE_BESTAND: Final = Boodschap(
    "Het bestand met de herstelcode is niet te lezen.",
    "Zet de herstelcode op de eerste regel.",
    "Je gegevens zijn veilig.",
)
PINCODE_BESTAND: Final = Boodschap(
    "Het bestand met de pincode is niet te lezen, of er staat geen pincode in.",
    "Zet 6 cijfers op de eerste regel.",
    NIETS_BEWAARD,
)
PINCODE_ONTBREEKT: Final = Boodschap(
    "De nieuwe pincode ontbreekt nog.", "Geef ook --pincode-bestand PAD.", NIETS_BEWAARD
)
HEEFT_PINCODE: Final = Boodschap(
    "Je hebt al een pincode.",
    "Geef ook --oude-pincode-bestand PAD, of --herstelcode-bestand PAD.",
    NIETS_BEWAARD,
)
GESTOPT: Final = Boodschap("Gestopt.", "", "Wat je eerder hebt vastgelegd, is bewaard.")

_WEG: Final = {"wachtzin": "de wachtzin", "sleutelbos": "de sleutelbos"}

HOE_WACHTZIN: Final = "Dat kan zo: --wachtzin-bestand PAD. Of zo: --herstelcode-bestand PAD."
HOE_PINCODE: Final = "Dat kan zo: --pincode-bestand PAD."
HOE_NIEUWE_PINCODE: Final = "Dat kan zo: werkplek persoon pincode --pincode-bestand PAD."
TITELS_NAGEKEKEN: Final = "Kloppen de titels? Geef dezelfde opdracht met --titels-nagekeken."
TOCH: Final = "Zo bewaar je het toch: geef dezelfde opdracht met --toch."


def eerst_openen(weg: str) -> Boodschap:
    """A new key would shut out a way in (`wachtzin`, `sleutelbos`) that is of an old Werkplek."""
    hoe = _WEG.get(weg, weg)
    return Boodschap(
        f"De map is nog niet geopend met {hoe}, sinds de nieuwe Werkplek.",
        f"Open de map eerst een keer met {hoe}. Doe dit daarna opnieuw.",
        "De sleutel is niet veranderd.",
    )


def datum_onleesbaar(tekst: str) -> Boodschap:
    """A date in no spelling that can be read."""
    return Boodschap(
        f"Dit is geen datum: {tekst[:40]}.", "Schrijf een datum zo: 5-3-2026 of 2026-03-05."
    )


def rol_onbekend(tekst: str, mogelijk: Sequence[str]) -> Boodschap:
    """A rol that there is not."""
    return Boodschap(f"Deze rol is er niet: {tekst[:40]}.", f"Kies uit: {', '.join(mogelijk)}.")


def kies_uit(tekst: str, mogelijk: Sequence[str]) -> Boodschap:
    """A word that is not one of these."""
    return Boodschap(f"Dit kan hier niet staan: {tekst[:40]}.", f"Kies uit: {', '.join(mogelijk)}.")


def map_is_bestand(pad: str) -> Boodschap:
    """A file where the folder should be."""
    return Boodschap(f"Dit is een bestand, geen map: {pad}.", "Noem een map.", NIETS_BEWAARD)


def geen_bestand(pad: str) -> Boodschap:
    """A folder, or a file in a folder that there is not."""
    return Boodschap(
        f"Hier kan geen bestand staan: {pad}.", "Noem een bestand in een map die er is."
    )


def bestaat_al(naam: str) -> Boodschap:
    """A file that would be overwritten."""
    return Boodschap(
        f"Het bestand {naam} bestaat al.",
        "Kies een andere naam, of geef --overschrijven.",
        "Er is niets veranderd.",
    )


def niet_geschreven(naam: str, nummer: str) -> Boodschap:
    """The PDF could not be written; the verklaring itself is kept."""
    return Boodschap(
        f"Het bestand {naam} kan daar niet worden geschreven.",
        f"Kies een andere plek: werkplek verklaring tonen --nummer {nummer} --pdf PAD.",
        "De verklaring is bewaard.",
    )


def nog_niet_vaak_genoeg(codes: Sequence[str], waarnemingen: int, dagen: int) -> Boodschap:
    """Which werkprocessen cannot be stated as aangetoond yet."""
    return Boodschap(
        f"Nog niet vaak genoeg gezien: {', '.join(codes)}.",
        f"Aangetoond vraagt {waarnemingen} keer zelfstandig, op {dagen} dagen.",
        NIETS_BEWAARD,
    )


def meer_feiten(genoemd: str, aantal: int) -> Boodschap:
    """An ending that more than one feit has."""
    return Boodschap(
        f"Er zijn {aantal} feiten die eindigen op {genoemd[:40]}.",
        "Geef het hele kenmerk.",
        "Er is niets veranderd.",
    )


def fout_in_programma(boodschap: Boodschap, code: str) -> Boodschap:
    """A bug, with the short code for the helpdesk."""
    return Boodschap(boodschap.wat, f"Vraag hulp. Noem deze code: {code}.", boodschap.gegevens)
