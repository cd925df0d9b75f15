"""The main job in the real window: record in three taps, undo a slip, judge, print."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from werkplek.application.beelden.openen import Weg
from werkplek.application.beelden.verklaring import Stap, verklaring_beeld
from werkplek.application.ports import Clock
from werkplek.application.ports_veilig import Herstel
from werkplek.demo import verhaal
from werkplek.demo.examencommissie import Examencommissie
from werkplek.demo.inlezen import Inlezen
from werkplek.demo.papierronde import Papierronde
from werkplek.demo.rollen import loop_rollen
from werkplek.demo.schoolronde import Schoolronde
from werkplek.demo.tablet import Tablet
from werkplek.demo.veilig import Veilig
from werkplek.demo.verslag import Verslag
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.domain.voortgang import voortgang
from werkplek.structuur.start import startdata
from werkplek.ui.application import Application
from werkplek.ui.driver import Driver
from werkplek.ui.start import Start
from werkplek.ui.window import Window
from werkplek.wiring import Werkplek

MAAT: Final = (1280, 800)
WIE: Final = verhaal.HOOFDROL.roepnaam


@dataclass(frozen=True, slots=True)
class Geopend:
    """The folder of the demo, open already."""

    werkplek: Werkplek

    @property
    def clock(self) -> Clock:
        """That of the folder."""
        return self.werkplek.ctx.clock

    @property
    def herstel(self) -> Herstel:
        """Nothing to put back: it is open."""
        raise LookupError(self.werkplek.map)

    def open(self, wachtzin: str | None, herstelcode: str | None = None) -> Werkplek:  # noqa: ARG002
        """Give what is open."""
        return self.werkplek

    def opent_met(self) -> tuple[Weg, ...]:
        """Nothing needs to be typed."""
        return ()

    def sla_alles_op(self, pad: Path, wachtzin: str | None, herstelcode: str | None) -> None:  # noqa: ARG002
        """It is never too new."""
        raise LookupError(pad)

    def begin(self, wachtzin: str | None) -> Werkplek:  # noqa: ARG002
        """Give what is open; the story has begun."""
        return self.werkplek

    def startdata(self) -> Sequence[Kwalificatie]:
        """The kwalificaties of the package."""
        return startdata()


@dataclass(frozen=True, slots=True)
class Venster:
    """The window on the story, and how it is closed."""

    application: Application
    window: Window
    start: Start

    def sluit(self) -> None:
        """Close the window, and then the folder."""
        self.window.close()
        self.application.tasks.close()
        self.start.sluit()


def open_venster(werkplek: Werkplek, maat: tuple[int, int]) -> Venster:
    """Show the window on an open folder, at *Wie ben je*."""
    application = Application(["werkplek"])
    window = Window(application.appearance)
    window.resize(*maat)
    start = Start(window, application.tasks, Geopend(werkplek))
    window.show()
    start.start()
    return Venster(application, window, start)


def laat_zien(
    werkplek: Werkplek,
    verslag: Verslag,
    commissie: Examencommissie,
    *,
    rollen: bool,
    blijf_open: bool,
) -> None:
    """Open the window on the story and do the main job; then leave it to the person, or close."""
    venster = open_venster(werkplek, MAAT)
    driver = Driver(venster.window)
    Rondgang(driver, werkplek, verslag).loop()
    Veilig(driver, verslag).loop()
    Schoolronde(driver, verslag).loop()
    Papierronde(driver, werkplek, commissie, verslag).loop()
    if rollen:
        loop_rollen(driver, verslag, wie=verhaal.MARGA)
    if blijf_open:
        verslag.schrijf("Het venster blijft open. Sluit het om te stoppen.")
        venster.application.run()
        venster.start.sluit()
    else:
        venster.sluit()


@dataclass(frozen=True, slots=True)
class Rondgang:
    """The walk through the pages, each kept as a picture."""

    driver: Driver
    werkplek: Werkplek
    verslag: Verslag

    def loop(self) -> None:
        """From *Wie ben je* to a praktijkverklaring to sign by pen."""
        self._zeg_wie()
        self._leg_vast()
        self._kijk_terug()
        self._voeg_toe()
        Inlezen(self.driver, self.verslag).loop()
        self._verklaar()
        self._maak_papier()
        self._tablet.loop()

    @property
    def _tablet(self) -> Tablet:
        return Tablet(self.driver, self.verslag)

    def _foto(self) -> None:
        self.driver.foto(self.verslag.plaatje(self.driver.pagina.replace(" ", "-")))

    def _naar(self, pagina: str) -> None:
        self.driver.wacht_op(pagina)
        self._foto()

    def _zeg_wie(self) -> None:
        self._naar("wie")
        self._tablet.kom_binnen(verhaal.MARGA)
        self._naar("vandaag")

    def _leg_vast(self) -> None:
        self.driver.tik(WIE)
        self._naar("vastleggen")
        self.driver.tik("Bereidt assisterende werkzaamheden voor")
        self._naar("stap")
        self.driver.druk("Zo doen we het hier")
        self._naar("leerstappen")
        self.driver.druk("Terug")
        self.driver.wacht_op("stap")
        self.driver.tik("Zelfstandig")
        self.driver.wacht_op("vastleggen")
        self.driver.wacht_op_tekst("Vastgelegd")
        self._foto()
        self.verslag.schrijf(f"In drie tikken vastgelegd wat {WIE} deed.")
        self.driver.tik("Voert assisterende werkzaamheden uit")
        self.driver.wacht_op("stap")
        self.driver.tik("Uitleg gehad")
        self.driver.wacht_op("vastleggen")
        self.driver.druk("Ongedaan maken")
        self.driver.wacht_op_tekst("Ongedaan gemaakt")
        self.verslag.schrijf("Een vergissing gemaakt en met een tik ongedaan gemaakt.")

    def _kijk_terug(self) -> None:
        self.driver.druk("Overzicht")
        self._naar("deelnemer")
        self.driver.druk("Tijdlijn")
        self._naar("tijdlijn")
        self.driver.druk("Terug")
        self.driver.wacht_op("deelnemer")

    def _voeg_toe(self) -> None:
        self._terug_naar("vandaag")
        self.driver.druk("Deelnemer toevoegen")
        self._naar("naam")
        self.driver.vul_in("Roepnaam", "Lotte")
        self.driver.vul_in("Achternaam", "Verzonnen")
        self.driver.druk("Verder")
        self.driver.wacht_op("kwalificatie")
        self.driver.wacht(lambda: bool(self.driver.rijen()), "waiting for kwalificaties")
        self._foto()
        self.driver.vul_in("Zoek op naam, werk of code", "horeca")
        self.driver.tik("Assistent horeca")
        self._naar("werkprocessen")
        self.driver.druk("Verder")
        self._naar("periode")
        self.driver.druk("Toevoegen")
        self.driver.wacht_op("vandaag")
        self.verslag.schrijf("Een deelnemer toegevoegd, met kwalificatie en periode.")

    def _verklaar(self) -> None:
        self.driver.tik(WIE)
        self.driver.wacht_op("vastleggen")
        self.driver.druk("Overzicht")
        self.driver.wacht_op("deelnemer")
        self.driver.druk("Verklaring")
        self._naar("verklaring")
        aantal = 0
        while klaar := self._codes(Stap.AANTONEN):
            self._open_en_druk(klaar[0], "Verklaar aangetoond", foto=aantal == 0)
            aantal += 1
        while twijfel := self._codes(Stap.TITEL_NAKIJKEN):
            self._open_en_druk(twijfel[0], "De titels kloppen", foto=True)
        self.verslag.schrijf(f"{aantal} werkprocessen aangetoond verklaard, elk op eigen dagen.")

    def _open_en_druk(self, code: str, knop: str, *, foto: bool) -> None:
        self.driver.tik(code)
        self.driver.wacht_op("aantonen")
        if foto:
            self._foto()
        self.driver.druk(knop)
        self.driver.wacht_op("verklaring")

    def _maak_papier(self) -> None:
        self._foto()
        self.driver.druk("Verder")
        self._naar("gegevens")
        for vraag, antwoord in verhaal.GEGEVENS.items():
            self.driver.vul_in(vraag, antwoord)
        self.driver.druk("Maak het concept")
        self.driver.wacht_op_knop("Geef je oordeel")
        self._naar("voorbeeld")
        self.driver.druk("Geef je oordeel")
        self._naar("oordeel")
        self.driver.druk("Ja, dit is mijn oordeel")
        self.driver.wacht_op("pincode")
        self._tablet.tik_pincode(verhaal.MARGA)
        self.driver.wacht_op("voorbeeld")
        self.driver.wacht_op_knop("Printen")
        self._foto()
        self._bewaar_papier()

    def _bewaar_papier(self) -> None:
        with self.werkplek.ctx.store.lees() as lezer:
            gang = voortgang(lezer.feiten(self._deelnemer())).huidige
            stand = gang.verklaringen[-1] if gang is not None else None
            document = lezer.document(stand.pdf_sha256) if stand is not None else None
        if stand is None or document is None:
            raise LookupError("the demo made no praktijkverklaring")
        nummer = stand.verklaring.nummer
        self.verslag.nieuw(f"praktijkverklaring-{nummer}.pdf").write_bytes(document.inhoud)
        self.verslag.schrijf(f"Praktijkverklaring {nummer} gemaakt, klaar om met pen te tekenen.")

    def _codes(self, stap: Stap) -> list[str]:
        with self.werkplek.ctx.store.lees() as lezer:
            ik = next(p for p in lezer.personen() if p.naam == verhaal.MARGA)
            vandaag = self.werkplek.ctx.clock.vandaag()
            beeld = verklaring_beeld(lezer, self._deelnemer(), ik, vandaag)
        return [rij.code for rij in beeld.rijen if rij.stap is stap]

    def _deelnemer(self) -> DeelnemerId:
        with self.werkplek.ctx.store.lees() as lezer:
            return next(r.deelnemer for r in lezer.overzicht() if r.roepnaam == WIE)

    def _terug_naar(self, pagina: str) -> None:
        while self.driver.pagina != pagina:
            self.driver.druk("Terug")
