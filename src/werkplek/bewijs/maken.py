"""From bytes that a person chose to what is kept: recognised by content, never by its name."""

import hashlib
import logging

from werkplek.application.bewijs import MAX_BEWIJS
from werkplek.application.ports_veilig import Bewijssoort, Bijlage
from werkplek.bewijs import foto, geluid, pdf
from werkplek.domain.fouten import BewijsGeweigerd

_FOTO_BEGIN = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_PDF_BEGIN = b"%PDF-"
_PDF_BINNEN = 1024
_MP3_BEGIN = (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xfa", b"\xff\xe3", b"\xff\xe2")
_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_M4A = {b"M4A ", b"M4B ", b"mp41", b"mp42", b"isom", b"iso2", b"iso4", b"iso5", b"iso6"}
_M4A |= {b"dash", b"3gp4", b"3gp5", b"3gp6"}

_logger = logging.getLogger(__name__)


def maak_bijlage(inhoud: bytes) -> Bijlage:
    """Implements `Bewijsmaker`: shrunk, upright, and without anything about who, where and when.

    The same bytes give the same bytes with the same libraries. Raises `BewijsGeweigerd` and
    nothing else, whatever the bytes are.
    """
    if not inhoud:
        raise BewijsGeweigerd("leeg")
    if len(inhoud) > MAX_BEWIJS:
        raise BewijsGeweigerd("te_groot", MAX_BEWIJS)
    soort = _herken(inhoud)
    try:
        schoon, miniatuur = _maak_schoon(soort, inhoud)
    except BewijsGeweigerd:
        raise
    except Exception as fout:
        # What a decoder raises on bytes made to break it is no list that anybody keeps.
        _logger.info("evidence refused: %s", type(fout).__name__)
        raise BewijsGeweigerd("onleesbaar") from fout
    return Bijlage(hashlib.sha256(schoon).hexdigest(), soort, schoon, miniatuur)


def _maak_schoon(soort: Bewijssoort, inhoud: bytes) -> tuple[bytes, bytes]:
    if soort is Bewijssoort.FOTO:
        return foto.maak_schoon(inhoud)
    if soort is Bewijssoort.PDF:
        return pdf.maak_schoon(inhoud), b""
    return geluid.maak_schoon(soort, inhoud), b""


def _herken(inhoud: bytes) -> Bewijssoort:
    if inhoud.startswith(_FOTO_BEGIN) or _riff(inhoud) == b"WEBP":
        return Bewijssoort.FOTO
    if inhoud.startswith(b"OggS"):
        return Bewijssoort.GELUID_OGG
    if _riff(inhoud) == b"WAVE":
        return Bewijssoort.GELUID_WAV
    if inhoud[4:8] == b"ftyp":
        return _herken_iso(inhoud[8:12])
    if _PDF_BEGIN in inhoud[:_PDF_BINNEN]:
        return Bewijssoort.PDF
    if inhoud.startswith(_MP3_BEGIN):
        return Bewijssoort.GELUID_MP3
    raise BewijsGeweigerd("soort")


def _herken_iso(merk: bytes) -> Bewijssoort:
    """Phones put photos and sound in the same kind of box; its brand tells which."""
    if merk in _HEIC:
        raise BewijsGeweigerd("heic")
    if merk in _M4A:
        return Bewijssoort.GELUID_M4A
    raise BewijsGeweigerd("soort")


def _riff(inhoud: bytes) -> bytes:
    return inhoud[8:12] if inhoud.startswith(b"RIFF") else b""
