"""The words of a break and of coming back; all of them about what stands, none about what is not.

What begins with `eigen` is read by the deelnemer.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from werkplek.domain.begeleidingsfeiten import Gespreksrol
from werkplek.domain.deelnemersfeiten import RetourticketAfgesproken
from werkplek.woorden.dagen import wanneer, weekdag

GESTOPT: Final = "Even gestopt. Wat gezien is, blijft staan."
BEGONNEN: Final = "Weer begonnen. Fijn!"
SCHOOL_REGELT: Final = "De school regelt de pauze. Een retourticket spreek je hier af."
NOG_GEEN_TICKET: Final = "Een retourticket is een afspraak: wie belt wanneer?"
TICKET: Final = "Retourticket"
TICKET_AFSPREKEN: Final = "Retourticket afspreken"
TICKET_ANDERS: Final = "Retourticket aanpassen"
TICKET_BEWAARD: Final = "Retourticket afgesproken."
TICKET_WEG: Final = "Retourticket teruggedraaid."
TICKET_REDEN: Final = "niet meer nodig"
GEBLEVEN: Final = "Hier waren we gebleven"
ALLES_STAAT_ER: Final = "Alles staat er nog."
EIGEN_PAUZE: Final = "Je bent even gestopt. Wat je kunt, blijft staan."

WIE_BELT: Final[Mapping[Gespreksrol, str]] = {
    Gespreksrol.LEERBEDRIJF: "Het leerbedrijf",
    Gespreksrol.SCHOOL: "De school",
    Gespreksrol.JOBCOACH: "De jobcoach",
    Gespreksrol.DEELNEMER: "De deelnemer zelf",
}
OVER_2_WEKEN: Final = "Over 2 weken"
OVER_EEN_MAAND: Final = "Over een maand"
OVER_3_MAANDEN: Final = "Over 3 maanden"
ANDERE_DAG: Final = "Andere dag"


def kan(roepnaam: str, *, iets: bool) -> str:
    """The first line of a break: what somebody can do stands."""
    return f"Dit kan {roepnaam}. Dat blijft staan." if iets else blijft_staan(roepnaam)


def blijft_staan(roepnaam: str) -> str:
    """The same when nothing was seen yet."""
    return f"De plek van {roepnaam} blijft staan."


def en_nog(aantal: int) -> str:
    """What does not fit any more."""
    return "en nog 1 werkproces" if aantal == 1 else f"en nog {aantal} werkprocessen"


def ticketregel(ticket: RetourticketAfgesproken, vandaag: date) -> str:
    """Who calls when, and when one hopes to be back."""
    bellen = f"{ticket.naam} belt"
    if ticket.bel_op is not None:
        bellen += f" {op_dag(ticket.bel_op, vandaag)}"
    terug = f" Hopelijk terug {op_dag(ticket.terug_op, vandaag)}." if ticket.terug_op else ""
    return f"{bellen}.{terug}"


def eigen_ticket(ticket: RetourticketAfgesproken, vandaag: date) -> str:
    """The same to the deelnemer, who may be the one who calls."""
    dag = f" {op_dag(ticket.bel_op, vandaag)}" if ticket.bel_op is not None else ""
    if ticket.belt is Gespreksrol.DEELNEMER:
        return f"Jij belt{dag}."
    return f"{ticket.naam} belt je{dag}."


def op_dag(dag: date, vandaag: date) -> str:
    """`vandaag`, or `op maandag 3 maart`."""
    hoe = wanneer(dag, vandaag=vandaag)
    return hoe if dag == vandaag else f"op {weekdag(dag) if dag.year == vandaag.year else hoe}"


def vandaag_bellen(naam: str) -> str:
    """On the tile of somebody who is away for a while, on the day and after it."""
    return f"vandaag bellen: {naam}"


def welkom(roepnaam: str) -> str:
    """What the page of a return begins with."""
    return f"Welkom terug, {roepnaam}"
