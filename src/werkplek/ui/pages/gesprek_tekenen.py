"""*Gesprek tekenen*: everybody who was there signs what was read, one after the other."""

from functools import partial
from typing import Final

from PySide6.QtCore import Slot

from werkplek.application.beelden.gesprekken import TekenenBeeld, tekenen_beeld
from werkplek.application.gesprekken import HandtekeningOpgave, onderteken_gesprek
from werkplek.application.streken import lijnen_van
from werkplek.domain.begeleidingsfeiten import Gespreksrol, Stem
from werkplek.domain.kenmerk import FeitId
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.gesprek_tekenen_page import GesprekTekenenPage
from werkplek.ui.pages.gespreksverslag import ga_naar_verslag
from werkplek.ui.shell import Shell
from werkplek.woorden import gesprek as woorden

NAAM: Final = "gesprek_tekenen"


class GesprekTekenenController(Controller):
    """Signs in the writer lane; who does not want to is passed over, and may still later."""

    def __init__(self, shell: Shell, page: GesprekTekenenPage) -> None:
        """Let people sign on `page`."""
        super().__init__(shell, page, NAAM)
        self._teken_page = page
        self._beeld: TekenenBeeld | None = None
        self._niet: set[Gespreksrol] = set()
        page.teken.connect(self._teken)
        page.niet.connect(self._sla_over)
        page.verslag.connect(self._verslag)

    def aankomst(self) -> None:
        """Everybody who did not sign is asked again."""
        self.shell.window.navigation.hold(held=False)
        self._niet.clear()
        self._beeld = None
        self._teken_page.wis()
        self.ververs()

    def ververs(self) -> None:
        """Who signs now."""
        gesprek = self._gesprek()
        self.haal(lambda lezer: tekenen_beeld(lezer, gesprek), self._toon)

    def _gesprek(self) -> FeitId:
        feit = self.shell.session.hand.feit
        if feit is None:
            raise LookupError("no talk in hand")
        return feit

    @Slot(object)
    def _toon(self, beeld: TekenenBeeld) -> None:
        self._beeld = beeld
        stem = self._aan_de_beurt(beeld)
        self.shell.window.navigation.hold(held=stem is not None)
        if stem is None:
            self._teken_page.toon_klaar(beeld)
        else:
            self._teken_page.toon(beeld, stem)

    def _aan_de_beurt(self, beeld: TekenenBeeld) -> Stem | None:
        open_ = set(beeld.gesprek.nog_niet_getekend()) - self._niet
        return next((stem for stem in beeld.gesprek.stemmen if stem.rol in open_), None)

    @Slot()
    def _sla_over(self) -> None:
        stem = self._aan_de_beurt(self._beeld) if self._beeld is not None else None
        if self._beeld is not None and stem is not None:
            self._niet.add(stem.rol)
            self._toon(self._beeld)

    @Slot()
    def _teken(self) -> None:
        stem = self._aan_de_beurt(self._beeld) if self._beeld is not None else None
        if self._beeld is None or stem is None or self._teken_page.bezig.loopt:
            return
        streek = self._teken_page.streek
        opgave = HandtekeningOpgave(
            stem.rol, self._beeld.gesprek, lijnen_van(streek.lijnen), streek.naam
        )
        self._teken_page.bezig.begin(self.tr("Bewaren…"))
        work = partial(onderteken_gesprek, self.shell.ctx, self.shell.session.ik, opgave)
        self.schrijf(work, self._getekend, zeg=_zeg)

    @Slot(object)
    def _getekend(self, feit: FeitId) -> None:  # noqa: ARG002  the page was fetched anew
        self.niets_loopt()

    def niets_loopt(self) -> None:
        """Nothing runs any more."""
        self._teken_page.bezig.klaar()

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self.niets_loopt()
        super().mislukt(fout)

    @Slot()
    def _verslag(self) -> None:
        ga_naar_verslag(self.shell, self._gesprek())


def _zeg(feit: FeitId) -> Gezegd:  # noqa: ARG001  another one holds the tablet by now
    return woorden.GETEKEND, ()
