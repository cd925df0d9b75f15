"""*Foto maken*: what the camera sees, one button, and then the still for who asked for it."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QImage

from werkplek.ui._generated.ui_foto_maken import Ui_FotoMakenForm
from werkplek.ui.camera import Uitval
from werkplek.ui.look import Look
from werkplek.ui.pages.toestelpagina import (
    GROOT,
    ToestelController,
    ToestelPage,
    toon_knoppen,
)
from werkplek.ui.shell import Shell
from werkplek.ui.toestellen import Fotovraag
from werkplek.ui.widgets.announce import announce
from werkplek.woorden import opnemen as woorden
from werkplek.woorden.boodschap import Boodschap

NAAM: Final = "foto_maken"
GEDULD_MS: Final = 10_000
"""A camera that shows nothing for so long is of somebody else."""


class Fase(Enum):
    """Where one is: looking, judging the still, or without a camera."""

    LEVEND = "levend"
    FOTO = "foto"
    UIT = "uit"


class FotoMakenPage(ToestelPage):
    """Shows what it is given, and says what was tapped."""

    maak = Signal()
    gebruik = Signal()
    opnieuw = Signal()
    ander = Signal()

    def __init__(self) -> None:
        """Nothing to see yet."""
        super().__init__()
        self._form = Ui_FotoMakenForm()
        self._form.setupUi(self)
        self._form.knop_maak.clicked.connect(self.maak)
        self._form.knop_gebruik.clicked.connect(self.gebruik)
        self._form.knop_opnieuw.clicked.connect(self.opnieuw)
        self._form.knop_ander.clicked.connect(self.ander)
        self.toon_fase(Fase.LEVEND)

    def dress(self, look: Look) -> None:
        """Make the button that is used most larger than any other."""
        self._form.knop_maak.setMinimumHeight(round(look.units.main_height * GROOT))

    def toon_uitleg(self, uitleg: str) -> None:
        """What to mind."""
        self._form.uitleg.toon(uitleg)

    def toon_fase(self, fase: Fase, *, meer: bool = False) -> None:
        """Offer what can be done now; `meer` when there is another camera."""
        form = self._form
        toon_knoppen(
            (form.knop_maak, fase is Fase.LEVEND),
            (form.knop_gebruik, fase is Fase.FOTO),
            (form.knop_opnieuw, fase is not Fase.LEVEND),
            (form.knop_ander, meer and fase is not Fase.FOTO),
        )
        form.uitleg.setVisible(fase is not Fase.UIT and bool(form.uitleg.text()))
        if fase is not Fase.LEVEND:
            form.bezig.klaar()

    def begin(self) -> None:
        """The camera goes on."""
        self.wis()
        self._form.bezig.begin(woorden.CAMERA_GAAT_AAN, meteen=True)

    def toon_beeld(self, image: QImage) -> None:
        """What the camera sees now."""
        if self._form.bezig.loopt:
            self._form.bezig.klaar()
            self.verberg_boodschap()
        self._form.vlak.toon(image, woorden.BEELD)

    def toon_foto(self, image: QImage) -> None:
        """The still; it is said to who does not see it."""
        self._form.vlak.toon(image, woorden.DE_FOTO)
        announce(self._form.vlak, woorden.FOTO_GEMAAKT)

    def wis(self) -> None:
        """Nothing is to be seen."""
        self._form.bezig.klaar()
        self._form.vlak.toon(QImage(), woorden.BEELD)


class FotoMakenController(ToestelController):
    """Has the camera on while one looks through it, and hands the still to who asked."""

    def __init__(self, shell: Shell, page: FotoMakenPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM, woorden.FOTO_NIET_BEWAARD)
        self._foto_page = page
        self._camera = shell.toestellen.camera
        self._fase = Fase.LEVEND
        self._foto = QImage()
        self._loopt = False
        self._geduld = QTimer(self, singleShot=True, interval=GEDULD_MS)
        self._geduld.timeout.connect(self._duurt_lang)
        self._camera.beeld.connect(self._beeld)
        self._camera.uitgevallen.connect(self._uitgevallen)
        page.maak.connect(self._maak)
        page.gebruik.connect(self._gebruik)
        page.opnieuw.connect(self._opnieuw)
        page.ander.connect(self._ander)

    def aankomst(self) -> None:
        """Look, or judge the still that was made; a camera that failed is tried again."""
        self._zet(Fase.FOTO if self.heeft_iets else Fase.LEVEND)
        self.verder()

    def ververs(self) -> None:
        """Back from a look elsewhere: what was made is there, else the camera goes on."""
        self.verder()

    @property
    def heeft_iets(self) -> bool:
        """Whether there is a still."""
        return not self._foto.isNull()

    def verder(self) -> None:
        """The camera on, when one looks and there is no still to judge."""
        if self._loopt or self._fase is not Fase.LEVEND or not self._page.isVisible():
            return
        self._loopt = True
        self._foto_page.begin()
        self._zet(Fase.LEVEND)
        self._geduld.start()
        self._camera.begin()

    @Slot()
    def rust(self) -> None:
        """The camera off, and nothing live in sight."""
        if self._loopt:
            self._loopt = False
            self._geduld.stop()
            self._camera.stop()
            self._foto_page.wis()

    def vergeet(self) -> None:
        """No still either."""
        self.rust()
        if self._fase is not Fase.LEVEND:
            self._foto = QImage()
            self._foto_page.wis()
            self._zet(Fase.LEVEND)

    def _vraag(self) -> Fotovraag | None:
        return self.shell.session.hand.fotovraag

    def _zet(self, fase: Fase) -> None:
        self._fase = fase
        vraag = self._vraag()
        if vraag is not None:
            self._foto_page.toon_uitleg(vraag.kijk if fase is Fase.FOTO else vraag.uitleg)
        self._foto_page.toon_fase(fase, meer=self._camera.aantal > 1)

    @Slot(QImage)
    def _beeld(self, image: QImage) -> None:
        """Only the page that switched it on shows anything."""
        if self._loopt:
            self._geduld.stop()
            self._foto_page.toon_beeld(image)

    @Slot()
    def _maak(self) -> None:
        if not self._loopt:
            return
        foto = self._camera.neem()
        if foto.isNull():
            self._page.toon_boodschap(woorden.NOG_GEEN_BEELD)
            return
        self.rust()
        self._page.verberg_boodschap()
        self._foto = foto
        self._foto_page.toon_foto(foto)
        self._zet(Fase.FOTO)

    @Slot()
    def _gebruik(self) -> None:
        """Back first: what becomes of it is said where it was asked."""
        foto, self._foto = self._foto, QImage()
        vraag = self._vraag()
        if foto.isNull() or vraag is None:
            return
        self.shell.back()
        vraag.done(foto)

    @Slot()
    def _opnieuw(self) -> None:
        self._page.verberg_boodschap()
        self.vergeet()
        self.verder()

    @Slot()
    def _ander(self) -> None:
        self._page.verberg_boodschap()
        self.rust()
        self._camera.volgende()
        self.aankomst()

    @Slot()
    def _duurt_lang(self) -> None:
        self._valt_uit(woorden.CAMERA[Uitval.BEZET])

    @Slot(object)
    def _uitgevallen(self, waarom: Uitval) -> None:
        """Of a camera that this page did not switch on nothing is said."""
        if self._loopt:
            self._valt_uit(woorden.CAMERA[waarom])

    def _valt_uit(self, boodschap: Boodschap) -> None:
        self.rust()
        self._zet(Fase.UIT)
        self._page.toon_boodschap(boodschap)
