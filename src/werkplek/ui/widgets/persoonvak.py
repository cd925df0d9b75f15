"""Somebody in a frame, to be read beside another: where they are known, name, what they do."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from werkplek.ui.look import Rol
from werkplek.ui.widgets.tekst import Tekst


class Persoonvak(QFrame):
    """Read, never chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nobody yet."""
        super().__init__(parent)
        self.setProperty("rol", "paneel")
        self._waar = Tekst(rol=Rol.STIL)
        self._naam = Tekst(rol=Rol.TITEL)
        self._opleiding = Tekst()
        self._stand = Tekst()
        column = QVBoxLayout(self)
        for widget in (self._waar, self._naam, self._opleiding, self._stand):
            column.addWidget(widget)
        column.addStretch(1)

    def toon(self, waar: str, naam: str, opleiding: str, stand: str = "") -> None:
        """Show who it is."""
        self._waar.toon(waar)
        self._naam.toon(naam)
        self._opleiding.toon(opleiding)
        self._stand.toon(stand)
        self.setAccessibleName(", ".join(deel for deel in (waar, naam, opleiding, stand) if deel))
