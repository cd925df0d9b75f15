"""The next revision of a PDF: what stood there stays byte for byte, metadata included."""

import hashlib
from io import BytesIO
from typing import Final

from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1

from werkplek.domain.fouten import HandtekeningGeweigerd

ONLEESBAAR: Final = (
    *(PdfError, AssertionError, AttributeError, IndexError, KeyError),
    *(RecursionError, TypeError, ValueError),
)
"""What pyHanko raises on bytes that are no whole PDF."""


def open_pdf(pdf: bytes) -> PdfFileReader:
    """Read strictly. Raises `HandtekeningGeweigerd`."""
    try:
        reader = PdfFileReader(BytesIO(pdf), strict=True)
        _ = reader.root
    except ONLEESBAAR as fout:
        raise HandtekeningGeweigerd("bestand") from fout
    return reader


class Vervolg(IncrementalPdfFileWriter):
    """Adds a revision and leaves Info and XMP alone.

    pyHanko rewrites both in each revision, so that its check must let titles change after a
    signature; a check of a file that was made here may refuse any such change.
    """

    def __init__(self, reader: PdfFileReader) -> None:
        super().__init__(reader.stream, prev=reader)
        self.register_extension(ESIC_EXTENSION_1)
        self.update_root()  # type: ignore[no-untyped-call] # pyHanko has half its types

    def _update_meta(self) -> None:
        """Keep Info and XMP as they are: the hook by which pyHanko would rewrite them."""

    @classmethod
    def _handle_id(cls, prev: PdfFileReader) -> ArrayObject:
        """Another second half for every revision, from what stood before instead of by chance."""
        prev.stream.seek(0)
        nieuw = ByteStringObject(hashlib.sha256(prev.stream.read()).digest()[:16])
        eerste = prev.trailer["/ID"][0] if "/ID" in prev.trailer else nieuw
        return ArrayObject([ByteStringObject(getattr(eerste, "original_bytes", eerste)), nieuw])
