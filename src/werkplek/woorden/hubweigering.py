"""The words for what stops a command of the hub."""

from collections.abc import Mapping
from typing import Final

from werkplek.woorden import hubsleutels
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.hubwissen import ONBRUIKBAAR

_NIETS: Final = "Er is niets veranderd."

_GEHEIM: Final = Boodschap(
    "Het geheim van de hub ontbreekt, of het hoort bij een andere hub.",
    "Zet het bestand terug, of noem het met --geheim.",
    _NIETS,
)
_SCHOOL: Final = Boodschap(
    "Deze school staat niet op de hub.", "Kijk met: werkplek hub school lijst.", _NIETS
)
_NOG_GEEN_SCHOOL: Final = Boodschap(
    "Er staat nog geen school op deze hub.", "Maak er een: werkplek hub school maken NAAM.", _NIETS
)
_LEEG: Final = Boodschap(
    "De database is nog leeg.",
    "Maak de tabellen met: werkplek hub starten --bijwerken --niet-luisteren.",
    _NIETS,
)
_LOOPBACK: Final = Boodschap(
    "De proefdatabase werkt alleen op deze computer.",
    "Gebruik PostgreSQL voor een echte school, met --db.",
)
_OUD: Final = Boodschap(
    "De database hoort bij een andere versie van de hub.",
    "Werk hem bij met: werkplek hub starten --bijwerken --niet-luisteren.",
    _NIETS,
)

_NIET_GEVONDEN: Final[Mapping[str, Boodschap]] = {
    "school": Boodschap("Er staan meer scholen op deze hub.", "Zeg welke: --school NAAM.", _NIETS),
    "leerbedrijf": Boodschap(
        "Dit leerbedrijf is er niet.", "Kijk met: werkplek hub leerbedrijf lijst.", _NIETS
    ),
    "leerbedrijf_dubbel": Boodschap(
        "Meer leerbedrijven heten zo.", "Gebruik het nummer van SBB of het kenmerk.", _NIETS
    ),
    "persoon": Boodschap(
        "Deze persoon is er niet.", "Kijk met: werkplek hub persoon lijst.", _NIETS
    ),
    "persoon_dubbel": Boodschap("Meer mensen heten zo.", "Gebruik het nummer.", _NIETS),
    "deelnemer": Boodschap(
        "Deze deelnemer is er niet.", "Kijk met: werkplek hub deelnemers lijst.", _NIETS
    ),
    "deelnemer_dubbel": Boodschap("Meer deelnemers heten zo.", "Gebruik het nummer.", _NIETS),
    "coordinator": Boodschap(
        "Er is nog geen coördinator.",
        "Voeg die eerst toe: werkplek hub persoon toevoegen NAAM --rol coordinator.",
        _NIETS,
    ),
    "coordinator_dubbel": Boodschap(
        "Er zijn meer coördinatoren.", "Zeg wie je bent: --als NAAM.", _NIETS
    ),
    "examencommissie": Boodschap(
        "Er is nog niemand van de examencommissie, of die persoon hoort er niet bij.",
        "Voeg die eerst toe: werkplek hub persoon toevoegen NAAM --rol examencommissie.",
        _NIETS,
    ),
    "examencommissie_dubbel": Boodschap(
        "De examencommissie heeft meer leden.", "Zeg wie je bent: --als NAAM.", _NIETS
    ),
    "verklaring": Boodschap(
        "Deze verklaring is niet aangeboden bij de school.",
        "Kijk met: werkplek hub verklaring lijst.",
        _NIETS,
    ),
    "plaatsing": Boodschap(
        "Deze plaatsing is er niet.", "Kijk met: werkplek hub plaatsing lijst.", _NIETS
    ),
    "plaatsing_dubbel": Boodschap(
        "Er loopt meer dan één plaatsing.", "Zeg welke: --plaatsing KENMERK.", _NIETS
    ),
    "apparaat": Boodschap(
        "Dit apparaat is er niet.", "Kijk met: werkplek hub apparaat lijst.", _NIETS
    ),
    "inlezing": Boodschap(
        "Deze inlezing is er niet.", "Kijk met: werkplek hub deelnemers inlezingen.", _NIETS
    ),
    "feit": Boodschap(
        "Een van deze kenmerken wacht hier niet.", "Kijk met: werkplek hub besluiten lijst.", _NIETS
    ),
    "apart": Boodschap(
        "Dit kenmerk staat niet apart, of het past op meer.",
        "Kijk met: werkplek hub besluiten lijst.",
        _NIETS,
    ),
    "rol": Boodschap("Deze rol loopt niet bij deze persoon.", "", _NIETS),
    "toestemming": Boodschap("Hier is nu geen toestemming voor.", "", _NIETS),
}

