"""What a widget needs to know to draw itself: sizes, colours and fonts, as one frozen value."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Protocol, runtime_checkable

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from werkplek.ui.fonts import FAMILIES
from werkplek.ui.theme import PLAIN, Theme
from werkplek.ui.units import Units


class Rol(StrEnum):
    """The roles of text; a QLabel takes one as its dynamic property `rol`."""

    KOP = "kop"
    TITEL = "titel"
    TEKST = "tekst"
    STIL = "stil"
    GEDAAN = "gedaan"


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes and colours of this moment; a new one is handed to every widget when they change.

    `still`: nothing moves by itself. `digits`: a key of one character may choose a tile.
    """

    units: Units = field(default_factory=Units)
    theme: Theme = PLAIN
    still: bool = False
    digits: bool = True

    def font(self, rol: Rol = Rol.TEKST) -> QFont:
        """The font of a role, in pixels that stand for millimetres."""
        small = self.units.secondary
        sizes = {Rol.KOP: self.units.heading, Rol.STIL: small, Rol.GEDAAN: small}
        font = QFont(list(FAMILIES))
        font.setPixelSize(sizes.get(rol, self.units.body))
        font.setBold(rol in {Rol.KOP, Rol.TITEL, Rol.GEDAAN})
        return font


UNDRESSED: Final = Look()


@runtime_checkable
class Dressed(Protocol):
    """A widget that draws itself and therefore wants the Look."""

    def dress(self, look: Look) -> None:
        """Take over `look` and everything that follows from it."""


def dress_page(page: QWidget, look: Look) -> None:
    """Dress a page: what `dress_tree` does, and the margins of a page around its layout."""
    dress_tree(page, look)
    layout = page.layout()
    if layout is not None:
        side, above = look.units.margin, look.units.margin * 2 // 3
        layout.setContentsMargins(side, above, side, above)


def dress_tree(root: QWidget, look: Look) -> None:
    """Hand `look` to `root` and everything under it: layouts get air, widgets what they ask for.

    A layout gets the gap between targets and no margins, save in a frame with rol "paneel" and
    beside a scroll bar; a widget that is Dressed may decide otherwise for itself.
    """
    for layout in root.findChildren(QLayout):
        layout.setSpacing(look.units.gap)
        owner = layout.parent()
        if isinstance(owner, QWidget):
            margin = 2 * look.units.padding if owner.property("rol") == "paneel" else 0
            layout.setContentsMargins(margin, margin, margin, margin)
    for area in root.findChildren(QScrollArea):
        body = area.widget()
        inner = body.layout() if body is not None else None
        if inner is not None:
            inner.setContentsMargins(0, 0, look.units.gap, 0)
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, Dressed):
            widget.dress(look)
