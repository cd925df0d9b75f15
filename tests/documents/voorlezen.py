"""What a screen reader gets: the texts of the structure tree in order, as poppler reads them."""

import re
import shutil
import subprocess
import tempfile
import unicodedata
from pathlib import Path
from typing import Final

import pytest

MET_POPPLER: Final = pytest.mark.skipif(
    shutil.which("pdfinfo") is None, reason="poppler-utils (pdfinfo) is not installed here"
)
_REGEL: Final = re.compile(r'^ *(?:"(?P<tekst>.*)"|(?P<tag>[A-Z]\w*)(?: \(\w+\))?:?)$')


def voorgelezen(pdf: bytes) -> list[tuple[str, str]]:
    """Tag and text of every element that has text, in the order of the tree.

    What runs over a page break is one text; poppler shows its two halves right after each other.
    """
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_, "papier.pdf")
        pad.write_bytes(pdf)
        uit = subprocess.run(
            ["pdfinfo", "-enc", "UTF-8", "-struct-text", str(pad)],  # noqa: S607  from the path
            check=True,
            capture_output=True,
        ).stdout.decode()
    gelezen: list[list[str]] = []
    for treffer in filter(None, map(_REGEL.match, uit.splitlines())):
        if treffer["tag"]:
            gelezen.append([treffer["tag"], ""])
        else:
            gelezen[-1][1] += treffer["tekst"]
    netjes = ((tag, unicodedata.normalize("NFC", tekst).split()) for tag, tekst in gelezen)
    return [(tag, " ".join(woorden)) for tag, woorden in netjes if woorden]
