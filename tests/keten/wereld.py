"""A school with its hub (a process of its own), a tablet of a leerbedrijf, a laptop of Ada.

Everything is real: sockets, encrypted folders, PDFs, keys, seals, the strict check. Ada is of the
examencommissie and establishes in the app; Marga judges on the tablet, on which people sign.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.hubproces import Hubproces
from tests.fakes.schoolkantoor import Schoolkantoor
from tests.keten.apparaat import (
    ADA,
    BEDRIJF,
    CODE,
    DEADLINE,
    FATMA,
    GOEDKOOP,
    HENK,
    MARGA,
    ONZEKER,
    PINCODE,
    PLAATS,
    ROEPNAMEN,
    SCHOOL,
    WACHTZIN,
    Apparaat,
    Papierwerk,
    nieuw_apparaat,
)
from werkplek.application.aanbieden import bied_aan
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.beginnen import PersoonOpgave, voeg_persoon_toe
from werkplek.application.koppelen import koppel
from werkplek.application.koppelopgave import Koppelopgave
from werkplek.application.vastleggen import WaarnemingOpgave, leg_vast
from werkplek.application.vaststellen import Vaststelopgave, stel_vast
from werkplek.application.verklaren import geef_oordeel, maak_op
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.personen import Persoonsgegevens, Rol
from werkplek.domain.vaststelling import Vorm
from werkplek.hub.database import Database
from werkplek.hub.geheim import Geheim, lees_geheim
from werkplek.hub.instelling import BIJLAGEN
from werkplek.hub.register import rij_van
from werkplek.hub.sessie import GEHEIM
from werkplek.hub.waarmerk.proef import waarmerk_voor_proef
from werkplek.wiring import herstel_van, open_werkplek


@dataclass(slots=True)
class Wereld:
    """The hub, the office of the school, and the devices; each story has its own deelnemer."""

    hub: Hubproces
    kantoor: Schoolkantoor
    tablet: Apparaat
    laptop: Apparaat
    stapel: ExitStack
    vrij: list[str] = field(default_factory=lambda: list(ROEPNAMEN))

    def tweede_tablet(self) -> Apparaat:
        """A copy of the folder of the tablet, put back on another one, and linked."""
        map_ = self.hub.map.parent / "tweede"
        kopie = self.tablet.plek.reserve.stel_veilig()
        herstel_van(map_, sleutelbos=None).zet_terug(kopie.pad, WACHTZIN)
        plek = open_werkplek(map_, WACHTZIN, sleutelbos=None, cost=GOEDKOOP)
        self.stapel.callback(plek.ctx.store.sluit)
        apparaat = Apparaat(plek, self.tablet.wie)
        sluit_aan(self, apparaat, "--leerbedrijf", BEDRIJF)
        return apparaat

    # ----------------------------------------------------------------------------- the school

    def doe(self, *argv: str, code: int = 0) -> dict[str, Any]:
        """Type a command at the hub."""
        with self.omgeving():
            antwoord = self.kantoor.doe(*argv)
        assert self.kantoor.code == code, antwoord
        return antwoord

    @contextmanager
    def omgeving(self) -> Iterator[None]:
        """Where commands find the secret and the files."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(GEHEIM, str(self.hub.geheim))
            patch.setenv(BIJLAGEN, str(self.hub.map / "bijlagen"))
            yield

    @property
    def geheim(self) -> Geheim:
        return lees_geheim(self.hub.geheim)

    @contextmanager
    def database(self) -> Iterator[Database]:
        """The database of the hub, beside the hub that works on it."""
        database = Database(self.hub.db)
        try:
            yield database
        finally:
            database.sluit()

    def rij(self, van: Papierwerk) -> Any:  # noqa: ANN401  a row
        """What the register says."""
        with self.database() as database, database.beheer() as verbinding:
            return rij_van(verbinding, 1, van.id)

    def is_onbekend(self, van: Papierwerk) -> bool:
        """Whether the register knows nothing of it."""
        with self.database() as database, database.beheer() as verbinding:
            return rij_van(verbinding, 1, van.id) is None

    def wacht_op(self, van: Papierwerk, *standen: str) -> Any:  # noqa: ANN401  a row
        """Let the hub do its own work."""
        self.wacht_tot(lambda: self.rij(van).stand in standen)
        return self.rij(van)

    def wacht_tot(self, is_zo: Callable[[], bool]) -> None:
        """Wait for what the hub does by itself."""
        tot = time.monotonic() + DEADLINE
        while not is_zo():
            assert time.monotonic() < tot, self.hub.log()[-2000:]
            time.sleep(0.4)

    # ------------------------------------------------------------------------------ the paper

    def bied_aan(self, door: str = MARGA) -> Papierwerk:
        """From two waarnemingen to an offer; it is at the school and on the laptop after this."""
        tablet = self.tablet.als(door)
        van = self.beoordeel(door)
        bied_aan(tablet.ctx, tablet.bewezen(), van.id)
        tablet.wissel()
        self.laptop.wissel()
        return van

    def beoordeel(self, door: str = MARGA) -> Papierwerk:
        """Seen twice, shown, drawn up, judged."""
        van = self.opgemaakt(door)
        self.oordeel(van, door)
        return van

    def gezien(self, door: str = MARGA, code: WerkprocesCode = CODE) -> DeelnemerId:
        """Somebody showed their work on two days."""
        tablet = self.tablet.als(door)
        wie, ctx = tablet.dossier(self.vrij.pop()), tablet.ctx
        for dag in (9, 2):
            op = ctx.clock.vandaag() - timedelta(days=dag)
            leg_vast(ctx, tablet.wie, WaarnemingOpgave(wie, code, "zelfstandig", op))
        verklaar_aangetoond(ctx, tablet.wie, wie, code)
        return wie

    def opgemaakt(self, door: str = MARGA, code: WerkprocesCode = CODE) -> Papierwerk:
        """A concept about somebody new."""
        tablet, wie = self.tablet.als(door), self.gezien(door, code)
        gegevens = Persoonsgegevens("Sam", "Verzonnen", date(2003, 5, 14), PLAATS)
        papier = maak_op(tablet.ctx, tablet.wie, wie, gegevens, tablet.plek.renderer)
        (regel,) = papier.verklaring.regels
        gezien = tuple(map(FeitId, regel.waarnemingen))
        return Papierwerk(papier.id, papier.verklaring.nummer, wie, gezien)

    def oordeel(self, van: Papierwerk, door: str = MARGA) -> None:
        """The praktijkopleider judges."""
        tablet = self.tablet.als(door)
        geef_oordeel(tablet.ctx, tablet.bewezen(), van.id, PLAATS, tablet.plek.renderer)

    def digitaal(self, door: str = MARGA) -> Papierwerk:
        """Established to be signed in the file; the tablet has what it needs to do that offline."""
        van = self.bied_aan(door)
        self.stel_vast(van, Vorm.DIGITAAL)
        self.laptop.wissel()
        self.tablet.wissel()
        return van

    def stel_vast(self, van: Papierwerk, vorm: Vorm = Vorm.PEN) -> bytes:
        """Ada establishes it on her laptop."""
        laptop = self.laptop
        opgave = Vaststelopgave(PLAATS, laptop.plek.sjabloon, vorm)
        maker = laptop.plek.papiermaker
        return stel_vast(laptop.ctx, laptop.bewezen(), van.id, opgave, maker)


