"""What the screen showed as *vastgelegd* is there after the process was killed the same moment."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.tik import GEZEGD
from tests.journeys.venster import WACHTZIN
from werkplek.domain.voortgang import voortgang
from werkplek.wiring import open_werkplek

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.timeout(180)  # a program is started in each, and opens a folder


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
            wie = next(r.deelnemer for r in lezer.overzicht() if r.roepnaam == "Sanne")
            return [w.stap for w in voortgang(lezer.feiten(wie)).waarnemingen] == ["zelfstandig"]
    finally:
        werkplek.sluit()


def test_vastgelegd_survives_sigkill(begonnen: Path) -> None:
    tik_en_dood(begonnen)
    assert staat_er(begonnen)


@pytest.mark.parametrize("fout", ["--te-vroeg", "--zonder-commit"])
def test_the_journey_finds_what_says_it_too_early(begonnen: Path, fout: str) -> None:
    tik_en_dood(begonnen, fout)
    assert not staat_er(begonnen)
