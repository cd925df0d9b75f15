"""The pages about the screen itself."""

from collections.abc import Callable
from typing import Final

from werkplek.ui.appearance import Preferences
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.schermmaat import SchermmaatPage
from werkplek.ui.pages.weergave import WeergavePage


def weergave() -> WeergavePage:
    """Large text, as the desktop wants the colours."""
    page = WeergavePage()
    page.toon(Preferences(body_mm=7.5, gloves=True))
    return page


def schermmaat() -> SchermmaatPage:
    """A tablet of ten inches."""
    page = SchermmaatPage()
    page.toon(5.87)
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {"weergave": weergave, "schermmaat": schermmaat}
