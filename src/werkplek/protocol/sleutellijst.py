"""The two signed lists of a school: its keys, by its root, and what it took back, by a paper key.

A list is one line of canonical JSON, and one line with its signature in base64. A reader keeps the
root of a school that it met first, and takes only lists with a higher number than the one it has.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Final, TypeVar
from uuid import UUID

import msgspec
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from werkplek.protocol.fouten import LijstOuder, NietCanoniek, Nieuwer, TeGroot, ZegelKloptNiet
from werkplek.protocol.kop import Count, canoniek, lees_canoniek
from werkplek.protocol.lijstdelen import (
    als_regels,
    certificaat_uit,
    der_ecdsa,
    eis_uitgegeven,
    eis_wortel,
    lees_moment,
    ruwe_ecdsa,
    uit_regels,
)
from werkplek.protocol.zegel import is_zwak

VERSIE: Final = 1
SLEUTELS: Final = "sleutellijst"
INTREKKINGEN: Final = "intrekkingslijst"
MAX_SLEUTELS: Final = 256 * 1024
"""Bytes of a list of keys."""

MAX_INTREKKINGEN: Final = 2 * 1024 * 1024
"""Bytes of a list of what was taken back: some 40,000 of them."""

MAX_PER_SOORT: Final = 200
"""Keys of one kind in a list."""

KID: Final = 8
"""Bytes by which a paper key is called."""

MAX_NUMMER: Final = 64
MAX_NAAM: Final = 200
_PUBLIEK: Final = 32

Teken = Callable[[bytes], bytes]
"""Signs: ECDSA P-256 with SHA-256 in DER for the root, Ed25519 for a paper key."""

L = TypeVar("L", "Sleutellijst", "Intrekkingslijst")


class _Deel(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a list; field names are part of the format, bytes are base64."""


