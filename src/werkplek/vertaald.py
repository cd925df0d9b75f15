"""Reads the words of the window in another language: `werkplek --taal en`.

All that people read stands in the source as Dutch, in forms, pages and `woorden`. A catalogue has
another sentence for each Dutch one, with the same places to fill in (`{0}`, `{1}`). When it is
switched on, before any of those modules is imported, their constants are read in that language.
What people typed is never touched, and neither is what goes on paper or into a feit.
"""

import ast
import importlib.abc
import importlib.machinery
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from types import CodeType, ModuleType
from typing import Final

BRON: Final = Path(__file__).parent
TALEN: Final = {"en": BRON / "woorden" / "talen" / "engels.json"}
"""Where the catalogue of each language is."""

KAMERS: Final = ("werkplek.ui", "werkplek.woorden", "werkplek.application.beelden")
"""Whose words people read in the window."""

NEDERLANDS: Final = {
    "woorden": (
        *("antwoorden", "bewaren", "datums", "gebruik", "gespreksverslag", "inzage", "kaart"),
        *("meenemen", "nalezen", "opdracht", "opdrachthulp", "papier", "tekenblad"),
        *("vingerwoorden", "watikkan", "begeleiden", "dagen", "verklaring", "wissen"),
        *("deelnemerstand", "groepopdracht", "hub*", "talen*"),
    ),
    "beelden": ("tijdlijnregel", "deelnemerstand", "eigen_werk", "oefenen", "thuis*"),
    "ui": (
        *("deelnemerstand", "eigen", "eigen_taal", "eigen_werk", "thuis*", "oefenen"),
        *("werkplek_rc", "driver", "fonts", "icons", "tasks", "theme", "units", "application"),
        *("autolock", "doorbell", "rows", "controller", "schrijving", "voorlezen_qt"),
        *("camera_qt", "opnemer_qt", "toestellen"),
    ),
}
"""Modules that stay Dutch: papers, feiten, commands, dates, and what nobody reads.

So does the deelnemer's own screen, which has languages of its own beside the Dutch.
"""

_PLEK: Final = re.compile(r"\{(\d+)\}")
_LETTER: Final = re.compile(r"[^\W\d_]{2}")
_MERK: Final = re.compile(r"[a-z0-9_./:*-]+")
"""A mark for the program: no capital and no space."""

Zoek = Callable[[str], str | None]


def kies_taal(code: str) -> bool:
    """Read the words of the window in this language from now on; False when it is not here."""
    if code not in TALEN:
        return False
    sys.meta_path.insert(0, Vertaalvinder(catalogus(code)))
    return True


def catalogus(code: str) -> Mapping[str, str]:
    """The sentences of a language, by the Dutch one."""
    gelezen: dict[str, str] = json.loads(TALEN[code].read_text(encoding="utf-8"))
    return gelezen


def is_vertaald(module: str) -> bool:
    """Whether the words of this module are read in another language."""
    if not f"{module}.".startswith(tuple(f"{kamer}." for kamer in KAMERS)):
        return False
    kamer, *delen = module.removeprefix("werkplek.").removeprefix("application.").split(".")
    namen = [deel.removeprefix("ui_") for deel in delen]
    return not any(fnmatchcase(naam, zo) for naam in namen for zo in NEDERLANDS[kamer])


class Vertaalvinder(importlib.abc.MetaPathFinder):
    """Finds our own modules before Python does."""

    def __init__(self, zinnen: Mapping[str, str]) -> None:
        """With this catalogue."""
        self._zinnen = zinnen

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,
        target: ModuleType | None = None,
    ) -> importlib.machinery.ModuleSpec | None:
        """The module as it is found otherwise, with another loader."""
        if not is_vertaald(fullname):
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if spec is not None and isinstance(spec.loader, importlib.machinery.SourceFileLoader):
            spec.loader = Vertaallader(fullname, spec.loader.path, self._zinnen)
        return spec


class Vertaallader(importlib.machinery.SourceFileLoader):
    """Compiles the source with other sentences; what Python kept compiled is Dutch."""

    def __init__(self, fullname: str, path: str, zinnen: Mapping[str, str]) -> None:
        """Of one module."""
        super().__init__(fullname, path)
        self._zinnen = zinnen

    def get_code(self, fullname: str) -> CodeType:
        """From the source, always."""
        boom = vertaal(ast.parse(self.get_data(self.path)), fullname, self._zinnen.get)
        return compile(boom, self.path, "exec")


def vertaal(boom: ast.Module, module: str, zoek: Zoek) -> ast.Module:
    """Put another sentence in the place of each text that `zoek` has one for."""
    Vertaler(module, zoek, set(_stil(boom))).visit(boom)
    return ast.fix_missing_locations(boom)


