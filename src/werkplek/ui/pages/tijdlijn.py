"""*Tijdlijn*: the whole file, newest day first; a tap opens one moment."""

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.tijdlijn import TijdlijnBeeld, TijdlijnRij, tijdlijn_beeld
from werkplek.domain.kenmerk import FeitId
from werkplek.ui._generated.ui_tijdlijn import Ui_TijdlijnForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.bewijs import klein
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.rij import Rij, Tussenkop

NAAM = "tijdlijn"


class TijdlijnPage(Page):
    """`gekozen` carries the FeitId of the row that was tapped."""

    gekozen = Signal(object)
    opmerking = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_TijdlijnForm()
        self._form.setupUi(self)
        self._form.rijen.gekozen.connect(self.gekozen)
        self._form.knop_opmerking.clicked.connect(self.opmerking)

    def toon(self, beeld: TijdlijnBeeld) -> None:
        """Show the days."""
        self.setWindowTitle(self.tr("Tijdlijn"))
        rows: list[Rij | Tussenkop] = []
        for dag in beeld.dagen:
            rows.append(Tussenkop(dag.kop, dag.kop))
            rows.extend(_rij(rij) for rij in dag.rijen)
        self._form.rijen.toon(rows)
        self._form.rijen.setVisible(bool(rows))
        self._form.leeg.setVisible(not rows)
        if not rows:
            wat = f"Nog niets vastgelegd voor {beeld.naam}."
            self._form.leeg.toon(wat, icoon=Icon.TIJDLIJN)


class TijdlijnController(Controller):
    """Folds the feiten of the deelnemer in hand into days."""

    def __init__(self, shell: Shell, page: TijdlijnPage) -> None:
        """Fetch for `page`."""
        super().__init__(shell, page, NAAM)
        self._tijdlijn_page = page
        page.gekozen.connect(self._kies)
        page.opmerking.connect(self._opmerking)

    def ververs(self) -> None:
        """Fold and show."""
        session, vandaag = self.shell.session, self.shell.ctx.clock.vandaag()
        deelnemer, ik = session.deelnemer, session.ik
        self.haal(
            lambda lezer: tijdlijn_beeld(lezer, deelnemer, ik, vandaag), self._tijdlijn_page.toon
        )

    @Slot(object)
    def _kies(self, feit: FeitId) -> None:
        self.shell.session.neem(feit=feit)
        self.shell.go("moment")

    @Slot()
    def _opmerking(self) -> None:
        self.shell.session.neem(feit=None)
        self.shell.go("opmerking")


def _rij(rij: TijdlijnRij) -> Rij:
    fotos = [foto for stuk in rij.bewijs if (foto := klein(stuk)) is not None]
    return Rij(
        sleutel=rij.feit,
        titel=rij.tekst,
        ondertitel=rij.detail,
        notitie=rij.notitie,
        label=rij.label,
        icoon=_icoon(rij),
        doorgestreept=rij.doorgestreept,
        foto=fotos[0] if fotos else None,
        erbij=", ".join(stuk.naam for stuk in rij.bewijs),
    )


def _icoon(rij: TijdlijnRij) -> Icon:
    if rij.doorgestreept:
        return Icon.ONGEDAAN
    if rij.opmerking:
        return Icon.NOTITIE
    return Icon.VINK if rij.aan_te_vullen else Icon.INFO
