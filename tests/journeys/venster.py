"""One window on one folder, as `werkplek` opens it, with a wachtzin and without a keyring."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QEvent

from tests.fakes.draadwacht import BewaakteOpener, Draadwacht
from werkplek.app import FolderOpener
from werkplek.application.beelden.openen import Weg
from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import voeg_deelnemer_toe as zet_neer
from werkplek.application.ports import Clock
from werkplek.application.ports_veilig import Herstel
from werkplek.device.sleutelbos import Sleutelbos
from werkplek.device.slots import Argon2Cost
from werkplek.domain.kwalificatie import Crebo, Kwalificatie
from werkplek.domain.personen import Naam
from werkplek.domain.voortgang import Voortgang, voortgang
from werkplek.structuur.start import startdata
from werkplek.ui.application import Application
from werkplek.ui.driver import Driver
from werkplek.ui.start import Start
from werkplek.ui.tasks import Tasks
from werkplek.ui.uitwisselwacht import Uitwisselwacht
from werkplek.ui.window import Window
from werkplek.wiring import Werkplek, begin_werkplek
from werkplek.woorden import pincode as woorden

PINCODE: Final = "246813"
WACHTZIN: Final = "vier losse woorden samen"
GOEDKOOP: Final = Argon2Cost(8, 1, 1)


@dataclass(slots=True)
class Opener:
    """Opens or makes one folder, and remembers it; `wachtzin` None: a person types it."""

    map: Path
    wachtzin: str | None = WACHTZIN
    sleutelbos: Sleutelbos | None = None
    werkplek: Werkplek | None = None

    @property
    def _folder(self) -> FolderOpener:
        return FolderOpener(self.map, sleutelbos=self.sleutelbos, cost=GOEDKOOP)

    @property
    def clock(self) -> Clock:
        """That of this computer."""
        return self._folder.clock

    @property
    def herstel(self) -> Herstel:
        """The copies of the folder."""
        return self._folder.herstel

    def open(self, wachtzin: str | None, herstelcode: str | None = None) -> Werkplek:
        """Open the folder."""
        self.werkplek = self._folder.open(wachtzin or self.wachtzin, herstelcode)
        return self.werkplek

    def opent_met(self) -> tuple[Weg, ...]:
        """What a person can type."""
        return self._folder.opent_met()

    def sla_alles_op(self, pad: Path, wachtzin: str | None, herstelcode: str | None) -> None:
        """Write it all to a file."""
        self._folder.sla_alles_op(pad, wachtzin or self.wachtzin, herstelcode)

    def begin(self, wachtzin: str | None) -> Werkplek:
        """Make the folder."""
        self.werkplek = self._folder.begin(wachtzin or self.wachtzin)
        return self.werkplek

    def startdata(self) -> Sequence[Kwalificatie]:
        """The kwalificaties of the package."""
        return startdata()


class Venster:
    """A window that is open, and the hand that drives it."""

    def __init__(
        self,
        app: Application,
        map_: Path,
        tasks: Tasks | None = None,
        *,
        wachtzin: str | None = WACHTZIN,
        sleutelbos: Sleutelbos | None = None,
        opener: Opener | None = None,
    ) -> None:
        """Open the window on a folder, which may be empty."""
        self.app = app
        self.tasks = tasks or Tasks()
        self.opener = opener or Opener(map_, wachtzin, sleutelbos)
        self.window = Window(app.appearance)
        self.window.resize(1280, 800)
        self.wacht = Draadwacht()
        self._op_wacht = ExitStack()
        self._op_wacht.enter_context(self.wacht.op_wacht())
        bewaakt = cast("Opener", BewaakteOpener(self.opener, self.wacht))
        self._start = Start(self.window, self.tasks, bewaakt)
        self.driver = Driver(self.window)
        self._open = True
        self.window.show()
        self._start.start()
        self.driver.wacht(self._gaf_antwoord, "opening the folder")

    def _gaf_antwoord(self) -> bool:
        """Another page came, or the question for the wachtzin, or trouble with a way on."""
        knoppen = ("Openen", "Opnieuw proberen")
        return self.driver.pagina != "openen" or any(map(self.driver.heeft_knop, knoppen))

    def voortgang(self, roepnaam: str) -> Voortgang:
        """What the feiten of one deelnemer say."""
        assert self.opener.werkplek is not None
        with self.opener.werkplek.ctx.store.lees() as lezer:
            wie = [r.deelnemer for r in lezer.overzicht() if r.roepnaam == roepnaam]
            return voortgang(lezer.feiten(wie[0]))

    def sluit(self) -> None:
        """Close the window, wait for its work, seal and close the folder."""
        if not self._open:
            return
        self._open = False
        self._op_wacht.close()
        self.window.close()
        for wacht in self._start.findChildren(Uitwisselwacht):
            wacht.houd_op()  # as at the end of the program: no exchange goes on without a store
        self.tasks.close()
        self._start.sluit()
        self.window.deleteLater()
        self.tasks.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.wacht.eis_schoon()


def begin_bedrijf(venster: Venster) -> None:
    """From an empty folder to *Vandaag*."""
    driver = venster.driver
    driver.wacht_op("beginnen")
    driver.vul_in("Naam van het bedrijf", "Werkbedrijf De Voorbeeldhof")
    driver.vul_in("Plaats", "Oosterveen")
    driver.druk("Verder")
    driver.wacht_op("eerste persoon")
    driver.vul_in("Je naam", "Marga Proefstra")
    driver.vul_in("Je functie", "werkleider")
    driver.druk("Klaar")
    kies_pincode(driver)
    driver.wacht_op("herstelcode")
    driver.druk("Later")
    driver.wacht_op("vandaag")


def kies_pincode(driver: Driver) -> None:
    """The first pincode of somebody, twice."""
    driver.wacht_op("pincode")
    for vraag in (woorden.KIES, woorden.WEER):
        driver.wacht(partial(driver.leest, vraag), "choosing a pincode")
        driver.tik_pincode(PINCODE)


def kom_binnen(driver: Driver) -> None:
    """Marga, who is the only one, shows who she is."""
    driver.wacht_op("pincode")
    driver.tik_pincode(PINCODE)
    driver.wacht_op("vandaag")


def voeg_deelnemer_toe(
    venster: Venster, roepnaam: str, kwalificatie: str, daarna: str = "vandaag"
) -> None:
    """The four questions of *Deelnemer toevoegen*; the very first leads on to *Vastleggen*."""
    driver = venster.driver
    driver.druk("Deelnemer toevoegen")
    driver.wacht_op("naam")
    driver.vul_in("Roepnaam", roepnaam)
    driver.druk("Verder")
    driver.wacht_op("kwalificatie")
    driver.tik(kwalificatie)
    driver.wacht_op("werkprocessen")
    driver.druk("Verder")
    driver.wacht_op("periode")
    driver.druk("Toevoegen")
    driver.wacht_op(daarna)


def maak_sjabloon(map_: Path) -> Path:
    """Marga with Sanne and Yusuf, both on Assistent logistiek; through the use cases, no window."""
    werkplek = begin_werkplek(map_, WACHTZIN, sleutelbos=None, cost=GOEDKOOP)
    bedrijf = LeerbedrijfOpgave("Werkbedrijf De Voorbeeldhof", "Oosterveen")
    marga = begin(werkplek.ctx, bedrijf, PersoonOpgave("Marga Proefstra"), startdata())
    opgave = PlaatsingOpgave(Crebo("25743"), werkplek.ctx.clock.vandaag())
    for naam in ("Sanne", "Yusuf"):
        zet_neer(werkplek.ctx, marga, Naam(naam), opgave)
    werkplek.toegang.kies_pincode(marga.id, PINCODE)
    werkplek.sluit()
    return map_
