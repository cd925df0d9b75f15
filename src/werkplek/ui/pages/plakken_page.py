"""A pasted list and whose it is, and beside it how each line was read."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot

from werkplek.domain.fouten import TekstGeweigerd
from werkplek.domain.kwalificatie import (
    GEEN_CREBO,
    Crebo,
    Kerntaak,
    Soort,
    lees_crebo,
    soort_van,
)
from werkplek.domain.leesverslag import Leesdeel, Leesregel, PlakKop
from werkplek.domain.tekst import lees_regel
from werkplek.ui._generated.ui_plakken import Ui_PlakkenForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.inlezen import InleesPage
from werkplek.ui.progress import Progress
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden.antwoorden import aantal_van
from werkplek.woorden.inlezen import reden_zin

AFTER_MS: Final = 250
"""The list is read when nobody typed for this long."""

MEESTE: Final = 100
"""Remarks of a kind that are shown; of more, only the number is."""

_LOS: Final = re.compile(r"[\W_]")

NIVEAUS: Final = (1, 2, 3, 4)
GELEZEN: Final = "Zo lezen we het"
NOG_NIETS: Final = "Hier zie je straks elke code met zijn titel."
NIET_GEBRUIKT: Final = "Niet gebruikt"
KIJK_NA: Final = "Wel gebruikt, kijk het na"


class PlakkenPage(InleesPage):
    """`gewijzigd` carries the list when nobody typed for a moment; `verder` was tapped."""

    gewijzigd = Signal(str)
    verder = Signal()

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._form = Ui_PlakkenForm()
        self._form.setupUi(self)
        form = self._form
        self.velden = {
            "lijst": form.lijst,
            "crebo": form.crebo,
            "naam": form.naam,
            "editie": form.editie,
            "dossier": form.dossier,
        }
        self._niveau = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self._vertel)
        form.lijst.gewijzigd.connect(self._wacht_even)
        form.crebo.gewijzigd.connect(self._toon_niveaus)
        form.niveaus.gekozen.connect(self._kies_niveau)
        form.gelezen.gekozen.connect(self._wijs_aan)
        form.knop_verder.clicked.connect(self.verder)
        self._kies_niveau(0)
        self.toon_gelezen(Leesdeel())

    def wis(self, editie: str) -> None:
        """An empty list, with a name for its edition."""
        for veld in self.velden.values():
            veld.zet_tekst("")
        self.wis_fouten()
        self._form.editie.zet_tekst(editie)
        self._kies_niveau(0)
        self.toon_gelezen(Leesdeel())

    @property
    def lijst(self) -> str:
        """What was pasted."""
        return self._form.lijst.tekst()

    @property
    def niveau(self) -> int:
        """1 to 4; 0 while none is chosen, and for what has no niveau."""
        return self._niveau if self._form.niveaus.isVisibleTo(self) else 0

    @property
    def vraagt_niveau(self) -> bool:
        """Whether the crebo is of something that has a niveau, and none is chosen."""
        return self._form.niveaus.isVisibleTo(self) and not self._niveau

    def lees(self) -> PlakKop:
        """Whose list it is. Raises `TekstGeweigerd` or `CreboOnbekend`."""
        form = self._form
        if not self.lijst:
            raise TekstGeweigerd("lijst", "leeg")
        crebo = lees_crebo(form.crebo.tekst())
        return PlakKop(
            crebo=crebo,
            naam=lees_regel(form.naam.tekst(), veld="naam"),
            niveau=self.niveau,
            dossier_crebo=GEEN_CREBO,
            dossier=lees_regel(form.dossier.tekst(), veld="dossier", leeg_mag=True),
            editie=lees_regel(form.editie.tekst(), veld="editie"),
        )

    def toon_gelezen(self, deel: Leesdeel) -> None:
        """Show what was understood: what was not used first, then every code with its title."""
        kerntaken = [kerntaak for k in deel.kwalificaties for kerntaak in k.kerntaken]
        werk = sum(len(kerntaak.werkprocessen) for kerntaak in kerntaken)
        regels = [regel for regel in deel.regels if not regel.reden.fataal]
        niet = [regel for regel in regels if not regel.reden.gebruikt]
        wel = [regel for regel in regels if regel.reden.gebruikt]
        telling = f": {aantal_van(werk, 'werkproces', 'werkprocessen')}" if kerntaken else ""
        self._form.gelezen_kop.setText(f"{GELEZEN}{telling}")
        rows: list[Rij | Tussenkop] = []
        rows += _opmerkingen(NIET_GEBRUIKT, niet, Icon.LET_OP)
        for kerntaak in kerntaken:
            rows += _kerntaak(kerntaak)
        rows += _opmerkingen(KIJK_NA, wel, Icon.VRAAG)
        self._form.gelezen.toon(rows or [Tussenkop("nog niets", "", NOG_NIETS)])

    def toon_bezig(self, wat: str, progress: Progress) -> None:
        """Show the progress in the place of the questions."""
        self._toon_vragen(zichtbaar=False)
        self.balk.begin(wat, progress)

    def toon_vraag_weer(self) -> None:
        """Ask again, with all that was typed."""
        self._toon_vragen(zichtbaar=True)

    def _toon_vragen(self, *, zichtbaar: bool) -> None:
        form = self._form
        for widget in (form.rol, form.gelezen_kop, form.gelezen, form.knop_verder):
            widget.setVisible(zichtbaar)

    @Slot()
    def _wacht_even(self) -> None:
        self._timer.start()

    @Slot()
    def _vertel(self) -> None:
        self.gewijzigd.emit(self.lijst)

    @Slot(object)
    def _kies_niveau(self, niveau: int) -> None:
        self._niveau = niveau
        self._form.niveaus.toon(
            [Tegel(sleutel=n, titel=str(n), gekozen=n == niveau) for n in NIVEAUS]
        )

    @Slot(str)
    def _toon_niveaus(self, getypt: str) -> None:
        """A keuzedeel and a certificaat have no niveau."""
        gevraagd = soort_van(Crebo(getypt.upper())) is Soort.KWALIFICATIE
        self._form.niveauvraag.setVisible(gevraagd)
        self._form.niveaus.setVisible(gevraagd)

    @Slot(object)
    def _wijs_aan(self, sleutel: tuple[int, str]) -> None:
        """Go to the line that was tapped."""
        regel, code = sleutel
        self._form.lijst.ga_naar(regel or _regel_met(code, self.lijst))


def _kerntaak(kerntaak: Kerntaak) -> Iterator[Rij | Tussenkop]:
    kop = f"{kerntaak.code} {kerntaak.titel}".strip()
    yield Tussenkop(kerntaak.code, kop)
    for werkproces in kerntaak.werkprocessen:
        yield Rij(sleutel=(0, werkproces.code), titel=f"{werkproces.code} {werkproces.titel}")


def _opmerkingen(kop: str, regels: Sequence[Leesregel], icoon: Icon) -> Iterator[Rij | Tussenkop]:
    if regels:
        yield Tussenkop(kop, kop)
    for nummer, regel in enumerate(regels[:MEESTE]):
        yield Rij(
            sleutel=(regel.regel, f"{kop} {nummer}"),
            titel=f"Regel {regel.regel}" if regel.regel else "",
            notitie=reden_zin(regel).tekst,
            icoon=icoon,
        )
    if len(regels) > MEESTE:
        yield Tussenkop(f"{kop} meer", "", f"En nog {len(regels) - MEESTE}.")


def _regel_met(code: str, lijst: str) -> int:
    """The first line with this code in any spelling, counted from 1; else the first line."""
    gezocht = code.replace("-", "")
    regels = enumerate(lijst.splitlines(), start=1)
    return next((n for n, regel in regels if gezocht in _LOS.sub("", regel).upper()), 1)
