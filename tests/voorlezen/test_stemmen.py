"""The voices of this computer: espeak-ng to a file, and an engine of Qt; skipped where absent."""

import shutil
import subprocess
import sys
import wave
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess
from pytestqt.qtbot import QtBot

from werkplek.ui.application import Application
from werkplek.ui.voorlezen import kies_voorlezer
from werkplek.ui.voorlezen_espeak import STEMMEN, EspeakVoorlezer, vind_espeak
from werkplek.ui.voorlezen_qt import QtVoorlezer, vind_qt_stem
from werkplek.ui.voorlezer import Voorlezer

ESPEAK = shutil.which("espeak-ng")
MET_ESPEAK = pytest.mark.skipif(ESPEAK is None, reason="espeak-ng is not installed")
GEDULD_MS = 20_000


@pytest.fixture
def ouder(app: Application) -> QObject:
    return QObject()


def lees(qtbot: QtBot, stem: Voorlezer, zin: str, taal: str, *, traag: bool = False) -> None:
    """Say it to its end."""
    with qtbot.waitSignal(stem.klaar, timeout=GEDULD_MS):
        stem.lees(zin, taal, traag=traag)


def duur(pad: Path) -> float:
    """Seconds of sound in a file."""
    with wave.open(str(pad)) as geluid:
        return float(geluid.getnframes() / geluid.getframerate())


@MET_ESPEAK
@pytest.mark.parametrize("taal", STEMMEN)
def test_espeak_says_a_sentence_into_a_file(
    qtbot: QtBot, ouder: QObject, tmp_path: Path, taal: str
) -> None:
    pad = tmp_path / "zin.wav"
    zinnen = {"ar": "أستطيع أن أفعل هذا", "uk": "Я це вмію"}
    stem = EspeakVoorlezer(str(ESPEAK), ouder, naar=pad)
    lees(qtbot, stem, zinnen.get(taal, "Ik doe het samen."), taal)
    assert duur(pad) > 0.3
    assert taal in stem.talen()


@MET_ESPEAK
def test_slowly_takes_longer(qtbot: QtBot, ouder: QObject, tmp_path: Path) -> None:
    gewoon, traag = tmp_path / "gewoon.wav", tmp_path / "traag.wav"
    for pad in (gewoon, traag):
        stem = EspeakVoorlezer(str(ESPEAK), ouder, naar=pad)
        lees(qtbot, stem, "Ik doe het zelf, iemand kijkt mee.", "nl", traag=pad is traag)
    assert duur(traag) > 1.2 * duur(gewoon)


@MET_ESPEAK
def test_what_looks_like_an_option_or_markup_is_only_said(
    qtbot: QtBot, ouder: QObject, tmp_path: Path
) -> None:
    pad, elders = tmp_path / "zin.wav", tmp_path / "elders.wav"
    stem = EspeakVoorlezer(str(ESPEAK), ouder, naar=pad)
    lees(qtbot, stem, f"-w {elders} <audio src='{elders}'/> $(touch {elders})", "nl")
    assert duur(pad) > 0.3
    assert not elders.exists()


@MET_ESPEAK
def test_the_words_stand_on_no_command_line(qtbot: QtBot, ouder: QObject, tmp_path: Path) -> None:
    stem = EspeakVoorlezer(str(ESPEAK), ouder, naar=tmp_path / "zin.wav")
    with qtbot.waitSignal(stem.klaar, timeout=GEDULD_MS):
        stem.lees("Dit is van jou, Sanne", "nl")
        (process,) = stem.findChildren(QProcess)
        assert "Sanne" not in " ".join(process.arguments())


@MET_ESPEAK
def test_stop_ends_the_sentence_without_a_klaar(
    qtbot: QtBot, ouder: QObject, tmp_path: Path
) -> None:
    stem = EspeakVoorlezer(str(ESPEAK), ouder, naar=tmp_path / "zin.wav")
    with qtbot.assertNotEmitted(stem.klaar, wait=300):
        stem.lees("Een lange zin. " * 400, "nl")
        stem.stil()
        stem.stil()
    lees(qtbot, stem, "En weer verder.", "nl")


def test_a_program_that_is_gone_is_done_and_silent(qtbot: QtBot, ouder: QObject) -> None:
    stem = EspeakVoorlezer("geen-programma-met-deze-naam", ouder)
    lees(qtbot, stem, "Dag", "nl")


def test_without_the_program_there_is_no_voice(
    ouder: QObject, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert vind_espeak(ouder) is None


def test_an_engine_of_qt_says_a_sentence(qtbot: QtBot, ouder: QObject) -> None:
    media = pytest.importorskip("PySide6.QtTextToSpeech", exc_type=ImportError)
    stem = QtVoorlezer(media.QTextToSpeech("mock"), ouder)
    assert "en" in stem.talen()
    lees(qtbot, stem, "One two", "en")
    with qtbot.assertNotEmitted(stem.klaar, wait=200):
        stem.lees("One two three four five six seven eight nine ten", "en", traag=True)
        stem.stil()


def test_the_engine_that_says_nothing_is_never_chosen(ouder: QObject) -> None:
    """Qt's own engine for tests would be silent for ever."""
    stem = vind_qt_stem(ouder)
    assert stem is None or "nl" in stem.talen()


def test_without_the_extra_the_app_looks_further(
    ouder: QObject, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert vind_qt_stem(ouder) is None
    monkeypatch.setenv("PATH", str(tmp_path))
    stil = kies_voorlezer(ouder)
    assert stil.talen() == frozenset()
    stil.stil()


def test_the_program_starts_without_the_extra() -> None:
    """Nothing of it is loaded before somebody holds the tablet."""
    script = (
        "import sys, werkplek.app\n"
        "geladen = [m for m in sys.modules if m.endswith(('QtTextToSpeech', 'QtMultimedia'))]\n"
        "assert not geladen, geladen"
    )
    klaar = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert klaar.returncode == 0, klaar.stderr
