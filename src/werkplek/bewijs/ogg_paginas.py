"""The pages of an Ogg file (RFC 3533): one stream, from its first page to its last."""

from typing import Final

_KOP: Final = 27
_VLAGGEN: Final = 5
_SERIE: Final = slice(14, 18)
_BEGIN: Final = 2


def strip(ogg: bytes) -> bytes:
    """The pages of the first stream, and nothing between or behind them.

    Raises ValueError when there is more than one stream, or none.
    """
    plek, serie = 0, ogg[_SERIE]
    while ogg[plek : plek + 4] == b"OggS":
        kop = ogg[plek : plek + _KOP]
        delen = kop[-1] if len(kop) == _KOP else 0
        eind = plek + _KOP + delen + sum(ogg[plek + _KOP : plek + _KOP + delen])
        if len(kop) < _KOP or eind > len(ogg):
            raise ValueError("a page that does not fit")
        if kop[_SERIE] != serie or bool(kop[_VLAGGEN] & _BEGIN) != (plek == 0):
            raise ValueError("more than one stream")
        plek = eind
    if not plek:
        raise ValueError("no page")
    return ogg[:plek]
