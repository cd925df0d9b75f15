"""No page and no widget asks for a second tap, a long press, a drag, a hover or another button."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import werkplek.ui

BRON: Final = Path(werkplek.ui.__file__).parent
FORMS: Final = BRON.parents[2] / "forms"

NOOIT: Final = frozenset(
    {
        "QDrag",
        "QToolTip",
        "TapAndHoldGesture",
        "SwipeGesture",
        "contextMenuEvent",
        "customContextMenuRequested",
        "doubleClicked",
        "entered",
        "hoverEnterEvent",
        "setDragEnabled",
        "setStatusTip",
        "setToolTip",
        "setWhatsThis",
        "startDrag",
    }
)
"""Names that only stand for a way of working that not every hand has."""

MAG: Final = {"mouseDoubleClickEvent": "event.accept()"}
"""A handler that may be there, when all that it does is this."""

OOK_ZO: Final = "Bestandskeuze"
"""A file that can be dropped on a page can be chosen there as well."""


def overtredingen(bron: str) -> Iterator[str]:
    """What a source asks of hands."""
    boom = ast.parse(bron)
    for knoop in ast.walk(boom):
        match knoop:
            case ast.FunctionDef(name=naam) if naam in MAG:
                daden = [ast.unparse(d) for d in knoop.body if not _is_docstring(d)]
                if daden != [MAG[naam]]:
                    yield naam
            case ast.FunctionDef(name=naam) | ast.Attribute(attr=naam) | ast.Name(id=naam):
                if naam in NOOIT:
                    yield naam
                if naam == "dropEvent" and OOK_ZO not in bron:
                    yield naam
            case _:
                pass


def _is_docstring(daad: ast.stmt) -> bool:
    return isinstance(daad, ast.Expr) and isinstance(daad.value, ast.Constant)


@pytest.mark.parametrize("bron", sorted(BRON.rglob("*.py")), ids=lambda p: p.stem)
def test_no_source_asks_for_more_than_a_tap(bron: Path) -> None:
    if "_generated" not in bron.parts:
        assert list(overtredingen(bron.read_text(encoding="utf-8"))) == []


def test_no_form_hides_words() -> None:
    verborgen = [
        form.name
        for form in FORMS.glob("*.ui")
        for woord in ("toolTip", "whatsThis", "statusTip", "contextMenuPolicy", "dragEnabled")
        if woord in form.read_text(encoding="utf-8")
    ]
    assert verborgen == []


@pytest.mark.parametrize(
    "bron",
    [
        "view.doubleClicked.connect(open)",
        "knop.setToolTip('Nog niet')",
        "def mouseDoubleClickEvent(self, event):\n    self.open()",
        "def contextMenuEvent(self, event):\n    pass",
        "def dropEvent(self, event):\n    self.lees(event)",
        "QDrag(self)",
    ],
)
def test_a_planted_fault_is_found(bron: str) -> None:
    assert list(overtredingen(bron))
