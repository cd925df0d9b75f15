"""Messages made small: zstd with a dictionary of both sides, or gzip; the first bytes tell.

The dictionary is of messages about made-up people (`packaging/woordenboek.py`); its number stands
in every frame. Inflating stops at the limit, so that a bomb is an error and not a full memory.
"""

import gzip
import zlib
from functools import cache
from importlib.resources import files
from typing import Final

import zstandard

from werkplek.protocol.fouten import NietCanoniek, TeGroot

ZSTD: Final = b"\x28\xb5\x2f\xfd"
GZIP: Final = b"\x1f\x8b"
NIVEAU: Final = 3
WOORDENBOEK: Final = 1
"""The number of the dictionary of this version."""


def pak(ruw: bytes, *, als: bytes = ZSTD) -> bytes:
    """Make bytes smaller in the form that begins as `als` does."""
    if als == GZIP:
        return gzip.compress(ruw, compresslevel=6, mtime=0)
    return zstandard.ZstdCompressor(level=NIVEAU, dict_data=_woordenboek()).compress(ruw)


def vorm_van(ingepakt: bytes) -> bytes:
    """The form of packed bytes, so that an answer comes in the form of its question."""
    return GZIP if ingepakt.startswith(GZIP) else ZSTD


def pak_uit(ingepakt: bytes, grens: int) -> bytes:
    """What was packed, at most `grens` bytes. Raises `TeGroot` or `NietCanoniek`."""
    if ingepakt.startswith(GZIP):
        return _gunzip(ingepakt, grens)
    if not ingepakt.startswith(ZSTD):
        raise NietCanoniek("not a packed message")
    try:
        maat = zstandard.frame_content_size(ingepakt)
        if not 0 <= maat <= grens:
            raise TeGroot(f"a message of {maat} bytes")
        uitpakker = zstandard.ZstdDecompressor(dict_data=_woordenboek())
        return uitpakker.decompress(ingepakt, max_output_size=grens, allow_extra_data=False)
    except zstandard.ZstdError as fout:
        raise NietCanoniek("not a whole message") from fout


def _gunzip(ingepakt: bytes, grens: int) -> bytes:
    uitpakker = zlib.decompressobj(wbits=31)
    try:
        ruw = uitpakker.decompress(ingepakt, grens + 1)
    except zlib.error as fout:
        raise NietCanoniek("not a whole message") from fout
    if len(ruw) > grens:
        raise TeGroot(f"a message of more than {grens} bytes")
    if not uitpakker.eof or uitpakker.unused_data:
        raise NietCanoniek("not a whole message")
    return ruw


@cache
def _woordenboek() -> zstandard.ZstdCompressionDict:
    bron = files("werkplek.protocol") / f"woordenboek_{WOORDENBOEK}.zdict"
    return zstandard.ZstdCompressionDict(bron.read_bytes())
