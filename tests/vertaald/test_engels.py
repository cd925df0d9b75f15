"""The window in English: every sentence has one, filled in at the same places, and papers none."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.woorden.ambtelijk import TEKORT_ENGELS, gevonden
from werkplek.__main__ import plek_van_opdracht
from werkplek.vertaald import catalogus, gevraagd, is_vertaald, kies_taal, vertaal

ENGELS: Final = catalogus("en")
PLEKKEN: Final = re.compile(r"\{\w*\}")
MAX_WOORDEN: Final = 20
ROOT: Final = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def gezegd() -> dict[str, str]:
    """Each Dutch sentence of the window, and a module that says it."""
    return gevraagd()


def test_every_sentence_of_the_window_has_an_english_one(gezegd: dict[str, str]) -> None:
    """Add what is named here (`packaging/vertaling.py`); what stays the same names itself."""
    assert {zin: plek for zin, plek in gezegd.items() if zin not in ENGELS} == {}


def test_no_english_sentence_is_left_over(gezegd: dict[str, str]) -> None:
    assert set(ENGELS) - set(gezegd) == set()


def test_the_same_places_are_filled_in() -> None:
    anders = {z: e for z, e in ENGELS.items() if plekken(z) != plekken(e)}
    assert anders == {}


def plekken(zin: str) -> list[str]:
    """What is filled in."""
    return sorted(PLEKKEN.findall(zin))


def test_a_place_that_is_lost_is_found() -> None:
    assert plekken("{0} belt je{1}.") != plekken("{0} calls you.")


def test_sentences_that_are_joined_keep_their_spaces() -> None:
    anders = {
        zin: engels
        for zin, engels in ENGELS.items()
        if (zin[:1] == " ", zin[-1:] == " ") != (engels[:1] == " ", engels[-1:] == " ")
    }
    assert anders == {}


def test_no_english_sentence_has_a_word_of_shortage_or_is_long() -> None:
    klachten = {zin: gevonden(zin, TEKORT_ENGELS) for zin in ENGELS.values()}
    assert {zin: woorden for zin, woorden in klachten.items() if woorden} == {}
    delen = [deel for zin in ENGELS.values() for deel in re.split(r"[.!?:]\s", zin)]
    assert [deel for deel in delen if len(deel.split()) > MAX_WOORDEN] == []


def test_what_is_filled_in_may_come_in_another_order() -> None:
    boom = ast.parse('def f(wie, dag):\n    return f"{wie} belt {dag!s:>9}."\n')
    vertaal(boom, "werkplek.woorden.x", {"{0} belt {1}.": "On {1} a call from {0}."}.get)
    ruimte: dict[str, object] = {}
    exec(compile(boom, "x", "exec"), ruimte)  # noqa: S102  our own three lines
    assert eval("f('Marga', 'maandag')", ruimte) == "On   maandag a call from Marga."  # noqa: S307


@pytest.mark.parametrize(
    "bron",
    ['X = {"Gestopt": 1}', 'X = Y == "Gestopt"', 'X = Y["Gestopt"]', '"""Gestopt"""'],
)
def test_what_the_program_compares_stays_dutch(bron: str) -> None:
    boom = ast.parse(bron)
    vertaal(boom, "werkplek.woorden.x", {"Gestopt": "Stopped"}.get)
    assert "Stopped" not in ast.unparse(boom)


@pytest.mark.parametrize(
    "module",
    [
        *("woorden.papier", "woorden.verklaring", "woorden.hubzinnen", "woorden.deelnemerstand"),
        *("documents.kop", "domain.schaal", "cli.main", "store.lezer", "ui.pages.eigen_taal"),
    ],
)
def test_paper_feiten_commands_and_the_own_screen_stay_dutch(module: str) -> None:
    assert not is_vertaald(f"werkplek.{module}")


def test_a_language_that_is_not_here_changes_nothing() -> None:
    voor = list(sys.meta_path)
    assert not kies_taal("xx")
    assert sys.meta_path == voor


def test_the_choice_goes_before_the_window_and_is_no_command() -> None:
    assert plek_van_opdracht(["--taal", "en", "--map", "x"]) is None
    assert plek_van_opdracht(["--taal=en"]) is None


HET_VENSTER: Final = """
import importlib, pathlib, sys
from werkplek.vertaald import BRON, is_vertaald, kies_taal
if sys.argv[1] == "en":
    kies_taal("en")
for pad in sorted((BRON / "ui").rglob("*.py")):
    importlib.import_module(".".join(pad.relative_to(BRON.parent).with_suffix("").parts))
from tests.vaardigheden.test_vastleggen import alle
from werkplek.application.vastleggen import REDENEN
from werkplek.application.beelden.thuisblad import thuisblad
from werkplek.documents.laat import PdfOnDemand, voor_thuis
from werkplek.ui.application import Application
from werkplek.ui.pages.wegen import MEER
from werkplek.ui.routes import _ROUTES
from werkplek.ui.pages.even_stoppen import EvenStoppenPage
from werkplek.woorden import terugkeer, weigering
from werkplek.woorden.hulp import HULP
from werkplek.woorden.uitleg_woorden import BEGRIPPEN
import hashlib
from tests.fakes.schoolvloer import Schoolvloer
from werkplek.application.dossier import inzage, maak_dossier
app = Application(["werkplek"])
page = EvenStoppenPage()
drukker = PdfOnDemand()
vloer = Schoolvloer()
alle(vloer)
stand = vloer.stand(vloer.beoordeeld())
with vloer.store.lees() as lezer:
    gezien = inzage(lezer, vloer.sanne)
    dossier = maak_dossier(lezer, gezien, (), ())
    mee = thuisblad(lezer, vloer.sanne, vloer.vandaag)
papieren = [drukker.praktijkverklaring(stand.verklaring), drukker.dossier(dossier), voor_thuis(mee)]
sommen = [hashlib.sha256(papier).hexdigest() for papier in papieren]
print(page.windowTitle())
print([weg.titel for weg in MEER if weg.pagina == "verklaringen"][0])
print(terugkeer.welkom("Sanne"))
print(terugkeer.TICKET_REDEN, REDENEN[0])
print(*sommen)
print(*sorted(_ROUTES))
print({woord for hulp in HULP.values() for woord in hulp.woorden} - set(BEGRIPPEN))
"""


def regels(taal: str) -> list[str]:
    """What a window in this language says, and the digests of its papers, and its pages."""
    klaar = subprocess.run(
        [sys.executable, "-c", HET_VENSTER, taal],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=120,
        env={"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PATH": "", "HOME": "."},
    )
    assert klaar.returncode == 0, klaar.stderr
    return klaar.stdout.splitlines()


@pytest.mark.timeout(300)  # two programs that load every page
def test_the_window_speaks_english_and_its_papers_do_not() -> None:
    engels, dutch = regels("en"), regels("nl")
    assert dutch[:3] == ["Even stoppen", "Verklaringen", "Welkom terug, Sanne"]
    assert engels[:3] == ["Stop for a while", "Statements", "Welcome back, Sanne"]
    assert engels[3:] == dutch[3:]
    assert len(engels[4]) > len(engels[0])
    assert "welkom_terug" in engels[5]
    assert engels[6] == "set()", "each word that is explained is still found"
