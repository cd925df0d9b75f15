"""What is chosen for this screen is kept in one small file; a broken one stops nobody."""

import json
import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.application.weergave import PX_PER_MM, STANDAARD, Weergave
from werkplek.device.weergave import BESTAND, Weergavebestand
from werkplek.ui.appearance import NORMAL, Preferences
from werkplek.ui.remembering import preferences_of, weergave_of
from werkplek.ui.theme import DONKER, THEMES
from werkplek.ui.units import TEXT_STEPS_MM

DICHTHEID = st.floats(*PX_PER_MM)
KEUZE = st.builds(
    Preferences,
    theme=st.sampled_from([None, *THEMES]),
    body_mm=st.sampled_from(TEXT_STEPS_MM),
    gloves=st.booleans(),
    still=st.sampled_from([None, True, False]),
    digits=st.booleans(),
    screens=st.dictionaries(st.text(max_size=30), DICHTHEID, max_size=3).map(
        lambda gemeten: tuple(gemeten.items())
    ),
)


@given(keuze=KEUZE)
def test_what_was_chosen_comes_back(
    tmp_path_factory: pytest.TempPathFactory, keuze: Preferences
) -> None:
    lade = Weergavebestand(tmp_path_factory.mktemp("lade"))
    lade.bewaar(weergave_of(keuze))
    assert preferences_of(lade.lees()) == keuze


def test_it_is_there_before_any_folder(tmp_path: Path) -> None:
    lade = Weergavebestand(tmp_path / "nog" / "niet")
    assert lade.lees() == STANDAARD
    lade.bewaar(Weergave(thema=DONKER))
    assert lade.lees().thema == DONKER
    assert [file.name for file in (tmp_path / "nog" / "niet").iterdir()] == [BESTAND]


GOED = json.loads(
    '{"vorm": 1, "thema": null, "tekst_mm": 5.2, "handschoenen": false, "rustig": null,'
    ' "cijfertoetsen": true, "schermen": {"Paneel 1280x800": 5.87}}'
)


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"7",
        b'"thema"',
        b"{}",
        b"[" * 100_000,
        json.dumps(GOED | {"vorm": 2}).encode(),
        json.dumps(GOED | {"thema": 3}).encode(),
        json.dumps(GOED | {"tekst_mm": 500}).encode(),
        json.dumps(GOED | {"tekst_mm": True}).encode(),
        json.dumps(GOED | {"handschoenen": "ja"}).encode(),
        json.dumps(GOED | {"schermen": {"Paneel": 0}}).encode(),
        json.dumps(GOED | {"schermen": {"Paneel": float("nan")}}).encode(),
        json.dumps(GOED | {"schermen": []}).encode(),
    ],
)
def test_a_broken_file_is_a_note_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, inhoud: bytes
) -> None:
    (tmp_path / BESTAND).write_bytes(inhoud)
    with caplog.at_level(logging.WARNING):
        assert Weergavebestand(tmp_path).lees() == STANDAARD
    assert [record.message for record in caplog.records] == ["appearance not read"]


def test_a_folder_that_cannot_be_made_stops_nobody(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    with caplog.at_level(logging.WARNING):
        Weergavebestand(tmp_path / "bestand").bewaar(STANDAARD)
    assert [record.message for record in caplog.records] == ["appearance not kept"]


def test_a_theme_of_later_and_a_size_between_two_steps_are_made_fit() -> None:
    assert preferences_of(Weergave(thema="roze", tekst_mm=7.2)) == Preferences(body_mm=7.5)
    assert preferences_of(STANDAARD) == NORMAL
