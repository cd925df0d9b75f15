"""Whether one may still begin on a kwalificatie: a warning, never a block."""

from datetime import date, timedelta

from werkplek.domain.kwalificatie import Geldigheid
from werkplek.domain.opleiding import Opleiding
from werkplek.woorden.edities import instroom_voorbij


def instroom_beeld(geldig: Geldigheid, opleiding: Opleiding | None, vandaag: date) -> str:
    """A sentence once the last day to begin is over, by the edition, else by SBB's list.

    People start any day and pause, and a school may know of an exception.
    """
    einde = geldig.einde_instroom
    if einde is None and opleiding is not None:
        einde = opleiding.geldig.einde_instroom
    if einde is None or einde >= vandaag:
        return ""
    return instroom_voorbij(einde + timedelta(days=1))
