"""Every page that has an example anywhere in tests/ui, by name."""

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget


def _collected() -> dict[str, Callable[[], QWidget]]:
    found: dict[str, Callable[[], QWidget]] = {}
    for file in sorted(Path(__file__).parent.glob("*_voorbeelden.py")):
        if file.stem != Path(__file__).stem:
            module = importlib.import_module(f"tests.ui.{file.stem}")
            found |= getattr(module, "PAGINAS", {})
    return found


ALLE: Final = _collected()


def deel(nummer: int, van: int) -> list[str]:
    """The names of one part of them, so that a folder of tests stays short."""
    return sorted(ALLE)[nummer::van]
