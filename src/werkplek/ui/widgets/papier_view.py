"""Shows a paper one page at a time, sharp, as wide as there is room or closer in steps."""

from typing import Final, Protocol

from PySide6.QtCore import QEvent, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QScroller, QWidget

from werkplek.ui.look import UNDRESSED, Look
from werkplek.ui.widgets.card import ring_around
from werkplek.ui.widgets.coasting import let_coast
from werkplek.ui.widgets.focus import from_keyboard

ZOOMS: Final = (1.0, 1.6, 2.5)


class Papier(Protocol):
    """Pages that can be drawn; they are counted from 0."""

    @property
    def aantal(self) -> int:
        """How many pages there are."""

    def maat(self, blad: int) -> QSizeF:
        """Size of a page, in any unit: only its shape counts."""

    def teken(self, blad: int, maat: QSize) -> QImage:
        """The picture of a page in so many pixels."""

    def tekst(self, blad: int) -> str:
        """The words on a page, for a screen reader."""


class Blad(QLabel):
    """The page itself: it takes the keyboard, so that a screen reader hears of a picture."""

    veranderd = Signal()
    door_toets = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only to who came by keyboard."""
        self.door_toets = from_keyboard(event)
        super().focusInEvent(event)
        self.veranderd.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.veranderd.emit()


class PapierView(QScrollArea):
    """`veranderd` says that another page or another size is shown."""

    veranderd = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to show yet."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._papier: Papier | None = None
        self._naam = ""
        self._heel = False
        self._blad = 0
        self._zoom = 0
        self._sheet = Blad()
        self.setWidget(self._sheet)
        self._sheet.veranderd.connect(self.update)
        self.setFocusProxy(self._sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def dress(self, look: Look) -> None:
        """Keep room for the focus ring, and draw again."""
        self._look = look
        let_coast(self, moving=not look.still)
        edge = look.units.focus
        self.setViewportMargins(edge, edge, edge, edge)
        self._draw()

    def toon(self, papier: Papier | None, naam: str, *, heel: bool = False) -> None:
        """Show the first page of a paper that is called `naam`, at full width or (`heel`) whole."""
        self._papier, self._naam, self._heel = papier, naam, heel
        self._zoom = 0
        policies = Qt.FocusPolicy
        self._sheet.setFocusPolicy(policies.StrongFocus if papier else policies.NoFocus)
        self._go(0)

    @property
    def aantal(self) -> int:
        """How many pages there are; 0 without a paper."""
        return self._papier.aantal if self._papier is not None else 0

    @property
    def heel(self) -> bool:
        """Whether the whole page is shown, and not its full width."""
        return self._heel

    @property
    def blad(self) -> int:
        """Which page is shown, counted from 1."""
        return self._blad + 1

    @property
    def volgende(self) -> int:
        """The page after this one, counted from 1; after the last one comes the first."""
        return self.blad % max(1, self.aantal) + 1

    @property
    def kan_groter(self) -> bool:
        """Whether there is a closer look."""
        return self._zoom < len(ZOOMS) - 1

    @Slot()
    def blader(self) -> None:
        """Go to the next page."""
        self._go(self.volgende - 1)

    @Slot()
    def zoom(self) -> None:
        """A step closer; from the closest back to full width."""
        self._zoom = (self._zoom + 1) % len(ZOOMS)
        self._draw()
        self.veranderd.emit()

    def _go(self, blad: int) -> None:
        self._blad = blad
        self._draw()
        self.verticalScrollBar().setValue(0)
        self._describe()
        self.veranderd.emit()

    def _describe(self) -> None:
        where = self.tr("pagina {blad} van {aantal}")
        where = where.format(blad=self.blad, aantal=self.aantal)
        words = self._papier.tekst(self._blad) if self._papier else ""
        for widget in (self, self._sheet):
            widget.setAccessibleName(f"{self._naam}, {where}" if self._papier else self._naam)
            widget.setAccessibleDescription(" ".join(words.split()))

    def _draw(self) -> None:
        if self._papier is None:
            self._sheet.clear()
            self._sheet.resize(0, 0)
            return
        shape = self._papier.maat(self._blad)
        room = self.viewport().size()
        fits = room.height() * shape.width() / max(1.0, shape.height())
        width = round((min(room.width(), fits) if self._heel else room.width()) * ZOOMS[self._zoom])
        size = QSize(width, round(width * shape.height() / max(1.0, shape.width())))
        if size.isEmpty():
            return  # not laid out yet
        ratio = self.devicePixelRatioF()
        picture = QPixmap.fromImage(self._papier.teken(self._blad, size * ratio))
        painter = QPainter(picture)
        painter.setPen(QColor(self._look.theme.rand))
        painter.drawRect(0, 0, picture.width() - 1, picture.height() - 1)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        self._sheet.setPixmap(picture)
        self._sheet.resize(size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As wide as there is room."""
        super().resizeEvent(event)
        self._draw()

    def event(self, event: QEvent) -> bool:
        """Draw the focus ring around the paper, for who came by keyboard."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and self.hasFocus() and self._sheet.door_toets:
            ring_around(self, self._look)
        return done
