"""*Inspreken*: one button, how long it is, whether you are heard, and then keep it or not."""

from enum import Enum
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.ui._generated.ui_inspreken import Ui_InsprekenForm
from werkplek.ui.camera import Uitval
from werkplek.ui.icons import Icon
from werkplek.ui.look import Look
from werkplek.ui.opname import Stand
from werkplek.ui.pages.toestelpagina import (
    GROOT,
    ToestelController,
    ToestelPage,
    toon_knoppen,
)
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.announce import announce
from werkplek.woorden import opnemen as woorden

NAAM: Final = "inspreken"


class Fase(Enum):
    """Where one is: before, while, and after."""

    RUST = "rust"
    LOOPT = "loopt"
    KLAAR = "klaar"


class InsprekenPage(ToestelPage):
    """Shows what it is given, and says what was tapped."""

    start = Signal()
    bewaar = Signal()
    opnieuw = Signal()

    def __init__(self) -> None:
        """Nothing was said yet."""
        super().__init__()
        self._form = Ui_InsprekenForm()
        self._form.setupUi(self)
        self._form.niveau.setAccessibleName(woorden.HOE_HARD)
        self._form.knop_start.clicked.connect(self.start)
        self._form.knop_bewaar.clicked.connect(self.bewaar)
        self._form.knop_opnieuw.clicked.connect(self.opnieuw)
        self.toon_fase(Fase.RUST)

    def dress(self, look: Look) -> None:
        """Make the button that is used most larger than any other."""
        self._form.knop_start.setMinimumHeight(round(look.units.main_height * GROOT))

    def toon_uitleg(self, uitleg: str) -> None:
        """What to mind."""
        self._form.uitleg.toon(uitleg)

    def toon_fase(self, fase: Fase, seconden: int = 0) -> None:
        """Offer what can be done now, and say how long it is."""
        form, loopt = self._form, fase is Fase.LOOPT
        form.knop_start.setText(self.tr("Stop") if loopt else self.tr("Start"))
        form.knop_start.set_icoon(Icon.STOP if loopt else Icon.MICROFOON)
        klaar = fase is Fase.KLAAR
        toon_knoppen(
            (form.knop_start, not klaar), (form.knop_bewaar, klaar), (form.knop_opnieuw, klaar)
        )
        form.kop.setVisible(fase is Fase.RUST)
        form.langst.setVisible(fase is Fase.RUST)
        form.uitleg.setVisible(not klaar and bool(form.uitleg.text()))
        form.niveau.setVisible(loopt)
        form.niveau.toon(0)
        form.tijd.toon("")
        form.gehoor.toon("")
        if loopt:
            form.tijd.toon(woorden.duur(0))
            form.gehoor.toon(woorden.PRAAT_MAAR)
            announce(form.tijd, woorden.OPNAME_LOOPT)
        elif klaar:
            form.tijd.toon(woorden.opgenomen(seconden))
            announce(form.tijd, form.tijd.text())

    def toon_stand(self, stand: Stand) -> None:
        """How long and how loud, in words too."""
        form = self._form
        for label, tekst in (
            (form.tijd, woorden.duur(stand.seconden)),
            (form.gehoor, woorden.IK_HOOR_JE if stand.hoorbaar else woorden.IK_HOOR_NIETS),
        ):
            if label.text() != tekst:
                label.toon(tekst)
        form.niveau.toon(stand.niveau)


class InsprekenController(ToestelController):
    """Records while the page is in sight, and hands the recording to who asked."""

    def __init__(self, shell: Shell, page: InsprekenPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM, woorden.OPNAME_NIET_BEWAARD)
        self._spreek_page = page
        self._opnemer = shell.toestellen.opnemer
        self._loopt = False
        self._seconden = 0
        self._opname = b""
        self._opnemer.stand.connect(self._stand)
        self._opnemer.vol.connect(self._vol)
        self._opnemer.uitgevallen.connect(self._uitgevallen)
        page.start.connect(self._start_of_stop)
        page.bewaar.connect(self._bewaar)
        page.opnieuw.connect(self._opnieuw)

    def aankomst(self) -> None:
        """Say what to mind; what was recorded and not yet judged is still there."""
        vraag = self.shell.session.hand.opnamevraag
        if vraag is not None:
            self._spreek_page.toon_uitleg(vraag.uitleg)
        if not self._loopt:
            self._toon_klaar()

    @property
    def heeft_iets(self) -> bool:
        """Whether there is a recording."""
        return bool(self._opname)

    def verder(self) -> None:
        """Nothing: nobody is recorded who did not tap."""

    @Slot()
    def rust(self) -> None:
        """No longer recording; what was said stays, to be kept or not."""
        if self._loopt:
            self._loopt = False
            self._opname = self._opnemer.stop()
            self._toon_klaar()

    def vergeet(self) -> None:
        """Nothing is recorded, and nothing of it is left."""
        if self._loopt:
            self._loopt = False
            self._opnemer.stop()
        self._opname = b""
        self._spreek_page.toon_fase(Fase.RUST)

    def _toon_klaar(self) -> None:
        fase = Fase.KLAAR if self._opname else Fase.RUST
        self._spreek_page.toon_fase(fase, self._seconden)

    @Slot()
    def _start_of_stop(self) -> None:
        self._page.verberg_boodschap()
        if self._loopt:
            self.rust()
            if not self._opname:
                self._page.toon_boodschap(woorden.NIETS_OPGENOMEN)
            return
        self._loopt = True
        self._seconden = 0
        self._spreek_page.toon_fase(Fase.LOOPT)
        self._opnemer.begin()

    @Slot(object)
    def _stand(self, stand: Stand) -> None:
        """Only the page that began it shows anything."""
        if self._loopt:
            self._seconden = stand.seconden
            self._spreek_page.toon_stand(stand)

    @Slot()
    def _vol(self) -> None:
        if self._loopt:
            self.rust()
            self._page.toon_boodschap(woorden.LANGST)

    @Slot(object)
    def _uitgevallen(self, waarom: Uitval) -> None:
        """What was said until then is there."""
        if self._loopt:
            self.rust()
            self._page.toon_boodschap(
                woorden.IS_ER_NOG if self._opname else woorden.MICROFOON[waarom]
            )

    @Slot()
    def _bewaar(self) -> None:
        """Back first: what becomes of it is said where it was asked."""
        opname, self._opname = self._opname, b""
        vraag = self.shell.session.hand.opnamevraag
        if opname and vraag is not None:
            self.shell.back()
            vraag.done(opname)

    @Slot()
    def _opnieuw(self) -> None:
        self._page.verberg_boodschap()
        self.vergeet()
