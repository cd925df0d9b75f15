"""A picture beside words: an icon at the size of the text, in a colour of the theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from werkplek.ui import icons
from werkplek.ui.icons import Icon
from werkplek.ui.look import UNDRESSED, Look


class Plaatje(QWidget):
    """Draws one icon; it says nothing by itself, the words beside it do."""

    def __init__(self, parent: QWidget | None = None, *, ems: float = 1.5) -> None:
        """A square of `ems` times the body text."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._icon = Icon.INFO
        self._colour = "merk"
        self._ems = ems
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def dress(self, look: Look) -> None:
        """Draw with `look` from now on."""
        self._look = look
        self.updateGeometry()
        self.update()

    def toon(self, icon: Icon, colour: str = "merk") -> None:
        """Show `icon` in the theme's colour of that name."""
        self._icon = icon
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = round(self._ems * self._look.units.body)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the icon."""
        painter = QPainter(self)
        colour = getattr(self._look.theme, self._colour)
        icons.paint(painter, self._icon, QRectF(self.rect()), str(colour))
        painter.end()
