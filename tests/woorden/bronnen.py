"""Every text that a person may read, found in its source: code, forms, data of the demo."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import werkplek

BRON: Final = Path(werkplek.__file__).parent
FORMS: Final = Path(__file__).parents[2] / "forms"
KAMERS: Final = (
    *("woorden", "ui", "documents", "cli", "terminal", "demo", "application", "structuur"),
    *("hub", "device", "domain"),
)
"""The rooms whose texts reach a person."""


@dataclass(frozen=True, slots=True)
class Tekst:
    """One text and where it stands."""

    plek: str
    tekst: str


@cache
def alle_teksten() -> tuple[Tekst, ...]:
    """All of them."""
    return (*_code(), *formteksten(), *_bladzijden())


def formteksten() -> Iterator[Tekst]:
    """What the forms say; `notr` marks what no person reads."""
    for form in sorted(FORMS.glob("*.ui")):
        for string in ET.parse(form).iter("string"):  # noqa: S314  our own files
            if string.text and string.get("notr") != "true":
                yield Tekst(f"forms/{form.name}", string.text)


def _bladzijden() -> Iterator[Tekst]:
    """The public pages of a hub, without their marks."""
    for pad in sorted((BRON / "hub").rglob("*.html")):
        kaal = re.sub(r"<[^>]+>", "\n", pad.read_text(encoding="utf-8"))
        yield from (Tekst(_naam(pad), regel.strip()) for regel in kaal.split("\n") if regel.strip())


def _code() -> Iterator[Tekst]:
    for kamer in KAMERS:
        for pad in sorted((BRON / kamer).rglob("*.py")):
            if "_generated" not in pad.parts:
                yield from zinnen_in(pad.read_text(encoding="utf-8"), _naam(pad))


def _naam(pad: Path) -> str:
    return str(pad.relative_to(BRON))


def zinnen_in(bron: str, plek: str) -> Iterator[Tekst]:
    """The texts of a module that are neither documentation nor a mark for the program."""
    boom = ast.parse(bron)
    los = plek.startswith("woorden")
    stil = set(_stil(boom))
    for node in ast.walk(boom):
        if id(node) in stil:
            continue
        match node:
            case ast.JoinedStr(values=delen):
                stil |= {id(deel) for deel in delen}
                yield Tekst(f"{plek}:{node.lineno}", _als_zin(delen))
            case ast.Constant(value=str(tekst)) if los or " " in tekst.strip():
                yield Tekst(f"{plek}:{node.lineno}", tekst)
            case ast.Call(func=ast.Attribute(attr="tr" | "translate"), args=[*_, woorden]):
                if isinstance(woorden, ast.Constant) and " " not in str(woorden.value):
                    yield Tekst(f"{plek}:{node.lineno}", str(woorden.value))
            case _:
                pass


def _als_zin(delen: list[ast.expr]) -> str:
    """An f-string as it is read, with one word for what is filled in."""
    return "".join(
        deel.value if isinstance(deel, ast.Constant) and isinstance(deel.value, str) else "X"
        for deel in delen
    )


def _stil(boom: ast.Module) -> Iterator[int]:
    """Docstrings, and what is logged or raised for a programmer."""
    for node in ast.walk(boom):
        match node:
            case ast.Expr(value=ast.Constant() as uitleg):
                yield id(uitleg)
            case ast.Call(func=ast.Attribute(value=ast.Name(id="LOG"))):
                yield from map(id, ast.walk(node))
            case ast.Raise(exc=ast.Call(func=ast.Name(id=soort)) as fout) if soort in _ENGELS:
                yield from map(id, ast.walk(fout))
            case _:
                pass


_ENGELS: Final = frozenset(
    {"LookupError", "ValueError", "TypeError", "RuntimeError", "KeyError", "OSError"}
    | {"NotImplementedError", "AssertionError", "FileNotFoundError", "TimeoutError"}
)
"""Bugs: nobody reads them but who mends them."""
