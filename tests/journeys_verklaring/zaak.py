"""A school with a real hub, a tablet at a leerbedrijf, and a laptop of the examencommissie."""

from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import SystemRandom
from threading import Event
from typing import Final

from tests.journeys.venster import GOEDKOOP, PINCODE, WACHTZIN
from werkplek.application.aantonen import bevestig_titel, verklaar_aangetoond
from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.application.dossier_koppelen import koppel_dossier, voorstellen
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.koppelen import koppel
from werkplek.application.koppelopgave import lees_koppeling
from werkplek.application.ontgrendelen import ontgrendel
from werkplek.application.plaatsen import huidige_plaatsing, voeg_deelnemer_toe
from werkplek.application.uitwisselen import wissel_alles_uit
from werkplek.application.vastleggen import WaarnemingOpgave, leg_vast
from werkplek.application.verklaren import geef_oordeel, maak_op
from werkplek.demo.examencommissie import VOORZITTER, Examencommissie
from werkplek.demo.hub import Demohub
from werkplek.demo.verslag import Verslag
from werkplek.domain.kwalificatie import Crebo
from werkplek.domain.personen import Naam, Persoon, Persoonsgegevens, Rol
from werkplek.structuur.start import startdata
from werkplek.wiring import Werkplek, begin_werkplek

SCHOOL: Final = "ROC De Verzonnen Stad"
BEDRIJF: Final = "Werkbedrijf De Voorbeeldhof"
PLAATS: Final = "Oosterveen"
MARGA: Final = "Marga Proefstra"
CREBO: Final = Crebo("25743")
NAMEN: Final = (Naam("Sanne", "Testers"), Naam("Yusuf", "Demirel-Proef"))


@dataclass(frozen=True, slots=True)
class Zaak:
    """The folders are closed; the hub listens."""

    hub: Demohub
    ruimte: Path

    @property
    def tablet(self) -> Path:
        """The folder of the leerbedrijf, in which Marga judged Sanne and Yusuf."""
        return self.ruimte / "tablet"

    @property
    def laptop(self) -> Path:
        """The folder of Ada, of the examencommissie."""
        return self.ruimte / "laptop"

    def richt_in(self) -> None:
        """Everything up to the judgement, by the use cases; nothing was offered yet."""
        self._school()
        with closing(_Folder(self.tablet)) as tablet:
            self._leerbedrijf(tablet.werkplek)
        with closing(_Folder(self.laptop)) as laptop:
            werkplek = laptop.werkplek
            ada = _begin(werkplek, SCHOOL, VOORZITTER, Rol.BPV_BEGELEIDER)
            self._koppel(werkplek, ada, "--persoon", VOORZITTER)

    def _school(self) -> None:
        self.hub.doe("school", "maken", SCHOOL)
        self.hub.doe("persoon", "toevoegen", "Cora Proef", "--rol", "coordinator")
        self.hub.doe("leerbedrijf", "toevoegen", BEDRIJF)
        Examencommissie(self.hub, Verslag(self.ruimte / "uit"), self.ruimte).richt_in()

    def _leerbedrijf(self, werkplek: Werkplek) -> None:
        marga = _begin(werkplek, BEDRIJF, MARGA, Rol.PRAKTIJKOPLEIDER)
        vandaag = werkplek.ctx.clock.vandaag()
        begonnen = vandaag - timedelta(weeks=8)
        self._lees_in(begonnen, vandaag + timedelta(weeks=8))
        for naam in NAMEN:
            _laat_zien(werkplek, marga, naam, begonnen)
        self._koppel(werkplek, marga, "--leerbedrijf", BEDRIJF)
        for paar in voorstellen(werkplek.ctx, werkplek.uitwisselmap):
            koppel_dossier(werkplek.ctx, marga, paar.eigen, paar.pseudoniem)
        wissel_uit(werkplek)
        self.hub.doe("sleutels", "goedkeuren", MARGA)
        _oordeel(werkplek, marga)
        wissel_uit(werkplek)

    def _lees_in(self, begonnen: date, eind: date) -> None:
        mensen = [f"S{n};{naam.roepnaam};{naam.achternaam}" for n, naam in enumerate(NAMEN)]
        plekken = [f"S{n};{BEDRIJF};{CREBO};{begonnen};{eind};" for n, _ in enumerate(NAMEN)]
        kop = "deelnemer;leerbedrijf;crebo;begin;eind;begeleider"
        for wat, regels in (
            ("deelnemers", ["nummer;roepnaam;achternaam", *mensen]),
            ("plaatsing", [kop, *plekken]),
        ):
            bestand = self.ruimte / f"{wat}.csv"
            bestand.write_text("\n".join(regels), encoding="utf-8")
            self.hub.doe(wat, "inlezen", str(bestand), "--bevestig")

    def _koppel(self, werkplek: Werkplek, wie: Persoon, *houder: str) -> None:
        code = self.hub.doe("apparaat", "uitnodigen", *houder)["code"]
        opgave = lees_koppeling(self.hub.adres, code)
        koppel(werkplek.ctx, werkplek.uitwisselmap, werkplek.hubs, wie, opgave)
        wissel_uit(werkplek)


