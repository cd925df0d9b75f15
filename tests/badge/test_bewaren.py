"""A badge is kept as a salted hash, opens one deelnemer, and goes with who is erased."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.werkvloer import Werkvloer
from werkplek.application.badge import heeft_badge, koppel_badge, van_badge, vergeet_badge
from werkplek.domain.badge import badge_van, mag_badge_zijn
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Naam
from werkplek.store.badges import BADGES, lees_badges, schrijf_badges

CODE = "LL-004711"
BSN = "111222333"
"""Passes the elfproef and belongs to nobody."""


@pytest.fixture
def vloer() -> Werkvloer:
    return Werkvloer()


def van(vloer: Werkvloer, code: str = CODE) -> DeelnemerId | None:
    with vloer.store.lees() as lezer:
        return van_badge(lezer, code)


def test_a_linked_badge_opens_its_deelnemer_and_the_code_is_nowhere(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan()
    assert koppel_badge(vloer.ctx, sanne, CODE)
    assert van(vloer) == sanne
    assert van(vloer, "LL-004712") is None
    with vloer.store.lees() as lezer:
        assert CODE not in schrijf_badges(lezer.instellingen().badges)


def test_two_badges_of_one_code_have_hashes_of_their_own() -> None:
    een, ander = (badge_van(DeelnemerId("d"), zout, CODE) for zout in ("a", "b"))
    assert een.afdruk != ander.afdruk


def test_a_badge_that_goes_to_another_opens_only_the_other(vloer: Werkvloer) -> None:
    sanne, yusuf = vloer.neem_aan(), vloer.neem_aan(Naam("Yusuf"))
    for wie in (sanne, yusuf):
        koppel_badge(vloer.ctx, wie, CODE)
    assert van(vloer) == yusuf
    with vloer.store.lees() as lezer:
        assert not heeft_badge(lezer, sanne)


def test_a_new_badge_takes_the_place_of_the_one_before(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan()
    for code in (CODE, "NIEUW-1"):
        koppel_badge(vloer.ctx, sanne, code)
    assert (van(vloer), van(vloer, "NIEUW-1")) == (None, sanne)
    vergeet_badge(vloer.ctx, sanne)
    assert van(vloer, "NIEUW-1") is None


@pytest.mark.parametrize("code", [BSN, "111 222 333", "12345", "", "x" * 65, "abc\tdef"])
def test_what_must_not_be_kept_is_not(vloer: Werkvloer, code: str) -> None:
    """The law: a leerbedrijf keeps no BSN (UAVG art. 46), also not as a hash."""
    assert not koppel_badge(vloer.ctx, vloer.neem_aan(), code)
    assert van(vloer, code) is None
    with pytest.raises(ValueError, match=str(len(code))):
        badge_van(DeelnemerId("d"), "zout", code)


def test_nine_digits_that_are_no_bsn_can_be_a_badge() -> None:
    assert mag_badge_zijn("111222334")


@given(st.frozensets(st.builds(badge_van, st.just(DeelnemerId("d")), st.text(), st.just(CODE))))
def test_badges_survive_being_kept(badges: frozenset[object]) -> None:
    assert lees_badges({BADGES: schrijf_badges(badges)}) == badges  # type: ignore[arg-type]
