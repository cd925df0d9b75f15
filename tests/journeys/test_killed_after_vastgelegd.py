"""What the screen showed as *vastgelegd* is there after the process was killed the same moment."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.conftest import Opent
from tests.journeys.tik import GEZEGD
from tests.journeys.venster import WACHTZIN, begin_bedrijf, voeg_deelnemer_toe
from werkplek.domain.voortgang import voortgang
from werkplek.wiring import open_werkplek

ROOT = Path(__file__).resolve().parents[2]


def tik_en_dood(map_: Path, *extra: str) -> None:
    """Record in another process and kill it as soon as the screen says *Vastgelegd*."""
    opdracht = [sys.executable, "-m", "tests.journeys.tik", str(map_), *extra]
    with subprocess.Popen(opdracht, cwd=ROOT, stdout=subprocess.PIPE, text=True) as proces:
        assert proces.stdout is not None
        gezegd = proces.stdout.readline().strip()
        proces.send_signal(signal.SIGKILL)
    assert gezegd == GEZEGD


def staat_er(map_: Path) -> bool:
    """Whether the waarneming is in the folder when it is opened again."""
    werkplek = open_werkplek(map_, WACHTZIN, sleutelbos=None)
    try:
        with werkplek.ctx.store.lees() as lezer:
            wie = lezer.overzicht()[0].deelnemer
            return [w.stap for w in voortgang(lezer.feiten(wie)).waarnemingen] == ["zelfstandig"]
    finally:
        werkplek.sluit()


@pytest.fixture
def map_met_sanne(open_venster: Opent, tmp_path: Path) -> Path:
    """A folder with one deelnemer, closed."""
    venster = open_venster()
    begin_bedrijf(venster)
    voeg_deelnemer_toe(venster, "Sanne", "Assistent logistiek")
    venster.sluit()
    return tmp_path / "map"


def test_vastgelegd_survives_sigkill(map_met_sanne: Path) -> None:
    tik_en_dood(map_met_sanne)
    assert staat_er(map_met_sanne)


@pytest.mark.parametrize("fout", ["--te-vroeg", "--zonder-commit"])
def test_the_journey_finds_what_says_it_too_early(map_met_sanne: Path, fout: str) -> None:
    tik_en_dood(map_met_sanne, fout)
    assert not staat_er(map_met_sanne)
