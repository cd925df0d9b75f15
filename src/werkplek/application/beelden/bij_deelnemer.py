"""What stands small beside the werkprocessen of *Deelnemer*: skills at work, and the way back."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from werkplek.application.beelden.vaardigheden import SOORTEN, vaardigheden_klein
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.application.terugkeer import TICKETSOORTEN
from werkplek.domain.eigen_kijk import eigen_kijk
from werkplek.domain.fouten import PlaatsingOnbekend
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.woorden import terugkeer as woorden


@dataclass(frozen=True, slots=True)
class BijDeelnemer:
    """`vaardigheden`: what was seen last; `ticket`: who calls when, or how to agree on it.

    Each is empty when there is nothing to say.
    """

    vaardigheden: str = ""
    ticket: str = ""


NIETS: Final = BijDeelnemer()


def bij_deelnemer(lezer: Lezer, deelnemer: DeelnemerId, vandaag: date) -> BijDeelnemer:
    """Fold the few feiten about it."""
    try:
        plaatsing = huidige_plaatsing(lezer, deelnemer)
    except PlaatsingOnbekend:
        return NIETS
    feiten = lezer.feiten(deelnemer, soorten=SOORTEN | TICKETSOORTEN)
    ticket = eigen_kijk(plaatsing.id, feiten).retourticket
    pauze = plaatsing.staat is PlaatsingStaat.PAUZE
    regel = woorden.ticketregel(ticket, vandaag) if ticket is not None else ""
    return BijDeelnemer(
        vaardigheden_klein(plaatsing.id, feiten, vandaag),
        regel or (woorden.NOG_GEEN_TICKET if pauze else ""),
    )
