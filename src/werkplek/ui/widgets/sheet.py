"""What a page becomes when it is higher than its room: everything but the main action scrolls."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QStyle, QVBoxLayout, QWidget

from werkplek.ui.look import UNDRESSED, Look
from werkplek.ui.widgets.card_view import CardView
from werkplek.ui.widgets.papier_view import PapierView

ROUNDS = 4
"""How often heights may follow widths before the rest is left to the next turn."""

PAPER = 0.8
"""A paper that scrolls along is at least so much of the room high."""


class Sheet(QScrollArea):
    """Never scrolls sideways. While all fits it is as good as not there.

    What scrolls inside it takes its whole height as soon as the sheet itself scrolls: a finger
    never has two things to scroll in one place.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty sheet."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._busy = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.column = QVBoxLayout()
        body = QWidget()
        body.setLayout(self.column)
        self.setWidget(body)

    @property
    def scrolls(self) -> bool:
        """Whether it is higher than its room."""
        return self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOn

    def dress(self, look: Look) -> None:
        """Take over the gaps of the page."""
        self._look = look
        self.column.setContentsMargins(0, 0, 0, 0)
        self.fit()

    def minimumSizeHint(self) -> QSize:
        """Nothing: what does not fit scrolls."""
        return QSize(0, self._look.units.target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room, another shape."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other words may need another height."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Be as high as the room, or as high as it takes."""
        if self._busy:
            return
        self._busy = True
        try:
            width, height = self.width(), self.height()
            self._let_inner_scroll()
            if self._needed(width) + self._comfort() <= height:
                self._show_as(width, height, Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            else:
                self._show_whole(width - self._bar(), height)
        finally:
            self._busy = False

    def _show_as(self, width: int, height: int, policy: Qt.ScrollBarPolicy) -> None:
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        self.widget().resize(width, height)
        self.column.activate()

    def _show_whole(self, width: int, height: int) -> None:
        for view in self._of(CardView):
            view.toon_heel(True)
        for _ in range(ROUNDS):
            self._show_as(width, max(height, self._needed(width)), Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
            if not self._stretch_inner(height):
                break

    def _needed(self, width: int) -> int:
        if self.column.hasHeightForWidth():
            return self.column.minimumHeightForWidth(width)
        return self.column.minimumSize().height()

    def _bar(self) -> int:
        extent = QStyle.PixelMetric.PM_ScrollBarExtent
        return self.style().pixelMetric(extent, None, self.verticalScrollBar()) + self._look.units.gap

    def _comfort(self) -> int:
        """With very large text, a list of one row is no list: then the whole page scrolls."""
        if self._look.units.text_factor <= LARGE or not self._inner():
            return 0
        return 3 * self._look.units.body

    def _inner(self) -> list[QScrollArea | CardView]:
        return [*self._of(CardView), *self._of(QScrollArea)]

    def _of(self, kind: type) -> list:
        return [view for view in self.widget().findChildren(kind) if view.isVisibleTo(self)]

    def _let_inner_scroll(self) -> None:
        for view in self.widget().findChildren(CardView):
            view.toon_heel(False)
        for area in self.widget().findChildren(QScrollArea):
            _set_least(area, 0)

    def _stretch_inner(self, height: int) -> bool:
        """Give what scrolls in the sheet the height of all of it; tell whether that was news."""
        changed = [_set_least(area, _whole(area, height)) for area in self._of(QScrollArea)]
        return any(changed)


LARGE = 1.45


def _set_least(area: QScrollArea, height: int) -> bool:
    if area.minimumHeight() == height:
        return False
    area.setMinimumHeight(height)
    return True


def _whole(area: QScrollArea, height: int) -> int:
    if isinstance(area, PapierView):
        return round(PAPER * height)
    inside = area.widget()
    layout = inside.layout() if inside is not None else None
    if layout is None:
        return 0
    width = area.viewport().width()
    return layout.minimumHeightForWidth(width) if layout.hasHeightForWidth() else layout.minimumSize().height()
