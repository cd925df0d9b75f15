"""*Voor wanneer?*: days to tap, and a kalender for every other one."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.ui._generated.ui_afspraak_wanneer import Ui_AfspraakWanneerForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.page import Page
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden.dagen import weekdag
from werkplek.woorden.vooruit import ANDERE_DAG

ANDERE: Final = "andere"


class WanneerPage(Page):
    """`gekozen` carries the `date`, or None for no day."""

    gekozen = Signal(object)

    def __init__(self) -> None:
        """No days yet."""
        super().__init__()
        self._form = Ui_AfspraakWanneerForm()
        self._form.setupUi(self)
        self._vandaag = self._dag = date(2000, 1, 1)
        self._form.dagen.gekozen.connect(self._kies)
        self._form.kalender.gekozen.connect(self.gekozen)

    def toon(self, vandaag: date, dagen: Sequence[Tegel], gekozen: date | None) -> None:
        """Show these days and one for all others; the kalender is closed."""
        self._vandaag, self._dag = vandaag, gekozen or vandaag
        self._form.dagen.toon([*dagen, andere_dag(dagen, gekozen)])
        self._form.dagen.show()
        self._form.kalender.hide()

    @Slot(object)
    def _kies(self, dag: object) -> None:
        if dag != ANDERE:
            self.gekozen.emit(dag)
            return
        self._form.kalender.toon(self._vandaag, self._dag)
        self._form.dagen.hide()
        self._form.kalender.show()
        self._form.kalender.setFocus()


def andere_dag(dagen: Sequence[Tegel], gekozen: date | None) -> Tegel:
    """The tile that opens the kalender; it says the day when that is none of the others."""
    anders = gekozen is not None and gekozen not in {tegel.sleutel for tegel in dagen}
    onder = weekdag(gekozen) if anders and gekozen is not None else ""
    return Tegel(ANDERE, ANDERE_DAG, onder, icoon=Icon.KALENDER, gekozen=anders)
