"""A school on a hub that is a process of its own, its leerbedrijven, and their tablets.

What it does at the school goes through the hub's own code, as its command line does; who may see
what is remembered here, from what was done, and never asked of the hub.
"""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from tests.fakes.apparaat import Deelnemer, nieuw_id
from tests.fakes.schoolhub import Schoolhub, leg_school_neer
from tests.fakes.werkvloer import LOGISTIEK
from tests.store.histories import buiten
from tests.uitwisseling.controleur import Dossier, controleer
from tests.uitwisseling.inkijk import van_hub, van_tablet
from tests.uitwisseling.tablet import Klok, Tablet
from tests.uitwisseling.verslag import Verslag
from tests.uitwisseling.vloer import Vloer, vloer
from werkplek.domain.personen import Naam
from werkplek.domain.school import HouderSoort
from werkplek.hub.eigen import open_hubapparaat
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.intrekken import trek_in
from werkplek.hub.logboek import open_logboek
from werkplek.hub.mensen import maak_persoon
from werkplek.hub.plaatsen import NieuwePlaatsing, meld_aan, plaats, zet_eind
from werkplek.hub.stellen import HIER, Steller
from werkplek.hub.tables_mensen import apparaat, leerbedrijf
from werkplek.hub.uitnodigen import Houder, nodig_uit
from werkplek.hub.wissen import Wisbesluit, wis_dossier, wis_feiten
from werkplek.store.apparaat import vervang_apparaat
from werkplek.store.engine import maak_engine, schrijvend
from werkplek.store.generatie import BEDRIJF

NALOOP = timedelta(days=30)
"""How long a leerbedrijf still sees somebody after the plaatsing."""


def vandaag() -> date:
    """The day at the school."""
    return datetime.now(HIER).date()


@dataclass(frozen=True, slots=True)
class Plek:
    """One plaatsing as the model remembers it."""

    dossier: str
    bedrijf: str
    van: date
    tot: date | None = None

    def ziet(self, dag: date) -> bool:
        """Whether the leerbedrijf may see the dossier by this plaatsing."""
        return self.van <= dag and (self.tot is None or self.tot >= dag - NALOOP)


