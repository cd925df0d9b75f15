"""One calm line above every page: what deserves care now, and the one thing to do about it."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from werkplek.ui.icons import Icon
from werkplek.ui.look import UNDRESSED, Look, Rol
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.plaatje import Plaatje
from werkplek.ui.widgets.tekst import Tekst
from werkplek.woorden.boodschap import Boodschap

LARGE: Final = 1.2
"""From which text size on the second line gives way to the page."""


class Banner(QFrame):
    """Not there while there is nothing to say; `gekozen` and `weggelegd` say what was tapped."""

    gekozen = Signal()
    weggelegd = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to say."""
        super().__init__(parent)
        self.setProperty("rol", "kopbalk")
        self._look = UNDRESSED
        self._colour = "let_op"
        self._boodschap = Boodschap("")
        self._picture = Plaatje(ems=1.4)
        self._what = Tekst(rol=Rol.GEDAAN)
        self._do = Tekst(rol=Rol.STIL)
        self._choose = Knop("")
        self._later = Knop("")
        self._later.set_soort("stil")
        self._choose.clicked.connect(self.gekozen)
        self._later.clicked.connect(self.weggelegd)
        self._words = QVBoxLayout()
        self._words.addWidget(self._what)
        self._words.addWidget(self._do)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self._choose)
        self._row.addWidget(self._later)
        self.hide()

    def dress(self, look: Look) -> None:
        """Stand as far from the edge as the pages do."""
        self._look = look
        units = look.units
        above = units.padding // 2
        self._row.setContentsMargins(units.margin, above, units.margin, above)
        self._row.setSpacing(units.gap)
        self._words.setSpacing(0)
        self._make_room()

    def _make_room(self) -> None:
        """Large text leaves room for the one line that matters; the rest is still spoken."""
        large = self._look.units.text_factor > LARGE
        self._do.setVisible(bool(self._do.text()) and not large)

    @property
    def boodschap(self) -> Boodschap:
        """What is said now; empty when nothing is."""
        return Boodschap("") if self.isHidden() else self._boodschap

    def toon(
        self, boodschap: Boodschap, knop: str = "", later: str = "", *, dringend: bool = False
    ) -> None:
        """Show it, and say it once; `knop` is what one can do, `later` puts it away."""
        self._colour = "fout" if dringend else "let_op"
        self._picture.toon(Icon.FOUT if dringend else Icon.LET_OP, self._colour)
        self._what.toon(boodschap.wat)
        self._do.setText(boodschap.doe)
        self._make_room()
        self._choose.setText(knop)
        self._choose.setVisible(bool(knop))
        self._later.setText(later)
        self._later.setVisible(bool(later))
        self.setAccessibleName(boodschap.tekst)
        nieuw = boodschap != self.boodschap
        self._boodschap = boodschap
        self.show()
        self.update()
        if nieuw:
            announce(self, boodschap.tekst)

    def verberg(self) -> None:
        """Nothing to say any more."""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A band of the colour at the left of what a header looks like."""
        super().paintEvent(event)
        painter = QPainter(self)
        band = QRectF(0, 0, self._look.units.padding / 2, self.height())
        painter.fillRect(band, QColor(getattr(self._look.theme, self._colour)))
        painter.end()
