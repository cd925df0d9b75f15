"""What signed lists are made of: two lines, moments in one spelling, and certificates."""

import base64
import binascii
from datetime import UTC, datetime
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.utils import CryptographyDeprecationWarning

from werkplek.protocol.fouten import NietCanoniek, ZegelKloptNiet

_VORM: Final = "%Y-%m-%dT%H:%M:%SZ"
_HELFT: Final = 32
_HANDTEKENING: Final = 64


def als_regels(tekst: bytes, handtekening: bytes) -> bytes:
    """A signed text: its line, and a line with the signature in base64."""
    return tekst + b"\n" + base64.b64encode(handtekening) + b"\n"


def uit_regels(ruw: bytes) -> tuple[bytes, bytes]:
    """The text and its signature of 64 bytes. Raises `NietCanoniek`."""
    delen = ruw.split(b"\n")
    if len(delen) != 3 or delen[2]:  # noqa: PLR2004  two lines, each with its end
        raise NietCanoniek("a list is two lines")
    try:
        handtekening = base64.b64decode(delen[1], validate=True)
    except binascii.Error as fout:
        raise NietCanoniek("a signature is base64") from fout
    if len(handtekening) != _HANDTEKENING or base64.b64encode(handtekening) != delen[1]:
        raise NietCanoniek(f"a signature of {len(handtekening)} bytes")
    return delen[0], handtekening


def ruwe_ecdsa(der: bytes) -> bytes:
    """A signature on P-256 as 64 bytes."""
    r, s = decode_dss_signature(der)
    return r.to_bytes(_HELFT, "big") + s.to_bytes(_HELFT, "big")


def der_ecdsa(ruw: bytes) -> bytes:
    """The same as OpenSSL wants it."""
    return encode_dss_signature(
        int.from_bytes(ruw[:_HELFT], "big"), int.from_bytes(ruw[_HELFT:], "big")
    )


def schrijf_moment(moment: datetime) -> str:
    """As it stands in a list."""
    return moment.astimezone(UTC).strftime(_VORM)


def lees_moment(tekst: str) -> datetime:
    """A moment in its one spelling. Raises `NietCanoniek`."""
    try:
        moment = datetime.strptime(tekst, _VORM).replace(tzinfo=UTC)
    except ValueError as fout:
        raise NietCanoniek("a moment") from fout
    if schrijf_moment(moment) != tekst:
        raise NietCanoniek("a moment is not in its one spelling")
    return moment


def certificaat_uit(der: bytes) -> x509.Certificate:
    """The certificate, with a positive serial number (RFC 5280, 4.1.2.2). Raises `NietCanoniek`.

    What cryptography warns of while it reads is refused where warnings are errors.
    """
    try:
        certificaat = x509.load_der_x509_certificate(der)
    except (ValueError, x509.InvalidVersion, CryptographyDeprecationWarning) as fout:
        raise NietCanoniek("a certificate") from fout
    if certificaat.serial_number <= 0:
        raise NietCanoniek("a serial number that is not positive")
    return certificaat


def eis_wortel(wortel: x509.Certificate, op: datetime) -> None:
    """Demand a root: of its own making, on P-256, and of that time. Raises `ZegelKloptNiet`."""
    try:
        sleutel = wortel.public_key()
        grond = wortel.extensions.get_extension_for_class(x509.BasicConstraints).value
        op_tijd = wortel.not_valid_before_utc <= op <= wortel.not_valid_after_utc
    except (x509.ExtensionNotFound, UnsupportedAlgorithm, ValueError, TypeError) as fout:
        raise ZegelKloptNiet("a root that cannot be read") from fout
    if not isinstance(sleutel, ec.EllipticCurvePublicKey) or sleutel.curve.name != "secp256r1":
        raise ZegelKloptNiet("a root on another curve")
    if not grond.ca or not op_tijd:
        raise ZegelKloptNiet("no root, or of another time")
    eis_uitgegeven(wortel, wortel)


def eis_uitgegeven(certificaat: x509.Certificate, door: x509.Certificate) -> None:
    """Demand that this issuer signed it. Raises `ZegelKloptNiet`."""
    try:
        certificaat.verify_directly_issued_by(door)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm) as fout:
        raise ZegelKloptNiet("a certificate by another") from fout
