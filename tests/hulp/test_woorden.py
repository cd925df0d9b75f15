"""Every page can explain itself, in few plain words; every word of the law has one sentence."""

from pathlib import Path
from typing import cast

import pytest

from tests.fakes.b1 import bezwaren, zinnen
from tests.journeys.venster import Opener
from tests.ui.heel_podium import HeelPodium
from tests.ui.immediate import ImmediateTasks
from werkplek.ui.application import Application
from werkplek.ui.start import Start
from werkplek.ui.tasks import TaskRunner
from werkplek.ui.window import Window
from werkplek.woorden.hulp import HULP, MEESTE_ZINNEN
from werkplek.woorden.uitleg_woorden import BEGRIPPEN, gezocht


def zonder_hulp(namen: frozenset[str]) -> set[str]:
    return {naam for naam in namen if naam not in HULP}


def test_every_page_of_an_open_folder_explains_itself(podium: HeelPodium) -> None:
    assert zonder_hulp(podium.window.navigation.names) == set()


def test_every_page_before_that_does_too(app: Application, tmp_path: Path) -> None:
    window = Window(app.appearance)
    Start(window, cast("TaskRunner", ImmediateTasks()), Opener(tmp_path / "map"))
    assert zonder_hulp(window.navigation.names) == set()
    window.deleteLater()


def test_a_page_without_words_is_found(podium: HeelPodium) -> None:
    podium.window.register("nieuw", podium.window.window)
    assert zonder_hulp(podium.window.navigation.names) == {"nieuw"}


@pytest.mark.parametrize("naam", HULP)
def test_three_plain_sentences_at_most_and_only_words_that_are_explained(naam: str) -> None:
    hulp = HULP[naam]
    assert 1 <= sum(len(zinnen(zin)) for zin in hulp.zinnen) <= MEESTE_ZINNEN + 1
    assert len(hulp.zinnen) <= MEESTE_ZINNEN
    assert [bezwaar for zin in hulp.zinnen for bezwaar in bezwaren(zin)] == []
    assert set(hulp.woorden) <= set(BEGRIPPEN)


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
