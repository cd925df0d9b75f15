"""The forms audit: what must hold for every page in every theme, size and text size.

`audit(app, page)` gives a list of sentences, empty when all is well. It shows the page in the
real frame at 1024x640 (a 10-inch panel at 125 %) and 1280x800 (the same panel at 100 %), with
normal and 140 % text, as it is and with every text 40 % longer, and looks at the colours of
what is drawn in each theme.
"""

from collections.abc import Iterator
from functools import cache
from itertools import combinations, product
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTableView,
    QWidget,
)

from tests.ui.contrast import shown_ratio
from tests.ui.longer import longer_texts
from werkplek.ui.appearance import Preferences
from werkplek.ui.application import Application
from werkplek.ui.fonts import missing_glyphs
from werkplek.ui.look import Look
from werkplek.ui.theme import THEMES
from werkplek.ui.widgets.card_view import CardView
from werkplek.ui.widgets.focus import focus_chain, takes_tab
from werkplek.ui.widgets.knop import HoofdKnop, Knop
from werkplek.ui.widgets.lege_staat import LegeStaat
from werkplek.ui.widgets.papier_view import PapierView
from werkplek.ui.widgets.text_block import longest_word
from werkplek.ui.window import Window

PANELS = ((1024, 640, 4.7), (1280, 800, 5.87))
TEXTS_MM = (5.2, 7.5)
CONTRAST = 4.5
INTERACTIVE = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)


def audit(app: Application, page: QWidget) -> list[str]:
    """Everything that is wrong with `page` (or with a whole Window); the page is used up."""
    window = page if isinstance(page, Window) else framed(app, page)
    found: dict[str, None] = {}
    for (width, height, density), body_mm in product(PANELS, TEXTS_MM):
        app.appearance.apply(Preferences("licht", body_mm, density=density))
        where = f"{width}x{height}, {body_mm} mm"
        settle(app, window, width, height)
        found |= dict.fromkeys(f"{fault} ({where})" for fault in faults(window, app))
        with longer_texts(window):
            settle(app, window, width, height)
            said = f"({where}, longer text)"
            found |= dict.fromkeys(f"{fault} {said}" for fault in _shape_faults(window, app))
    for theme in THEMES:
        app.appearance.apply(Preferences(theme, density=PANELS[1][2]))
        settle(app, window, *PANELS[1][:2])
        found |= dict.fromkeys(f"{fault} ({theme})" for fault in contrast_faults(window))
    remove(app, window)
    return list(found)


def framed(app: Application, page: QWidget) -> Window:
    """A real window with `page` in it and somebody at work."""
    window = Window(app.appearance)
    window.toon_persoon("Marieke Voorbeeld")
    window.toon_stand("Alles is bewaard op deze computer.")
    window.register("audit", page.window)
    window.navigation.home("audit")
    return window


def remove(app: Application, window: QWidget) -> None:
    """Take `window` away at once."""
    window.close()
    window.deleteLater()
    app.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def grab(widget: QWidget, path: Path) -> Path:
    """Write a picture of `widget` as PNG."""
    if not widget.grab().save(str(path)):
        raise OSError(path)
    return path


def settle(app: Application, window: QWidget, width: int, height: int) -> None:
    window.resize(width, height)
    window.show()
    for _ in range(4):  # a layout may need another after a scroll bar came or went
        app.processEvents()


def faults(window: QWidget, app: Application) -> list[str]:
    """What is wrong with `window` as it is shown now, colours left out."""
    return [*_shape_faults(window, app), *_name_faults(window), *_focus_faults(window)]


def _shape_faults(window: QWidget, app: Application) -> Iterator[str]:
    look = app.appearance.look
    for widget in _shown(window, QWidget):
        yield from _clipped(widget)
        yield from _hidden_sideways(widget)
        yield from _small(widget, look)
    yield from _crowded(window, look)


def _shown(window: QWidget, kind: type | tuple[type, ...]) -> list[QWidget]:
    found = [w for w in window.findChildren(QWidget) if isinstance(w, kind) and w.isVisible()]
    return [w for w in found if not isinstance(w, QScrollBar | QHeaderView) and not _is_corner(w)]


def _is_corner(widget: QWidget) -> bool:
    """The corner between the heads of a table: the table itself takes the keys and is heard."""
    return isinstance(widget, QAbstractButton) and isinstance(widget.parentWidget(), QTableView)


def title(widget: QWidget | None) -> str:
    """How a fault names its widget."""
    if widget is None:
        return "the screen"
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.objectName() or words[:30]!r}"


def _hidden_sideways(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QScrollArea) and not isinstance(widget, PapierView):
        inside = widget.widget()
        if inside is not None and widget.viewport().width() < inside.minimumSizeHint().width():
            yield f"{title(widget)} hides words at its side"


def _clipped(widget: QWidget) -> Iterator[str]:
    if _sticks_out(widget):
        yield f"{title(widget)} sticks out of {title(widget.parentWidget())}"
    match widget:
        case QLabel() if widget.text():
            needed = _needed(widget)
        case Knop():
            needed = QSize(widget.minimumSizeHint().width(), widget.heightForWidth(widget.width()))
        case QLineEdit():
            words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
            around = widget.width() - widget.contentsRect().width()
            needed = QSize(words + around, widget.minimumSizeHint().height())
        case CardView():
            yield from _clipped_cards(widget)
            return
        case _:
            return
    if widget.width() < needed.width() or widget.height() < needed.height():
        yield f"{title(widget)} is clipped"


