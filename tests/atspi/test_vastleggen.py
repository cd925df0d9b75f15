"""Somebody who cannot see the screen records an observation, with what a screen reader gives."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.atspi.toets import gebreken, gezegd, volgorde
from tests.atspi.zaak import maak_map
from tests.atspi.zaal import Schermlezer, Zaal
from tests.journeys.venster import PINCODE

WERK = "Bereidt assisterende"
STAP = "Zelfstandig"
FOCUS, GEZEGD = "focus", "announcement"

pytestmark = pytest.mark.timeout(180)  # a program is started for each, and waited for patiently


@pytest.fixture
def lezer(zaal: Zaal, tmp_path: Path) -> Iterator[Schermlezer]:
    """The program as a person starts it, and a reader that listens to it."""
    argv = maak_map(tmp_path)
    with zaal.lezer() as lezer, zaal.programma(*argv):
        lezer.wacht_op("Marga Proefstra", "list item")
        lezer.geef_focus()
        yield lezer


def test_every_step_can_be_named_and_done_and_the_reader_says_what_was_recorded(
    lezer: Schermlezer,
) -> None:
    fouten = gebreken(lezer.boom())
    lezer.druk("Marga Proefstra", "list item")
    lezer.wacht_op("Pincode", "label")
    fouten += gebreken(lezer.boom())
    for cijfer in PINCODE:
        lezer.druk(cijfer, "push button")
    for naam, daarna in (("Sanne", WERK), (WERK, STAP)):
        lezer.wacht_op(naam, "list item")
        fouten += gebreken(lezer.boom())
        lezer.gezegd()
        lezer.druk(naam, "list item")
        lezer.wacht_op(daarna, "list item")
        assert gezegd(lezer.gezegd(soort=GEZEGD))[-1:] in (["Vastleggen"], ["Hoe ging het?"])
    fouten += gebreken(lezer.boom())
    lezer.druk(STAP, "list item")
    gehoord = gezegd(lezer.gezegd("Vastgelegd", GEZEGD))
    assert any("Vastgelegd" in zin and "Sanne" in zin for zin in gehoord)
    # What is drawn as chosen, is chosen for a reader as well.
    assert "gekozen" in lezer.wacht_op(WERK, "list item", staat="selected")["naam"]
    lezer.druk("Ongedaan maken", "push button")
    assert lezer.gezegd("Ongedaan gemaakt")
    assert fouten == []


def test_the_keyboard_is_followed_and_a_pincode_is_counted_and_never_said(
    lezer: Schermlezer,
) -> None:
    lezer.toets("Rechts")
    assert volgorde(lezer.gezegd("Marga", FOCUS))[-1].startswith("Marga Proefstra")
    lezer.toets("Enter")
    lezer.wacht_op("Pincode", "label")
    assert volgorde(lezer.gezegd("Pincode", FOCUS))[-1:] == ["Pincode"]
    lezer.toets("Tab", "Tab")
    assert volgorde(lezer.gezegd("2", FOCUS)) == ["1", "2"]
    lezer.toets(*PINCODE[:3])
    gehoord = lezer.gezegd("3 van 6")
    assert gezegd(gehoord) == ["1 van 6", "2 van 6", "3 van 6"]
    assert "3 van 6 cijfers" in [knoop["uitleg"] for knoop in lezer.boom()]
    shown = [knoop["naam"] + knoop["uitleg"] + knoop["waarde"] for knoop in lezer.boom()]
    said = [heard["tekst"] + heard["naam"] for heard in gehoord]
    assert not [wat for wat in (*shown, *said) if PINCODE[:3] in wat]
    lezer.toets(*PINCODE[3:])
    lezer.wacht_op("Sanne", "list item")
