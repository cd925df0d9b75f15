import pytest

from tests.fakes.werkvloer import CREBO, P1, P2, Werkvloer
from werkplek.application.beelden.toevoegen import kwalificatie_tegels, werkproces_keuzes
from werkplek.domain.kwalificatie import Crebo


@pytest.mark.parametrize(
    ("tekst", "namen"),
    [
        ("", ["Assistent logistiek", "Assistent plant"]),
        ("  ", ["Assistent logistiek", "Assistent plant"]),
        ("LOGISTIEK", ["Assistent logistiek"]),
        ("25746", ["Assistent plant"]),
        ("goederen", ["Assistent logistiek"]),
        ("plant grond", ["Assistent plant"]),
        ("heftruck", []),
    ],
)
def test_a_kwalificatie_is_found_by_its_words_and_shown_once(
    vloer: Werkvloer, tekst: str, namen: list[str]
) -> None:
    with vloer.store.lees() as lezer:
        tegels = kwalificatie_tegels(lezer, tekst)
    assert [tegel.naam for tegel in tegels] == namen


def test_a_tile_says_its_niveau_and_crebo(vloer: Werkvloer) -> None:
    with vloer.store.lees() as lezer:
        tegel = kwalificatie_tegels(lezer, "logistiek")[0]
    assert (tegel.crebo, tegel.detail) == (CREBO, "niveau 1 · crebo 25743")


def test_titles_of_few_sources_say_that_they_are_still_to_be_checked(vloer: Werkvloer) -> None:
    with vloer.store.lees() as lezer:
        keuzes = werkproces_keuzes(lezer, CREBO)
        assert werkproces_keuzes(lezer, Crebo("99999")) == ()
    assert len(keuzes) == 5
    assert keuzes[0].kerntaak == "B1-K1 Werkt als assistent"
    assert {keuze.code for keuze in keuzes if keuze.detail} == {P1, P2}
    assert {keuze.detail for keuze in keuzes} == {"", "titel nog te controleren"}
