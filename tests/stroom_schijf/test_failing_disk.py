"""A disk that is full, or broken, from any write on: nothing is lost, and the word is right.

Cases 4 and 5 of the security reference, §6.3.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypedDict

import pytest

from tests.store.histories import Schrijver, buiten, leg_vast
from tests.stroom.cutting import in_memory
from tests.stroom.failing import DEEDS, DONE
from tests.stroom.recorder import ROOT, laid_under
from tests.stroom.workloads.workload import KEY
from werkplek.application.ports import MapOnbereikbaar
from werkplek.application.ports_veilig import Schijfstand
from werkplek.store.ballast import RUIM
from werkplek.store.folder import maak_store, open_store

VOL, STUK = "MapOnbereikbaar vol", "MapOnbereikbaar stuk"
ANDERS = "MapOnbereikbaar anders"
NEXT_START = "MapOnbereikbaar wordt_gewist"


class Came(TypedDict):
    """What came of one deed under one error (see `failing.Outcome`)."""

    tries: int
    said: dict[str, int]
    broken: list[str]


Break = Callable[..., Came]

STEPS = {
    "recording": 9,
    "attachment": 30,
    "copy": 70,
    "rekey": 300,
    "erasure": 150,
    "sealing": 20,
    "closing": 25,
}
"""In the small run, how many changes lie between two beginnings of the failure."""

SMALL = (
    *(("recording", "enospc"), ("recording", "eio"), ("attachment", "enospc")),
    *(("copy", "enospc"), ("rekey", "eio"), ("erasure", "enospc")),
)

WORDS = {"enospc": VOL, "eio": STUK}
VAGUE = {
    ("rekey", "enospc"): {ANDERS, STUK, "MapOnbereikbaar weg"},
    ("rekey", "eio"): {ANDERS},
    ("erasure", "enospc"): {NEXT_START},
    ("erasure", "eio"): {ANDERS, NEXT_START},
    ("closing", "enospc"): {ANDERS, STUK, "MapOnbereikbaar weg"},
}
"""Where SQLite itself hides the cause: a rekey, VACUUM, and files it cannot make when opening.

An erasure that failed on a disk that also refuses the list as it was says who will finish it.
"""


@pytest.fixture
def break_disk(library: Path) -> Iterator[Break]:
    """Do a deed on a disk that fails; what came of it."""
    with in_memory() as folder:

        def run(deed: str, error: str, step: int, *faults: str) -> Came:
            place = folder / f"{deed}-{error}-{'-'.join(faults)}"
            place.mkdir()
            call = ["tests.stroom.failing", deed, str(place), error, str(step), *faults]
            done = subprocess.run(
                [sys.executable, "-m", *call],
                cwd=ROOT,
                env=laid_under(library, place),
                stdout=subprocess.PIPE,
                check=True,
            )
            came: Came = json.loads(done.stdout)
            return came

        yield run


def judge(deed: str, error: str, came: Came) -> None:
    """Nothing broken, and the error by its name."""
    assert came["broken"] == []
    assert not set(came["said"]) - {DONE, WORDS[error]} - VAGUE.get((deed, error), set()), came
    assert came["said"].get(DONE), "the last one is never reached by the failure"


@pytest.mark.parametrize(("deed", "error"), SMALL)
def test_a_disk_that_fails_costs_nothing_that_was_saved(
    deed: str, error: str, break_disk: Break
) -> None:
    came = break_disk(deed, error, STEPS[deed])
    judge(deed, error, came)
    if (deed, error) == ("recording", "enospc"):
        assert set(came["said"]) == {DONE}, "the note on the screen fits where the ballast was"


def test_without_ballast_the_note_on_the_screen_does_not_fit(break_disk: Break) -> None:
    assert VOL in break_disk("recording", "enospc", 30, "without_ballast")["said"]


def test_what_says_it_too_early_is_found(break_disk: Break) -> None:
    came = break_disk("recording", "eio", 30, "said_too_early")
    assert any("lost" in text for text in came["broken"])


@pytest.mark.soak
@pytest.mark.parametrize("error", WORDS)
@pytest.mark.parametrize("deed", DEEDS)
def test_a_disk_that_fails_at_every_single_write(deed: str, error: str, break_disk: Break) -> None:
    came = break_disk(deed, error, 1 if STEPS[deed] < 50 else 5)
    print(f"\n{deed}, {error}: {came}")
    judge(deed, error, came)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk in memory that can really be filled."""
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if mount is None or umount is None or not hasattr(os, "geteuid") or os.geteuid():
        pytest.skip("a disk in memory is made by root, with mount")
    place = tmp_path / "schijf"
    place.mkdir()
    call = [mount, "-t", "tmpfs", "-o", f"size={RUIM + (8 << 20)}", "tmpfs", str(place)]
    if subprocess.run(call, check=False, capture_output=True).returncode:
        pytest.skip("no disk in memory can be made here")
    yield place
    subprocess.run([umount, "-l", str(place)], check=True)


def fill(place: Path, name: str) -> None:
    """Leave not a byte on the disk."""
    with (place / name).open("wb", buffering=0) as file:
        block = bytes(1 << 20)
        while block:
            try:
                file.write(block)
            except OSError:
                block = block[: len(block) // 2]


@pytest.mark.parametrize("end", ["closed", "crashed"])
def test_a_folder_on_a_really_full_disk_opens(small_disk: Path, end: str) -> None:
    root = small_disk / "map"
    store = maak_store(root, KEY, buiten())
    begin = Schrijver().begin()
    leg_vast(store, *begin)
    if end == "crashed":
        shutil.copytree(root, small_disk / "crashed", ignore=shutil.ignore_patterns("*-shm"))
    store.sluit()
    root = root if end == "closed" else small_disk / "crashed"
    fill(small_disk, "vol")

    store = open_store(root, KEY, buiten())
    assert store.schijf() is Schijfstand.VOL
    with store.lees() as lezer:
        assert lezer.feit(begin[0].id) == begin[0]
    store.sluit()


def test_a_really_full_disk_takes_the_last_note_and_heals(small_disk: Path) -> None:
    root = small_disk / "map"
    store = maak_store(root, KEY, buiten())
    wie = Schrijver()
    begin = wie.begin()
    leg_vast(store, *begin)
    fill(small_disk, "vol")

    saved = wie.gezien(begin[1])
    leg_vast(store, saved)
    assert store.schijf() is Schijfstand.VOL
    fill(small_disk, "nog voller")
    with pytest.raises(MapOnbereikbaar, match="vol"):
        leg_vast(store, *(wie.gezien(begin[1]) for _ in range(200)))
    assert store.schijf() is Schijfstand.VOL

    for name in ("vol", "nog voller"):
        (small_disk / name).unlink()
    leg_vast(store, wie.gezien(begin[1]))
    assert store.schijf() is Schijfstand.GOED
    store.sluit()
    store = open_store(root, KEY, buiten())
    with store.lees() as lezer:
        assert lezer.feit(saved.id) == saved
    assert store.kijk_na() == ()
    store.sluit()
