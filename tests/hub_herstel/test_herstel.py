"""Yesterday's copy is put back: devices bring again what it lacks, each sealed feit once."""

import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from tests.fakes.apparaat import Apparaat
from tests.fakes.dienstlijn import Hub
from tests.fakes.fotos import stel
from tests.fakes.postgres import Postgres
from werkplek.domain.feiten import OpmerkingGemaakt
from werkplek.domain.kenmerk import PlaatsingId
from werkplek.hub import wislijst
from werkplek.hub.database import Database
from werkplek.hub.herstel import Hersteld, meld_hersteld
from werkplek.hub.intrekken import trek_in
from werkplek.hub.tables import aangehouden, feit, inhoud, school, zegel
from werkplek.hub.tables_mensen import deelnemer, plaatsing
from werkplek.hub.wissen import Wisbesluit, wis_dossier, wis_feiten
from werkplek.hub.wissen_schijf import maak_schoon
from werkplek.protocol import ontvangst
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.ontvangst import ketting
from werkplek.protocol.reeks import Reeks, pak_uit
from werkplek.protocol.uitwisseling import (
    Ophaling,
    OphalingAntwoord,
    Uitkomst,
    Vraag,
    VraagAntwoord,
    ZendingAntwoord,
)

Kopie = Callable[[], Callable[[], str]]
_POGINGEN = 20


@pytest.fixture
def kopie(db: str, hub: Hub, tmp_path: Path, request: pytest.FixtureRequest) -> Kopie:
    """Makes a copy of the database now; what it gives puts it back and tells where."""

    def sqlite() -> Callable[[], str]:
        hier, toen, straks = (tmp_path / naam for naam in ("hub.db", "toen.db", "straks.db"))
        assert maak_schoon(hub.hub.database)
        shutil.copyfile(hier, toen)

        def terug() -> str:
            shutil.copyfile(toen, straks)
            return f"sqlite:///{straks.as_posix()}"

        return terug

    def postgresql() -> Callable[[], str]:
        postgres: Postgres = request.getfixturevalue("postgres")
        naam = db.partition("?")[0].rpartition("/")[2]

        def kopieer(van: str, naar: str) -> None:
            hub.hub.sluit()
            postgres.beheer(f"create database {naar} owner hub_beheer template {van}")
            request.addfinalizer(lambda: postgres.weg(naar))

        kopieer(naam, f"{naam}_toen")

        def terug() -> str:
            kopieer(f"{naam}_toen", f"{naam}_straks")
            return postgres.url(f"{naam}_straks")

        return terug

    return sqlite if db.startswith("sqlite") else postgresql


@dataclass
class Drager:
    """A device with every run that it has, its own and those of others."""

    tablet: Apparaat
    reeksen: list[Reeks] = field(default_factory=list)
    bewijzen: list[ZendingAntwoord] = field(default_factory=list)

    def leg_vast(self, hub: Hub, aantal: int) -> None:
        nieuw = self.tablet.leg_vast(aantal, hub.hub.deelnemers)
        self.reeksen += nieuw
        self.bewijzen.append(self.tablet.stuur(hub.lijn, nieuw))

    def haal(self, hub: Hub) -> None:
        for pagina in self.tablet.haal(hub.lijn):
            self.reeksen += [genummerd.reeks for genummerd in pagina.reeksen]

    def hervul(self, hub: Hub) -> None:
        """Offer every run, and bring those that the hub asks for."""
        namen = tuple((r.apparaat, r.organisatie, r.eerste) for r in self.reeksen)
        for _ in range(_POGINGEN):
            try:
                antwoord = self.tablet.vraag(hub.lijn, "vraag", Vraag(namen))
                ontbreekt = [self.reeksen[n] for n in antwoord.als(VraagAntwoord).ontbreekt]
                self.tablet.stuur(hub.lijn, ontbreekt)
            except DBAPIError:
                continue  # busy, which a device hears as 503: it comes again
            return


def dragers(hub: Hub, aantal: int) -> list[Drager]:
    return [Drager(een) for een in hub.hub.met_apparaten(aantal)]


