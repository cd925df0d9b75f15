"""What several did together is there after the process died, for all of them or for nobody."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.application.conftest import SLEUTEL, buiten
from werkplek.store.folder import open_store

LEG_VAST_EN_STERF = """
import os, signal, sys
from pathlib import Path
from tests.application.conftest import SLEUTEL, buiten
from tests.fakes.werkvloer import Werkvloer
from tests.samen.conftest import ploeg_van
from tests.samen.test_samen import met_een_commit_per_deelnemer, opgaven
from werkplek.application.samen import leg_vast_samen
from werkplek.store.folder import open_store
from werkplek.store.unit_of_work import StoreUnitOfWork

def sterf():
    os.kill(os.getpid(), signal.SIGKILL)

ploeg = ploeg_van(Werkvloer(open_store(Path(sys.argv[1]), SLEUTEL, buiten())))
echt, keer = StoreUnitOfWork.voeg_toe, iter(range(9))
def voeg_toe(uow, feit):
    if sys.argv[2] == "halverwege" and next(keer) == 2:
        sterf()
    echt(uow, feit)
StoreUnitOfWork.voeg_toe = voeg_toe
doe = met_een_commit_per_deelnemer if "los" in sys.argv else leg_vast_samen
doe(ploeg.vloer.ctx, ploeg.vloer.marga, opgaven(*ploeg.drie))
sterf()
"""


def gezien(lege_map: Path, map_: Path, *hoe: str) -> int:
    """For how many there is a waarneming, after a process that was to record for three."""
    shutil.copytree(lege_map, map_)
    opdracht = [sys.executable, "-c", LEG_VAST_EN_STERF, str(map_), *hoe]
    assert subprocess.run(opdracht, check=False).returncode == -signal.SIGKILL
    store = open_store(map_, SLEUTEL, buiten())
    with store.lees() as lezer:
        aantal = sum(regel.gezien for regel in lezer.overzicht())
    assert store.kijk_na() == ()
    store.sluit()
    return aantal


@pytest.mark.parametrize(("wanneer", "aantal"), [("daarna", 3), ("halverwege", 0)])
def test_killed_half_way_nobody_has_it_and_killed_after_it_everybody(
    lege_map: Path, tmp_path: Path, wanneer: str, aantal: int
) -> None:
    assert gezien(lege_map, tmp_path / "map", wanneer) == aantal


def test_a_commit_for_each_leaves_some_with_it(lege_map: Path, tmp_path: Path) -> None:
    assert gezien(lege_map, tmp_path / "map", "halverwege", "los") == 2
