"""The pictures of *Steun* and of *Eigen notitie*."""

from dataclasses import dataclass
from datetime import date

from werkplek.application.beelden.namen import roepnaam_van
from werkplek.application.eigen_notities import eigen_notities
from werkplek.application.ports import Lezer
from werkplek.domain.begeleidingsfeiten import SteunGegeven
from werkplek.domain.bevoegdheid import zichtbaar_voor
from werkplek.domain.feiten import OpmerkingGemaakt
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.personen import Persoon
from werkplek.domain.waarneming import herroepen
from werkplek.woorden import coachen as woorden
from werkplek.woorden.begeleiden import STEUN
from werkplek.woorden.dagen import wanneer


@dataclass(frozen=True, slots=True)
class SteunBeeld:
    """For whom; `laatste` is the support before, in words, or empty."""

    roepnaam: str
    kop: str
    laatste: str


@dataclass(frozen=True, slots=True)
class NotitieRij:
    """One note of one's own: the words, and the day."""

    feit: FeitId
    tekst: str
    wanneer: str


@dataclass(frozen=True, slots=True)
class EigenNotitieBeeld:
    """About whom, who reads it, and the notes that stand, the newest first."""

    deelnemer: DeelnemerId
    kop: str
    uitleg: str
    rijen: tuple[NotitieRij, ...]


def steun_beeld(lezer: Lezer, deelnemer: DeelnemerId, ik: Persoon, vandaag: date) -> SteunBeeld:
    """Raises `DeelnemerOnbekend`."""
    roepnaam = roepnaam_van(lezer, deelnemer)
    feiten = lezer.feiten(deelnemer, soorten={"steun_gegeven", "feit_herroepen"})
    weg = herroepen(feiten)
    gegeven = [
        (feit.gezien_op, feit.id, feit.inhoud.steun)
        for feit in feiten
        if isinstance(feit.inhoud, SteunGegeven) and feit.id not in weg and zichtbaar_voor(ik, feit)
    ]
    laatste = ""
    if gegeven:
        dag, _, steun = max(gegeven)
        laatste = woorden.laatste_steun(STEUN[steun], wanneer(dag, vandaag=vandaag))
    return SteunBeeld(roepnaam, woorden.wat_deed_je(roepnaam), laatste)


def eigen_notitie_beeld(
    lezer: Lezer, deelnemer: DeelnemerId, ik: Persoon, vandaag: date
) -> EigenNotitieBeeld:
    """Nothing of anybody else. Raises `DeelnemerOnbekend`."""
    roepnaam = roepnaam_van(lezer, deelnemer)
    rijen = tuple(
        NotitieRij(feit.id, feit.inhoud.tekst, wanneer(feit.gezien_op, vandaag=vandaag))
        for feit in eigen_notities(lezer, ik, deelnemer)
        if isinstance(feit.inhoud, OpmerkingGemaakt)
    )
    return EigenNotitieBeeld(
        deelnemer, woorden.jouw_notities(roepnaam), woorden.alleen_jij(roepnaam), rijen
    )
