"""Whoever keeps the server can see how it is; nobody can see who did what."""

import json
import logging
import re
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.fakes.apparaat import Apparaat, Deelnemer, Lijn, nieuw_id
from tests.fakes.hubproces import hubproces
from tests.fakes.hubproef import MaakProef, Proef
from tests.fakes.postgres import cluster
from tests.fakes.schoolhub import leg_school_neer
from werkplek.domain.school import HouderSoort
from werkplek.hub.bijlage_bestand import Bijlagemap
from werkplek.hub.database import Database
from werkplek.hub.dienst import maak_dienst
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.logs import RegelFormatter
from werkplek.hub.onderhoud import ruim_op
from werkplek.hub.tables_mensen import apparaat, bijlage, eenmalig
from werkplek.hub.toegang import Wie
from werkplek.hub.versies import Versieboek, in_gebruik, lees_versie
from werkplek.protocol.uitwisseling import Ophaling, Zending

NAAM = "Sanne Voorbeeld"
GEDULD = 20.0


def cijfers(lijn: Lijn, **headers: str) -> str:
    antwoord = lijn.vraag("GET", "/metrics", headers=headers)
    assert antwoord.status == 200
    return antwoord.inhoud.decode()


def cijfers_van_alles(proef: Proef, aantal: int) -> str:
    """The figures once so many pushes and pulls are in them.

    A process counts a request when its answer has gone out; by then another process may be asked.
    """
    tot = time.monotonic() + GEDULD
    while True:
        with proef.lijn() as lijn:
            tekst = cijfers(lijn)
        geteld = re.findall(r'request_seconds_count\{kind="(?:versturen|ophalen)"\} (\S+)', tekst)
        if sum(map(float, geteld)) >= aantal or time.monotonic() > tot:
            return tekst


def test_healthy_is_a_database_that_answers(tmp_path: Path) -> None:
    with cluster() as eigen:
        url = eigen.nieuwe_database()
        school = leg_school_neer(url, tmp_path / "geheim")
        with hubproces(url, tmp_path) as hub:
            lijn = Lijn(hub.adres)
            goed = lijn.vraag("GET", "/gezond")
            assert goed.status == 200
            assert json.loads(goed.inhoud)["database"] == json.loads(goed.inhoud)["schema"]
            [een] = school.met_apparaten(1)
            eigen.server.stop()
            assert lijn.vraag("GET", "/gezond").status == 503
            later = een.vraag(lijn, "versturen", Zending(()))
            assert later.status == 503
            assert int(later.headers["retry-after"]) > 0
            assert "werkplek_database_up 0.0" in cijfers(lijn)
            eigen.server.start()
            assert lijn.vraag("GET", "/gezond").status == 200
            een.haal(lijn)
            lijn.sluit()
        school.sluit()


@pytest.mark.parametrize("processen", ["1", "2"])
def test_the_figures_count_and_name_nobody(maak_proef: MaakProef, processen: str) -> None:
    proef = maak_proef("--processen", processen)
    een, vreemd = proef.school.met_apparaten(2)
    vreemd.id = Apparaat().id
    for nr in range(4):  # over lines of their own, so that each process gets some
        with proef.lijn() as lijn:
            een.stuur(lijn, een.leg_vast(20, proef.school.deelnemers), rest=nr)
            een.haal(lijn)
            assert vreemd.vraag(lijn, "ophalen", Ophaling(0)).status == 401
    tekst = cijfers_van_alles(proef, 4 + 8)
    assert 'werkplek_feiten_total{uitkomst="bewaard"} 80.0' in tekst
    assert 'werkplek_requests_total{kind="versturen",status="200"} 4.0' in tekst
    assert 'werkplek_requests_total{kind="ophalen",status="401"} 4.0' in tekst
    assert 'werkplek_request_seconds_count{kind="ophalen"} 8.0' in tekst
    assert re.search(r'werkplek_requests_at_work\{kind="metrics"\} 1.0', tekst)
    assert "werkplek_aangehouden 0.0" in tekst
    assert "werkplek_apart_gezet 0.0" in tekst
    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}", tekst)
    labels = set(re.findall(r'(\w+)="', tekst))
    assert labels <= {"kind", "status", "direction", "reason", "uitkomst", "le"}


