"""Colour tokens of the three themes, and what Qt makes of them: a palette and a short sheet."""

import json
from dataclasses import dataclass
from string import Template
from typing import Final

from PySide6.QtCore import QFile, QIODevice, Qt
from PySide6.QtGui import QColor, QPalette

from werkplek.ui.units import Units

LICHT: Final = "licht"
DONKER: Final = "donker"
CONTRAST: Final = "contrast"
THEMES: Final = (LICHT, DONKER, CONTRAST)


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme of resources/themes; every colour is `#RRGGBB` (aesthetics.md §6.3)."""

    naam: str
    vlak: str
    paneel: str
    tekst: str
    stille_tekst: str
    merk: str
    op_merk: str
    goed: str
    let_op: str
    fout: str
    rand: str
    focus: str

    @property
    def pressed(self) -> str:
        """Fill of a target under a finger: the panel with a fifth of the brand colour."""
        panel, brand = QColor(self.paneel), QColor(self.merk)
        return QColor.fromRgbF(
            0.8 * panel.redF() + 0.2 * brand.redF(),
            0.8 * panel.greenF() + 0.2 * brand.greenF(),
            0.8 * panel.blueF() + 0.2 * brand.blueF(),
        ).name()


PLAIN: Final = Theme(
    naam="plain",
    vlak="#FFFFFF",
    paneel="#FFFFFF",
    tekst="#000000",
    stille_tekst="#000000",
    merk="#000000",
    op_merk="#FFFFFF",
    goed="#000000",
    let_op="#000000",
    fout="#000000",
    rand="#000000",
    focus="#000000",
)
"""Black on white, for a widget that nobody dressed yet."""


def parse(text: str) -> Theme:
    """Read a theme file; a token too many or too few is a `TypeError`."""
    content = json.loads(text)
    return Theme(naam=content["naam"], **content["kleuren"])


def load(name: str) -> Theme:
    """Read one of `THEMES` from the resource module; `FileNotFoundError` when it is not there."""
    return parse(_resource(f":/themes/{name}.json"))


def system_theme(scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> str:
    """Name of the theme that the desktop's own settings ask for."""
    if contrast == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DONKER if scheme == Qt.ColorScheme.Dark else LICHT


def palette(theme: Theme) -> QPalette:
    """The palette that standard widgets draw themselves with."""
    role = QPalette.ColorRole
    made = QPalette()
    for roles, colour in (
        ((role.Window, role.Base, role.ToolTipBase), theme.vlak),
        ((role.AlternateBase, role.Button, role.Light, role.Midlight), theme.paneel),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), theme.tekst),
        ((role.BrightText, role.Link, role.LinkVisited), theme.merk),
        ((role.PlaceholderText,), theme.stille_tekst),
        ((role.Highlight, role.Accent), theme.merk),
        ((role.HighlightedText,), theme.op_merk),
        ((role.Mid, role.Dark, role.Shadow), theme.rand),
    ):
        for one in roles:
            made.setColor(one, QColor(colour))
    return made


def style_sheet(theme: Theme, units: Units) -> str:
    """Shapes and text sizes for what Fusion draws: inputs, scroll bars, labels with a `rol`."""
    values = {name: getattr(theme, name) for name in Theme.__slots__}
    lengths = (
        "body",
        "heading",
        "code",
        "secondary",
        "target",
        "padding",
        "radius",
        "edge",
        "focus",
    )
    values |= {f"{name}_px": f"{getattr(units, name)}px" for name in lengths}
    values["inner_px"] = f"{units.padding + units.edge - units.focus}px"
    values["bar_px"] = f"{units.px(7.0, 32)}px"
    return Template(_resource(":/themes/werkplek.qss")).substitute(values)


def _resource(path: str) -> str:
    file = QFile(path)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(path)
    return bytes(file.readAll().data()).decode()
