"""Any command line: general options, help, refusals and bugs, each with its exit code."""

import json
import os
import subprocess
import sys
from argparse import Namespace
from pathlib import Path
from typing import Final

import pytest

from werkplek.application.ports import MapOnbereikbaar
from werkplek.domain.fouten import PersoonOnbekend
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.lezen import pad
from werkplek.terminal.parser import JSON, DutchParser, Opdrachten, Optie
from werkplek.terminal.run import Programma
from werkplek.terminal.weigeren import mislukt_door

BAK: Final = Optie("--bak", "de bak", "PAD", pad)
FOUTEN: Final = {
    "weiger": (PersoonOnbekend("Sanne"), 1, "persoon_onbekend"),
    "vol": (MapOnbereikbaar("vol"), 3, "map_onbereikbaar"),
    "stuk": (ValueError("Sanne Testers"), 4, "fout_in_programma"),
    "stop": (KeyboardInterrupt(), 130, "gestopt"),
}


def maak_parser() -> DutchParser:
    parser = DutchParser(prog="winkel", overal=(BAK, JSON))
    onder = Opdrachten(parser)
    rek = Opdrachten(onder.nieuw("rek", "het rek"))
    rek.nieuw("tel", "tellen").set_defaults(fout=None)
    for naam, (fout, _, _) in FOUTEN.items():
        onder.nieuw(naam, naam).set_defaults(fout=fout)
    return parser


def voer_uit(keuze: Namespace) -> Antwoord:
    if keuze.fout is not None:
        raise keuze.fout
    bak = getattr(keuze, "bak", None)
    return Antwoord((f"bak {bak}",), {"bak": bak and str(bak)})


def run(*woorden: str) -> int:
    return Programma(maak_parser, voer_uit, mislukt_door).run(woorden)


@pytest.mark.parametrize(
    "woorden",
    [
        ("--bak", "hier", "--json", "rek", "tel"),
        ("rek", "--bak", "hier", "tel", "--json"),
        ("--bak", "weg", "rek", "tel", "--json", "--bak", "hier"),
    ],
    ids=" ".join,
)
def test_a_general_option_reaches_every_command(
    capsys: pytest.CaptureFixture[str], woorden: tuple[str, ...]
) -> None:
    assert run(*woorden) == 0
    assert json.loads(capsys.readouterr().out) == {"gelukt": True, "bak": "hier"}


def test_help_is_an_answer_and_lists_general_options_in_their_order(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("rek", "tel", "-h") == 0
    uitleg = capsys.readouterr().out
    assert uitleg.startswith("gebruik: winkel rek tel [-h] [--bak PAD] [--json]")
    assert "--map" not in uitleg


def test_another_front_end_does_not_know_the_options_of_the_app(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("rek", "tel", "--map", "hier") == 2
    assert "Dit kent Werkplek niet: --map hier." in capsys.readouterr().err


@pytest.mark.parametrize("naam", FOUTEN)
def test_every_end_has_its_code_and_its_name(capsys: pytest.CaptureFixture[str], naam: str) -> None:
    _, code, reden = FOUTEN[naam]
    assert run(naam, "--json") == code
    gezegd = capsys.readouterr()
    assert json.loads(gezegd.out)["reden"] == reden
    assert gezegd.err == ""


def test_a_bug_without_a_log_tells_nobody_what_it_held() -> None:
    kaal = "from tests.terminal.test_run import run; raise SystemExit(run('stuk'))"
    root = Path(__file__).parents[2]
    gezegd = subprocess.run(
        [sys.executable, "-c", kaal],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert gezegd.returncode == 4
    assert gezegd.stderr.startswith("Er ging iets mis in het programma.")
    assert "Sanne" not in gezegd.stderr + gezegd.stdout
    assert "Traceback" not in gezegd.stderr
