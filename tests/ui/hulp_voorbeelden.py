"""Help, the list of words and badges, each filled with the longest it must be able to show."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from werkplek.ui.pages.badge import BadgePage
from werkplek.ui.pages.hulp import HulpPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.woordenlijst import WoordenlijstPage
from werkplek.ui.shortcuts import Shortcut, Shortcuts
from werkplek.ui.widgets.card_view import CardView
from werkplek.woorden.badge import KAN_NIET
from werkplek.woorden.hulp import HULP, Hulp


def hulp() -> HulpPage:
    """The page with most to say, and every key."""
    meest = max(HULP.values(), key=lambda hulp: sum(map(len, hulp.zinnen)))
    houder = QWidget()
    toetsen = Shortcuts(houder)
    for toets in Shortcut:
        toetsen.bind(toets, houder.hide)
    page = HulpPage()
    woorden = ("Praktijkverklaring", "Kwalificatiedossier", "Werknemersvaardigheden")
    page.toon("Ziet de school dezelfde woorden?", Hulp(meest.zinnen, woorden), toetsen.shown())
    houder.deleteLater()
    return page


def woordenlijst() -> WoordenlijstPage:
    """All words, one of them open."""
    page = WoordenlijstPage()
    view = page.findChild(CardView)
    assert view is not None
    view.gekozen.emit("Bpv")
    return page


def woordenlijst_niets() -> WoordenlijstPage:
    """A word that is not there."""
    page = woordenlijst()
    page.zoek("xyz")
    return page


def badge() -> BadgePage:
    """A badge is there already, and the next one cannot be used."""
    page = BadgePage()
    page.toon("Maximiliaan-Alexander", heeft=True)
    page.toon_boodschap(KAN_NIET)
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "badge": badge,
    "hulp": hulp,
    "woordenlijst": woordenlijst,
    "woordenlijst niets": woordenlijst_niets,
}
