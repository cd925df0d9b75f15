"""*Pincode*: six digits that show who one is, or that are chosen, typed twice."""

from enum import Enum
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent

from werkplek.application.context import Context
from werkplek.application.ontgrendelen import Ontgrendeld, ontgrendel
from werkplek.application.ports_veilig import Toegang
from werkplek.application.uitleg import leg_uit
from werkplek.domain.fouten import (
    PincodeGeweigerd,
    PincodeNodig,
    PincodeOnjuist,
    PincodeOpSlot,
    PincodeWacht,
)
from werkplek.domain.personen import Persoon
from werkplek.domain.pincode import lees_pincode
from werkplek.ui._generated.ui_pincode import Ui_PincodeForm
from werkplek.ui.look import Look
from werkplek.ui.pages.controller import PINCODE, Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.session import Pincodevraag
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.focus import to_the_end
from werkplek.woorden import pincode as woorden
from werkplek.woorden.boodschap import Boodschap

NAAM: Final = PINCODE
SECONDE_MS: Final = 1000


class PincodePage(Page):
    """`vol` carries six digits; `vergeten` and `ander` are the two ways on."""

    vol = Signal(str)
    vergeten = Signal()
    ander = Signal()

    def __init__(self) -> None:
        """A pad, for nobody yet."""
        super().__init__()
        self._form = Ui_PincodeForm()
        self._form.setupUi(self)
        self.pad = self._form.pad
        self.pad.vol.connect(self._kijk)
        self.pad.getikt.connect(self._typt)
        self._form.knop_vergeten.clicked.connect(self.vergeten)
        self._form.knop_ander.clicked.connect(self.ander)
        self._left = 0
        self._uitleg = ""
        self._clock = QTimer(self, interval=SECONDE_MS)
        self._clock.timeout.connect(self._tel_af)
        to_the_end(self.pad.haltes, (self._form.knop_vergeten, self._form.knop_ander))
        self._tel(0)

    def dress(self, look: Look) -> None:
        """Air between the words and the pad."""
        self._form.rij.setSpacing(look.units.margin * 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit is one for the pad, wherever the focus is."""
        if not self.pad.toets(event):
            super().keyPressEvent(event)

    def toon(self, naam: str, uitleg: str, *, ander: bool) -> None:
        """Ask this person; `ander` offers to be somebody else."""
        self._form.kop.setText(naam)
        self._uitleg = uitleg
        self._form.knop_ander.setVisible(ander)
        self._form.knop_vergeten.show()
        self._tel(0)
        self.opnieuw()

    def kies(self, uitleg: str) -> None:
        """Ask for a new pincode."""
        self._uitleg = uitleg
        self._form.knop_vergeten.hide()
        self.opnieuw()

    def opnieuw(self) -> None:
        """An empty pad with the focus on it; what was said stays."""
        self._form.uitleg.setText(self._uitleg)
        self.pad.leeg()
        self.pad.setFocus()

    def wacht(self, seconden: int) -> None:
        """Count down to the next try."""
        self.toon_boodschap(woorden.WACHT)
        self._tel(seconden)

    def toon_op_slot(self) -> None:
        """Another try is of no use: the two ways on are what is left."""
        self._form.uitleg.setText("")
        self.toon_boodschap(woorden.OP_SLOT)

    @property
    def wacht_nog(self) -> int:
        """Seconds to wait still."""
        return self._left

    def _kijk(self, cijfers: str) -> None:
        self._form.uitleg.setText(woorden.EVEN_KIJKEN)
        self.vol.emit(cijfers)

    def _typt(self, aantal: int) -> None:
        """Whoever tries again has read what was said; a wait stays in sight."""
        if aantal and not self._left:
            self.verberg_boodschap()

    def _tel(self, seconden: int) -> None:
        self._left = seconden
        self._form.aftellen.toon(woorden.nog(seconden) if seconden else "")
        if seconden and not self._clock.isActive():
            self._clock.start()
        elif not seconden:
            self._clock.stop()

    @Slot()
    def _tel_af(self) -> None:
        self._tel(self._left - 1)
        if not self._left:
            self.toon_boodschap(Boodschap(woorden.WEER_PROBEREN))


class Stap(Enum):
    """What the six digits are for."""

    TOETS = "toets"
    KIES = "kies"
    WEER = "weer"


class PincodeController(Controller):
    """Checks or chooses beside the writer lane; who leaves meanwhile is not let in."""

    def __init__(self, shell: Shell, page: PincodePage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._pincode_page = page
        self._stap = Stap.TOETS
        self._eerste = ""
        self._asked: Pincodevraag | None = None
        page.vol.connect(self._vol)
        page.vergeten.connect(self._vergeten)
        page.ander.connect(self._ander)

    def aankomst(self) -> None:
        """Ask for the pincode; who has none yet chooses one."""
        session = self.shell.session
        self._asked, self._stap, self._eerste = session.pincodevraag, Stap.TOETS, ""
        if self._asked is None:
            return
        wie = self._asked.persoon
        self._pincode_page.toon(wie.naam, self._asked.waarom, ander=not session.bekend)
        self.vraag_na(partial(_stand, self.shell.toegang, self._asked), self._stand_bekend)

    @Slot(object)
    def _stand_bekend(self, stand: "tuple[Pincodevraag, bool, int]") -> None:
        vraag, heeft, seconden = stand
        if vraag is not self._asked:
            return
        if not heeft:
            self._begin_kiezen()
        elif seconden:
            self._pincode_page.wacht(seconden)

    def _begin_kiezen(self) -> None:
        self._stap, self._eerste = Stap.KIES, ""
        self._pincode_page.kies(woorden.KIES)

    @Slot(str)
    def _vol(self, cijfers: str) -> None:
        if self._asked is None or self.shell.session.pincodevraag is not self._asked:
            return
        over = (self.shell.ctx, self.shell.toegang, self._asked.persoon)
        if self._stap is Stap.TOETS:
            self.vraag_na(partial(ontgrendel, *over, cijfers), self._binnen)
        elif self._stap is Stap.KIES:
            self._kies(cijfers)
        elif cijfers == self._eerste:
            self.vraag_na(partial(_kies, *over, cijfers), self._binnen)
        else:
            self.mislukt(PincodeGeweigerd("ongelijk"))

    def _kies(self, cijfers: str) -> None:
        try:
            self._eerste = lees_pincode(cijfers)
        except PincodeGeweigerd as fout:
            self.mislukt(fout)
            return
        self._stap = Stap.WEER
        self._pincode_page.kies(woorden.WEER)

    @Slot(object)
    def _binnen(self, wie: Ontgrendeld) -> None:
        vraag = self._asked
        hier = self.shell.window.navigation.shows(self._pincode_page)
        if vraag is None or not hier or vraag.persoon != wie.persoon:
            return
        self._asked = None
        self._pincode_page.opnieuw()
        self.shell.session.vraag_pincode(None)
        self.shell.back()
        vraag.done(wie)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Say what is left to do; the pad is empty again."""
        page = self._pincode_page
        page.opnieuw()
        match fout:
            case PincodeNodig():
                self._begin_kiezen()
            case PincodeGeweigerd():
                self._begin_kiezen()
                page.toon_boodschap(leg_uit(fout))
            case PincodeOpSlot():
                page.toon_op_slot()
            case PincodeWacht():
                page.wacht(fout.seconden)
            case PincodeOnjuist(over=0) if self._asked is not None:
                page.toon_boodschap(leg_uit(fout))
                self.vraag_na(partial(_stand, self.shell.toegang, self._asked), self._stand_bekend)
            case _:
                super().mislukt(fout)

    @Slot()
    def _vergeten(self) -> None:
        self.shell.go("vergeten")

    @Slot()
    def _ander(self) -> None:
        self.shell.session.vraag_pincode(None)
        self.shell.back()


def _stand(toegang: Toegang, vraag: Pincodevraag) -> tuple[Pincodevraag, bool, int]:
    """Whether they have a pincode, and how many seconds they must wait."""
    id_ = vraag.persoon.id
    return vraag, toegang.heeft_pincode(id_), toegang.wachttijd(id_)


def _kies(ctx: Context, toegang: Toegang, persoon: Persoon, cijfers: str) -> Ontgrendeld:
    """Choose it, and show that it works."""
    toegang.kies_pincode(persoon.id, cijfers)
    return ontgrendel(ctx, toegang, persoon, cijfers)
