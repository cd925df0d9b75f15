"""Lines of a paper, large: what it is in quiet words, and under it what it says."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from werkplek.ui.look import UNDRESSED, Look, Rol, dress_tree
from werkplek.ui.widgets.tekst import Tekst


class Bladregels(QWidget):
    """Gone while there are no lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No lines."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._shown: list[_Bladregel] = []
        self._column = QVBoxLayout(self)
        self.hide()

    def dress(self, look: Look) -> None:
        """The next line apart from the one before."""
        self._look = look
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.units.padding)

    def toon(self, regels: Sequence[tuple[str, str]], *, groot: bool = True) -> None:
        """Show these; `groot` makes what is said stand out, else what it is does."""
        for oud in self._shown:
            oud.hide()
            oud.deleteLater()
        self._shown = [_Bladregel(*regel, groot=groot) for regel in regels]
        for regel in self._shown:
            self._column.addWidget(regel)
        self.setVisible(bool(self._shown))
        dress_tree(self, self._look)


class _Bladregel(QWidget):
    """One line: what it is, and close under it what it says."""

    def __init__(self, wat: str, tekst: str, *, groot: bool) -> None:
        super().__init__()
        rollen = (Rol.STIL, Rol.TITEL) if groot else (Rol.TITEL, Rol.TEKST)
        self._column = QVBoxLayout(self)
        for woorden, rol in zip((wat, tekst), rollen, strict=True):
            if woorden:
                self._column.addWidget(Tekst(woorden, rol))

    def dress(self, look: Look) -> None:
        """Keep both together."""
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.units.padding // 4)
