"""*Is deze afspraak klaar?*: one tap for whoever follows the work, then back to the list."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.gesprekken import rond_af
from werkplek.application.ports import Lezer
from werkplek.domain.begeleidingsfeiten import Afloop, AfspraakGemaakt
from werkplek.domain.fouten import FeitOnbekend
from werkplek.domain.kenmerk import FeitId
from werkplek.ui._generated.ui_tegelvraag import Ui_TegelvraagForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import gesprek as woorden

NAAM: Final = "afspraak_klaar"
NOG_NIET: Final = "nog_niet"


class AfspraakKlaarPage(Page):
    """`gekozen` carries the Afloop that was tapped, or `NOG_NIET`."""

    gekozen = Signal(object)

    def __init__(self) -> None:
        """Three tiles."""
        super().__init__()
        self._form = Ui_TegelvraagForm()
        self._form.setupUi(self)
        self.setWindowTitle(self.tr("Afspraak"))
        self._form.kop.setText(woorden.GEDAAN_VRAAG)
        self._form.tegels.setAccessibleName(woorden.GEDAAN_VRAAG)
        self._form.knop_weg.hide()
        self._form.tegels.gekozen.connect(self.gekozen)
        self._form.tegels.toon(
            [
                Tegel(Afloop.GEDAAN, woorden.GEDAAN, icoon=Icon.VINK, nummer=1),
                Tegel(Afloop.NIET_MEER_NODIG, woorden.NIET_NODIG, icoon=Icon.GOED, nummer=2),
                Tegel(NOG_NIET, woorden.NOG_NIET, icoon=Icon.KEUZE, nummer=3),
            ]
        )

    def toon(self, afspraak: str) -> None:
        """Show which one."""
        self._form.uitleg.toon(afspraak)


class AfspraakKlaarController(Controller):
    """Rounds off the agreement in hand."""

    def __init__(self, shell: Shell, page: AfspraakKlaarPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._klaar_page = page
        page.gekozen.connect(self._kies)

    def aankomst(self) -> None:
        """Nothing of the one before."""
        self._klaar_page.toon("")
        self.ververs()

    def ververs(self) -> None:
        """Which one it is."""
        feit = self._feit()
        self.haal(lambda lezer: _tekst(lezer, feit), self._klaar_page.toon)

    def _feit(self) -> FeitId:
        feit = self.shell.session.hand.feit
        if feit is None:
            raise LookupError("no agreement in hand")
        return feit

    @Slot(object)
    def _kies(self, afloop: Afloop | str) -> None:
        if not isinstance(afloop, Afloop):
            self.shell.back()
            return
        work = partial(rond_af, self.shell.ctx, self.shell.session.ik, self._feit(), afloop)
        self.schrijf(work, self._klaar, zeg=_zeg)

    @Slot(object)
    def _klaar(self, feit: FeitId) -> None:  # noqa: ARG002  the page before this one shows it
        self.shell.back()


def _tekst(lezer: Lezer, id_: FeitId) -> str:
    feit = lezer.feit(id_)
    if feit is None or not isinstance(feit.inhoud, AfspraakGemaakt):
        raise FeitOnbekend(id_)
    return feit.inhoud.tekst


def _zeg(feit: FeitId) -> Gezegd:
    return woorden.AFSPRAAK_KLAAR, (feit,)
