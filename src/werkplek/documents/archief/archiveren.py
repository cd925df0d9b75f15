"""From pages to the file that is kept: drawn by reportlab, finished by pikepdf."""

import io
from dataclasses import dataclass

import pikepdf

from werkplek.documents.archief.bijsluiten import Bijsluiting, sluit_bij
from werkplek.documents.archief.kleuren import voeg_kleuren_toe
from werkplek.documents.archief.structuur import bouw_structuur
from werkplek.documents.archief.velden import maak_velden
from werkplek.documents.archief.xmp import xmp
from werkplek.documents.markering import Tekening
from werkplek.documents.pdf import Page, Properties, write_pdf


class LetterNietIngesloten(Exception):
    """A page selects a font that is not in the file; whoever drew it made a mistake."""


@dataclass(frozen=True, slots=True)
class Archiefstuk:
    """What goes in one file."""

    pages: tuple[Page, ...]
    properties: Properties
    bijsluiting: Bijsluiting | None = None


def archiefpdf(stuk: Archiefstuk) -> bytes:
    """The file; the same input gives the same bytes, also elsewhere and later."""
    tekening = Tekening()
    getekend = write_pdf(stuk.pages, stuk.properties, tekening)
    with pikepdf.open(io.BytesIO(getekend)) as pdf:
        eis_letters(pdf)
        velden = maak_velden(pdf, tekening.velden)
        bouw_structuur(pdf, tekening, velden)
        if stuk.bijsluiting is not None:
            sluit_bij(pdf, stuk.bijsluiting, stuk.properties.made_on)
        voeg_kleuren_toe(pdf)
        pdf.Root.Metadata = pdf.make_stream(
            xmp(stuk.properties), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
        )
        return _bytes(pdf)


def _bytes(pdf: pikepdf.Pdf) -> bytes:
    """Nothing is compressed: zlib's output differs between its builds."""
    uit = io.BytesIO()
    pdf.save(
        uit,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        compress_streams=False,
        force_version="1.7",
    )
    return uit.getvalue()


def eis_letters(pdf: pikepdf.Pdf) -> None:
    """Raise `LetterNietIngesloten` for a font of some page that is not in the file."""
    for page in pdf.pages:
        for font in page.Resources.Font.as_dict().values():
            if "/FontDescriptor" not in font:
                raise LetterNietIngesloten(str(font.BaseFont))