class _Folder:
    """A new folder, open."""

    def __init__(self, map_: Path) -> None:
        self.werkplek = begin_werkplek(map_, WACHTZIN, sleutelbos=None, cost=GOEDKOOP)

    def close(self) -> None:
        """Seal and close."""
        self.werkplek.sluit()


def wissel_uit(werkplek: Werkplek) -> None:
    """Exchange once. Raises what went wrong."""
    toeval = SystemRandom().random
    for uitkomst in wissel_alles_uit(
        werkplek.ctx, werkplek.uitwisselmap, werkplek.hubs, stop=Event(), toeval=toeval
    ):
        if uitkomst.fout is not None:
            raise uitkomst.fout


def _begin(werkplek: Werkplek, bedrijf: str, naam: str, rol: Rol) -> Persoon:
    opgave = PersoonOpgave(naam, rol)
    wie = begin(werkplek.ctx, LeerbedrijfOpgave(bedrijf, PLAATS), opgave, startdata())
    werkplek.toegang.kies_pincode(wie.id, PINCODE)
    return wie


def _laat_zien(werkplek: Werkplek, marga: Persoon, naam: Naam, begonnen: date) -> None:
    """Two werkprocessen, each seen on two days, shown."""
    ctx = werkplek.ctx
    opgave = PlaatsingOpgave(CREBO, begonnen)
    deelnemer = voeg_deelnemer_toe(ctx, marga, naam, opgave)
    with ctx.store.lees() as lezer:
        plaatsing = huidige_plaatsing(lezer, deelnemer)
    for werkproces in plaatsing.keuze[:2]:
        for dagen in (9, 2):
            gezien = ctx.clock.vandaag() - timedelta(days=dagen)
            stap = plaatsing.schaal.stappen[-1].code
            leg_vast(ctx, marga, WaarnemingOpgave(deelnemer, werkproces.code, stap, gezien))
        verklaar_aangetoond(ctx, marga, deelnemer, werkproces.code)
        bevestig_titel(ctx, marga, deelnemer, werkproces.code)


def _oordeel(werkplek: Werkplek, marga: Persoon) -> None:
    ctx = werkplek.ctx
    bewezen = ontgrendel(ctx, werkplek.toegang, marga, PINCODE)
    with ctx.store.lees() as lezer:
        wie = {regel.roepnaam: regel.deelnemer for regel in lezer.overzicht()}
    for naam in NAMEN:
        gegevens = Persoonsgegevens(naam.roepnaam, naam.achternaam, date(2001, 3, 5), PLAATS)
        concept = maak_op(ctx, marga, wie[naam.roepnaam], gegevens, werkplek.renderer)
        geef_oordeel(ctx, bewezen, concept.id, PLAATS, werkplek.renderer)
