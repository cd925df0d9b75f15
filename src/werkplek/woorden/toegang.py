"""The words of every refusal about who gets in, what may be kept and what must stay."""

from typing import Final

from werkplek.domain import fouten
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.datums import datum

_NIEUWE_PINCODE: Final = {
    "vorm": Boodschap("Een pincode heeft 6 cijfers.", "Tik er nog een in."),
    "te_makkelijk": Boodschap("Deze pincode is te makkelijk te raden.", "Kies een andere."),
    "ongelijk": Boodschap("De twee pincodes zijn niet gelijk.", "Kies de pincode nog een keer."),
}

_BEWIJS: Final = {
    "soort": Boodschap(
        "Dit soort bestand kan Werkplek niet bewaren.",
        "Kies een foto, een PDF of een geluidsopname.",
    ),
    "heic": Boodschap(
        "Deze foto is een HEIC-foto. Die kan Werkplek niet lezen.",
        "Bewaar de foto op de telefoon als JPEG en kies hem opnieuw.",
    ),
    "te_veel_punten": Boodschap("Deze foto is te groot.", "Kies een kleinere foto."),
    "op_slot": Boodschap(
        "Deze PDF zit op slot met een wachtwoord.", "Kies een PDF zonder wachtwoord."
    ),
    "onleesbaar": Boodschap("Dit bestand is niet te lezen.", "Kies een ander bestand."),
    "leeg": Boodschap("Er staat niets in dit bestand.", "Kies een ander bestand."),
}

_KLASSE: Final = {"rvo": "Voor de subsidie (RVO) moet dit dossier nog bewaard blijven"}

GEEN_HERSTELCODE: Final = Boodschap(
    "Deze map heeft nog geen herstelcode en geen wachtzin.",
    "Maak een herstelcode, op deze computer, met de opdracht: werkplek herstelcode",
    "Wat je hebt vastgelegd, is bewaard.",
)
"""Who forgot a pincode has nothing to show; whoever opens the folder can make something."""

_MINUUT: Final = 60


def pincode_nodig(fout: fouten.PincodeNodig) -> Boodschap:
    """Nobody showed who they are."""
    if fout.nieuw:
        return Boodschap("Je hebt nog geen pincode.", "Kies eerst een pincode van 6 cijfers.")
    return Boodschap("Hier is je pincode voor nodig.", "Tik je pincode in.")


def pincode_geweigerd(fout: fouten.PincodeGeweigerd) -> Boodschap:
    """A new pincode that is not taken."""
    return _NIEUWE_PINCODE[fout.reden]


def pincode_onjuist(fout: fouten.PincodeOnjuist) -> Boodschap:
    """Not their pincode."""
    if fout.over == 0:
        return Boodschap("Dit is niet je pincode.", "Wacht even. Daarna kun je het weer proberen.")
    keer = "1 keer" if fout.over == 1 else f"{fout.over} keer"
    return Boodschap("Dit is niet je pincode.", f"Je kunt het nog {keer} proberen.")


def pincode_wacht(fout: fouten.PincodeWacht) -> Boodschap:
    """Wait first."""
    return Boodschap(
        f"Na te veel foute pincodes moet je {_duur(fout.seconden)} wachten.",
        "Anderen kunnen gewoon door. Weet je de pincode niet meer? Gebruik de herstelcode.",
    )


def pincode_op_slot(fout: fouten.PincodeOpSlot) -> Boodschap:  # noqa: ARG001  the words do not name it
    """Locked."""
    return Boodschap(
        "Na 10 foute pincodes zit jouw naam op slot.",
        "Met de herstelcode of de wachtzin kies je een nieuwe pincode.",
        "Wat je hebt vastgelegd, is bewaard.",
    )


def herstelcode_onleesbaar(fout: fouten.HerstelcodeOnleesbaar) -> Boodschap:  # noqa: ARG001  same
    """A typing error."""
    return Boodschap(
        "Er zit een tikfout in de herstelcode.",
        "Kijk op het papier en typ de code nog een keer: 25 letters en cijfers.",
    )


def bewijs_geweigerd(fout: fouten.BewijsGeweigerd) -> Boodschap:
    """A file that cannot be kept."""
    if fout.reden == "te_groot":
        mb = fout.grens // (1024 * 1024)
        return Boodschap("Dit bestand is te groot.", f"Kies een bestand tot {mb} MB.")
    if fout.reden == "te_veel_paginas":
        return Boodschap(
            "Deze PDF heeft te veel bladzijden.", f"Kies een PDF tot {fout.grens} bladzijden."
        )
    return _BEWIJS[fout.reden]


def moet_bewaard_blijven(fout: fouten.MoetBewaardBlijven) -> Boodschap:
    """A duty to keep outranks the erasure."""
    return Boodschap(
        f"{_KLASSE[fout.klasse]}, tot {datum(fout.tot)}.",
        "Wissen kan vanaf die dag.",
        "Er is niets gewist.",
    )


def plaatsing_loopt(fout: fouten.PlaatsingLoopt) -> Boodschap:  # noqa: ARG001  the words do not name it
    """End it first."""
    return Boodschap(
        "Deze plaatsing loopt nog.",
        "Beëindig de plaatsing eerst. Daarna kun je wissen.",
        "Er is niets gewist.",
    )


def _duur(seconden: int) -> str:
    if seconden < _MINUUT:
        return f"{max(1, seconden)} seconden"
    minuten = -(-seconden // _MINUUT)
    return "1 minuut" if minuten == 1 else f"{minuten} minuten"
