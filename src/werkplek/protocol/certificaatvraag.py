"""Ask the hub of a school for a certificate to sign PDFs with, and prove that one holds the key.

The proof is a PKCS#10 request that names the device: what another device made is worth nothing.
Whoever made the key (folder, card, service) only has to sign; nothing here sees it.
"""

import hashlib
import unicodedata
from typing import Final

from asn1crypto.core import OctetBitString
from asn1crypto.csr import CertificationRequest, CertificationRequestInfo
from asn1crypto.keys import PublicKeyInfo
from asn1crypto.x509 import Name
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from werkplek.protocol.fouten import NietCanoniek, TeGroot, ZegelKloptNiet
from werkplek.protocol.naam import Naam
from werkplek.protocol.sleutellijst import Teken
from werkplek.protocol.uitwisseling import PAD, Bericht

PAD_CERTIFICAAT: Final = f"{PAD}/certificaat"
MAX_CSR: Final = 4096
"""Bytes of a request."""

MAX_NAAM: Final = 64
"""Bytes of a name in a certificate (X.520)."""

RSA_BITS: Final = (2048, 4096)
"""The shortest and the longest RSA key of a card."""

Publiek = ec.EllipticCurvePublicKey | rsa.RSAPublicKey


class Certificaatvraag(Bericht, frozen=True, array_like=True):
    """A device asks for a certificate; `naam` is as the verklaring prints it.

    `rol` is of `domain.vaststelling.Handtekeningrol`: a praktijkopleider names the `persoon`, a
    deelnemer the `verklaring` that was established.
    """

    rol: str
    csr: bytes
    persoon: Naam = b""
    naam: str = ""
    verklaring: Naam = b""


class CertificaatAntwoord(Bericht, frozen=True, array_like=True):
    """The certificate, that of its issuer, and the root; DER."""

    keten: tuple[bytes, ...]


def naam_op_certificaat(naam: str) -> str:
    """A name as far as a certificate has room for it."""
    return unicodedata.normalize("NFC", naam).encode()[:MAX_NAAM].decode(errors="ignore")


def maak_csr(publiek: bytes, voor: str, teken: Teken) -> bytes:
    """A request for the key with this SubjectPublicKeyInfo, by the device `voor`, in DER.

    `voor` is `verzoek.sleutelnaam`; `teken` signs as `PdfSleutel.teken` does.
    """
    sleutel = PublicKeyInfo.load(publiek)
    info = CertificationRequestInfo(
        {
            "version": "v1",
            "subject": Name.build({"common_name": _merk(voor)}),
            "subject_pk_info": sleutel,
            "attributes": [],
        }
    )
    vorm = "sha256_ecdsa" if sleutel.algorithm == "ec" else "sha256_rsa"
    aanvraag = CertificationRequest(
        {
            "certification_request_info": info,
            "signature_algorithm": {"algorithm": vorm},
            "signature": OctetBitString(teken(info.dump())),
        }
    )
    return bytes(aanvraag.dump())


def lees_csr(csr: bytes, voor: str) -> Publiek:
    """The key of a request that this device made and that holds its private half.

    Raises `TeGroot`, `NietCanoniek` or `ZegelKloptNiet`.
    """
    if len(csr) > MAX_CSR:
        raise TeGroot(f"a request of {len(csr)} bytes")
    try:
        aanvraag = x509.load_der_x509_csr(csr)
        sleutel = aanvraag.public_key()
        namen = aanvraag.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
        goed = aanvraag.is_signature_valid
        som = aanvraag.signature_hash_algorithm
    except (
        ValueError,
        TypeError,
        UnsupportedAlgorithm,
        InvalidSignature,
        x509.InvalidVersion,
    ) as fout:
        raise NietCanoniek("a request that cannot be read") from fout
    if not goed or not isinstance(som, hashes.SHA256):
        raise ZegelKloptNiet("a request that its key did not sign")
    if len(aanvraag.subject) != 1 or [naam.value for naam in namen] != [_merk(voor)]:
        raise ZegelKloptNiet("a request of another device")
    if isinstance(sleutel, ec.EllipticCurvePublicKey) and sleutel.curve.name == "secp256r1":
        return sleutel
    if isinstance(sleutel, rsa.RSAPublicKey) and RSA_BITS[0] <= sleutel.key_size <= RSA_BITS[1]:
        return sleutel
    raise NietCanoniek("a key of another kind")


def _merk(voor: str) -> str:
    """The device in as many characters as a name has room for."""
    return hashlib.sha256(voor.encode()).hexdigest()
