"""The import contracts of pyproject.toml hold, and each of them can be broken."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.tree import PACKAGE, ROOT

LINT = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)
# One planted import per contract: (module, what it imports).
VIOLATIONS = {
    "layers": ("domain/geplant.py", "werkplek.application"),
    "ui-no-adapter": ("ui/geplant.py", "werkplek.store"),
    "qt-in-ui": ("application/geplant.py", "PySide6.QtCore"),
    "hub-alone": ("hub/geplant.py", "werkplek.store"),
    "sql-in-stores": ("application/geplant.py", "sqlalchemy"),
    "encrypted-files-in-store": ("hub/geplant.py", "sqlcipher3"),
    "codec": ("store/geplant.py", "msgspec"),
    "line-in-protocol": ("hub/geplant.py", "zstandard"),
    "client-in-sync": ("hub/geplant.py", "urllib3"),
    "server-in-hub": ("demo/geplant.py", "litestar"),
    "cryptography": ("structuur/geplant.py", "cryptography"),
    "papers-in-documents": ("hub/geplant.py", "pyhanko"),
    "pdf-in-documents": ("cli/geplant.py", "reportlab"),
    "foreign-files-in-structuur": ("application/geplant.py", "lxml"),
    "evidence-in-bewijs": ("documents/geplant.py", "mutagen"),
    "pictures-and-pdf-files": ("hub/geplant.py", "PIL"),
    "finding-in-store": ("application/geplant.py", "rapidfuzz"),
    "computer-in-device": ("store/geplant.py", "keyring"),
    "folders-of-this-computer": ("store/geplant.py", "platformdirs"),
    "generated": ("app.py", "werkplek.ui._generated"),
    "dumb-widgets": ("ui/widgets/geplant.py", "werkplek.application"),
    "no-cycles": ("domain/kwalificatie.py", "werkplek.domain.feiten"),
}


def contracts() -> dict[str, str]:
    """Name of each contract by its id."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {each["id"]: each["name"] for each in config["tool"]["importlinter"]["contracts"]}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(PACKAGE, tmp_path / "src" / "werkplek", ignore=shutil.ignore_patterns("*.ttf"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_contracts_are_kept() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_contract_can_be_broken(copy: Path) -> None:
    for module, imported in VIOLATIONS.values():
        with (copy / "src" / "werkplek" / module).open("a", encoding="utf-8") as file:
            file.write(f"\nimport {imported}\n")

    result = lint(copy)

    assert result.returncode == 1, result.stdout + result.stderr
    assert set(VIOLATIONS) == set(contracts())
    kept = [name for name in contracts().values() if f"{name} BROKEN" not in result.stdout]
    assert not kept, result.stdout


def test_a_package_without_a_place_is_refused(copy: Path) -> None:
    (copy / "src" / "werkplek" / "zolder.py").write_text('"""Planted."""\n', encoding="utf-8")
    result = lint(copy)
    assert result.returncode == 1, result.stdout + result.stderr
    assert "werkplek.zolder" in result.stdout
