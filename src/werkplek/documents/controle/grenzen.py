"""What no file of ours ever is; looked at before anything takes the file apart."""

import re
from typing import Final

from pyhanko.pdf_utils.decode_limits import (
    DecodeLimits,
    DecodePurpose,
    DocumentDecodeBudget,
    StreamDecodeLimits,
)

from werkplek.domain.controle import Bevinding

KOP: Final = b"%PDF-"
STAART: Final = b"%%EOF"
GROOTST: Final = 20_000_000
REVISIES: Final = 150  # a seal, and a new time stamp each year, of a file that is kept for life
OBJECTEN: Final = 20_000

_INGANG: Final = re.compile(rb"\d{10} \d{5} [nf]")
_MIB: Final = 1024 * 1024
UITPAKKEN: Final = DecodeLimits(
    per_stream=StreamDecodeLimits(max_ratio=1100, max_output_size=16 * _MIB),
    per_purpose={
        DecodePurpose.XREF_STREAM: StreamDecodeLimits(max_ratio=None, max_output_size=_MIB // 2),
        DecodePurpose.OBJECT_STREAM: StreamDecodeLimits(max_ratio=None, max_output_size=2 * _MIB),
        DecodePurpose.CERTIFICATE: StreamDecodeLimits(max_ratio=None, max_output_size=_MIB // 8),
        DecodePurpose.OCSP_RESPONSE: StreamDecodeLimits(max_ratio=None, max_output_size=_MIB // 8),
        DecodePurpose.CRL: StreamDecodeLimits(max_ratio=None, max_output_size=4 * _MIB),
    },
    document_budget=DocumentDecodeBudget(base_allowance=64 * _MIB, max_ratio=20),
)
"""How far a stream may swell while a file is judged; ours stay far below it."""


def is_pdf(inhoud: bytes) -> bool:
    """Whether this is meant as a PDF: readers look for the header in the first 1024 bytes."""
    return KOP in inhoud[:1024]


def te_veel(inhoud: bytes) -> Bevinding | None:
    """Say why a file is not even opened; None when it may be."""
    if len(inhoud) > GROOTST:
        return Bevinding("te_groot")
    if inhoud.count(b"startxref") > REVISIES or inhoud.count(STAART) > REVISIES:
        return Bevinding("te_ingewikkeld", "revisies")
    if sum(1 for _ in _INGANG.finditer(inhoud)) > OBJECTEN:
        return Bevinding("te_ingewikkeld", "objecten")
    return None


def omlijsting(inhoud: bytes) -> tuple[Bevinding, ...]:
    """Bytes before the header or behind the end: no signature covers them for every reader."""
    heel = inhoud.startswith(KOP) and inhoud.count(KOP) == 1
    if (
        heel
        and inhoud.rstrip(b"\r\n").endswith(STAART)
        and len(inhoud.rstrip(b"\r\n")) + 2 >= len(inhoud)
    ):
        return ()
    return (Bevinding("bytes_buiten"),)
