"""*Eigen notitie*: words for oneself about a deelnemer, until one shares or removes them."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.coachen import (
    EigenNotitieBeeld,
    NotitieRij,
    eigen_notitie_beeld,
)
from werkplek.application.eigen_notities import (
    Gedeeld,
    deel_eigen_notitie,
    haal_eigen_notitie_weg,
    schrijf_eigen_notitie,
)
from werkplek.application.ports import Lezer
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_eigen_notitie import Ui_EigenNotitieForm
from werkplek.ui.icons import Icon
from werkplek.ui.kladblok import Kladblok
from werkplek.ui.look import Look
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.rij import Rij
from werkplek.woorden import coachen as woorden

NAAM: Final = "eigen_notitie"
LEESBAAR: Final = 60


class EigenNotitiePage(Page):
    """`bewaar` carries what was typed; `deel` and `weg` the FeitId of the note that was chosen."""

    bewaar = Signal(str)
    deel = Signal(object)
    weg = Signal(object)

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_EigenNotitieForm()
        self._form.setupUi(self)
        self.velden = {"notitie": self._form.notitie}
        self._beeld: EigenNotitieBeeld | None = None
        self._gekozen: object = None
        self._schrijft = False
        self._form.rijen.toon_alles(True)
        self._form.rijen.gekozen.connect(self._kies)
        self._form.knop_bewaar.clicked.connect(self._bewaar)
        self._form.knop_nieuw.clicked.connect(self.schrijf)
        self._form.knop_deel.clicked.connect(self._deel)
        self._form.knop_weg.clicked.connect(self._haal_weg)
        self.wis()

    def dress(self, look: Look) -> None:
        """Keep prose short enough to read."""
        self._form.uitleg.setMaximumWidth(look.units.measure(LEESBAAR))

    def wis(self) -> None:
        """Nothing of another person or deelnemer."""
        self._form.kop.setText("")
        self._form.uitleg.toon("")
        self._beeld, self._gekozen, self._schrijft = None, None, False
        self._toon_rijen()

    def toon(self, beeld: EigenNotitieBeeld) -> None:
        """Show the notes that stand; what was chosen stays chosen while it is there."""
        self._form.kop.setText(beeld.kop)
        self._form.uitleg.toon(beeld.uitleg)
        self._beeld = beeld
        self._toon_rijen()

    @Slot()
    def schrijf(self) -> None:
        """Ask for a new note."""
        self._schrijft, self._gekozen = True, None
        self._toon_rijen()
        self._form.notitie.setFocus()

    def klaar(self) -> None:
        """It was kept: show the list."""
        self._schrijft = False
        self._toon_rijen()

    def _toon_rijen(self) -> None:
        """The list, or the field: with no note yet, or with one half written, the field."""
        form, rijen = self._form, self._beeld.rijen if self._beeld is not None else ()
        if all(rij.feit != self._gekozen for rij in rijen):
            self._gekozen = None
        schrijft = self._schrijft or not rijen
        form.rijen.toon([_rij(rij, gekozen=rij.feit == self._gekozen) for rij in rijen])
        form.notitie.setVisible(schrijft and self._beeld is not None)
        form.knop_bewaar.setVisible(schrijft and self._beeld is not None)
        form.rijen.setVisible(not schrijft)
        form.knop_nieuw.setVisible(not schrijft)
        for knop in (form.knop_deel, form.knop_weg):
            knop.setVisible(not schrijft and self._gekozen is not None)
        self.wis_fouten()

    @Slot(object)
    def _kies(self, feit: object) -> None:
        """A tap chooses; a second one lets go."""
        self._gekozen = None if feit == self._gekozen else feit
        self._toon_rijen()

    @Slot()
    def _bewaar(self) -> None:
        self.wis_fouten()
        self.bewaar.emit(self._form.notitie.tekst())

    @Slot()
    def _deel(self) -> None:
        if self._gekozen is not None:
            self.deel.emit(self._gekozen)

    @Slot()
    def _haal_weg(self) -> None:
        if self._gekozen is not None:
            self.weg.emit(self._gekozen)


class EigenNotitieController(Controller):
    """Writes notes of kring *eigen*, shares them and takes them away."""

    def __init__(self, shell: Shell, page: EigenNotitiePage) -> None:
        """Write for `page`."""
        super().__init__(shell, page, NAAM)
        self._notitie_page = page
        self._kladblok = Kladblok(shell, page.velden["notitie"], self)
        page.bewaar.connect(self._bewaar)
        page.deel.connect(self._deel)
        page.weg.connect(self._haal_weg)

    def aankomst(self) -> None:
        """Nothing of who worked here before."""
        self._notitie_page.wis()
        self._open_kladblok()
        self.ververs()

    def ververs(self) -> None:
        """Fetch the notes of who works here."""
        session = self.shell.session
        self.haal(
            partial(_beeld, session.deelnemer, session.ik, self.shell.ctx.clock.vandaag()),
            self._notitie_page.toon,
        )

    def _open_kladblok(self) -> None:
        """What was half written is shown again."""
        deelnemer = self.shell.session.deelnemer
        self._kladblok.open(f"{NAAM}/{deelnemer}", deelnemer)
        if self._notitie_page.velden["notitie"].tekst():
            self._notitie_page.schrijf()

    @Slot(str)
    def _bewaar(self, tekst: str) -> None:
        session = self.shell.session
        work = partial(schrijf_eigen_notitie, self.shell.ctx, session.ik, session.deelnemer, tekst)
        self.schrijf(work, self._bewaard, zeg=partial(_zeg, woorden.EIGEN_BEWAARD))

    @Slot(object)
    def _bewaard(self, feit: FeitId) -> None:  # noqa: ARG002  the list shows it
        self._kladblok.klaar()
        self._notitie_page.klaar()
        self._open_kladblok()

    @Slot(object)
    def _deel(self, feit: FeitId) -> None:
        work = partial(deel_eigen_notitie, self.shell.ctx, self.shell.session.ik, feit)
        self.schrijf(work, self._klaar, zeg=_zeg_gedeeld)

    @Slot(object)
    def _haal_weg(self, feit: FeitId) -> None:
        work = partial(haal_eigen_notitie_weg, self.shell.ctx, self.shell.session.ik, feit)
        self.schrijf(work, self._klaar, zeg=partial(_zeg, woorden.WEGGEHAALD))

    @Slot(object)
    def _klaar(self, gedaan: object) -> None:
        """The list was fetched anew with the change itself."""


def _beeld(deelnemer: DeelnemerId, ik: Persoon, vandaag: date, lezer: Lezer) -> EigenNotitieBeeld:
    return eigen_notitie_beeld(lezer, deelnemer, ik, vandaag)


def _rij(rij: NotitieRij, *, gekozen: bool) -> Rij:
    return Rij(
        rij.feit,
        rij.wanneer.capitalize(),
        notitie=rij.tekst,
        icoon=Icon.SLOT,
        gekozen=gekozen,
    )


def _zeg(tekst: str, feit: FeitId) -> Gezegd:
    return tekst, (feit,)


def _zeg_gedeeld(gedeeld: Gedeeld) -> Gezegd:
    return woorden.GEDEELD, (gedeeld.opmerking, gedeeld.weg)
