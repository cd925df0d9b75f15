"""The sentences about erasing: the proof page, what goes and what stays, the command."""

from datetime import date
from typing import Final, Protocol

from werkplek.domain.bewaren import Bewaarklasse, Wisgrond
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.datums import datum

TITEL: Final = "Bewijs van wissen"
WEG: Final = "Wat er weg is"
BLIJFT: Final = "Wat er nog blijft"
KOPIEEN: Final = "Kopieën"
NIETS_BLIJFT: Final = "Er blijft niets over deze deelnemer."
BEWAAR: Final = "Bewaar deze pagina. Er staat geen naam van een deelnemer op."

GROND: Final = {
    Wisgrond.VERZOEK: "De deelnemer heeft het gevraagd",
    Wisgrond.BEWAARTERMIJN: "De tijd van bewaren is voorbij",
    Wisgrond.VERGISSING: "Het dossier was een vergissing",
}

KLASSE: Final = {Bewaarklasse.RVO: "de subsidie praktijkleren (RVO)"}

NAAM_WEG: Final = "De naam staat nergens meer in deze map van Werkplek."

UITLEG_WEG: Final = (
    "Er blijven regels zonder inhoud: een dag, een soort en een schuilnaam.",
    "Zo blijven de zegels van anderen kloppen.",
)

ELDERS: Final = (
    "Papieren en bestanden die al zijn gegeven, blijven waar ze zijn.",
    "Een kopie die iemand zelf maakte, kent Werkplek niet.",
    "Een schijf kan oude stukjes nog even vasthouden. Die zijn versleuteld.",
)

HIER_SCHOON: Final = "Op deze computer staat een nieuwe kopie. De oudere zijn weg."
HIER_NOG_NIET: Final = (
    "De oudere kopieën op deze computer zijn nog niet weg. Werkplek doet dat als het weer opent."
)


def gegevens(
    nummer: str, op: date, wie: str, grond: str, schuilnaam: str
) -> tuple[tuple[str, str], ...]:
    """Label and text of the lines that say what was decided, by whom."""
    return (
        ("Nummer", nummer),
        ("Gewist op", datum(op)),
        ("Besloten door", wie),
        ("Reden", GROND.get(Wisgrond(grond), grond)),
        ("Schuilnaam", schuilnaam),
    )


class Telling(Protocol):
    """How much goes, or went."""

    @property
    def feiten(self) -> int:
        """All that was recorded, also what a person does not count."""

    @property
    def gezien(self) -> int:
        """How often something was seen."""

    @property
    def plaatsingen(self) -> int:
        """Periods at the leerbedrijf."""

    @property
    def documenten(self) -> int:
        """Papers."""

    @property
    def bijlagen(self) -> int:
        """Photos, PDFs and recordings."""

    @property
    def kladjes(self) -> int:
        """Texts that were not finished."""


def telling(wat: Telling) -> str:
    """`2 keer iets gezien, de plaatsing en 1 document.`: what a person counts, in one line.

    Nothing at all is said as well.
    """
    delen = (
        _aantal(wat.gezien, "keer iets gezien", "keer iets gezien"),
        "de plaatsing" if wat.plaatsingen == 1 else _aantal(wat.plaatsingen, "", "plaatsingen"),
        _aantal(wat.documenten, "document", "documenten"),
        _aantal(wat.bijlagen, "foto of bestand", "foto’s of bestanden"),
        _aantal(wat.kladjes, "kladje", "kladjes"),
    )
    genoemd = [deel for deel in delen if deel]
    if not genoemd:
        return "Wat er is vastgelegd." if wat.feiten else "Nu nog niets."
    begin, einde = ", ".join(genoemd[:-1]), genoemd[-1]
    zin = f"{begin} en {einde}" if begin else einde
    return f"{zin[0].upper()}{zin[1:]}."


def behouden(klasse: str, tot: date) -> tuple[str, ...]:
    """What a duty keeps, until when, and what happens then."""
    return (
        f"Voor {KLASSE[Bewaarklasse(klasse)]} blijft een deel bewaard tot {datum(tot)}.",
        "Dat zijn de plaatsing, wat er is gezien, en de verklaringen.",
        "Foto’s, geluid en kladjes zijn weg.",
        "Het dossier staat in geen lijst meer. Na die dag wist Werkplek ook de rest.",
    )


def schoon_elders(naam: str) -> str:
    """A second place that was there."""
    return f"{naam}: daar staat een nieuwe kopie. De oudere zijn weg."


def nog_elders(naam: str, laatst: date) -> str:
    """A second place that was out of reach."""
    return f"{naam}: daar kan nog een kopie staan van {datum(laatst)} of eerder."


TERUGZETTEN: Final = "Zet iemand zo’n kopie terug, dan wist Werkplek dit dossier opnieuw."


