"""Names follow the one rule: Dutch where the trade speaks, English where only a programmer does."""

import ast
import re
from collections.abc import Iterator

import werkplek.domain
from tests.architecture.tree import Module, modules

GLOSSARY_LINE = re.compile(r"^(\w+): \S", re.MULTILINE)
SYNONYMS = {
    "apprentice": "deelnemer",
    "certificate": "verklaring",
    "company": "leerbedrijf",
    "internship": "plaatsing",
    "judgement": "oordeel",
    "judgment": "oordeel",
    "learner": "deelnemer",
    "leerling": "deelnemer",
    "observation": "waarneming",
    "placement": "plaatsing",
    "praktijkbegeleider": "praktijkopleider or bpv_begeleider",
    "pupil": "deelnemer",
    "qualification": "kwalificatie",
    "stagiair": "deelnemer",
    "student": "deelnemer",
    "trainee": "deelnemer",
    "trainer": "praktijkopleider",
    "workprocess": "werkproces",
}
DRAWERS = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}


def identifiers(module: Module) -> Iterator[str]:
    """Every name that the module itself gives to something."""
    yield from module.name.split(".")
    for node in ast.walk(module.tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.ClassDef(name=name) | ast.arg(arg=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield name
            case ast.alias(asname=str(name)):
                yield name
            case _:
                pass


def exported(module: Module) -> Iterator[str]:
    """The public classes, functions and type aliases at the top of the module."""
    for node in module.tree.body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name), annotation=ast.Name(id="TypeAlias")):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(func=ast.Name("NewType"))):
                yield name
            case _:
                pass


def synonyms(name: str) -> list[str]:
    plain = name.replace("_", "").lower().replace("certificaten", "")
    return [f"{name}: say {word}" for banned, word in SYNONYMS.items() if banned in plain]


def test_every_public_name_of_domain_is_in_the_glossary() -> None:
    glossary = set(GLOSSARY_LINE.findall(werkplek.domain.__doc__ or ""))
    names = {
        name
        for module in modules()
        if module.room == "domain"
        for name in exported(module)
        if not name.startswith("_")
    }
    assert names
    assert not sorted(names - glossary)


def test_no_name_is_a_banned_synonym() -> None:
    assert not [
        f"{module.name}: {said}"
        for module in modules()
        for name in identifiers(module)
        for said in synonyms(name)
    ]


def test_a_banned_synonym_is_found() -> None:
    planted = Module("ui.pages", 1, ast.parse("def toon(huidige_leerling): self.workProcess = 1"))
    found = [said for name in identifiers(planted) for said in synonyms(name)]
    assert found == ["huidige_leerling: say deelnemer", "workProcess: say werkproces"]


def test_no_module_is_a_drawer() -> None:
    assert not [m.name for m in modules() if DRAWERS & set(re.split(r"[._]", m.name))]
