"""The source of Werkplek as the tests of its architecture see it: modules, parsed."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "werkplek"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """One module: its dotted name below `werkplek`, its number of lines and its syntax tree."""

    name: str
    lines: int
    tree: ast.Module

    @property
    def room(self) -> str:
        """The top-level package or module it belongs to."""
        return self.name.partition(".")[0]

    def functions(self) -> Iterator[Function]:
        """Every function and method, nested ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def classes(self) -> Iterator[ast.ClassDef]:
        """Every class, nested ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ClassDef):
                yield node


@cache
def modules() -> tuple[Module, ...]:
    """All hand-written modules of `werkplek`."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        below = path.relative_to(PACKAGE)
        if "_generated" not in below.parts:
            text = path.read_text(encoding="utf-8")
            name = ".".join(below.with_suffix("").parts)
            found.append(Module(name, len(text.splitlines()), ast.parse(text)))
    return tuple(found)


def length(node: Function | ast.ClassDef) -> int:
    """Lines from `def` or `class` to the last one, decorators left out."""
    return (node.end_lineno or node.lineno) - node.lineno + 1
