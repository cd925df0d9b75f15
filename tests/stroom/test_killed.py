"""The app killed at any moment, five hundred times: what the screen said is there.

The planted faults (said at the tap, said without a commit) stand beside the journey that is killed
once in every run: tests/journeys/test_killed_after_vastgelegd.py.
"""

import os
import random
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.journeys.venster import maak_sjabloon
from tests.stroom.recorder import ROOT
from tests.stroom.taps import WIE
from tests.stroom.workloads.rekey import opened_app, the_store
from werkplek.domain.voortgang import voortgang

TIMES = int(os.environ.get("WERKPLEK_STROOM_KILLS", "500"))
AT_ONCE = 2
LONGEST = 0.6
"""Seconds after the first tap in which the kill comes."""


def said_before_the_kill(map_: Path, after: float) -> int:
    """Start the app, let it record, kill it; how often the screen said *Vastgelegd*."""
    call = [sys.executable, "-m", "tests.stroom.taps", str(map_)]
    with subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        time.sleep(after)
        process.kill()
        return 1 + len(process.stdout.read().splitlines())


def seen(map_: Path) -> int:
    """How many waarnemingen are in the folder, which must be whole."""
    with opened_app(map_) as werkplek:
        assert the_store(werkplek).kijk_na() == ()
        with werkplek.ctx.store.lees() as lezer:
            wie = next(r.deelnemer for r in lezer.overzicht() if r.roepnaam == WIE)
            return len(voortgang(lezer.feiten(wie)).waarnemingen)


@pytest.mark.soak
def test_killed_five_hundred_times_nothing_that_was_said_is_gone(tmp_path: Path) -> None:
    ready = maak_sjabloon(tmp_path / "sjabloon")
    seed = int(os.environ.get("WERKPLEK_STROOM_SEED", "1"))
    dice = random.Random(seed)

    def round_(number: int, after: float) -> tuple[int, int]:
        map_ = Path(shutil.copytree(ready, tmp_path / str(number)))
        said, there = 0, 0
        for _ in range(2):
            said += said_before_the_kill(map_, after)
            there = seen(map_)
            if there < said:
                break
            said = there  # one more may have been committed than was said
        shutil.rmtree(map_)
        return said, there

    moments = [dice.random() * LONGEST for _ in range(TIMES // 2)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        counted = list(pool.map(round_, range(TIMES // 2), moments))
    print(f"\n{TIMES} kills, seed {seed}: {sum(there for _, there in counted)} waarnemingen there")
    assert [pair for pair in counted if pair[1] < pair[0]] == []
