"""What is said of which werkprocessen can be done at this werkplek."""

from typing import Final

NOG_NIET_GEZEGD: Final = "Nog niet gezegd. Al het werk wordt aangeboden."
ALLES: Final = "Al het werk kan hier."


def deels(hier: int, alle: int) -> str:
    """When some of it can be done here."""
    return f"Aan: {hier} van {alle} werkprocessen. De rest staat één tik verder."
