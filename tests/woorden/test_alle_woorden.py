"""Every sentence in `werkplek.woorden`, found in its source, against the words of blame."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import werkplek.woorden
from tests.fakes.b1 import VERBODEN, bezwaren

MAP = Path(werkplek.woorden.__file__).parent
MODULES = sorted(MAP.glob("*.py"))


def gezegd(boom: ast.Module) -> Iterator[str]:
    """The texts of a module that are no documentation."""
    documentatie = {
        id(node.value)
        for node in ast.walk(boom)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(boom):
        match node:
            case ast.Constant(value=str(tekst)) if id(node) not in documentatie:
                yield tekst
            case _:
                pass


@pytest.mark.parametrize("module", MODULES, ids=lambda pad: pad.stem)
def test_no_sentence_blames_or_counts_in_shares(module: Path) -> None:
    boom = ast.parse(module.read_text(encoding="utf-8"))
    klachten = [klacht for tekst in gezegd(boom) for klacht in bezwaren(tekst)]
    assert not klachten


def test_a_banned_word_in_the_source_is_found() -> None:
    boom = ast.parse(f'"""Never {VERBODEN[0]}."""\nX = "Helaas, {{}}."\n')
    assert [tekst for tekst in gezegd(boom) if bezwaren(tekst)] == ["Helaas, {}."]
