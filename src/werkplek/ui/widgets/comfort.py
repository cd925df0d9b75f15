"""What scrolls inside a page: how much of it should be in sight, and how high all of it is."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QScrollArea, QWidget

from werkplek.ui.widgets.card_view import CardView
from werkplek.ui.widgets.papier_view import PapierView

PART: Final = 0.4
"""So much of the room is enough for a list, however long it is."""

PAPER: Final = 0.8
"""A paper that scrolls along with its page is so much of the room high."""

Inner = CardView | QScrollArea


def inner_views(root: QWidget) -> Iterator[Inner]:
    """What is shown under `root` and scrolls by itself."""
    yield from (view for view in root.findChildren(CardView) if view.isVisibleTo(root))
    yield from (area for area in root.findChildren(QScrollArea) if area.isVisibleTo(root))


def whole_height(view: Inner, room: int) -> int:
    """The height at which `view` need not scroll, in a page for which `room` is in sight."""
    if isinstance(view, PapierView):
        return round(PAPER * room)
    if isinstance(view, CardView):
        return view.grid_for(view.width()).height
    inside = view.widget()
    layout = inside.layout() if inside is not None else None
    if layout is None:
        return 0
    margins = view.contentsMargins()
    around = margins.top() + margins.bottom()
    if layout.hasHeightForWidth():
        return layout.minimumHeightForWidth(view.viewport().width()) + around
    return layout.minimumSize().height() + around


def items_of(layout: QLayout) -> list[QLayoutItem]:
    """What is in `layout`, in order."""
    found = (layout.itemAt(index) for index in range(layout.count()))
    return [item for item in found if item is not None]


def needed_height(column: QBoxLayout, width: int) -> int:
    """The height below which Qt would cut words off in `column`, which it does not tell itself."""
    heights = [
        _height(item, width)
        for item in items_of(column)
        if not item.isEmpty() or item.spacerItem() is not None
    ]
    margins = column.contentsMargins()
    gaps = column.spacing() * max(0, len(heights) - 1)
    return sum(heights) + gaps + margins.top() + margins.bottom()


def _height(item: QLayoutItem, width: int) -> int:
    """Of a widget itself: what its layout item remembers may be of before."""
    asked = item.widget() or item
    least = item.minimumSize().height()
    return max(least, asked.heightForWidth(width)) if asked.hasHeightForWidth() else least


def missing(root: QWidget, room: int) -> int:
    """How much more height the lists under `root` should have than they claim."""
    return sum(_missing(view, room) for view in inner_views(root) if _outermost(view, root))


def _missing(view: Inner, room: int) -> int:
    wanted = min(whole_height(view, room), round(PART * room))
    return max(0, wanted - max(view.minimumHeight(), view.minimumSizeHint().height()))


def _outermost(view: Inner, root: QWidget) -> bool:
    parent = view.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QScrollArea):
            return False
        parent = parent.parentWidget()
    return True
