"""COSE_Sign1 (RFC 9052) in exactly one shape: EdDSA, a kid of 8 bytes, and no other header.

The shape is compared byte for byte, so that nothing is parsed before its signature holds.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

KID: Final = 8
HANDTEKENING: Final = 64

_ALG: Final = 1
_KID: Final = 4
_EDDSA: Final = -8
_TAG_EN_REEKS: Final = b"\xd2\x84"
"""Tag 18, then an array of four."""
_ONBESCHERMD: Final = b"\xa0"
"""The empty map."""
_HANDTEKENINGKOP: Final = b"\x58\x40"
_BSTR_KOPPEN: Final = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Getekend:
    """A message taken apart; whether it is true still has to be seen."""

    kid: bytes
    inhoud: bytes
    handtekening: bytes


def teken(inhoud: bytes, kid: bytes, sleutel: Callable[[bytes], bytes]) -> bytes:
    """The message; `sleutel` signs the bytes that it is given with Ed25519."""
    handtekening = sleutel(_te_tekenen(inhoud, kid))
    if len(kid) != KID or len(handtekening) != HANDTEKENING:
        raise ValueError("no kid or signature of this scheme")
    return _bericht(Getekend(kid, inhoud, handtekening))


def ontleed(bericht: bytes) -> Getekend:
    """The parts of a message. Raises ValueError unless it has our shape to the byte."""
    voor = len(_TAG_EN_REEKS) + len(_beschermd(bytes(KID))) + 1
    kid = bericht[voor - KID : voor]
    na = voor + len(_ONBESCHERMD)
    eind = len(bericht) - HANDTEKENING - len(_HANDTEKENINGKOP)
    for kop in _BSTR_KOPPEN:
        deel = Getekend(kid, bericht[na + kop : eind], bericht[-HANDTEKENING:])
        if _bericht(deel) == bericht:
            return deel
    raise ValueError("not our COSE_Sign1")


def klopt(deel: Getekend, publiek: bytes) -> bool:
    """Whether the owner of this raw Ed25519 key signed this; a key of another kind did not."""
    try:
        sleutel = Ed25519PublicKey.from_public_bytes(publiek)
        sleutel.verify(deel.handtekening, _te_tekenen(deel.inhoud, deel.kid))
    except (InvalidSignature, ValueError):
        return False
    return True


def _beschermd(kid: bytes) -> bytes:
    return cbor2.dumps({_ALG: _EDDSA, _KID: kid}, canonical=True)


def _te_tekenen(inhoud: bytes, kid: bytes) -> bytes:
    return cbor2.dumps(["Signature1", _beschermd(kid), b"", inhoud])


def _bericht(deel: Getekend) -> bytes:
    return b"".join(
        (
            _TAG_EN_REEKS,
            cbor2.dumps(_beschermd(deel.kid)),
            _ONBESCHERMD,
            cbor2.dumps(deel.inhoud),
            _HANDTEKENINGKOP,
            deel.handtekening,
        )
    )