def _aantal(aantal: int, een: str, meer: str) -> str:
    if aantal == 0:
        return ""
    return f"{aantal} {een if aantal == 1 else meer}"


HULP: Final = "een dossier wissen; dat komt niet terug, ook niet uit een kopie"
HULP_GROND: Final = "waarom: verzoek, bewaartermijn of vergissing"
HULP_RVO: Final = "voor deze plaatsing is subsidie praktijkleren gevraagd, of dat komt nog"
HULP_GEEN_RVO: Final = "voor deze plaatsing is geen subsidie praktijkleren gevraagd"
HULP_BEWIJS: Final = "bewaar het bewijs van wissen als PDF"


def gewist(nummer: str, weg: str) -> str:
    """What was done."""
    return f"Gewist, met nummer {nummer}. Weg: {weg}"


def bewijs_in(pad: str) -> str:
    """Where the proof page is."""
    return f"Het bewijs van wissen staat in {pad}."


def bewijs_niet_geschreven(pad: str, nummer: str) -> Boodschap:
    """The erasure was done; only its page could not be written there."""
    return Boodschap(
        f"Het bewijs kan daar niet worden geschreven: {pad}.",
        f"Schrijf dit nummer op: {nummer}.",
        "Het dossier is gewist.",
    )


GAAT_WEG: Final = "Dit gaat weg"
KOMT_NIET_TERUG: Final = "Het komt niet terug. Ook niet uit een kopie."
HIER_NIEUW: Final = "Hier komt een nieuwe kopie. De oudere kopieën gaan weg."
BIJ_ANDEREN_BLIJFT: Final = "Die tekst gaat over iemand anders en blijft staan."
LOOPT_NOG: Final = "De plaatsing loopt nog. Beëindig die eerst. Daarna kun je wissen."
SCHOOL_WIST: Final = "De school beslist over wissen. Vraag het daar."
NIET_JIJ: Final = "De praktijkopleider van deze plaatsing kan dit dossier wissen."
VRAAG_RVO: Final = "Is er subsidie praktijkleren (RVO) voor gevraagd?"
RVO_NEE: Final = "Nee, er is geen subsidie gevraagd"
RVO_JA: Final = "Ja, of dat komt nog"
VRAAG_GROND: Final = "Waarom wis je?"
KIES_RVO: Final = "Zeg eerst of er subsidie is gevraagd."
KIES_GROND: Final = "Zeg eerst waarom je wist."
PINCODE: Final = "Je wist een dossier. Dat komt niet terug."
BEZIG: Final = "Wissen…"
GEWIST: Final = "Het dossier is gewist"
KIJKT: Final = "Even kijken wat er is…"
NIET_MEER_ONGEDAAN: Final = Boodschap("Dit kan niet meer ongedaan.", "Het dossier is gewist.")


MEER: Final = "Meer"
ALLES_OF_WISSEN: Final = "Alles opslaan om mee te geven, of wissen."


def gegevens_van(roepnaam: str) -> str:
    """The head of the page about all of somebody's data."""
    return f"Gegevens van {roepnaam}"


def dossier_wissen(roepnaam: str) -> str:
    """The head of the page that erases."""
    return f"Het dossier van {roepnaam} wissen"


def haal_weg(roepnaam: str) -> str:
    """What erasing is."""
    return f"Haal {roepnaam} uit Werkplek. Dat komt niet terug."


def typ_de_naam(roepnaam: str) -> str:
    """What must be typed to be sure."""
    return f"Typ de naam: {roepnaam}"


def andere_naam(roepnaam: str) -> Boodschap:
    """Another name was typed."""
    return Boodschap("Hier staat een andere naam.", f"Typ: {roepnaam}.", "Er is niets gewist.")


def rvo_ja(tot: date) -> str:
    """What stays when there is a subsidy."""
    return f"Foto’s en geluid gaan weg. Wat RVO kan vragen, blijft tot {datum(tot)}."


def alles_weg(roepnaam: str) -> str:
    """Nothing stays."""
    return f"Alles van {roepnaam} gaat weg."


def deel_gewist(tot: date) -> str:
    """The head of what was done when a law keeps the rest."""
    return f"Een deel is gewist. De rest blijft tot {datum(tot)}."


def ook_op(naam: str, laatst: date) -> str:
    """A second place where copies were put."""
    return f"Er zijn ook kopieën op {naam}, de laatste van {datum(laatst)}."


def bij_anderen(roepnaam: str) -> str:
    """Where else the name stands."""
    return f"De naam {roepnaam} staat ook bij anderen"


def genoemd(roepnaam: str, aantal: int) -> str:
    """In how many texts about one other deelnemer."""
    return f"Bij {roepnaam}: {aantal} keer."
