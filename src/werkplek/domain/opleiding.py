"""A line of the national lists: crebolijst and koppeltabel know names, dates and successors."""

from dataclasses import dataclass, replace
from datetime import date

from werkplek.domain.kwalificatie import ALTIJD, GEEN_CREBO, Crebo, Geldigheid


@dataclass(frozen=True, slots=True)
class Opleiding:
    """What SBB's lists say of one opleidingscode; they stop at the kwalificatie.

    `soort` is as the list spells it ("basisberoepsopleiding", "keuzedeel"); `niveau` 0 is unknown.
    `opvolger` is the kwalificatie that takes its place (koppeltabel: *verwijzende opleidingscode*);
    its own crebo says that none does, empty says nothing. `schooljaar` is the year of the list that
    refers ("2025-2026"). `vervallen` stands on the sheet of that name.
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

    @property
    def is_opgevolgd(self) -> bool:
        """Whether something takes its place: what refers to itself has no opvolger."""
        return self.opvolger not in {"", self.crebo}

    def aangevuld_met(self, nieuw: "Opleiding") -> "Opleiding":
        """What is known together with a list that was read later; what is left open never counts.

        Of two that refer the later schooljaar counts, else what was read last; opvolger and
        schooljaar always come from one list. What is `vervallen` stays so, until a list says that
        it holds from a later day than any on which one could begin.
        """
        oudere, jongere = (nieuw, self) if _is_ouder(nieuw, self) else (self, nieuw)
        verwijst = max((nieuw, self), key=_verwijzing)
        return replace(
            jongere,
            naam=jongere.naam or oudere.naam,
            niveau=jongere.niveau or oudere.niveau,
            soort=jongere.soort or oudere.soort,
            dossier=jongere.dossier or oudere.dossier,
            dossier_naam=jongere.dossier_naam or oudere.dossier_naam,
            geldig=jongere.geldig.aangevuld_met(oudere.geldig),
            opvolger=verwijst.opvolger,
            opvolger_dossier=verwijst.opvolger_dossier,
            schooljaar=verwijst.schooljaar,
            vervallen=nieuw.vervallen or (self.vervallen and not _herleeft(nieuw, self)),
        )


def _is_ouder(een: Opleiding, ander: Opleiding) -> bool:
    """Whether the one refers in an earlier year than the other; without a year nobody can say."""
    jaren = bool(een.schooljaar and een.opvolger and ander.opvolger)
    return jaren and een.schooljaar < ander.schooljaar


def _verwijzing(een: Opleiding) -> tuple[bool, str, bool]:
    """Sort key: who names an opvolger in the latest year comes last."""
    return bool(een.opvolger), een.schooljaar, bool(een.opvolger_dossier)


def _herleeft(nieuw: Opleiding, vervallen: Opleiding) -> bool:
    dagen = (vervallen.geldig.vanaf, vervallen.geldig.einde_instroom)
    laatste = max((dag for dag in dagen if dag), default=date.min)
    return nieuw.geldig.vanaf is not None and nieuw.geldig.vanaf > laatste
