"""Which werkprocessen: a tap takes one in or out, or a kerntaak or mbo-certificaat at once."""

from datetime import date
from functools import partial

from PySide6.QtCore import Slot

from werkplek.application.beelden.toevoegen import KeuzeBeeld, eigen_keuze_beeld, keuze_beeld
from werkplek.application.context import Context
from werkplek.application.plaatsen import kies
from werkplek.application.ports import Lezer
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.werkprocessen_page import WerkprocessenPage
from werkplek.ui.session import InHand
from werkplek.ui.shell import Shell

NAAM = "werkprocessen"

Codes = tuple[WerkprocesCode, ...]


class WerkprocessenController(Controller):
    """Keeps the ticks in hand; of a plaatsing that runs it keeps the choice itself."""

    def __init__(self, shell: Shell, page: WerkprocessenPage) -> None:
        """Choose on `page`."""
        super().__init__(shell, page, NAAM)
        self._keuze_page = page
        self._beeld = KeuzeBeeld("", ())
        page.wissel.connect(self._wissel)
        page.alleen.connect(self._neem)
        page.alles.connect(self._alles)
        page.verder.connect(self._verder)

    def aankomst(self) -> None:
        """Ask for a new plaatsing, or about the one in hand."""
        hand = self.shell.session.hand
        wijzigt = hand.plaatsing is not None
        self._keuze_page.setWindowTitle(self.tr("Deelnemer") if wijzigt else hand.toevoegen)
        self._keuze_page.begin(wijzigt=wijzigt)
        self.ververs()

    def ververs(self) -> None:
        """Show the werkprocessen of the kwalificatie in hand."""
        self.haal(
            partial(_kijk, self.shell.session.hand, self.shell.ctx.clock.vandaag()), self._toon
        )

    @Slot(object)
    def _toon(self, beeld: KeuzeBeeld) -> None:
        self._beeld = beeld
        self._keuze_page.toon(beeld, self.shell.session.hand.codes)

    @Slot(object)
    def _wissel(self, codes: Codes) -> None:
        aan = self.shell.session.hand.codes
        if all(code in aan for code in codes):
            self._neem(tuple(code for code in aan if code not in codes))
        else:
            self._neem(tuple(dict.fromkeys((*aan, *codes))))

    @Slot()
    def _alles(self) -> None:
        self._neem(() if self.shell.session.hand.codes else self._beeld.codes)

    @Slot(object)
    def _neem(self, codes: Codes) -> None:
        self._keuze_page.verberg_boodschap()
        self.shell.session.neem(codes=codes)
        self._toon(self._beeld)

    @Slot()
    def _verder(self) -> None:
        session, hand = self.shell.session, self.shell.session.hand
        if not hand.codes:
            self._keuze_page.vraag_keuze()
        elif hand.plaatsing is None:
            self.shell.go("periode")
        else:
            work = partial(_kies, self.shell.ctx, session.ik, hand)
            self.schrijf(work, self._bewaard, zeg=partial(_zeg, len(hand.codes)))

    @Slot(object)
    def _bewaard(self, _: FeitId) -> None:
        self.shell.back()


def _kijk(hand: InHand, vandaag: date, lezer: Lezer) -> KeuzeBeeld:
    if hand.deelnemer is not None and hand.plaatsing is not None:
        return eigen_keuze_beeld(lezer, hand.deelnemer, hand.plaatsing, vandaag)
    if hand.crebo is None:
        return KeuzeBeeld("", ())
    return keuze_beeld(lezer, hand.crebo, vandaag, hand.editie)


def _kies(
    ctx: Context,
    ik: Persoon,
    hand: InHand,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  a choice asks nothing
) -> FeitId:
    if hand.deelnemer is None:
        raise LookupError("no deelnemer in hand")
    return kies(ctx, ik, hand.deelnemer, hand.codes, plaatsing=hand.plaatsing)


def _zeg(aantal: int, feit: FeitId) -> Gezegd:  # noqa: ARG001  another choice is the way back
    return f"Keuze bewaard: {aantal} werkprocessen.", ()
