"""*Deelnemer toevoegen*, last question: the period; the answer keeps everything in one go."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot

from werkplek.application.context import Context
from werkplek.application.invoer import lees_datum
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import start, voeg_deelnemer_toe
from werkplek.domain.fouten import DomeinFout
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_periode import Ui_PeriodeForm
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.session import InHand
from werkplek.ui.shell import Shell

NAAM = "periode"


class PeriodePage(Page):
    """`klaar` says that the form was filled in; the fields are read by their names."""

    klaar = Signal()

    def __init__(self) -> None:
        """Empty fields."""
        super().__init__()
        self._form = Ui_PeriodeForm()
        self._form.setupUi(self)
        self._form.knop_klaar.clicked.connect(self.klaar)
        self.velden = {"eind": self._form.eind, "school": self._form.school}

    def toon(self, vandaag: date) -> None:
        """Start from today."""
        self._form.begin.toon(vandaag)
        self.wis_fouten()

    @property
    def begin(self) -> date:
        """The first day."""
        return self._form.begin.dag

    @property
    def eind(self) -> str:
        """The last day as it was typed; may be empty."""
        return self._form.eind.tekst()

    @property
    def school(self) -> str:
        """For whom the verklaring is; may be empty."""
        return self._form.school.tekst()


class PeriodeController(Controller):
    """Keeps the deelnemer, the plaatsing and the choice in one transaction."""

    def __init__(self, shell: Shell, page: PeriodePage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._periode_page = page
        page.klaar.connect(self._klaar)

    def aankomst(self) -> None:
        """Start from today."""
        self._periode_page.setWindowTitle(self.shell.session.hand.toevoegen)
        self._periode_page.toon(self.shell.ctx.clock.vandaag())

    @Slot()
    def _klaar(self) -> None:
        page = self._periode_page
        page.wis_fouten()
        hand = self.shell.session.hand
        try:
            eind = lees_datum(page.eind, "eind") if page.eind else None
        except DomeinFout as fout:
            self.mislukt(fout)
            return
        if hand.crebo is None:
            raise LookupError("no kwalificatie in hand")
        opgave = PlaatsingOpgave(
            hand.crebo, page.begin, eind, hand.codes, page.school, editie=hand.editie
        )
        work = partial(_bewaar, self.shell.ctx, self.shell.session.ik, hand, opgave)
        naam = hand.naam.roepnaam if hand.naam is not None else ""
        self.schrijf(work, self._bewaard, zeg=partial(_zeg, naam))

    @Slot(object)
    def _bewaard(self, deelnemer: DeelnemerId) -> None:
        self.shell.session.neem_deelnemer(deelnemer)
        self.shell.window.navigation.home("vandaag")


def _zeg(roepnaam: str, _: DeelnemerId) -> Gezegd:
    wat = f"{roepnaam} is toegevoegd. Tik op de naam." if roepnaam else "De plaatsing is gestart."
    return wat, ()


def _bewaar(
    ctx: Context,
    ik: Persoon,
    hand: InHand,
    opgave: PlaatsingOpgave,
    *,
    bevestigd: frozenset[Navraag],
) -> DeelnemerId:
    bevestigd |= hand.bevestigd
    if hand.deelnemer is not None:
        start(ctx, ik, hand.deelnemer, opgave, bevestigd=bevestigd)
        return hand.deelnemer
    if hand.naam is None:
        raise LookupError("no name in hand")
    return voeg_deelnemer_toe(ctx, ik, hand.naam, opgave, bevestigd=bevestigd)
