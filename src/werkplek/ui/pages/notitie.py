"""*Notitie*: words with a waarneming that is recorded; what was typed is never thrown away."""

from functools import partial

from PySide6.QtCore import Signal, Slot

from werkplek.application.ports import Lezer
from werkplek.application.vastleggen import Vastgelegd, vul_aan
from werkplek.domain.feiten import Feit, WaarnemingVastgelegd
from werkplek.domain.kenmerk import FeitId
from werkplek.ui._generated.ui_notitie import Ui_NotitieForm
from werkplek.ui.kladblok import Kladblok
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell

NAAM = "notitie"


class NotitiePage(Page):
    """`bewaar` carries what was typed."""

    bewaar = Signal(str)

    def __init__(self) -> None:
        """An empty field."""
        super().__init__()
        self._form = Ui_NotitieForm()
        self._form.setupUi(self)
        self._form.knop_bewaar.clicked.connect(self._bewaar)
        self.velden = {"notitie": self._form.notitie}

    def toon(self, waarover: str) -> None:
        """Show what the note is about."""
        self._form.waarover.setText(waarover)
        self.wis_fouten()

    @property
    def notitie(self) -> str:
        """What is typed now."""
        return self._form.notitie.tekst()

    @Slot()
    def _bewaar(self) -> None:
        self.wis_fouten()
        self.bewaar.emit(self.notitie)


class NotitieController(Controller):
    """Keeps the note as a correction of the waarneming in hand."""

    def __init__(self, shell: Shell, page: NotitiePage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._notitie_page = page
        self._kladblok = Kladblok(shell, page.velden["notitie"], self)
        self._was = ""
        page.bewaar.connect(self._bewaar)

    def aankomst(self) -> None:
        """Show the note as it is now, or what was typed before and not kept yet."""
        self.haal(partial(_nu, self._feit()), self._toon)

    @Slot(object)
    def _toon(self, feit: Feit | None) -> None:
        if feit is None or not isinstance(feit.inhoud, WaarnemingVastgelegd):
            return
        werkproces, self._was = feit.inhoud.werkproces, feit.inhoud.notitie
        self._notitie_page.toon(f"{werkproces.code} {werkproces.titel}")
        self._kladblok.open(f"{NAAM}/{feit.id}", feit.deelnemer, feit.inhoud.notitie)

    def _feit(self) -> FeitId:
        feit = self.shell.session.hand.feit
        if feit is None:
            raise LookupError("no feit in hand")
        return feit

    @Slot(str)
    def _bewaar(self, tekst: str) -> None:
        """Only what changed is a correction; who wrote nothing goes back."""
        if tekst.strip() == self._was.strip():
            self._kladblok.klaar()
            self.shell.back()
            return
        work = partial(vul_aan, self.shell.ctx, self.shell.session.ik, self._feit(), notitie=tekst)
        self.schrijf(work, self._bewaard, zeg=_zeg)

    @Slot(object)
    def _bewaard(self, vastgelegd: Vastgelegd) -> None:
        self._kladblok.klaar()
        self.shell.session.neem(laatste=vastgelegd, feit=vastgelegd.feit)
        self.shell.back()


def _nu(id_: FeitId, lezer: Lezer) -> Feit | None:
    return lezer.feit(id_)


def _zeg(vastgelegd: Vastgelegd) -> Gezegd:
    return "Notitie bewaard.", (vastgelegd.feit,)
