"""The words of every refusal to sign a PDF, and of a key that cannot be reached."""

from typing import Final

from werkplek.domain.fouten import HandtekeningGeweigerd
from werkplek.woorden.boodschap import Boodschap

NIETS_GETEKEND: Final = "Er is niets ondertekend."

_GEWEIGERD: Final = {
    "beurt": ("Iemand anders is eerst aan de beurt.", "Eerst de praktijkopleider, dan de ander."),
    "al_getekend": ("Deze handtekening staat er al.", ""),
    "veranderd": ("Het gesprek is daarna veranderd.", "Lees het eerst opnieuw."),
    "veld": ("In dit bestand is geen plek voor deze handtekening.", "Maak het bestand opnieuw."),
    "bestand": ("Dit bestand is niet zoals het was.", "Haal het bestand opnieuw op."),
    "streek": ("Er staat nog geen handtekening.", "Zet je handtekening, of typ je naam."),
    "certificaat": ("Met deze sleutel kun je hier niet ondertekenen.", "Vraag de school om hulp."),
    "verlopen": ("Je sleutel om te ondertekenen is niet geldig op deze dag.", "Vraag de school."),
    "ingetrokken": ("Deze sleutel is ingetrokken.", "Vraag de school om hulp."),
    "bewijs": ("Het is niet zeker dat deze sleutel nog geldig is.", "Probeer het later opnieuw."),
}

_SLEUTEL_WEG: Final = {
    "geen_certificaat": (
        "De school heeft je sleutel om te ondertekenen nog niet goedgekeurd.",
        "Wissel uit, of vraag de school.",
    ),
    "verlopen": _GEWEIGERD["verlopen"],
    "kaart": ("De kaart om te ondertekenen is er niet.", "Doe de kaart erin en begin opnieuw."),
    "pin": (
        "Dit is niet de pincode van de kaart.",
        "Probeer het opnieuw. Let op: het kan niet vaak.",
    ),
    "pin_op_slot": ("De kaart zit op slot.", "Vraag hulp bij wie de kaart heeft gegeven."),
    "dienst": ("De dienst die ondertekent, antwoordt niet.", "Probeer het later opnieuw."),
}


def handtekening_geweigerd(fout: HandtekeningGeweigerd) -> Boodschap:
    """The words by its `reden`."""
    return Boodschap(*_GEWEIGERD[fout.reden], NIETS_GETEKEND)


def sleutel_weg(detail: str) -> Boodschap:
    """The words of `SleutelWeg` by its `detail`."""
    return Boodschap(*_SLEUTEL_WEG.get(detail, _SLEUTEL_WEG["dienst"]), NIETS_GETEKEND)
