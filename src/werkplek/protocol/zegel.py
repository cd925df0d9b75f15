"""The seal of a run: one Ed25519 signature over the Merkle root of at most 64 headers."""

import hashlib
from collections.abc import Sequence
from typing import Final, Protocol

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from werkplek.protocol.fouten import KetenGebroken, ZegelKloptNiet
from werkplek.protocol.kop import VERSIE, Count, Kop, canoniek, lees_canoniek, lees_kop, sha256

MAX_REEKS: Final = 64
"""Headers in one run (design §2)."""

DOEL: Final = b"werkplek/zegel/1\x00"
"""What goes before the text that a seal signs."""


_ZWAK: Final = frozenset(
    bytes.fromhex(punt)
    for punt in (
        "00" * 32,
        "01" + "00" * 31,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ec" + "ff" * 30 + "7f",
        "ed" + "ff" * 30 + "7f",
        "ee" + "ff" * 30 + "7f",
    )
)
"""Points of small order, without their sign: under such a key one signature is of every text."""


class Signer(Protocol):
    """Holds the private key of a device; `sleutel` is its public key, 64 hex digits."""

    @property
    def sleutel(self) -> str:
        """The raw Ed25519 public key in hex."""
        ...

    def sign(self, boodschap: bytes) -> bytes:
        """64 bytes of Ed25519 signature."""
        ...


class ZegelTekst(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is signed: who, which range of the device's counter, and the Merkle root."""

    aantal: Count
    apparaat: str
    auteur: str
    eerste: Count
    laatste: Count
    organisatie: str
    sleutel: str
    v: Count
    wortel: str


class Zegel(msgspec.Struct, frozen=True):
    """The signed text as bytes, and its signature."""

    tekst: bytes
    handtekening: bytes


def is_zwak(sleutel: bytes) -> bool:
    """Whether a public key proves nothing, for anybody can sign with it."""
    return sleutel[:-1] + bytes(deel & 0x7F for deel in sleutel[-1:]) in _ZWAK


def sleutel_van(tekst: ZegelTekst) -> bytes:
    """The public key in a seal. Raises `ZegelKloptNiet`."""
    try:
        return bytes.fromhex(tekst.sleutel)
    except ValueError as fout:
        raise ZegelKloptNiet(str(fout)) from fout


def eis_getekend(zegel: Zegel, sleutel: bytes) -> None:
    """Demand that the holder of this key signed the text. Raises `ZegelKloptNiet`."""
    if is_zwak(sleutel):
        raise ZegelKloptNiet("a key of everybody")
    try:
        Ed25519PublicKey.from_public_bytes(sleutel).verify(zegel.handtekening, DOEL + zegel.tekst)
    except (ValueError, InvalidSignature) as fout:
        raise ZegelKloptNiet(str(fout) or "signature") from fout


def merkle_wortel(koppen: Sequence[bytes]) -> str:
    """Merkle tree hash of RFC 6962 §2.1 over header bytes, hex. At least one header."""
    return wortel_van([hashlib.sha256(b"\x00" + kop).digest() for kop in koppen]).hex()


def wortel_van(bladen: Sequence[bytes]) -> bytes:
    """The root over leaves of 32 bytes. Raises `ZegelKloptNiet` when there is none."""
    if not bladen:
        raise ZegelKloptNiet("a run holds at least one header")
    if len(bladen) == 1:
        return bladen[0]
    split = 1 << ((len(bladen) - 1).bit_length() - 1)
    links, rechts = wortel_van(bladen[:split]), wortel_van(bladen[split:])
    return hashlib.sha256(b"\x01" + links + rechts).digest()


def lees_zegel(zegel: Zegel) -> ZegelTekst:
    """What a seal says, not yet whether it holds. Raises `NietCanoniek`."""
    return lees_canoniek(zegel.tekst, ZegelTekst)


def verzegel(koppen: Sequence[bytes], signer: Signer) -> Zegel:
    """Seal consecutive headers of one device, organisatie and author. Raises `KetenGebroken`."""
    tekst = canoniek(_tekst(koppen, signer.sleutel))
    return Zegel(tekst, signer.sign(DOEL + tekst))


def controleer(zegel: Zegel, koppen: Sequence[bytes]) -> ZegelTekst:
    """Demand that a seal holds for exactly these headers.

    Raises `ZegelKloptNiet`, `KetenGebroken` or `NietCanoniek`. Whether the key was the device's own
    and is still trusted is for who knows the devices.
    """
    tekst = lees_zegel(zegel)
    eis_getekend(zegel, sleutel_van(tekst))
    if _tekst(koppen, tekst.sleutel) != tekst:
        raise ZegelKloptNiet("the seal is of other headers")
    return tekst


def controleer_keten(koppen: Sequence[bytes], *, na: str, volgnr: int) -> None:
    """Demand that headers follow each other, and the one with hash `na` and counter `volgnr`."""
    vorige, nummer = na, volgnr
    for ruw in koppen:
        kop = lees_kop(ruw)
        nummer += 1
        if kop.volgnr != nummer or kop.vorige != vorige:
            raise KetenGebroken(f"header {kop.volgnr} where {nummer} was expected")
        vorige = sha256(ruw)


def _tekst(koppen: Sequence[bytes], sleutel: str) -> ZegelTekst:
    if not 1 <= len(koppen) <= MAX_REEKS:
        raise ZegelKloptNiet(f"a run of {len(koppen)} headers")
    gelezen = [lees_kop(ruw) for ruw in koppen]
    eerste = gelezen[0]
    controleer_keten(koppen, na=eerste.vorige, volgnr=eerste.volgnr - 1)
    if any(_wie(kop) != _wie(eerste) for kop in gelezen):
        raise KetenGebroken("a run has one device, organisatie and author")
    return ZegelTekst(
        v=VERSIE,
        apparaat=eerste.apparaat,
        organisatie=eerste.organisatie,
        auteur=eerste.auteur,
        sleutel=sleutel,
        eerste=eerste.volgnr,
        laatste=gelezen[-1].volgnr,
        aantal=len(gelezen),
        wortel=merkle_wortel(koppen),
    )


def _wie(kop: Kop) -> tuple[str, str, str]:
    return kop.apparaat, kop.organisatie, kop.auteur
