"""*Wat zegt …*: one voice of the talk, with ready sentences and own words; three pages of it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.gesprekken import lees_stem
from werkplek.application.gesprekklad import Gesprekklad
from werkplek.domain.begeleidingsfeiten import DRIEHOEK, Gespreksrol, Stem
from werkplek.domain.fouten import TekstGeweigerd
from werkplek.ui._generated.ui_stem import Ui_StemForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.gesprekstap import Gesprekstap
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.formulierveld import Veld
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import gesprek as woorden

NAMEN: Final = {rol: f"stem_{rol}" for rol in DRIEHOEK}
HIERNA: Final = {
    Gespreksrol.DEELNEMER: NAMEN[Gespreksrol.LEERBEDRIJF],
    Gespreksrol.LEERBEDRIJF: NAMEN[Gespreksrol.SCHOOL],
    Gespreksrol.SCHOOL: "afspraken",
}


class StemPage(Page):
    """`zin` carries the ready sentence that was tapped; `weg` whether they are not there."""

    zin = Signal(object)
    getypt = Signal()
    weg = Signal(bool)
    verder = Signal()

    def __init__(self, rol: Gespreksrol) -> None:
        """The question of this voice."""
        super().__init__()
        self.rol = rol
        self._form = Ui_StemForm()
        self._form.setupUi(self)
        self.velden = {"tekst": self._form.tekst, "naam": self._form.naam}
        self._form.naam.setVisible(rol is Gespreksrol.LEERBEDRIJF)
        self._form.knop_weg.setCheckable(True)
        self._form.knop_weg.setVisible(rol is not Gespreksrol.SCHOOL)
        self._form.zinnen.gekozen.connect(self.zin)
        self._form.tekst.gewijzigd.connect(self.getypt)
        self._form.naam.gewijzigd.connect(self.getypt)
        self._form.knop_weg.toggled.connect(self.weg)
        self._form.knop_verder.clicked.connect(self.verder)

    def toon(self, roepnaam: str, stem: Stem, zinnen: Sequence[str], *, weg: bool) -> None:
        """Show what they said so far; what is typed now is left alone."""
        form = self._form
        form.kop.setText(woorden.wat_zegt(self.rol, roepnaam))
        form.zinnen.toon([_tegel(zin, stem) for zin in zinnen])
        for veld, tekst in ((form.tekst, stem.tekst), (form.naam, stem.naam)):
            _zet(veld, tekst)
        form.knop_weg.setChecked(weg)
        form.rol.setVisible(not weg)
        form.leeg.setVisible(weg)
        wie = woorden.aangesproken(stem, roepnaam)
        form.leeg.toon(woorden.is_er_niet_bij(wie), woorden.IS_ER_NIET_BIJ, icoon=Icon.PERSOON)

    @property
    def stem(self) -> Stem:
        """What stands there now."""
        return Stem(self.rol, self._form.naam.tekst(), self._form.tekst.tekst())


class StemController(Gesprekstap):
    """Keeps the voice with every key, and goes on to the next one."""

    def __init__(self, shell: Shell, page: StemPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAMEN[page.rol])
        self._stem_page = page
        page.zin.connect(self._zin)
        page.getypt.connect(self._getypt)
        page.weg.connect(self._weg)
        page.verder.connect(self._verder)

    def aankomst(self) -> None:
        """Nothing to mend any more."""
        self._stem_page.wis_fouten()
        super().aankomst()

    def toon(self, klad: Gesprekklad) -> None:
        """Show this voice."""
        rol = self._stem_page.rol
        weg = rol in klad.weg
        self._stem_page.toon(klad.roepnaam, klad.stem(rol), woorden.ZINNEN[rol], weg=weg)

    @Slot(object)
    def _zin(self, zin: str) -> None:
        """A tap adds the sentence; a second one takes it away again."""
        stem = self.klad.stem(self._stem_page.rol)
        regels = [regel for regel in stem.tekst.split("\n") if regel]
        regels = [r for r in regels if r != zin] if zin in regels else [*regels, zin]
        klad = self.klad.met_stem(replace(stem, tekst="\n".join(regels)))
        self.blok.verander(klad)
        self.toon(klad)

    @Slot()
    def _getypt(self) -> None:
        if self.blok.klad is None or not self.shell.window.navigation.shows(self._stem_page):
            return
        klad = self.klad.met_stem(self._stem_page.stem)
        if klad != self.klad:
            self.blok.verander(klad, nu=False)
            self.toon(klad)

    @Slot(bool)
    def _weg(self, weg: bool) -> None:  # noqa: FBT001  a Qt signal
        if self.blok.klad is None:
            return
        rol = frozenset({self._stem_page.rol})
        klad = replace(self.klad, weg=self.klad.weg | rol if weg else self.klad.weg - rol)
        self.blok.verander(klad)
        self.toon(klad)

    @Slot()
    def _verder(self) -> None:
        self._stem_page.wis_fouten()
        rol = self._stem_page.rol
        stem = self.klad.stem(rol)
        try:
            gelezen = stem if rol in self.klad.weg else lees_stem(stem)
        except TekstGeweigerd as fout:
            self.mislukt(fout)
            return
        if self.mag_verder(f"{gelezen.naam}\n{gelezen.tekst}"):
            self.blok.bewaar()
            self.shell.go(HIERNA[rol])


def _tegel(zin: str, stem: Stem) -> Tegel:
    return Tegel(zin, zin, gekozen=zin in stem.tekst.split("\n"))


def _zet(veld: Veld, tekst: str) -> None:
    """Only what differs, else the cursor would jump; and what is shown is not typed."""
    if veld.tekst() != tekst.strip():
        blocked = veld.blockSignals(True)
        veld.zet_tekst(tekst)
        veld.blockSignals(blocked)
