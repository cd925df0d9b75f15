"""What a page becomes when it is higher than its room: everything but the main action scrolls."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStyle, QVBoxLayout, QWidget

from werkplek.ui.look import UNDRESSED, Look
from werkplek.ui.widgets.card_view import CardView
from werkplek.ui.widgets.comfort import inner_views, missing, needed_height, whole_height

QWIDGETSIZE_MAX: Final = 16_777_215

ROUNDS: Final = 4
"""How often heights may follow widths before the rest is left to the next turn."""


class Sheet(QScrollArea):
    """Never scrolls sideways. While all fits it is as good as not there.

    What scrolls inside it takes its whole height as soon as the sheet itself scrolls: a finger
    never has two things to scroll in one place.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty sheet."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._busy = self._whole = False
        self.roomy = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._body = QWidget()
        self.column = QVBoxLayout(self._body)
        self.setWidget(self._body)

    def dress(self, look: Look) -> None:
        """Take over the gaps of the page."""
        self._look = look
        self.column.setContentsMargins(0, 0, 0, 0)
        self.fit(afresh=True)

    def minimumSizeHint(self) -> QSize:
        """Nothing: what does not fit scrolls."""
        return QSize(0, self._look.units.target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room, another shape."""
        super().resizeEvent(event)
        self.fit(afresh=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other words may need another height."""
        if watched is self._body and event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self, *, afresh: bool = False) -> None:
        """Be as high as the room, or as high as it takes; once it scrolls it does until `afresh`.

        Without that, giving way to a list and taking its room back would go on for ever.
        """
        if self._busy:
            return
        self._busy = True
        try:
            if afresh:
                self._let_inner_scroll()
            if self._whole or self._too_high():
                self._show_whole()
            else:
                self._show_as(self.height())
        finally:
            self._busy = False

    @property
    def room(self) -> int:
        """The width that its words have."""
        return self._body.width()

    def _too_high(self) -> bool:
        lacks = missing(self._body, self.height()) if self.roomy else 0
        return self._needed(self.width()) + lacks > self.height()

    def _show_as(self, height: int) -> None:
        scrolls = height > self.height()
        policies = Qt.ScrollBarPolicy
        policy = policies.ScrollBarAlwaysOn if scrolls else policies.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        self._body.resize(self.width() - self._bar() if scrolls else self.width(), height)
        self.column.activate()

    def _show_whole(self) -> None:
        self._whole = True
        for view in inner_views(self._body):
            if isinstance(view, CardView):
                view.toon_heel(True)
        for _ in range(ROUNDS):
            fits = self._needed(self.width()) <= self.height()
            beside_bar = max(self.height() + 1, self._needed(self.width() - self._bar()))
            self._show_as(self.height() if fits else beside_bar)
            if not self._stretch_inner():
                break

    def _needed(self, width: int) -> int:
        return needed_height(self.column, width)

    def _bar(self) -> int:
        extent = QStyle.PixelMetric.PM_ScrollBarExtent
        return (
            self.style().pixelMetric(extent, None, self.verticalScrollBar()) + self._look.units.gap
        )

    def _let_inner_scroll(self) -> None:
        self._whole = False
        for view in inner_views(self._body):
            if isinstance(view, CardView):
                view.toon_heel(False)
            elif not _sets_itself(view):
                view.setMinimumHeight(0)

    def _stretch_inner(self) -> bool:
        """Give what scrolls in the sheet the height of all of it; tell whether that was news."""
        areas = [view for view in inner_views(self._body) if not _sets_itself(view)]
        news = False
        for area in areas:
            height = whole_height(area, self.height())
            if area.minimumHeight() != height:
                area.setMinimumHeight(height)
                self._tell_above(area)
                news = True
        return news

    def _tell_above(self, area: QWidget) -> None:
        """Qt remembers how high a widget was for a width until that widget itself changes."""
        parent = area.parentWidget()
        while parent is not None and parent is not self._body:
            parent.updateGeometry()
            parent = parent.parentWidget()


def _sets_itself(view: CardView | QScrollArea) -> bool:
    """Whether a page says how high it is; a view of cards always knows."""
    return isinstance(view, CardView) or view.maximumHeight() < QWIDGETSIZE_MAX
