"""Case 13: whatever the clock says, order, names and the exchange go on, and the doubt is noted."""

import json
from datetime import timedelta

import pytest

from tests.uitwisseling.plein import Plein

JAAR = timedelta(days=365)
KLOKKEN = {
    "41 years ahead": 41 * JAAR,
    "in 1970": -56 * JAAR,
    "a day behind": timedelta(days=-1),
    "in another time zone": timedelta(hours=9),
}


@pytest.mark.parametrize("klok", KLOKKEN)
def test_13_a_clock_that_is_wrong_stops_nothing(klein: Plein, klok: str) -> None:
    sam, ans, bea = klein.deelnemer(), klein.tablet("Ans"), klein.tablet("Bea")
    klein.laat_wisselen(keren=1)
    ans.klok.verschil = KLOKKEN[klok]
    gemaakt = ans.zie_vaak(sam, 5)
    ans.goed()
    klein.laat_wisselen()
    klein.eis_heel()
    dossier = klein.dossier()
    assert all(id_ in dossier.log or id_ in dossier.gehouden for id_ in gemaakt)
    assert bea.ids_hier(sam.id) >= {id_ for id_ in gemaakt if id_ in dossier.log}


def test_13_a_clock_that_jumps_between_saves_and_during_an_exchange_is_noted(klein: Plein) -> None:
    sam, ans = klein.deelnemer(), klein.tablet("Ans")
    ans.goed()
    gemaakt = []
    for uren in (0, -3, 2, -1, 0):  # DST, somebody's hand, and the network
        ans.klok.verschil = timedelta(hours=uren)
        gemaakt.append(ans.zie(sam))
    ans.klok.verschil = timedelta(hours=-2)
    ans.goed()
    klein.eis_heel()
    koppen = [json.loads(klein.verslag.feiten[id_].kop) for id_ in gemaakt]
    assert [kop["klok"] for kop in koppen] == [
        "zelf",
        "liep_terug",
        "zelf",
        "liep_terug",
        "zelf",
    ]
    assert [kop["volgnr"] for kop in koppen] == sorted(kop["volgnr"] for kop in koppen)
    assert len(set(gemaakt)) == 5
