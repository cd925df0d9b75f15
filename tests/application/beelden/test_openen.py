"""Every folder that is shut has a sentence and a way on; the best way comes first."""

import pytest

from werkplek.application import unavailable
from werkplek.application.beelden.openen import OpenenBeeld, Weg, openen_beeld
from werkplek.application.ports import SleutelNodig, SleutelPastNiet, Unavailable
from werkplek.application.ports_veilig import Sleutelbosstand

BEIDE = (Weg.WACHTZIN, Weg.HERSTELCODE)
SOORTEN = [
    soort
    for soort in vars(unavailable).values()
    if isinstance(soort, type) and issubclass(soort, Unavailable) and soort is not Unavailable
]
GEEN_MAP = {"TekenOntbreekt"}


def beeld(fout: Unavailable, *opent_met: Weg) -> OpenenBeeld:
    """What is shown."""
    return openen_beeld(fout, opent_met)


@pytest.mark.parametrize("soort", SOORTEN, ids=lambda soort: soort.__name__)
def test_every_state_says_what_happened_and_has_a_way_on(soort: type[Unavailable]) -> None:
    if soort.__name__ not in GEEN_MAP:
        made = beeld(soort("iets"))
        assert made.kop
        assert made.boodschap.wat
        assert made.boodschap.doe
        assert Weg.OPNIEUW in made.wegen


def test_a_locked_keyring_is_waited_for_first() -> None:
    made = beeld(SleutelNodig(Sleutelbosstand.OP_SLOT), *BEIDE)
    assert made.wegen == (Weg.OPNIEUW, Weg.HERSTELCODE, Weg.WACHTZIN)
    assert made.vraag is None


@pytest.mark.parametrize("stand", [Sleutelbosstand.LEEG, Sleutelbosstand.ANDERS])
def test_of_two_ways_in_a_person_says_which_and_of_one_it_is_asked(stand: Sleutelbosstand) -> None:
    assert beeld(SleutelNodig(stand), *BEIDE).vraag is None
    assert beeld(SleutelNodig(stand), Weg.WACHTZIN).vraag is Weg.WACHTZIN
    assert beeld(SleutelNodig(stand), Weg.HERSTELCODE).vraag is Weg.HERSTELCODE


def test_without_a_keyring_the_wachtzin_is_the_way_of_every_day() -> None:
    assert beeld(SleutelNodig(Sleutelbosstand.AFWEZIG), *BEIDE).vraag is Weg.WACHTZIN


def test_only_ways_in_that_the_folder_has_are_offered() -> None:
    made = beeld(SleutelNodig(Sleutelbosstand.OP_SLOT), Weg.WACHTZIN)
    assert Weg.HERSTELCODE not in made.wegen


def test_a_secret_of_the_keyring_that_does_not_fit_is_another_keyring() -> None:
    made = beeld(SleutelPastNiet("sleutelbos"), Weg.HERSTELCODE)
    assert made.boodschap == beeld(SleutelNodig("anders"), Weg.HERSTELCODE).boodschap


def test_keys_of_another_store_ask_for_a_copy_and_blame_no_wachtzin() -> None:
    made = beeld(SleutelPastNiet("bedrijf.db"), *BEIDE)
    assert made.wegen[0] is Weg.KOPIE
    assert "wachtzin" not in made.boodschap.tekst