def zet_terug(hub: Hub, url: str) -> tuple[Hub, Hersteld]:
    """The hub starts on the copy, after its keeper said that it is one."""
    hub.hub.sluit()
    database = Database(url)
    hersteld = meld_hersteld(database, hub.map / "bijlagen", door="beheer", nu=hub.klok())
    return Hub(replace(hub.hub, database=database), hub.map), hersteld


def ids_in(reeksen: Sequence[Reeks]) -> set[str]:
    return {naam_uit(plek.kop.id) for reeks in reeksen for plek in reeks.plekken}


def eis_heel(hub: Hub, verwacht: set[str]) -> None:
    """Every one of them once, numbered densely, in the chain that the head says."""
    with hub.hub.database.beheer() as verbinding:
        rijen = verbinding.execute(
            sa.select(
                feit.c.id, feit.c.nr, feit.c.plaats, zegel.c.bladen, inhoud.c.nr.label("lijf")
            )
            .join(zegel, sa.and_(zegel.c.school == feit.c.school, zegel.c.nr == feit.c.zegel))
            .outerjoin(inhoud, sa.and_(inhoud.c.school == feit.c.school, inhoud.c.nr == feit.c.nr))
            .order_by(feit.c.nr)
        ).all()
        hoofd = verbinding.execute(sa.select(school.c.stand, school.c.kop)).one()
    assert {rij.id for rij in rijen} == verwacht
    assert [rij.nr for rij in rijen] == list(range(1, len(verwacht) + 1))
    assert all(rij.lijf for rij in rijen)
    kop = bytes(32)
    for rij in rijen:
        kop = ketting(kop, bytes(rij.bladen[rij.plaats * 32 : rij.plaats * 32 + 32]))
    assert (hoofd.stand, bytes(hoofd.kop)) == (len(verwacht), kop)
    assert hub.hub.telling(aangehouden) == 0


@pytest.mark.parametrize(("aantal", "eerst"), [(50, 2), (4, 0)], ids=["yesterday", "empty_log"])
def test_devices_bring_back_what_the_copy_lacks(
    hub: Hub, kopie: Kopie, aantal: int, eerst: int
) -> None:
    alle = dragers(hub, aantal)
    for een in alle:
        if eerst:
            een.leg_vast(hub, eerst)
    terug = kopie()
    for een in alle:
        een.leg_vast(hub, 5)
    verwacht = ids_in([reeks for een in alle for reeks in een.reeksen])
    for een in alle[:3]:
        een.haal(hub)
    # Two tablets are gone for good: what they recorded lives on where it was pulled.
    over = alle[:-2]
    hub, hersteld = zet_terug(hub, terug())
    assert hersteld.tijdvak == 2
    with ThreadPoolExecutor(4) as ploeg:
        list(ploeg.map(lambda een: een.hervul(hub), over))
    eis_heel(hub, verwacht)
    for een in alle:
        for bewijs in een.bewijzen:
            tekst = ontvangst.controleer(bewijs, hub.hub.school.publiek, apparaat=een.tablet.id)
            assert tekst.tijdvak == 1
    hub.hub.sluit()


def test_every_answer_tells_that_the_head_went_back(hub: Hub, kopie: Kopie) -> None:
    een, ander = dragers(hub, 2)
    een.leg_vast(hub, 20)
    terug = kopie()
    een.leg_vast(hub, 40)
    ander.haal(hub)
    assert ander.tablet.tot == 60
    hub.hub.sluit()
    # Nobody said that it is a copy: the number of the head says it.
    hub = Hub(replace(hub.hub, database=Database(terug())), hub.map)
    vraag = Ophaling(ander.tablet.tot)
    pagina = ander.tablet.vraag(hub.lijn, "ophalen", vraag).als(OphalingAntwoord)
    assert (pagina.tijdvak, pagina.stand) == (1, 20)
    assert pagina.stand < ander.tablet.tot
    hub.hub.sluit()


