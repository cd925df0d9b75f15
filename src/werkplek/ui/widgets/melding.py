"""A calm message in the page: what happened, what you can do, what about your data."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from werkplek.ui.icons import Icon
from werkplek.ui.look import UNDRESSED, Look, Rol, dress_tree
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.flow import Flow
from werkplek.ui.widgets.focus import join_chain
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.plaatje import Plaatje
from werkplek.ui.widgets.tekst import Tekst
from werkplek.woorden.boodschap import Boodschap


class MeldingSoort(Enum):
    """The kinds of message: a picture and a theme colour each."""

    VRAAG = (Icon.VRAAG, "merk")
    LET_OP = (Icon.LET_OP, "let_op")
    FOUT = (Icon.FOUT, "fout")
    GOED = (Icon.GOED, "goed")


class Melding(QFrame):
    """Shows a Boodschap in place; `gekozen` carries the sleutel of the button that was tapped."""

    gekozen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to tell, so not there."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._colour = "merk"
        self._picture = Plaatje(ems=1.8)
        self._what = Tekst(rol=Rol.TITEL)
        self._do = Tekst()
        self._records = Tekst(rol=Rol.STIL)
        self._buttons = Flow()
        self._buttons.addStretch()
        self._outer = QHBoxLayout(self)
        self._outer.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        for line in (self._what, self._do, self._records):
            self._words.addWidget(line)
        self._words.addLayout(self._buttons)
        self._outer.addLayout(self._words, 1)
        self._shown: list[Knop] = []
        self.hide()

    def dress(self, look: Look) -> None:
        """Measure and draw with `look` from now on."""
        self._look = look
        pad = look.units.padding
        self._outer.setContentsMargins(2 * pad, pad, pad, pad)
        self._outer.setSpacing(pad)
        self._words.setSpacing(pad // 2)
        self._buttons.setContentsMargins(0, pad // 2, 0, 0)
        self._buttons.setSpacing(look.units.gap)
        self.update()

    def toon(
        self,
        boodschap: Boodschap,
        soort: MeldingSoort = MeldingSoort.LET_OP,
        knoppen: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Show and say `boodschap`, with at most two buttons as (sleutel, words)."""
        icon, self._colour = soort.value
        self._picture.toon(icon, self._colour)
        self._what.toon(boodschap.wat)
        self._do.toon(boodschap.doe)
        self._records.toon(boodschap.gegevens)
        self._show_buttons(knoppen)
        self.setAccessibleName(boodschap.tekst)
        self.show()
        announce(self, boodschap.tekst)

    def verberg(self) -> None:
        """Nothing to tell any more."""
        self._show_buttons(())
        self.hide()

    def _show_buttons(self, buttons: Sequence[tuple[str, str]]) -> None:
        for old in self._shown:
            self._buttons.let_go(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        for key, words in buttons:
            button = Knop(words, self)
            button.setObjectName(key)
            button.clicked.connect(self._tell)
            dress_tree(button, self._look)
            self._buttons.add(button, right=False)
            button.show()
            self._shown.append(button)
        join_chain(self, self._shown)

    def _tell(self) -> None:
        self.gekozen.emit(self.sender().objectName())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the panel with its edge and the band at the left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        units, theme = self._look.units, self._look.theme
        colour = QColor(getattr(theme, self._colour))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour, units.edge))
        painter.setBrush(QColor(theme.paneel))
        painter.drawRoundedRect(box, units.radius, units.radius)
        band = QRectF(box.left(), box.top(), units.padding, box.height())
        painter.setClipRect(band)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, units.radius, units.radius)
        painter.end()
