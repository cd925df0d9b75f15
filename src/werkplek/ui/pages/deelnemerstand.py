"""*Deelnemer-stand*: the tablet in the hands of a deelnemer; there is no way on but the lock."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.deelnemerstand import DeelnemerstandBeeld, deelnemerstand_beeld
from werkplek.application.ports import Lezer
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.ui._generated.ui_deelnemerstand import Ui_DeelnemerstandForm
from werkplek.ui.foto import toon_foto
from werkplek.ui.icons import Icon
from werkplek.ui.pages.deelnemerrijen import KOPPEN, Deel, Fotos, deel_tegels, rijen_van, zinnen_van
from werkplek.ui.pages.eigen import EigenController, EigenPage
from werkplek.ui.shell import Shell
from werkplek.ui.voorleesgang import Leeszin
from werkplek.woorden.deelnemerstand import BEDANKT
from werkplek.woorden.talen.zinnen import NEDERLANDS

NAAM: Final = "deelnemerstand"
KLEIN: Final = 480
"""Pixels of a photo in the list."""

Gelezen = tuple[DeelnemerstandBeeld, Fotos]


class DeelnemerstandPage(EigenPage):
    """`klaar`: give the tablet back; `gekozen` carries the WerkprocesCode that was tapped."""

    klaar = Signal()
    gekozen = Signal(object)
    kiezen = Signal()
    talen = Signal()
    thuis = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = form = Ui_DeelnemerstandForm()
        form.setupUi(self)
        self._deel = Deel.KAN
        self._beeld: DeelnemerstandBeeld | None = None
        self._fotos: Fotos = {}
        form.knop_klaar.clicked.connect(self.klaar)
        form.knop_kiezen.clicked.connect(self.kiezen)
        form.knop_taal.clicked.connect(self.talen)
        form.knop_thuis.clicked.connect(self.thuis)
        form.rijen.gekozen.connect(self.gekozen)
        form.delen.gekozen.connect(self.toon_deel)
        form.ander.hide()
        form.leeg.hide()
        self._toon_delen()

    def toon(self, beeld: DeelnemerstandBeeld, fotos: Fotos | None = None) -> None:
        """Show what they can do, practise, and think."""
        self._beeld, self._fotos = beeld, fotos or {}
        self.toon_taal(beeld.taal)
        zinnen, form = self.zinnen, self._form
        for knop, zin in (
            (form.knop_kiezen, "kies_oefenen"),
            (form.knop_taal, "andere_taal"),
            (form.knop_thuis, "print_voor_thuis"),
            (form.knop_klaar, "ik_ben_klaar"),
        ):
            knop.set_bijschrift(str(getattr(zinnen, zin)) if zinnen else "")
        self._toon_delen()
        self._toon_rijen(beeld)

    @Slot(object)
    def toon_deel(self, deel: Deel) -> None:
        """Show another of the three."""
        self.lezen.stop.emit()
        self._deel = deel
        self._toon_delen()
        if self._beeld is not None:
            self._toon_rijen(self._beeld)
            self._form.rijen.scrollToTop()

    def _toon_delen(self) -> None:
        self._form.delen.toon(deel_tegels(self._deel, self.zinnen))
        self._form.knop_kiezen.setVisible(self._deel is Deel.OEFEN)

    def _toon_rijen(self, beeld: DeelnemerstandBeeld) -> None:
        form, zinnen = self._form, self.zinnen
        kan, zin = self._deel is Deel.KAN, KOPPEN[self._deel]
        form.kop.setText(beeld.kop if kan else str(getattr(NEDERLANDS, zin)))
        # What the chosen tile says in both languages needs no second heading.
        ging = self._deel is Deel.GING
        self.ander(form.ander, str(getattr(zinnen, zin)) if ging and zinnen else "")
        form.uitleg.toon(beeld.pauze or (beeld.uitleg if kan and not beeld.groepen else ""))
        rijen = rijen_van(beeld, self._deel, self._fotos)
        form.rijen.toon(rijen)
        form.rijen.setVisible(bool(rijen))
        form.leeg.setVisible(not rijen)
        form.leeg.toon(NEDERLANDS.nog_niets, zinnen.nog_niets if zinnen else "", icoon=Icon.OEFENEN)

    def voorlezen(self) -> list[Leeszin]:
        """The heading, then each row."""
        form = self._form
        zinnen = self.labels(form.kop, form.ander, form.uitleg)
        for plek, nederlands, ander in zinnen_van(form.rijen.rows, self._deel):
            zinnen += self.in_twee(plek, nederlands, ander)
        return zinnen

    def volg(self, plek: object) -> None:
        """Also a row."""
        super().volg(plek)
        self._form.rijen.volg_rij(plek)


class DeelnemerstandController(EigenController):
    """Reads the file of who looks, and of nobody else."""

    def __init__(self, shell: Shell, page: DeelnemerstandPage) -> None:
        """Show on `page`."""
        super().__init__(shell, page, NAAM)
        self._stand_page = page
        page.klaar.connect(self._klaar)
        page.gekozen.connect(self._kies)
        page.kiezen.connect(self._kiezen)
        page.talen.connect(self._talen)
        page.thuis.connect(self._thuis)

    def ververs(self) -> None:
        """Fold and show."""
        kijker = self.shell.session.kijker
        if kijker is not None:
            vandaag = self.shell.ctx.clock.vandaag()
            lees = partial(_lees, deelnemer=kijker, vandaag=vandaag)
            self.haal(lees, partial(self._toon, kijker))

    def _toon(self, kijker: DeelnemerId, gelezen: Gelezen) -> None:
        if self.shell.session.kijker == kijker:
            self._stand_page.toon(*gelezen)

    @Slot(object)
    def _kies(self, code: WerkprocesCode) -> None:
        self.shell.session.neem(werkproces=code)
        self.shell.go("eigen_werk")

    @Slot()
    def _kiezen(self) -> None:
        self.shell.go("oefenen")

    @Slot()
    def _talen(self) -> None:
        self.shell.go("eigen_taal")

    @Slot()
    def _thuis(self) -> None:
        self.shell.go("thuis")

    @Slot()
    def _klaar(self) -> None:
        self.shell.session.ga_weg()
        self.shell.window.toon_gedaan(BEDANKT)


def _lees(lezer: Lezer, deelnemer: DeelnemerId, vandaag: date) -> Gelezen:
    """The picture, with its photos as they are drawn."""
    beeld = deelnemerstand_beeld(lezer, deelnemer, vandaag)
    rijen = (rij for groep in beeld.groepen for rij in groep.rijen)
    return beeld, {rij.code: toon_foto(rij.foto, KLEIN) for rij in rijen if rij.foto}
