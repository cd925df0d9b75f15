"""*Ziet de school dezelfde woorden?*: two people compare four words before anything is linked."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.koppelen import Gekoppeld, bewaar_koppeling
from werkplek.application.ports_school import Uitwisselmap
from werkplek.domain.navraag import Navraag
from werkplek.ui._generated.ui_vingerwoorden import Ui_VingerwoordenForm
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.woorden import koppelvragen as woorden

NAAM: Final = "vingerwoorden"
KOPPELEN: Final = "koppelen"
WIE_IS_WIE: Final = "zelfde"


class VingerwoordenPage(Page):
    """The words, and two answers."""

    klopt = Signal()
    klopt_niet = Signal()

    def __init__(self) -> None:
        """No words yet."""
        super().__init__()
        self._form = Ui_VingerwoordenForm()
        self._form.setupUi(self)
        self._form.knop_klopt.clicked.connect(self.klopt)
        self._form.knop_klopt_niet.clicked.connect(self.klopt_niet)

    def toon(self, gekoppeld: Gekoppeld) -> None:
        """Show the words of the school, large, and those of this device."""
        form = self._form
        form.school.setText(woorden.woorden_van(gekoppeld.school.naam))
        genummerd = enumerate(gekoppeld.woorden_school, start=1)
        form.woorden.toon([(f"{nummer}. {woord}", "") for nummer, woord in genummerd])
        form.uitleg.setText(woorden.VERGELIJK)
        form.apparaat.setText(woorden.woorden_apparaat(gekoppeld.woorden_apparaat))


class VingerwoordenController(Controller):
    """Keeps the school only when a person said that the words are the same."""

    def __init__(self, shell: Shell, page: VingerwoordenPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._vinger_page = page
        page.klopt.connect(self._klopt)
        page.klopt_niet.connect(self._klopt_niet)

    def ververs(self) -> None:
        """Show what was found."""
        self._vinger_page.toon(self._gevonden())

    def _gevonden(self) -> Gekoppeld:
        gekoppeld = self.shell.session.hand.gekoppeld
        if gekoppeld is None:
            raise LookupError("no school in hand")
        return gekoppeld

    @Slot()
    def _klopt(self) -> None:
        gevonden = self._gevonden()
        work = partial(_bewaar, self.shell.opened.uitwisselmap, gevonden)
        self.schrijf(work, self._gekoppeld, zeg=_zeg)

    @Slot(object)
    def _gekoppeld(self, gekoppeld: Gekoppeld) -> None:  # noqa: ARG002  a write gives what it did
        self.shell.session.leg_neer()
        self.shell.window.navigation.home("vandaag")
        self.shell.uitwisseling.vraag()
        self.shell.go(WIE_IS_WIE)

    @Slot()
    def _klopt_niet(self) -> None:
        self.shell.session.leg_neer()
        self.shell.back()
        page = self.shell.window.navigation.page(KOPPELEN)
        if isinstance(page, Page):
            page.toon_boodschap(woorden.KLOPT_NIET)


def _bewaar(
    map_: Uitwisselmap,
    gekoppeld: Gekoppeld,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about it
) -> Gekoppeld:
    bewaar_koppeling(map_, gekoppeld)
    return gekoppeld


def _zeg(gekoppeld: Gekoppeld) -> Gezegd:
    return woorden.gekoppeld(gekoppeld.school.naam), ()
