"""The real QtMultimedia, beside this process; and a computer that has none of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from tests.media.met_qt import MODULE, PROEVEN, ZONDER
from werkplek.ui.camera import Camera
from werkplek.ui.opnemer import Opnemer
from werkplek.ui.toestellen import toestellen_van

ROOT = Path(__file__).parents[2]
GEDULD_S = 55.0


@pytest.mark.parametrize("naam", PROEVEN)
def test_with_the_real_qt(naam: str) -> None:
    klaar = subprocess.run(
        [sys.executable, "-m", "tests.media.met_qt", naam],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=GEDULD_S,
        check=False,
    )
    if klaar.returncode == ZONDER:
        pytest.skip(klaar.stdout.strip())
    assert klaar.returncode == 0, klaar.stderr


def test_without_the_extra_there_is_no_camera_and_no_microphone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, MODULE, None)
    toestellen = toestellen_van(QObject())
    assert type(toestellen.camera) is Camera
    assert type(toestellen.opnemer) is Opnemer
