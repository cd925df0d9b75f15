"""The themes keep their contrast, whatever a designer changes in the files."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette

from tests.ui.contrast import ratio
from werkplek.ui import theme
from werkplek.ui.application import Application
from werkplek.ui.theme import THEMES, Theme
from werkplek.ui.units import Units

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "themes"


def read(name: str) -> Theme:
    return theme.parse((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def weak_pairs(shown: Theme) -> list[str]:
    """What lies below a floor of aesthetics.md §6.3: 7 for text, 4.5 in colour, 3 for edges."""
    floors = {
        ("tekst", 7.0),
        ("stille_tekst", 7.0),
        ("merk", 4.5),
        ("goed", 4.5),
        ("let_op", 4.5),
        ("fout", 4.5),
        ("rand", 3.0),
        ("focus", 3.0),
    }
    pairs = [(name, behind, floor) for name, floor in floors for behind in ("vlak", "paneel")]
    pairs += [("op_merk", "merk", 7.0), ("tekst", "pressed", 7.0)]
    return [
        f"{name} on {behind}"
        for name, behind, floor in pairs
        if ratio(getattr(shown, name), getattr(shown, behind)) < floor
    ]


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_keeps_its_contrast(name: str) -> None:
    assert weak_pairs(read(name)) == []


def test_a_planted_pale_theme_is_found() -> None:
    pale = replace(read("licht"), stille_tekst="#9AA4AE", focus="#D5E3F7")
    assert set(weak_pairs(pale)) >= {"stille_tekst on vlak", "focus on paneel"}


def test_a_token_too_few_is_refused() -> None:
    content = json.loads((FOLDER / "licht.json").read_text(encoding="utf-8"))
    del content["kleuren"]["focus"]
    with pytest.raises(TypeError, match="focus"):
        theme.parse(json.dumps(content))


@pytest.mark.parametrize("name", THEMES)
def test_the_resources_hold_the_files(app: Application, name: str) -> None:
    assert theme.load(name) == read(name)


def test_an_unknown_theme_is_refused(app: Application) -> None:
    with pytest.raises(FileNotFoundError, match="roze"):
        theme.load("roze")


@pytest.mark.parametrize("name", THEMES)
def test_the_palette_and_the_sheet_are_made_of_tokens(app: Application, name: str) -> None:
    shown = theme.load(name)
    made = theme.palette(shown)
    assert made.color(QPalette.ColorRole.Window).name().upper() == shown.vlak
    assert made.color(QPalette.ColorRole.Highlight).name().upper() == shown.merk
    sheet = theme.style_sheet(shown, Units())
    assert "$" not in sheet
    assert shown.focus in sheet
