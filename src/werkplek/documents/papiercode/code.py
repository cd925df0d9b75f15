"""The text of a QR and what it says: claims, COSE_Sign1, zlib where that is smaller, base45."""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

import base45

from werkplek.documents.papiercode.cose import Getekend, klopt, ontleed, teken
from werkplek.documents.papiercode.fouten import CodeOnleesbaar, CodeVals, Valsheid
from werkplek.documents.papiercode.inhoud import lees_claims, lees_school, pak_claims
from werkplek.documents.papiercode.qr import past_ruim
from werkplek.documents.papiercode.regels import kort_in
from werkplek.domain.controle import Papierclaims

BEGIN: Final = "WP1:"
"""Names the form; what is not read as this form is not ours."""

MAX_TEKENS: Final = 4296
"""More than that fits in no QR (ISO/IEC 18004, 40-L)."""
MAX_BERICHT: Final = 8192
"""Bytes of a message after unpacking."""

_ZLIB: Final = 0x78
_GEEN_TITELS: Final[Mapping[str, str]] = MappingProxyType({})


def maak_code(claims: Papierclaims, kid: bytes, sleutel: Callable[[bytes], bytes]) -> str:
    """The text to print; `sleutel` signs with the Ed25519 key of this kid.

    All printed days go in when the modules then stay 0.5 mm in the box of 47 mm. If not, every
    line with more than two days keeps its first and last, and says so (`ingekort`).
    """
    tekst = _tekst(claims, kid, sleutel)
    if past_ruim(tekst):
        return tekst
    kort = replace(claims, regels=kort_in(claims.regels))
    return tekst if kort == claims else _tekst(kort, kid, sleutel)


def lees_code(
    tekst: str, sleutels: Mapping[bytes, bytes], titels: Mapping[str, str] = _GEEN_TITELS
) -> Papierclaims:
    """What a school states with this text; `sleutels` are raw Ed25519 keys by kid.

    Titles are not in it: `titels` (of the signed catalogue) gives them by code. Raises
    `CodeOnleesbaar` or `CodeVals`.
    """
    deel = _ontleed(tekst)
    publiek = sleutels.get(deel.kid)
    if publiek is None:
        raise CodeVals(Valsheid.SLEUTEL_ONBEKEND, deel.kid, lees_school(deel.inhoud))
    if not klopt(deel, publiek):
        raise CodeVals(Valsheid.HANDTEKENING, deel.kid, lees_school(deel.inhoud))
    try:
        claims = lees_claims(deel.inhoud)
    except ValueError as fout:
        raise CodeVals(Valsheid.INHOUD, deel.kid, lees_school(deel.inhoud)) from fout
    regels = (replace(regel, titel=titels.get(regel.code, "")) for regel in claims.regels)
    return replace(claims, regels=tuple(regels))


def kid_van(tekst: str) -> bytes:
    """Which key should have signed this. Raises `CodeOnleesbaar`; proves nothing."""
    return _ontleed(tekst).kid


def school_van(tekst: str) -> str:
    """Which school it names, or empty text. Raises `CodeOnleesbaar`; proves nothing."""
    return lees_school(_ontleed(tekst).inhoud)


def _tekst(claims: Papierclaims, kid: bytes, sleutel: Callable[[bytes], bytes]) -> str:
    inhoud = pak_claims(claims)
    if lees_claims(inhoud) != claims:
        raise ValueError("claims that would be read as others")
    bericht = teken(inhoud, kid, sleutel)
    klein = zlib.compress(bericht, 9)
    return BEGIN + _naar_base45(min(bericht, klein, key=len))


def _ontleed(tekst: str) -> Getekend:
    try:
        return ontleed(_pak_uit(_van_base45(tekst)))
    except (ValueError, zlib.error) as fout:
        raise CodeOnleesbaar from fout


def _naar_base45(inhoud: bytes) -> str:
    tekst: str = base45.b45encode(inhoud).decode()
    return tekst


def _van_base45(tekst: str) -> bytes:
    if not tekst.startswith(BEGIN) or len(tekst) > MAX_TEKENS or not tekst.isascii():
        raise ValueError("not ours")
    kaal = tekst[len(BEGIN) :]
    inhoud: bytes = base45.b45decode(kaal)
    if _naar_base45(inhoud) != kaal:
        raise ValueError("another spelling than ours")
    return inhoud


def _pak_uit(inhoud: bytes) -> bytes:
    """The message; its first byte says whether it was packed."""
    if inhoud[:1] != bytes((_ZLIB,)):
        return inhoud
    uitpakker = zlib.decompressobj()
    bericht = uitpakker.decompress(inhoud, MAX_BERICHT)
    if not uitpakker.eof or uitpakker.unused_data or len(bericht) <= len(inhoud):
        raise ValueError("not packed as we do")
    return bericht
