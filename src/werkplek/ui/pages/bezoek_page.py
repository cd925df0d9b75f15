"""The page of *Bezoek*: what somebody can do, what is practised, and what was agreed."""

from typing import Final

from PySide6.QtCore import Signal

from werkplek.application.beelden.bezoek import BezoekBeeld
from werkplek.domain.voortgang import Stand
from werkplek.ui._generated.ui_bezoek import Ui_BezoekForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.page import Page
from werkplek.ui.widgets.rij import Rij
from werkplek.woorden import bezoeken as woorden

AFSPRAAK: Final = "afspraak"
GESPREK: Final = "gesprek"
BEZOEK: Final = "bezoek"
DOSSIER: Final = "dossier"

MEESTE_REGELS: Final = 5
"""Werkprocessen at a glance; all of them stand in the file."""

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
        self._form.detail.setText("")
        self._form.rijen.toon([])

    def toon(self, beeld: BezoekBeeld) -> None:
        """Show the file at a glance."""
        form = self._form
        form.kop.setText(beeld.naam)
        form.knop_gesprek.setText(
            self.tr("Verder met het gesprek") if beeld.bezig else self.tr("Begin het gesprek")
        )
        form.knop_plan.set_bijschrift(beeld.nog_plannen)
        form.detail.setText(" · ".join(filter(None, (beeld.opleiding, beeld.periode))))
        form.rijen.toon(
            [_kan(beeld), *_oefent(beeld), *_afspraken(beeld), *_laatste(beeld), *_bezoeken(beeld)]
        )


def _kan(beeld: BezoekBeeld) -> Rij:
    """What was shown and seen first: the file begins with what somebody can do."""
    regels = [f"{rij.titel}: {rij.woord[:1].lower()}{rij.woord[1:]}" for rij in beeld.kan]
    if len(regels) > MEESTE_REGELS:
        regels = [*regels[:MEESTE_REGELS], woorden.en_nog(len(regels) - MEESTE_REGELS)]
    icoon = Icon.STER if any(rij.stand is Stand.AANGETOOND for rij in beeld.kan) else Icon.PERSOON
    return Rij(
        (DOSSIER, "kan"),
        woorden.kan(beeld.roepnaam),
        notitie="\n".join(regels) or woorden.NIETS_GEZIEN,
        icoon=icoon,
    )


def _oefent(beeld: BezoekBeeld) -> list[Rij]:
    if not beeld.oefent:
        return []
    kop = woorden.oefent(beeld.roepnaam)
    return [Rij((DOSSIER, "oefent"), kop, notitie="\n".join(beeld.oefent), icoon=Icon.HERVATTEN)]


def _afspraken(beeld: BezoekBeeld) -> list[Rij]:
    return [
        Rij(
            (AFSPRAAK, rij.feit),
            rij.tekst,
            rij.detail,
            label=woorden.AFSPRAAK,
            icoon=Icon.KEUZE,
        )
        for rij in beeld.afspraken
    ]


def _laatste(beeld: BezoekBeeld) -> list[Rij]:
    if beeld.laatste is None:
        return []
    rij = beeld.laatste
    return [Rij((GESPREK, rij.feit), rij.tekst, rij.detail, icoon=Icon.GESPREK)]


def _bezoeken(beeld: BezoekBeeld) -> list[Rij]:
    return [
        Rij(
            (BEZOEK, feit),
            tekst,
            woorden.VERZETTEN,
            label=woorden.BEZOEK,
            icoon=Icon.KALENDER,
        )
        for feit, tekst in beeld.bezoeken
    ]
