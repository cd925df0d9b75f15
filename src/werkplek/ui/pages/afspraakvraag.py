"""Whether an agreement is done: asked in place, on every page that lists agreements."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt, Slot

from werkplek.application.gesprekken import rond_af
from werkplek.domain.begeleidingsfeiten import Afloop
from werkplek.domain.kenmerk import FeitId
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.widgets.rijen_view import RijenView
from werkplek.woorden import gesprek as woorden

AFLOOP: Final = {"ja": Afloop.GEDAAN, "nee": Afloop.NIET_MEER_NODIG}


class Afspraakvraag(QObject):
    """Belongs to one controller; the page shows the question and gives the answer."""

    def __init__(self, controller: Controller, page: Page) -> None:
        """Ask on `page`."""
        super().__init__(controller)
        self._controller = controller
        self._page = page
        self._over: FeitId | None = None
        page.antwoord.connect(self._antwoord)

    def vraag(self, afspraak: FeitId, tekst: str) -> None:
        """Ask about this one."""
        self._over = afspraak
        self._page.toon_vraag(woorden.GEDAAN_VRAAG, tekst, woorden.GEDAAN, woorden.NIET_NODIG)

    def vergeet(self) -> None:
        """Nothing is asked any more."""
        self._over = None

    @Slot(str)
    def _antwoord(self, antwoord: str) -> None:
        over, self._over = self._over, None
        rijen = self._page.findChild(RijenView)
        if rijen is not None:
            rijen.setFocus(Qt.FocusReason.OtherFocusReason)
        if over is None or antwoord not in AFLOOP:
            return
        ctx, ik = self._controller.shell.ctx, self._controller.shell.session.ik
        work = partial(rond_af, ctx, ik, over, AFLOOP[antwoord])
        self._controller.schrijf(work, self._klaar, zeg=_zeg)

    @Slot(object)
    def _klaar(self, feit: FeitId) -> None:
        """The page was fetched anew with the change itself."""


def _zeg(feit: FeitId) -> Gezegd:
    return woorden.AFSPRAAK_KLAAR, (feit,)
