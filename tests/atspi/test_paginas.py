"""Every page, as a screen reader finds it: what takes the keyboard says what it is and does."""

from collections.abc import Callable, Iterator

import pytest

from tests.atspi.etalage import FOUTEN
from tests.atspi.toets import gebreken
from tests.atspi.zaal import Knoop, Zaal
from tests.gedrag.paginas import uitgekozen

Toon = Callable[[str], list[Knoop]]

pytestmark = pytest.mark.timeout(180)  # every page in one test


@pytest.fixture(scope="module")
def toon(zaal: Zaal) -> Iterator[Toon]:
    """Show a page in the real window; gives what the reader finds there."""
    with zaal.lezer() as lezer, zaal.programma("-m", "tests.atspi.etalage") as etalage:

        def toon(naam: str) -> list[Knoop]:
            assert etalage.stdin is not None
            assert etalage.stdout is not None
            etalage.stdin.write(f"{naam}\n")
            etalage.stdin.flush()
            assert etalage.stdout.readline().strip() == naam
            return lezer.boom()

        yield toon


def test_whatever_takes_the_keyboard_has_a_name_a_role_and_an_action(toon: Toon) -> None:
    fouten = {naam: gebreken(toon(naam)) for naam in uitgekozen(staten=1)}
    assert {naam: fout for naam, fout in fouten.items() if fout} == {}


@pytest.mark.parametrize("naam", FOUTEN)
def test_a_planted_fault_is_found(toon: Toon, naam: str) -> None:
    assert gebreken(toon(naam))
