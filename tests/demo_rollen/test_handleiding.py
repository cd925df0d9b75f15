"""`werkplek demo --handleiding` walks each role through the real window, with a picture a step."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROLLEN = ("praktijkopleider", "jobcoach", "bpv-begeleider", "deelnemer")
WOORDEN = 15

pytestmark = pytest.mark.timeout(600)  # four walks in one run


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one run wrote."""
    uit, map_ = tmp_path_factory.mktemp("demo"), tmp_path_factory.mktemp("handleiding")
    opdracht = [sys.executable, "-m", "werkplek", "demo", "--uit", str(uit)]
    klaar = subprocess.run(
        [*opdracht, "--handleiding", str(map_)], capture_output=True, text=True, check=False
    )
    assert klaar.returncode == 0, klaar.stderr
    return map_


@pytest.mark.parametrize("rol", ROLLEN)
def test_every_step_has_a_picture_and_a_sentence_that_somebody_would_say(
    map_: Path, rol: str
) -> None:
    tekst = (map_ / rol / "wandeling.md").read_text(encoding="utf-8")
    zinnen = re.findall(r"^\d+\. (.+)$", tekst, flags=re.MULTILINE)
    namen = re.findall(r"\]\((.+\.png)\)$", tekst, flags=re.MULTILINE)
    assert len(zinnen) == len(namen) >= 6
    assert sorted(pad.name for pad in (map_ / rol).glob("*.png")) == sorted(namen)
    for naam in namen:
        assert (map_ / rol / naam).read_bytes().startswith(b"\x89PNG")
    for zin in zinnen:
        assert zin.endswith((".", "?"))
        for deel in re.split(r"(?<=[.?]) ", zin):
            assert len(deel.split()) <= WOORDEN, deel
