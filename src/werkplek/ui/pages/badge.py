"""*Badge*: hold a badge before the reader, and from then on it opens this deelnemer."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.badge import heeft_badge, koppel_badge, vergeet_badge
from werkplek.application.beelden.namen import roepnaam_van
from werkplek.application.context import Context
from werkplek.application.ports import Lezer
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.navraag import Navraag
from werkplek.ui._generated.ui_badge import Ui_BadgeForm
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.woorden import badge as woorden

NAAM: Final = "badge"

Beeld = tuple[str, bool]
"""The first name, and whether there is a badge."""


class BadgePage(Page):
    """`gescand` carries what a reader read while this page is shown."""

    gescand = Signal(str)
    vergeten = Signal()

    def __init__(self) -> None:
        """Nobody yet."""
        super().__init__()
        self._form = Ui_BadgeForm()
        self._form.setupUi(self)
        self._form.knop_vergeet.clicked.connect(self.vergeten)

    def toon(self, roepnaam: str, *, heeft: bool) -> None:
        """Ask for a badge; one that is there can be taken away."""
        self._form.kop.setText(woorden.badge_van(roepnaam))
        self._form.uitleg.setText(woorden.UITLEG)
        self._form.waarom.setText(woorden.HEEFT_ER_EEN if heeft else woorden.WAAROM)
        self._form.knop_vergeet.setVisible(heeft)


class BadgeController(Controller):
    """Keeps the badge of the deelnemer in hand."""

    def __init__(self, shell: Shell, page: BadgePage) -> None:
        """Listen on `page`."""
        super().__init__(shell, page, NAAM)
        self._badge_page = page
        self._roepnaam = ""
        page.gescand.connect(self._gescand)
        page.vergeten.connect(self._vergeet)

    def ververs(self) -> None:
        """Fetch who it is."""
        self.haal(partial(_beeld, self.shell.session.deelnemer), self._toon)

    @Slot(object)
    def _toon(self, beeld: Beeld) -> None:
        self._roepnaam, heeft = beeld
        self._badge_page.toon(self._roepnaam, heeft=heeft)

    @Slot(str)
    def _gescand(self, code: str) -> None:
        work = partial(_koppel, self.shell.ctx, self.shell.session.deelnemer, code)
        self.schrijf(work, self._gekoppeld)

    @Slot(object)
    def _gekoppeld(self, kan: bool) -> None:  # noqa: FBT001  a write gives it
        if kan:
            self.shell.window.toon_gedaan(woorden.gekoppeld(self._roepnaam))
            self.shell.back()
        else:
            self._badge_page.toon_boodschap(woorden.KAN_NIET)

    @Slot()
    def _vergeet(self) -> None:
        work = partial(_vergeet, self.shell.ctx, self.shell.session.deelnemer)
        self.schrijf(work, self._vergeten, zeg=_zeg)

    @Slot(object)
    def _vergeten(self, gedaan: None) -> None:
        """The page was fetched anew with the change itself."""


def _beeld(wie: DeelnemerId, lezer: Lezer) -> Beeld:
    return roepnaam_van(lezer, wie), heeft_badge(lezer, wie)


def _koppel(
    ctx: Context,
    wie: DeelnemerId,
    code: str,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about it
) -> bool:
    return koppel_badge(ctx, wie, code)


def _vergeet(
    ctx: Context,
    wie: DeelnemerId,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about it
) -> None:
    vergeet_badge(ctx, wie)


def _zeg(_: None) -> Gezegd:
    return woorden.VERGETEN, ()
