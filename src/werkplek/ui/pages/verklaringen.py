"""*Verklaringen*: all of them, what waits for this person first, and the way to check a paper."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.verklaringen import (
    Groep,
    VerklaringenBeeld,
    VerklaringenRij,
    verklaringen_beeld,
)
from werkplek.application.context import Context
from werkplek.application.uitwisselronde import Ronde
from werkplek.domain.kenmerk import VerklaringId
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_verklaringen import Ui_VerklaringenForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.rij import Rij, Tussenkop

NAAM: Final = "verklaringen"

ICONEN: Final = {
    Groep.AAN_ZET: Icon.VOORUIT,
    Groep.BIJ_SCHOOL: Icon.WISSEL,
    Groep.BEZIG: Icon.DOCUMENT,
    Groep.VAST: Icon.VERKLARING,
    Groep.WEG: Icon.FOUT,
}


VoorWie = tuple[Persoon, VerklaringenBeeld]
"""A list, and for whom it was made: another may work here by then."""


class VerklaringenPage(Page):
    """`gekozen` carries the VerklaringId that was tapped."""

    gekozen = Signal(object)
    controleren = Signal()

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._form = Ui_VerklaringenForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self._form.rijen.gekozen.connect(self.gekozen)
        self._form.knop_controleren.clicked.connect(self.controleren)
        self.wis()

    def wis(self) -> None:
        """Nothing in sight while it is fetched; the place of the list stays."""
        self._form.rijen.toon([])
        self._form.rijen.show()
        self._form.leeg.hide()

    def toon(self, beeld: VerklaringenBeeld) -> None:
        """Show the groups that have something in them."""
        rows: list[Rij | Tussenkop] = []
        for groep in Groep:
            rijen = beeld.in_groep(groep)
            rows += [Tussenkop(groep, groep.value), *map(_rij, rijen)] if rijen else []
        self._form.rijen.toon(rows)
        self._form.rijen.setVisible(bool(rows))
        self._form.leeg.setVisible(not rows)
        self._form.leeg.toon(
            self.tr("Er is nog geen verklaring."),
            self.tr("Kies een deelnemer, en daarna Verklaring."),
            icoon=Icon.VERKLARING,
        )


class VerklaringenController(Controller):
    """Folds beside the writer lane and goes where a row leads."""

    def __init__(self, shell: Shell, page: VerklaringenPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._lijst_page = page
        self._beeld: VerklaringenBeeld | None = None
        page.gekozen.connect(self._kies)
        page.controleren.connect(self._controleren)
        shell.uitwisseling.klaar.connect(self._uitgewisseld)

    def aankomst(self) -> None:
        """Nothing of who worked here before."""
        self._lijst_page.wis()
        self.ververs()

    def ververs(self) -> None:
        """Fetch the list."""
        self._lijst_page.bezig.begin(self.tr("Verklaringen ophalen…"))
        ik = self.shell.session.ik
        self.vraag_na(partial(_beeld, self.shell.ctx, ik), self._toon)

    @Slot(object)
    def _toon(self, gevonden: VoorWie) -> None:
        self._lijst_page.bezig.klaar()
        ik, beeld = gevonden
        if self.shell.session.wie == ik.id:
            self._beeld = beeld
            self._lijst_page.toon(beeld)

    @Slot(object)
    def _uitgewisseld(self, ronde: Ronde) -> None:
        if ronde.veranderd and self.shell.window.navigation.shows(self._lijst_page):
            self.ververs()

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._lijst_page.bezig.klaar()
        super().mislukt(fout)

    @Slot(object)
    def _kies(self, id_: VerklaringId) -> None:
        rij = self._beeld.rij(id_) if self._beeld is not None else None
        if rij is not None:
            self.shell.session.neem_deelnemer(rij.deelnemer)
            self.shell.session.neem(verklaring=rij.id)
            self.shell.go("voorbeeld")

    @Slot()
    def _controleren(self) -> None:
        self.shell.go("controleren")


def _beeld(ctx: Context, ik: Persoon) -> VoorWie:
    with ctx.store.lees() as lezer:
        return ik, verklaringen_beeld(lezer, ik)


def _rij(rij: VerklaringenRij) -> Rij:
    return Rij(
        sleutel=rij.id,
        titel=rij.naam,
        ondertitel=f"{rij.staat} · {rij.nummer}",
        notitie=rij.reden,
        icoon=ICONEN[rij.groep],
    )
