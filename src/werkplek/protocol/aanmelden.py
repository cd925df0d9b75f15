"""What a device signs to be enrolled: that it holds both keys and knows the code."""

from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from werkplek.protocol.fouten import ZegelKloptNiet
from werkplek.protocol.kop import canoniek
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.uitwisseling import Aanmelding
from werkplek.protocol.zegel import is_zwak

_DOEL: Final = b"werkplek/aanmelden/1\x00"


def tekst(code: str, apparaat: str, zegelsleutel: bytes, verzoeksleutel: bytes) -> bytes:
    """The bytes that both keys sign."""
    return _DOEL + canoniek([code, apparaat, zegelsleutel.hex(), verzoeksleutel.hex()])


def controleer(aanmelding: Aanmelding) -> None:
    """Demand that the device holds both private keys. Raises `ZegelKloptNiet` or `NietCanoniek`."""
    boodschap = tekst(
        aanmelding.code,
        naam_uit(aanmelding.apparaat),
        aanmelding.zegelsleutel,
        aanmelding.verzoeksleutel,
    )
    sleutels = (aanmelding.zegelsleutel, aanmelding.verzoeksleutel)
    for sleutel, bewijs in zip(sleutels, aanmelding.bewijzen, strict=True):
        if is_zwak(sleutel):
            raise ZegelKloptNiet("a key of everybody")
        try:
            Ed25519PublicKey.from_public_bytes(sleutel).verify(bewijs, boodschap)
        except (ValueError, InvalidSignature) as fout:
            raise ZegelKloptNiet("proof of a key") from fout
