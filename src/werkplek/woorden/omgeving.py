"""The words of every trouble of the environment (disk, key, printer), by the name of the state."""

from typing import Final

from werkplek.woorden import vaststellen
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.hubfouten import hubfout
from werkplek.woorden.mapstaat import mapstaat
from werkplek.woorden.tekenen import NIETS_GETEKEND, sleutel_weg

_VEILIG: Final = "Wat je eerder hebt vastgelegd, is bewaard."

_MAP: Final = {
    "vol": Boodschap(
        "Er is geen ruimte meer op deze computer.",
        "Maak ruimte of vraag hulp. Probeer het daarna opnieuw.",
        _VEILIG,
    ),
    "vol_voor_kopie": Boodschap(
        "Deze Werkplek is nieuwer. Er is geen ruimte voor de kopie die eerst nodig is.",
        "Maak ruimte op deze computer. Open Werkplek daarna opnieuw.",
        _VEILIG,
    ),
    "alleen_lezen": Boodschap(
        "In deze map kan niet worden geschreven.", "Vraag hulp, of kies een andere map.", _VEILIG
    ),
    "weg": Boodschap(
        "De map is niet te vinden.",
        "Zit de schijf of usb-stick er nog in? Probeer het opnieuw.",
        _VEILIG,
    ),
    "wordt_gewist": Boodschap(
        "Het wissen is nog niet af.",
        "Sluit Werkplek. Bij de volgende start wordt het afgemaakt.",
        "Van anderen is alles bewaard.",
    ),
    "stuk": Boodschap(
        "Deze computer kan niet goed meer bewaren. Misschien gaat de schijf stuk.",
        "Maak nu een kopie op een usb-stick, en vraag hulp.",
        _VEILIG,
    ),
}

_BESTAND_VEILIG: Final = "In Werkplek is alles bewaard."

_BESTAND: Final = {
    "vol": Boodschap("Er is daar geen ruimte meer.", "Kies een andere plek.", _BESTAND_VEILIG),
    "alleen_lezen": Boodschap(
        "Werkplek mag daar niet bij.", "Kies een andere plek.", _BESTAND_VEILIG
    ),
    "weg": Boodschap(
        "Die plek is er niet meer.",
        "Zit de usb-stick er nog in? Probeer het opnieuw.",
        _BESTAND_VEILIG,
    ),
    "stuk": Boodschap(
        "Die schijf of usb-stick werkt niet goed.", "Kies een andere plek.", _BESTAND_VEILIG
    ),
}

_BESTAND_ANDERS: Final = Boodschap(
    "Het lukt niet op die plek.", "Kies een andere plek.", _BESTAND_VEILIG
)

_SLEUTEL: Final = {
    "op_slot": Boodschap(
        "De sleutelbos van deze computer zit op slot.",
        "Ontgrendel de sleutelbos, of geef de wachtzin of de herstelcode.",
        "Je gegevens zijn veilig.",
    ),
    "leeg": Boodschap(
        "De sleutel staat niet meer in de sleutelbos van deze computer.",
        "Geef de wachtzin of de herstelcode.",
        "Je gegevens zijn veilig.",
    ),
    "anders": Boodschap(
        "Deze computer gebruikt nu een andere sleutelbos.",
        "Geef de wachtzin of de herstelcode.",
        "Je gegevens zijn veilig.",
    ),
}

_WACHTZIN_NODIG: Final = Boodschap(
    "Er is een wachtzin nodig om deze map te openen.",
    "Geef de wachtzin.",
    "Je gegevens zijn veilig.",
)

_HERSTELCODE_PAST_NIET: Final = Boodschap(
    "Deze herstelcode past niet op de map.",
    "Is er later een nieuwe gemaakt? Gebruik de nieuwste.",
    "Je gegevens zijn veilig.",
)

_OVERIG: Final = {
    "MapIsNieuw": Boodschap("Hier is nog geen map van Werkplek.", "Begin met: werkplek beginnen."),
    "MapBestaatAl": Boodschap(
        "Hier staat al een map van Werkplek.",
        "Kies een andere map, of open deze.",
        "Er is niets veranderd.",
    ),
    "MapNieuwer": Boodschap(
        "Deze map is van een nieuwere Werkplek.",
        "Zet eerst de nieuwe Werkplek op deze computer.",
        _VEILIG,
    ),
    "SleutelPastNiet": Boodschap(
        "Deze wachtzin past niet op de map.",
        "Probeer het opnieuw. Let op hoofdletters.",
        "Je gegevens zijn veilig.",
    ),
    "PrinterOnbereikbaar": Boodschap(
        "De printer antwoordt niet.",
        "Kies een andere printer, of bewaar het bestand.",
        "De verklaring is bewaard.",
    ),
    "SjabloonOnbekend": vaststellen.SJABLOON_ONBEKEND,
    "PapierOnderweg": vaststellen.PAPIER_ONDERWEG,
    "TijdstempelWeg": Boodschap(
        "De dienst die de tijd bewijst, antwoordt niet.",
        "Probeer het later opnieuw.",
        NIETS_GETEKEND,
    ),
    "TekenOntbreekt": Boodschap(
        "Een teken in de tekst kan niet worden geprint.", "Pas de tekst aan.", _VEILIG
    ),
}

_BIJLAGE: Final = dict.fromkeys(
    ("bijlage_weg", "bijlage_stuk"),
    Boodschap(
        "Dit bestand is weg of beschadigd.",
        "Zet een reservekopie terug, of voeg het bestand opnieuw toe.",
        "De rest is gewoon te lezen.",
    ),
)
"""One file with a waarneming; nothing else in the folder suffers."""

_MAP_ANDERS: Final = Boodschap(
    "De map van Werkplek is niet te gebruiken.", "Probeer het opnieuw, of vraag hulp.", _VEILIG
)

PROGRAMMA: Final = Boodschap(
    "Er ging iets mis in het programma.",
    "Ga verder, of sluit Werkplek en open het opnieuw.",
    "Je gegevens zijn bewaard.",
)
"""What a bug says; a short code follows it."""


def omgeving(naam: str, detail: str = "") -> Boodschap:
    """The words for an `Unavailable`, by the name of its class and its detail."""
    if naam == "MapOnbereikbaar":
        return _MAP.get(detail, _MAP_ANDERS)
    if naam == "BestandOnbereikbaar":
        return _BESTAND.get(detail, _BESTAND_ANDERS)
    if naam == "MapBeschadigd" and detail in _BIJLAGE:
        return _BIJLAGE[detail]
    return (
        _sleutel(naam, detail) or mapstaat(naam, detail) or hubfout(naam, detail) or _OVERIG[naam]
    )


def _sleutel(naam: str, detail: str) -> Boodschap | None:
    """The words for a key that is not there, or does not fit; else None."""
    match naam, detail:
        case "SleutelNodig", _:
            return _SLEUTEL.get(detail, _WACHTZIN_NODIG)
        case "SleutelPastNiet", "herstelcode":
            return _HERSTELCODE_PAST_NIET
        case "SleutelWeg", _:
            return sleutel_weg(detail)
        case _:
            return None
