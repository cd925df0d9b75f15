"""Cases 1, 2, 4 and 5: wherever the line breaks and whoever answers, nothing is lost or doubled."""

import pytest

from tests.fakes.apparaat import Deelnemer
from tests.fakes.lijn import AF, OP, Slechtelijn, slechte_lijn
from tests.sync.slechte_server import server
from tests.uitwisseling.plein import Plein
from tests.uitwisseling.portaal import PORTALEN, doorheen, na_het_werk
from tests.uitwisseling.tablet import GEDULD, Tablet
from werkplek.sync.lijn import Geduld


def knip_overal(tablet: Tablet, wie: Deelnemer, lijn: Slechtelijn, stap: int) -> int:
    """One feit for each place at which the line breaks; gives how many there were."""
    lijn.begin_opnieuw()
    tablet.zie(wie)
    tablet.goed(lijn.adres)
    geteld = lijn.begin_opnieuw()
    plekken = [
        (kant, plek)
        for kant, lengte in ((OP, geteld.op), (AF, geteld.af))
        for plek in range(1, lengte + 1, stap)
    ]
    for kant, plek in plekken:
        tablet.zie(wie)
        lijn.knip_na(kant, plek)
        tablet.goed(lijn.adres)
        assert tablet.wacht == 0
    return len(plekken)


def test_1_a_reset_at_any_byte_of_a_push_and_its_answer_loses_and_doubles_nothing(
    klein: Plein,
) -> None:
    sam, tablet = klein.deelnemer(), klein.tablet("Ans")
    tablet.goed()
    with slechte_lijn(klein.hub.poort) as lijn:
        aantal = knip_overal(tablet, sam, lijn, 173)
    klein.tablet("Bea")
    klein.laat_wisselen()
    klein.eis_heel()
    assert len(tablet.ids_hier(sam.id)) == aantal + 3  # and what the school stated itself


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_1_a_reset_at_every_byte(school: Plein) -> None:
    sam, tablet = school.deelnemer(), school.tablet("Ans")
    tablet.goed()
    with slechte_lijn(school.hub.poort) as lijn:
        print(knip_overal(tablet, sam, lijn, 1), "bytes")
    school.laat_wisselen()
    school.eis_heel()


def test_2_an_answer_that_was_lost_after_the_commit_is_asked_again_and_counted_once(
    klein: Plein,
) -> None:
    sam, tablet = klein.deelnemer(), klein.tablet("Ans")
    tablet.goed()
    tablet.zie_vaak(sam, 130)
    with slechte_lijn(klein.hub.poort) as lijn:
        lijn.knip_na(AF, 1)
        uitkomst = tablet.goed(lijn.adres)
        assert lijn.tellers.knippen == 1
    assert uitkomst.bewaard == 130
    klein.eis_heel()


def test_4_a_proxy_that_gave_up_while_the_hub_went_on_costs_nothing(klein: Plein) -> None:
    sam, tablet = klein.deelnemer(), klein.tablet("Ans")
    tablet.goed()
    tablet.zie_vaak(sam, 130)
    hub = klein.hub.adres
    with server(na_het_werk(hub, 504), *[doorheen(hub)] * 40) as tussen:
        uitkomst = tablet.goed(tussen.adres)
        lengtes = [len(v.inhoud) for v in tussen.vragen if v.pad.endswith("versturen")]
    assert lengtes[1] < lengtes[0]  # it came back with another batch
    assert (uitkomst.bewaard, tablet.wacht) == (130, 0)
    klein.eis_heel()


def test_5_who_answers_in_the_place_of_the_hub_gets_nothing_marked_as_sent(klein: Plein) -> None:
    sam, tablet = klein.deelnemer(), klein.tablet("Ans")
    tablet.goed()
    tablet.zie_vaak(sam, 3)
    tablet.geduld = Geduld(1.0, 0.4, 2.0)
    for naam, rol in PORTALEN.items():
        with server(*[rol] * 20) as portaal:
            uitkomst = tablet.wissel(portaal.adres)
        assert uitkomst.fout is not None, naam
        assert (uitkomst.verstuurd, tablet.wacht) == (0, 3), naam
    tablet.geduld = GEDULD
    tablet.goed()
    klein.eis_heel()
