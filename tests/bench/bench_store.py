"""What a tap costs at 50,000 feiten, against a bare commit in the same folder and the same run."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.groot import DEELNEMERS, FEITEN, vul
from tests.bench.syncs import maak_bibliotheek, omgeving
from tests.store.histories import buiten
from werkplek.store.folder import FolderStore, maak_store, open_store
from werkplek.store.generatie import BEDRIJF

RONDES = 300
TRAAG_US = 5_000
SLEUTEL = os.urandom(48)


@pytest.fixture(scope="module")
def groot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with 200 deelnemers and 50,000 feiten."""
    folder = tmp_path_factory.mktemp("groot") / "map"
    store = maak_store(folder, SLEUTEL, buiten())
    begin = time.perf_counter()
    aantal = vul(store)
    duur = time.perf_counter() - begin
    store.sluit()
    grootte = (folder / BEDRIJF).stat().st_size / 1e6
    print(f"\n{DEELNEMERS} deelnemers x {FEITEN} = {aantal} feiten, {grootte:.0f} MB", end=", ")
    print(f"made in {duur:.1f} s")
    return folder


def meet(groot: Path, so: Path | None, extra_us: int = 0) -> dict[str, dict[str, float]]:
    opdracht = [sys.executable, "-m", "tests.bench.tik", str(groot), SLEUTEL.hex(), str(RONDES)]
    gedaan = subprocess.run(
        opdracht,
        cwd=Path(__file__).resolve().parents[2],
        env=omgeving(so, extra_us),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    gemeten: dict[str, dict[str, float]] = json.loads(gedaan.stdout)
    return gemeten


def druk_af(kop: str, gemeten: dict[str, dict[str, float]]) -> None:
    kaal = gemeten["kaal"]
    print(f"\n{kop}: {RONDES} of each by turns")
    print(f"  {'':12}{'ms':>8}{'p99':>8}{'cpu ms':>8}{'x bare':>8}{'syncs':>8}")
    for naam, deel in gemeten.items():
        if naam != "geheugen":
            getallen = f"{deel['ms']:8.2f}{deel['p99']:8.2f}{deel['cpu']:8.2f}"
            print(f"  {naam:12}{getallen}{deel['ms'] / kaal['ms']:8.2f}{deel['syncs']!s:>8}")
    print(f"  memory of the process at its peak: {gemeten['geheugen']:.0f} MB")


@pytest.mark.timeout(0)
def test_a_tap_against_a_bare_commit(groot: Path, tmp_path: Path) -> None:
    so = maak_bibliotheek(tmp_path)
    druk_af("as the disk is", meet(groot, so))
    if so is None:
        print("  no C compiler here: syncs not counted, slow disk not tried")
        return
    traag = meet(groot, so, TRAAG_US)
    druk_af(f"each sync {TRAAG_US / 1000:.0f} ms slower", traag)
    assert {traag[naam]["syncs"] for naam in ("kaal", "tik", "vastleggen", "ongedaan")} == {1}
    assert traag["vastleggen"]["ms"] < 2 * traag["kaal"]["ms"]


@pytest.mark.timeout(0)
def test_the_other_things_that_take_time(groot: Path) -> None:
    begin = time.perf_counter()
    store = open_store(groot, SLEUTEL, buiten())
    print(f"\n  open {(time.perf_counter() - begin) * 1e3:.1f} ms")
    try:
        _lezen(store)
        for wat in (store.sluit_reeks, store.herbouw, store.kijk_na):
            duur, uitkomst = _duur(wat)
            print(f"  {wat.__name__} {duur:.0f} ms: {uitkomst}")
    finally:
        store.sluit()


def _lezen(store: FolderStore) -> None:
    with store.lees() as lezer:
        eerste = lezer.overzicht()[0]
        taken: dict[str, Callable[[], object]] = {
            "overzicht": lezer.overzicht,
            "feiten of one deelnemer": lambda: lezer.feiten(eerste.deelnemer),
            "search": lambda: lezer.zoek_kwalificaties("werkt mee"),
            "count": lezer.aantal_feiten,
        }
        for naam, taak in taken.items():
            print(f"  {naam} {min(_duur(taak)[0] for _ in range(5)):.1f} ms")


def _duur(werk: Callable[[], object]) -> tuple[float, object]:
    begin = time.perf_counter()
    uitkomst = werk()
    return (time.perf_counter() - begin) * 1e3, uitkomst
