"""The bundled fonts, and which characters none of them has."""

from typing import Final

from PySide6.QtGui import QFontDatabase, QRawFont

FAMILIES: Final = (
    "Atkinson Hyperlegible Next",
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Ethiopic",
)
"""What draws a character: the first that has it. Noto Sans has the Cyrillic of Ukrainian."""

_FILES: Final = ("AtkinsonHyperlegibleNext", "NotoSans", "NotoSansArabic", "NotoSansEthiopic")
REGULAR: Final = tuple(f":/fonts/{file}-Regular.ttf" for file in _FILES)
BOLD: Final = tuple(f":/fonts/{file}-Bold.ttf" for file in _FILES)
LAYOUT_CHARACTERS: Final = frozenset("\n\t\u2028\u00ad\u200b\u2066\u2067\u2068\u2069")


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
