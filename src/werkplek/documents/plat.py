"""A copy of a signed paper for a screen or a printer that leaves signature fields out.

What is drawn in the fields, the QR above all, becomes part of the page. Nothing of this copy is
ever kept or checked.
"""

import io
import warnings

import pikepdf
from pikepdf.exceptions import PageCopyWarning


def plat(pdf: bytes) -> bytes:
    """The same pages with everything drawn on them; what cannot be read stays as it is."""
    try:
        with warnings.catch_warnings(), pikepdf.open(io.BytesIO(pdf)) as document:
            warnings.simplefilter("ignore", PageCopyWarning)  # of the fields nothing is left
            if "/AcroForm" not in document.Root:
                return pdf
            document.flatten_annotations("all")
            uit = io.BytesIO()
            document.save(uit)
            return uit.getvalue()
    except pikepdf.PdfError:
        return pdf
