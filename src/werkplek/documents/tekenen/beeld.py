"""What a signature looks like: lines, letters or a QR, as operators that draw in a box."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from math import isfinite
from typing import Final, TypeAlias

from werkplek.application.ports_verklaring import Punt, Streek
from werkplek.application.unavailable import TekenOntbreekt
from werkplek.documents.tekenen.letters import omtrek
from werkplek.domain.fouten import HandtekeningGeweigerd

Beeld: TypeAlias = Callable[[float, float], bytes]
"""Draws in a box of this width and height, in points."""

MEESTE_PUNTEN: Final = 20_000
LANGSTE_NAAM: Final = 200
_RAND: Final = 3.0
"""Points of a box that stay white on every side."""
_INKT: Final = b"0.05 0.10 0.35"
_DIK: Final = 1.2
_SCHUIN: Final = 0.18
_LETTERHOOGTE: Final = 0.8
"""Part of the em that letters rise above the line; half of it lies above the middle."""


def beeld_van(streek: Streek) -> Beeld:
    """Draw what somebody drew, or the name they typed. Raises `HandtekeningGeweigerd`."""
    if streek.lijnen:
        return lijnen(streek)
    return naam(streek.naam)


def lijnen(streek: Streek) -> Beeld:
    """The lines as they were drawn, in one thickness: no pressure was kept."""
    punten = [punt for lijn in streek.lijnen for punt in lijn]
    if not punten or len(punten) > MEESTE_PUNTEN or not all(map(_ligt_erin, punten)):
        raise HandtekeningGeweigerd("streek")

    def teken(breed: float, hoog: float) -> bytes:
        binnen = (breed - 2 * _RAND, hoog - 2 * _RAND)
        lopend = b" ".join(_lijn(lijn, *binnen) for lijn in streek.lijnen if lijn)
        return b"q %b RG %.2f w 1 J 1 j 1 0 0 1 %.2f %.2f cm %b Q" % (
            *(_INKT, _DIK, _RAND, _RAND),
            lopend,
        )

    return teken


def naam(getypt: str) -> Beeld:
    """A typed name, as the outlines of its letters, a little slanted."""
    if not getypt.strip() or len(getypt) > LANGSTE_NAAM:
        raise HandtekeningGeweigerd("streek")
    try:
        gezet = omtrek(getypt.strip())
    except TekenOntbreekt as fout:
        raise HandtekeningGeweigerd("streek") from fout

    def teken(breed: float, hoog: float) -> bytes:
        ruim = gezet.breedte + _SCHUIN * _LETTERHOOGTE
        korps = min((breed - 2 * _RAND) / ruim, (hoog - 2 * _RAND) / (1.5 * _LETTERHOOGTE))
        op = hoog / 2 - korps * _LETTERHOOGTE / 2
        plaats = b"%.4f 0 %.4f %.4f %.2f %.2f cm" % (korps, _SCHUIN * korps, korps, _RAND, op)
        return b"q %b rg %b %b f Q" % (_INKT, plaats, gezet.pad)

    return teken


def _ligt_erin(punt: Punt) -> bool:
    return all(isfinite(deel) and 0 <= deel <= 1 for deel in punt)


def _lijn(lijn: tuple[Punt, ...], breed: float, hoog: float) -> bytes:
    """One line; a point alone is a dot, points that fall together are one."""
    plekken = [b"%.2f %.2f" % (x * breed, y * hoog) for x, y in lijn]
    verder = list(_anders(plekken)) or plekken[:1]
    return b" ".join([plekken[0] + b" m", *(plek + b" l" for plek in verder), b"S"])


def _anders(plekken: list[bytes]) -> Iterator[bytes]:
    return (plek for vorige, plek in pairwise(plekken) if plek != vorige)
