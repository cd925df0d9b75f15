"""Every page can explain itself, in few plain words; every word of the law has one sentence."""

from collections.abc import Iterable

import pytest

from tests.fakes.b1 import bezwaren, zinnen
from werkplek.ui import routes
from werkplek.ui.beginning import EERSTE_PERSOON
from werkplek.ui.pages import beginnen, hulp, kopieen, openen, teruggezet, wachtzin
from werkplek.woorden.hulp import HULP, MEESTE_ZINNEN
from werkplek.woorden.uitleg_woorden import BEGRIPPEN, gezocht

VOORAF = (
    beginnen.NAAM,
    EERSTE_PERSOON,
    kopieen.NAAM,
    openen.NAAM,
    teruggezet.NAAM,
    wachtzin.NAAM,
)
"""Pages before a folder is open."""


def zonder_hulp(namen: Iterable[str]) -> set[str]:
    return {naam for naam in namen if naam not in HULP}


def test_every_page_explains_itself() -> None:
    assert zonder_hulp({*routes.NAMEN, *VOORAF, hulp.NAAM, hulp.WOORDENLIJST}) == set()


def test_a_page_without_words_is_found() -> None:
    assert zonder_hulp({*routes.NAMEN, "nieuw"}) == {"nieuw"}


@pytest.mark.parametrize("naam", HULP)
def test_three_plain_sentences_at_most_and_only_words_that_are_explained(naam: str) -> None:
    uitleg = HULP[naam]
    assert 1 <= sum(len(zinnen(zin)) for zin in uitleg.zinnen) <= MEESTE_ZINNEN + 1
    assert len(uitleg.zinnen) <= MEESTE_ZINNEN
    assert [bezwaar for zin in uitleg.zinnen for bezwaar in bezwaren(zin)] == []
    assert set(uitleg.woorden) <= set(BEGRIPPEN)


@pytest.mark.parametrize("begrip", BEGRIPPEN)
def test_a_word_is_explained_in_plain_words_without_itself(begrip: str) -> None:
    uitleg = BEGRIPPEN[begrip]
    assert bezwaren(uitleg) == []
    assert not uitleg.casefold().startswith(begrip.casefold())


def test_the_words_stand_in_the_order_of_the_alphabet() -> None:
    assert list(BEGRIPPEN) == sorted(BEGRIPPEN, key=str.casefold)


@pytest.mark.parametrize("woord", ["Werkproces", "Kerntaak", "Jobcoach", "Examencommissie"])
def test_the_words_of_the_law_are_there(woord: str) -> None:
    assert woord in BEGRIPPEN


def test_a_few_letters_find_a_word_before_what_only_names_it() -> None:
    assert gezocht("coach") == ("Jobcoach", "Steun")
    assert gezocht("") == tuple(BEGRIPPEN)
    assert gezocht("xyz") == ()
