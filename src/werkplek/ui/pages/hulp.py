"""*Hoe werkt dit?*: what one does on the page one came from, its words, and the keys."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Signal

from werkplek.ui._generated.ui_hulp import Ui_HulpForm
from werkplek.ui.look import Rol
from werkplek.ui.pages.page import Page
from werkplek.ui.widgets.tekst import Tekst
from werkplek.woorden import hulp as woorden
from werkplek.woorden.hulp import Hulp
from werkplek.woorden.uitleg_woorden import BEGRIPPEN

NAAM: Final = "hulp"
WOORDENLIJST: Final = "woordenlijst"

Toetsen = Sequence[tuple[str, str]]
"""Which keys, and what they do."""


class HulpPage(Page):
    """Read; `alle_woorden` says that the list of words was asked for."""

    alle_woorden = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_HulpForm()
        self._form.setupUi(self)
        self._form.knop_woorden.clicked.connect(self.alle_woorden)

    def toon(self, pagina: str, hulp: Hulp, toetsen: Toetsen) -> None:
        """Explain the page that is called `pagina`."""
        self._form.kop.setText(pagina)
        while (oud := self._form.alineas.takeAt(0)) is not None:
            if (widget := oud.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for tekst, rol in _regels(hulp, toetsen):
            regel = Tekst(tekst, rol)
            self._form.alineas.addWidget(regel)
            regel.show()
        self._scroll_to_top()


def _regels(hulp: Hulp, toetsen: Toetsen) -> Iterator[tuple[str, Rol]]:
    for zin in hulp.zinnen:
        yield zin, Rol.TEKST
    for woord in hulp.woorden:
        yield woord, Rol.TITEL
        yield BEGRIPPEN[woord], Rol.TEKST
    yield woorden.TOETSEN, Rol.TITEL
    for toets, doet in toetsen:
        yield f"{toets}: {doet}", Rol.TEKST
