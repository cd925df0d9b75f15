"""What a widget needs to know to draw itself: sizes, colours and fonts, as one frozen value."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Protocol, runtime_checkable

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLayout, QWidget

from werkplek.ui.fonts import FAMILIES
from werkplek.ui.theme import PLAIN, Theme
from werkplek.ui.units import Units


class Rol(StrEnum):
    """The roles of text; a QLabel takes one as its dynamic property `rol`."""

    KOP = "kop"
    TITEL = "titel"
    TEKST = "tekst"
    STIL = "stil"


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes and colours of this moment; a new one is handed to every widget when they change."""

    units: Units = field(default_factory=Units)
    theme: Theme = PLAIN

    def font(self, rol: Rol = Rol.TEKST) -> QFont:
        """The font of a role, in pixels that stand for millimetres."""
        sizes = {Rol.KOP: self.units.heading, Rol.STIL: self.units.secondary}
        font = QFont(list(FAMILIES))
        font.setPixelSize(sizes.get(rol, self.units.body))
        font.setBold(rol in {Rol.KOP, Rol.TITEL})
        return font


UNDRESSED: Final = Look()


@runtime_checkable
class Dressed(Protocol):
    """A widget that draws itself and therefore wants the Look."""

    def dress(self, look: Look) -> None:
        """Take over `look` and everything that follows from it."""


def dress_tree(root: QWidget, look: Look) -> None:
    """Hand `look` to `root` and everything under it: layouts get air, widgets what they ask for.

    The layout of `root` keeps the margin of a page; a widget that is Dressed decides for itself.
    """
    for layout in root.findChildren(QLayout):
        layout.setSpacing(look.units.gap)
        owner = layout.parent()
        if isinstance(owner, QWidget):
            margin = _margin(owner, root, look)
            layout.setContentsMargins(margin, margin, margin, margin)
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, Dressed):
            widget.dress(look)


def _margin(owner: QWidget, root: QWidget, look: Look) -> int:
    if owner is root:
        return look.units.margin
    return 2 * look.units.padding if owner.property("rol") == "paneel" else 0
