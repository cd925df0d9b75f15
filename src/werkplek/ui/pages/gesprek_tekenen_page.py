"""The page on which the tablet goes round: read, sign or not, and on to the next one."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot

from werkplek.application.beelden.gesprekken import TekenenBeeld
from werkplek.domain.begeleidingsfeiten import Gespreksrol, Stem
from werkplek.ui._generated.ui_gesprek_tekenen import Ui_GesprekTekenenForm
from werkplek.ui.look import Look, Rol
from werkplek.ui.pages.page import Page
from werkplek.ui.widgets.announce import announce
from werkplek.woorden import gesprek as woorden
from werkplek.woorden import tekenblad
from werkplek.woorden.boodschap import Boodschap

LEESBAAR: Final = 60


class GesprekTekenenPage(Page):
    """`teken` says that somebody signed on the sheet, `niet` that they do not."""

    teken = Signal()
    niet = Signal()
    verslag = Signal()

    def __init__(self) -> None:
        """Nobody signs yet."""
        super().__init__()
        self._form = Ui_GesprekTekenenForm()
        self._form.setupUi(self)
        self._beeld: TekenenBeeld | None = None
        self._stem: Stem | None = None
        self.bezig = self._form.bezig
        self.streek = self._form.streek
        self.velden = {"naam": self._form.streek.naamveld}
        self._form.knop_verder.clicked.connect(self._verder)
        self._form.knop_lezen.clicked.connect(self.ga_lezen)
        self._form.knop_niet.clicked.connect(self.niet)
        self._form.knop_teken.clicked.connect(self._teken)
        self._form.streek.gewijzigd.connect(self.verberg_boodschap)
        self.wis()

    def dress(self, look: Look) -> None:
        """Keep prose short enough to read."""
        self._form.wat.setMaximumWidth(look.units.measure(LEESBAAR))

    def wis(self) -> None:
        """Nothing in sight while it is fetched."""
        self._beeld = self._stem = None
        self._form.kop.setText("")
        self._form.wat.setText("")
        self._form.regels.toon(())
        self._wissel(lezen=True)
        self._form.knop_verder.hide()
        self._form.knop_niet.hide()

    def toon(self, beeld: TekenenBeeld, stem: Stem) -> None:
        """This one reads now; nothing of the one before stays."""
        if (self._beeld, self._stem) == (beeld, stem):
            return
        self._beeld, self._stem = beeld, stem
        self._form.streek.begin()
        self._form.wat.set_rol(Rol.TITEL if stem.rol is Gespreksrol.DEELNEMER else Rol.TEKST)
        self._form.wat.toon(woorden.uitleg_tekenen(stem))
        self._form.regels.toon(beeld.regels)
        self._form.knop_verder.setText(woorden.ik_ben(stem, beeld.roepnaam))
        self.ga_lezen()

    def toon_klaar(self, beeld: TekenenBeeld) -> None:
        """The tablet went round: who signed, and the way to the minutes."""
        self._beeld, self._stem = beeld, None
        getekend = {een.rol for een in beeld.gesprek.handtekeningen}
        self._kop(woorden.klaar(beeld.gesprek))
        self._form.wat.toon("")
        self._form.regels.toon(
            [
                (
                    woorden.met_naam(stem.rol, stem.naam),
                    woorden.HEEFT_GETEKEND if stem.rol in getekend else woorden.TEKENT_NU_NIET,
                )
                for stem in beeld.gesprek.stemmen
            ]
        )
        self._wissel(lezen=True)
        self._form.knop_niet.hide()
        self._form.knop_verder.setText(self.tr("Verslag bekijken"))

    @Slot()
    def ga_lezen(self) -> None:
        """What one signs for."""
        if self._beeld is not None and self._stem is not None:
            self._kop(woorden.geef_tablet_aan(self._stem, self._beeld.roepnaam))
            self._wissel(lezen=True)

    @Slot()
    def _verder(self) -> None:
        if self._beeld is None:
            return
        if self._stem is None:
            self.verslag.emit()
            return
        self._kop(woorden.teken_hier(self._stem, self._beeld.roepnaam))
        self._wissel(lezen=False)

    def _kop(self, woorden_: str) -> None:
        """Another one holds the tablet now: it is shown and said."""
        self._form.kop.setText(woorden_)
        announce(self._form.kop, woorden_)

    def _wissel(self, *, lezen: bool) -> None:
        form = self._form
        form.rol.setVisible(lezen)
        form.knop_verder.setVisible(lezen)
        form.knop_niet.setVisible(lezen)
        form.vlak.setVisible(not lezen)
        form.knop_lezen.setVisible(not lezen)
        form.knop_teken.setVisible(not lezen)
        (form.knop_verder if lezen else form.knop_teken).setFocus(Qt.FocusReason.OtherFocusReason)
        self.verberg_boodschap()

    @Slot()
    def _teken(self) -> None:
        if self._form.streek.leeg:
            self.toon_boodschap(Boodschap(tekenblad.LEEG, tekenblad.LEEG_DOE))
        else:
            self.teken.emit()
