"""The guard finds what the window does on its own thread; what is still done there is listed."""

import ast
import importlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType

import pytest

import werkplek.ui
from tests.fakes.draadwacht import NETWERK, NOG_NIET, PDF, SLEUTELBOS, SQL
from tests.journeys.venster import Venster
from werkplek.ui.pages.vandaag import VandaagController

UI = Path(next(iter(werkplek.ui.__path__)))
BEZOEK = {
    SQL: "with self.shell.ctx.store.lees() as lezer: lezer.personen()",
    NETWERK: "import socket; socket.getaddrinfo('localhost', 1)",
    SLEUTELBOS: "from werkplek.device.sleutelbos import Sleutelbos; Sleutelbos(()).staat()",
}
IN_EEN_BAAN = {"pages.beeldlezer:Beeldlezer._lees"}
"""What reads for others, in a lane."""


def geplant(code: str) -> Callable[..., None]:
    """A function that does this, as if it stood in a page."""
    bron = f"def ververs(self):\n    {code}\n"
    namen: dict[str, FunctionType] = {}
    exec(compile(bron, str(UI / "pages" / "geplant.py"), "exec"), namen)  # noqa: S102  the planted fault
    return namen["ververs"]


@pytest.mark.parametrize("soort", [SQL, NETWERK, SLEUTELBOS])
def test_a_page_that_does_it_on_the_thread_of_the_window_is_found(
    venster: Venster, monkeypatch: pytest.MonkeyPatch, soort: str
) -> None:
    assert not venster.wacht.schuld(soort=soort)
    monkeypatch.setattr(VandaagController, "ververs", geplant(BEZOEK[soort]))
    venster.driver.tik("Sanne")
    venster.driver.druk("Terug")
    assert venster.wacht.schuld(soort=soort) == {"pages.geplant:ververs"}
    venster.wacht.gezien.clear()


def test_a_paper_that_is_drawn_there_is_found(
    venster: Venster, monkeypatch: pytest.MonkeyPatch
) -> None:
    teken = "try: self.shell.renderer.praktijkverklaring(None)\n    except Exception: pass"
    monkeypatch.setattr(VandaagController, "ververs", geplant(teken))
    venster.driver.tik("Sanne")
    venster.driver.druk("Terug")
    assert venster.wacht.schuld(soort=PDF) == {"pages.geplant:ververs"}
    venster.wacht.gezien.clear()


def test_what_a_test_looks_up_by_itself_is_no_doing_of_the_window(venster: Venster) -> None:
    venster.driver.wacht(lambda: not venster.voortgang("Sanne").waarnemingen, "looking")
    assert not venster.wacht.schuld()


@pytest.mark.parametrize("naam", NOG_NIET)
def test_what_is_listed_is_still_there(naam: str) -> None:
    module, plek = naam.split(":")
    gevonden: object = importlib.import_module(f"werkplek.ui.{module}")
    for deel in plek.split("."):
        gevonden = getattr(gevonden, deel)
    assert callable(gevonden)
    assert NOG_NIET[naam]


def lezende_methoden() -> Iterator[str]:
    """The methods of the ui that open the store themselves."""
    for pad in UI.rglob("*.py"):
        module = ".".join(pad.relative_to(UI).with_suffix("").parts)
        for klas in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
            if not isinstance(klas, ast.ClassDef):
                continue
            for methode in klas.body:
                if any(map(_opent_store, ast.walk(methode))):
                    yield f"{module}:{klas.name}.{getattr(methode, 'name', '')}"


def _opent_store(knoop: ast.AST) -> bool:
    return (
        isinstance(knoop, ast.Attribute)
        and knoop.attr in {"lees", "unit_of_work"}
        and isinstance(knoop.value, ast.Attribute)
        and knoop.value.attr == "store"
    )


def test_no_method_of_a_page_opens_the_store_itself() -> None:
    """A method runs where its object lives; what a lane does is a function of its own."""
    assert set(lezende_methoden()) <= NOG_NIET.keys() | IN_EEN_BAAN
