"""*Oefenen*: what a deelnemer practises now, chosen together or by themselves; at most three."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.oefenen import OefenenBeeld, oefenen_beeld
from werkplek.application.eigen_kijk import wissel_oefenen
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.ui._generated.ui_oefenen import Ui_OefenenForm
from werkplek.ui.pages.controller import Gezegd
from werkplek.ui.pages.eigen import EigenController, EigenPage, over_wie, wie_schrijft
from werkplek.ui.shell import Shell
from werkplek.ui.voorleesgang import Leeszin
from werkplek.ui.widgets.keuzerij import Keuzerij
from werkplek.woorden.talen.zinnen import NEDERLANDS

NAAM: Final = "oefenen"


class OefenenPage(EigenPage):
    """`gekozen` carries the WerkprocesCode that was tapped."""

    gekozen = Signal(object)
    klaar = Signal()

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._form = Ui_OefenenForm()
        self._form.setupUi(self)
        self._form.rijen.gekozen.connect(self.gekozen)
        self._form.knop_klaar.clicked.connect(self.klaar)
        self.wis()

    def wis(self) -> None:
        """Nothing of who was here before."""
        self._form.kop.setText("")
        self._form.ander.hide()
        self._form.rijen.toon([])

    def toon(self, beeld: OefenenBeeld, *, zelf: bool) -> None:
        """Show what can be practised; `zelf` when the deelnemer holds the tablet."""
        self.toon_taal(beeld.taal if zelf else None)
        self._form.kop.setText(NEDERLANDS.wat_oefenen if zelf else beeld.vraag)
        self.ander(self._form.ander, self.zinnen.wat_oefenen if self.zinnen else "")
        rijen = [Keuzerij(rij.code, rij.titel, rij.woord, rij.aan) for rij in beeld.rijen]
        self._form.rijen.toon(rijen)

    def voorlezen(self) -> list[Leeszin]:
        """The question, then each row."""
        zinnen = self.labels(self._form.kop, self._form.ander)
        for rij in self._form.rijen.rows:
            if isinstance(rij, Keuzerij):
                zinnen += self.in_twee(rij.sleutel, (rij.titel,))
        return zinnen

    def volg(self, plek: object) -> None:
        """Also a row."""
        super().volg(plek)
        self._form.rijen.volg_rij(plek)


class OefenenController(EigenController):
    """Keeps each tap at once; a fourth one explains itself."""

    def __init__(self, shell: Shell, page: OefenenPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._oefen_page = page
        page.gekozen.connect(self._kies)
        page.klaar.connect(shell.window.navigation.back)

    def aankomst(self) -> None:
        """Nothing of who was here before."""
        self._oefen_page.wis()
        self.ververs()

    def ververs(self) -> None:
        """Fold and show."""
        wie = over_wie(self.shell.session)
        self.haal(partial(oefenen_beeld, deelnemer=wie), partial(self._toon, wie))

    def _toon(self, wie: DeelnemerId, beeld: OefenenBeeld) -> None:
        session = self.shell.session
        if wie in {session.kijker, session.hand.deelnemer}:
            self._oefen_page.toon(beeld, zelf=session.kijker is not None)

    @Slot(object)
    def _kies(self, code: WerkprocesCode) -> None:
        session = self.shell.session
        als, wie = wie_schrijft(session), over_wie(session)
        work = partial(wissel_oefenen, self.shell.ctx, als, wie, code)
        self.schrijf(work, self._gekozen, zeg=_bewaard)

    @Slot(object)
    def _gekozen(self, feit: FeitId) -> None:
        """The page was fetched anew with the change itself."""


def _bewaard(feit: FeitId) -> Gezegd:
    return NEDERLANDS.bewaard, (feit,)
