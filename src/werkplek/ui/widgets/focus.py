"""When the focus ring is shown: to who works with keys, not to who just tapped."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

BY_KEYBOARD: Final = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
BY_POINTER: Final = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress}
)


def from_keyboard(event: QFocusEvent) -> bool:
    """Whether the focus came with a key."""
    return event.reason() in BY_KEYBOARD


def first_focus(page: QWidget) -> QWidget | None:
    """The first widget of `page` in the focus order that Tab would stop at."""
    return next((widget for widget in focus_chain(page) if takes_tab(widget, page)), None)


def focus_chain(page: QWidget) -> Iterator[QWidget]:
    """Everything inside `page`, in the order in which Tab passes it."""
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page:
        if page.isAncestorOf(widget):
            yield widget
        widget = widget.nextInFocusChain()


def takes_tab(widget: QWidget, page: QWidget) -> bool:
    """Whether Tab stops at `widget` when `page` is shown."""
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tab and widget.isEnabled() and widget.isVisibleTo(page) and not widget.focusProxy()


def to_the_end(stops: Sequence[QWidget], moved: Sequence[QWidget]) -> None:
    """Let Tab pass `moved` after `stops`, the last of the page, in this order.

    Qt takes the first stop of a page to follow its last already: hence the step in between.
    """
    for widget in moved:
        QWidget.setTabOrder(stops[0], widget)
    for widget, before in zip(moved, (stops[-1], *moved), strict=False):
        QWidget.setTabOrder(before, widget)


def join_chain(place: QWidget, stops: Sequence[QWidget]) -> None:
    """Let Tab come to `stops`, made just now, where `place` is that holds them, not at the end."""
    window = place.window()
    before: QWidget = _stop_before(place, window) or _first_of_all(window, stops)
    for widget in stops:
        if widget is not before:
            QWidget.setTabOrder(before, widget)
        before = widget


def _stop_before(place: QWidget, window: QWidget) -> QWidget | None:
    widget = place.previousInFocusChain()
    while widget is not None and widget is not window:
        if takes_tab(widget, window):
            return widget
        widget = widget.previousInFocusChain()
    return None


def _first_of_all(window: QWidget, stops: Sequence[QWidget]) -> QWidget:
    """Bring the first of `stops` before what Tab came to first; Qt can only put one after another.

    Where nothing else takes Tab, there is nothing to bring it before; without stops, nothing to do.
    """
    if not stops:
        return window
    others = (w for w in focus_chain(window) if takes_tab(w, window) and w not in stops)
    first = next(others, None)
    if first is not None:
        QWidget.setTabOrder(first, stops[0])
        QWidget.setTabOrder(stops[0], first)
    return stops[0]


class InputWatch(QObject):
    """Remembers whether the last input of a window was a key; installed on its QWindow."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing pressed yet counts as a finger."""
        super().__init__(parent)
        self._keyboard = False

    @property
    def reason(self) -> Qt.FocusReason:
        """The reason to give when the program itself moves the focus."""
        reasons = Qt.FocusReason
        return reasons.TabFocusReason if self._keyboard else reasons.OtherFocusReason

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Look, and let everything through."""
        if event.type() == QEvent.Type.KeyPress:
            self._keyboard = True
        elif event.type() in BY_POINTER:
            self._keyboard = False
        return False
