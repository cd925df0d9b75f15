"""A school starts its hub; tablets enrol, push and pull over real sockets, on both databases."""

import json
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.fakes.apparaat import Apparaat, Lijn
from tests.fakes.hubproces import hubproces
from tests.fakes.hubproef import MaakProef
from tests.fakes.schoolhub import leg_school_neer
from werkplek.hub.database import Database
from werkplek.hub.tables import feit
from werkplek.protocol.uitwisseling import Uitkomst


def opgehaald(apparaat: Apparaat, lijn: Lijn) -> int:
    return sum(len(reeks.nrs) for blad in apparaat.haal(lijn) for reeks in blad.reeksen)


def starten(*woorden: str) -> subprocess.CompletedProcess[str]:
    opdracht = [sys.executable, "-m", "werkplek", "hub", "starten", *woorden]
    return subprocess.run(opdracht, capture_output=True, text=True, timeout=50, check=False)


def test_one_tablet_pushes_and_another_pulls_also_after_a_kill(
    maak_proef: MaakProef, waar: str
) -> None:
    proef = maak_proef(db=waar)
    een, ander = Apparaat(), Apparaat()
    with proef.lijn() as lijn:
        een.meld_aan(lijn, proef.school.code())
        ander.meld_aan(lijn, proef.school.code())
        reeksen = een.leg_vast(60, proef.school.deelnemers)
        antwoord = een.stuur(lijn, reeksen[:2], rest=20)
        assert {u.uitkomst for u in antwoord.uitkomsten} == {Uitkomst.BEWAARD}
        assert opgehaald(ander, lijn) == 40

        proef.hub.herstart()
        antwoord = een.stuur(lijn, reeksen)
        assert [u.uitkomst for u in antwoord.uitkomsten] == ["bekend", "bekend", "bewaard"]
        assert opgehaald(ander, lijn) == 20
    assert proef.school.telling(feit) == 60


def test_two_processes_side_by_side_serve_one_tablet_in_turn(
    maak_proef: MaakProef, pg_hub: str, tmp_path: Path
) -> None:
    proef = maak_proef(db=pg_hub)
    een, ander = proef.school.met_apparaten(2)
    (tmp_path / "tweede").mkdir()
    tweede_geheim = tmp_path / "tweede" / "geheim"
    tweede_geheim.write_bytes(proef.hub.geheim.read_bytes())
    with hubproces(pg_hub, tmp_path / "tweede") as tweede, proef.lijn() as hier:
        daar = Lijn(tweede.adres)
        for nr, reeks in enumerate(een.leg_vast(100, proef.school.deelnemers, per=10)):
            een.stuur(daar if nr % 2 else hier, [reeks])
        assert opgehaald(ander, daar) == 100
        assert opgehaald(ander, hier) == 0
        daar.sluit()
    assert proef.school.telling(feit) == 100


