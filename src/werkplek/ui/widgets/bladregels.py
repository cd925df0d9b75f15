"""Lines of a paper, large: what it is in quiet words, and under it what it says."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from werkplek.ui.look import UNDRESSED, Look, Rol, dress_tree
from werkplek.ui.widgets.tekst import Tekst


class Bladregels(QWidget):
    """Gone while there are none; `groot` says whether the second part stands out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No lines."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._shown: list[Tekst] = []
        self._column = QVBoxLayout(self)
        self.hide()

    def dress(self, look: Look) -> None:
        """A line and its words together, the next line apart from it."""
        self._look = look
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.units.padding // 2)
        for nummer, tekst in enumerate(self._shown):
            boven = look.units.padding if nummer and tekst.property("eerste") else 0
            tekst.setContentsMargins(0, boven, 0, 0)

    def toon(self, regels: Sequence[tuple[str, str]], *, groot: bool = True) -> None:
        """Show these; `groot` makes what is said stand out, else what it is does."""
        for oud in self._shown:
            oud.hide()
            oud.deleteLater()
        rollen = (Rol.STIL, Rol.TITEL) if groot else (Rol.TITEL, Rol.TEKST)
        self._shown = [
            self._tekst(tekst, rol, eerste=rol is rollen[0])
            for regel in regels
            for tekst, rol in zip(regel, rollen, strict=True)
            if tekst
        ]
        self.setVisible(bool(self._shown))
        dress_tree(self, self._look)

    def _tekst(self, tekst: str, rol: Rol, *, eerste: bool) -> Tekst:
        label = Tekst(tekst, rol)
        label.setProperty("eerste", eerste)
        self._column.addWidget(label)
        return label
