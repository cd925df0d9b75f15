"""*Kwalificaties*: what there is to learn, found by name, work or code; and how more comes here."""

from PySide6.QtCore import Signal, Slot

from werkplek.domain.kwalificatie import Crebo
from werkplek.ui._generated.ui_kwalificaties import Ui_KwalificatiesForm
from werkplek.ui.pages.zoeken import ZoekController, Zoekdelen, ZoekPage
from werkplek.ui.shell import Shell

NAAM = "kwalificaties"


class KwalificatiesPage(ZoekPage):
    """The search, and two ways to bring in more."""

    plakken = Signal()

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._form = Ui_KwalificatiesForm()
        self._form.setupUi(self)
        form = self._form
        self.verbind(Zoekdelen(form.zoek, form.niveau, form.kwalificaties, form.rol))
        form.knop_inlezen.clicked.connect(self.inlezen)
        form.knop_plakken.clicked.connect(self.plakken)


class KwalificatiesController(ZoekController):
    """Opens the kwalificatie that was tapped."""

    def __init__(self, shell: Shell, page: KwalificatiesPage) -> None:
        """Search for `page`."""
        super().__init__(shell, page, NAAM)
        page.gekozen.connect(self._kies)
        page.plakken.connect(self._plak)

    @Slot(object)
    def _kies(self, crebo: Crebo) -> None:
        self.shell.session.neem(crebo=crebo, editie="")
        self.shell.go("structuur")

    @Slot()
    def _plak(self) -> None:
        self.shell.go("plakken")
