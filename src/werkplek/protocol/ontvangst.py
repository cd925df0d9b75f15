"""The receipt of a push: the hub signs what it did, for which device, and how far its log is."""

import hashlib
from typing import Final

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from werkplek.protocol.fouten import ZegelKloptNiet
from werkplek.protocol.kop import canoniek, lees_canoniek
from werkplek.protocol.uitwisseling import (
    Ontvangstbewijs,
    ReeksUitkomst,
    ZendingAntwoord,
    schrijf,
)
from werkplek.protocol.zegel import Signer

_DOEL: Final = b"werkplek/ontvangst/1\x00"


class OntvangstTekst(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is signed.

    `kop` is the head of the school's chain after `stand` feiten, in hex;
    `uitkomsten` the SHA-256 of the outcomes, `op` the hub's moment in ISO 8601.
    """

    apparaat: str
    hub: str
    kop: str
    op: str
    school: str
    stand: int
    tijdvak: int
    uitkomsten: str


def som_van(uitkomsten: tuple[ReeksUitkomst, ...]) -> str:
    """The digest of outcomes, hex."""
    som = hashlib.sha256()
    for uitkomst in uitkomsten:
        deel = schrijf(uitkomst)
        som.update(len(deel).to_bytes(4, "big") + deel)
    return som.hexdigest()


def onderteken(tekst: OntvangstTekst, signer: Signer) -> Ontvangstbewijs:
    """Make a receipt with the key of the school."""
    ruw = canoniek(tekst)
    return Ontvangstbewijs(ruw, signer.sign(_DOEL + ruw))


def controleer(antwoord: ZendingAntwoord, sleutel: bytes, *, apparaat: str) -> OntvangstTekst:
    """Demand that the school with this key says so, of these outcomes and to this device.

    Raises `ZegelKloptNiet` or `NietCanoniek`.
    """
    bewijs = antwoord.ontvangst
    try:
        Ed25519PublicKey.from_public_bytes(sleutel).verify(
            bewijs.handtekening, _DOEL + bewijs.tekst
        )
    except (ValueError, InvalidSignature) as fout:
        raise ZegelKloptNiet("receipt") from fout
    tekst = lees_canoniek(bewijs.tekst, OntvangstTekst)
    if tekst.uitkomsten != som_van(antwoord.uitkomsten) or tekst.apparaat != apparaat:
        raise ZegelKloptNiet("receipt of something else")
    return tekst


def ketting(kop: bytes, blad: bytes) -> bytes:
    """The head of the school's chain with one more leaf: what is gone or changed breaks it."""
    return hashlib.sha256(kop + blad).digest()
