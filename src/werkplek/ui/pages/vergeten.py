"""*Pincode vergeten*: the herstelcode or the wachtzin takes the old one away; then choose anew."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.ports import SleutelPastNiet
from werkplek.application.ports_veilig import Toegang
from werkplek.domain.kenmerk import PersoonId
from werkplek.ui._generated.ui_vergeten import Ui_VergetenForm
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.woorden import pincode as woorden

NAAM: Final = "vergeten"


class VergetenPage(Page):
    """`verder` carries what was typed."""

    verder = Signal(str)

    def __init__(self) -> None:
        """An empty field."""
        super().__init__()
        self._form = Ui_VergetenForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self._form.knop_verder.clicked.connect(self._verder)
        self.velden = {"herstelcode": self._form.herstel}

    def toon(self, naam: str) -> None:
        """Whose pincode it is."""
        self._form.kop.setText(woorden.nieuwe_pincode_voor(naam))

    def toon_geen_weg(self) -> None:
        """There is nothing that anybody could type."""
        for widget in (self._form.stap, self._form.herstel, self._form.knop_verder):
            widget.hide()
        self.toon_boodschap(woorden.GEEN_WEG)

    def leeg(self) -> None:
        """Nothing typed: the code of one is not for the eyes of the next."""
        self._form.herstel.zet_tekst("")
        self.wis_fouten()
        for widget in (self._form.stap, self._form.herstel, self._form.knop_verder):
            widget.show()

    @Slot()
    def _verder(self) -> None:
        self.wis_fouten()
        self.verder.emit(self._form.herstel.tekst())


class VergetenController(Controller):
    """Asks for the person whose pincode was asked."""

    def __init__(self, shell: Shell, page: VergetenPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._vergeten_page = page
        page.verder.connect(self._verder)

    def aankomst(self) -> None:
        """Start afresh."""
        self._vergeten_page.leeg()
        vraag = self.shell.session.pincodevraag
        if vraag is not None:
            self._vergeten_page.toon(vraag.persoon.naam)
        self.doe(self.shell.toegang.toont, self._wegen_bekend)

    @Slot(object)
    def _wegen_bekend(self, wegen: tuple[str, ...]) -> None:
        if not wegen:
            self._vergeten_page.toon_geen_weg()

    @Slot(str)
    def _verder(self, herstel: str) -> None:
        vraag, page = self.shell.session.pincodevraag, self._vergeten_page
        if vraag is None or page.bezig.loopt:
            return
        page.verberg_boodschap()
        page.bezig.begin(self.tr("Even kijken…"))
        work = partial(_vergeet, self.shell.toegang, vraag.persoon.id, herstel)
        self.doe(work, self._vergeten)

    @Slot(object)
    def _vergeten(self, wie: PersoonId) -> None:
        vraag, page = self.shell.session.pincodevraag, self._vergeten_page
        page.bezig.klaar()
        page.leeg()
        if vraag is not None and vraag.persoon.id == wie and self._hier():
            self.shell.back()

    def _hier(self) -> bool:
        return self.shell.window.navigation.shows(self._vergeten_page)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._vergeten_page.bezig.klaar()
        if isinstance(fout, SleutelPastNiet):
            self._vergeten_page.velden["herstelcode"].toon_fout(woorden.HERSTEL_KLOPT_NIET)
        else:
            super().mislukt(fout)


def _vergeet(toegang: Toegang, persoon: PersoonId, herstel: str) -> PersoonId:
    toegang.vergeet_pincode(persoon, herstel)
    return persoon
