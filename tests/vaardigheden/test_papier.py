"""What makes the praktijkverklaring cannot even see a skill: no import leads to one."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import werkplek

BRON: Final = Path(werkplek.__file__).parent
PAPIER: Final = (
    *sorted((BRON / "documents").glob("praktijkverklaring*.py")),
    *sorted((BRON / "documents" / "archief").glob("*.py")),
    BRON / "domain" / "voortgang.py",
    BRON / "domain" / "verklaring.py",
    BRON / "domain" / "verklaringstand.py",
    BRON / "domain" / "vaststelling.py",
    BRON / "application" / "verklaren.py",
    BRON / "application" / "papieren.py",
    BRON / "store" / "projections.py",
)
NAMEN: Final = ("vaardighe", "VaardigheidGezien", "VAARDIGH", "deelnemersfeiten")


def genoemd(bron: str) -> Iterator[str]:
    """Names of skills in a module."""
    for node in ast.walk(ast.parse(bron)):
        match node:
            case ast.Name(id=naam) | ast.Attribute(attr=naam) | ast.alias(name=naam):
                woorden = [naam]
            case ast.ImportFrom(module=str(module)):
                woorden = [module]
            case ast.Constant(value=str(tekst)):
                woorden = [tekst]
            case _:
                woorden = []
        yield from (woord for woord in woorden if any(naam in woord for naam in NAMEN))


@pytest.mark.parametrize("module", [pad for pad in PAPIER if pad.exists()], ids=lambda p: p.name)
def test_the_paper_and_its_folds_do_not_know_skills(module: Path) -> None:
    assert list(genoemd(module.read_text(encoding="utf-8"))) == []


def test_the_paper_was_looked_at() -> None:
    assert len([pad for pad in PAPIER if pad.exists()]) >= 8


def test_a_fold_that_knew_a_skill_is_found() -> None:
    assert list(genoemd("from werkplek.domain.vaardigheden import vaardigheden\n"))
