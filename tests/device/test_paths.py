from pathlib import Path

import pytest

from werkplek.device.paths import OMGEVING, datamap, logmap


def test_the_data_folder_is_the_users_own() -> None:
    assert datamap({}).is_relative_to(Path.home())
    assert datamap({}).name == "werkplek"
    assert datamap({OMGEVING: ""}) == datamap({})


def test_the_environment_names_another(tmp_path: Path) -> None:
    assert datamap({OMGEVING: str(tmp_path / "map")}) == tmp_path / "map"
    assert datamap({OMGEVING: "~/map"}) == Path.home() / "map"
    assert datamap({OMGEVING: "map"}) == Path.cwd() / "map"


def test_the_environment_is_read_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(OMGEVING, str(tmp_path))
    assert datamap() == tmp_path


def test_asking_makes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    assert not datamap({}).exists()
    assert not logmap().exists()


def test_the_log_lies_outside_the_data_folder() -> None:
    assert logmap().is_relative_to(Path.home())
    assert not logmap().is_relative_to(datamap({}))
