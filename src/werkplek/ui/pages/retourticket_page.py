"""The page of *Retourticket*: who calls, when, and when one hopes to be back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.terugkeer import over_maanden, over_weken
from werkplek.domain.begeleidingsfeiten import Gespreksrol
from werkplek.ui._generated.ui_retourticket import Ui_RetourticketForm
from werkplek.ui.pages.page import Page
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import terugkeer as woorden
from werkplek.woorden.dagen import weekdag

ANDERS: Final = "anders"
"""The tile that opens the kalender."""


@dataclass(frozen=True, slots=True)
class Ingevuld:
    """What stands on the page; `terug` as it was typed."""

    belt: Gespreksrol
    naam: str
    bel_op: date
    terug: str = ""
    notitie: str = ""


class RetourticketPage(Page):
    """`klaar`: agreed; `weg`: not any more."""

    klaar = Signal()
    weg = Signal()

    def __init__(self) -> None:
        """Nothing chosen."""
        super().__init__()
        self._form = Ui_RetourticketForm()
        self._form.setupUi(self)
        self._bellers: Mapping[Gespreksrol, str] = {}
        self._vandaag = self._bel_op = date(2000, 1, 1)
        self._belt = Gespreksrol.LEERBEDRIJF
        self.velden = {
            "naam": self._form.naam,
            "datum": self._form.terug,
            "terug": self._form.terug,
            "notitie": self._form.notitie,
        }
        self._form.kalender.hide()
        self._form.wie.gekozen.connect(self._kies_wie)
        self._form.dagen.gekozen.connect(self._kies_dag)
        self._form.kalender.gekozen.connect(self._neem_dag)
        self._form.knop_klaar.clicked.connect(self.klaar)
        self._form.knop_weg.clicked.connect(self.weg)

    def toon(self, ingevuld: Ingevuld, bellers: Mapping[Gespreksrol, str], vandaag: date) -> None:
        """Start from this; `bellers` has a name for each who may call."""
        self._bellers, self._vandaag = bellers, vandaag
        self._belt = ingevuld.belt
        self._form.naam.zet_tekst(ingevuld.naam)
        self._form.terug.zet_tekst(ingevuld.terug)
        self._form.notitie.zet_tekst(ingevuld.notitie)
        self._toon_wie()
        self._neem_dag(ingevuld.bel_op)
        self.wis_fouten()

    def toon_uitleg(self, uitleg: str, *, er_is_een: bool) -> None:
        """What is special here, and whether there is one to take away."""
        self._form.uitleg.toon(uitleg)
        self._form.knop_weg.setVisible(er_is_een)

    @property
    def ingevuld(self) -> Ingevuld:
        """What stands there now."""
        form = self._form
        return Ingevuld(
            self._belt, form.naam.tekst(), self._bel_op, form.terug.tekst(), form.notitie.tekst()
        )

    @Slot(object)
    def _kies_wie(self, belt: Gespreksrol) -> None:
        self._belt = belt
        self._form.naam.zet_tekst(self._bellers.get(belt, ""))
        self._toon_wie()

    def _toon_wie(self) -> None:
        self._form.wie.toon(
            [
                Tegel(kant, woorden.WIE_BELT[kant], gekozen=kant is self._belt, nummer=nummer)
                for nummer, kant in enumerate(woorden.WIE_BELT, start=1)
            ]
        )

    @Slot(object)
    def _kies_dag(self, keuze: date | str) -> None:
        if isinstance(keuze, date):
            self._neem_dag(keuze)
        else:
            self._form.kalender.toon(self._vandaag, self._bel_op)
            self._form.kalender.show()

    @Slot(object)
    def _neem_dag(self, dag: date) -> None:
        self._bel_op = dag
        self._form.kalender.hide()
        vast = {
            over_weken(self._vandaag, 2): woorden.OVER_2_WEKEN,
            over_maanden(self._vandaag, 1): woorden.OVER_EEN_MAAND,
            over_maanden(self._vandaag, 3): woorden.OVER_3_MAANDEN,
        }
        tegels = [
            Tegel(keuze, tekst, weekdag(keuze), gekozen=keuze == dag)
            for keuze, tekst in vast.items()
        ]
        anders = dag not in vast
        wanneer = weekdag(dag) if anders else ""
        tegels.append(Tegel(ANDERS, woorden.ANDERE_DAG, wanneer, gekozen=anders))
        self._form.dagen.toon(tegels)
