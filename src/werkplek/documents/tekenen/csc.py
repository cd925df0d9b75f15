"""A key at a trust service: the remote seal of a school (Cloud Signature Consortium API v2).

Only digests leave; the address, the log-in and the line belong to whoever gives the `CscLijn`.
"""

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.x509 import load_der_x509_certificate

from werkplek.application.verklaringfouten import SleutelWeg

_SHA256: Final = "2.16.840.1.101.3.4.2.1"
_ECDSA: Final = "1.2.840.10045.4.3.2"
_RSA: Final = "1.2.840.113549.1.1.11"
_KAAL: Final = 64
"""Bytes of an ECDSA signature on P-256 without DER, as some services give it."""

Bericht = Mapping[str, object]


class CscLijn(Protocol):
    """Sends one question (JSON, POST) to the service, with the log-in that it wants."""

    def vraag(self, pad: str, bericht: Bericht) -> Bericht:
        """The answer to `credentials/info` and the like. Raises `OSError` or `ValueError`."""
        ...


@dataclass(frozen=True, slots=True)
class CscSleutel:
    """Fulfils `PdfSleutel` with one credential of a service; `pin` is what it may ask besides."""

    lijn: CscLijn
    houder: str
    keten: tuple[bytes, ...] = field(repr=False)
    pin: str = field(default="", repr=False)

    def teken(self, boodschap: bytes) -> bytes:
        """Authorise one signature of this digest, and have it made. Raises `SleutelWeg`."""
        som = b64encode(hashlib.sha256(boodschap).digest()).decode()
        gelijk = {"credentialID": self.houder, "hashes": [som], "hashAlgorithmOID": _SHA256}
        toestemming: dict[str, object] = {**gelijk, "numSignatures": 1}
        if self.pin:
            toestemming["authData"] = [{"id": "PIN", "value": self.pin}]
        mag = _tekst(_vraag(self.lijn, "credentials/authorize", toestemming), "SAD")
        vraag = {**gelijk, "SAD": mag, "signAlgo": self._algoritme()}
        antwoord = _vraag(self.lijn, "signatures/signHash", vraag)
        handtekening, *_ = _ontcijfer(antwoord.get("signatures"))
        return _als_der(handtekening, ec=self._algoritme() == _ECDSA)

    def _algoritme(self) -> str:
        soort = load_der_x509_certificate(self.keten[0]).public_key_algorithm_oid.dotted_string
        return _RSA if soort.startswith("1.2.840.113549.1.1.") else _ECDSA


def open_csc(lijn: CscLijn, houder: str, pin: str = "") -> CscSleutel:
    """The credential with its certificates, as the service knows it now. Raises `SleutelWeg`."""
    vraag = {"credentialID": houder, "certificates": "chain", "certInfo": False}
    gegeven = _vraag(lijn, "credentials/info", vraag).get("cert")
    keten = _ontcijfer(gegeven.get("certificates") if isinstance(gegeven, Mapping) else None)
    try:
        for der in keten:
            load_der_x509_certificate(der)
    except ValueError as fout:
        raise SleutelWeg("dienst") from fout
    return CscSleutel(lijn, houder, keten, pin)


def _vraag(lijn: CscLijn, pad: str, bericht: Bericht) -> Bericht:
    try:
        return lijn.vraag(pad, bericht)
    except (OSError, ValueError) as fout:
        raise SleutelWeg("dienst") from fout


def _tekst(antwoord: Bericht, naam: str) -> str:
    tekst = antwoord.get(naam)
    if not isinstance(tekst, str):
        raise SleutelWeg("dienst")
    return tekst


def _ontcijfer(rij: object) -> tuple[bytes, ...]:
    """A list of texts in base64 that holds something."""
    if not isinstance(rij, list) or not rij:
        raise SleutelWeg("dienst")
    try:
        return tuple(b64decode(een, validate=True) for een in rij)
    except (TypeError, ValueError) as fout:
        raise SleutelWeg("dienst") from fout


def _als_der(handtekening: bytes, *, ec: bool) -> bytes:
    if not ec or len(handtekening) != _KAAL:
        return handtekening
    half = _KAAL // 2
    r, s = (int.from_bytes(deel, "big") for deel in (handtekening[:half], handtekening[half:]))
    return encode_dss_signature(r, s)
