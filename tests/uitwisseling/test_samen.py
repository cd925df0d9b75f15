"""Cases 3 and 9: the same from many at once is there once; who pages meanwhile misses nothing."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.fakes.apparaat import Apparaat, Lijn
from tests.uitwisseling.apparaten import ruw, stuur
from tests.uitwisseling.conftest import SOAK_MINUTEN
from tests.uitwisseling.plein import Plein
from werkplek.protocol.uitwisseling import Uitkomst


def test_3_one_batch_sent_five_times_at_once_is_stored_once(school: Plein) -> None:
    sam = school.deelnemer()
    [een] = ruw(school, 1)
    reeksen = een.leg_vast(100, [sam])
    with ThreadPoolExecutor(5) as pool:
        kwam = list(pool.map(lambda _: stuur(school, een, reeksen), range(5)))
    gezegd = [uitkomst for antwoord in kwam for uitkomst in antwoord]
    assert sorted(gezegd) == ["bekend"] * 20 + ["bewaard"] * 5
    school.eis_heel()


def test_3_batches_that_overlap_share_their_seals(school: Plein) -> None:
    sam = school.deelnemer()
    een, drager = ruw(school, 2)
    reeksen = een.leg_vast(120, [sam], per=10)
    delen = [(een, reeksen[:8]), (drager, reeksen[4:]), (een, reeksen[2:10]), (drager, reeksen)]
    with ThreadPoolExecutor(4) as pool:
        kwam = list(pool.map(lambda deel: stuur(school, *deel), delen))
    assert sum(antwoord.count(Uitkomst.BEWAARD) for antwoord in kwam) == 12
    assert {u for antwoord in kwam for u in antwoord} == {Uitkomst.BEWAARD, Uitkomst.BEKEND}
    school.eis_heel()


def schrijf_en_lees(school: Plein, schrijvers: int, elk: int, per: int = 20) -> int:
    """Many write while two page by the number; gives how many the slowest reader missed."""
    mensen = [school.deelnemer() for _ in range(3)]
    alle = ruw(school, schrijvers + 2)
    klaar = threading.Event()

    def schrijf(een: Apparaat) -> int:
        lijn = Lijn(school.hub.adres)
        for reeks in een.leg_vast(elk, mensen, per):
            een.stuur(lijn, [reeks])
        lijn.sluit()
        return elk

    def lees(een: Apparaat) -> list[int]:
        lijn, nrs = Lijn(school.hub.adres), list[int]()
        while True:
            laatste = klaar.is_set()
            for pagina in een.haal(lijn):
                nrs += [nr for deel in pagina.reeksen for nr in deel.nrs]
            if laatste:
                lijn.sluit()
                return nrs

    with ThreadPoolExecutor(schrijvers + 2) as pool:
        lezers = [pool.submit(lees, een) for een in alle[:2]]
        totaal = sum(pool.map(schrijf, alle[2:]))
        klaar.set()
        gelezen = [lezer.result() for lezer in lezers]
    assert all(len(nrs) == len(set(nrs)) for nrs in gelezen)
    return totaal + 6 - min(len(nrs) for nrs in gelezen)


def test_9_who_pages_while_many_write_misses_no_row(groot: Plein) -> None:
    assert schrijf_en_lees(groot, 6, 60, 10) == 0
    groot.eis_heel()


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_9_a_hundred_thousand_rows(groot: Plein) -> None:
    aantal = min(100_000, int(SOAK_MINUTEN * 20_000))
    gemist = schrijf_en_lees(groot, 8, aantal // 8)
    print(f"{aantal} rows written, {gemist} missed")
    assert gemist == 0
    groot.eis_heel()
