"""A school with a real hub, a jobcoach with a laptop of her own, and the tablet of one of two."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import SystemRandom
from threading import Event
from typing import Final

from tests.journeys.venster import GOEDKOOP, PINCODE, WACHTZIN
from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.application.context import persoon_van
from werkplek.application.koppelen import koppel
from werkplek.application.koppelopgave import lees_koppeling
from werkplek.application.plaatsen import deelnemer_van
from werkplek.application.steunen import SteunOpgave, leg_steun_vast
from werkplek.application.uitwisselen import wissel_alles_uit
from werkplek.demo.hub import Demohub
from werkplek.domain.begeleidingsfeiten import Steunsoort
from werkplek.domain.personen import Rol
from werkplek.structuur.start import startdata
from werkplek.wiring import Werkplek, begin_werkplek, open_werkplek

SCHOOL: Final = "ROC De Verzonnen Stad"
HOF: Final = "Werkbedrijf De Voorbeeldhof"
KWEKERIJ: Final = "Kwekerij Nergens"
MARGA, NOOR = "Marga Proefstra", "Noor Coachman"
WIE: Final = {"Sanne": HOF, "Yusuf": KWEKERIJ, "Anouk": HOF}


@dataclass(frozen=True, slots=True)
class Coachzaak:
    """The folders are closed; the hub listens."""

    hub: Demohub
    ruimte: Path

    @property
    def laptop(self) -> Path:
        """Noor's own."""
        return self.ruimte / "laptop"

    @property
    def tablet(self) -> Path:
        """That of De Voorbeeldhof, with Marga."""
        return self.ruimte / "tablet"

    def richt_in(self) -> None:
        """Placements, a caseload, and both devices linked."""
        doe = self.hub.doe
        doe("school", "maken", SCHOOL)
        doe("persoon", "toevoegen", "Cora Proef", "--rol", "coordinator")
        for bedrijf in (HOF, KWEKERIJ):
            doe("leerbedrijf", "toevoegen", bedrijf)
        doe("persoon", "toevoegen", NOOR, "--rol", "jobcoach")
        self._begin(self.laptop, SCHOOL, NOOR, Rol.JOBCOACH)
        with self.open(self.laptop) as laptop:
            self._plaats(laptop)
            self._koppel(laptop, NOOR, "--persoon", NOOR)
        self._begin(self.tablet, HOF, MARGA, Rol.PRAKTIJKOPLEIDER)
        with self.open(self.tablet) as tablet:
            self._koppel(tablet, MARGA, "--leerbedrijf", HOF)

    def _plaats(self, laptop: Werkplek) -> None:
        vandaag = laptop.ctx.clock.vandaag()
        begin_, eind = vandaag - timedelta(weeks=8), vandaag + timedelta(weeks=8)
        for nummer, (naam, bedrijf) in enumerate(WIE.items()):
            student = f"S{nummer}"
            self.hub.doe("deelnemers", "toevoegen", "--nummer", student, "--roepnaam", naam)
            plek = ("--leerbedrijf", bedrijf, "--crebo", "25743", "--begin", str(begin_))
            wat = ("--eind", str(eind), "--werkprocessen", "B1-K1-W1 B1-K1-W2")
            self.hub.doe("plaatsing", "toevoegen", "--deelnemer", student, *plek, *wat)
            self.hub.doe("persoon", "coacht", NOOR, "--deelnemer", student, "--van", str(begin_))

    def _begin(self, map_: Path, bedrijf: str, naam: str, rol: Rol) -> None:
        werkplek = begin_werkplek(map_, WACHTZIN, sleutelbos=None, cost=GOEDKOOP)
        opgave = LeerbedrijfOpgave(bedrijf, "Oosterveen")
        wie = begin(werkplek.ctx, opgave, PersoonOpgave(naam, rol), startdata())
        werkplek.toegang.kies_pincode(wie.id, PINCODE)
        werkplek.sluit()

    def _koppel(self, werkplek: Werkplek, naam: str, *houder: str) -> None:
        code = self.hub.doe("apparaat", "uitnodigen", *houder)["code"]
        with werkplek.ctx.store.lees() as lezer:
            wie = persoon_van(lezer, naam)
        opgave = lees_koppeling(self.hub.adres, code)
        koppel(werkplek.ctx, werkplek.uitwisselmap, werkplek.hubs, wie, opgave)
        _wissel(werkplek)

    @contextmanager
    def open(self, map_: Path) -> Iterator[Werkplek]:
        """One of the folders, for as long as this lasts."""
        werkplek = open_werkplek(map_, WACHTZIN, sleutelbos=None)
        try:
            yield werkplek
        finally:
            werkplek.sluit()

    def wissel_uit(self) -> None:
        """What is on the laptop goes to the school, and from there to the tablet."""
        for map_ in (self.laptop, self.tablet):
            with self.open(map_) as werkplek:
                _wissel(werkplek)

    def steun(self, naam: str, steun: Steunsoort, toelichting: str) -> None:
        """Noor gives support, without a window."""
        with self.open(self.laptop) as werkplek:
            with werkplek.ctx.store.lees() as lezer:
                wie, over = persoon_van(lezer, NOOR), deelnemer_van(lezer, naam)
            leg_steun_vast(werkplek.ctx, wie, SteunOpgave(over, steun, toelichting=toelichting))

    def bij_de_hub(self) -> dict[str, int]:
        """How many feiten of each kring the hub has, wherever it put them."""
        with closing(sqlite3.connect(self.hub.map / "hub.db")) as verbinding:
            rijen = verbinding.execute("select kring, count(*) from feit group by kring")
            (apart,) = verbinding.execute("select count(*) from apart").fetchone()
            return dict(rijen.fetchall()) | {"apart": apart}


def _wissel(werkplek: Werkplek) -> None:
    """Exchange once. Raises what went wrong."""
    toeval = SystemRandom().random
    for uitkomst in wissel_alles_uit(
        werkplek.ctx, werkplek.uitwisselmap, werkplek.hubs, stop=Event(), toeval=toeval
    ):
        if uitkomst.fout is not None:
            raise uitkomst.fout
