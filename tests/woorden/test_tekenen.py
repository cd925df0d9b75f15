"""A key that cannot sign says in plain Dutch what is wrong, and that nothing was signed."""

import pytest

from tests.fakes.b1 import bezwaren
from werkplek.application.uitleg import leg_uit
from werkplek.application.verklaringfouten import SleutelWeg
from werkplek.woorden.tekenen import NIETS_GETEKEND

STANDEN = ("geen_certificaat", "verlopen", "kaart", "pin", "pin_op_slot", "dienst")


@pytest.mark.parametrize("stand", STANDEN)
def test_every_state_of_a_key_has_its_words(stand: str) -> None:
    boodschap = leg_uit(SleutelWeg(stand))
    assert boodschap.doe
    assert boodschap.gegevens == NIETS_GETEKEND
    assert not bezwaren(boodschap.tekst)


def test_no_two_states_say_the_same() -> None:
    assert len({leg_uit(SleutelWeg(stand)).wat for stand in STANDEN}) == len(STANDEN)


@pytest.mark.parametrize("woord", ["gekwalificeerd", "rechtsgeldig", "gewaarmerkt"])
def test_nothing_is_promised_that_a_desktop_signature_is_not(woord: str) -> None:
    assert all(woord not in leg_uit(SleutelWeg(stand)).tekst for stand in STANDEN)
