"""The pictures of *Werknemersvaardigheden*: ten skills and how each was seen last; no counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from werkplek.application.beelden.deelnemer import persoon_namen
from werkplek.application.beelden.namen import roepnaam_van
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.domain.feiten import Feit
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId
from werkplek.domain.vaardigheden import (
    VAARDIGHEDEN,
    VAARDIGHEIDSSCHAAL,
    Vaardigheid,
    VaardigheidStand,
    vaardigheden,
)
from werkplek.woorden import vaardigheden as woorden
from werkplek.woorden.dagen import wanneer

SOORTEN: Final = frozenset({"vaardigheid_gezien", "feit_herroepen"})


@dataclass(frozen=True, slots=True)
class VaardigheidRij:
    """One skill; `detail` says how it was seen last, `feit` is that one, `rang` 0-4 draws it."""

    vaardigheid: Vaardigheid
    detail: str
    notitie: str = ""
    rang: int = 0
    feit: FeitId | None = None


@dataclass(frozen=True, slots=True)
class VaardighedenBeeld:
    """All skills of the list, in its order."""

    roepnaam: str
    kop: str
    rijen: tuple[VaardigheidRij, ...]

    def rij(self, code: object) -> VaardigheidRij | None:
        """One of them."""
        return next((rij for rij in self.rijen if rij.vaardigheid.code == code), None)


def vaardigheden_beeld(lezer: Lezer, deelnemer: DeelnemerId, vandaag: date) -> VaardighedenBeeld:
    """Fold the few feiten about them. Raises `DeelnemerOnbekend` or `PlaatsingOnbekend`."""
    plaatsing = huidige_plaatsing(lezer, deelnemer)
    namen = persoon_namen(lezer)
    standen = {
        stand.vaardigheid.code: stand
        for stand in vaardigheden(plaatsing.id, lezer.feiten(deelnemer, soorten=SOORTEN))
    }
    roepnaam = roepnaam_van(lezer, deelnemer)
    rijen = []
    for een in VAARDIGHEDEN:
        stand = standen.get(een.code)
        if stand is None:
            rijen.append(VaardigheidRij(een, woorden.NOG_NIET))
            continue
        door = namen.get(stand.auteur, "iemand")
        detail = woorden.laatst(stand.stap.naam, wanneer(stand.gezien_op, vandaag=vandaag), door)
        rang = VAARDIGHEIDSSCHAAL.rang(stand.stap.code)
        rijen.append(VaardigheidRij(een, detail, stand.notitie, rang, stand.feit))
    return VaardighedenBeeld(roepnaam, woorden.kop(roepnaam), tuple(rijen))


def vaardigheden_klein(plaatsing: PlaatsingId, feiten: Iterable[Feit], vandaag: date) -> str:
    """What was seen last of all, in one quiet line; empty when nothing was."""
    standen = vaardigheden(plaatsing, feiten)
    if not standen:
        return ""
    laatste = max(standen, key=_wanneer)
    dag = wanneer(laatste.gezien_op, vandaag=vandaag)
    return f"{laatste.vaardigheid.naam}: {laatste.stap.naam.lower()} · {dag}"


def _wanneer(stand: VaardigheidStand) -> tuple[date, FeitId]:
    return stand.gezien_op, stand.feit
