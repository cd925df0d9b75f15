"""`werkplek hub`: how it starts, which database it means, and what it says where it cannot run."""

import subprocess
import sys
from pathlib import Path

import pytest

from werkplek.__main__ import main
from werkplek.hub.parser import maak_parser
from werkplek.hub.sessie import OMGEVING, standaard_db
from werkplek.hub.weigeren import EXTRA, mislukt_door
from werkplek.terminal.antwoord import Code

# Where the extra is not installed, every import of it fails as it does here.
ZONDER_EXTRA = """
import sys

class NoExtra:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "litestar":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, NoExtra())
from werkplek.hub import main
from werkplek.hub.weigeren import mislukt_door
from werkplek.terminal.run import Programma

def maak_parser():
    import litestar

raise SystemExit(Programma(maak_parser, main._voer_uit, mislukt_door).run(["starten"]))
"""


def test_the_word_hub_starts_the_hub_with_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hub", "--help"]) == 0
    assert capsys.readouterr().out.startswith("gebruik: werkplek hub [-h] [--db URL] [--json]")
    assert main(["--json", "hub", "--help"]) == 0
    assert capsys.readouterr().out.startswith('{"gelukt": true')


def test_a_hub_without_a_command_asks_for_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hub"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "Dit ontbreekt nog: OPDRACHT.",
        "Zo zie je hoe het wel kan: werkplek hub --help.",
    ]


def test_the_database_is_named_by_the_environment_or_is_a_file_beside_no_other() -> None:
    assert (
        standaard_db({OMGEVING: "postgresql+psycopg:///school"}) == "postgresql+psycopg:///school"
    )
    eigen = standaard_db({})
    assert eigen.startswith("sqlite:///")
    assert Path(eigen.removeprefix("sqlite:///")).parts[-2:] == ("werkplek-hub", "hub.db")
    assert maak_parser().overal[0].naam == "--db"


def test_without_the_extra_it_says_how_to_get_it() -> None:
    gezegd = subprocess.run(
        [sys.executable, "-c", ZONDER_EXTRA], capture_output=True, encoding="utf-8", check=False
    )
    assert gezegd.returncode == 2
    assert gezegd.stderr == "Voor de hub is meer nodig: pip install werkplek[hub]\n"


@pytest.mark.parametrize("naam", [*sorted(EXTRA), "litestar.openapi"])
def test_any_part_of_the_extra_may_be_missing(naam: str) -> None:
    assert mislukt_door(ModuleNotFoundError(name=naam)).reden == "hub_ontbreekt"


@pytest.mark.parametrize("naam", ["werkplek.hub.zolder", "sqlalchemy", None])
def test_anything_else_that_is_missing_is_a_bug(naam: str | None) -> None:
    assert mislukt_door(ImportError(name=naam)).code is Code.PROGRAMMA
