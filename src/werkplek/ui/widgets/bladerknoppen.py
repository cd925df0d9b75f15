"""The buttons that go through a paper and look closer at it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from werkplek.ui.look import Look, Rol
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.papier_view import PapierView
from werkplek.ui.widgets.tekst import Tekst


class Bladerknoppen(QWidget):
    """Works for one PapierView; a button that has nothing to do is away, its place stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Buttons for no paper yet."""
        super().__init__(parent)
        self._view: PapierView | None = None
        self._where = Tekst(rol=Rol.STIL)
        self._back, self._forth = Knop(self.tr("Vorige")), Knop(self.tr("Volgende"))
        self._smaller, self._larger = Knop(self.tr("Kleiner")), Knop(self.tr("Groter"))
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._where, 0, 0, 1, 2)
        for place, button in enumerate((self._back, self._forth, self._smaller, self._larger)):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            self._grid.addWidget(button, 1 + place // 2, place % 2)

    def bij(self, view: PapierView) -> None:
        """Work for `view`."""
        self._view = view
        self._back.clicked.connect(view.vorige)
        self._forth.clicked.connect(view.volgende)
        self._smaller.clicked.connect(view.kleiner)
        self._larger.clicked.connect(view.groter)
        view.veranderd.connect(self._show_state)
        self._show_state()

    def dress(self, look: Look) -> None:
        """Keep the buttons apart."""
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.units.gap)

    @Slot()
    def _show_state(self) -> None:
        view = self._view
        if view is None:
            return
        where = self.tr("Pagina {blad} van {aantal}")
        self._where.setText(where.format(blad=view.blad, aantal=view.aantal))
        self._back.setVisible(view.blad > 1)
        self._forth.setVisible(view.blad < view.aantal)
        self._smaller.setVisible(view.kan_kleiner)
        self._larger.setVisible(view.kan_groter)
