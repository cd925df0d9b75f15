"""A file that only one school can open: X25519 to its noodsleutel, HKDF-SHA256, AES-256-GCM.

Everybody may seal one: what is inside proves itself by its own seals, not by who brought it.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from werkplek.protocol.fouten import NietCanoniek, TeGroot, ZegelKloptNiet
from werkplek.protocol.inpakken import pak, pak_uit
from werkplek.protocol.naam import Naam, naam_in
from werkplek.protocol.reeks import Reeks
from werkplek.protocol.uitwisseling import (
    MAX_BYTES,
    MAX_FEITEN,
    Bericht,
    Zending,
    lees,
    schrijf,
)

MERK: Final = b"werkplek/voor/1\x00"
"""How such a file begins."""

MAX_BESTAND: Final = 256 * MAX_BYTES
"""Bytes of a file, inflated."""

UITGANG: Final = ".werkplek"

_SLEUTEL: Final = 32
_NONCE: Final = 12
_LABEL: Final = 16
_KOP: Final = len(MERK) + _SLEUTEL


class Meegave(Bericht, frozen=True, array_like=True):
    """For which school, from which device, and the pushes that did not reach it yet."""

    school: Naam
    apparaat: Naam
    zendingen: tuple[Zending, ...]


def bestandsnaam(school: str) -> str:
    """`voor-<school>.werkplek`, with only what every disk takes in a name."""
    naam = "".join(t if t.isascii() and t.isalnum() else "-" for t in school.lower())
    kaal = "-".join(deel for deel in naam.split("-") if deel)
    return f"voor-{kaal or 'school'}{UITGANG}"


def meegave_van(school: str, apparaat: str, reeksen: Iterable[Reeks]) -> Meegave:
    """These runs, in pushes as a hub takes them."""
    return Meegave(naam_in(school), naam_in(apparaat), tuple(_zendingen(reeksen)))


def is_verzegeld(bestand: bytes) -> bool:
    """Whether this can be such a file; only the school can tell what is in it."""
    return bestand.startswith(MERK) and len(bestand) > _KOP + _LABEL


def verzegel_voor(noodsleutel: bytes, inhoud: bytes) -> bytes:
    """Bytes that only the holder of this key's private half can read. Raises `ZegelKloptNiet`."""
    eenmalig = X25519PrivateKey.generate()
    publiek = eenmalig.public_key().public_bytes_raw()
    kop = MERK + publiek
    sleutel, nonce = _afgeleid(eenmalig, noodsleutel, publiek, noodsleutel)
    return kop + AESGCM(sleutel).encrypt(nonce, inhoud, kop)


def ontzegel(privaat: bytes, bestand: bytes) -> bytes:
    """What was sealed for this private key. Raises `ZegelKloptNiet` or `NietCanoniek`."""
    kop = bestand[:_KOP]
    if len(kop) != _KOP or not kop.startswith(MERK):
        raise NietCanoniek("no sealed file")
    publiek = kop[len(MERK) :]
    try:
        eigen = X25519PrivateKey.from_private_bytes(privaat)
        voor = eigen.public_key().public_bytes_raw()
        sleutel, nonce = _afgeleid(eigen, publiek, publiek, voor)
        return AESGCM(sleutel).decrypt(nonce, bestand[_KOP:], kop)
    except (InvalidTag, ValueError) as fout:
        raise ZegelKloptNiet("sealed for another, or changed") from fout


def pak_meegave(meegave: Meegave, noodsleutel: bytes) -> bytes:
    """The whole file. Raises `TeGroot` or `ZegelKloptNiet`."""
    ruw = schrijf(meegave)
    if len(ruw) > MAX_BESTAND:
        raise TeGroot(f"a file of {len(ruw)} bytes")
    return verzegel_voor(noodsleutel, pak(ruw))


def open_meegave(privaat: bytes, bestand: bytes) -> Meegave:
    """What is in the file. Raises `ZegelKloptNiet`, `NietCanoniek` or `TeGroot`."""
    return lees(pak_uit(ontzegel(privaat, bestand), MAX_BESTAND), Meegave)


def _zendingen(reeksen: Iterable[Reeks]) -> Iterator[Zending]:
    deel: list[Reeks] = []
    aantal = 0
    for reeks in reeksen:
        if deel and aantal + len(reeks.plekken) > MAX_FEITEN:
            yield Zending(tuple(deel))
            deel, aantal = [], 0
        deel.append(reeks)
        aantal += len(reeks.plekken)
    if deel:
        yield Zending(tuple(deel))


def _afgeleid(
    eigen: X25519PrivateKey, ander: bytes, eenmalig: bytes, voor: bytes
) -> tuple[bytes, bytes]:
    """Key and nonce; both are used once, as the key of the sender is."""
    try:
        gedeeld = eigen.exchange(X25519PublicKey.from_public_bytes(ander))
    except ValueError as fout:
        raise ZegelKloptNiet("no key to seal for") from fout
    afleiding = HKDF(SHA256(), length=_SLEUTEL + _NONCE, salt=eenmalig + voor, info=MERK)
    bytes_ = afleiding.derive(gedeeld)
    return bytes_[:_SLEUTEL], bytes_[_SLEUTEL:]
