"""The rooms of the house: which exist, and which of them may know a library at all."""

import ast
import sys
from collections.abc import Iterator

from tests.architecture.tree import PACKAGE, Module, modules

EXPECTED = {
    "__init__",
    "__main__",
    "app",
    "application",
    "bewijs",
    "cli",
    "demo",
    "device",
    "documents",
    "domain",
    "durable",
    "hub",
    "protocol",
    "store",
    "structuur",
    "terminal",
    "ui",
    "vangnet",
    "vertaald",
    "wiring",
    "woorden",
}
PLANNED = {"sync"}
# Which libraries where is a contract in pyproject.toml; a room that is not here knows none.
WITH_LIBRARIES = {"app", "bewijs", "device", "documents", "hub", "protocol", "store", "structuur"}
WITH_LIBRARIES |= {"ui"}


def libraries(module: Module) -> Iterator[str]:
    """Top-level names of what the module imports from outside Werkplek and the standard library."""
    for node in ast.walk(module.tree):
        match node:
            case ast.Import(names=aliases):
                found = [alias.name for alias in aliases]
            case ast.ImportFrom(module=str(name)):
                found = [name]
            case _:
                found = []
        for name in found:
            top = name.partition(".")[0]
            if top != "werkplek" and top not in sys.stdlib_module_names:
                yield top


def test_the_rooms_are_those_of_the_design() -> None:
    rooms = {module.room for module in modules()}
    assert not EXPECTED - rooms
    assert not rooms - EXPECTED - PLANNED


def test_each_package_has_an_init() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    bare = [f for f in folders if not (f / "__init__.py").is_file()]
    assert [f for f in bare if "migrations" not in f.parts] == []


def test_the_other_rooms_use_the_standard_library_only() -> None:
    assert not {
        f"{module.name} imports {library}"
        for module in modules()
        if module.room not in WITH_LIBRARIES | PLANNED
        for library in libraries(module)
    }


def test_no_test_mocks_what_is_ours() -> None:
    tests = PACKAGE.parents[1] / "tests"
    mocking = [
        path.relative_to(tests).as_posix()
        for path in tests.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith(("from unittest", "import unittest")) and "mock" in line
    ]
    assert not [name for name in mocking if not name.startswith("device/")]
