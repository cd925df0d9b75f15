"""*Klopt dit?*: the whole talk on one page before it is kept; a tap goes back to a line."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.gesprekken import GesprekGedaan
from werkplek.application.gesprekklad import Gesprekklad, houd
from werkplek.domain.fouten import TekstGeweigerd
from werkplek.ui._generated.ui_gesprek_lezen import Ui_GesprekLezenForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages import gesprek, stem
from werkplek.ui.pages.controller import Gezegd
from werkplek.ui.pages.gesprekstap import Gesprekstap
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.rij import Rij
from werkplek.woorden import gesprek as woorden
from werkplek.woorden.begeleiden import PLEK
from werkplek.woorden.boodschap import Boodschap

NAAM: Final = "gesprek_lezen"
AFSPRAKEN: Final = "afspraken"


class GesprekLezenPage(Page):
    """`gekozen` carries the name of the page on which a line is changed."""

    gekozen = Signal(object)
    bewaar = Signal()

    def __init__(self) -> None:
        """Nothing to read yet."""
        super().__init__()
        self._form = Ui_GesprekLezenForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self._form.rijen.gekozen.connect(self._kies)
        self._form.knop_bewaar.clicked.connect(self.bewaar)

    def toon(self, rijen: list[Rij]) -> None:
        """Show what was said and agreed."""
        self._form.rijen.toon(rijen)

    @Slot(object)
    def _kies(self, sleutel: tuple[str, int]) -> None:
        self.gekozen.emit(sleutel[0])


class GesprekLezenController(Gesprekstap):
    """Keeps all of it in one go, and passes the tablet round."""

    def __init__(self, shell: Shell, page: GesprekLezenPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._lezen_page = page
        page.gekozen.connect(self._ga)
        page.bewaar.connect(self._bewaar)

    def toon(self, klad: Gesprekklad) -> None:
        """Read it out."""
        vandaag = self.shell.ctx.clock.vandaag()
        rijen = [Rij((gesprek.NAAM, 0), f"Gesprek {PLEK[klad.plek]}", icoon=Icon.GESPREK)]
        for een in klad.stemmen:
            weg = een.rol in klad.weg
            rijen.append(
                Rij(
                    (stem.NAMEN[een.rol], 0),
                    een.naam if een.rol in klad.weg else woorden.met_naam(een.rol, een.naam),
                    woorden.NIET_ERBIJ if weg else "",
                    "" if weg else een.tekst or woorden.ZEGT_NIETS,
                    icoon=Icon.PERSOON,
                )
            )
        for nummer, afspraak in enumerate(klad.afspraken, start=1):
            delen = (
                woorden.wie_doet(afspraak.wie, klad.roepnaam),
                woorden.voor_wanneer(afspraak.voor, vandaag),
            )
            onder = " · ".join(filter(None, delen))
            rijen.append(Rij((AFSPRAKEN, nummer), onder, "", afspraak.tekst, icoon=Icon.VINK))
        if not klad.afspraken:
            rijen.append(Rij((AFSPRAKEN, 0), woorden.GEEN_AFSPRAKEN, icoon=Icon.VINK))
        self._lezen_page.toon(rijen)

    @Slot(object)
    def _ga(self, pagina: str) -> None:
        self.shell.go(pagina)

    @Slot()
    def _bewaar(self) -> None:
        if self.blok.klad is None:
            return
        work = partial(houd, self.shell.ctx, self.shell.session.ik, self.klad)
        self.schrijf(work, self._bewaard, zeg=_zeg)

    @Slot(object)
    def _bewaard(self, gedaan: GesprekGedaan) -> None:
        """From here the way back leads to the visit: what is kept is not changed any more."""
        self.blok.klaar()
        self.shell.go("bezoek")
        self.shell.session.neem(feit=gedaan.gesprek)
        self.shell.go("gesprek_tekenen")

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """A talk in which nothing was said has its own words."""
        if isinstance(fout, TekstGeweigerd) and fout.reden == "leeg":
            self._lezen_page.toon_boodschap(Boodschap(woorden.NIEMAND, woorden.NIEMAND_DOE))
        else:
            super().mislukt(fout)


def _zeg(_: GesprekGedaan) -> Gezegd:
    """The tablet goes round now: nobody turns the talk back by a slip of a finger."""
    return woorden.BEWAARD, ()
