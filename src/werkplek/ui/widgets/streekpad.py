"""A sheet to draw on with a finger, a pen or a mouse; the lines stay, no times and no pressure."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from werkplek.ui.look import UNDRESSED, Look

SHAPE: Final = 2.12
"""How many times as wide as high the sheet is; the place on paper has the same shape."""

HEIGHT_MM: Final = 26.0
LEAST_MM: Final = 22.0
INK_MM: Final = 0.7
STEP: Final = 0.004
"""Points nearer to the one before than this part of the width add nothing."""

MOST_POINTS: Final = 4_000
"""Of a whole signature; what is drawn after that is not kept."""

LEAST_LENGTH: Final = 0.1
"""Drawn at least this part of the width; less is a hand that touched the glass."""

Punt = tuple[float, float]
Lijn = tuple[Punt, ...]


class Streekpad(QWidget):
    """`getekend` says that a line was finished; points run from 0 to 1, right and up."""

    getekend = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing drawn."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._lines: list[list[Punt]] = []
        self._source: object = None
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def dress(self, look: Look) -> None:
        """Draw with `look` from now on."""
        self._look = look
        self.updateGeometry()
        self.update()

    @property
    def lijnen(self) -> tuple[Lijn, ...]:
        """What was drawn."""
        return tuple(map(tuple, self._lines))

    @property
    def leeg(self) -> bool:
        """Whether too little was drawn to be meant."""
        return sum(map(_length, self._lines)) < LEAST_LENGTH

    def wis(self) -> None:
        """An empty sheet."""
        self._lines, self._source = [], None
        self.update()

    def sizeHint(self) -> QSize:
        """A sheet on which a hand has room."""
        height = self._look.units.px(HEIGHT_MM)
        return QSize(round(height * SHAPE), height)

    def minimumSizeHint(self) -> QSize:
        """A smaller one where there is no room."""
        height = self._look.units.px(LEAST_MM)
        return QSize(round(height * SHAPE), height)

    @property
    def vel(self) -> QRectF:
        """The sheet inside this widget: as large as it fits, of one shape."""
        width = min(self.width() - 2.0, (self.height() - 2.0) * SHAPE)
        sheet = QRectF(0.0, 0.0, width, width / SHAPE)
        sheet.moveCenter(QRectF(self.rect()).center())
        return sheet

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse goes down."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._begin("mouse", event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The mouse draws."""
        self._go_on("mouse", event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """The mouse goes up."""
        self._end("mouse")

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen draws; how hard it presses is not looked at."""
        match event.type():
            case QEvent.Type.TabletPress:
                self._begin("pen", event.position())
            case QEvent.Type.TabletMove:
                self._go_on("pen", event.position())
            case _:
                self._end("pen")
        event.accept()

    def event(self, event: QEvent) -> bool:
        """The first finger draws; a palm beside it does not."""
        if not isinstance(event, QTouchEvent) or not event.points():
            return super().event(event)
        if event.type() == QEvent.Type.TouchCancel:
            self._drop()
            return True
        for point in event.points():
            source = ("finger", point.id())
            match point.state():
                case point.State.Pressed:
                    self._begin(source, point.position())
                case point.State.Released:
                    self._end(source)
                case point.State.Updated:
                    self._go_on(source, point.position())
        event.accept()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the sheet, the line to sign on and what was drawn."""
        units, theme, sheet = self._look.units, self._look.theme, self.vel
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.rand), units.edge))
        painter.setBrush(QColor(theme.vlak))
        painter.drawRoundedRect(sheet, units.radius, units.radius)
        low, side = sheet.bottom() - sheet.height() / 4, sheet.width() / 12
        painter.drawLine(QPointF(sheet.left() + side, low), QPointF(sheet.right() - side, low))
        ink = QPen(QColor(theme.tekst), max(2.0, INK_MM * units.px_per_mm))
        ink.setCapStyle(Qt.PenCapStyle.RoundCap)
        ink.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(ink)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in self._lines:
            painter.drawPath(_path(line, sheet))
        painter.end()

    def _begin(self, source: object, place: QPointF) -> None:
        if self._source is None and sum(map(len, self._lines)) < MOST_POINTS:
            self._source = source
            self._lines.append([self._point(place)])
            self.update()

    def _go_on(self, source: object, place: QPointF) -> None:
        if source != self._source or sum(map(len, self._lines)) >= MOST_POINTS:
            return
        point = self._point(place)
        if _length((self._lines[-1][-1], point)) >= STEP:
            self._lines[-1].append(point)
            self.update()

    def _end(self, source: object) -> None:
        if source == self._source:
            self._source = None
            self.getekend.emit()

    def _drop(self) -> None:
        if self._source is not None:
            self._source = None
            self._lines.pop()
            self.update()

    def _point(self, place: QPointF) -> Punt:
        sheet = self.vel
        right = (place.x() - sheet.left()) / max(1.0, sheet.width())
        up = (sheet.bottom() - place.y()) / max(1.0, sheet.height())
        return round(min(1.0, max(0.0, right)), 4), round(min(1.0, max(0.0, up)), 4)


def _length(line: Sequence[Punt]) -> float:
    """How long a line is, in widths of the sheet."""
    return sum(hypot(x - u, (y - v) / SHAPE) for (u, v), (x, y) in pairwise(line))


def _path(line: Sequence[Punt], sheet: QRectF) -> QPainterPath:
    """A line as it lies on the sheet; a single point is a dot."""
    places = [
        QPointF(sheet.left() + right * sheet.width(), sheet.bottom() - up * sheet.height())
        for right, up in line
    ]
    path = QPainterPath(places[0])
    for place in places[1:] or [places[0] + QPointF(0.1, 0.0)]:
        path.lineTo(place)
    return path
