"""A line of the national lists: crebolijst and koppeltabel know names, dates and successors."""

from dataclasses import dataclass, replace

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

    def aangevuld_met(self, nieuw: "Opleiding") -> "Opleiding":
        """What a later list says of it; what that list leaves open stays as it was."""
        return replace(
            nieuw,
            naam=nieuw.naam or self.naam,
            niveau=nieuw.niveau or self.niveau,
            soort=nieuw.soort or self.soort,
            dossier=nieuw.dossier or self.dossier,
            dossier_naam=nieuw.dossier_naam or self.dossier_naam,
            geldig=Geldigheid(
                nieuw.geldig.vanaf or self.geldig.vanaf,
                nieuw.geldig.einde_instroom or self.geldig.einde_instroom,
                nieuw.geldig.einde_opleiding or self.geldig.einde_opleiding,
            ),
            opvolger=nieuw.opvolger or self.opvolger,
            opvolger_dossier=nieuw.opvolger_dossier or self.opvolger_dossier,
            schooljaar=nieuw.schooljaar or self.schooljaar,
        )
