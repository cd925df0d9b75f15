"""The boxes of an M4A file (ISO/IEC 14496-12): what describes the recording is blanked in place.

Sound is found by its distance from the begin of the file, so nothing may move: a box that is not
needed becomes free space of the same size, filled with zeros.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from werkplek.domain.fouten import BewijsGeweigerd

_KOP: Final = 8
_GROOT: Final = 16
_DIEPTE: Final = 8
_BINNEN: Final = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl", b"moof", b"traf", b"mvex"})
_NODIG: Final = _BINNEN | frozenset(
    {b"ftyp", b"styp", b"sidx", b"mdat", b"mfra", b"mvhd", b"tkhd", b"mdhd", b"hdlr", b"smhd"}
    | {b"dinf", b"edts", b"stsd", b"stts", b"ctts", b"stsc", b"stsz", b"stz2", b"stco", b"co64"}
    | {b"stss", b"sgpd", b"sbgp", b"mehd", b"trex", b"mfhd", b"tfhd", b"tfdt", b"trun", b"saiz"}
    | {b"saio", b"elst", b"nmhd", b"cslg"}
)
_MET_TIJD: Final = frozenset({b"mvhd", b"tkhd", b"mdhd"})
_GELUID: Final = b"soun"


@dataclass(frozen=True, slots=True)
class Doos:
    """One box: its name, where it begins, where its inside begins, and where it ends."""

    naam: bytes
    begin: int
    binnen: int
    eind: int


def strip(m4a: bytes) -> bytes:
    """The same file with free space where titles, pictures, place and time were.

    Raises ValueError when the boxes do not fit, `BewijsGeweigerd` when it is a film.
    """
    uit = bytearray(m4a)
    for doos in _dozen(m4a, 0, len(m4a), _DIEPTE):
        if doos.naam not in _NODIG:
            uit[doos.begin + 4 : doos.begin + _KOP] = b"free"
            uit[doos.binnen : doos.eind] = bytes(doos.eind - doos.binnen)
        elif doos.naam in _MET_TIJD:
            _wis_tijd(uit, doos)
        elif doos.naam == b"hdlr":
            _eis_geluid(uit, doos)
    return bytes(uit)


def _dozen(m4a: bytes, plek: int, tot: int, diepte: int) -> Iterator[Doos]:
    if not diepte:
        raise ValueError("boxes in boxes without an end")
    while plek < tot:
        doos = _doos(m4a, plek, tot)
        yield doos
        if doos.naam in _BINNEN:
            yield from _dozen(m4a, doos.binnen, doos.eind, diepte - 1)
        plek = doos.eind


def _doos(m4a: bytes, plek: int, tot: int) -> Doos:
    lengte, naam = int.from_bytes(m4a[plek : plek + 4]), m4a[plek + 4 : plek + _KOP]
    binnen = plek + _KOP
    if lengte == 1:
        lengte, binnen = int.from_bytes(m4a[plek + _KOP : plek + _GROOT]), plek + _GROOT
    elif lengte == 0:
        lengte = tot - plek
    if plek + lengte > tot or plek + lengte < binnen:
        raise ValueError("a box that does not fit")
    return Doos(naam, plek, binnen, plek + lengte)


def _wis_tijd(uit: bytearray, doos: Doos) -> None:
    """Version and flags first, then made and changed: 4 bytes each, 8 in version 1."""
    lengte = 16 if uit[doos.binnen] == 1 else 8
    if doos.eind - doos.binnen < 4 + lengte:
        raise ValueError("a box that is too short")
    uit[doos.binnen + 4 : doos.binnen + 4 + lengte] = bytes(lengte)


def _eis_geluid(uit: bytearray, doos: Doos) -> None:
    """A track of sound; its handler may have a name, which goes."""
    begin = doos.binnen + 8
    if bytes(uit[begin : begin + 4]) != _GELUID:
        raise BewijsGeweigerd("soort")
    naam = begin + 16
    if doos.eind < naam:
        raise ValueError("a box that is too short")
    uit[naam : doos.eind] = bytes(doos.eind - naam)
