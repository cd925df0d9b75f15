"""Every example of every page: what `PAGINAS` in any of the modules of examples says."""

from collections.abc import Callable
from importlib import import_module
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
