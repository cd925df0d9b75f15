"""A real folder in which everybody wrote something about Sanne; it is closed while a test types."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.regel import GOEDKOOP, WACHTZIN, Regel
from tests.relaties.vloer import Relaties, schrijf
from werkplek.wiring import begin_werkplek, open_werkplek


@pytest.fixture(scope="session")
def geschreven(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The closed folder, and the feiten by their word."""
    map_ = tmp_path_factory.mktemp("relaties") / "map"
    werkplek = begin_werkplek(map_, WACHTZIN, sleutelbos=None, cost=GOEDKOOP)
    alles = schrijf(werkplek.ctx.store)
    werkplek.sluit()
    return map_, {woord: str(feit) for woord, feit in alles.feiten.items()}


@pytest.fixture
def map_(geschreven: tuple[Path, dict[str, str]], tmp_path: Path) -> Path:
    """A copy of the folder, closed."""
    return Path(shutil.copytree(geschreven[0], tmp_path / "map"))


@pytest.fixture
def relaties(map_: Path, geschreven: tuple[Path, dict[str, str]]) -> Iterator[Relaties]:
    """The open copy, and who is in it."""
    werkplek = open_werkplek(map_, WACHTZIN, sleutelbos=None)
    yield Relaties(werkplek, geschreven[1])
    werkplek.sluit()


@pytest.fixture
def regel(map_: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Regel:
    """The command line on the closed copy."""
    bestand = tmp_path / "wachtzin"
    bestand.write_text(f"{WACHTZIN}\n", encoding="utf-8")
    return Regel(map_, bestand, capsys)
