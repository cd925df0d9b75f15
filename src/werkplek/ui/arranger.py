"""Keeps a page inside its room: rows that are too wide break, a page that is too high scrolls."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from werkplek.ui.look import UNDRESSED, Look, dress_page
from werkplek.ui.rearranging import (
    flow,
    is_row_of_widgets,
    move_first,
    rows,
    stack,
    widen,
    width_beside,
)
from werkplek.ui.widgets.actions import Actions
from werkplek.ui.widgets.comfort import missing, needed_height
from werkplek.ui.widgets.flow import Flow
from werkplek.ui.widgets.knop import HoofdKnop
from werkplek.ui.widgets.lege_staat import LegeStaat
from werkplek.ui.widgets.sheet import Sheet

LARGE: Final = 1.45
"""From which text size on a list of one row is no list."""

NARROW_MM: Final = 150.0
"""Below this width columns stand under each other, also when they could do without."""

WHEN: Final = frozenset({QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show})

Reason = Callable[[], Qt.FocusReason]


class Arranger(QObject):
    """Belongs to one page, and leaves it as the form made it for as long as that fits.

    The first time it is too high, everything but the actions under it moves into a `Sheet`.
    """

    def __init__(self, page: QWidget, reason: Reason) -> None:
        """Live as long as `page`; `reason` tells why the focus moves."""
        super().__init__(page)
        self._page = page
        self._reason = reason
        self._look = UNDRESSED
        self._sheet: Sheet | None = None
        self._actions: Actions | None = None
        self._roomy = False
        self._busy = False
        page.installEventFilter(self)

    def dress(self, look: Look) -> None:
        """Dress the page, then see whether it still fits."""
        self._look = look
        dress_page(self._page, look)
        self.arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Look again when the room or the words changed; let everything through."""
        if event.type() in WHEN:
            self.arrange()
        return False

    def arrange(self) -> None:
        """Break what is too wide, and scroll what is too high."""
        column = self._page.layout()
        if self._busy or not isinstance(column, QVBoxLayout) or not self._page.isVisible():
            return
        self._busy = True
        try:
            stacked = self._break_rows(column)
            self._roomy = stacked or self._look.units.text_factor > LARGE
            if self._sheet is None and self._too_high(column):
                self._make_sheet(column)
            self._share_room(column)
        finally:
            self._busy = False

    def _break_rows(self, column: QVBoxLayout) -> bool:
        """Tell whether columns stand under each other now."""
        margins = column.contentsMargins()
        room = self._page.width() - margins.left() - margins.right()
        if self._sheet is not None:
            room = min(room, self._sheet.room)
        stacked = False
        for row, width in rows(column, room):
            beside = width_beside(row)
            if is_row_of_widgets(row):
                if beside > width:
                    flow(row, self._look.units.gap)
            else:
                narrow = width < self._look.units.px(NARROW_MM)
                stacked |= stack(row, stacked=narrow or beside > width)
                widen(row, width)
        return stacked

    def _too_high(self, column: QVBoxLayout) -> bool:
        if self._roomy:
            margins = column.contentsMargins()
            high = needed_height(column, self._page.width() - margins.left() - margins.right())
            high += missing(self._page, self._page.height())
        elif column.hasHeightForWidth():
            high = column.totalMinimumHeightForWidth(self._page.width())
        else:
            high = column.totalMinimumSize().height()
        return high > self._page.height()

    def _make_sheet(self, column: QVBoxLayout) -> None:
        """Move everything but the last row of actions into a sheet."""
        focus = self._page.focusWidget()
        sheet = self._sheet = Sheet(self._page)
        foot = self._take_foot(column)
        while column.count():
            move_first(column, sheet.column)
        column.addWidget(sheet, 1)
        column.addLayout(foot)
        self._actions = Actions(foot)
        sheet.column.addLayout(self._actions.rest)
        for layout in (sheet.column, self._actions.rest, foot):
            layout.setSpacing(self._look.units.gap)
        for main in _main_actions(sheet):
            _leave(main)
            foot.add(main, right=True)
        sheet.show()
        sheet.dress(self._look)
        if focus is not None:
            focus.setFocus(self._reason())

    def _take_foot(self, column: QVBoxLayout) -> Flow:
        """The last row, when it is one of actions; else an empty one."""
        foot = Flow()
        foot.addStretch()
        last = column.itemAt(column.count() - 1)
        row = last.layout() if last is not None else None
        if isinstance(row, QHBoxLayout) and is_row_of_widgets(row):
            foot = flow(row, self._look.units.gap)
            column.removeItem(foot)
        elif isinstance(row, Flow):
            foot = row
            column.removeItem(foot)
        return foot

    def _share_room(self, column: QVBoxLayout) -> None:
        sheet, actions = self._sheet, self._actions
        if sheet is None or actions is None:
            return
        focus = self._page.focusWidget()
        sheet.roomy = self._roomy
        margins = column.contentsMargins()
        room = self._page.width() - margins.left() - margins.right()
        if actions.share(room, self._page.height()) and focus is not None:
            focus.setFocus(self._reason())


def _main_actions(sheet: Sheet) -> list[HoofdKnop]:
    """The main actions that would scroll away; that of an empty list stands in its middle."""
    found = sheet.findChildren(HoofdKnop)
    return [main for main in found if not isinstance(main.parentWidget(), LegeStaat)]


def _leave(widget: QWidget) -> None:
    """Take `widget` out of the layout that it is in."""
    parent = widget.parentWidget()
    layout = parent.layout() if parent is not None else None
    for inner in (layout, *layout.findChildren(QLayout)) if layout is not None else ():
        if inner.indexOf(widget) >= 0:
            inner.removeWidget(widget)
