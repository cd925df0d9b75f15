"""A photo belongs to what was seen: it follows corrections, and goes and comes with withdrawals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.logboek import Logboek
from werkplek.domain.kenmerk import FeitId, PlaatsingId
from werkplek.domain.waarneming import waarnemingen

HIER = PlaatsingId("plaatsing")


@pytest.fixture
def logboek() -> Logboek:
    return Logboek()


def fotos(logboek: Logboek) -> list[list[FeitId]]:
    return [[stuk.feit for stuk in w.bewijs] for w in waarnemingen(logboek.feiten)]


def test_a_photo_is_with_what_it_shows(logboek: Logboek) -> None:
    gezien, ander = logboek.zie(HIER), logboek.zie(HIER)
    foto = logboek.voeg_bewijs_toe(gezien, som="ab")
    assert fotos(logboek) == [[foto], []]
    (stuk,) = waarnemingen(logboek.feiten)[0].bewijs
    assert (stuk.sha256, stuk.soort, stuk.bytes, stuk.bijschrift) == ("ab", "image/jpeg", 9, "")
    assert ander != gezien


def test_several_come_in_the_order_of_adding(logboek: Logboek) -> None:
    gezien = logboek.zie(HIER)
    assert fotos(logboek) == [[]]
    erbij = [logboek.voeg_bewijs_toe(gezien, som=som) for som in ("b", "a")]
    assert fotos(logboek) == [erbij]


def test_a_correction_keeps_the_photo_and_brings_its_own(logboek: Logboek) -> None:
    eerste = logboek.zie(HIER)
    oud = logboek.voeg_bewijs_toe(eerste)
    tweede = logboek.zie(HIER, notitie="Met de heftruck.", in_plaats_van=eerste)
    nieuw = logboek.voeg_bewijs_toe(tweede)
    assert fotos(logboek) == [[oud, nieuw]]
    logboek.herroep(tweede)
    assert fotos(logboek) == [[oud]]


def test_taking_a_photo_away_and_putting_it_back(logboek: Logboek) -> None:
    foto = logboek.voeg_bewijs_toe(logboek.zie(HIER))
    weg = logboek.herroep(foto)
    assert fotos(logboek) == [[]]
    logboek.herroep(weg)
    assert fotos(logboek) == [[foto]]


def test_a_waarneming_that_was_turned_back_still_shows_its_photo(logboek: Logboek) -> None:
    """It is a part of the file until it is taken away itself."""
    gezien = logboek.zie(HIER)
    foto = logboek.voeg_bewijs_toe(gezien)
    logboek.herroep(gezien)
    assert fotos(logboek) == [[foto]]
    assert not waarnemingen(logboek.feiten)[0].geldt


def test_two_versions_side_by_side_both_show_the_photo_of_what_they_share(
    logboek: Logboek,
) -> None:
    eerste = logboek.zie(HIER)
    foto = logboek.voeg_bewijs_toe(eerste)
    een = logboek.zie(HIER, in_plaats_van=eerste)
    logboek.zie(HIER, in_plaats_van=eerste)
    eigen = logboek.voeg_bewijs_toe(een)
    assert sorted(fotos(logboek)) == sorted([[foto, eigen], [foto]])


def test_a_photo_of_what_is_not_here_is_nowhere(logboek: Logboek) -> None:
    logboek.voeg_bewijs_toe(FeitId("van elders"))
    logboek.voeg_bewijs_toe(FeitId(logboek.start()))
    assert fotos(logboek) == []


@given(st.data())
def test_the_order_of_arrival_never_matters(data: st.DataObject) -> None:
    logboek = Logboek()
    ids: list[FeitId] = [logboek.zie(HIER)]
    for _ in range(data.draw(st.integers(1, 9))):
        soort = data.draw(st.sampled_from(["zie", "pas aan", "herroep", "foto", "foto"]))
        eerder = data.draw(st.sampled_from(ids))
        if soort == "herroep":
            ids.append(logboek.herroep(eerder))
        elif soort == "foto":
            ids.append(logboek.voeg_bewijs_toe(eerder, *data.draw(st.sets(st.sampled_from(ids)))))
        else:
            ids.append(logboek.zie(HIER, in_plaats_van=eerder if soort == "pas aan" else None))
    geschud = data.draw(st.permutations(logboek.feiten))
    assert waarnemingen(geschud) == waarnemingen(logboek.feiten)