def test_what_waits_for_a_person_is_counted(proef: Proef) -> None:
    onbekend = [Deelnemer(nieuw_id(), nieuw_id())]
    with proef.nog_een_school() as school, proef.lijn() as lijn:
        [een] = school.met_apparaten(1)
        een.stuur(lijn, een.leg_vast(3, onbekend))
        tekst = cijfers(lijn)
    assert "werkplek_aangehouden 3.0" in tekst
    assert re.search(r"werkplek_oudste_aangehouden_seconds [0-9.]+", tekst)


def test_the_figures_are_for_this_computer_or_who_knows_the_secret(
    maak_proef: MaakProef, tmp_path: Path
) -> None:
    (tmp_path / "meet").write_text("twintig-tekens-of-meer\n", encoding="ascii")
    proef = maak_proef("--proxy", "127.0.0.1", "--meetgeheim", str(tmp_path / "meet"))
    with proef.lijn() as lijn:
        cijfers(lijn)
        van_ver = {"X-Forwarded-For": "203.0.113.9"}
        mis = {**van_ver, "Authorization": "Bearer twintig-tekens-of-meet"}
        goed = {**van_ver, "Authorization": "Bearer twintig-tekens-of-meer"}
        assert lijn.vraag("GET", "/metrics", headers=van_ver).status == 404
        assert lijn.vraag("GET", "/metrics", headers=mis).status == 404
        assert lijn.vraag("GET", "/metrics", headers=goed).status == 200


def test_a_proxy_that_nobody_named_opens_nothing(proef: Proef) -> None:
    with proef.lijn() as lijn:
        for naam in ("X-Forwarded-For", "Forwarded", "X-Real-IP"):
            assert lijn.vraag("GET", "/metrics", headers={naam: "127.0.0.1"}).status == 404


def test_each_request_is_one_line_without_a_name_or_an_id(maak_proef: MaakProef) -> None:
    proef = maak_proef()
    een = Apparaat(naam=NAAM)
    with proef.lijn() as lijn:
        code = proef.school.code()
        een.meld_aan(lijn, code)
        een.stuur(lijn, een.leg_vast(20, proef.school.deelnemers))
        een.haal(lijn)
        lijn.vraag("GET", f"/s/v1/bijlage/{'a' * 64}?naam=Sanne")
        lijn.vraag("GET", "/Sanne?naam=Voorbeeld")
    proef.hub.stop()
    tekst, regels = proef.hub.log(), [r for r in proef.hub.regels() if r["wat"] == "verzoek"]
    assert [r["soort"] for r in regels] == [
        "aanmelden",
        "versturen",
        "ophalen",
        "bijlage",
        "anders",
    ]
    assert [r["status"] for r in regels] == [200, 200, 200, 401, 404]
    assert all(r["duur_ms"] > 0 for r in regels)
    for geheim in ("Sanne", "Voorbeeld", code, een.id, een.school_id, "Ans Verzonnen", "a" * 64):
        assert geheim not in tekst
    assert "127.0.0.1" not in tekst


def test_what_is_logged_freely_does_not_reach_the_log() -> None:
    def regel(bericht: object, **velden: object) -> str:
        record = logging.makeLogRecord({"name": "werkplek.hub", "msg": bericht, **velden})
        return RegelFormatter().format(record)

    assert NAAM not in regel(NAAM)
    assert NAAM not in regel("verzoek", soort=NAAM, status=NAAM, pad=NAAM)
    with pytest.raises(ValueError, match=NAAM) as fout:
        int(NAAM)
    met_fout = regel("verzoek", exc_info=(fout.type, fout.value, fout.tb))
    assert NAAM not in met_fout
    assert "builtins.ValueError" in met_fout
    # The planted fault: the formatter everybody would take.
    record = logging.makeLogRecord({"msg": NAAM})
    assert NAAM in logging.Formatter().format(record)


