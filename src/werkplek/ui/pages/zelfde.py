"""*Wie is wie?*: for each who looks alike one tap, and a way to choose somebody oneself."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.koppelen import Kant, Paar, ZelfdeBeeld, zelfde_beeld
from werkplek.application.context import Context
from werkplek.application.dossier_koppelen import koppel_dossier
from werkplek.application.uitwisselronde import Ronde
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_zelfde import Ui_ZelfdeForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.rij import Rij
from werkplek.woorden import koppelvragen as woorden

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

    def toon_paar(self, paar: Paar, nummer: int, van: int) -> None:
        """Ask about these two."""
        self._deel(kop=woorden.VRAAG_ZELFDE, vraagt=True)
        self._form.teller.toon(woorden.teller(nummer, van) if van > 1 else "")
        self._form.uitleg.toon(woorden.ZELFDE_UITLEG)
        for kant, tekst in ((paar.hier, self._form.hier), (paar.daar, self._form.daar)):
            regels = (kant.waar, kant.naam, kant.opleiding, kant.stand)
            tekst.toon([_kant(kant)])
            tekst.setAccessibleName(", ".join(regel for regel in regels if regel))

    def toon_keuze(self, kop: str, mensen: Sequence[Kant]) -> None:
        """Let somebody choose."""
        self._deel(kop=kop, kiest=True)
        self._form.mensen.setAccessibleName(kop)
        self._form.mensen.toon([_kant(kant) for kant in mensen])

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
        form.paar.setVisible(vraagt)
        form.teller.hide()
        for knop in (form.knop_zelfde, form.knop_niet):
            knop.setVisible(vraagt)
        form.knop_later.setVisible(vraagt or kiest)
        form.knop_zelf.hide()


class ZelfdeController(Controller):
    """Asks about one pair at a time; what was answered with no is not asked again today."""

    def __init__(self, shell: Shell, page: ZelfdePage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._zelfde_page = page
        self._beeld = ZelfdeBeeld((), (), ())
        self._niet: set[tuple[DeelnemerId, DeelnemerId]] = set()
        self._gekozen: DeelnemerId | None = None
        self._gevraagd: Paar | None = None
        self._kiest = False
        page.zelfde.connect(self._zelfde)
        page.niet.connect(self._niet_zelfde)
        page.later.connect(self._later)
        page.zelf.connect(self._zelf)
        page.klaar.connect(self._weg)
        page.gekozen.connect(self._kies)
        shell.uitwisseling.klaar.connect(self._uitgewisseld)

    def aankomst(self) -> None:
        """Begin with who look alike."""
        self._kiest, self._gekozen = False, None
        self.ververs()

    def ververs(self) -> None:
        """Read both sides."""
        self.doe(partial(zelfde_beeld, self.shell.ctx, self.shell.opened.uitwisselmap), self._toon)

    @Slot(object)
    def _uitgewisseld(self, ronde: Ronde) -> None:  # noqa: ARG002  what is here now is read anew
        if self.shell.window.navigation.shows(self._zelfde_page):
            self.ververs()

    @Slot(object)
    def _toon(self, beeld: ZelfdeBeeld) -> None:
        self._beeld = beeld
        open_ = [paar for paar in beeld.paren if paar.sleutel not in self._niet]
        self._gevraagd = self._zelf_gekozen() or (None if self._kiest else next(iter(open_), None))
        if self._gevraagd is not None:
            self._zelfde_page.toon_paar(self._gevraagd, 1, 1 if self._kiest else len(open_))
        elif self._kiest:
            self._toon_keuze()
        else:
            self._toon_klaar()

    def _zelf_gekozen(self) -> Paar | None:
        return self._gevraagd if self._kiest and self._gekozen is None else None

    def _toon_keuze(self) -> None:
        hier = next((kant for kant in self._beeld.hier if kant.wie == self._gekozen), None)
        if hier is None:
            self._zelfde_page.toon_keuze(woorden.VRAAG_WIE_HIER, self._beeld.hier)
        else:
            self._zelfde_page.toon_keuze(woorden.vraag_wie_daar(hier.naam), self._beeld.daar)

    def _toon_klaar(self) -> None:
        beeld, page = self._beeld, self._zelfde_page
        if self.shell.uitwisseling.loopt and not beeld.daar:
            page.toon_leeg(woorden.LIJST_KOMT, woorden.LIJST_WACHT)
        elif not beeld.daar and not self.shell.opened.uitwisselmap.banden():
            page.toon_leeg(woorden.LIJST_NOG_NIET, woorden.LIJST_LATER)
        else:
            namen = [kant.naam for kant in beeld.hier]
            zelf = bool(beeld.hier and beeld.daar)
            page.toon_leeg(woorden.KLAAR, woorden.alleen_hier(namen), zelf=zelf)

    @Slot()
    def _zelfde(self) -> None:
        paar = self._gevraagd
        if paar is not None:
            ctx, ik = self.shell.ctx, self.shell.session.ik
            work = partial(_koppel, ctx, ik, paar)
            self.schrijf(work, self._gekoppeld, zeg=_zeg)

    @Slot(object)
    def _gekoppeld(self, paar: Paar) -> None:  # noqa: ARG002  what is left is read anew
        self._kiest, self._gekozen, self._gevraagd = False, None, None
        self.shell.uitwisseling.vraag()
        self.ververs()

    @Slot()
    def _niet_zelfde(self) -> None:
        if self._gevraagd is not None:
            self._niet.add(self._gevraagd.sleutel)
        self._later()

    @Slot()
    def _later(self) -> None:
        """From a choice of one's own back to the end; else to *Vandaag*, and it is asked again."""
        if self._kiest:
            self._kiest, self._gekozen, self._gevraagd = False, None, None
            self._toon(self._beeld)
        elif self._gevraagd is not None and self._gevraagd.sleutel in self._niet:
            self._toon(self._beeld)
        else:
            self._weg()

    @Slot()
    def _zelf(self) -> None:
        self._kiest, self._gekozen, self._gevraagd = True, None, None
        self._toon(self._beeld)

    @Slot(object)
    def _kies(self, wie: DeelnemerId) -> None:
        """First somebody of here, then somebody of the school."""
        hier = next((kant for kant in self._beeld.hier if kant.wie == self._gekozen), None)
        daar = next((kant for kant in self._beeld.daar if kant.wie == wie), None)
        if hier is not None and daar is not None:
            self._gevraagd, self._gekozen = Paar(hier, daar), None
        else:
            self._gekozen = wie
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


def _zeg(paar: Paar) -> Gezegd:
    return woorden.zelfde(paar.hier.naam), ()


def _kant(kant: Kant) -> Rij:
    return Rij(
        kant.wie, kant.naam, kant.opleiding, label=kant.waar, erbij=kant.stand, icoon=Icon.PERSOON
    )
