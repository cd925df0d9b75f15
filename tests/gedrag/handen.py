"""What hands may be asked to do: one tap or one key, where one looks, in the order one reads."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from tests.ui.audit import title
from werkplek.ui.widgets.card_view import CardView
from werkplek.ui.widgets.focus import focus_chain, takes_tab

KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Space)
TAB = Qt.FocusReason.TabFocusReason


def haltes(page: QWidget) -> list[QWidget]:
    """What Tab stops at, in this order."""
    return [widget for widget in focus_chain(page) if takes_tab(widget, page)]


def bezwaren(page: QWidget) -> list[str]:
    """What hands cannot do on a page that is shown."""
    stops = haltes(page)
    return [
        *_verborgen_woorden(page),
        *_tegen_de_leesrichting(page, stops),
        *(fout for widget in stops for fout in _zonder_rand(widget)),
        *(fout for widget in stops for fout in _zonder_toets(widget)),
    ]


def _verborgen_woorden(page: QWidget) -> Iterator[str]:
    """Words that only a pointer would find."""
    for widget in page.findChildren(QWidget):
        if widget.toolTip() or widget.whatsThis():
            yield f"{title(widget)} keeps words for who hovers"
        if widget.contextMenuPolicy() is Qt.ContextMenuPolicy.CustomContextMenu:
            yield f"{title(widget)} has a menu for the other button"


def _tegen_de_leesrichting(page: QWidget, stops: list[QWidget]) -> Iterator[str]:
    """The next stop lies below, or beside, or in a column further on."""
    for one, other in pairwise(stops):
        here, there = _plekken(page, one, other)
        if there.bottom() <= here.top() and there.left() < here.right():
            yield f"Tab goes up from {title(one)} to {title(other)}"


def _plek(page: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def _plekken(page: QWidget, one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """Where a person sees them; what is scrolled with its page stands where its page does."""
    rollen = _rol(page, one), _rol(page, other)
    if rollen[0] is rollen[1]:
        return _plek(page, one), _plek(page, other)
    return _plek(page, rollen[0] or one), _plek(page, rollen[1] or other)


def _rol(page: QWidget, widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and parent is not page:
        if isinstance(parent, QScrollArea):
            return parent
        parent = parent.parentWidget()
    return None


def _zonder_rand(widget: QWidget) -> Iterator[str]:
    """The keyboard shows where it is."""
    _eerste_rij(widget)
    seen = _getekend_door(widget)
    widget.clearFocus()
    before = seen.grab().toImage()
    widget.setFocus(TAB)
    if seen.grab().toImage() == before:
        yield f"{title(widget)} does not show that it has the keyboard"


def _getekend_door(widget: QWidget) -> QWidget:
    """What draws the ring: the widget, or what gave the keyboard to it."""
    parent = widget.parentWidget()
    while parent is not None:
        if parent.focusProxy() is widget:
            return parent
        parent = parent.parentWidget()
    return widget


def _eerste_rij(widget: QWidget) -> None:
    if isinstance(widget, CardView):
        keuzes = [row.sleutel for row in widget.rows if row.kiesbaar]
        if keuzes:
            widget.zet_op(keuzes[0])


def _zonder_toets(widget: QWidget) -> Iterator[str]:
    """Enter and Space do what a tap does."""
    for key in KEYS:
        if isinstance(widget, QAbstractButton):
            told = [0]
            widget.blockSignals(False)
            widget.clicked.connect(lambda *_, told=told: told.__setitem__(0, 1))
        elif isinstance(widget, CardView) and any(row.kiesbaar for row in widget.rows):
            told = [0]
            widget.gekozen.connect(lambda *_, told=told: told.__setitem__(0, 1))
        else:
            return
        QTest.keyClick(widget, key)
        if not told[0]:
            yield f"{title(widget)} does nothing with {key.name}"
