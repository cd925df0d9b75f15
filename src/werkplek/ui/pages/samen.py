"""*Ook voor…*: the same waarneming for others who did the same work, with one tap and one undo."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.samen import SamenBeeld, SamenTegel, samen_beeld
from werkplek.application.samen import leg_vast_samen
from werkplek.application.vastleggen import Vastgelegd
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.ui._generated.ui_samen import Ui_SamenForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import samen as woorden
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.dagen import wanneer
from werkplek.woorden.standen import TELT_NOG_NIET_MEE

NAAM: Final = "samen"


class SamenPage(Page):
    """`gekozen` carries the DeelnemerId whose tile was tapped."""

    gekozen = Signal(object)
    iedereen = Signal()
    leg_vast = Signal()

    def __init__(self) -> None:
        """Nobody yet."""
        super().__init__()
        self._form = Ui_SamenForm()
        self._form.setupUi(self)
        self._form.deelnemers.gekozen.connect(self.gekozen)
        self._form.knop_iedereen.clicked.connect(self.iedereen)
        self._form.knop_leg_vast.clicked.connect(self.leg_vast)
        self._form.kop.setText(woorden.WIE_NOG_MEER)
        self._knoppen = (self._form.knop_iedereen, self._form.knop_leg_vast)
        self._form.leeg.hide()
        self._form.rol.hide()

    def toon(self, beeld: SamenBeeld, wat: str, aan: frozenset[DeelnemerId]) -> None:
        """Show who can be tapped; those in `aan` carry a tick."""
        self._form.wat.setText(wat)
        self._form.deelnemers.toon(
            [_tegel(t, nummer, aan=t.deelnemer in aan) for nummer, t in enumerate(beeld.tegels, 1)]
        )
        alles = bool(aan) and aan >= beeld.iedereen
        self._form.knop_iedereen.setText(woorden.NIEMAND if alles else woorden.IEDEREEN)
        self._form.knop_leg_vast.setText(woorden.leg_vast_voor(len(aan)))
        if self._form.rol.isHidden():
            self._toon_of_leeg(er_zijn=bool(beeld.tegels))

    def toon_niemand(self) -> None:
        """Say that there is nobody to record it for."""
        self._form.wat.setText("")
        self._form.leeg.toon(woorden.NIEMAND_MEER, icoon=Icon.PERSONEN)
        self._toon_of_leeg(er_zijn=False)

    def vraag_keuze(self) -> None:
        """Say that nobody is ticked, in the place of what it is about."""
        self._form.wat.setText(woorden.TIK_EERST)
        announce(self._form.deelnemers, woorden.TIK_EERST)

    def toon_boodschap(
        self, boodschap: Boodschap, soort: MeldingSoort = MeldingSoort.LET_OP
    ) -> None:
        """Say it in the place of the tiles, which stay ticked; one can try again."""
        self._form.deelnemers.hide()
        self._form.rol.show()
        super().toon_boodschap(boodschap, soort)

    def toon_vraag(self, wat: str, doe: str, ja: str, nee: str) -> None:
        """Ask in the place of all else: there is nothing to do before the answer."""
        for widget in (self._form.deelnemers, *self._knoppen):
            widget.hide()
        self._form.rol.show()
        super().toon_vraag(wat, doe, ja, nee)

    def verberg_boodschap(self) -> None:
        """Show the tiles again."""
        super().verberg_boodschap()
        self._form.rol.hide()
        self._toon_of_leeg(er_zijn=self._form.leeg.isHidden())

    def _toon_of_leeg(self, *, er_zijn: bool) -> None:
        for widget in (self._form.kop, self._form.deelnemers, *self._knoppen):
            widget.setVisible(er_zijn)
        self._form.leeg.setVisible(not er_zijn)


class SamenController(Controller):
    """Keeps who is ticked during one visit, and records for all of them at once."""

    def __init__(self, shell: Shell, page: SamenPage) -> None:
        """Record for `page`."""
        super().__init__(shell, page, NAAM)
        self._samen_page = page
        self._beeld: SamenBeeld | None = None
        self._aan: frozenset[DeelnemerId] = frozenset()
        page.gekozen.connect(self._wissel)
        page.iedereen.connect(self._iedereen)
        page.leg_vast.connect(self._leg_vast)

    def aankomst(self) -> None:
        """Nobody is ticked yet."""
        self._aan = frozenset()
        self.ververs()

    def ververs(self) -> None:
        """Fetch who can be ticked."""
        laatste, ik = self.shell.session.hand.laatste, self.shell.session.ik
        if laatste is None:
            self._toon(None)
        else:
            self.haal(partial(samen_beeld, ik=ik, feit=laatste.feit), self._toon)

    @Slot(object)
    def _toon(self, beeld: SamenBeeld | None) -> None:
        self._beeld = beeld
        if beeld is None or not beeld.tegels:
            self._samen_page.toon_niemand()
            return
        self._aan &= {tegel.deelnemer for tegel in beeld.tegels}
        dag = wanneer(beeld.gezien_op, vandaag=self.shell.ctx.clock.vandaag())
        wat = f"{beeld.code} {beeld.titel} · {beeld.stapnaam} · {dag}"
        self._samen_page.toon(beeld, wat, self._aan)

    @Slot(object)
    def _wissel(self, deelnemer: DeelnemerId) -> None:
        self._neem(self._aan ^ {deelnemer})

    @Slot()
    def _iedereen(self) -> None:
        if self._beeld is not None:
            alles = bool(self._aan) and self._aan >= self._beeld.iedereen
            self._neem(frozenset() if alles else self._aan | self._beeld.iedereen)

    def _neem(self, aan: frozenset[DeelnemerId]) -> None:
        self._samen_page.verberg_boodschap()
        self._aan = aan
        self._toon(self._beeld)

    @Slot()
    def _leg_vast(self) -> None:
        beeld, aan = self._beeld, self._aan
        if beeld is None:
            return
        if not aan:
            self._samen_page.vraag_keuze()
            return
        work = partial(leg_vast_samen, self.shell.ctx, self.shell.session.ik, beeld.opgaven(aan))
        self.schrijf(work, self._vastgelegd, zeg=partial(_zeg, beeld, aan))

    @Slot(object)
    def _vastgelegd(self, vastgelegd: tuple[Vastgelegd, ...]) -> None:  # noqa: ARG002  the strip says it
        self.shell.back()


def _zeg(
    beeld: SamenBeeld, aan: frozenset[DeelnemerId], vastgelegd: tuple[Vastgelegd, ...]
) -> Gezegd:
    """One undo takes back what the strip names: the first one too."""
    niet_mee = sum(not een.telt_mee for een in vastgelegd)
    tekst = woorden.vastgelegd_voor(beeld.namen(aan), beeld.code, beeld.stapnaam, niet_mee=niet_mee)
    return tekst, (beeld.feit, *(een.feit for een in vastgelegd))


def _tegel(tegel: SamenTegel, nummer: int, *, aan: bool) -> Tegel:
    return Tegel(
        sleutel=tegel.deelnemer,
        titel=tegel.naam,
        ondertitel=tegel.kwalificatie if tegel.telt_mee else TELT_NOG_NIET_MEE,
        hint="even gestopt" if tegel.pauze else "",
        icoon=Icon.PAUZE if tegel.pauze else Icon.PERSOON,
        nummer=nummer if nummer <= 9 else 0,  # noqa: PLR2004  keys 1 to 9
        gekozen=aan,
    )
