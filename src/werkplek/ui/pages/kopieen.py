"""*Herstellen van een kopie*: which one, and the herstelcode or wachtzin when it asks for one."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.herstel import KopieenBeeld, KopieRegel
from werkplek.ui._generated.ui_kopieen import Ui_KopieenForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.page import Page
from werkplek.ui.widgets.alinea import Alinea
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.rij import Rij
from werkplek.woorden import openen as woorden
from werkplek.woorden.boodschap import Boodschap

NAAM: Final = "kopieen"


class KopieenPage(Page):
    """`zet_terug` carries (Path of the copy, what was typed); `stick` and `terug` are ways on."""

    zet_terug = Signal(object, str)
    stick = Signal()
    terug = Signal()

    def __init__(self) -> None:
        """No copies yet."""
        super().__init__()
        self._form = Ui_KopieenForm()
        self._form.setupUi(self)
        self._beeld = KopieenBeeld((), "")
        self._gekozen: Path | None = None
        self._form.kopieen.gekozen.connect(self._kies)
        self._form.knop_stick.clicked.connect(self.stick)
        self._form.knop_terug.clicked.connect(self._terug)
        self._form.knop_zet_terug.clicked.connect(self._verder)
        self._form.geheim.klaar.connect(self._enter)
        self.velden = {"geheim": self._form.geheim}
        self._form.geheim.hide()

    def toon_zoeken(self) -> None:
        """They are looked for; until then nobody can tell whether there are any."""
        self.toon(KopieenBeeld((), ""))
        self._form.kop.setText(woorden.KOPIEEN_ZOEKEN)
        self._form.knop_zet_terug.hide()

    def toon(self, beeld: KopieenBeeld) -> None:
        """Show the copies, the newest chosen."""
        form = self._form
        form.knop_zet_terug.show()
        self._beeld = beeld
        self._gekozen = beeld.regels[0].pad if beeld.regels else None
        form.bezig.klaar()
        form.geheim.hide()
        form.kop.setText(
            self.tr("Welke kopie zet je terug?") if beeld.regels else self.tr("Waar is de kopie?")
        )
        self.verberg_boodschap()
        self._toon_regels()
        if beeld.boodschap is not None:
            self.toon_boodschap(beeld.boodschap)
        (form.kopieen if beeld.regels else form.knop_zet_terug).setFocus()

    def toon_boodschap(
        self, boodschap: Boodschap, soort: MeldingSoort = MeldingSoort.LET_OP
    ) -> None:
        """Say it above the copies."""
        self._form.rol.show()
        super().toon_boodschap(boodschap, soort)

    def verberg_boodschap(self) -> None:
        """Leave the room to the copies, unless something is asked."""
        super().verberg_boodschap()
        self._form.rol.setVisible(not self._form.geheim.isHidden())

    def toon_bezig(self, wat: str) -> None:
        """It runs; a second tap is refused."""
        self.wis_fouten()
        self.verberg_boodschap()
        self._form.rol.show()
        self._form.bezig.begin(wat)

    @property
    def loopt(self) -> bool:
        """Whether something runs now."""
        return self._form.bezig.loopt

    def klaar(self) -> None:
        """It is over, with or without a result."""
        self._form.bezig.klaar()
        self._form.rol.setVisible(not self._form.geheim.isHidden())

    def vraag_geheim(self, past_niet: str = "") -> None:
        """Ask for the herstelcode or the wachtzin of the chosen copy."""
        form = self._form
        gekozen = next(r.titel for r in self._beeld.regels if r.pad == self._gekozen)
        form.kop.setText(self.tr("Kopie van {0}").format(gekozen[:1].lower() + gekozen[1:]))
        for widget in (form.kopieen, form.knop_stick):
            widget.hide()
        form.rol.show()
        form.geheim.show()
        self._form.geheim.setFocus()
        if past_niet:
            self._form.geheim.toon_fout(past_niet)
        else:
            self.toon_boodschap(woorden.GEHEIM_NODIG)

    def _toon_regels(self) -> None:
        regels = self._beeld.regels
        self._form.kopieen.setVisible(bool(regels))
        self._form.knop_stick.setVisible(bool(regels))
        self._form.knop_zet_terug.setText(
            self.tr("Zet deze kopie terug") if regels else self._form.knop_stick.text()
        )
        self._form.kopieen.toon(
            [
                Alinea("wat komt terug", self._beeld.komt_terug),
                *map(self._rij, regels),
            ]
        )

    def _rij(self, regel: KopieRegel) -> Rij:
        gekozen = regel.pad == self._gekozen
        icoon = Icon.GOED if gekozen else Icon.KEUZE
        return Rij(regel.pad, regel.titel, regel.inhoud, icoon=icoon, gekozen=gekozen)

    @Slot(object)
    def _kies(self, pad: Path) -> None:
        self._gekozen = pad
        self._toon_regels()

    @Slot()
    def _terug(self) -> None:
        """From the question about one copy to the list, from the list to where one came from."""
        if self._form.geheim.isHidden():
            self.terug.emit()
        else:
            self.toon(self._beeld)

    @Slot()
    def _verder(self) -> None:
        if self._beeld.regels:
            self._zet_terug()
        else:
            self.stick.emit()

    def _zet_terug(self) -> None:
        geheim = "" if self._form.geheim.isHidden() else self._form.geheim.tekst()
        if not self._form.geheim.isHidden() and not geheim:
            self._form.geheim.toon_fout(self.tr("Vul dit vak in."))
        elif self._gekozen is not None and not self.loopt:
            self.zet_terug.emit(self._gekozen, geheim)

    @Slot()
    def _enter(self) -> None:
        if self._form.geheim.tekst():
            self._form.knop_zet_terug.setFocus()