def bouw(map_: Path, stapel: ExitStack) -> Wereld:
    """Set it all up, once for all stories."""
    hubmap = map_ / "hub"
    hubmap.mkdir()
    hub = Hubproces(f"sqlite:///{(hubmap / 'hub.db').as_posix()}", hubmap)
    hub.start()
    stapel.callback(lambda: hub.dood() if hub.leeft() else None)
    tablet = nieuw_apparaat(map_ / "tablet", stapel, BEDRIJF, PersoonOpgave(MARGA))
    ada = PersoonOpgave(ADA, Rol.BPV_BEGELEIDER, "voorzitter examencommissie")
    for naam in (HENK, FATMA):
        erbij = voeg_persoon_toe(tablet.ctx, PersoonOpgave(naam))
        tablet.plek.toegang.kies_pincode(erbij.id, PINCODE)
    laptop = nieuw_apparaat(map_ / "laptop", stapel, SCHOOL, ada)
    wereld = Wereld(hub, Schoolkantoor(hub.db, hubmap), tablet, laptop, stapel)
    _richt_school_in(wereld)
    sluit_aan(wereld, tablet, "--leerbedrijf", BEDRIJF)
    sluit_aan(wereld, laptop, "--persoon", ADA)
    for naam in (MARGA, FATMA):
        wereld.doe("sleutels", "goedkeuren", naam)
    return wereld


def sluit_aan(wereld: Wereld, apparaat: Apparaat, *houder: str) -> None:
    """Enrol a device with a code, and exchange."""
    code = wereld.doe("apparaat", "uitnodigen", *houder)["code"]
    plek, opgave = apparaat.plek, Koppelopgave(wereld.hub.adres, code)
    koppel(apparaat.ctx, plek.uitwisselmap, plek.hubs, apparaat.wie, opgave)
    apparaat.wissel()


def _richt_school_in(wereld: Wereld) -> None:
    doe = wereld.doe
    doe("school", "maken", SCHOOL)
    doe("leerbedrijf", "toevoegen", BEDRIJF)
    doe("persoon", "toevoegen", "Cor Bedacht", "--rol", "coordinator")
    doe("persoon", "toevoegen", ADA, "--rol", "examencommissie")
    begin_op = datetime.now(UTC).date() - timedelta(weeks=10)
    mensen = ["nummer;roepnaam;achternaam"]
    plekken = ["deelnemer;leerbedrijf;crebo;begin;werkprocessen"]
    for nummer, roepnaam in enumerate(ROEPNAMEN):
        mensen.append(f"S{nummer:03d};{roepnaam};Verzonnen")
        plekken.append(f"S{nummer:03d};{BEDRIJF};25743;{begin_op};{CODE},{ONZEKER}")
    for wat, regels in (("deelnemers", mensen), ("plaatsing", plekken)):
        pad = wereld.kantoor.bestand(f"{wat}.csv", "\n".join(regels))
        doe(wat, "inlezen", pad, "--bevestig")
    with wereld.database() as database, database.beheer() as verbinding:
        waarmerk_voor_proef(verbinding, wereld.geheim, 1, datetime.now(UTC))