# ------------------------------------------------------------------------------------- versions


def test_the_version_of_a_tablet_is_written_down(proef: Proef) -> None:
    with proef.nog_een_school() as school, proef.lijn() as lijn:
        oud, nieuw = school.met_apparaten(2)
        oud.versie, nieuw.versie = "0.1.0", "0.2.0"
        oud.haal(lijn)
        nieuw.stuur(lijn, nieuw.leg_vast(1, school.deelnemers))
        with school.database.beheer() as verbinding:
            gebruikt = in_gebruik(verbinding, school.school.nr)
        assert [(g.versie, g.apparaten) for g in gebruikt] == [("0.1.0", 1), ("0.2.0", 1)]
        assert all(g.laatst for g in gebruikt)
        oud.versie = "0.2.0"
        oud.haal(lijn)
        with school.database.beheer() as verbinding:
            [een] = in_gebruik(verbinding, school.school.nr)
    assert (een.versie, een.apparaten) == ("0.2.0", 2)


@pytest.mark.parametrize(
    ("gezegd", "gelezen"),
    [
        ("0.1.0", (0, 1, 0)),
        ("12.3.4rc1", (12, 3, 4)),
        ("", (0, 0, 0)),
        ("Sanne", (0, 0, 0)),
        ("99999999999.1.1", (0, 0, 0)),
    ],
)
def test_a_version_is_read_or_the_oldest(gezegd: str, gelezen: tuple[int, int, int]) -> None:
    assert lees_versie({"werkplek-versie": gezegd}) == gelezen


# ---------------------------------------------------------------------------------- clearing away


def test_old_numbers_and_half_files_go_and_new_ones_stay(tmp_path: Path) -> None:
    school = leg_school_neer(f"sqlite:///{tmp_path / 'h.db'}", tmp_path / "geheim")
    nu = datetime.now(UTC)
    database: Database = school.database
    oud, nieuw = (int((nu - d).timestamp()) for d in (timedelta(hours=1), timedelta(minutes=5)))
    half = {"school": 1, "bytes": 9, "ontvangen": 3, "apparaat": Apparaat().id}
    with database.beheer() as verbinding:
        for nummer, op in (("oud", oud), ("nieuw", nieuw)):
            rij = {"apparaat": Apparaat().id, "nummer": nummer, "op": op}
            verbinding.execute(sa.insert(eenmalig), rij)
        for som, dagen in (("a" * 64, 40), ("b" * 64, 1)):
            begonnen = (nu - timedelta(days=dagen)).isoformat()
            verbinding.execute(sa.insert(bijlage), {**half, "sha256": som, "begonnen_op": begonnen})
    dienst = maak_dienst(database, lees_geheim(tmp_path / "geheim"), bijlagen=tmp_path / "b")
    assert dienst.kast is not None
    assert isinstance(dienst.kast.map, Bijlagemap)
    assert ruim_op(dienst) == 2
    with database.beheer() as verbinding:
        assert verbinding.scalars(sa.select(eenmalig.c.nummer)).all() == ["nieuw"]
        assert verbinding.scalars(sa.select(bijlage.c.sha256)).all() == ["b" * 64]
    assert ruim_op(dienst) == 0
    school.sluit()


def test_a_version_is_written_only_when_it_changes(tmp_path: Path) -> None:
    school = leg_school_neer(f"sqlite:///{tmp_path / 'h.db'}", tmp_path / "geheim")
    [een] = school.met_apparaten(1)
    wie = Wie(
        school.school.nr, een.id, HouderSoort.LEERBEDRIJF, school.leerbedrijf, ingetrokken=False
    )
    boek = Versieboek(school.database)
    boek.hoor(wie, (0, 1, 0))
    with school.database.beheer() as verbinding:
        verbinding.execute(sa.update(apparaat).values(versie="weg"))
    boek.hoor(wie, (0, 1, 0))
    with school.database.beheer() as verbinding:
        assert verbinding.scalar(sa.select(apparaat.c.versie)) == "weg"
    school.sluit()
