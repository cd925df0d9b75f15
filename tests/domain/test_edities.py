"""Which edition is the newest, and what two lists together say of one code."""

from dataclasses import replace
from datetime import date
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.domain.kwalificatie import Crebo, DossierEditie, Geldigheid, editie_rang
from werkplek.domain.opleiding import Opleiding


def rang(editie: str, vanaf: date | None = None) -> object:
    return editie_rang(DossierEditie(Crebo("23301"), "Entree", editie), Geldigheid(vanaf))


@pytest.mark.parametrize(
    ("ouder", "nieuwer"),
    [
        (("SBB 2755", date(2015, 8, 1)), ("SBB 4156", date(2016, 8, 1))),
        (("SBB 999", date(2015, 8, 1)), ("SBB 1000", date(2015, 8, 1))),
        (("SBB 2631", None), ("SBB 4156 (Gewijzigd 2016)", None)),
        (("2022", None), ("SBB 9000", date(2024, 8, 1))),
        (("cohort 2025", None), ("SBB 2755", date(2015, 8, 1))),
        (("cohorten 2023-2025", None), ("cohort 2025", None)),
        (("Entree", None), ("2022", None)),
        (("Entree", None), ("cohort 2025", None)),
    ],
)
def test_the_newer_edition_comes_last(
    ouder: tuple[str, date | None], nieuwer: tuple[str, date | None]
) -> None:
    assert sorted([rang(*nieuwer), rang(*ouder)]) == [rang(*ouder), rang(*nieuwer)]  # type: ignore[type-var]


def test_a_later_list_leaves_standing_what_it_does_not_say() -> None:
    crebolijst = Opleiding(
        Crebo("25498"), "Helpende", 2, geldig=Geldigheid(date(2015, 8, 1)), dossier_naam="Zorg"
    )
    koppeltabel = Opleiding(Crebo("25498"), "", opvolger=Crebo("25960"), schooljaar="2025-2026")
    samen = crebolijst.aangevuld_met(koppeltabel)
    assert (samen.naam, samen.niveau, samen.opvolger) == ("Helpende", 2, "25960")
    assert samen.geldig.vanaf == date(2015, 8, 1)
    assert samen.aangevuld_met(koppeltabel) == samen


def verwijst(naar: str, schooljaar: str, naam: str = "Helpende") -> Opleiding:
    return Opleiding(Crebo("25498"), naam, opvolger=Crebo(naar), schooljaar=schooljaar)


def test_a_newer_list_may_take_a_successor_away() -> None:
    had = verwijst("25960", "2024-2025")
    weg = had.aangevuld_met(verwijst("25498", "2025-2026"))
    assert (weg.opvolger, weg.schooljaar) == ("25498", "2025-2026")
    assert weg.aangevuld_met(Opleiding(Crebo("25498"), "Helpende", 2)).opvolger == "25498"


def test_an_older_list_only_adds_what_was_not_known() -> None:
    nu = verwijst("25960", "2025-2026", "Helpende Zorg")
    toen = replace(verwijst("25498", "2019-2020"), soort="basisberoepsopleiding")
    assert nu.aangevuld_met(toen) == replace(nu, soort="basisberoepsopleiding")


@pytest.mark.parametrize(
    ("later", "vervallen"),
    [
        (Opleiding(Crebo("25498"), "Helpende", opvolger=Crebo("25960")), True),
        (Opleiding(Crebo("25498"), "Helpende", geldig=Geldigheid(date(2023, 8, 1))), True),
        (Opleiding(Crebo("25498"), "Helpende", geldig=Geldigheid(date(2024, 8, 1))), False),
    ],
)
def test_what_lapsed_stays_so_until_a_list_says_that_it_holds_later(
    later: Opleiding, vervallen: bool
) -> None:
    einde = Geldigheid(date(2016, 8, 1), date(2024, 7, 31), date(2028, 7, 31))
    weg = Opleiding(Crebo("25498"), "Helpende", geldig=einde, vervallen=True)
    assert weg.aangevuld_met(later).vervallen is vervallen


CREBOS = st.sampled_from([Crebo("25498"), Crebo("25960"), Crebo("25961")])
DAGEN = st.none() | st.dates(date(2010, 1, 1), date(2030, 1, 1))


@st.composite
def een_regel(trek: st.DrawFn, jaar: int | None = None) -> Opleiding:
    """A line that leaves anything open, or one of the koppeltabel of a year."""
    koppeltabel = {"opvolger": trek(CREBOS), "schooljaar": f"{jaar}-{(jaar or 0) + 1}"}
    return Opleiding(
        Crebo("25498"),
        trek(st.sampled_from(["", "Helpende", "Zorghulp"])) if jaar is None else f"Naam {jaar}",
        niveau=trek(st.integers(0, 4)) if jaar is None else 1 + jaar % 4,
        opvolger_dossier=trek(CREBOS),
        geldig=Geldigheid(trek(DAGEN), trek(DAGEN)) if jaar is None else Geldigheid(),
        vervallen=trek(st.booleans()) and jaar is None,
        **(koppeltabel if jaar else {"opvolger": trek(CREBOS | st.just(Crebo("")))}),
    )


@given(st.data())
def test_koppeltabellen_say_the_same_in_whatever_order_they_come(data: st.DataObject) -> None:
    jaren = data.draw(st.lists(st.integers(2015, 2030), min_size=1, max_size=5, unique=True))
    regels = [data.draw(een_regel(jaar)) for jaar in jaren]
    op_volgorde = reduce(Opleiding.aangevuld_met, sorted(regels, key=lambda r: r.schooljaar))
    assert reduce(Opleiding.aangevuld_met, data.draw(st.permutations(regels))) == op_volgorde


@given(een_regel() | een_regel(2025), een_regel() | een_regel(2024))
def test_the_same_list_again_says_nothing_new(oud: Opleiding, nieuw: Opleiding) -> None:
    samen = oud.aangevuld_met(nieuw)
    assert samen.aangevuld_met(nieuw) == samen
    assert nieuw.aangevuld_met(nieuw) == nieuw
