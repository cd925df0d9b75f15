"""The buttons under a paper: to the next page, and closer."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from werkplek.ui.look import Look
from werkplek.ui.widgets.flow import Flow
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.papier_view import PapierView


class Bladerknoppen(QWidget):
    """Works for one PapierView; says where a tap leads, after the last page to the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Buttons for no paper yet."""
        super().__init__(parent)
        self._view: PapierView | None = None
        self._page, self._zoom = Knop(), Knop(self.tr("Groter"))
        self._row = Flow(self)
        self._row.addWidget(self._page)
        self._row.addWidget(self._zoom)
        self._row.addStretch()

    def bij(self, view: PapierView) -> None:
        """Work for `view`."""
        self._view = view
        self._page.clicked.connect(view.blader)
        self._zoom.clicked.connect(view.zoom)
        view.veranderd.connect(self._show_state)
        self._show_state()

    def dress(self, look: Look) -> None:
        """Keep the buttons apart."""
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.units.gap)

    @Slot()
    def _show_state(self) -> None:
        view = self._view
        if view is None:
            return
        self._page.setVisible(view.aantal > 1)
        self._page.setText(self.tr("Naar pagina {blad}").format(blad=view.volgende))
        self._zoom.setVisible(bool(view.aantal))
        terug = self.tr("Hele foto") if view.heel else self.tr("Hele breedte")
        self._zoom.setText(self.tr("Groter") if view.kan_groter else terug)
