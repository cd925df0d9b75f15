"""A tablet: a real folder (SQLCipher), the real client over real sockets, and somebody who records.

What it records goes past the use cases of the window: the exchange does not care who tapped.
"""

import threading
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from tests.fakes.apparaat import Deelnemer
from tests.fakes.werkvloer import LOGISTIEK
from tests.store.histories import buiten
from tests.uitwisseling.inkijk import PROJECTIES
from tests.uitwisseling.verslag import Verslag, neem_over
from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.application.context import Context, Steller
from werkplek.application.koppelen import koppel
from werkplek.application.koppelopgave import Koppelopgave
from werkplek.application.uitwisselen import wissel_uit
from werkplek.application.uitwisselgang import Uitwisseling
from werkplek.device.ids import UuidIds
from werkplek.domain.feiten import (
    FeitHerroepen,
    Inhoud,
    Kring,
    OpmerkingGemaakt,
    Relatie,
    Verwijzing,
    WaarnemingVastgelegd,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.school import School
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.store.folder import FolderStore, open_store
from werkplek.store.projections import herbouw
from werkplek.sync.lijn import Geduld
from werkplek.sync.verbinding import HubVerbindingen

GEDULD = Geduld(verbinden=3.0, lezen=8.0, geheel=30.0)
WERK = WerkprocesVerwijzing(Crebo("25743"), WerkprocesCode("B1-K1-W1"), "Bereidt het werk voor")


class Haast(threading.Event):
    """Nobody asks to stop; who waits, waits a moment."""

    def wait(self, timeout: float | None = None) -> bool:
        return super().wait(min(timeout or 0.0, 0.02))


@dataclass(slots=True)
class Klok:
    """The clock of one tablet: wrong by as much as a test says."""

    verschil: timedelta = timedelta()

    def nu(self) -> datetime:
        nu = datetime.now(UTC) + self.verschil
        return nu.replace(microsecond=nu.microsecond // 1000 * 1000)

    def vandaag(self) -> date:
        return self.nu().date()


@dataclass(slots=True)
class Tablet:
    """One device of a leerbedrijf; `school` is where it is enrolled."""

    map: Path
    sleutel: bytes
    naam: str
    verslag: Verslag
    klok: Klok = field(default_factory=Klok)
    geduld: Geduld = GEDULD
    ids: UuidIds = field(default_factory=UuidIds)
    rol: Rol = Rol.PRAKTIJKOPLEIDER
    store: FolderStore = field(init=False)
    als: Persoon = field(init=False)
    id: str = field(init=False)

    def __post_init__(self) -> None:
        self.open()
        self.id = self.store.uitwisselmap.aanmelding()[0]
        bedrijf = LeerbedrijfOpgave("De Verzonnen Hal", "Nergenshuizen")
        opgave = PersoonOpgave(f"{self.naam} Verzonnen", self.rol)
        self.als = begin(self.ctx, bedrijf, opgave, [LOGISTIEK])

    @property
    def ctx(self) -> Context:
        return Context(self.store, self.klok, self.ids)

    @property
    def school(self) -> School:
        """The one school of the folder."""
        (school,) = self.store.uitwisselmap.scholen()
        return school

    @property
    def hubs(self) -> HubVerbindingen:
        """The way to hubs, with no memory of their clocks."""
        map_ = self.store.uitwisselmap
        return HubVerbindingen(self.id, map_.verzoeksleutel, self.klok, self.geduld)

    def open(self) -> None:
        """Open the folder, as after a start of the program."""
        self.store = open_store(self.map, self.sleutel, buiten())

    def sluit(self) -> None:
        """Close it in good order."""
        self.store.sluit()

    def koppel(self, adres: str, code: str) -> None:
        """Enrol at a school with a one-time code, over the line."""
        koppel(self.ctx, self.store.uitwisselmap, self.hubs, self.als, Koppelopgave(adres, code))

    # ------------------------------------------------------------------------------ recording

    def stel(
        self,
        dossier: str,
        inhoud: Inhoud,
        *verwijst: Verwijzing,
        op: date | None = None,
        kring: Kring = Kring.VOORTGANG,
    ) -> FeitId:
        """State something; it is kept when this returns."""
        with self.store.unit_of_work() as uow:
            feit = Steller(self.ctx, uow, self.als).feit(
                DeelnemerId(dossier), inhoud, gezien_op=op or self.klok.vandaag(), verwijst=verwijst
            )
            uow.voeg_toe(replace(feit, kring=kring))
            uow.commit()
        self.schrijf_op()
        return feit.id

    def zie(self, wie: Deelnemer, notitie: str = "", *, verbetert: str = "") -> FeitId:
        """See somebody work; or correct what was seen before."""
        inhoud = WaarnemingVastgelegd(PlaatsingId(wie.plaatsing), WERK, "zelfstandig", notitie)
        verwijst = [Verwijzing(Relatie.CORRIGEERT, FeitId(verbetert))] if verbetert else []
        return self.stel(wie.id, inhoud, *verwijst)

    def zie_vaak(self, wie: Deelnemer, aantal: int, notitie: str = "") -> list[FeitId]:
        """Many waarnemingen in one transaction."""
        inhoud = WaarnemingVastgelegd(PlaatsingId(wie.plaatsing), WERK, "zelfstandig", notitie)
        gemaakt: list[FeitId] = []
        with self.store.unit_of_work() as uow:
            steller = Steller(self.ctx, uow, self.als)
            for _ in range(aantal):
                dag = self.klok.vandaag()
                feit = steller.feit(DeelnemerId(wie.id), inhoud, gezien_op=dag)
                uow.voeg_toe(feit)
                gemaakt.append(feit.id)
            uow.commit()
        self.schrijf_op()
        return gemaakt

    def herroep(self, wie: Deelnemer, feit: str) -> FeitId:
        """Take something back."""
        naar = Verwijzing(Relatie.HERROEPT, FeitId(feit))
        return self.stel(wie.id, FeitHerroepen("per ongeluk"), naar)

    def zeg(self, wie: Deelnemer, tekst: str, op: str = "") -> FeitId:
        """A remark, or an answer to something."""
        verwijst = [Verwijzing(Relatie.ANTWOORDT, FeitId(op))] if op else []
        return self.stel(wie.id, OpmerkingGemaakt(tekst), *verwijst)

    def schrijf_op(self) -> None:
        """Put in the history what is here."""
        scholen = self.store.uitwisselmap.scholen()
        with self.store.kijk() as verbinding:
            neem_over(
                self.verslag,
                (self.naam, self.id),
                verbinding,
                scholen[0].sleutel if scholen else b"",
            )

    # ----------------------------------------------------------------------------- exchanging

    def wissel(self, adres: str = "", stop: threading.Event | None = None) -> Uitwisseling:
        """Exchange once, with no patience for waiting; `adres` is another way to the hub."""
        school = replace(self.school, adres=adres) if adres else self.school
        hub = self.hubs.hub(school)
        try:
            return wissel_uit(
                self.ctx,
                school,
                hub,
                self.store.uitwisselmap,
                stop=stop or Haast(),
                toeval=lambda: 0.0,
            )
        finally:
            hub.sluit()
            self.schrijf_op()

    def goed(self, adres: str = "") -> Uitwisseling:
        """Exchange, and demand that it went all the way."""
        uitkomst = self.wissel(adres)
        assert uitkomst.fout is None, uitkomst
        assert not uitkomst.ongelijk, uitkomst
        return uitkomst

    @property
    def bestand(self) -> Path:
        """The file of the store that is open."""
        return self.store.generatie.bestand

    def herbouwd(self) -> dict[str, list[dict[str, Any]]]:
        """The projections as the log gives them, folded anew in a transaction that is undone."""
        with self.store.kijk() as verbinding:
            herbouw(verbinding)
            tabellen = {
                naam: [
                    dict(rij)
                    for rij in verbinding.execute(
                        sa.select(sa.text("*")).select_from(sa.table(naam))
                    ).mappings()
                ]
                for naam in PROJECTIES
            }
            verbinding.rollback()
        return tabellen

    @property
    def wacht(self) -> int:
        """How many feiten it still shows as not sent."""
        return self.store.uitwisselmap.stand(self.school.id).hier

    def ids_hier(self, dossier: str) -> set[str]:
        """What can be read of a dossier."""
        with self.store.lees() as lezer:
            return {feit.id for feit in lezer.feiten(DeelnemerId(dossier))}

    def waarnemingen(self, dossier: str) -> set[str]:
        """Waarnemingen that can be read of a dossier."""
        with self.store.lees() as lezer:
            feiten = lezer.feiten(DeelnemerId(dossier), soorten={"waarneming_vastgelegd"})
            return {f.id for f in feiten if isinstance(f.inhoud, WaarnemingVastgelegd)}


def heropen(map_: Path, sleutel: bytes) -> Tablet:
    """A tablet that was set up before, as another process opens it."""
    een = Tablet.__new__(Tablet)
    een.map, een.sleutel, een.naam = map_, sleutel, map_.name
    een.verslag, een.klok, een.geduld = Verslag(), Klok(), GEDULD
    een.ids, een.rol = UuidIds(), Rol.PRAKTIJKOPLEIDER
    een.open()
    een.id = een.store.uitwisselmap.aanmelding()[0]
    with een.store.lees() as lezer:
        een.als = lezer.personen()[0]
    return een
