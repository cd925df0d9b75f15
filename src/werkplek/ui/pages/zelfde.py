"""*Wie is wie?*: for each who looks alike one tap, and a way to choose somebody oneself."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QBoxLayout

from werkplek.application.beelden.koppelen import Kant, Paar, ZelfdeBeeld, zelfde_beeld
from werkplek.application.context import Context
from werkplek.application.dossier_koppelen import koppel_dossier, niet_dezelfde
from werkplek.application.uitwisselronde import Ronde
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_zelfde import Ui_ZelfdeForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import koppelvragen as woorden
from werkplek.woorden.boodschap import Boodschap

NAAM: Final = "zelfde"


class ZelfdePage(Page):
    """`gekozen` carries the DeelnemerId of a tile; the other signals are the answers."""

    zelfde = Signal()
    niet = Signal()
    later = Signal()
    zelf = Signal()
    klaar = Signal()
    gekozen = Signal(object)

    def __init__(self) -> None:
        """Nobody yet."""
        super().__init__()
        self._form = Ui_ZelfdeForm()
        self._form.setupUi(self)
        self._form.knop_zelfde.clicked.connect(self.zelfde)
        self._form.knop_niet.clicked.connect(self.niet)
        self._form.knop_later.clicked.connect(self.later)
        self._form.knop_zelf.clicked.connect(self.zelf)
        self._form.leeg.gekozen.connect(self.klaar)
        self._form.mensen.gekozen.connect(self.gekozen)
        self._form.rol.viewport().installEventFilter(self)
        self.toon_leeg(woorden.EVEN_KIJKEN, "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """How wide it is, is known when what scrolls has its place."""
        if event.type() == QEvent.Type.Resize and watched is self._form.rol.viewport():
            self._schik()
        return super().eventFilter(watched, event)

    def _schik(self) -> None:
        """Beside each other where there is room, else under each other."""
        form = self._form
        nodig = form.hier.minimumSizeHint().width() + form.daar.minimumSizeHint().width()
        past = nodig + form.paar_rij.spacing() <= form.rol.viewport().width()
        richting = QBoxLayout.Direction
        form.paar_rij.setDirection(richting.LeftToRight if past else richting.TopToBottom)

    def toon_boodschap(
        self, boodschap: Boodschap, soort: MeldingSoort = MeldingSoort.LET_OP
    ) -> None:
        """Say it above what is asked."""
        self._form.rol.show()
        super().toon_boodschap(boodschap, soort)

    def toon_paar(self, paar: Paar, nog: int) -> None:
        """Ask about these two; `nog` counts them and those after them."""
        self._deel(kop=woorden.VRAAG_ZELFDE, vraagt=True)
        self._form.teller.toon(woorden.nog(nog) if nog > 1 else "")
        self._form.uitleg.toon(woorden.ZELFDE_UITLEG)
        for kant, vak in ((paar.hier, self._form.hier), (paar.daar, self._form.daar)):
            vak.toon(kant.waar, kant.naam, kant.opleiding, kant.stand)
        self._schik()

    def toon_keuze(self, kop: str, mensen: Sequence[Kant]) -> None:
        """Let somebody choose."""
        self._deel(kop=kop, kiest=True)
        self._form.mensen.setAccessibleName(kop)
        self._form.mensen.toon([_tegel(kant) for kant in mensen])

    def toon_leeg(self, titel: str, uitleg: str, *, zelf: bool = False) -> None:
        """Nothing to ask, or not yet."""
        self._deel(kop="")
        self._form.knop_zelf.setVisible(zelf)
        self._form.leeg.toon(titel, uitleg, woorden.NAAR_VANDAAG, Icon.PERSONEN)

    def _deel(self, *, kop: str, vraagt: bool = False, kiest: bool = False) -> None:
        form = self._form
        form.kop.toon(kop)
        form.leeg.setVisible(not vraagt and not kiest)
        form.mensen.setVisible(kiest)
        form.rol.setVisible(vraagt)
        form.paar.setVisible(vraagt)
        form.teller.hide()
        for knop in (form.knop_zelfde, form.knop_niet):
            knop.setVisible(vraagt)
        form.knop_later.setVisible(vraagt or kiest)
        form.knop_zelf.hide()


class ZelfdeController(Controller):
    """Asks about one pair at a time; what was answered with no is not asked again.

    `_zelf` holds whom somebody chose: of here, then of the school; None while it asks by itself.
    """

    def __init__(self, shell: Shell, page: ZelfdePage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._zelfde_page = page
        self._beeld = ZelfdeBeeld((), (), ())
        self._zelf: tuple[DeelnemerId, ...] | None = None
        self._gevraagd: Paar | None = None
        page.zelfde.connect(self._zelfde)
        page.niet.connect(self._niet_zelfde)
        page.later.connect(self._later)
        page.zelf.connect(self._kies_zelf)
        page.klaar.connect(self._weg)
        page.gekozen.connect(self._kies)
        shell.uitwisseling.klaar.connect(self._uitgewisseld)

    def aankomst(self) -> None:
        """Begin with who look alike."""
        self._zelf = None
        self.ververs()

    def ververs(self) -> None:
        """Read both sides."""
        work = partial(zelfde_beeld, self.shell.ctx, self.shell.opened.uitwisselmap)
        self.vraag_na(work, self._toon)

    @Slot(object)
    def _uitgewisseld(self, ronde: Ronde) -> None:  # noqa: ARG002  what is here now is read anew
        if self.shell.window.navigation.shows(self._zelfde_page):
            self.ververs()

    @Slot(object)
    def _toon(self, beeld: ZelfdeBeeld) -> None:
        self._beeld = beeld
        lijkt = beeld.paren if self._zelf is None else ()
        self._gevraagd = next(iter(lijkt), None) if self._zelf is None else self._gekozen_paar()
        if self._gevraagd is not None:
            self._zelfde_page.toon_paar(self._gevraagd, len(lijkt))
        elif self._zelf is not None:
            self._toon_keuze()
        else:
            self._toon_klaar()

    def _gekozen_paar(self) -> Paar | None:
        gekozen = self._zelf or ()
        hier = [kant for kant in self._beeld.hier if kant.wie in gekozen[:1]]
        daar = [kant for kant in self._beeld.daar if kant.wie in gekozen[1:]]
        return Paar(hier[0], daar[0]) if hier and daar else None

    def _toon_keuze(self) -> None:
        gekozen = [kant for kant in self._beeld.hier if kant.wie in (self._zelf or ())]
        if gekozen:
            kop = woorden.vraag_wie_daar(gekozen[0].naam)
            self._zelfde_page.toon_keuze(kop, self._beeld.daar)
        else:
            self._zelfde_page.toon_keuze(woorden.VRAAG_WIE_HIER, self._beeld.hier)

    def _toon_klaar(self) -> None:
        beeld, page = self._beeld, self._zelfde_page
        if beeld.daar or beeld.gekoppeld:
            alleen = woorden.alleen_hier([kant.naam for kant in beeld.hier])
            page.toon_leeg(woorden.KLAAR, alleen, zelf=bool(beeld.hier and beeld.daar))
        elif self.shell.uitwisseling.loopt:
            page.toon_leeg(woorden.LIJST_KOMT, woorden.LIJST_WACHT)
        else:
            page.toon_leeg(woorden.LIJST_NOG_NIET, woorden.LIJST_LATER)

    @Slot()
    def _zelfde(self) -> None:
        if self._gevraagd is not None:
            work = partial(_koppel, self.shell.ctx, self.shell.session.ik, self._gevraagd)
            self.schrijf(work, self._gekoppeld, zeg=_zeg)

    @Slot(object)
    def _gekoppeld(self, paar: Paar) -> None:  # noqa: ARG002  what is left is read anew
        self._zelf = None
        self.shell.uitwisseling.vraag()
        self.ververs()

    @Slot()
    def _niet_zelfde(self) -> None:
        if self._gevraagd is not None:
            work = partial(_niet_dezelfde, self.shell.ctx, self._gevraagd)
            self.schrijf(work, self._zijn_twee)

    @Slot(object)
    def _zijn_twee(self, paar: Paar) -> None:  # noqa: ARG002  what is left is read anew
        self._zelf = None
        self.ververs()

    @Slot()
    def _later(self) -> None:
        """From a choice of one's own to where it began; else to *Vandaag*: it is asked again."""
        if self._zelf is None:
            self._weg()
        else:
            self._zelf = None
            self._toon(self._beeld)

    @Slot()
    def _kies_zelf(self) -> None:
        self._zelf = ()
        self._toon(self._beeld)

    @Slot(object)
    def _kies(self, wie: DeelnemerId) -> None:
        self._zelf = (*(self._zelf or ()), wie)[:2]
        self._toon(self._beeld)

    @Slot()
    def _weg(self) -> None:
        self.shell.window.navigation.home("vandaag")


def _koppel(
    ctx: Context,
    als: Persoon,
    paar: Paar,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about it
) -> Paar:
    koppel_dossier(ctx, als, *paar.sleutel)
    return paar


def _niet_dezelfde(
    ctx: Context,
    paar: Paar,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about it
) -> Paar:
    niet_dezelfde(ctx, *paar.sleutel)
    return paar


def _zeg(paar: Paar) -> Gezegd:
    return woorden.zelfde(paar.hier.naam), ()


def _tegel(kant: Kant) -> Tegel:
    return Tegel(kant.wie, kant.naam, kant.opleiding, kant.stand or kant.waar, Icon.PERSOON)