def test_several_processes_share_one_port_and_a_dead_one_is_replaced(
    maak_proef: MaakProef, pg_hub: str
) -> None:
    import psutil

    proef = maak_proef("--processen", "2", db=pg_hub)
    een, ander = proef.school.met_apparaten(2)
    reeksen = een.leg_vast(200, proef.school.deelnemers, per=10)

    def stuur(deel: int) -> None:
        lijn = Lijn(proef.hub.adres)
        for reeks in reeksen[deel::4]:
            een.stuur(lijn, [reeks])
        lijn.sluit()

    draden = [threading.Thread(target=stuur, args=(deel,)) for deel in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    eerst = proef.hub.werkers()
    bedienden = {r["proces"] for r in proef.hub.regels() if r["wat"] == "verzoek"}
    psutil.Process(max(bedienden)).kill()
    with proef.lijn() as lijn:
        assert opgehaald(ander, lijn) == 200
    while max(bedienden) in proef.hub.werkers() or len(proef.hub.werkers()) < len(eerst):
        threading.Event().wait(0.1)
    assert proef.hub.stop() == 0
    while any(proef.hub.werkers_over(eerst)):
        threading.Event().wait(0.05)  # the tracker of multiprocessing goes last


def test_asked_to_stop_it_finishes_what_is_at_work(maak_proef: MaakProef, waar: str) -> None:
    proef = maak_proef(db=waar)
    [een] = proef.school.met_apparaten(1)
    reeksen = een.leg_vast(2000, proef.school.deelnemers)
    klaar: list[int] = []

    def stuur() -> None:
        lijn = Lijn(proef.hub.adres)
        try:
            for nr in range(0, len(reeksen), 25):
                een.stuur(lijn, reeksen[nr : nr + 25])
                klaar.append(nr)
        except (OSError, AssertionError):
            return  # it was refused, or nobody listens any more: it keeps what it has
        finally:
            lijn.sluit()

    draad = threading.Thread(target=stuur)
    draad.start()
    while draad.is_alive() and not klaar:
        threading.Event().wait(0.01)
    assert klaar, proef.hub.log()[-2000:]
    assert proef.hub.stop() == 0
    draad.join()
    bewaard = proef.school.telling(feit)
    assert bewaard >= 500 * len(klaar)  # whatever was answered is there
    assert bewaard % 500 == 0  # and nothing of what was cut off halfway
    assert not [r for r in proef.hub.regels() if r["niveau"] == "ERROR"]


def test_the_embedded_database_serves_this_computer_alone(tmp_path: Path) -> None:
    klaar = starten("--adres", "0.0.0.0", "--db", f"sqlite:///{tmp_path / 'h.db'}", "--json")  # noqa: S104
    assert klaar.returncode == 2
    assert json.loads(klaar.stdout)["reden"] == "alleen_loopback"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("versie", "wie"), [("0000", "older"), ("9999", "newer")])
def test_a_database_of_another_version_is_refused(
    tmp_path: Path, pg_hub: str, versie: str, wie: str
) -> None:
    database = Database(pg_hub)
    with database.beheer() as verbinding:
        verbinding.execute(sa.text("update alembic_version set version_num = :v"), {"v": versie})
    database.sluit()
    klaar = starten("--db", pg_hub, "--geheim", str(tmp_path / "g"), "--poort", "0", "--json")
    assert (klaar.returncode, json.loads(klaar.stdout)["reden"]) == (3, "database_oud"), wie
    assert not (tmp_path / "g").exists()


def test_an_empty_database_is_only_filled_when_asked(tmp_path: Path, pg_url: str) -> None:
    geheim = tmp_path / "geheim"
    opties = ["--db", pg_url, "--geheim", str(geheim), "--niet-luisteren", "--json"]
    assert json.loads(starten(*opties).stdout)["reden"] == "database_oud"
    assert starten(*opties, "--bijwerken").returncode == 0
    assert starten(*opties).returncode == 0


def test_schools_are_never_opened_with_another_secret(tmp_path: Path) -> None:
    db, geheim = f"sqlite:///{tmp_path / 'h.db'}", tmp_path / "geheim"
    leg_school_neer(db, geheim).sluit()
    geheim.unlink()
    klaar = starten("--db", db, "--geheim", str(geheim), "--niet-luisteren", "--json")
    assert json.loads(klaar.stdout)["reden"] == "geheim_ontbreekt"
    assert not geheim.exists()


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    opties = ["--db", f"sqlite:///{tmp_path / 'h.db'}", "--geheim", str(tmp_path / "g"), "--json"]
    with socket.create_server(("127.0.0.1", 0)) as ander:
        klaar = starten(*opties, "--poort", str(ander.getsockname()[1]))
    assert (klaar.returncode, json.loads(klaar.stdout)["reden"]) == (3, "poort_bezet")


def test_a_try_out_says_that_it_is_one(tmp_path: Path) -> None:
    opties = ["--db", f"sqlite:///{tmp_path / 'h.db'}", "--geheim", str(tmp_path / "g")]
    proces = subprocess.Popen(
        [sys.executable, "-m", "werkplek", "hub", "starten", *opties, "--poort", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert proces.stdout is not None
    assert "proef" in proces.stdout.readline()
    assert "PostgreSQL" in proces.stdout.readline()
    assert "De hub luistert op http://127.0.0.1:" in proces.stdout.readline()
    proces.terminate()
    rest, _ = proces.communicate(timeout=40)
    assert rest.startswith("De hub is gestopt.")
