"""The header of a feit as bytes: canonical JSON, made once, never made again.

Canonical form (RFC 8785 for the subset used here): UTF-8 JSON, keys in ASCII order, no spaces, no
floats,
NFC text, no NUL. A reader refuses bytes that are not exactly what it would write itself.
"""

import hashlib
import unicodedata
from typing import Final

import msgspec

from werkplek.domain.feiten import Klok, Kring, Verwijzing
from werkplek.protocol.fouten import NietCanoniek

VERSIE: Final = 1
"""The version of the header format (`v`)."""

GEEN_VORIGE: Final = "0" * 64
"""`vorige` of the first header of a device."""


class Kop(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The signed part of a feit; field names are part of the format (design §2).

    `volgnr` is dense per device and organisatie, counted from 1; `vorige` is the SHA-256 (hex) of
    that
    device's previous header; `inhoud` is SHA-256 (hex) of salt ‖ body; times are UTC ISO 8601 with
    milliseconds.
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
    soort_v: int
    v: int
    vastgelegd_op: str
    verwijst: tuple[Verwijzing, ...]
    volgnr: int
    vorige: str


def canoniek(waarde: object) -> bytes:
    """Encode a value of structs, dataclasses, dicts, text and integers canonically.

    Raises `NietCanoniek` when a text is not NFC or holds a NUL.
    """
    ruw = msgspec.json.encode(waarde, order="sorted")
    tekst = ruw.decode()
    if "\\u0000" in tekst or not unicodedata.is_normalized("NFC", tekst):
        raise NietCanoniek("text is not NFC or holds a NUL")
    return ruw


def lees_kop(ruw: bytes) -> Kop:
    """Parse header bytes strictly.

    Raises `NietCanoniek` for anything this program would not have written.
    """
    try:
        kop = msgspec.json.decode(ruw, type=Kop)
    except msgspec.MsgspecError as fout:
        raise NietCanoniek(str(fout)) from fout
    if kop.v != VERSIE or canoniek(kop) != ruw:
        raise NietCanoniek("header bytes differ from their canonical form")
    return kop


def sha256(*delen: bytes) -> str:
    """SHA-256 over the parts one after the other, as 64 hex digits."""
    som = hashlib.sha256()
    for deel in delen:
        som.update(deel)
    return som.hexdigest()