def test_an_erasure_and_a_revocation_outlive_the_copy(hub: Hub, kopie: Kopie) -> None:
    een, ander, gestolen = dragers(hub, 3)
    sam, bo = hub.hub.deelnemers
    over_sam, over_bo, los = (
        stel(een.tablet, wie, OpmerkingGemaakt(f"over {wie.id}", PlaatsingId(wie.plaatsing)))
        for wie in (sam, bo, bo)
    )
    een.tablet.stuur(hub.lijn, [over_sam])
    terug = kopie()
    een.tablet.stuur(hub.lijn, [over_bo, los])
    waarom = Wisbesluit("verzoek", "coordinator", hub.klok())
    with hub.hub.database.beheer() as verbinding:
        wis_dossier(verbinding, 1, sam.id, waarom)
        wis_feiten(verbinding, 1, bo.id, [naam_uit(los.plekken[0].kop.id)], waarom)
        trek_in(verbinding, 1, gestolen.tablet.id, "gestolen", door="coordinator", nu=hub.klok())
        (hub.map / "bijlagen").mkdir(exist_ok=True)
        assert wislijst.vul_aan(verbinding, hub.map / "bijlagen") == 3
        assert wislijst.vul_aan(verbinding, hub.map / "bijlagen") == 0
    hub, hersteld = zet_terug(hub, terug())
    assert (hersteld.wissingen, hersteld.intrekkingen) == (2, 1)
    antwoord = een.tablet.stuur(hub.lijn, [over_sam, over_bo, los])
    assert [u.uitkomst for u in antwoord.uitkomsten] == [
        Uitkomst.GEWIST,
        Uitkomst.BEWAARD,
        Uitkomst.GEWIST,
    ]
    geweigerd = gestolen.tablet.vraag(hub.lijn, "ophalen", Ophaling(0))
    assert geweigerd.status == 410
    pagina = ander.tablet.vraag(hub.lijn, "ophalen", Ophaling(0)).als(OphalingAntwoord)
    assert [naam_uit(w.dossier) for w in pagina.wissingen] == [sam.id, bo.id]
    with hub.hub.database.beheer() as verbinding:
        alles = b"".join(bytes(b) for b in verbinding.scalars(sa.select(inhoud.c.bytes)))
    assert f"over {sam.id}".encode() not in alles
    hub.hub.sluit()


def test_someone_who_was_added_and_erased_after_the_copy_stays_erased(
    hub: Hub, kopie: Kopie
) -> None:
    (een,) = dragers(hub, 1)
    sam = hub.hub.deelnemers[0]
    with hub.hub.database.beheer() as verbinding:
        rij = verbinding.execute(sa.select(deelnemer).where(deelnemer.c.id == sam.id)).one()
        plek = verbinding.execute(sa.select(plaatsing).where(plaatsing.c.deelnemer == sam.id)).one()
        for tabel, kolom in ((deelnemer, deelnemer.c.id), (plaatsing, plaatsing.c.deelnemer)):
            verbinding.execute(sa.delete(tabel).where(kolom == sam.id))
    terug = kopie()
    with hub.hub.database.beheer() as verbinding:
        verbinding.execute(sa.insert(deelnemer), dict(rij._mapping))
        verbinding.execute(sa.insert(plaatsing), dict(plek._mapping))
    een.tablet.stuur(hub.lijn, reeksen := een.tablet.leg_vast(10, [sam]))
    with hub.hub.database.beheer() as verbinding:
        wis_dossier(verbinding, 1, sam.id, Wisbesluit("verzoek", "coordinator", hub.klok()))
        (hub.map / "bijlagen").mkdir(exist_ok=True)
        wislijst.vul_aan(verbinding, hub.map / "bijlagen")
    hub, _ = zet_terug(hub, terug())
    antwoord = een.tablet.stuur(hub.lijn, reeksen)
    assert antwoord.uitkomsten[0].uitkomst == Uitkomst.GEWIST
    assert pak_uit(reeksen[0]).feiten
    assert hub.hub.telling(inhoud) == hub.hub.telling(aangehouden) == 0
    hub.hub.sluit()
