import pytest

from werkplek.domain.fouten import StapOnbekend
from werkplek.domain.schaal import SCHALEN, STANDAARD


@pytest.mark.parametrize(
    "genoemd", ["zelfstandig", "Zelfstandig", " ZELFSTANDIG ", "zelf, met controle", "Uitleg gehad"]
)
def test_a_step_is_named_by_its_code_or_its_words_in_any_case(genoemd: str) -> None:
    assert STANDAARD.stap(genoemd).naam.casefold() == genoemd.strip().casefold()


@pytest.mark.parametrize("genoemd", ["", "goed", "nog niet gedaan", "4", "zelf"])
def test_what_is_not_on_the_ladder_is_refused_with_what_was_said(genoemd: str) -> None:
    with pytest.raises(StapOnbekend) as gevangen:
        STANDAARD.stap(genoemd)
    assert gevangen.value.genoemd == genoemd


def test_the_ladder_has_an_order() -> None:
    assert [STANDAARD.rang(code) for code in ("uitleg", "samen", "controle", "zelfstandig")] == [
        *(1, 2, 3, 4)
    ]


def test_a_published_version_of_a_scale_never_changes() -> None:
    """Feiten hold the id, the version and the codes; other words or steps need another version."""
    assert {
        sleutel: [(stap.code, stap.naam, stap.telt_als_aangetoond) for stap in schaal.stappen]
        for sleutel, schaal in SCHALEN.items()
    } == {
        ("zelfstandigheid", 1): [
            ("uitleg", "Uitleg gehad", False),
            ("samen", "Geoefend, samen", False),
            ("controle", "Zelf, met controle", False),
            ("zelfstandig", "Zelfstandig", True),
        ]
    }


def test_only_on_ones_own_counts_as_aangetoond() -> None:
    assert [stap.code for stap in STANDAARD.stappen if stap.telt_als_aangetoond] == ["zelfstandig"]


def test_no_two_steps_answer_to_the_same_name() -> None:
    for schaal in SCHALEN.values():
        namen = [naam for stap in schaal.stappen for naam in {stap.code, stap.naam.casefold()}]
        assert len(namen) == len(set(namen))


def test_a_scale_is_found_by_the_id_and_version_a_plaatsing_began_with() -> None:
    assert all(sleutel == (schaal.id, schaal.versie) for sleutel, schaal in SCHALEN.items())
