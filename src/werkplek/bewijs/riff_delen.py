"""The chunks of a WAV file that are its sound (Microsoft's RIFF, 1991)."""

import struct
from typing import Final

_KOP: Final = struct.Struct("<4sI4s")
_DEEL: Final = struct.Struct("<4sI")
_GELUID: Final = frozenset({b"fmt ", b"fact", b"data"})


def strip(wav: bytes) -> bytes:
    """Format and sound; INFO, ID3, bext, cues and all else stay behind.

    Raises ValueError when it is no whole WAV file.
    """
    delen = [_KOP.pack(b"RIFF", 0, b"WAVE")]
    plek = _KOP.size
    gezien: list[bytes] = []
    while plek + _DEEL.size <= len(wav) and b"data" not in gezien:
        naam, lengte = _DEEL.unpack_from(wav, plek)
        plek += _DEEL.size
        if plek + lengte > len(wav):
            raise ValueError("a chunk that does not fit")
        if naam in _GELUID:
            gezien.append(naam)
            vulling = bytes(lengte % 2)
            delen.append(_DEEL.pack(naam, lengte) + wav[plek : plek + lengte] + vulling)
        plek += lengte + lengte % 2
    if gezien[:1] != [b"fmt "] or gezien[-1:] != [b"data"] or len(set(gezien)) != len(gezien):
        raise ValueError("no format, or no sound")
    schoon = b"".join(delen)
    return _KOP.pack(b"RIFF", len(schoon) - _DEEL.size, b"WAVE") + schoon[_KOP.size :]
