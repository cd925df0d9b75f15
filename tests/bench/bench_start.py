"""The first page: with 50,000 feiten against a window with one label, and with many against few."""

import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.bench.grote_map import grote_map
from tests.bench.start_proces import GESCHILDERD

RONDES = 7
MENSEN, WEINIG, VEEL = 100, 1_000, 100_000
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Start:
    """One start: ms from the process to the first paint, MB by then, ms since opening began."""

    duur: float
    geheugen: float
    openen: float


def start(map_: Path, wat: str) -> Start:
    """Start a process and time it until its first paint."""
    opdracht = [sys.executable, "-m", "tests.bench.start_proces", str(map_), wat]
    begin = perf_counter()
    with subprocess.Popen(opdracht, cwd=ROOT, stdout=subprocess.PIPE, text=True) as proces:
        assert proces.stdout is not None
        regel = proces.stdout.readline().split()
        duur = (perf_counter() - begin) * 1000
    assert regel[0] == GESCHILDERD
    return Start(duur, float(regel[1]), float(regel[2]))


def test_first_page(tmp_path: Path) -> None:
    """Print both, in turns, and their ratio; the limit of issue 2 is 1.5."""
    map_ = grote_map(tmp_path)
    start(map_, "app")
    gemeten: dict[str, list[Start]] = {wat: [] for wat in ("label", "app")}
    for _ in range(RONDES):
        for wat, metingen in gemeten.items():
            metingen.append(start(map_, wat))
    label, app = (statistics.median(een.duur for een in gemeten[wat]) for wat in ("label", "app"))
    geheugen = statistics.median(een.geheugen for een in gemeten["app"])
    print(
        f"\nfirst page {app:.0f} ms, one label {label:.0f} ms: ratio {app / label:.2f} (limit 1.5)"
    )
    print(f"memory at the first page {geheugen:.0f} MB (goal under 250)")


def test_the_first_page_does_not_grow_with_the_log(tmp_path: Path) -> None:
    """Print opening to the first page with few feiten and with many; the limit of issue 4 is 1.2.

    The same deelnemers in both: what the first page shows is the same.
    """
    mappen = {n: grote_map(tmp_path / str(n), MENSEN, n // MENSEN) for n in (WEINIG, VEEL)}
    gemeten: dict[int, list[Start]] = {aantal: [] for aantal in mappen}
    for map_ in mappen.values():
        start(map_, "app")
    for _ in range(RONDES):
        for aantal, map_ in mappen.items():
            gemeten[aantal].append(start(map_, "app"))
    for wat in ("openen", "duur"):
        weinig, veel = (
            statistics.median(getattr(een, wat) for een in gemeten[n]) for n in (WEINIG, VEEL)
        )
        print(f"\n{wat}: {WEINIG} feiten {weinig:.0f} ms, {VEEL} feiten {veel:.0f} ms", end=": ")
        print(f"ratio {veel / weinig:.2f} (limit 1.2)")
