"""A line of the national lists: crebolijst and koppeltabel know names, dates and successors."""

from dataclasses import dataclass

from werkplek.domain.kwalificatie import ALTIJD, GEEN_CREBO, Crebo, Geldigheid


@dataclass(frozen=True, slots=True)
class Opleiding:
    """What SBB's lists say of one opleidingscode; they stop at the kwalificatie.

    `soort` is as the list spells it ("basisberoepsopleiding", "keuzedeel"); `niveau` 0 is unknown.
    `opvolger` is the kwalificatie that takes its place (koppeltabel: *verwijzende opleidingscode*),
    `schooljaar` the year of that list ("2025-2026"). `vervallen` stands on the sheet of that name.
    """

    crebo: Crebo
    naam: str
    niveau: int = 0
    soort: str = ""
    dossier: Crebo = GEEN_CREBO
    dossier_naam: str = ""
    geldig: Geldigheid = ALTIJD
    opvolger: Crebo = GEEN_CREBO
    opvolger_dossier: Crebo = GEEN_CREBO
    schooljaar: str = ""
    vervallen: bool = False