@dataclass(slots=True)
class Plein:
    """The hub, the school on it, and everything a test did there."""

    hub: Vloer
    school: Schoolhub
    map: Path
    leeg: Path
    sleutel: bytes
    verslag: Verslag = field(default_factory=Verslag)
    tablets: list[Tablet] = field(default_factory=list)
    bedrijven: dict[str, str] = field(default_factory=dict)
    plekken: dict[str, Plek] = field(default_factory=dict)
    gewist: set[str] = field(default_factory=set)
    gewiste_feiten: set[str] = field(default_factory=set)
    ingetrokken: set[str] = field(default_factory=set)
    houders: dict[str, str] = field(default_factory=dict)
    coordinator: str = field(default_factory=nieuw_id)

    def __post_init__(self) -> None:
        with self.school.database.beheer() as verbinding:
            nr = self.school.school.nr
            maak_persoon(verbinding, nr, self.coordinator, "Coor Verzonnen")

    @property
    def nr(self) -> int:
        """The number of the school."""
        return self.school.school.nr

    # --------------------------------------------------------------------- people and devices

    def bedrijf(self, naam: str = "Bakker Proef") -> str:
        """A leerbedrijf by name; made when it is first named."""
        if naam not in self.bedrijven:
            rij = {"school": self.nr, "id": nieuw_id(), "naam": naam, "leerbedrijf_id": ""}
            with self.school.database.beheer() as verbinding:
                verbinding.execute(sa.insert(leerbedrijf), rij)
            self.bedrijven[naam] = str(rij["id"])
        return self.bedrijven[naam]

    def deelnemer(self, bedrijf: str = "Bakker Proef", sinds: date = date(2026, 1, 5)) -> Deelnemer:
        """Somebody new, placed at a leerbedrijf."""
        waar = self.bedrijf(bedrijf)
        with self.steller() as steller:
            wie = meld_aan(steller, Naam("Sam", "Verzonnen"))
            plek = plaats(steller, NieuwePlaatsing(wie, waar, LOGISTIEK, sinds))
        self.plekken[plek] = Plek(wie, waar, sinds)
        return Deelnemer(wie, plek)

    def tablet(self, naam: str, bedrijf: str = "Bakker Proef", *, aan: bool = True) -> Tablet:
        """A new tablet of a leerbedrijf, enrolled with a code when `aan`."""
        map_ = Path(shutil.copytree(self.leeg, self.map / naam))
        engine = maak_engine(map_ / BEDRIJF, self.sleutel)
        with schrijvend(engine).begin() as verbinding:
            vervang_apparaat(verbinding, buiten())
        engine.dispose()
        een = Tablet(map_, self.sleutel, naam, self.verslag, Klok())
        self.tablets.append(een)
        if aan:
            een.koppel(self.hub.adres, self.code(bedrijf))
            self.houders[een.id] = self.bedrijf(bedrijf)
        return een

    def code(self, bedrijf: str = "Bakker Proef") -> str:
        """A one-time code for a device of a leerbedrijf."""
        houder = Houder(HouderSoort.LEERBEDRIJF, self.bedrijf(bedrijf))
        with self.school.database.beheer() as verbinding:
            return nodig_uit(
                verbinding, self.nr, houder, door="proef", nu=datetime.now(UTC), voor_qr=True
            )

    # ------------------------------------------------------------------------- at the school

    @contextmanager
    def steller(self) -> Iterator[Steller]:
        """The coordinator states things; they are kept at the end."""
        nu, geheim = datetime.now(UTC), lees_geheim(self.hub.map / "geheim")
        with self.school.database.beheer() as verbinding:
            logboek = open_logboek(verbinding, self.nr)
            hub = open_hubapparaat(verbinding, geheim, self.school.school, nu)
            steller = Steller(self.school.school, logboek, hub, self.coordinator, nu)
            yield steller
            steller.schrijf()

    def verplaats(self, wie: Deelnemer, naar: str, dag: date) -> Deelnemer:
        """The plaatsing ends the day before, and goes on elsewhere."""
        waar = self.bedrijf(naar)
        self.zet_eind(wie, dag - timedelta(days=1))
        with self.steller() as steller:
            nieuw = plaats(steller, NieuwePlaatsing(wie.id, waar, LOGISTIEK, dag))
        self.plekken[nieuw] = Plek(wie.id, waar, dag)
        return Deelnemer(wie.id, nieuw)

    def zet_eind(self, wie: Deelnemer, tot: date | None) -> None:
        """The plaatsing ends on another day, or runs on."""
        with self.steller() as steller:
            zet_eind(steller, wie.plaatsing, tot)
        self.plekken[wie.plaatsing] = replace(self.plekken[wie.plaatsing], tot=tot)

    def neem_recht(self, wie: Deelnemer) -> None:
        """The plaatsing turns out to have ended long ago: nothing of it may be there any more."""
        self.zet_eind(wie, vandaag() - timedelta(days=60))

    def al_lang(self, een: Tablet) -> None:
        """It was enrolled a year ago: what it recorded since may be as old as it says."""
        sinds = (datetime.now(UTC) - timedelta(days=365)).isoformat()
        hier = sa.and_(apparaat.c.school == self.nr, apparaat.c.id == een.id)
        with self.school.database.beheer() as verbinding:
            verbinding.execute(sa.update(apparaat).where(hier).values(aangemeld_op=sinds))

    def trek_in(self, een: Tablet, reden: str = "verloren") -> None:
        """Revoke a device."""
        with self.school.database.beheer() as verbinding:
            nu = datetime.now(UTC)
            trek_in(verbinding, self.nr, een.id, reden, door=self.coordinator, nu=nu)
        self.ingetrokken.add(een.id)

    def wis(self, wie: Deelnemer, *feiten: str) -> None:
        """The school erases a deelnemer, or single feiten about them."""
        waarom = Wisbesluit("verzoek", self.coordinator, datetime.now(UTC))
        with self.school.database.beheer() as verbinding:
            if feiten:
                wis_feiten(verbinding, self.nr, wie.id, feiten, waarom)
            else:
                wis_dossier(verbinding, self.nr, wie.id, waarom)
        self.gewiste_feiten.update(feiten)
        if not feiten:
            self.gewist.add(wie.id)

    # ---------------------------------------------------------------------------- at the end

    def mag(self) -> dict[str, set[str]]:
        """Which dossiers each tablet may have, from what was done here."""
        return {een.id: self.ziet(self.houders.get(een.id, "")) for een in self.tablets}

    def ziet(self, bedrijf: str) -> set[str]:
        """Which dossiers a leerbedrijf may have."""
        dag = vandaag()
        hier = {p.dossier for p in self.plekken.values() if p.bedrijf == bedrijf and p.ziet(dag)}
        return hier - self.gewist

    def laat_wisselen(self, *, keren: int = 2) -> None:
        """All lines up: who is not revoked exchanges, until the last has heard the first."""
        for _ in range(keren):
            for een in self.tablets:
                if een.id in self.houders and een.id not in self.ingetrokken:
                    een.goed()

    def eis_heel(self) -> None:
        """Demand that the checker finds nothing wrong with everything that is here now."""
        fouten = controleer(self.dossier())
        assert not fouten, "\n".join([f"{len(fouten)} faults", *fouten[:20]])

    def dossier(self) -> Dossier:
        """All that the checker is given."""
        bij = [t for t in self.tablets if t.id in self.houders and t.id not in self.ingetrokken]
        return Dossier(
            hub=van_hub(self.hub.db, self.nr),
            tablets=[van_tablet(t.bestand, self.sleutel, t.naam) for t in self.tablets],
            feiten=dict(self.verslag.feiten),
            gehoord=list(self.verslag.antwoorden.values()),
            mag=self.mag(),
            bij={een.id for een in bij},
            gewist=set(self.gewist),
            gewiste_feiten=set(self.gewiste_feiten),
            herbouwd={een.id: een.herbouwd() for een in self.tablets},
            bestanden=self.hub.map / "bijlagen",
        )

    def sluit(self) -> None:
        """Close every folder."""
        for een in self.tablets:
            een.sluit()


@contextmanager
def open_hub(db: str, map_: Path) -> Iterator[Vloer]:
    """A hub that listens, with a folder of its own; no school yet."""
    daar = map_ / "hub"
    daar.mkdir()
    url = db or f"sqlite:///{daar / 'hub.db'}"
    leg_school_neer(url, daar / "geheim", 0).sluit()  # the secret is made with the first
    with vloer(url, daar) as hub:
        yield hub


@contextmanager
def plein(hub: Vloer, map_: Path, leeg: Path, sleutel: bytes) -> Iterator[Plein]:
    """A new school on it; no leerbedrijf yet."""
    with ExitStack() as stapel:
        school = leg_school_neer(hub.db, hub.map / "geheim", 0)
        stapel.callback(school.sluit)
        een = Plein(hub, school, map_, leeg, sleutel)
        stapel.callback(een.sluit)
        yield een
