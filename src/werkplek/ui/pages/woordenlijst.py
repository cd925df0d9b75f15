"""*Woordenlijst*: every word of the law, found by a few letters and explained by a tap."""

from typing import Final

from PySide6.QtCore import Slot

from werkplek.ui._generated.ui_woordenlijst import Ui_WoordenlijstForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.hulp import WOORDENLIJST
from werkplek.ui.pages.page import Page
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.woorden import hulp as woorden
from werkplek.woorden.uitleg_woorden import BEGRIPPEN, gezocht

NAAM: Final = WOORDENLIJST


class WoordenlijstPage(Page):
    """One word is open at a time; a second tap closes it."""

    def __init__(self) -> None:
        """All words, closed."""
        super().__init__()
        self._form = Ui_WoordenlijstForm()
        self._form.setupUi(self)
        self._open = ""
        self._form.zoek.gewijzigd.connect(self._toon)
        self._form.rijen.gekozen.connect(self._kies)
        self._toon()

    def zoek(self, tekst: str) -> None:
        """Look for a few letters."""
        self._form.zoek.zet_tekst(tekst)

    @Slot()
    def _toon(self) -> None:
        gevonden = gezocht(self._form.zoek.tekst())
        rijen = [_rij(begrip, open_=begrip == self._open) for begrip in gevonden]
        geen = Tussenkop("geen", woorden.GEEN_WOORD, woorden.ANDER_WOORD)
        self._form.rijen.toon(rijen or [geen])

    @Slot(object)
    def _kies(self, begrip: str) -> None:
        self._open = "" if begrip == self._open else begrip
        self._toon()
        if self._open:
            announce(self._form.rijen, BEGRIPPEN[begrip])


def _rij(begrip: str, *, open_: bool) -> Rij:
    uitleg = BEGRIPPEN[begrip] if open_ else ""
    return Rij(begrip, begrip, notitie=uitleg, icoon=Icon.INFO if open_ else Icon.VRAAG)
