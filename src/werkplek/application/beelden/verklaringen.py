"""The picture of *Verklaringen*: all of them, those that wait for this person first."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from werkplek.application.aantonen import voortgang_in
from werkplek.application.beelden.daden import Beller, Daad, beller_van, daden
from werkplek.application.beelden.namen import roepnaam_van
from werkplek.application.ports import Lezer
from werkplek.application.verklaringen import alle_verklaringen
from werkplek.domain.kenmerk import DeelnemerId, VerklaringId
from werkplek.domain.personen import Persoon
from werkplek.domain.verklaring import Staat
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.woorden import verklaringstaten as woorden


class Groep(StrEnum):
    """Where a verklaring stands on the list; in this order."""

    AAN_ZET = "Wacht op jou"
    BIJ_SCHOOL = "Bij de school"
    BEZIG = "Nog niet aangeboden"
    VAST = "Vastgesteld"
    WEG = "Ingetrokken"


@dataclass(frozen=True, slots=True)
class VerklaringenRij:
    """One verklaring: of whom, how far, and why it came back."""

    id: VerklaringId
    deelnemer: DeelnemerId
    naam: str
    nummer: str
    staat: str
    reden: str
    groep: Groep


@dataclass(frozen=True, slots=True)
class VerklaringenBeeld:
    """Newest first in each group."""

    rijen: tuple[VerklaringenRij, ...]

    def in_groep(self, groep: Groep) -> tuple[VerklaringenRij, ...]:
        """Those of one group."""
        return tuple(rij for rij in self.rijen if rij.groep is groep)

    def rij(self, id_: object) -> VerklaringenRij | None:
        """One of them."""
        return next((rij for rij in self.rijen if rij.id == id_), None)


def verklaringen_beeld(lezer: Lezer, ik: Persoon) -> VerklaringenBeeld:
    """Folds every dossier with a verklaring: not for the UI thread."""
    rijen = sorted(_rijen(lezer, ik), key=lambda rij: rij.id, reverse=True)
    return VerklaringenBeeld(tuple(rijen))


def _rijen(lezer: Lezer, ik: Persoon) -> Iterator[VerklaringenRij]:
    for deelnemer, stand in alle_verklaringen(lezer):
        plaatsing = voortgang_in(lezer, deelnemer, stand.plaatsing).plaatsing
        wie = beller_van(lezer, deelnemer, plaatsing, ik)
        yield VerklaringenRij(
            id=stand.id,
            deelnemer=deelnemer,
            naam=roepnaam_van(lezer, deelnemer),
            nummer=stand.verklaring.nummer,
            staat=woorden.staat(stand),
            reden=woorden.reden(stand),
            groep=_groep(stand, wie),
        )


def _groep(stand: VerklaringStand, wie: Beller) -> Groep:
    eerst = next(iter(daden(stand, wie)), None)
    if eerst in {Daad.VASTSTELLEN, Daad.TEKENEN, Daad.UITREIKEN} or (
        stand.staat is Staat.TERUG and wie.opleider
    ):
        return Groep.AAN_ZET
    match stand.staat:
        case Staat.AANGEBODEN | Staat.TERUG:
            return Groep.BIJ_SCHOOL
        case Staat.CONCEPT | Staat.OORDEEL_GEGEVEN:
            return Groep.BEZIG
        case Staat.INGETROKKEN:
            return Groep.WEG
        case _:
            return Groep.VAST
