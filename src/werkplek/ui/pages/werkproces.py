"""One werkproces to read, in the words of the kwalificatiedossier."""

from functools import partial

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.structuur import DeelBeeld, werkproces_beeld
from werkplek.domain.kwalificatie import Soort, soort_van
from werkplek.ui._generated.ui_werkproces import Ui_WerkprocesForm
from werkplek.ui.look import Rol
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.tekst import Tekst

NAAM = "werkproces"


class WerkprocesPage(Page):
    """The official text, and the way to the steps that the leerbedrijf made of it."""

    leerstappen = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_WerkprocesForm()
        self._form.setupUi(self)
        self._form.knop_leerstappen.clicked.connect(self.leerstappen)

    def toon(self, beeld: DeelBeeld, *, leerstappen: bool = True) -> None:
        """Show headings and texts in the order of the dossier."""
        self._form.knop_leerstappen.setVisible(leerstappen)
        self._form.kop.setText(f"{beeld.code} {beeld.titel}")
        self._form.kerntaak.toon(self.tr("Kerntaak {0}").format(beeld.kerntaak))
        hier = self.tr("kan op deze werkplek") if beeld.uitvoerbaar else ""
        self._form.status.toon(" · ".join(deel for deel in (hier, beeld.status) if deel))
        self._form.bron.toon(self.tr("Bron: {0}").format(beeld.bron) if beeld.bron else "")
        self._wis_alineas()
        for kop, tekst in beeld.alineas:
            self._voeg_toe(Tekst(kop, Rol.TITEL))
            self._voeg_toe(Tekst(tekst))
        if beeld.bericht:
            self._voeg_toe(Tekst(beeld.bericht))
        self._scroll_to_top()

    def _voeg_toe(self, tekst: Tekst) -> None:
        self._form.alineas.addWidget(tekst)
        tekst.show()

    def _wis_alineas(self) -> None:
        while (oud := self._form.alineas.takeAt(0)) is not None:
            widget = oud.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class WerkprocesController(Controller):
    """Reads the werkproces in hand, in the edition in hand."""

    def __init__(self, shell: Shell, page: WerkprocesPage) -> None:
        """Read for `page`."""
        super().__init__(shell, page, NAAM)
        self._werkproces_page = page
        page.leerstappen.connect(self._leerstappen)

    def ververs(self) -> None:
        """Show the werkproces in hand; steps are made of the kwalificatie, not of a certificaat."""
        hand = self.shell.session.hand
        if hand.crebo is None or hand.werkproces is None:
            raise LookupError("no werkproces in hand")
        lees = partial(werkproces_beeld, crebo=hand.crebo, editie=hand.editie, code=hand.werkproces)
        self.haal(lees, partial(self._toon, geheel=soort_van(hand.crebo) is not Soort.CERTIFICAAT))

    def _toon(self, beeld: DeelBeeld, *, geheel: bool) -> None:
        self.shell.session.neem(titel=beeld.titel)
        self._werkproces_page.toon(beeld, leerstappen=geheel)

    @Slot()
    def _leerstappen(self) -> None:
        self.shell.go("leerstappen")
