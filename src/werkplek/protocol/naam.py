"""Names on the line: a UUID as its 16 bytes, any other text behind a NUL."""

from typing import Final

from werkplek.protocol.fouten import NietCanoniek

Naam = bytes
"""A name: 16 bytes of a UUID, or else NULs and the text itself; see `naam_in`."""

_UUID_BYTES: Final = 16
_UUID_TEKST: Final = 36


def naam_in(tekst: str) -> Naam:
    """A UUID in its one spelling as 16 bytes; other text behind a NUL, two when that makes 16."""
    if len(tekst) == _UUID_TEKST and tekst[8] == tekst[13] == tekst[18] == tekst[23] == "-":
        cijfers = tekst.replace("-", "")
        try:
            uuid = bytes.fromhex(cijfers)
        except ValueError:
            uuid = b""
        if len(uuid) == _UUID_BYTES and uuid.hex() == cijfers:
            return uuid
    ruw = b"\x00" + tekst.encode()
    return ruw if len(ruw) != _UUID_BYTES else b"\x00" + ruw


def naam_uit(naam: Naam) -> str:
    """The name as it stands in a header. Raises `NietCanoniek`."""
    if len(naam) == _UUID_BYTES:
        return _als_uuid(naam)
    tekst = naam.lstrip(b"\x00")
    if tekst == naam:
        raise NietCanoniek(f"a name of {len(naam)} bytes")
    try:
        return tekst.decode()
    except UnicodeError as fout:
        raise NietCanoniek("a name that is no text") from fout


def _als_uuid(ruw: bytes) -> str:
    """The one spelling; made by hand, for `uuid.UUID` takes as long as a digest."""
    hex_ = ruw.hex()
    return f"{hex_[:8]}-{hex_[8:12]}-{hex_[12:16]}-{hex_[16:20]}-{hex_[20:]}"
