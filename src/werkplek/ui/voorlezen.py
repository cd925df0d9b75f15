"""Which voice this computer has: one that Qt knows, else espeak-ng, else none."""

from PySide6.QtCore import QObject

from werkplek.ui.voorlezen_espeak import vind_espeak
from werkplek.ui.voorlezen_qt import vind_qt_stem
from werkplek.ui.voorlezer import LateVoorlezer, Voorlezer


def kies_voorlezer(parent: QObject) -> Voorlezer:
    """The first voice that speaks Dutch; a silent one where there is none."""
    return vind_qt_stem(parent) or vind_espeak(parent) or Voorlezer(parent)


def stem_van(parent: QObject) -> Voorlezer:
    """The voice of this computer, looked for when it is first wanted."""
    return LateVoorlezer(kies_voorlezer, parent)
