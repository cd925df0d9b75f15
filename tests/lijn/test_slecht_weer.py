"""A bad line costs time and no feit: it may break at any byte of a push and of its answer."""

import pytest
import sqlalchemy as sa

from tests.fakes.lijn import AF, OP, Weer
from tests.lijn.conftest import Overkant
from werkplek.store.tables import outbox

STAP = 37
"""Every so many bytes in the ordinary run; every byte in `make soak`."""


def meet_een(overkant: Overkant) -> tuple[int, int]:
    """How many bytes one small exchange takes, up and down."""
    overkant.lijn.begin_opnieuw()
    overkant.leg_vast(2)
    assert overkant.wissel().fout is None
    tellers = overkant.lijn.begin_opnieuw()
    return tellers.op, tellers.af


def breek_overal(overkant: Overkant, stap: int) -> int:
    """An exchange of two new feiten for every place where the line can break; gives the breaks."""
    op, af = meet_een(overkant)
    gebroken = 0
    for kant, lengte in ((OP, op), (AF, af)):
        for plek in range(1, lengte, stap):
            if kant == AF or not overkant.wacht_hier():
                overkant.leg_vast(2)
            wachtte = overkant.wacht_hier()
            overkant.lijn.begin_opnieuw()
            overkant.lijn.knip_na(kant, plek)
            uitkomst = overkant.wissel(eenmaal=True)
            gebroken += overkant.lijn.tellers.knippen
            # What the folder does not count as waiting any more, the school answered for.
            assert overkant.wacht_hier() == wachtte - uitkomst.bewaard
    return gebroken


def test_it_may_break_anywhere_in_a_push_and_its_answer(overkant: Overkant) -> None:
    gebroken = breek_overal(overkant, STAP)
    overkant.lijn.begin_opnieuw()
    assert overkant.wissel().fout is None
    assert gebroken > 20
    overkant.controleer()


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_it_may_break_at_every_byte(overkant: Overkant) -> None:
    breek_overal(overkant, 1)
    overkant.lijn.begin_opnieuw()
    assert overkant.wissel().fout is None
    overkant.controleer()


def test_a_line_that_breaks_every_8_kb_lets_everything_through(overkant: Overkant) -> None:
    overkant.leg_vast(100)
    overkant.lijn.begin_opnieuw(Weer(knip_elke=8_000))
    uitkomst = overkant.wissel()
    tellers = overkant.lijn.begin_opnieuw()
    assert (uitkomst.fout, uitkomst.bewaard) == (None, 100)
    assert tellers.knippen >= 1
    overkant.controleer()


def test_a_slow_line_that_loses_packets_takes_few_turns(overkant: Overkant) -> None:
    overkant.leg_vast(100)
    overkant.lijn.begin_opnieuw(Weer(vertraging=0.05, kbit=512, verlies=0.2, stil=0.1))
    uitkomst = overkant.wissel()
    tellers = overkant.lijn.begin_opnieuw()
    assert (uitkomst.fout, uitkomst.bewaard) == (None, 100)
    assert tellers.beurten <= 6  # there and back: a push, and what is new
    overkant.controleer()


def test_nothing_new_is_one_turn_and_a_kilobyte(overkant: Overkant) -> None:
    overkant.leg_vast(20)
    assert overkant.wissel().fout is None
    overkant.lijn.begin_opnieuw()
    assert overkant.wissel().fout is None
    tellers = overkant.lijn.begin_opnieuw()
    assert tellers.beurten == 2
    assert tellers.op + tellers.af <= 1_000


def test_a_feit_that_counts_as_sent_and_never_was_is_noticed(overkant: Overkant) -> None:
    """The planted fault: a folder that forgets what waits when the line breaks."""
    overkant.leg_vast(2)
    overkant.lijn.begin_opnieuw()
    overkant.lijn.knip_na(OP, 500)
    overkant.wissel(eenmaal=True)
    schrijf = overkant.werkplek.ctx.store.uitwisselmap.schrijf  # type: ignore[attr-defined]
    with schrijf() as verbinding:
        wachtend = [dict(rij._mapping) for rij in verbinding.execute(sa.select(outbox))]
        verbinding.execute(sa.delete(outbox))
    assert overkant.wissel().fout is None
    with pytest.raises(AssertionError):
        overkant.controleer()
    with schrijf() as verbinding:
        verbinding.execute(sa.insert(outbox), wachtend)
    assert overkant.wissel().bewaard == 2
    overkant.controleer()
