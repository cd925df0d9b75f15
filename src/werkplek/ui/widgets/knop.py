"""Buttons that say what they do: their text wraps and their height follows, nothing is cut off."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import Property, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from werkplek.ui import icons
from werkplek.ui.icons import Icon
from werkplek.ui.look import UNDRESSED, Look, Rol
from werkplek.ui.widgets.card import paint_ring
from werkplek.ui.widgets.focus import from_keyboard
from werkplek.ui.widgets.text_block import (
    block_height,
    draw,
    line_pitch,
    longest_word,
    natural_width,
    wrapped,
)

PICTURE_EM: Final = 1.3


class Soort(StrEnum):
    """How loud a button is; a page has one HOOFD at most."""

    HOOFD = "hoofd"
    GEWOON = "gewoon"
    STIL = "stil"


class Knop(QPushButton):
    """A button with words, perhaps a picture before them and a quiet line (`bijschrift`) below."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """An ordinary button."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._soort = Soort.GEWOON
        self._icon: Icon | None = None
        self._caption = ""
        self._by_keyboard = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        self.setText(text)

    def dress(self, look: Look) -> None:
        """Measure and draw with `look` from now on."""
        self._look = look
        self.updateGeometry()
        self.update()

    def set_soort(self, soort: str) -> None:
        """Make it louder or quieter; a word that is no `Soort` is a ValueError."""
        self._soort = Soort(soort)
        self.updateGeometry()
        self.update()

    def set_icoon(self, icon: str) -> None:
        """Put a picture before the words; "" takes it away, an unknown name is a ValueError."""
        self._icon = Icon(icon) if icon else None
        self.updateGeometry()
        self.update()

    def set_bijschrift(self, caption: str) -> None:
        """Put a quiet second line under the words."""
        self._caption = caption
        self.setAccessibleDescription(caption)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height that shows all words in `width`."""
        inner = width - self._beside_text()
        text = sum(block_height(t, f, QFontMetrics(f), inner) for t, f in self._blocks())
        return max(self._least_height(), round(text) + self._look.units.padding)

    def sizeHint(self) -> QSize:
        """All words on one line."""
        widest = max(QFontMetrics(f).horizontalAdvance(t) for t, f in self._blocks())
        width = max(widest + self._beside_text() + 2, self._least_width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """No narrower than the longest word."""
        widest = max(longest_word(t, QFontMetrics(f)) for t, f in self._blocks())
        width = max(widest + self._beside_text() + 2, self._least_width())
        return QSize(width, self._least_height())

    def _least_height(self) -> int:
        units = self._look.units
        return units.main_height if self._soort is Soort.HOOFD else units.target

    def _least_width(self) -> int:
        units = self._look.units
        return units.main_width if self._soort is Soort.HOOFD else units.target

    def _blocks(self) -> list[tuple[str, QFont]]:
        blocks = [(self.text(), self._look.font(Rol.TITEL))]
        if self._caption:
            blocks.append((self._caption, self._look.font(Rol.STIL)))
        return blocks

    def _picture(self) -> int:
        return round(PICTURE_EM * self._look.units.body)

    def _shown_icon(self) -> Icon | None:
        """A button that can be on or off shows that with a shape."""
        if self.isCheckable():
            return Icon.GOED if self.isChecked() else Icon.KEUZE
        return self._icon

    def _before_text(self) -> int:
        return self._picture() + self._look.units.padding if self._shown_icon() else 0

    def _beside_text(self) -> int:
        sides = 3.2 if self._soort is Soort.HOOFD else 2.4
        return self._before_text() + round(self._look.units.padding * sides)

    def _colours(self) -> tuple[str, str, str]:
        """Fill, edge and text; pressed and chosen differ in more than colour (edge, tick)."""
        theme = self._look.theme
        if self._soort is Soort.HOOFD or self.isChecked():
            return theme.merk, theme.tekst if self.isDown() else theme.merk, theme.op_merk
        fill = theme.vlak if self._soort is Soort.STIL else theme.paneel
        edge = fill if self._soort is Soort.STIL else theme.rand
        if self.isDown():
            fill, edge = theme.pressed, theme.merk
        return fill, edge, theme.tekst

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the frame, the picture and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge, text = self._colours()
        box = QRectF(self.rect())
        width = self._look.units.focus if self.isDown() else self._look.units.edge
        inset = width / 2
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(edge), width))
        radius = self._look.units.radius
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
        if self.hasFocus() and self._by_keyboard:
            paint_ring(painter, box, self._look, on_brand=fill == self._look.theme.merk)
        self._paint_words(painter, box, text)
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRectF, colour: str) -> None:
        inner = box.width() - self._beside_text()
        blocks = [(wrapped(text, font, inner), font) for text, font in self._blocks()]
        heights = [line_pitch(font) * layout.lineCount() for layout, font in blocks]
        widest = max(natural_width(layout) for layout, _ in blocks)
        left = box.center().x() - (widest + self._before_text()) / 2
        top = box.center().y() - sum(heights) / 2
        icon = self._shown_icon()
        if icon:
            size = self._picture()
            place = QRectF(left, box.center().y() - size / 2, size, size)
            icons.paint(painter, icon, place, colour)
        painter.setPen(QColor(colour))
        for (layout, _), height in zip(blocks, heights, strict=True):
            draw(painter, layout, QRectF(left + self._before_text(), top, inner, height))
            top += height

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

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """A loud button."""
        super().__init__(text, parent)
        self.set_soort(Soort.HOOFD)