_BESTAND: Final[Mapping[str, Boodschap]] = {
    "onleesbaar": Boodschap("Dit bestand is niet te openen.", "Kijk de naam na.", _NIETS),
    "te_groot": Boodschap("Dit bestand is te groot.", "Er past 5 MB in. Knip het op.", _NIETS),
    "leeg": Boodschap("Dit bestand is leeg.", "", _NIETS),
    "json": Boodschap("Dit is geen goede JSON.", "", _NIETS),
    "te_veel": Boodschap(
        "Dit bestand heeft te veel regels.", "Er passen er 20.000 in. Knip het op.", _NIETS
    ),
    "tekens": Boodschap(
        "In dit bestand staan tekens die niet te lezen zijn.", "Bewaar het als UTF-8.", _NIETS
    ),
    "csv": Boodschap(
        "De aanhalingstekens in dit bestand kloppen niet.", "Bewaar het opnieuw als CSV.", _NIETS
    ),
    "kolommen": Boodschap(
        "De eerste regel heeft te veel kolommen, of een naam twee keer.", "", _NIETS
    ),
    "geen_persons": Boodschap("In dit bestand staan geen personen van OOAPI.", "", _NIETS),
    "geen_associations": Boodschap(
        "In dit bestand staan geen koppelingen (associations) van OOAPI.", "", _NIETS
    ),
    "geen_regel": Boodschap("Geen enkele regel van dit bestand kan mee.", "", _NIETS),
}

_NIET_MOGELIJK: Final[Mapping[str, Boodschap]] = {
    "al_terug": Boodschap("Deze inlezing is al teruggedraaid.", "", _NIETS),
    "te_laat": Boodschap("Dit is langer dan 30 dagen geleden ingelezen.", "", _NIETS),
    "bestaat_al": Boodschap("Deze naam is er al.", "", _NIETS),
    "voor_begin": Boodschap("Deze dag is voor het begin van de plaatsing.", "", _NIETS),
    "zelfde_leerbedrijf": Boodschap("Deze plaatsing is al bij dat leerbedrijf.", "", _NIETS),
    "is_zelf": Boodschap("Dat is dezelfde persoon.", "", _NIETS),
    "bsn": Boodschap(
        "In deze reden staat een getal dat op een BSN lijkt.", "Haal het weg.", _NIETS
    ),
    "leerbedrijf_nodig": Boodschap(
        "Een praktijkopleider hoort bij een leerbedrijf.", "Geef ook --leerbedrijf.", _NIETS
    ),
    "adres_nodig": Boodschap(
        "In de QR staat het adres van de hub.", "Geef ook --adres https://…", _NIETS
    ),
    "eerder": Boodschap("Dit is geen antwoord van een eerdere controle.", "Maak het met --json."),
    "bestand_weg": Boodschap(
        "Het verzegelde bestand is niet op de hub.", "Zet de map met bijlagen terug.", _NIETS
    ),
    "andere_map": Boodschap(
        "Dit is niet de map met bestanden van de hub.",
        "Noem die map met --bijlagen, of in WERKPLEK_HUB_BIJLAGEN.",
        _NIETS,
    ),
    "bestand_bestaat": Boodschap("Er staat al iets onder die naam.", "Noem een ander bestand."),
    "schrijven": Boodschap("Dit bestand kan hier niet worden geschreven.", "Noem een andere plek."),
}
_ANDERS: Final = Boodschap("Dit kan hier niet.", "", _NIETS)


def weigering(soort: str, detail: str) -> Boodschap:
    """The words for a `HubFout` by the name of its class and its detail."""
    if over_sleutels := hubsleutels.weigering(soort, detail):
        return over_sleutels
    match soort:
        case "NietGevonden":
            return _NIET_GEVONDEN.get(detail, _ANDERS)
        case "BestandGeweigerd":
            return _bestand(detail)
        case "BestandOnbruikbaar":
            return ONBRUIKBAAR.get(detail, _ANDERS)
        case "NietMogelijk":
            return _NIET_MOGELIJK.get(detail, _ANDERS)
        case _:
            return _NOG_LEEG.get((soort, detail)) or _EEN.get(soort, _ANDERS)


_NOG_LEEG: Final[Mapping[tuple[str, str], Boodschap]] = {
    ("DatabaseOud", "leeg"): _LEEG,
    ("SchoolOnbekend", ""): _NOG_GEEN_SCHOOL,
}
_EEN: Final[Mapping[str, Boodschap]] = {
    "DatabaseOud": _OUD,
    "SchoolOnbekend": _SCHOOL,
    "GeheimOntbreekt": _GEHEIM,
    "AlleenLoopback": _LOOPBACK,
}


def _bestand(detail: str) -> Boodschap:
    if detail.startswith("kolom_"):
        kolom = detail.removeprefix("kolom_")
        return Boodschap(
            f"In dit bestand ontbreekt de kolom {kolom}.", "Zet de naam in de eerste regel.", _NIETS
        )
    return _BESTAND.get(detail, _ANDERS)
