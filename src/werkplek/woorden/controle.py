"""What a check says, in three plain sentences (for now, until the check itself is there)."""

from typing import Final

from werkplek.domain.controle import Bevinding, Controleverslag, Uitslag

_ZEKER: Final = {
    Uitslag.ECHT: "De school heeft precies deze verklaring vastgesteld.",
    Uitslag.INGETROKKEN: "De school gaf deze verklaring, en nam haar later terug.",
    Uitslag.NIET_ECHT: "Dit is niet wat de school heeft vastgesteld.",
    Uitslag.ONZEKER: "",
}


def drie_zinnen(verslag: Controleverslag) -> tuple[str, str, str]:
    """What is certain, what is not, and what to compare."""
    onzeker = "Of de persoon voor je deze persoon is, kan niemand hier zien."
    return _ZEKER[verslag.uitslag], onzeker, "Vergelijk elke regel met het papier."


def zin_van(bevinding: Bevinding) -> str:
    """One finding in one sentence."""
    return f"Er is iets anders: {bevinding.code} {bevinding.waar}".strip()
