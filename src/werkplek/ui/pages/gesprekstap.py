"""What the pages of a talk share: the talk in hand, read anew when it is not there any more."""

from PySide6.QtCore import Slot

from werkplek.application.gesprekklad import Gesprekklad, klad_van
from werkplek.domain.fouten import BevestigingNodig
from werkplek.domain.navraag import Navraag
from werkplek.domain.tekst import lijkt_op_bsn
from werkplek.ui.gesprekblok import Gesprekblok
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell


class Gesprekstap(Controller):
    """Belongs to one page of a talk; `toon` is overridden to show the talk."""

    def __init__(self, shell: Shell, page: Page, naam: str) -> None:
        """Work for `page`."""
        super().__init__(shell, page, naam)
        self.blok = Gesprekblok(shell, self)
        self._al_gevraagd = ""

    @property
    def klad(self) -> Gesprekklad:
        """The talk in hand; asking before it was read is a bug (`LookupError`)."""
        if self.blok.klad is None:
            raise LookupError("no talk in hand")
        return self.blok.klad

    def ververs(self) -> None:
        """Show the talk in hand, or fetch what was kept of it."""
        if self.blok.klad is not None:
            self.toon(self.blok.klad)
            return
        deelnemer, ik = self.shell.session.deelnemer, self.shell.session.ik
        self.haal(lambda lezer: klad_van(lezer, deelnemer, ik), self._gehaald)

    @Slot(object)
    def _gehaald(self, klad: Gesprekklad) -> None:
        if klad.deelnemer == self.shell.session.hand.deelnemer:
            self.blok.zet(klad)
            self.toon(klad)

    def toon(self, klad: Gesprekklad) -> None:
        """Show the talk as it is now."""

    def mag_verder(self, tekst: str) -> bool:
        """Ask once about what may be a BSN, in the step where it stands; a second tap goes on."""
        if not lijkt_op_bsn(tekst) or tekst == self._al_gevraagd:
            return True
        self._al_gevraagd = tekst
        self.mislukt(BevestigingNodig((Navraag.LIJKT_OP_BSN,)))
        return False
