"""A second Werkplek on the same folder brings the first to the front, and ends (case 8)."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from werkplek.device.slots import Argon2Cost
from werkplek.ui.doorbell import Doorbell, ring, socket_name
from werkplek.wiring import begin_werkplek
from werkplek.woorden.mapstaat import AL_OPEN

WACHTZIN = "vier verzonnen woorden achter elkaar"
GEDULD = 30
BEL_AAN = "import sys; from werkplek.ui.doorbell import ring; sys.exit(not ring(sys.argv[1]))"


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder that was made and closed; its wachtzin lies beside it."""
    (tmp_path / "wachtzin").write_text(f"{WACHTZIN}\n", encoding="utf-8")
    map_ = tmp_path / "map"
    begin_werkplek(map_, WACHTZIN, sleutelbos=None, cost=Argon2Cost(8, 1, 1)).sluit()
    return map_


Proces = subprocess.Popen[str]


@pytest.fixture
def stapel() -> Iterator[ExitStack]:
    """Ends the processes that the test started."""
    with ExitStack() as stapel:
        yield stapel


def werkplek(stapel: ExitStack, map_: Path) -> Proces:
    """Werkplek as somebody starts it."""
    opdracht = [sys.executable, "-m", "werkplek", "--map", str(map_)]
    opdracht += ["--wachtzin-bestand", str(map_.with_name("wachtzin"))]
    pijp = subprocess.PIPE
    proces = stapel.enter_context(subprocess.Popen(opdracht, stdout=pijp, stderr=pijp, text=True))
    stapel.callback(proces.kill)
    return proces


def wacht_op_antwoord(map_: Path, proces: Proces) -> None:
    einde = time.monotonic() + GEDULD
    while not ring(socket_name(map_)):
        assert proces.poll() is None, proces.communicate()
        assert time.monotonic() < einde
        time.sleep(0.1)


def belt(qtbot: QtBot, naam: str) -> bool:
    """Whether this process answers when another one rings."""
    with subprocess.Popen([sys.executable, "-c", BEL_AAN, naam]) as ander:
        qtbot.waitUntil(lambda: ander.poll() is not None, timeout=GEDULD * 1000)
    return ander.returncode == 0


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What comes to the front."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.mark.qt_log_ignore("does not support raise")
def test_8_the_second_says_so_and_ends_and_a_crash_of_the_first_is_no_hindrance(
    qtbot: QtBot, window: QWidget, stapel: ExitStack, map_: Path
) -> None:
    eerste = werkplek(stapel, map_)
    wacht_op_antwoord(map_, eerste)
    tweede = werkplek(stapel, map_)
    uit, fout = tweede.communicate(timeout=GEDULD)
    assert (tweede.returncode, uit.strip(), fout) == (0, AL_OPEN, "")
    assert eerste.poll() is None

    eerste.send_signal(signal.SIGKILL)
    eerste.wait(timeout=GEDULD)
    assert not ring(socket_name(map_))
    Doorbell(window, map_).listen_now()
    assert belt(qtbot, socket_name(map_))


@pytest.mark.qt_log_ignore("does not support raise")
def test_8_a_window_that_was_put_away_comes_back(
    qtbot: QtBot, window: QWidget, tmp_path: Path
) -> None:
    bel = Doorbell(window, tmp_path)
    bel.listen_now()
    bel.listen_now()
    window.showMinimized()
    naam = socket_name(tmp_path / "." / ".." / tmp_path.name)
    assert belt(qtbot, naam)
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    assert window.isVisible()


def test_8_where_nobody_answers_the_second_stays(window: QWidget, tmp_path: Path) -> None:
    bel = Doorbell(window, tmp_path)
    bel.ring()
    assert not bel.answered


def test_the_name_says_nothing_and_is_another_for_another_folder(tmp_path: Path) -> None:
    naam = socket_name(tmp_path / "Sanne")
    assert "Sanne" not in naam
    assert naam != socket_name(tmp_path / "Yusuf")
    (tmp_path / "link").symlink_to(tmp_path / "Sanne")
    assert naam == socket_name(tmp_path / "link")
