"""The first page with 200 deelnemers and 50,000 feiten, against a window with one label."""

import statistics
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from tests.bench.grote_map import grote_map
from tests.bench.start_proces import GESCHILDERD

RONDES = 7
ROOT = Path(__file__).resolve().parents[2]


def start(map_: Path, wat: str) -> tuple[float, float]:
    """Milliseconds from the start of the process to the first paint, and MB of memory by then."""
    opdracht = [sys.executable, "-m", "tests.bench.start_proces", str(map_), wat]
    begin = perf_counter()
    with subprocess.Popen(opdracht, cwd=ROOT, stdout=subprocess.PIPE, text=True) as proces:
        assert proces.stdout is not None
        regel = proces.stdout.readline().split()
        duur = (perf_counter() - begin) * 1000
    assert regel[0] == GESCHILDERD
    return duur, float(regel[1])


def test_first_page(tmp_path: Path) -> None:
    """Print both, in turns, and their ratio; the limit of issue 2 is 1.5."""
    map_ = grote_map(tmp_path)
    start(map_, "app")
    gemeten = {wat: [] for wat in ("label", "app")}  # type: dict[str, list[tuple[float, float]]]
    for _ in range(RONDES):
        for wat, metingen in gemeten.items():
            metingen.append(start(map_, wat))
    label, app = (statistics.median(duur for duur, _ in gemeten[wat]) for wat in ("label", "app"))
    geheugen = statistics.median(mb for _, mb in gemeten["app"])
    print(
        f"\nfirst page {app:.0f} ms, one label {label:.0f} ms: ratio {app / label:.2f} (limit 1.5)"
    )
    print(f"memory at the first page {geheugen:.0f} MB (goal under 250)")
