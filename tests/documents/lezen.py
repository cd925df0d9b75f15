"""Reading a PDF back as its reader would: text, fonts, pictures of its pages."""

import io
import unicodedata
from collections.abc import Iterator

import pypdf
from pypdf.generic import DictionaryObject

from werkplek.documents.pdf import Page
from werkplek.documents.strips import Text


def texts(pdf: bytes) -> list[str]:
    """The text of each page in reading order, in NFC."""
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return [unicodedata.normalize("NFC", page.extract_text()) for page in pages]


def text(pdf: bytes) -> str:
    """The text of all pages, one space where the paper has any."""
    return " ".join(" ".join(texts(pdf)).split())


def solid(text_: str) -> str:
    """Without any space, because a word too long for a line is cut."""
    return "".join(unicodedata.normalize("NFC", text_).split())


def fonts(pdf: bytes) -> Iterator[DictionaryObject]:
    """Every font that some page may use."""
    for page in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            yield font.get_object()


def not_embedded(pdf: bytes) -> set[str]:
    """Names of the fonts that are no embedded subset."""
    return {
        str(font["/BaseFont"])
        for font in fonts(pdf)
        if "/FontDescriptor" not in font
        or "/FontFile2" not in font["/FontDescriptor"]  # type: ignore[operator]
        or "+" not in str(font["/BaseFont"])
    }


def lines(page: Page) -> list[str]:
    """The text marks of one page, as they are drawn."""
    return [
        mark.plain.strip()
        for _, stack in page.stacks
        for placed in stack
        for mark in placed.strip.marks
        if isinstance(mark, Text)
    ]
