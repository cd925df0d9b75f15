"""What `werkplek hub sleutels` says: the keys of the school, and who may sign for a leerbedrijf."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.datums import datum

SLEUTELS: Final = "sleutels en zegel: wortel, uitgever, lijst, vernieuwen, intrekken, goedkeuren"
WORTEL: Final = "de wortel maken: een bestand met een wachtzin, dat nooit op de hub komt"
WORTEL_UIT: Final = "waar het bestand komt, liefst op een USB-stick"
WORTEL_NAAM: Final = "de naam in de wortel, meestal de naam van de school"
WACHTZIN_BESTAND: Final = "bestand met de wachtzin op de eerste regel, in plaats van typen"
UITGEVER: Final = "in één keer alle sleutels van de school maken, met de wortel erbij"
WELKE_WORTEL: Final = "het bestand met de wortel"
ADRES: Final = "het adres van de hub, zoals anderen het zien (of WERKPLEK_HUB_ADRES)"
TIJDSTEMPELS: Final = "adres van een dienst voor tijdstempels (RFC 3161), in plaats van de eigen"
TIJDSTEMPELS_WORTEL: Final = "bestand (PEM) met het hoogste certificaat van die dienst"
LIJST: Final = "alle sleutels, tot wanneer zij gelden, en wie mag ondertekenen"
LIJST_UIT: Final = "schrijf de ondertekende sleutellijst in dit bestand"
VERNIEUWEN: Final = "elk jaar: wat binnenkort afloopt vervangen, met de wortel erbij"
INTREKKEN: Final = "een sleutel die gelekt of weg is afsluiten en vervangen, met de wortel erbij"
WELKE_SOORT: Final = "uitgever, zegel, ocsp, tsa of papier"
REDEN_SLEUTEL: Final = "gelekt, vervangen of anders"
GOEDKEUREN: Final = "een praktijkopleider laten ondertekenen in het bestand"
AFKEUREN: Final = "iemand niet meer laten ondertekenen"
WIE: Final = "naam of nummer van de praktijkopleider"
NAAM: Final = "de naam zoals die op papier komt; zonder deze optie zoals de school hem kent"
BEDRIJF: Final = "voor welk leerbedrijf; niet nodig als het er maar één is"
REDEN_PERSOON: Final = "uit_dienst, verloren, gestolen of anders"
TYP_WACHTZIN: Final = "Wachtzin van de wortel: "
TYP_NOG_EENS: Final = "Nog een keer: "

SOORT: Final[Mapping[str, str]] = {
    "uitgever": "uitgever",
    "zegel": "zegel van de school",
    "ocsp": "navraag",
    "tsa": "tijdstempels",
    "papier": "sleutel voor de QR",
}
NIEUWE_LIJST: Final = "De nieuwe sleutellijst geldt vanaf nu. Apparaten halen hem vanzelf op."
BERG_OP: Final = "Berg de wortel weer op, los van de hub."
NIETS_NIEUW: Final = "Geen sleutel liep af. De lijst is wel opnieuw ondertekend."
NIEMAND: Final = "Nog niemand mag ondertekenen in het bestand."


def wortel_gemaakt(waar: str, vinger: str) -> tuple[str, ...]:
    """The root is a file now."""
    return (
        f"De wortel staat in {waar}.",
        f"Zijn vingerafdruk: {vinger}",
        "Bewaar het bestand en de wachtzin op twee plekken. Bewaar ze nooit op de hub.",
        "Zonder de wortel kun je geen sleutels meer vervangen. Maak dus een tweede kopie.",
    )


def sleutels_gemaakt(school: str) -> str:
    """The first keys of a school."""
    return f"{school} heeft nu een zegel, tijdstempels en een sleutel voor de QR."


def sleutel(soort: str, tot: datetime, ingetrokken: datetime | None, elders: str) -> str:
    """A line of the list."""
    waar = f", bij {elders}" if elders else ""
    if ingetrokken is not None:
        return f"{SOORT[soort]}: ingetrokken op {datum(ingetrokken.date())}{waar}"
    return f"{SOORT[soort]}: geldt tot {datum(tot.date())}{waar}"


def sleutellijst(nummer: int, op: datetime) -> str:
    """Which list is the newest."""
    return f"Sleutellijst {nummer}, gemaakt op {datum(op.date())}"


def wortel_crl(tot: datetime, *, dringend: bool) -> str:
    """Until when the root need not be taken out."""
    zin = f"De wortel moet vóór {datum(tot.date())} weer tevoorschijn komen."
    return f"{zin} Doe: werkplek hub sleutels vernieuwen." if dringend else zin


def vernieuwd(soorten: tuple[str, ...]) -> str:
    """What was replaced."""
    if not soorten:
        return NIETS_NIEUW
    return f"Vervangen: {', '.join(SOORT[soort] for soort in soorten)}."


def ingetrokken(soort: str) -> str:
    """A key was closed."""
    return f"{SOORT[soort].capitalize()}: de oude is ingetrokken, er is een nieuwe."


def goedgekeurd(naam: str, bedrijf: str) -> str:
    """Somebody may sign."""
    return f"{naam} mag ondertekenen voor {bedrijf}. Het apparaat vraagt het certificaat zelf aan."


def ondertekenaar(naam: str, bedrijf: str) -> str:
    """A line of the list."""
    return f"{naam} ondertekent voor {bedrijf}"


def afgekeurd(naam: str, aantal: int) -> str:
    """Somebody may not sign any more."""
    certificaten = "1 certificaat is" if aantal == 1 else f"{aantal} certificaten zijn"
    return f"{naam} mag niet meer ondertekenen. {certificaten} ingetrokken."


_NIETS: Final = "Er is niets veranderd."

WORTELS: Final[Mapping[str, Boodschap]] = {
    "bestaat_al": Boodschap("Dit bestand is er al.", "Noem een andere plek.", _NIETS),
    "schrijven": Boodschap(
        "Dit bestand kan hier niet worden geschreven.", "Noem een andere plek.", _NIETS
    ),
    "onleesbaar": Boodschap("Dit is geen bestand met een wortel.", "Kijk de naam na.", _NIETS),
    "wachtzin": Boodschap("Deze wachtzin past niet op dit bestand.", "Probeer opnieuw.", _NIETS),
    "wachtzin_kort": Boodschap(
        "Deze wachtzin is te kort.", "Neem er een van minstens 16 tekens.", _NIETS
    ),
    "wachtzin_twee": Boodschap("Je typte twee keer iets anders.", "Probeer opnieuw.", _NIETS),
    "wachtzin_nodig": Boodschap(
        "Hier kun je geen wachtzin typen.", "Geef --wachtzin-bestand PAD.", _NIETS
    ),
    "andere_school": Boodschap("Deze wortel hoort bij een andere school.", "", _NIETS),
}
"""By detail of `WortelGeweigerd`."""

GEEN_WAARMERK: Final = Boodschap(
    "De school heeft nog geen sleutels, of er is er een verlopen.",
    "Maak ze met: werkplek hub sleutels uitgever. Verlopen: werkplek hub sleutels vernieuwen.",
    _NIETS,
)

STEMPELS: Final[Mapping[str, Boodschap]] = {
    "adres": Boodschap("Dit adres van de dienst voor tijdstempels klopt niet.", "", _NIETS),
    "wortel": Boodschap(
        "Dit bestand is geen certificaat.",
        "Geef het hoogste certificaat van de dienst, als PEM.",
        _NIETS,
    ),
    "onbereikbaar": Boodschap(
        "De dienst voor tijdstempels is niet te bereiken.", "Het wordt later opnieuw geprobeerd."
    ),
}
STEMPEL_FOUT: Final = Boodschap(
    "De dienst voor tijdstempels gaf geen goed antwoord.", "Vraag het na bij die dienst."
)
"""For every other detail of `TijdstempelWeg`."""

NIET_MOGELIJK: Final[Mapping[str, Boodschap]] = {
    "waarmerk_is_er": Boodschap(
        "De school heeft al sleutels.",
        "Vervang ze met: werkplek hub sleutels vernieuwen of intrekken.",
        _NIETS,
    ),
    "stempel_elders": Boodschap(
        "De tijdstempels komen van een dienst buiten de hub.", "Trek ze daar in.", _NIETS
    ),
    "geen_praktijkopleider": Boodschap(
        "Deze persoon is nu geen praktijkopleider bij een (dit) leerbedrijf.",
        "Kijk met: werkplek hub persoon lijst.",
        _NIETS,
    ),
    "meer_leerbedrijven": Boodschap(
        "Deze persoon werkt bij meer leerbedrijven.", "Zeg welk: --leerbedrijf NAAM.", _NIETS
    ),
}
NIET_GEVONDEN: Final[Mapping[str, Boodschap]] = {
    "ondertekenaar": Boodschap(
        "Deze persoon mocht niet ondertekenen.", "Kijk met: werkplek hub sleutels lijst.", _NIETS
    ),
}


def weigering(soort: str, detail: str) -> Boodschap | None:
    """The words for a `HubFout` about keys; None when it is about something else."""
    match soort:
        case "WortelGeweigerd":
            return WORTELS.get(detail)
        case "GeenWaarmerk":
            return GEEN_WAARMERK
        case "TijdstempelWeg":
            return STEMPELS.get(detail, STEMPEL_FOUT)
        case "NietMogelijk":
            return NIET_MOGELIJK.get(detail)
        case "NietGevonden":
            return NIET_GEVONDEN.get(detail)
        case _:
            return None
