"""The header of a feit as bytes: canonical JSON, made once, never made again.

Canonical form (RFC 8785 for the subset used here): UTF-8 JSON, keys in ASCII order, NFC text, no
spaces, floats or NUL. A reader refuses bytes that are not exactly what it would write itself.
"""

import hashlib
import re
import unicodedata
from contextlib import suppress
from typing import Annotated, Final, TypeVar

import msgspec

from werkplek.domain.feiten import Klok, Kring, Verwijzing
from werkplek.protocol.fouten import NietCanoniek, Nieuwer

VERSIE: Final = 1
"""The version of the header format (`v`)."""

MAX_COUNT: Final = 2**53 - 1
_ESCAPE: Final = re.compile(r"\\(?:u[0-9a-f]{4}|.)")

Count = Annotated[int, msgspec.Meta(ge=1, le=MAX_COUNT)]
"""A count or version: every JSON reader keeps it exactly (RFC 8785)."""

T = TypeVar("T")

GEEN_VORIGE: Final = "0" * 64
"""`vorige` of the first header of a device."""


class Kop(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """The signed part of a feit; field names are part of the format (design §2).

    `volgnr` is dense per device and organisatie, counted from 1; `vorige` is the SHA-256 (hex) of
    that device's previous header; `inhoud` is SHA-256 (hex) of salt ‖ body; `vastgelegd_op` is UTC
    in ISO 8601 with milliseconds, `gezien_op` a day.
    """

    apparaat: str
    auteur: str
    deelnemer: str
    gezien_op: str
    id: str
    inhoud: str
    klok: Klok
    kring: Kring
    organisatie: str
    soort: str
    soort_v: Count
    v: Count
    vastgelegd_op: str
    verwijst: tuple[Verwijzing, ...]
    volgnr: Count
    vorige: str


class _Kring(msgspec.Struct, gc=False):
    """Who may read a feit, of its header."""

    kring: Kring


class _Versie(msgspec.Struct):
    """The one field of a header that every version has."""

    v: Count


def canoniek(waarde: object) -> bytes:
    """Encode a value of structs, dataclasses, dicts, text and integers canonically.

    Raises `NietCanoniek` when a text is not NFC, holds a NUL, or is not Unicode.
    """
    try:
        ruw = msgspec.json.encode(waarde, order="sorted")
    except UnicodeError as fout:
        raise NietCanoniek("text holds half a character") from fout
    tekst = ruw.decode()
    if "\\" in tekst:
        if "\\u0000" in _ESCAPE.findall(tekst):
            raise NietCanoniek("text holds a NUL")
        tekst = _ESCAPE.sub(" ", tekst)
    if not unicodedata.is_normalized("NFC", tekst):
        raise NietCanoniek("text is not NFC")
    return ruw


def lees_canoniek(ruw: bytes, soort: type[T]) -> T:
    """Parse bytes into a value of this type.

    Raises `NietCanoniek` unless writing the value gives exactly these bytes.
    """
    try:
        waarde = msgspec.json.decode(ruw, type=soort)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as fout:
        raise NietCanoniek(str(fout)) from fout
    if canoniek(waarde) != ruw:
        raise NietCanoniek("bytes differ from their canonical form")
    return waarde


def lees_kop(ruw: bytes) -> Kop:
    """Parse header bytes strictly.

    Raises `NietCanoniek` for anything this program would not have written, `Nieuwer` when its
    version says that a newer one did.
    """
    try:
        kop = lees_canoniek(ruw, Kop)
    except NietCanoniek:
        _is_niet_nieuwer(ruw)
        raise
    if kop.v != VERSIE:
        raise Nieuwer(f"header version {kop.v}")
    return kop


def lees_verzegelde_kop(ruw: bytes) -> Kop:
    """Parse header bytes that are compared with their seal right after: that proves them too.

    Raises as `lees_kop`.
    """
    try:
        kop = msgspec.json.decode(ruw, type=Kop)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return lees_kop(ruw)
    if kop.v != VERSIE:
        raise Nieuwer(f"header version {kop.v}")
    return kop


def kring_van(ruw: bytes) -> Kring:
    """The kring of a header that was read before. Raises `NietCanoniek`."""
    try:
        return msgspec.json.decode(ruw, type=_Kring).kring
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as fout:
        raise NietCanoniek(str(fout)) from fout


def _is_niet_nieuwer(ruw: bytes) -> None:
    with suppress(msgspec.MsgspecError, UnicodeError, RecursionError):  # no header at all, then
        if (versie := msgspec.json.decode(ruw, type=_Versie).v) > VERSIE:
            raise Nieuwer(f"header version {versie}")


def sha256(*delen: bytes) -> str:
    """SHA-256 over the parts one after the other, as 64 hex digits."""
    som = hashlib.sha256()
    for deel in delen:
        som.update(deel)
    return som.hexdigest()
