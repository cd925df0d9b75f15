"""Starting: what is imported before it is known what was asked, and where each road leads."""

import subprocess
import sys

import pytest

from tests.cli.regel import Regel
from werkplek.__main__ import main, plek_van_opdracht

ALLEEN_ZICHZELF = """
import sys
import werkplek.__main__
print(*sorted(naam for naam in sys.modules if naam.startswith("werkplek")))
"""
ZONDER_PAPIER = """
import sys
from werkplek.__main__ import main
assert main(sys.argv[1:]) == 0
print(*({"reportlab", "PySide6", "alembic", "keyring"} & sys.modules.keys()))
"""


@pytest.mark.parametrize(
    ("woorden", "plek"),
    [
        ((), None),
        (("--map", "demo", "--json"), None),
        (("--map=ergens", "--als", "status"), None),
        (("--map", "demo", "demo", "--uit", "x"), 2),
        (("demo",), 0),
        (("--json", "status"), 1),
        (("--help",), 0),
        (("--map",), None),
    ],
)
def test_the_window_opens_when_no_command_is_named(
    woorden: tuple[str, ...], plek: int | None
) -> None:
    assert plek_van_opdracht(woorden) == plek


def test_a_command_runs_from_the_entry_point(
    met_sanne: Regel, monkeypatch: pytest.MonkeyPatch
) -> None:
    waar = ["--map", str(met_sanne.map), "--wachtzin-bestand", str(met_sanne.wachtzin_bestand)]
    monkeypatch.setattr(sys, "argv", ["werkplek", *waar, "status"])
    assert main() == 0
    assert "De Voorbeeldhof" in met_sanne.capsys.readouterr().out


def test_the_entry_point_imports_nothing_else() -> None:
    gezien = subprocess.run(
        [sys.executable, "-c", ALLEEN_ZICHZELF], capture_output=True, check=True, text=True
    )
    assert gezien.stdout == "werkplek werkplek.__main__\n"


def test_a_command_loads_no_more_than_it_needs(met_sanne: Regel) -> None:
    waar = ["--map", str(met_sanne.map), "--wachtzin-bestand", str(met_sanne.wachtzin_bestand)]
    gezien = subprocess.run(
        [sys.executable, "-c", ZONDER_PAPIER, *waar, "deelnemer", "lijst"],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert gezien.stdout.splitlines()[-1] == ""
