"""*Papier controleren*: a file or a photo, and beside it what must stand on it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage

from werkplek.application.beelden.controle import ControleBeeld, controle_beeld
from werkplek.application.ports_verklaring import Controleur
from werkplek.application.scannen import MAX_SCAN
from werkplek.domain.controle import Drager, Uitslag
from werkplek.ui._generated.ui_controleren import Ui_ControlerenForm
from werkplek.ui.foto import VERS, jpeg
from werkplek.ui.icons import Icon
from werkplek.ui.pages import foto_maken
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.preview import PDF, open_papier
from werkplek.ui.shell import Shell
from werkplek.ui.toestellen import Fotovraag
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden import controleren as woorden
from werkplek.woorden import opnemen
from werkplek.woorden.boodschap import Boodschap

NAAM: Final = "controleren"
PAPIER: Final = "Verklaring (*.pdf *.jpg *.jpeg *.png)"
SOORTEN: Final = {
    Uitslag.ECHT: MeldingSoort.GOED,
    Uitslag.INGETROKKEN: MeldingSoort.FOUT,
    Uitslag.NIET_ECHT: MeldingSoort.FOUT,
    Uitslag.ONZEKER: MeldingSoort.LET_OP,
}

Nagekeken = tuple[bytes, ControleBeeld]


class ControlerenPage(Page):
    """`kiezen` asks for a file; `gesleept` carries the Path of one that was dropped."""

    kiezen = Signal()
    camera = Signal()
    gesleept = Signal(object)

    def __init__(self) -> None:
        """Nothing to look at yet."""
        super().__init__()
        self._form = Ui_ControlerenForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self.setAcceptDrops(True)
        self._form.bladeren.bij(self._form.papier)
        self._form.knop_kies.clicked.connect(self.kiezen)
        self._form.knop_camera.clicked.connect(self.camera)
        self._form.knop_camera.hide()
        self._form.leeg.toon(woorden.KIES, woorden.KIES_UITLEG, icoon=Icon.DOCUMENT)
        self.wis()

    def heeft_camera(self, *, is_er: bool) -> None:
        """No button without one."""
        self._form.knop_camera.setVisible(is_er)

    def wis(self) -> None:
        """Nothing of an earlier paper stays in sight."""
        self._form.papier.toon(None, "")
        self._form.naast.hide()
        self._form.kop.show()
        self._form.leeg.show()
        self.verberg_boodschap()

    def toon(self, inhoud: bytes, beeld: ControleBeeld) -> None:
        """The outcome, and the paper beside what must stand on it."""
        form = self._form
        form.uitslag.toon(Boodschap(beeld.kop), SOORTEN[beeld.uitslag])
        form.zinnen.toon(beeld.drieluik, groot=False)
        gevonden = "\n".join(beeld.bevindingen)
        form.bevindingen.toon([(woorden.GEVONDEN, gevonden)] if gevonden else [], groot=False)
        form.blad_kop.toon(woorden.STAAT_ER if beeld.gegevens else "")
        form.gegevens.toon([(regel.wat, regel.tekst) for regel in beeld.gegevens])
        form.aantal.toon(beeld.aantal)
        werk = [(regel.wat, regel.tekst) for regel in beeld.werkprocessen]
        form.werkprocessen.toon(werk, groot=False)
        self._toon_papier(inhoud)
        form.leeg.hide()
        form.kop.hide()
        form.naast.show()
        form.rol.verticalScrollBar().setValue(0)
        announce(form.uitslag, f"{beeld.kop}. {beeld.zeker}")

    def _toon_papier(self, inhoud: bytes) -> None:
        try:
            papier = open_papier(inhoud, PDF if inhoud.startswith(b"%PDF") else "")
        except ValueError:
            self._form.links.hide()
            return
        self._form.papier.toon(papier, self.tr("Het papier"))
        self._form.links.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be let go here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The first file that was let go."""
        paden = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paden:
            event.acceptProposedAction()
            self.gesleept.emit(Path(paden[0]))


class ControlerenController(Controller):
    """Checks beside the writer lane; nothing is kept."""

    def __init__(self, shell: Shell, page: ControlerenPage) -> None:
        """Check for `page`."""
        super().__init__(shell, page, NAAM)
        self._controle_page = page
        self._keuze = Bestandskeuze(page)
        self._keuze.openen.connect(self._controleer)
        page.kiezen.connect(self._vraag_welk)
        page.gesleept.connect(self._controleer)
        page.camera.connect(self._naar_camera)

    def aankomst(self) -> None:
        """Begin with nothing: the paper before this one may be of somebody else."""
        self._controle_page.wis()
        self._controle_page.heeft_camera(is_er=self.shell.toestellen.camera.aantal > 0)

    @Slot()
    def _naar_camera(self) -> None:
        if not self._controle_page.bezig.loopt:
            vraag = Fotovraag(opnemen.FOTO_VAN_PAPIER, opnemen.KIJK_SCHERP, self._met_foto)
            self.shell.session.neem(fotovraag=vraag)
            self.shell.window.navigation.glance(foto_maken.NAAM)

    def _met_foto(self, foto: QImage) -> None:
        self._kijk_na(partial(jpeg, foto, VERS))

    @Slot()
    def _vraag_welk(self) -> None:
        self._keuze.vraag_welk(self.tr("Kies de pdf of de foto"), (PAPIER,))

    @Slot(object)
    def _controleer(self, pad: Path) -> None:
        self._kijk_na(partial(self.shell.bestanden.lees, pad, MAX_SCAN + 1))

    def _kijk_na(self, lees: Callable[[], bytes]) -> None:
        if self._controle_page.bezig.loopt:
            return
        self._controle_page.wis()
        self._controle_page.bezig.begin(self.tr("Nakijken…"))
        opened = self.shell.opened
        work = partial(_kijk_na, lees, opened.controleur, opened.voor_scherm)
        self.doe(work, self._nagekeken)

    @Slot(object)
    def _nagekeken(self, nagekeken: Nagekeken) -> None:
        self._controle_page.bezig.klaar()
        if self.shell.window.navigation.shows(self._controle_page):
            self._controle_page.toon(*nagekeken)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._controle_page.bezig.klaar()
        super().mislukt(fout)


def _kijk_na(
    lees: Callable[[], bytes], controleur: Controleur, plat: Callable[[bytes], bytes]
) -> Nagekeken:
    """What a stranger made is shown as it is; only what the school sealed is worked on."""
    inhoud = lees()
    verslag = controleur.controleer(inhoud)
    van_school = verslag.uitslag in {Uitslag.ECHT, Uitslag.INGETROKKEN}
    is_bestand = verslag.drager is Drager.BESTAND
    return plat(inhoud) if van_school and is_bestand else inhoud, controle_beeld(verslag)
