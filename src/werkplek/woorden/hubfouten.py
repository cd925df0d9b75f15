"""The words when a school cannot be reached, says no, or is not who it seems."""

from typing import Final

from werkplek.woorden.boodschap import Boodschap

_WACHT: Final = "Alles staat hier veilig. Werkplek verstuurt het later."
_STRAKS: Final = "Je kunt gewoon doorwerken. Probeer het later opnieuw."

_ONBEREIKBAAR: Final = {
    "geen_verbinding": Boodschap(
        "De school is nu niet te bereiken.",
        "Is er internet? Je kunt gewoon doorwerken.",
        _WACHT,
    ),
    "storing": Boodschap("Bij de school werkt iets nu niet.", _STRAKS, _WACHT),
}
_BREEKT_AF: Final = Boodschap("De verbinding met de school valt steeds weg.", _STRAKS, _WACHT)

_WEIGERT: Final = {
    "handtekening": Boodschap(
        "De school herkent dit apparaat niet.", "Vraag de school om een nieuwe code.", _WACHT
    ),
    "klok": Boodschap(
        "De klok van deze computer loopt anders dan die van de school.",
        "Zet de klok goed en probeer het opnieuw.",
        _WACHT,
    ),
    "ingetrokken": Boodschap(
        "De school heeft dit apparaat afgesloten.",
        "Bel de school, en vraag of je een nieuwe code krijgt.",
        "Er is niets weg. Wat je verstuurt, wacht bij de school op een besluit.",
    ),
    "te_oud": Boodschap(
        "Deze Werkplek is te oud om nieuws van de school op te halen.",
        "Zet de nieuwe Werkplek op deze computer.",
        "Wat je vastlegde, is wel verstuurd.",
    ),
    "te_groot": Boodschap(
        "Iets is te groot voor de school.", "Vraag hulp. De rest is verstuurd.", _WACHT
    ),
    "code": Boodschap(
        "Deze code werkt niet of niet meer.",
        "Kijk de code na, of vraag de school om een nieuwe.",
        "Er is niets gekoppeld.",
    ),
}
_WEIGERT_ANDERS: Final = Boodschap("De school neemt dit nu niet aan.", "Vraag hulp.", _WACHT)

_NIET_VERTROUWD: Final = "Er is niets verstuurd. Alles staat hier veilig."
_VERKEERD: Final = {
    "certificaat": Boodschap(
        "Het is niet zeker dat dit de school is.",
        "Probeer een ander netwerk, of vraag hulp.",
        _NIET_VERTROUWD,
    ),
    "onveilig": Boodschap(
        "Dit adres is niet veilig.", "Vraag de school om het goede adres.", _NIET_VERTROUWD
    ),
    "andere_hub": Boodschap(
        "Op dit adres zit nu een andere school of een proef.",
        "Bel de school. Koppel daarna zo nodig opnieuw.",
        _NIET_VERTROUWD,
    ),
    "bewijs": Boodschap(
        "Het antwoord van de school klopt niet.",
        "Bel de school.",
        "Niets telt als verstuurd. Alles staat hier veilig.",
    ),
    "lijst": Boodschap(
        "De lijst met sleutels van de school klopt niet.",
        "Bel de school.",
        "De lijst die hier was, blijft. Alles staat hier veilig.",
    ),
    "geen_voortgang": Boodschap(
        "De school antwoordt, maar het gaat niet verder.", "Bel de school.", _WACHT
    ),
}
_ANDER_ANTWOORD: Final = Boodschap(
    "Iets anders dan de school geeft antwoord.",
    "Moet je eerst inloggen op het netwerk? Probeer het daarna opnieuw.",
    _NIET_VERTROUWD,
)
_OPNIEUW: Final = Boodschap(
    "Koppel opnieuw met de school: er is een kopie teruggezet.",
    "Vraag de school om een nieuwe code.",
    _WACHT,
)
_VOL: Final = Boodschap("Het is druk bij de school.", _STRAKS, _WACHT)


def hubfout(naam: str, detail: str) -> Boodschap | None:
    """The words for trouble with a school, by the name of its class and its detail; else None."""
    match naam:
        case "HubOnbereikbaar":
            return _ONBEREIKBAAR.get(detail, _BREEKT_AF)
        case "HubWeigert":
            return _WEIGERT.get(detail, _WEIGERT_ANDERS)
        case "HubVerkeerd":
            return _VERKEERD.get(detail, _ANDER_ANTWOORD)
        case "HubVol":
            return _VOL
        case "OpnieuwKoppelen":
            return _OPNIEUW
        case _:
            return None
