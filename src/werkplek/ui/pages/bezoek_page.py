"""The page of *Bezoek*: what somebody can do, what is practised, and what was agreed."""

from typing import Final

from PySide6.QtCore import Signal

from werkplek.application.beelden.bezoek import BezoekBeeld
from werkplek.application.beelden.deelnemer import WerkprocesRij
from werkplek.domain.voortgang import Stand
from werkplek.ui._generated.ui_bezoek import Ui_BezoekForm
from werkplek.ui.icons import Icon, step_icon
from werkplek.ui.pages.page import Page
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.woorden import bezoeken as woorden

AFSPRAAK: Final = "afspraak"
GESPREK: Final = "gesprek"
BEZOEK: Final = "bezoek"
DOSSIER: Final = "dossier"

Rijsleutel = tuple[str, str]
"""What kind of row it is, and of which feit."""


class BezoekPage(Page):
    """`gekozen` carries the Rijsleutel of the row that was tapped."""

    gekozen = Signal(object)
    plan = Signal()
    gesprek = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_BezoekForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self._form.rijen.gekozen.connect(self.gekozen)
        self._form.knop_plan.clicked.connect(self.plan)
        self._form.knop_gesprek.clicked.connect(self.gesprek)
        self.wis()

    def wis(self) -> None:
        """Nothing in sight while it is fetched."""
        self._form.kop.setText("")
        self._form.rijen.toon([])

    def toon(self, beeld: BezoekBeeld) -> None:
        """Show the file at a glance."""
        form = self._form
        form.kop.setText(beeld.naam)
        form.knop_gesprek.setText(
            self.tr("Verder met het gesprek") if beeld.bezig else self.tr("Begin het gesprek")
        )
        form.rijen.toon(
            [
                Tussenkop("wie", beeld.opleiding, beeld.periode),
                *_bezoeken(beeld),
                *_afspraken(beeld),
                *_laatste(beeld),
                *_oefent(beeld),
                *_kan(beeld),
            ]
        )


def _bezoeken(beeld: BezoekBeeld) -> list[Rij | Tussenkop]:
    rijen = [
        Rij((BEZOEK, feit), tekst, woorden.VERZETTEN, icoon=Icon.KALENDER)
        for feit, tekst in beeld.bezoeken
    ]
    onder = beeld.nog_plannen or ("" if rijen else woorden.GEEN_BEZOEK)
    return [Tussenkop("bezoeken", woorden.BEZOEK, onder), *rijen]


def _afspraken(beeld: BezoekBeeld) -> list[Rij | Tussenkop]:
    rijen: list[Rij | Tussenkop] = [
        Rij((AFSPRAAK, rij.feit), rij.tekst, rij.detail, icoon=Icon.KEUZE)
        for rij in beeld.afspraken
    ]
    return [Tussenkop("afspraken", woorden.AFSPRAKEN), *rijen] if rijen else []


def _laatste(beeld: BezoekBeeld) -> list[Rij | Tussenkop]:
    if beeld.laatste is None:
        return []
    rij = Rij(
        (GESPREK, beeld.laatste.feit),
        beeld.laatste.tekst,
        beeld.laatste.detail,
        icoon=Icon.GESPREK,
    )
    return [Tussenkop("laatste", woorden.VORIGE_GESPREK), rij]


def _oefent(beeld: BezoekBeeld) -> list[Rij | Tussenkop]:
    if not beeld.oefent:
        return []
    rijen = [Rij((DOSSIER, f"oefent {titel}"), titel, icoon=Icon.PERSOON) for titel in beeld.oefent]
    return [Tussenkop("oefent", woorden.oefent(beeld.roepnaam)), *rijen]


def _kan(beeld: BezoekBeeld) -> list[Rij | Tussenkop]:
    rijen = [_werkproces(rij) for rij in beeld.kan]
    kop = Tussenkop("kan", woorden.werk(beeld.roepnaam), "" if rijen else woorden.NIETS_GEZIEN)
    return [kop, *rijen]


def _werkproces(rij: WerkprocesRij) -> Rij:
    icoon = Icon.STER if rij.stand is Stand.AANGETOOND else step_icon(rij.rang)
    onder = " · ".join(deel for deel in (rij.woord, rij.detail) if deel)
    return Rij((DOSSIER, rij.code), rij.titel, onder, icoon=icoon)
