"""No file says where packages come from, or where on some machine it was made."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import ROOT

# Put together here, so that this file does not hold what it forbids.
HOSTS = [
    "pypi" + ".org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "deb." + "debian.org",
    "proxy." + "golang.org",
]
OPTIONS = ["--index" + "-url", "--extra-index" + "-url", "--find" + "-links"]
MADE = {".git", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".venv", "_generated"}
MADE |= {"__pycache__", ".import_linter_cache"}
MADE_HERE = {".coverage", "build", "demo", "dist"}
BINARY = {".db", ".icc", ".jpg", ".pdf", ".png", ".ttf", ".zdict"}


def texts() -> Iterator[tuple[str, str]]:
    """Name and content of every text file that belongs to the project."""
    for path in sorted(ROOT.rglob("*")):
        below = path.relative_to(ROOT)
        made = MADE & set(below.parts) or below.parts[0] in MADE_HERE
        if path.is_file() and not made and path.suffix not in BINARY:
            yield below.as_posix(), path.read_text(encoding="utf-8")


def test_no_file_names_a_package_index() -> None:
    found = [(name, word) for name, text in texts() for word in HOSTS + OPTIONS if word in text]
    assert not found


def test_no_file_names_a_folder_of_this_machine() -> None:
    places = {f"{ROOT.parent.as_posix()}/", f"{Path.home().as_posix()}/"} - {"/", "//"}
    assert not [(name, place) for name, text in texts() for place in places if place in text]


def test_every_dependency_is_pinned_with_a_hash() -> None:
    pins = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    entries = re.findall(
        r"^(\S+)==\S+[^\n]*((?:\n +--hash=sha256:[0-9a-f]{64}\b[ \\]*)+)", pins, re.MULTILINE
    )
    pinned = {name for name, _ in entries}
    assert len(entries) == len(re.findall(r"^\S", pins, re.MULTILINE))

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [
        *project["dependency-groups"].values(),
        *project["project"]["optional-dependencies"].values(),
    ]
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    wanted += [entry for group in groups for entry in group if isinstance(entry, str)]
    names = {re.split(r"[^\w-]", entry, maxsplit=1)[0] for entry in wanted}
    assert not names - pinned
    assert not pinned & {"pyside6", "pyside6-webengine"}
    zonder_extra = " ".join(project["project"]["dependencies"])
    assert "pyside6-addons" not in zonder_extra  # an extra: the app starts without it


def test_scripts_parse() -> None:
    for script in ("packaging/setup.sh", ".ci/run"):
        subprocess.run(["bash", "-n", str(ROOT / script)], check=True)  # noqa: S607
