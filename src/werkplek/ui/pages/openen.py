"""*Openen*: a folder that is shut says why, and offers each way on as a button."""

from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.openen import OpenenBeeld, Weg
from werkplek.ui._generated.ui_openen import Ui_Openen
from werkplek.ui.pages.page import Page
from werkplek.woorden import openen as woorden
from werkplek.woorden.boodschap import Boodschap

NAAM: Final = "openen"


class OpenenPage(Page):
    """`weg` carries the Weg that was tapped; `wachtzin` and `herstelcode` what was typed."""

    weg = Signal(object)
    wachtzin = Signal(str)
    herstelcode = Signal(str)

    def __init__(self) -> None:
        """Opening."""
        super().__init__()
        self._form = Ui_Openen()
        self._form.setupUi(self)
        form = self._form
        self._vraag: Weg | None = None
        self._hoofd = Weg.OPNIEUW
        self._wegen: tuple[Weg, ...] = ()
        self._rest: tuple[Weg, ...] = ()
        form.knop_open.clicked.connect(self._hoofd_gekozen)
        form.knop_eerste.clicked.connect(self._eerste)
        form.knop_tweede.clicked.connect(self._tweede)
        self._velden = {Weg.WACHTZIN: form.wachtzin, Weg.HERSTELCODE: form.herstelcode}
        for veld in self._velden.values():
            veld.klaar.connect(self._enter)
        self.velden = {"wachtzin": form.wachtzin, "herstelcode": form.herstelcode}
        for een, ander in (
            (form.knop_open, form.knop_eerste),
            (form.knop_eerste, form.knop_tweede),
        ):
            self.setTabOrder(een, ander)
        self.toon_bezig()

    def toon_bezig(self, wat: str = woorden.OPENEN) -> None:
        """Something runs; nothing to ask meanwhile. What was typed stays where it is."""
        self.verberg_boodschap()
        self._form.bezig.begin(wat)
        for knop in (self._form.knop_open, self._form.knop_eerste, self._form.knop_tweede):
            knop.hide()
        if self._vraag is None:
            self._form.kop.setText(self.tr("Werkplek wordt geopend"))
            self._toon_velden()

    def toon(self, beeld: OpenenBeeld) -> None:
        """Say why the folder is shut, and offer the ways on."""
        self._form.kop.setText(beeld.kop)
        self._wegen = beeld.wegen
        if beeld.vraag is not None:
            self.vraag(beeld.vraag)
        else:
            self._vraag = None
            self._hoofd, *rest = beeld.wegen
            self._form.knop_open.setText(woorden.KNOP[self._hoofd])
            self._toon_knoppen(tuple(rest))
            self._toon_velden()
            self._form.knop_open.setFocus()
        self.toon_boodschap(beeld.boodschap)

    def vraag(self, weg: Weg) -> None:
        """Ask for the wachtzin or the herstelcode; the other ways stay at hand."""
        form = self._form
        self._vraag = weg
        self.wis_fouten()
        self.verberg_boodschap()
        zin = weg is Weg.WACHTZIN
        form.kop.setText(woorden.KOP_WACHTZIN if zin else woorden.KOP_HERSTELCODE)
        form.knop_open.setText(self.tr("Openen"))
        self._toon_knoppen(tuple(ander for ander in self._wegen if ander is not weg))
        self._toon_velden()
        self._velden[weg].setFocus()

    def toon_fout_in_code(self, tekst: str) -> None:
        """A typing error, at its field, before anything was tried."""
        self.vraag(Weg.HERSTELCODE)
        self._form.herstelcode.toon_fout(tekst)

    def toon_gelukt(self, boodschap: Boodschap) -> None:
        """Something beside opening was done."""
        self.toon_boodschap(boodschap)

    def _toon_knoppen(self, rest: tuple[Weg, ...]) -> None:
        self._form.bezig.klaar()
        self._rest = rest[:2]
        knoppen = (self._form.knop_eerste, self._form.knop_tweede)
        for plek, knop in enumerate(knoppen):
            knop.setVisible(plek < len(self._rest))
            if plek < len(self._rest):
                knop.setText(woorden.KNOP[self._rest[plek]])
        self._form.knop_open.show()

    def _toon_velden(self) -> None:
        for weg, veld in self._velden.items():
            veld.setVisible(weg is self._vraag)

    @Slot()
    def _hoofd_gekozen(self) -> None:
        if self._vraag is None:
            self.weg.emit(self._hoofd)
            return
        self.wis_fouten()
        getypt = self._velden[self._vraag].tekst()
        if not getypt:
            self._velden[self._vraag].toon_fout(self.tr("Vul dit vak in."))
        elif self._vraag is Weg.WACHTZIN:
            self.wachtzin.emit(getypt)
        else:
            self.herstelcode.emit(getypt)

    @Slot()
    def _eerste(self) -> None:
        self.weg.emit(self._rest[0])

    @Slot()
    def _tweede(self) -> None:
        self.weg.emit(self._rest[1])

    @Slot()
    def _enter(self) -> None:
        """Enter goes on to the button; leaving an empty field does nothing."""
        if self._vraag is not None and self._velden[self._vraag].tekst():
            self._form.knop_open.setFocus()
