"""Letters come from bundled fonts, pictures from our own SVG; anything else is an error."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo

from werkplek.ui import icons
from werkplek.ui.application import Application
from werkplek.ui.fonts import missing_glyphs
from werkplek.ui.icons import Icon, step_icon
from werkplek.ui.look import Look, Rol

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"


def test_a_font_is_the_bundled_one(look: Look) -> None:
    info = QFontInfo(look.font(Rol.TEKST))
    assert info.family() == "Atkinson Hyperlegible Next"
    assert info.pixelSize() == look.units.body


def test_names_of_all_of_europe_can_be_drawn(app: Application) -> None:
    latin = "".join(chr(point) for point in [*range(0x20, 0x7F), *range(0xA0, 0x180)])
    assert missing_glyphs(latin.replace("\N{SOFT HYPHEN}", "")) == ""


def test_a_character_that_no_font_has_is_named_once(app: Application) -> None:
    assert missing_glyphs("Sanne \N{CHECK MARK}\n\N{CHECK MARK} klaar") == "\N{CHECK MARK}"


def test_each_icon_is_a_file_and_each_file_an_icon() -> None:
    assert {icon.value for icon in Icon} == {file.stem for file in FOLDER.glob("*.svg")}


@pytest.mark.parametrize("icon", Icon)
def test_an_icon_takes_any_colour_and_any_size(app: Application, icon: Icon) -> None:
    assert b"currentColor" not in icons.source(icon, "#A8201A")
    assert icons.pixmap(icon, 20, "#a8201a").width() == 20
    picture = icons.pixmap(icon, 90, "#a8201a", 2.0).toImage()
    points = [(x, y) for x in range(0, 180, 2) for y in range(0, 180, 2)]
    colours = [picture.pixelColor(x, y) for x, y in points]
    assert picture.width() == 180
    assert "#a8201a" in {colour.name() for colour in colours if colour.alpha() == 255}


def test_the_ladder_fills_rung_by_rung(app: Application) -> None:
    def ink(step: int) -> int:
        picture = icons.pixmap(step_icon(step), 48, "#000000").toImage()
        points = [(x, y) for x in range(48) for y in range(48)]
        return sum(picture.pixelColor(x, y).alpha() for x, y in points)

    amounts = [ink(step) for step in range(5)]
    assert amounts == sorted(set(amounts))