def gevraagd() -> dict[str, str]:
    """Every Dutch sentence of the window, and a module that says it."""
    zinnen: dict[str, str] = {}
    for kamer in KAMERS:
        for pad in sorted((BRON.parent / kamer.replace(".", "/")).rglob("*.py")):
            module = ".".join(pad.relative_to(BRON.parent).with_suffix("").parts)
            if is_vertaald(module):
                zinnen |= dict.fromkeys(teksten(pad, module), module)
    return zinnen


def teksten(pad: Path, module: str) -> Iterator[str]:
    """What a module asks the catalogue for: the Dutch sentences, with places to fill in."""
    zinnen: list[str] = []

    def zoek(zin: str) -> None:
        zinnen.append(zin)

    vertaal(ast.parse(pad.read_text(encoding="utf-8")), module, zoek)
    yield from zinnen


class Vertaler(ast.NodeTransformer):
    """Walks one module."""

    def __init__(self, module: str, zoek: Zoek, stil: set[int]) -> None:
        """`stil` are the nodes that nobody reads."""
        self._zoek = zoek
        self._stil = stil
        self._alles = ".woorden." in module
        self._zinnen = ".hulp_" in module  # a single word is the name of an explanation
        self._form = "._generated" in module

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        """A text that stands by itself."""
        if id(node) in self._stil or not isinstance(node.value, str) or self._form:
            return node
        return self._met(node) if self._is_tekst(node.value) else node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """The words of a form, and those that Qt is asked for."""
        naam = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if naam in {"tr", "translate"}:
            plek = 0 if naam == "tr" else 1
            for nummer, gegeven in enumerate(node.args):
                if nummer == plek and _is_zin(gegeven):
                    node.args[nummer] = self._met(gegeven)
            return node
        return self.generic_visit(node)  # type: ignore[return-value]

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.expr:
        """A sentence with places to fill in, which another language may fill in another order."""
        for deel in node.values:
            if isinstance(deel, ast.FormattedValue):
                deel.value = self.visit(deel.value)
        if id(node) in self._stil:
            return node
        plekken = [deel for deel in node.values if not isinstance(deel, ast.Constant)]
        zin = _met_plekken(node)
        if not _LETTER.search(_PLEK.sub("", zin)) or (_MERK.fullmatch(zin) and not self._alles):
            return node
        anders = self._zoek(zin)
        if anders is None:
            return node
        delen = _PLEK.split(anders)
        waarden = [
            plekken[int(deel)] if nummer % 2 else ast.Constant(deel)
            for nummer, deel in enumerate(delen)
        ]
        return ast.copy_location(ast.JoinedStr(waarden), node)

    def _is_tekst(self, tekst: str) -> bool:
        if self._zinnen and " " not in tekst:
            return False
        return bool(_LETTER.search(tekst)) and (self._alles or not _MERK.fullmatch(tekst))

    def _met(self, node: ast.expr) -> ast.expr:
        zin = node.value if isinstance(node, ast.Constant) else ""
        anders = self._zoek(str(zin)) if _LETTER.search(str(zin)) else None
        return node if anders is None else ast.copy_location(ast.Constant(anders), node)


def _is_zin(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _met_plekken(node: ast.JoinedStr) -> str:
    """The sentence, with a number for each place to fill in."""
    zin, nummer = "", 0
    for deel in node.values:
        if isinstance(deel, ast.Constant):
            zin += str(deel.value)
        else:
            zin, nummer = f"{zin}{{{nummer}}}", nummer + 1
    return zin


def _stil(boom: ast.Module) -> Iterator[int]:
    """What nobody reads: documentation, keys, what is compared, patterns, words for a log."""
    for node in ast.walk(boom):
        for deel in _stille_delen(node):
            yield from map(id, ast.walk(deel))


def _stille_delen(node: ast.AST) -> Sequence[ast.AST]:
    match node:
        case ast.Dict(keys=sleutels):
            return [sleutel for sleutel in sleutels if sleutel is not None]
        case ast.Compare(comparators=ander):
            return [node.left, *ander]
        case ast.Subscript(slice=plek) | ast.AnnAssign(annotation=plek):
            return [plek]
        case ast.FunctionDef(returns=ast.AST() as geeft):
            return [geeft]
        case _:
            return [node] if _is_stil(node) else []


def _is_stil(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="LOG" | "re"))):
            return True
        case ast.Call(func=ast.Name(id="cast" | "getattr" | "setattr" | "Signal" | "Property")):
            return True
        case ast.Expr(value=ast.Constant()):
            return True
        case _:
            return isinstance(node, ast.MatchValue | ast.arg | ast.Raise)
