"""What now follows from the feiten about visits and talks."""

from tests.fakes.werkvloer import Werkvloer
from werkplek.application.beelden.bezoeken import BezoekenBeeld, bezoeken_beeld
from werkplek.application.bezoeken import begeleiding_van
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.domain.begeleiding import Begeleiding
from werkplek.domain.kenmerk import DeelnemerId


def stand_van(vloer: Werkvloer, deelnemer: DeelnemerId) -> Begeleiding:
    """Visits, talks and agreements."""
    with vloer.store.lees() as lezer:
        plaatsing = huidige_plaatsing(lezer, deelnemer)
        return begeleiding_van(lezer, deelnemer, plaatsing.id)


def bezoeken_van(vloer: Werkvloer) -> BezoekenBeeld:
    """What the bpv-begeleider sees."""
    with vloer.store.lees() as lezer:
        return bezoeken_beeld(lezer, vloer.vandaag)
