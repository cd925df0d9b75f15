"""What stands on the screen where people sign; what a deelnemer reads aims at A2."""

from typing import Final

from werkplek.domain.verklaring import Verklaring
from werkplek.woorden.verklaring import volledige_naam

JIJ_TEKENT: Final = "Jij tekent eerst"
VERDER: Final = "Verder naar tekenen"
LEEG: Final = "Er staat nog geen handtekening."
LEEG_DOE: Final = "Teken in het vak, of typ je naam."
KLAAR: Final = "Iedereen heeft getekend. De school zet haar zegel erop bij het uitwisselen."


def geef_tablet_aan(voornaam: str) -> str:
    """Who takes the tablet now."""
    return f"Geef de tablet aan {voornaam}"


def ik_ben(voornaam: str) -> str:
    """The button with which the deelnemer goes on."""
    return f"Ik ben {voornaam}, verder"


def teken_hier(naam: str) -> str:
    """Above the sheet."""
    return f"{naam}, teken hier"


def voor_opleider(verklaring: Verklaring) -> str:
    """What the praktijkopleider signs for."""
    naam = volledige_naam(verklaring.deelnemer)
    return f"Je tekent dat {naam} dit werk kan. Daarna tekent de deelnemer, op dit scherm."


def voor_deelnemer(verklaring: Verklaring) -> str:
    """What the deelnemer signs for, in short sentences."""
    return (
        f"Dit papier gaat over jou: {volledige_naam(verklaring.deelnemer)}. "
        f"Hieronder staat wat je kunt. {verklaring.praktijkopleider.naam} heeft het gezien. "
        "Klopt je naam? Teken dan. Klopt er iets niet? Zeg het, en teken niet."
    )
