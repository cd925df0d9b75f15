"""The picture of *Verklaringen*: all of them, those that wait for this person first."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from werkplek.application.aantonen import voortgang_in
from werkplek.application.beelden.daden import Beller, Daad, beller_van, daden, hierna
from werkplek.application.beelden.namen import roepnaam_van
from werkplek.application.ports import Lezer
from werkplek.application.verklaringen import alle_verklaringen
from werkplek.domain.kenmerk import DeelnemerId, VerklaringId
from werkplek.domain.personen import Persoon
from werkplek.domain.vaststelling import Vorm
from werkplek.domain.verklaring import Staat
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.woorden import verklaringstaten as woorden
from werkplek.woorden.verklaring import volledige_naam


class Groep(StrEnum):
    """Where a verklaring stands on the list; in this order."""

    AAN_ZET = "Wacht op jou"
    BIJ_SCHOOL = "Bij de school"
    BEZIG = "Nog niet aangeboden"
    VAST = "Vastgesteld"
    WEG = "Ingetrokken"


_AAN_ZET: Final = frozenset({Daad.VASTSTELLEN, Daad.TEKENEN, Daad.UITREIKEN})
_KAN_WACHTEN: Final = frozenset({Staat.AANGEBODEN, Staat.TERUG, Staat.VASTGESTELD})


@dataclass(frozen=True, slots=True)
class VerklaringenRij:
    """One verklaring: of whom, how far, and why it came back or what it waits for.

    A school has more than one Sanne: the examencommissie reads the name as it is on the paper.
    """

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


def wachtend(lezer: Lezer, ik: Persoon) -> int:
    """How many wait for this person: not for the UI thread, but quicker than the whole list."""
    return sum(
        _wacht_op(stand, _beller(lezer, deelnemer, stand, ik), vervangen=vervangen)
        for deelnemer, stand, vervangen in _alle(lezer)
        if stand.staat in _KAN_WACHTEN
    )


def _alle(lezer: Lezer) -> Iterator[tuple[DeelnemerId, VerklaringStand, bool]]:
    """All of them, and whether a newer one of the same plaatsing took its place."""
    alle = tuple(alle_verklaringen(lezer))
    nieuwste = {stand.plaatsing: stand.id for _, stand in alle}
    for deelnemer, stand in alle:
        yield deelnemer, stand, nieuwste[stand.plaatsing] != stand.id


def _beller(lezer: Lezer, deelnemer: DeelnemerId, stand: VerklaringStand, ik: Persoon) -> Beller:
    plaatsing = voortgang_in(lezer, deelnemer, stand.plaatsing).plaatsing
    return beller_van(lezer, deelnemer, plaatsing, ik)


def _rijen(lezer: Lezer, ik: Persoon) -> Iterator[VerklaringenRij]:
    for deelnemer, stand, vervangen in _alle(lezer):
        wie = _beller(lezer, deelnemer, stand, ik)
        op_papier = volledige_naam(stand.verklaring.deelnemer)
        aan_zet = _wacht_op(stand, wie, vervangen=vervangen)
        yield VerklaringenRij(
            id=stand.id,
            deelnemer=deelnemer,
            naam=op_papier if wie.commissie else roepnaam_van(lezer, deelnemer),
            nummer=stand.verklaring.nummer,
            staat=woorden.staat(stand),
            reden=woorden.reden(stand) or (hierna(stand, wie) if aan_zet else ""),
            groep=Groep.AAN_ZET if aan_zet else _groep(stand),
        )


def _wacht_op(stand: VerklaringStand, wie: Beller, *, vervangen: bool) -> bool:
    """Whether this person is to do what comes next."""
    if stand.staat is Staat.TERUG:
        return wie.opleider and not vervangen
    eerst = next(iter(daden(stand, wie)), None)
    return eerst in _AAN_ZET or (wie.opleider and _moet_met_pen(stand))


def _moet_met_pen(stand: VerklaringStand) -> bool:
    """Whether it is sealed, and nobody kept the paper with the signatures yet."""
    vast = stand.vaststelling
    open_ = stand.staat is Staat.VASTGESTELD and not stand.scans
    return open_ and vast is not None and vast.vorm is Vorm.PEN and bool(stand.document)


def _groep(stand: VerklaringStand) -> Groep:
    match stand.staat:
        case Staat.AANGEBODEN:
            return Groep.BIJ_SCHOOL
        case Staat.CONCEPT | Staat.OORDEEL_GEGEVEN | Staat.TERUG:
            return Groep.BEZIG
        case Staat.INGETROKKEN:
            return Groep.WEG
        case _:
            return Groep.VAST
