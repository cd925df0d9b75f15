"""*Wie ben je?*: the lock of a shared tablet: name tiles, and nothing of what lies behind."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot

from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_wie import Ui_Wie
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.session import Pincodevraag
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import pincode as woorden
from werkplek.woorden.standen import ROL

NAAM = "wie"


class WiePage(Page):
    """`gekozen` carries the PersoonId."""

    gekozen = Signal(object)
    nieuw = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_Wie()
        self._form.setupUi(self)
        self._form.mensen.gekozen.connect(self.gekozen)
        self._form.knop_nieuw.clicked.connect(self.nieuw)

    def toon(self, personen: Sequence[Persoon], laatste: PersoonId | None = None) -> None:
        """Show everyone who records here, the keyboard on who worked here last."""
        self._form.mensen.toon(
            [
                Tegel(
                    sleutel=persoon.id,
                    titel=persoon.naam,
                    ondertitel=ROL[persoon.rol],
                    icoon=Icon.PERSOON,
                    nummer=nummer if nummer <= 9 else 0,  # noqa: PLR2004  keys 1 to 9
                )
                for nummer, persoon in enumerate(personen, start=1)
            ]
        )
        if laatste is not None:
            self._form.mensen.zet_op(laatste)


class WieController(Controller):
    """A name and its pincode let somebody in; adding someone asks who already works here."""

    def __init__(self, shell: Shell, page: WiePage) -> None:
        """Choose on `page`."""
        super().__init__(shell, page, NAAM)
        self._wie_page = page
        page.gekozen.connect(self._kies)
        page.nieuw.connect(self._nieuw)
        self._voegt_toe = False
        self._personen: dict[PersoonId, Persoon] = {}

    def aankomst(self) -> None:
        """Nobody is asked for yet."""
        self._voegt_toe = False
        self.ververs()

    def ververs(self) -> None:
        """Show everyone who records here, each always at the same place."""
        self.haal(lambda lezer: lezer.personen(), self._toon)

    @Slot(object)
    def _toon(self, personen: tuple[Persoon, ...]) -> None:
        self._personen = {persoon.id: persoon for persoon in personen}
        laatste = self.shell.session.laatste
        op_naam = sorted(personen, key=lambda p: (p.naam.casefold(), p.id))
        self._wie_page.toon(op_naam, laatste.id if laatste is not None else None)

    @Slot(object)
    def _kies(self, id_: PersoonId) -> None:
        done = partial(self._binnen, voegt_toe=self._voegt_toe)
        vraag = Pincodevraag(self._personen[id_], woorden.ONTGRENDEL, done)
        self.shell.session.vraag_pincode(vraag)
        self.shell.go("pincode")

    def _binnen(self, wie: Ontgrendeld, *, voegt_toe: bool) -> None:
        self.shell.session.laat_binnen(wie)
        if voegt_toe:
            self.shell.go("persoon")

    @Slot()
    def _nieuw(self) -> None:
        """Only who works here already may let somebody in."""
        self._voegt_toe = True
        self._wie_page.toon_boodschap(woorden.WIE_VOEGT_TOE, MeldingSoort.VRAAG)
