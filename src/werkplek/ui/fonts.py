"""The bundled fonts, and which characters none of them has."""

from typing import Final

from PySide6.QtGui import QFontDatabase, QRawFont

FAMILIES: Final = ("Atkinson Hyperlegible Next", "Noto Sans")
REGULAR: Final = (":/fonts/AtkinsonHyperlegibleNext-Regular.ttf", ":/fonts/NotoSans-Regular.ttf")
BOLD: Final = (":/fonts/AtkinsonHyperlegibleNext-Bold.ttf", ":/fonts/NotoSans-Bold.ttf")
LAYOUT_CHARACTERS: Final = frozenset("\n\t\u2028\u00ad\u200b")


def load() -> None:
    """Hand the bundled fonts to Qt; `FileNotFoundError` when one is missing or not a font."""
    for path in (*REGULAR, *BOLD):
        if QFontDatabase.addApplicationFont(path) < 0:
            raise FileNotFoundError(path)


def missing_glyphs(text: str) -> str:
    """The characters of `text` that no bundled font can draw, each once and in order."""
    needed = dict.fromkeys(character for character in text if character not in LAYOUT_CHARACTERS)
    for path in REGULAR:
        font = QRawFont(path, 16.0)
        needed = {c: None for c in needed if not _supports(font, c)}
    return "".join(needed)


def _supports(font: QRawFont, character: str) -> bool:
    return bool(font.supportsCharacter(ord(character)))
