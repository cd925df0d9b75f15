"""When the computer does not work along: exit code 3, the right sentence, and nothing lost."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.cli.regel import BEGIN, CREBO, Regel
from tests.fakes.hublijn import MemoryHubs
from tests.fakes.reserve import FakeReserve
from tests.fakes.store import MemoryStore
from tests.fakes.tekenen import FakeControleur
from tests.fakes.toegang import FakeToegang
from tests.fakes.uitwisselmap import MemoryUitwisselmap
from werkplek.application.context import Context
from werkplek.application.lijsten_halen import MapLijsten
from werkplek.application.ports import MapOnbereikbaar
from werkplek.cli.main import main
from werkplek.cli.sessie import gesloten
from werkplek.cli.weigeren import mislukt_door
from werkplek.device.ids import UuidIds
from werkplek.device.klok import SysteemKlok
from werkplek.device.logs import logboek
from werkplek.device.slots import Argon2Cost
from werkplek.wiring import Werkplek, open_werkplek

LEG_VAST = (
    *("vastleggen", "--deelnemer", "Sanne", "--werkproces", f"{CREBO}/B1-K1-W1"),
    *("--oordeel", "zelfstandig"),
)
# Limits what a file may become after the program opened it: a disk that fills up at this moment.
NEEMT_NIETS = """
import resource, sys
from werkplek.cli.main import main
resource.setrlimit(resource.RLIMIT_FSIZE, (36 * 1024, 36 * 1024))
sys.exit(main(sys.argv[1:]))
"""
# Root may write anywhere: become somebody else, after everything that is needed was loaded.
ALLEEN_LEZEN = """
import os, sys
from werkplek.cli.main import main
assert main([*sys.argv[1:5], "status"]) == 0
if os.geteuid() == 0:
    os.seteuid(65534)
sys.exit(main(sys.argv[1:]))
"""
ZONDER_QT = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"{name} is blocked by the test", name=name)

sys.meta_path.insert(0, NoQt())
from werkplek.__main__ import main
sys.exit(main())
"""


