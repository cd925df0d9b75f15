"""Six dots and ten keys for a pincode: for a finger in a glove, a keyboard and a numpad."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from werkplek.domain.pincode import LENGTE
from werkplek.ui.icons import Icon
from werkplek.ui.look import UNDRESSED, Look
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.card import paint_ring
from werkplek.ui.widgets.focus import from_keyboard
from werkplek.ui.widgets.knop import Knop

DOT_MM: Final = 4.5
KEY_MM: Final = 15.0
KEY_WIDTH_MM: Final = 20.0
HIGHEST_MM: Final = 16.0
"""With gloves a key is 27 mm wide and not higher than this."""

LARGER: Final = 1.4
"""How much larger than normal body text a digit on a key is, whatever the text size."""

COLUMNS: Final = 3
CIJFERS: Final = "0123456789"
KEYS: Final = "123456789"


class Stippen(QLabel):
    """How many digits are typed, never which; a screen reader hears the number.

    A label without text: what is a plain widget has no role that a reader stops at.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing typed."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._typed = 0
        self._by_keyboard = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Pincode"))
        self.toon(0)

    def dress(self, look: Look) -> None:
        """Draw with `look` from now on."""
        self._look = look
        self.updateGeometry()
        self.update()

    def toon(self, typed: int) -> None:
        """Fill so many dots."""
        self._typed = typed
        self.setAccessibleDescription(f"{typed} van {LENGTE} cijfers")
        self.update()

    def sizeHint(self) -> QSize:
        """Six dots with as much room between them."""
        dot, gap = self._look.units.px(DOT_MM), self._look.units.gap
        return QSize(LENGTE * (dot + gap) + gap, dot + gap)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only to who came by keyboard."""
        self._by_keyboard = from_keyboard(event)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring any more."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the dots: what is typed is filled, what is not is open."""
        units, theme = self._look.units, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot, pitch = units.px(DOT_MM), units.px(DOT_MM) + units.gap
        first = self.width() / 2 - pitch * (LENGTE - 1) / 2
        for place in range(LENGTE):
            filled = place < self._typed
            painter.setPen(QPen(QColor(theme.tekst if filled else theme.rand), units.edge))
            painter.setBrush(QColor(theme.tekst) if filled else Qt.BrushStyle.NoBrush)
            middle = QPointF(first + place * pitch, self.height() / 2)
            painter.drawEllipse(middle, dot / 2, dot / 2)
        if self.hasFocus() and self._by_keyboard:
            paint_ring(painter, self.rect().toRectF(), self._look, on_brand=False)
        painter.end()


class Padtoets(Knop):
    """A key of at least 15 mm; its digit stands larger than text."""

    def dress(self, look: Look) -> None:
        """Be as high as a main action, and wider than high; four rows must fit a small panel."""
        units = look.units
        super().dress(replace(look, units=replace(units, text_factor=LARGER)))
        width = round(KEY_WIDTH_MM / KEY_MM * units.main_height)
        height = min(units.main_height, units.px(HIGHEST_MM))
        self.setMinimumSize(max(width, self.minimumSizeHint().width()), height)


class Cijferpad(QWidget):
    """`vol` carries the six digits as soon as they are there; `getikt` how many there are now.

    After `vol` nothing more is taken until `leeg`.
    """

    vol = Signal(str)
    getikt = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing typed."""
        super().__init__(parent)
        self._typed = ""
        self.dots = Stippen()
        self._grid = QGridLayout()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.dots)
        self._column.addLayout(self._grid)
        self._keys = [self._key(digit) for digit in (*KEYS, "0")]
        for place, key in enumerate(self._keys[:-1]):
            self._grid.addWidget(key, *divmod(place, COLUMNS))
        self._grid.addWidget(self._keys[-1], COLUMNS, 1)
        self._back = Padtoets()
        self._back.set_icoon(Icon.CIJFER_TERUG)
        self._back.setAccessibleName(self.tr("Laatste cijfer terug"))
        self._back.clicked.connect(self.wis)
        self._grid.addWidget(self._back, COLUMNS, 2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.dots)

    def dress(self, look: Look) -> None:
        """Room for two fingers between the keys."""
        self._grid.setSpacing(look.units.gap)
        self._column.setSpacing(look.units.padding // 2)

    @property
    def haltes(self) -> tuple[QWidget, ...]:
        """Everything that Tab stops at, in this order."""
        return (self.dots, *self._keys, self._back)

    def hasHeightForWidth(self) -> bool:
        """Its keys have one size; a QGridLayout of buttons thinks otherwise."""
        return False

    @property
    def aantal(self) -> int:
        """How many digits are typed."""
        return len(self._typed)

    @property
    def bezig(self) -> bool:
        """Whether all digits are there and nobody said what came of them."""
        return self.aantal == LENGTE

    def tik(self, digit: str) -> None:
        """Take one digit."""
        if not self.bezig:
            self._set(self._typed + digit)
            if self.bezig:
                self.vol.emit(self._typed)

    def wis(self) -> None:
        """Take the last digit back."""
        if self._typed and not self.bezig:
            self._set(self._typed[:-1])

    def leeg(self) -> None:
        """Begin again."""
        self._typed = ""
        self.dots.toon(0)

    def toets(self, event: QKeyEvent) -> bool:
        """Take a key of the keyboard or the numpad; tell whether it was one for the pad."""
        if event.key() == Qt.Key.Key_Backspace:
            self.wis()
        elif len(event.text()) == 1 and event.text() in CIJFERS:
            self.tik(event.text())
        else:
            return False
        return True

    def _set(self, typed: str) -> None:
        self._typed = typed
        self.dots.toon(self.aantal)
        announce(self.dots, f"{self.aantal} van {LENGTE}")
        self.getikt.emit(self.aantal)

    def _key(self, digit: str) -> Padtoets:
        key = Padtoets(digit)
        key.clicked.connect(self._tap)
        return key

    def _tap(self) -> None:
        key = self.sender()
        if isinstance(key, Padtoets):
            self.tik(key.text())
