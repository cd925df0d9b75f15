"""*Maat van het scherm*: a bank card on the glass tells how large a millimetre is here."""

from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.ui._generated.ui_schermmaat import Ui_SchermmaatForm
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.bankpas import COARSE, FINE, stepped

NAAM: Final = "schermmaat"
KNOP_MM: Final = 9


class SchermmaatPage(Page):
    """`gekozen` carries the px/mm at which the drawn card is as large as the real one."""

    gekozen = Signal(float)
    zelf = Signal()

    def __init__(self) -> None:
        """A card for a screen that nobody measured."""
        super().__init__()
        self._form = Ui_SchermmaatForm()
        self._form.setupUi(self)
        form = self._form
        form.knop_veel_kleiner.clicked.connect(self._much_smaller)
        form.knop_kleiner.clicked.connect(self._smaller)
        form.knop_groter.clicked.connect(self._larger)
        form.knop_veel_groter.clicked.connect(self._much_larger)
        form.knop_zelf.clicked.connect(self.zelf)
        form.knop_goed.clicked.connect(self._goed)

    @property
    def per_mm(self) -> float:
        """The density that the card is drawn for."""
        return self._form.pas.per_mm

    def toon(self, per_mm: float) -> None:
        """Draw the card for this density."""
        self._form.pas.toon(per_mm)
        points = round(KNOP_MM * self.per_mm)
        said = self.tr("Een knop van {mm} millimeter is dan {punten} beeldpunten hoog.")
        self._form.maat.setText(said.format(mm=KNOP_MM, punten=points))

    @Slot()
    def _larger(self) -> None:
        self.toon(stepped(self.per_mm, 1, FINE))

    @Slot()
    def _smaller(self) -> None:
        self.toon(stepped(self.per_mm, -1, FINE))

    @Slot()
    def _much_larger(self) -> None:
        self.toon(stepped(self.per_mm, 1, COARSE))

    @Slot()
    def _much_smaller(self) -> None:
        self.toon(stepped(self.per_mm, -1, COARSE))

    @Slot()
    def _goed(self) -> None:
        self.gekozen.emit(self.per_mm)


class SchermmaatController(Controller):
    """Keeps the measure of the screen that the window is on."""

    def __init__(self, shell: Shell, page: SchermmaatPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._maat_page = page
        page.gekozen.connect(self._keep)
        page.zelf.connect(self._forget)

    def aankomst(self) -> None:
        """Begin with what holds on this screen."""
        self._maat_page.toon(self.shell.window.appearance.look.units.px_per_mm)

    @Slot(float)
    def _keep(self, per_mm: float) -> None:
        self._measure(per_mm)
        self.shell.window.toon_gedaan(self.tr("De maat van dit scherm is bewaard."))

    @Slot()
    def _forget(self) -> None:
        self._measure(None)
        self._maat_page.toon(self.shell.window.appearance.reported)
        self.shell.window.toon_gedaan(self.tr("De maat is weer zoals het scherm zegt."))

    def _measure(self, per_mm: float | None) -> None:
        appearance = self.shell.window.appearance
        appearance.apply(appearance.preferences.with_screen(appearance.screen_key, per_mm))