def start(regel: Regel, script: str, *woorden: str) -> subprocess.CompletedProcess[str]:
    overal = ("--map", str(regel.map), "--wachtzin-bestand", str(regel.wachtzin_bestand))
    return subprocess.run(
        [sys.executable, "-c", script, *overal, *woorden],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def open_voor_iedereen(met_sanne: Regel) -> Iterator[Regel]:
    """The folder where anyone may read and nobody may write."""
    boven = Path(tempfile.mkdtemp())
    boven.chmod(0o755)
    shutil.copy(met_sanne.wachtzin_bestand, boven / "wachtzin")
    shutil.copytree(met_sanne.map, boven / "map")
    for bestand in (boven / "wachtzin", *(boven / "map").iterdir()):
        bestand.chmod(0o444)
    (boven / "map").chmod(0o555)
    yield Regel(boven / "map", boven / "wachtzin", met_sanne.capsys)
    (boven / "map").chmod(0o755)
    shutil.rmtree(boven)


def test_a_disk_that_takes_no_more_loses_nothing(met_sanne: Regel) -> None:
    ervoor = met_sanne.feiten()
    notitie = ("--notitie", "Rustig gewerkt, ook toen het druk was. " * 100)
    uitkomst = start(met_sanne, NEEMT_NIETS, *LEG_VAST, *notitie)
    assert uitkomst.returncode == 3, uitkomst
    assert "Deze computer kan niet goed meer bewaren." in uitkomst.stderr
    assert "Wat je eerder hebt vastgelegd, is bewaard." in uitkomst.stderr
    assert uitkomst.stdout == ""
    assert met_sanne.feiten() == ervoor
    assert met_sanne(*LEG_VAST, *notitie).code == 0
    assert met_sanne.feiten() == ervoor + 1


def test_a_read_only_folder_loses_nothing(open_voor_iedereen: Regel) -> None:
    ervoor = {pad.name: pad.read_bytes() for pad in open_voor_iedereen.map.iterdir()}
    if os.geteuid() == 0:
        uitkomst = start(open_voor_iedereen, ALLEEN_LEZEN, *LEG_VAST)
    else:
        uitkomst = start(open_voor_iedereen, ZONDER_QT, *LEG_VAST)
    assert uitkomst.returncode == 3, uitkomst
    assert "In deze map kan niet worden geschreven." in uitkomst.stderr
    assert {pad.name: pad.read_bytes() for pad in open_voor_iedereen.map.iterdir()} == ervoor


def test_a_file_where_a_folder_should_be(nieuw: Regel) -> None:
    nieuw.map.write_bytes(b"geen map")
    for woorden in (("beginnen", *BEGIN), ("status",)):
        uitkomst = nieuw(*woorden)
        assert uitkomst.code == 3
        assert f"Dit is een bestand, geen map: {nieuw.map}." in uitkomst.fout
        assert nieuw(*woorden, "--json").json["gelukt"] is False
    assert nieuw.map.read_bytes() == b"geen map"


def test_no_folder_yet(nieuw: Regel) -> None:
    uitkomst = nieuw("status")
    assert uitkomst.code == 3
    assert "Hier is nog geen map van Werkplek. Begin met: werkplek beginnen." in " ".join(
        uitkomst.fout.splitlines()
    )
    assert not nieuw.map.exists()


def test_neither_keyring_nor_passphrase(nieuw: Regel, met_sanne: Regel) -> None:
    for regel, woorden in ((met_sanne, ("status",)), (nieuw, ("beginnen", *BEGIN))):
        uitkomst = regel.kaal("--map", str(regel.map), *woorden)
        assert uitkomst.code == 3
        assert "--wachtzin-bestand PAD." in uitkomst.fout


def test_a_folder_is_not_made_without_a_key(nieuw: Regel) -> None:
    assert nieuw.kaal("--map", str(nieuw.map), "beginnen", *BEGIN).code == 3
    assert not nieuw.map.exists()
    assert nieuw("beginnen", *BEGIN).code == 0


def test_another_passphrase(met_sanne: Regel, tmp_path: Path) -> None:
    ander = tmp_path / "ander"
    ander.write_text("een heel andere wachtzin\n", encoding="utf-8")
    uitkomst = met_sanne("status", "--wachtzin-bestand", str(ander))
    assert uitkomst.code == 3
    assert "Deze wachtzin past niet op de map." in uitkomst.fout


@pytest.mark.parametrize("inhoud", [None, b"", b"kort\n", b"\xff\xfe geen tekst"])
def test_a_passphrase_file_that_cannot_be_read(
    met_sanne: Regel, tmp_path: Path, inhoud: bytes | None
) -> None:
    bestand = tmp_path / "wachtzin"
    if inhoud is not None:
        bestand.write_bytes(inhoud)
    uitkomst = met_sanne("status", "--wachtzin-bestand", str(bestand))
    assert uitkomst.code == 2
    assert "Het bestand met de wachtzin is niet te lezen" in uitkomst.fout


def test_a_folder_that_is_open_elsewhere(met_sanne: Regel) -> None:
    wachtzin = met_sanne.wachtzin_bestand.read_text(encoding="utf-8").strip()
    elders = open_werkplek(met_sanne.map, wachtzin)
    try:
        uitkomst = met_sanne(*LEG_VAST)
    finally:
        elders.sluit()
    assert uitkomst.code == 3
    assert "Werkplek is al open met deze map." in uitkomst.fout
    assert met_sanne(*LEG_VAST).code == 0


def test_a_damaged_store(met_sanne: Regel) -> None:
    bestand = met_sanne.map / "bedrijf.db"
    bestand.write_bytes(bestand.read_bytes()[:1000])
    uitkomst = met_sanne("status")
    assert uitkomst.code == 3
    assert "leeg of niet heel" in uitkomst.fout


def test_a_pdf_that_cannot_be_written_leaves_the_verklaring(
    met_sanne: Regel, tmp_path: Path
) -> None:
    lang = tmp_path / f"{'a' * 251}.pdf"  # leaves no room for the name of a temporary file
    met_sanne.zie_vaak_genoeg()
    uitkomst = met_sanne(
        *("verklaring", "opmaken", "--deelnemer", "Sanne", "--voornamen", "Sanne"),
        *("--achternaam", "Testers", "--geboortedatum", "5-3-2001"),
        *("--geboorteplaats", "Oosterveen", "--aantonen", "alles"),
        *("--pdf", str(lang), "--json"),
    )
    assert uitkomst.code == 3
    assert uitkomst.json["gegevens"] == "De verklaring is bewaard."
    nummer = uitkomst.json["nummer"]
    elders = tmp_path / "kort.pdf"
    met_sanne.gelukt("verklaring", "tonen", "--nummer", nummer, "--pdf", str(elders))
    assert elders.read_bytes().startswith(b"%PDF-")


def test_a_character_without_a_glyph_is_a_refusal(met_sanne: Regel) -> None:
    met_sanne.zie_vaak_genoeg()
    ervoor = met_sanne.feiten()
    uitkomst = met_sanne(
        *("verklaring", "opmaken", "--deelnemer", "Sanne", "--voornamen", "Sanne 鼠"),
        *("--achternaam", "Testers", "--geboortedatum", "5-3-2001"),
        *("--geboorteplaats", "Oosterveen", "--aantonen", "alles"),
    )
    assert uitkomst.code == 1
    assert "Een teken in de tekst kan niet worden geprint." in uitkomst.uit
    assert met_sanne.feiten() == ervoor


def test_a_bug_gives_a_code_and_tells_nobody_the_rest(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Sanne") as gevangen:
        int("Sanne Testers")
    with logboek(tmp_path):
        mislukt = mislukt_door(gevangen.value)
    assert mislukt.code == 4
    assert "Er ging iets mis in het programma." in mislukt.boodschap.tekst
    assert f"Noem deze code: {mislukt.velden['code']}." in mislukt.boodschap.tekst
    (log,) = tmp_path.iterdir()
    geschreven = log.read_text(encoding="utf-8")
    assert str(mislukt.velden["code"]) in geschreven
    assert "ValueError" in geschreven
    assert "Sanne" not in geschreven + mislukt.boodschap.tekst


def test_a_bug_ends_with_exit_code_4(nieuw: Regel) -> None:
    waar = ("--map", str(nieuw.map), "--wachtzin-bestand", str(nieuw.wachtzin_bestand))
    nieuw.capsys.readouterr()
    assert main(["beginnen", *BEGIN, *waar], cost=Argon2Cost(iterations=0)) == 4
    gezegd = nieuw.capsys.readouterr()
    assert "Vraag hulp. Noem deze code: " in gezegd.err
    assert "Traceback" not in gezegd.err + gezegd.out
    assert not nieuw.map.exists()


def test_a_folder_with_an_impossible_name(nieuw: Regel) -> None:
    for woorden in (("beginnen", *BEGIN), ("status",)):
        uitkomst = nieuw(*woorden, "--map", str(nieuw.map / ("a" * 300)))
        assert uitkomst.code == 3
        assert "De map van Werkplek is niet te gebruiken." in uitkomst.fout


def test_a_reader_that_stops_is_no_trouble(met_sanne: Regel) -> None:
    overal = ("--map", str(met_sanne.map), "--wachtzin-bestand", str(met_sanne.wachtzin_bestand))
    for woorden in (("kwalificaties", "tonen", CREBO), ("--help",)):
        proces = subprocess.Popen(
            [sys.executable, "-m", "werkplek", *overal, *woorden],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert proces.stdout is not None
        proces.stdout.close()
        assert proces.stderr is not None
        gezegd = proces.stderr.read()
        proces.stderr.close()
        assert (proces.wait(), gezegd) == (0, b"")


def test_ctrl_c_stops_without_a_trace(met_sanne: Regel, tmp_path: Path) -> None:
    wachtplek = tmp_path / "wachtzin"
    os.mkfifo(wachtplek)
    proces = subprocess.Popen(
        [sys.executable, "-m", "werkplek", "--map", str(met_sanne.map), "status"],
        env={**os.environ, "WERKPLEK_WACHTZIN_BESTAND": str(wachtplek)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    schrijver = os.open(wachtplek, os.O_WRONLY)  # waits until the other side reads
    proces.send_signal(signal.SIGINT)
    uit, fout = proces.communicate()
    os.close(schrijver)
    assert (proces.returncode, uit) == (130, "")
    assert fout.splitlines() == ["Gestopt.", "Wat je eerder hebt vastgelegd, is bewaard."]


class ClosesBadly(MemoryStore):
    """A store on a disk that is full when it closes."""

    def sluit(self) -> None:
        raise MapOnbereikbaar("vol")


def test_what_was_done_stays_done_when_closing_fails(tmp_path: Path) -> None:
    ctx = Context(ClosesBadly(), SysteemKlok(), UuidIds())
    niets = partial(pytest.fail, "nobody asked to look")
    map_ = MemoryUitwisselmap()
    werkplek = Werkplek(
        tmp_path,
        ctx,
        FakeToegang(),
        FakeReserve(),
        zie_na=niets,
        kijk_na=niets,
        uitwisselmap=map_,
        hubs=MemoryHubs({}, map_.apparaat),
        lijsten=MapLijsten(map_),
        controleur=FakeControleur(),
    )
    with logboek(tmp_path / "log"), gesloten(werkplek) as zelfde:
        assert zelfde is werkplek
    (log,) = (tmp_path / "log").iterdir()
    assert "sluiten_mislukt" in log.read_text(encoding="utf-8")


def test_the_whole_chain_runs_where_qt_cannot_be_imported(met_sanne: Regel, tmp_path: Path) -> None:
    pdf = tmp_path / "papier.pdf"
    opmaken = (
        *("verklaring", "opmaken", "--deelnemer", "Sanne", "--voornamen", "Sanne"),
        *("--achternaam", "Testers", "--geboortedatum", "5-3-2001"),
        *("--geboorteplaats", "Oosterveen", "--aantonen", "alles", "--pdf", str(pdf)),
    )
    met_sanne.zie_vaak_genoeg()
    for woorden in (("status",), LEG_VAST, opmaken):
        uitkomst = start(met_sanne, ZONDER_QT, *woorden)
        assert uitkomst.returncode == 0, uitkomst
    assert pdf.read_bytes().startswith(b"%PDF-")
