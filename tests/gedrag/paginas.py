"""Every example of every page: what `PAGINAS` in any of the modules of examples says."""

from collections.abc import Callable
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

VOORBEELDEN: Final = Path(__file__).resolve().parent.parent / "ui"


def alle_paginas() -> dict[str, Callable[[], QWidget]]:
    """The examples by name; two modules may tell of the same ones."""
    gevonden: dict[str, Callable[[], QWidget]] = {}
    for bestand in sorted(VOORBEELDEN.glob("*_voorbeelden.py")):
        gevonden |= getattr(import_module(f"tests.ui.{bestand.stem}"), "PAGINAS", {})
    return gevonden


def uitgekozen(*, staten: int = 2) -> list[str]:
    """Of the examples that begin with one word the last, and the first: a page in two states."""
    namen = sorted(alle_paginas())
    groepen = [list(groep) for _, groep in groupby(namen, lambda naam: naam.split(maxsplit=1)[0])]
    return [naam for g in groepen for naam in dict.fromkeys((g[-1], g[0])[:staten])]
