"""*Teruggezet*: what a copy brought back, what it did not, and what to do now."""

from typing import Final

from PySide6.QtCore import Signal

from werkplek.application.beelden.herstel import TeruggezetBeeld
from werkplek.ui._generated.ui_teruggezet import Ui_TeruggezetForm
from werkplek.ui.pages.page import Page

NAAM: Final = "teruggezet"


class TeruggezetPage(Page):
    """`verder` goes on to the folder."""

    verder = Signal()

    def __init__(self) -> None:
        """Nothing said yet."""
        super().__init__()
        self._form = Ui_TeruggezetForm()
        self._form.setupUi(self)
        self._form.knop_verder.clicked.connect(self.verder)

    def toon(self, beeld: TeruggezetBeeld) -> None:
        """Say it, a sentence a line."""
        self._form.terug.toon("\n".join(beeld.terug))
        self._form.nu.toon("\n".join(beeld.nu))
