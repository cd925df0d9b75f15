"""What comes next from *Voorbeeld*: go where it is asked, or do it at once with a pincode."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Slot

from werkplek.application.aanbieden import bied_aan
from werkplek.application.beelden.controle import controle_beeld
from werkplek.application.beelden.daden import Daad
from werkplek.application.context import Context
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.ports import Bestanden
from werkplek.application.ports_verklaring import Controleur
from werkplek.application.scannen import MAX_SCAN, Gescand, bewaar_gescand
from werkplek.application.vaststellen import reik_uit
from werkplek.domain.controle import Uitslag
from werkplek.domain.kenmerk import FeitId, VerklaringId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.voorbeeld_page import VoorbeeldPage
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden import verklaringstaten as woorden
from werkplek.woorden.boodschap import Boodschap

PAGINAS: Final = {
    Daad.OORDELEN: "oordeel",
    Daad.VASTSTELLEN: "vaststellen",
    Daad.TERUGGEVEN: "teruggeven",
    Daad.TEKENEN: "tekenen",
    Daad.INTREKKEN: "intrekken",
}
"""Where something is asked first."""


class StapController(QObject):
    """Works for the page through its controller, which owns the questions and the refusals."""

    def __init__(self, shell: Shell, page: VoorbeeldPage, via: Controller) -> None:
        """Do what is tapped on `page`."""
        super().__init__(page)
        self._shell = shell
        self._page = page
        self._via = via
        page.daad.connect(self._doe)

    @Slot(object)
    def _doe(self, daad: Daad) -> None:
        if daad in PAGINAS:
            self._shell.go(PAGINAS[daad])
        elif not self._page.bezig.loopt:
            aanbieden = daad is Daad.AANBIEDEN
            waarom = woorden.PIN_AANBIEDEN if aanbieden else woorden.PIN_UITREIKEN
            self._via.met_pincode(waarom, self._bied_aan if aanbieden else self._reik_uit)

    def _bied_aan(self, wie: Ontgrendeld) -> None:
        work = partial(_bied_aan, self._shell.ctx, wie, self._verklaring())
        self._via.schrijf(work, partial(self._gedaan, woorden.AANGEBODEN))

    def _reik_uit(self, wie: Ontgrendeld) -> None:
        work = partial(reik_uit, self._shell.ctx, wie, self._verklaring(), None)
        self._via.schrijf(work, partial(self._gedaan, woorden.UITGEREIKT))

    def _gedaan(self, zin: str, feit: FeitId) -> None:  # noqa: ARG002  nobody turns this back
        self._shell.window.toon_gedaan(zin)

    def _verklaring(self) -> VerklaringId:
        id_ = self._shell.session.hand.verklaring
        if id_ is None:
            raise LookupError("no verklaring in hand")
        return id_

    def bewaar_gescand(self, pad: Path) -> None:
        """Keep the paper that was signed by pen with the verklaring that its code names."""
        shell = self._shell
        work = partial(
            _lees_en_bewaar,
            shell.ctx,
            shell.session.ik,
            self._verklaring(),
            (shell.bestanden, pad),
            shell.opened.controleur,
        )
        self._via.schrijf(work, self._gescand)

    def _gescand(self, gescand: Gescand) -> None:
        """Say what was seen on it; the strip takes it away again."""
        self._page.bezig.klaar()
        self._shell.window.toon_gedaan(woorden.SCAN_BEWAARD, (gescand.feit,))
        beeld = controle_beeld(gescand.verslag)
        gevonden = " ".join(beeld.bevindingen[: woorden.HOOGSTENS])
        if gescand.verslag.uitslag is Uitslag.ECHT and not gevonden:
            boodschap, soort = Boodschap(woorden.SCAN_KLOPT), MeldingSoort.GOED
        else:
            boodschap = Boodschap(woorden.SCAN_KIJK_NA, gevonden, woorden.SCAN_WEG)
            soort = MeldingSoort.LET_OP
        self._page.toon_boodschap(boodschap, soort)


def _bied_aan(
    ctx: Context,
    wie: Ontgrendeld,
    id_: VerklaringId,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about an offer
) -> FeitId:
    return bied_aan(ctx, wie, id_)


def _lees_en_bewaar(
    ctx: Context,
    ik: Persoon,
    id_: VerklaringId,
    bestand: tuple[Bestanden, Path],
    controleur: Controleur,
    *,
    bevestigd: frozenset[Navraag],
) -> Gescand:
    bestanden, pad = bestand
    inhoud = bestanden.lees(pad, MAX_SCAN + 1)
    return bewaar_gescand(ctx, ik, inhoud, controleur, verwacht=id_, bevestigd=bevestigd)
