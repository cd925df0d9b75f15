"""The languages beside the Dutch: complete, in their script, marked until somebody read them."""

import unicodedata
from dataclasses import asdict, replace

import pytest

from werkplek.domain.schaal import SCHALEN, STANDAARD, Schaal, Stap
from werkplek.woorden import deelnemerstand as woorden
from werkplek.woorden.talen import TALEN, taal_van
from werkplek.woorden.talen.taal import Taal
from werkplek.woorden.talen.zinnen import NEDERLANDS

SCHRIFT = {"ar": "ARABIC", "ti": "ETHIOPIC", "uk": "CYRILLIC"}
"""The others are written in Latin letters."""


def schriften(tekst: str) -> set[str]:
    """The scripts of the letters of a text."""
    return {unicodedata.name(c).split(" ")[0] for c in tekst if c.isalpha()}


def gelijk(taal: Taal) -> list[str]:
    """Sentences that are still the Dutch ones."""
    eigen, dutch = asdict(taal.zinnen), asdict(NEDERLANDS)
    return [naam for naam, zin in eigen.items() if zin == dutch[naam] and zin != "Stop"]


def test_the_six_of_the_plan_are_there() -> None:
    assert [taal.code for taal in TALEN] == ["en", "ar", "tr", "pl", "uk", "ti"]
    assert all(taal_van(taal.code) is taal for taal in TALEN)
    assert taal_van("") is None
    assert taal_van("xx") is None


@pytest.mark.parametrize("taal", TALEN, ids=lambda taal: taal.code)
def test_every_sentence_is_there_and_is_not_dutch(taal: Taal) -> None:
    zinnen = asdict(taal.zinnen)
    assert zinnen.keys() == asdict(NEDERLANDS).keys()
    assert all(zin.strip() == zin and zin for zin in zinnen.values())
    assert gelijk(taal) == []


def test_a_sentence_that_was_forgotten_is_found() -> None:
    """Planted fault: one sentence stayed Dutch."""
    turks = TALEN[2]
    half = replace(turks, zinnen=replace(turks.zinnen, bewaard=NEDERLANDS.bewaard))
    assert gelijk(half) == ["bewaard"]


@pytest.mark.parametrize("taal", TALEN, ids=lambda taal: taal.code)
def test_every_sentence_is_in_its_own_script_and_composed(taal: Taal) -> None:
    for zin in (taal.naam, *asdict(taal.zinnen).values()):
        assert schriften(zin) == {SCHRIFT.get(taal.code, "LATIN")}, zin
        assert unicodedata.normalize("NFC", zin) == zin


@pytest.mark.parametrize("taal", TALEN, ids=lambda taal: taal.code)
def test_the_direction_is_that_of_the_script(taal: Taal) -> None:
    soorten = {unicodedata.bidirectional(c) for c in taal.zinnen.dit_kan_ik if c.isalpha()}
    assert (soorten == {"AL"}) is taal.naar_links
    assert taal.naar_links is (taal.code == "ar")


def test_what_nobody_read_says_so() -> None:
    assert woorden.niet_nagekeken(TALEN) == "Nog door een spreker te controleren."
    een = (replace(TALEN[0], nagekeken=True), *TALEN[1:])
    assert "Arabisch, Turks" in woorden.niet_nagekeken(een)
    assert woorden.niet_nagekeken([replace(taal, nagekeken=True) for taal in TALEN]) == ""


@pytest.mark.parametrize("schaal", SCHALEN.values(), ids=lambda schaal: schaal.id)
def test_every_step_of_every_scale_we_know_has_its_words(schaal: Schaal) -> None:
    for stap in schaal.stappen:
        assert woorden.ladderwoord(stap, NEDERLANDS) == stap.naam
        assert woorden.ik_woord(stap).startswith("Ik ")
        for taal in TALEN:
            assert woorden.ladderwoord(stap, taal.zinnen)
            assert woorden.ik_woord(stap, taal.zinnen)


def test_a_step_of_another_scale_keeps_its_dutch_name() -> None:
    vreemd = Stap("ster", "Drie sterren", "Van een andere schaal")
    assert woorden.ik_woord(vreemd) == woorden.ladderwoord(vreemd, NEDERLANDS) == "Drie sterren"
    assert woorden.ik_woord(vreemd, TALEN[0].zinnen) == ""
    assert STANDAARD.stappen