def _sticks_out(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _scrolls(widget) or widget.size().isEmpty():
        return False
    return not parent.rect().contains(widget.geometry())


def _needed(label: QLabel) -> QSize:
    if not label.wordWrap():
        return label.sizeHint()
    word = longest_word(label.text(), label.fontMetrics())
    return QSize(word, label.heightForWidth(label.width()))


def _clipped_cards(view: CardView) -> Iterator[str]:
    for row, shown in enumerate(view.rows):
        place = view.tile_rect(row)
        needed = view.measured(row, place.width())
        if place.height() < needed or place.right() > view.viewport().width():
            yield f"tile {shown.tekst!r} is clipped"
        if place.width() < view.narrowest(row):
            yield f"tile {shown.tekst!r} breaks a word"


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    area = parent.parentWidget() if parent is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is parent


def _small(widget: QWidget, look: Look) -> Iterator[str]:
    units = look.units
    floor = QSize(units.target, units.target)
    if isinstance(widget, CardView):
        yield from _small_cards(widget, look)
        return
    if not isinstance(widget, INTERACTIVE):
        return
    if isinstance(widget, HoofdKnop):
        floor = QSize(units.main_width, units.main_height)
        if _in_scroll_area(widget) and not _wholly_seen(widget):
            yield f"{title(widget)} is the main action and scrolls away"
    if widget.width() < floor.width() or widget.height() < floor.height():
        size = f"{widget.width()}x{widget.height()}"
        yield f"{title(widget)} is too small: {size}, floor {floor.width()}x{floor.height()}"


def _small_cards(view: CardView, look: Look) -> Iterator[str]:
    for row, shown in enumerate(view.rows):
        if shown.kiesbaar and view.tile_rect(row).height() < look.units.tile:
            yield f"tile {shown.tekst!r} is too small"
    if view.rows and view.viewport().height() < look.units.tile:
        yield f"{title(view)} shows less than one tile"


def _in_scroll_area(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    return parent is not None


def _wholly_seen(widget: QWidget) -> bool:
    """The action of an empty list may lie in what scrolls, but not out of sight."""
    if not isinstance(widget.parentWidget(), LegeStaat):
        return False
    seen = widget.visibleRegion().boundingRect()
    return bool(seen.contains(widget.rect()))


def _crowded(window: QWidget, look: Look) -> Iterator[str]:
    """Targets in one parent lie a gap apart."""
    buttons = _shown(window, (QAbstractButton, QLineEdit))
    for one, other in combinations(buttons, 2):
        if one.parentWidget() is other.parentWidget():
            room = look.units.gap - 1
            if one.geometry().adjusted(-room, -room, room, room).intersects(other.geometry()):
                yield f"{title(one)} and {title(other)} are too close"


def _name_faults(window: QWidget) -> Iterator[str]:
    for widget in _shown(window, INTERACTIVE):
        spoken = QAccessible.queryAccessibleInterface(widget)
        if not spoken.text(QAccessible.Text.Name).strip():
            yield f"{title(widget)} has no accessible name"
    for widget in _shown(window, (QLabel, QAbstractButton, CardView)):
        for text in _texts(widget):
            missing = _missing(text)
            if missing:
                yield f"{title(widget)} has characters that no font has: {missing}"


@cache
def _missing(text: str) -> str:
    """Asked once for a text: it is the same in every theme and size."""
    return missing_glyphs(text)


def _texts(widget: QWidget) -> list[str]:
    if isinstance(widget, CardView):
        return [row.voorleestekst for row in widget.rows]
    return [widget.text()] if isinstance(widget, QLabel | QAbstractButton) else []


def _focus_faults(window: QWidget) -> Iterator[str]:
    """Tab reaches everything; of a group that arrows move in (a month), it reaches one."""
    reached = {widget for widget in focus_chain(window) if takes_tab(widget, window)}
    groups = {(widget.parentWidget(), type(widget)) for widget in reached}
    for widget in _shown(window, INTERACTIVE):
        own = isinstance(widget, Knop) or (widget.parentWidget(), type(widget)) not in groups
        if widget not in reached and own:
            yield f"{title(widget)} cannot be reached with Tab"


def contrast_faults(window: QWidget) -> list[str]:
    """Words that do not stand out from what is behind them, in the picture of `window`."""
    picture = window.grab().toImage()
    found = []
    for widget in _shown(window, (QLabel, QAbstractButton, CardView)):
        for name, place in _places(widget):
            corner = widget.mapTo(window, QPoint(0, 0))
            visible = widget.visibleRegion().boundingRect()
            seen = place.intersected(visible).translated(corner)
            if seen.width() >= place.width() and seen.height() >= place.height():
                contrast = shown_ratio(picture, seen)
                if contrast < CONTRAST:
                    found.append(f"{name} has a contrast of {contrast:.1f}")
    return found


def _places(widget: QWidget) -> list[tuple[str, QRect]]:
    if isinstance(widget, CardView):
        rows = enumerate(widget.rows)
        return [(f"tile {row.tekst!r}", widget.tile_rect(place)) for place, row in rows]
    if isinstance(widget, QLabel | QAbstractButton) and widget.text().strip():
        return [(title(widget), widget.rect())]
    return []
