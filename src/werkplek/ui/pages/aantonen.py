"""*Aantonen*: state that a werkproces was shown, and confirm titles that few sources attest."""

from functools import partial

from PySide6.QtCore import Signal, Slot

from werkplek.application.aantonen import bevestig_titel, verklaar_aangetoond
from werkplek.application.beelden.verklaring import (
    Stap,
    VerklaringBeeld,
    VerklaringRij,
    verklaring_beeld,
)
from werkplek.application.context import Context
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_aantonen import Ui_AantonenForm
from werkplek.ui.kladblok import Kladblok
from werkplek.ui.look import Look
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell

NAAM = "aantonen"
LEESBAAR = 60
"""Characters of a line of prose, at most."""


class AantonenPage(Page):
    """`aangetoond` carries the toelichting; `klopt` says that both titles are right."""

    aangetoond = Signal(str)
    klopt = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_AantonenForm()
        self._form.setupUi(self)
        self._titel = False
        self._form.knop_klaar.clicked.connect(self._klaar)
        self.velden = {"toelichting": self._form.toelichting}

    def dress(self, look: Look) -> None:
        """Keep prose short enough to read."""
        self._form.waar.setMaximumWidth(look.units.measure(LEESBAAR))

    def toon(self, beeld: VerklaringBeeld, rij: VerklaringRij) -> None:
        """Ask for the statement, or whether the titles are right."""
        self._titel = rij.stap is Stap.TITEL_NAKIJKEN
        self._form.kerntaak.toon(f"Kerntaak {rij.kerntaak}" if self._titel else "")
        woord = "Werkproces " if self._titel else ""
        self._form.werkproces.setText(f"{woord}{rij.code} {rij.titel}")
        self._form.dagen.toon("" if self._titel else rij.detail)
        self._form.toelichting.setVisible(not self._titel)
        if self._titel:
            self._form.kop.setText("Kloppen deze titels met het kwalificatiedossier?")
            self._form.waar.toon(
                f"Zoek op de site van SBB dit dossier: {beeld.dossier}. Leg de woorden naast "
                "elkaar. Is er een verschil? Ga terug en vraag het aan de school."
            )
            self._form.knop_klaar.setText("De titels kloppen")
        else:
            self._form.kop.setText(f"Ik verklaar dat {beeld.roepnaam} dit zelfstandig kan.")
            self._form.waar.toon("")
            self._form.knop_klaar.setText("Verklaar aangetoond")

    @property
    def toelichting(self) -> str:
        """What is typed now."""
        return self._form.toelichting.tekst()

    @Slot()
    def _klaar(self) -> None:
        self.wis_fouten()
        if self._titel:
            self.klopt.emit()
        else:
            self.aangetoond.emit(self.toelichting)


class AantonenController(Controller):
    """States and confirms for the werkproces in hand; what was typed about each stays with it."""

    def __init__(self, shell: Shell, page: AantonenPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._aantonen_page = page
        self._rij: VerklaringRij | None = None
        self._roepnaam = ""
        self._kladblok = Kladblok(shell, page.velden["toelichting"], self)
        page.aangetoond.connect(self._verklaar)
        page.klopt.connect(self._bevestig)

    def aankomst(self) -> None:
        """Show the werkproces in hand, with the words that were typed about it."""
        session = self.shell.session
        onderwerp = f"{NAAM}/{session.deelnemer}/{session.hand.werkproces}"
        self._kladblok.open(onderwerp, session.deelnemer)
        self._aantonen_page.wis_fouten()
        self.ververs()

    def ververs(self) -> None:
        """Fold and show."""
        session = self.shell.session
        vandaag = self.shell.ctx.clock.vandaag()
        deelnemer, ik = session.deelnemer, session.ik
        self.haal(lambda lezer: verklaring_beeld(lezer, deelnemer, ik, vandaag), self._toon)

    @Slot(object)
    def _toon(self, beeld: VerklaringBeeld) -> None:
        self._roepnaam = beeld.roepnaam
        self._rij = beeld.rij(self.shell.session.hand.werkproces)
        if self._rij is not None:
            self._aantonen_page.toon(beeld, self._rij)

    @Slot(str)
    def _verklaar(self, toelichting: str) -> None:
        session = self.shell.session
        if self._rij is None:
            return
        over = (self.shell.ctx, session.ik, session.deelnemer, self._rij.code)
        work = partial(verklaar_aangetoond, *over, toelichting=toelichting)
        zeg = partial(_zeg, self._roepnaam, self._rij.code)
        self.schrijf(work, self._verklaard, zeg=zeg)

    @Slot(object)
    def _verklaard(self, feit: FeitId) -> None:  # noqa: ARG002
        self._kladblok.klaar()
        self.shell.back()

    @Slot()
    def _bevestig(self) -> None:
        session = self.shell.session
        if self._rij is None:
            return
        work = partial(_bevestig, self.shell.ctx, session.ik, session.deelnemer, self._rij.code)
        self.schrijf(work, self._bevestigde)

    @Slot(object)
    def _bevestigde(self, code: WerkprocesCode) -> None:
        self.shell.back()
        self.shell.window.toon_gedaan(f"De titels van {code} kloppen. Het komt op papier.")


def _bevestig(
    ctx: Context,
    ik: Persoon,
    deelnemer: DeelnemerId,
    code: WerkprocesCode,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about titles
) -> WerkprocesCode:
    bevestig_titel(ctx, ik, deelnemer, code)
    return code


def _zeg(roepnaam: str, code: WerkprocesCode, feit: FeitId) -> Gezegd:
    return f"Aangetoond: {roepnaam}, {code}.", (feit,)