class Zegelregel(_Deel, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A certificate with which the school seals; no other one is the school's."""

    der: bytes
    van: str
    tot: str
    ingetrokken_op: str = ""


class Papierregel(_Deel, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An Ed25519 key that signs QRs and the list of what was taken back."""

    kid: bytes
    publiek: bytes
    van: str
    tot: str
    ingetrokken_op: str = ""


class Sleutellijst(_Deel, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The keys of a school. Certificates are DER; `tijdstempels` are what a time stamp chains to.

    Moments are UTC in ISO 8601 with seconds and a `Z`.
    """

    gemaakt_op: str
    naam: str
    nummer: Count
    papier: tuple[Papierregel, ...]
    school: str
    soort: str = SLEUTELS
    tijdstempels: tuple[bytes, ...]
    uitgevers: tuple[bytes, ...]
    v: Count = VERSIE
    wortel: bytes
    zegels: tuple[Zegelregel, ...]

    def papiersleutel(self, kid: bytes) -> Papierregel | None:
        """The key that is called so, also one that was withdrawn."""
        return next((regel for regel in self.papier if regel.kid == kid), None)


class Intrekregel(_Deel, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verklaring that the school took back on this day."""

    dag: str
    nummer: str


class Intrekkingslijst(_Deel, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything the school took back, in the order of the numbers; `kid` signed it."""

    gemaakt_op: str
    ingetrokken: tuple[Intrekregel, ...]
    kid: bytes
    nummer: Count
    school: str
    soort: str = INTREKKINGEN
    v: Count = VERSIE

    def ingetrokken_op(self, nummer: str) -> date | None:
        """The day on which this verklaring was taken back."""
        dagen = (regel.dag for regel in self.ingetrokken if regel.nummer == nummer)
        return next((date.fromisoformat(dag) for dag in dagen), None)


def pad_sleutellijst(school: str) -> str:
    """Where a hub gives the list of keys, to anybody."""
    return f"/.well-known/werkplek/{school}/{SLEUTELS}"


def pad_intrekkingslijst(school: str) -> str:
    """Where a hub gives the list of what was taken back, to anybody."""
    return f"/.well-known/werkplek/{school}/{INTREKKINGEN}"


def kid_van(publiek: bytes) -> bytes:
    """How a paper key is called."""
    return hashlib.sha256(publiek).digest()[:KID]


def onderteken_sleutels(lijst: Sleutellijst, teken: Teken) -> bytes:
    """The list with the signature of the root. Raises `NietCanoniek` for one that is none."""
    _keur_sleutels(lijst)
    return als_regels(canoniek(lijst), ruwe_ecdsa(teken(_boodschap(lijst))))


def lees_sleutellijst(ruw: bytes, *, wortel: bytes | None = None, na: int = 0) -> Sleutellijst:
    """A list that its root signed; `wortel` is the root that is known, `na` the number held.

    Raises `TeGroot`, `NietCanoniek`, `Nieuwer`, `ZegelKloptNiet` or `LijstOuder`.
    """
    lijst, handtekening = _lees(ruw, Sleutellijst, MAX_SLEUTELS)
    if wortel is not None and lijst.wortel != wortel:
        raise ZegelKloptNiet("a list of another root")
    sleutel = _keur_sleutels(lijst).public_key()
    assert isinstance(sleutel, ec.EllipticCurvePublicKey)  # noqa: S101  just demanded
    try:
        sleutel.verify(der_ecdsa(handtekening), _boodschap(lijst), ec.ECDSA(hashes.SHA256()))
    except InvalidSignature as fout:
        raise ZegelKloptNiet("a list that its root did not sign") from fout
    return _nieuwer_dan(lijst, na)


def onderteken_intrekkingen(lijst: Intrekkingslijst, teken: Teken) -> bytes:
    """The list with the signature of a paper key. Raises `NietCanoniek` for one that is none."""
    _keur_intrekkingen(lijst)
    return als_regels(canoniek(lijst), teken(_boodschap(lijst)))


def lees_intrekkingslijst(
    ruw: bytes, sleutels: Sleutellijst, *, na: int = 0, ook_ingetrokken: bool = False
) -> Intrekkingslijst:
    """A list that a paper key of this school signed; `na` is the number held.

    `ook_ingetrokken`: also by a key that was withdrawn since, for who only adds to what is known.
    Raises `TeGroot`, `NietCanoniek`, `Nieuwer`, `ZegelKloptNiet` or `LijstOuder`.
    """
    lijst, handtekening = _lees(ruw, Intrekkingslijst, MAX_INTREKKINGEN)
    _keur_intrekkingen(lijst)
    sleutel = sleutels.papiersleutel(lijst.kid)
    if lijst.school != sleutels.school or sleutel is None:
        raise ZegelKloptNiet("a list by no key of this school")
    if sleutel.ingetrokken_op and not ook_ingetrokken:
        raise ZegelKloptNiet("a list by a key that was withdrawn")
    if not sleutel.van <= lijst.gemaakt_op <= sleutel.tot:
        raise ZegelKloptNiet("a list by a key at another time")
    try:
        Ed25519PublicKey.from_public_bytes(sleutel.publiek).verify(handtekening, _boodschap(lijst))
    except InvalidSignature as fout:
        raise ZegelKloptNiet("a list that its key did not sign") from fout
    return _nieuwer_dan(lijst, na)


def _boodschap(lijst: Sleutellijst | Intrekkingslijst) -> bytes:
    return b"werkplek/" + lijst.soort.encode() + b"/1\x00" + canoniek(lijst)


def _lees(ruw: bytes, soort: type[L], grens: int) -> tuple[L, bytes]:
    if len(ruw) > grens:
        raise TeGroot(f"a list of {len(ruw)} bytes")
    tekst, handtekening = uit_regels(ruw)
    return _lees_deel(tekst, soort), handtekening


def _lees_deel(ruw: bytes, soort: type[L]) -> L:
    try:
        return lees_canoniek(ruw, soort)
    except NietCanoniek as fout:
        try:
            versie = msgspec.json.decode(ruw, type=dict[str, object]).get("v")
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            versie = None
        if isinstance(versie, int) and versie > VERSIE:
            raise Nieuwer(f"a list of version {versie}") from fout
        raise


def _nieuwer_dan(lijst: L, na: int) -> L:
    if lijst.nummer <= na:
        raise LijstOuder(f"list {lijst.nummer} after {na}")
    return lijst


def _keur(lijst: Sleutellijst | Intrekkingslijst, soort: str) -> datetime:
    if lijst.v != VERSIE:
        raise Nieuwer(f"a list of version {lijst.v}")
    if lijst.soort != soort:
        raise NietCanoniek(f"a list of kind {lijst.soort[:32]!r}")
    try:
        if str(UUID(lijst.school)) != lijst.school:
            raise NietCanoniek("a school is not in its one spelling")
    except ValueError as fout:
        raise NietCanoniek("a school") from fout
    return lees_moment(lijst.gemaakt_op)


def _keur_sleutels(lijst: Sleutellijst) -> x509.Certificate:
    """Demand that every part can be what it says; gives the root."""
    gemaakt = _keur(lijst, SLEUTELS)
    if not lijst.naam or len(lijst.naam) > MAX_NAAM or not lijst.naam.isprintable():
        raise NietCanoniek("the name of a school")
    soorten = (lijst.uitgevers, lijst.zegels, lijst.tijdstempels, lijst.papier)
    if any(len(een) > MAX_PER_SOORT for een in soorten):
        raise TeGroot("too many keys")
    wortel = certificaat_uit(lijst.wortel)
    eis_wortel(wortel, gemaakt)
    for der in lijst.uitgevers:
        eis_uitgegeven(certificaat_uit(der), wortel)
    for der in (*lijst.tijdstempels, *(regel.der for regel in lijst.zegels)):
        certificaat_uit(der)
    _eis_tijden((*lijst.zegels, *lijst.papier))
    _keur_papier(lijst.papier)
    return wortel


def _keur_papier(papier: Sequence[Papierregel]) -> None:
    for regel in papier:
        if len(regel.publiek) != _PUBLIEK or regel.kid != kid_van(regel.publiek):
            raise NietCanoniek("a paper key by another name")
        if is_zwak(regel.publiek):
            raise ZegelKloptNiet("a key of everybody")
    if len({regel.kid for regel in papier}) != len(papier):
        raise NietCanoniek("a paper key twice")


def _keur_intrekkingen(lijst: Intrekkingslijst) -> None:
    _keur(lijst, INTREKKINGEN)
    nummers = [regel.nummer for regel in lijst.ingetrokken]
    if nummers != sorted(set(nummers)):
        raise NietCanoniek("numbers are not in order")
    for regel in lijst.ingetrokken:
        if not 0 < len(regel.nummer) <= MAX_NUMMER or not regel.nummer.isprintable():
            raise NietCanoniek("a number")
        try:
            gelezen = date.fromisoformat(regel.dag).isoformat()
        except ValueError as fout:
            raise NietCanoniek("a day") from fout
        if gelezen != regel.dag:
            raise NietCanoniek("a day is not in its one spelling")


def _eis_tijden(regels: Iterable[Zegelregel | Papierregel]) -> None:
    for regel in regels:
        if lees_moment(regel.van) >= lees_moment(regel.tot):
            raise NietCanoniek("a key without a time")
        if regel.ingetrokken_op:
            lees_moment(regel.ingetrokken_op)
