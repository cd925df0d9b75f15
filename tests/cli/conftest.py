"""Folders for the command line: none, one that was begun, and one with a deelnemer."""

import shutil
from pathlib import Path

import pytest

from tests.cli.regel import BEGIN, GOEDKOOP, PINCODE, SANNE, WACHTZIN, Regel
from werkplek.cli.main import main


@pytest.fixture(scope="session")
def wachtzin_bestand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    bestand = tmp_path_factory.mktemp("sleutel") / "wachtzin"
    bestand.write_text(f"{WACHTZIN}\n", encoding="utf-8")
    return bestand


@pytest.fixture(scope="session")
def pincode_bestand(wachtzin_bestand: Path) -> Path:
    bestand = wachtzin_bestand.with_name("pincode")
    bestand.write_text(f"{PINCODE}\n", encoding="utf-8")
    return bestand


@pytest.fixture(scope="session")
def voorbeeldmap(
    tmp_path_factory: pytest.TempPathFactory, wachtzin_bestand: Path, pincode_bestand: Path
) -> Path:
    """A folder that was just begun, by somebody with a pincode, to copy from."""
    map_ = tmp_path_factory.mktemp("voorbeeld") / "map"
    overal = ["--map", str(map_), "--wachtzin-bestand", str(wachtzin_bestand)]
    assert main(["beginnen", *BEGIN, *overal], cost=GOEDKOOP) == 0
    pincode = ["persoon", "pincode", "--pincode-bestand", str(pincode_bestand)]
    assert main([*pincode, *overal], cost=GOEDKOOP) == 0
    return map_


@pytest.fixture
def nieuw(
    tmp_path: Path,
    wachtzin_bestand: Path,
    pincode_bestand: Path,
    capsys: pytest.CaptureFixture[str],
) -> Regel:
    """Nothing was begun yet."""
    return Regel(tmp_path / "map", wachtzin_bestand, capsys, pincode_bestand)


@pytest.fixture
def werkplek(nieuw: Regel, voorbeeldmap: Path) -> Regel:
    """A leerbedrijf with one praktijkopleider."""
    shutil.copytree(voorbeeldmap, nieuw.map)
    return nieuw


@pytest.fixture(scope="session")
def sannemap(voorbeeldmap: Path, wachtzin_bestand: Path) -> Path:
    """The same with one deelnemer, to copy from."""
    map_ = voorbeeldmap.with_name("sanne")
    shutil.copytree(voorbeeldmap, map_)
    overal = ["--map", str(map_), "--wachtzin-bestand", str(wachtzin_bestand)]
    assert main([*SANNE, *overal]) == 0
    return map_


@pytest.fixture
def met_sanne(nieuw: Regel, sannemap: Path) -> Regel:
    """A leerbedrijf with one praktijkopleider and one deelnemer."""
    shutil.copytree(sannemap, nieuw.map)
    return nieuw
