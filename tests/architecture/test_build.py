"""What is generated reaches the wheel, stays out of the sdist, and is made anew in time."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>Proef</class>
 <widget class="QWidget" name="Proef">
  <layout class="QVBoxLayout"><item><widget class="QLabel" name="{name}"/></item></layout>
 </widget>
</ui>
"""
USE = """
import importlib.resources
import werkplek
from PySide6.QtCore import QFile
from PySide6.QtWidgets import QApplication, QWidget
from werkplek.ui._generated import werkplek_rc
from werkplek.ui._generated.ui_proef import Ui_Proef

app = QApplication([])
window = QWidget()
Ui_Proef().setupUi(window)
assert QFile.exists(":/fonts/NotoSans-Regular.ttf")
assert QFile.exists(":/translations/werkplek_nl.qm")
fonts = importlib.resources.files("werkplek.documents") / "_fonts"
assert (fonts / "NotoSans-Bold.ttf").is_file()
assert (fonts / "OFL-NotoSans.txt").is_file()
print(werkplek.__file__)
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A fresh clone, as far as the build sees, with one more form."""
    folder = tmp_path / "kloon"
    folder.mkdir()
    for name in (".gitignore", "README.md", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    made = shutil.ignore_patterns("_generated", "_fonts", "__pycache__", "werkplek.qrc")
    for name in ("packaging", "resources", "src"):
        shutil.copytree(ROOT / name, folder / name, ignore=made)
    (folder / "forms").mkdir()
    (folder / "forms" / "proef.ui").write_text(FORM.format(name="eerste"), encoding="utf-8")
    return folder


def run(*command: str | Path, cwd: Path, path: Path | None = None) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    if path is not None:
        environment["PYTHONPATH"] = str(path)
    done = subprocess.run(
        [sys.executable, *map(str, command)],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_wheel_built_from_the_sdist_runs(tree: Path, tmp_path: Path) -> None:
    run("-m", "build", "--no-isolation", "--outdir", tmp_path / "dist", tree, cwd=tmp_path)
    (sdist,) = (tmp_path / "dist").glob("*.tar.gz")
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with tarfile.open(sdist) as archive:
        sources = archive.getnames()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "geplaatst")  # noqa: S202
        shipped = archive.namelist()

    assert not [name for name in sources if "_generated" in name or "_fonts" in name]
    assert [name for name in shipped if name.endswith("licenses/resources/fonts/OFL-NotoSans.txt")]
    where = run("-c", USE, cwd=tmp_path, path=tmp_path / "geplaatst")
    assert where.startswith(str(tmp_path / "geplaatst"))


def test_the_package_carries_its_data_files(tree: Path, tmp_path: Path) -> None:
    data = tree / "src" / "werkplek" / "structuur" / "start"
    data.mkdir(parents=True, exist_ok=True)
    (data / "proef.csv").write_text("crebo\n", encoding="utf-8")
    run("-m", "build", "--no-isolation", "--wheel", "--outdir", tmp_path, tree, cwd=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        assert "werkplek/structuur/start/proef.csv" in archive.namelist()


def test_generating_follows_its_sources_and_nothing_else(tree: Path) -> None:
    generate = tree / "packaging" / "generate.py"
    made = tree / "src" / "werkplek" / "ui" / "_generated"
    form = tree / "forms" / "proef.ui"

    assert run(generate, cwd=tree) == "generated\n"
    first = (made / "werkplek_rc.py").read_bytes()
    assert run(generate, cwd=tree) == "nothing to generate\n"

    form.write_text(FORM.format(name="tweede"), encoding="utf-8")
    assert run(generate, cwd=tree) == "generated\n"
    assert "self.tweede" in (made / "ui_proef.py").read_text(encoding="utf-8")
    assert (made / "werkplek_rc.py").read_bytes() == first

    form.rename(form.with_name("anders.ui"))
    assert run(generate, cwd=tree) == "generated\n"
    assert not (made / "ui_proef.py").exists()

    (made / "ui_anders.py").unlink()
    assert run(generate, cwd=tree) == "generated\n"


def test_a_form_that_qt_refuses_stops_the_build(tree: Path) -> None:
    (tree / "forms" / "proef.ui").write_text("<ui", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(tree / "packaging" / "generate.py")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "proef.ui" in done.stderr
