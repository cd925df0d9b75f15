"""*Werknemersvaardigheden*: ten skills of being at work, and how each was seen last."""

from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.vaardigheden import (
    VaardighedenBeeld,
    VaardigheidRij,
    vaardigheden_beeld,
)
from werkplek.ui._generated.ui_vaardigheden import Ui_VaardighedenForm
from werkplek.ui.icons import step_icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.rij import Rij
from werkplek.woorden import vaardigheden as woorden

NAAM: Final = "vaardigheden"


class VaardighedenPage(Page):
    """`gekozen` carries the code of the skill that was tapped."""

    gekozen = Signal(object)

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._form = Ui_VaardighedenForm()
        self._form.setupUi(self)
        self._form.uitleg.setText(woorden.NIET_OP_PAPIER)
        self._form.rijen.gekozen.connect(self.gekozen)

    def toon(self, beeld: VaardighedenBeeld) -> None:
        """Show all of them, each always at the same place."""
        self._form.kop.setText(beeld.kop)
        self._form.rijen.toon([_rij(rij) for rij in beeld.rijen])


class VaardighedenController(Controller):
    """Leads to one skill."""

    def __init__(self, shell: Shell, page: VaardighedenPage) -> None:
        """Fetch for `page`."""
        super().__init__(shell, page, NAAM)
        self._lijst_page = page
        page.gekozen.connect(self._kies)

    def ververs(self) -> None:
        """Fetch the list."""
        deelnemer, vandaag = self.shell.session.deelnemer, self.shell.ctx.clock.vandaag()
        self.haal(
            lambda lezer: vaardigheden_beeld(lezer, deelnemer, vandaag), self._lijst_page.toon
        )

    @Slot(object)
    def _kies(self, code: str) -> None:
        self.shell.session.neem(vaardigheid=code)
        self.shell.go("vaardigheid")


def _rij(rij: VaardigheidRij) -> Rij:
    return Rij(
        sleutel=rij.vaardigheid.code,
        titel=rij.vaardigheid.naam,
        ondertitel=rij.detail,
        notitie=rij.notitie,
        icoon=step_icon(rij.rang),
    )
