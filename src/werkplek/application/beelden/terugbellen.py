"""Whom to call today: of those who stopped for a while, for the one who said they would call."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from werkplek.application.ports import Lezer
from werkplek.application.terugkeer import TICKETSOORTEN
from werkplek.domain.begeleidingsfeiten import Gespreksrol
from werkplek.domain.deelnemersfeiten import RetourticketAfgesproken
from werkplek.domain.eigen_kijk import eigen_kijk
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.domain.tekst import vergelijkbaar
from werkplek.woorden.terugkeer import vandaag_bellen

ROL: Final[Mapping[Gespreksrol, Rol]] = {
    Gespreksrol.LEERBEDRIJF: Rol.PRAKTIJKOPLEIDER,
    Gespreksrol.SCHOOL: Rol.BPV_BEGELEIDER,
    Gespreksrol.JOBCOACH: Rol.JOBCOACH,
}
"""Who of the people in this folder speaks for whom; a deelnemer has no name tile."""


def te_bellen(lezer: Lezer, ik: Persoon, vandaag: date) -> Mapping[DeelnemerId, str]:
    """A calm line for each deelnemer that this person is to call today, or was to call before.

    Reads the few feiten about the way back, of who stopped for a while alone.
    """
    namen = {vergelijkbaar(persoon.naam) for persoon in lezer.personen()}
    return {
        deelnemer: vandaag_bellen(ticket.naam)
        for deelnemer, ticket in _tickets(lezer)
        if ticket.bel_op is not None and ticket.bel_op <= vandaag and _is_van(ticket, ik, namen)
    }


def _tickets(lezer: Lezer) -> Iterator[tuple[DeelnemerId, RetourticketAfgesproken]]:
    for regel in lezer.overzicht():
        if regel.staat is PlaatsingStaat.PAUZE and regel.plaatsing is not None:
            feiten = lezer.feiten(regel.deelnemer, soorten=TICKETSOORTEN)
            ticket = eigen_kijk(regel.plaatsing, feiten).retourticket
            if ticket is not None:
                yield regel.deelnemer, ticket


def _is_van(ticket: RetourticketAfgesproken, ik: Persoon, namen: set[str]) -> bool:
    """By name; a name that nobody here has is left to all who speak for the same side."""
    genoemd = vergelijkbaar(ticket.naam)
    if genoemd in namen:
        return genoemd == vergelijkbaar(ik.naam)
    return ROL.get(ticket.belt) is ik.rol
