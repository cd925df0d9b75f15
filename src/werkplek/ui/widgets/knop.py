"""Buttons that say what they do: their text wraps and their height follows, nothing is cut off."""

from dataclasses import replace

from PySide6.QtCore import Property, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from werkplek.ui.icons import Icon
from werkplek.ui.look import UNDRESSED, Look
from werkplek.ui.widgets.focus import from_keyboard
from werkplek.ui.widgets.knop_face import KnopFace, Measured, Soort

__all__ = ["HoofdKnop", "Knop", "Soort"]


class Knop(QPushButton):
    """A button with words, perhaps a picture before them and a quiet line (`bijschrift`) below."""

    def __init__(self, text: str | QWidget = "", parent: QWidget | None = None) -> None:
        """An ordinary button; as of QPushButton, the text may be left out before the parent."""
        words = text if isinstance(text, str) else ""
        super().__init__(text if isinstance(text, QWidget) else parent)
        self._look = UNDRESSED
        self._soort = Soort.GEWOON
        self._icon: Icon | None = None
        self._caption = ""
        self._by_keyboard = False
        self._measured: Measured | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        self.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def dress(self, look: Look) -> None:
        """Measure and draw with `look` from now on."""
        self._look = look
        self._redraw()

    def set_soort(self, soort: str) -> None:
        """Make it louder or quieter; a word that is no `Soort` is a ValueError."""
        self._soort = Soort(soort)
        self._redraw()

    def set_icoon(self, icon: str) -> None:
        """Put a picture before the words; "" takes it away, an unknown name is a ValueError."""
        self._icon = Icon(icon) if icon else None
        self._redraw()

    def set_bijschrift(self, caption: str) -> None:
        """Put a quiet second line under the words."""
        self._caption = caption
        self.setAccessibleDescription(caption)
        self._redraw()

    def _redraw(self) -> None:
        self.updateGeometry()
        self.update()

    def _face(self) -> KnopFace:
        """A button that can be on or off shows that with a shape in place of its picture."""
        icon = self._icon
        if self.isCheckable():
            icon = Icon.GOED if self.isChecked() else Icon.KEUZE
        return KnopFace(
            look=self._look,
            text=self.text(),
            caption=self._caption,
            icon=icon,
            soort=self._soort,
            chosen=self.isChecked(),
            down=self.isDown(),
        )

    def _measure(self) -> Measured:
        """What was measured of this face: a layout asks for one height some fifty times."""
        face = self._face()
        if self._measured is None or self._measured.face != face:
            self._measured = Measured(face)
        return self._measured

    def width_with(self, text: str, caption: str = "") -> int:
        """The width it would take with these words on one line."""
        return replace(self._face(), text=text, caption=caption).natural_width

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height that shows all words in `width`."""
        return self._measure().height(width)

    def sizeHint(self) -> QSize:
        """All words on one line."""
        measured = self._measure()
        return QSize(measured.natural_width, measured.height(measured.natural_width))

    def minimumSizeHint(self) -> QSize:
        """No narrower than the longest word."""
        measured = self._measure()
        return QSize(measured.least_width, measured.face.least_height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the face."""
        painter = QPainter(self)
        ring = self.hasFocus() and self._by_keyboard
        self._face().paint(painter, QRectF(self.rect()), ring=ring)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only to who came by keyboard."""
        self._by_keyboard = from_keyboard(event)
        super().focusInEvent(event)

    def _get_soort(self) -> str:
        return self._soort.value

    def _get_icoon(self) -> str:
        return self._icon.value if self._icon else ""

    def _get_bijschrift(self) -> str:
        return self._caption

    soort = Property(str, _get_soort, set_soort)
    icoon = Property(str, _get_icoon, set_icoon)
    bijschrift = Property(str, _get_bijschrift, set_bijschrift)


class HoofdKnop(Knop):
    """The one main action of a page: 15 mm high, 60 mm wide or more, at the bottom right."""

    def __init__(self, text: str | QWidget = "", parent: QWidget | None = None) -> None:
        """A loud button."""
        super().__init__(text, parent)
        self.set_soort(Soort.HOOFD)
