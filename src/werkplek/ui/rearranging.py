"""The layouts of a form in another shape: a row that breaks, columns under each other."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

from werkplek.ui.widgets.card_view import CardView
from werkplek.ui.widgets.comfort import items_of
from werkplek.ui.widgets.flow import Flow
from werkplek.ui.widgets.papier_view import PapierView
from werkplek.ui.widgets.zijbalk import Zijbalk

PLAIN: Final = (QWidget, QFrame)
"""Containers of a form; what has a class of its own lays itself out."""

Direction = QBoxLayout.Direction


def rows(layout: QLayout, room: int) -> Iterator[tuple[QHBoxLayout, int]]:
    """The rows of a form that get `room`, from the outside in, each with the width it gets.

    What stands beside something else in a row that fits, fits too, and is not looked into.
    """
    if isinstance(layout, QHBoxLayout):
        yield layout, room
        if layout.direction() == Direction.LeftToRight:
            return
    for item in items_of(layout):
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from rows(inner, room)
        elif widget is not None and not widget.isHidden():
            yield from _rows_inside(widget, room)


def _rows_inside(widget: QWidget, room: int) -> Iterator[tuple[QHBoxLayout, int]]:
    if isinstance(widget, QScrollArea) and not isinstance(widget, PapierView):
        body = widget.widget()
        layout = _layout_of(body)
        room = min(room, body.width()) if body is not None else room
    else:
        layout = _layout_of(widget) if type(widget) in PLAIN else None
    if layout is not None:
        margins = layout.contentsMargins()
        yield from rows(layout, room - margins.left() - margins.right())


def _layout_of(widget: QWidget | None) -> QLayout | None:
    return widget.layout() if widget is not None else None


def width_beside(row: QHBoxLayout) -> int:
    """The width below which a word of something in `row` would break or be cut off."""
    items = items_of(row)
    widths = [least_width(item) for item in items if not item.isEmpty()]
    return sum(widths) + row.spacing() * max(0, len(widths) - 1)


def least_width(item: QLayoutItem) -> int:
    """What `item` asks; Qt leaves out what lies in something that scrolls."""
    layout, widget = item.layout(), item.widget()
    own = item.minimumSize().width()
    if layout is not None:
        return max(own, _widest(layout))
    if isinstance(widget, CardView):
        return max(own, widget.widest_word() + bar_of(widget))
    if isinstance(widget, QScrollArea) and not isinstance(widget, PapierView):
        body = widget.widget()
        return max(own, body.minimumSizeHint().width() + bar_of(widget)) if body else own
    inside = _layout_of(widget) if type(widget) in PLAIN else None
    return max(own, _widest(inside)) if inside is not None else own


def bar_of(area: QAbstractScrollArea) -> int:
    """The width of its scroll bar, shown or not."""
    extent = QStyle.PixelMetric.PM_ScrollBarExtent
    return area.style().pixelMetric(extent, None, area.verticalScrollBar())


def widen(row: QHBoxLayout, room: int) -> None:
    """Let what scrolls beside something else claim what its words need, and no more than there is.

    A word that is wider than the page breaks.
    """
    beside = row.direction() == Direction.LeftToRight
    for view in _scrolling(row):
        asked = least_width(QWidgetItem(view)) if beside else 0
        enough = view.viewport().width() >= asked and not view.minimumWidth()
        if asked > room or enough:
            asked = 0
        if asked != view.minimumWidth():
            view.setMinimumWidth(asked)


def _scrolling(layout: QLayout) -> Iterator[QAbstractScrollArea]:
    for item in items_of(layout):
        widget, inner = item.widget(), item.layout()
        inner = inner or (_layout_of(widget) if type(widget) in PLAIN else None)
        if inner is not None:
            yield from _scrolling(inner)
        elif isinstance(widget, QScrollArea | CardView) and not isinstance(widget, PapierView):
            yield widget


def _widest(layout: QLayout) -> int:
    if isinstance(layout, QHBoxLayout) and layout.direction() == Direction.LeftToRight:
        return width_beside(layout)
    items = items_of(layout)
    margins = layout.contentsMargins()
    widest = max((least_width(item) for item in items if not item.isEmpty()), default=0)
    return widest + margins.left() + margins.right()


def is_row_of_widgets(row: QHBoxLayout) -> bool:
    """Whether there are only buttons, fields and words in it, in a layout that can take a Flow."""
    items = items_of(row)
    widgets = [item.widget() for item in items if item.widget() is not None]
    nested = any(item.layout() is not None for item in items)
    columns = any(isinstance(w, QAbstractScrollArea) or type(w) in PLAIN for w in widgets)
    return bool(widgets) and not nested and not columns and isinstance(row.parent(), QBoxLayout)


def stack(row: QHBoxLayout, *, stacked: bool) -> bool:
    """Put columns under each other, or beside each other again; gives `stacked`."""
    wanted = Direction.TopToBottom if stacked else Direction.LeftToRight
    if row.direction() != wanted:
        row.setDirection(wanted)
        for item in items_of(row):
            for column in _sidebars(item.widget(), item.layout()):
                column.onder_elkaar(stacked)
    return stacked


def _sidebars(widget: QWidget | None, layout: QLayout | None) -> list[Zijbalk]:
    if isinstance(widget, Zijbalk):
        return [widget]
    if layout is None:
        return []
    inside = (item.widget() for item in items_of(layout))
    return [found for found in inside if isinstance(found, Zijbalk)]


def flow(row: QHBoxLayout, gap: int) -> Flow:
    """Put a Flow with the same widgets in the place of `row`."""
    made = Flow()
    made.setSpacing(gap)
    for item in items_of(row):
        widget, space = item.widget(), item.spacerItem()
        if widget is not None:
            row.removeWidget(widget)
            made.addWidget(widget)
        else:
            row.removeItem(item)
        if space is not None:
            made.addStretch()
    parent = row.parent()
    if isinstance(parent, QBoxLayout):
        place = parent.indexOf(row)
        parent.takeAt(place)
        parent.insertLayout(place, made)
    return made


def move_first(source: QVBoxLayout, target: QVBoxLayout) -> None:
    """Move the first item of one column to the end of another, with its share of the room.

    A widget is removed, not taken: of two layout items, Qt tells only the first when the widget
    changes, and the second goes on with the heights it knows.
    """
    stretch, item = source.stretch(0), items_of(source)[0]
    widget, layout, alignment = item.widget(), item.layout(), item.alignment()
    if widget is not None:
        source.removeWidget(widget)
        target.addWidget(widget, stretch, alignment)
        return
    source.takeAt(0)
    if layout is not None:
        target.addLayout(layout, stretch)
    else:
        target.addItem(item)
