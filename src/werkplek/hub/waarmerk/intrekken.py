"""What the CA of a school says of its certificates: a CRL, and answers to OCSP (RFC 6960).

The answers are by a key that the CA named for it, so that one embedded in a file proves itself
long after (documents reference §5.3). They are made here for a file, and over the line.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from asn1crypto import core, ocsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

from werkplek.hub.waarmerk.uitgeven import Uitgever, als_der

CRL_GELDT: Final = timedelta(days=7)
CRL_WORTEL_GELDT: Final = timedelta(days=730)
"""The root is taken out once a year, and may be forgotten once."""

OCSP_GELDT: Final = timedelta(days=1)
MAX_VRAAG: Final = 16 * 1024
MAX_NONCE: Final = 32
MAX_SERIES: Final = 20
"""Certificates that one question names."""

_TERUG: Final = timedelta(seconds=5)
"""A moment later a time stamp says whole seconds; the answer must not be after it."""

REDENEN: Final[Mapping[str, x509.ReasonFlags]] = {
    "gestolen": x509.ReasonFlags.key_compromise,
    "verloren": x509.ReasonFlags.key_compromise,
    "gelekt": x509.ReasonFlags.key_compromise,
    "vervangen": x509.ReasonFlags.superseded,
    "uit_dienst": x509.ReasonFlags.affiliation_changed,
}


@dataclass(frozen=True, slots=True)
class Ingetrokken:
    """That a certificate was withdrawn."""

    op: datetime
    reden: str = ""


Standen = Mapping[int, Ingetrokken | None]
"""Every certificate that a CA issued, by serial number; None is good."""


def maak_crl(door: Uitgever, standen: Standen, nu: datetime, geldt: timedelta = CRL_GELDT) -> bytes:
    """The list of what this CA withdrew, in DER; a later moment gives a higher number."""
    heel = nu.replace(microsecond=0)
    eigen = door.certificaat.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    van = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(eigen)
    bouw = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(door.certificaat.subject)
        .last_update(heel - _TERUG)
        .next_update(heel + geldt)
        .add_extension(van, critical=False)
        .add_extension(x509.CRLNumber(int(nu.timestamp() * 1000)), critical=False)
    )
    for serie, stand in sorted(standen.items()):
        if stand is not None:
            bouw = bouw.add_revoked_certificate(_regel(serie, stand))
    return bouw.sign(door.sleutel, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


@dataclass(frozen=True, slots=True)
class Antwoorder:
    """Answers for a CA with the key that it named for that."""

    uitgever: x509.Certificate
    certificaat: x509.Certificate
    sleutel: ec.EllipticCurvePrivateKey

    def bewijs(self, serie: int, stand: Ingetrokken | None, nu: datetime) -> bytes:
        """What OCSP says of one certificate, to keep in a file."""
        naam, sleutel = self._sommen("sha1")
        cert_id = {
            "hash_algorithm": {"algorithm": "sha1"},
            "issuer_name_hash": naam,
            "issuer_key_hash": sleutel,
            "serial_number": serie,
        }
        return self._antwoord([self._deel(ocsp.CertId(cert_id), {serie: stand}, nu)], nu)

    def beantwoord(self, vraag: bytes, standen: Standen, nu: datetime) -> bytes:
        """The answer to a question from the line; of other CAs nothing is known."""
        try:
            series, nonce = _lees(vraag)
        except (ValueError, TypeError, KeyError):
            return bytes(ocsp.OCSPResponse({"response_status": "malformed_request"}).dump())
        return self._antwoord([self._deel(een, standen, nu) for een in series], nu, nonce)

    def is_gevraagd(self, vraag: bytes) -> bool:
        """Whether a question is about this CA."""
        try:
            series, _ = _lees(vraag)
        except (ValueError, TypeError, KeyError):
            return False
        return any(self._is_van_hier(een) for een in series)

    def _deel(self, cert_id: ocsp.CertId, standen: Standen, nu: datetime) -> ocsp.SingleResponse:
        heel = nu.replace(microsecond=0)
        serie = int(cert_id["serial_number"].native)
        van_hier = self._is_van_hier(cert_id)
        stand = standen[serie] if van_hier and serie in standen else None
        if not van_hier or serie not in standen:
            status = ocsp.CertStatus("unknown", core.Null())
        elif stand is None:
            status = ocsp.CertStatus("good", core.Null())
        else:
            status = ocsp.CertStatus("revoked", _ingetrokken(stand))
        return ocsp.SingleResponse(
            {
                "cert_id": cert_id,
                "cert_status": status,
                "this_update": heel - _TERUG,
                "next_update": heel + OCSP_GELDT,
            }
        )

    def _antwoord(
        self, delen: Sequence[ocsp.SingleResponse], nu: datetime, nonce: bytes | None = None
    ) -> bytes:
        data = {
            "responder_id": ocsp.ResponderId("by_key", _sleutelsom(self.certificaat, "sha1")),
            "produced_at": nu.replace(microsecond=0),
            "responses": list(delen),
        }
        if nonce is not None:
            waarde = core.ParsableOctetString(core.OctetString(nonce).dump())
            data["response_extensions"] = [{"extn_id": "nonce", "extn_value": waarde}]
        tekst = ocsp.ResponseData(data)
        basis = ocsp.BasicOCSPResponse(
            {
                "tbs_response_data": tekst,
                "signature_algorithm": {"algorithm": "sha256_ecdsa"},
                "signature": self.sleutel.sign(tekst.dump(), ec.ECDSA(SHA256())),
                "certs": [asn1_x509.Certificate.load(als_der(self.certificaat))],
            }
        )
        inhoud = {
            "response_type": "basic_ocsp_response",
            "response": core.ParsableOctetString(basis.dump()),
        }
        antwoord = {"response_status": "successful", "response_bytes": inhoud}
        return bytes(ocsp.OCSPResponse(antwoord).dump())

    def _is_van_hier(self, cert_id: ocsp.CertId) -> bool:
        soort = str(cert_id["hash_algorithm"]["algorithm"].native)
        if soort not in ("sha1", "sha256"):
            return False
        gevraagd = cert_id["issuer_name_hash"].native, cert_id["issuer_key_hash"].native
        return self._sommen(soort) == gevraagd

    def _sommen(self, soort: str) -> tuple[bytes, bytes]:
        naam = hashlib.new(soort, self.uitgever.subject.public_bytes()).digest()
        return naam, _sleutelsom(self.uitgever, soort)


def nummers_in(vraag: bytes) -> list[int]:
    """The serial numbers that a question names; none when it cannot be read."""
    try:
        series, _ = _lees(vraag)
    except (ValueError, TypeError, KeyError):
        return []
    return [int(een["serial_number"].native) for een in series]


def _sleutelsom(certificaat: x509.Certificate, soort: str) -> bytes:
    """The digest of the bits of a public key (RFC 6960 §4.1.1)."""
    if soort == "sha1":
        return x509.SubjectKeyIdentifier.from_public_key(certificaat.public_key()).digest
    info = asn1_x509.Certificate.load(als_der(certificaat)).public_key
    return hashlib.new(soort, bytes(info["public_key"])).digest()


def _lees(vraag: bytes) -> tuple[list[ocsp.CertId], bytes | None]:
    if len(vraag) > MAX_VRAAG:
        raise ValueError("size")
    gelezen = ocsp.OCSPRequest.load(vraag, strict=True)["tbs_request"]
    series = [een["req_cert"] for een in gelezen["request_list"]]
    if not 0 < len(series) <= MAX_SERIES:
        raise ValueError("how many")
    gelezen.native  # noqa: B018  reads all of it, so that what is wrong shows here
    nonce = None
    for extra in gelezen["request_extensions"] or ():
        if extra["extn_id"].native == "nonce":
            nonce = bytes(extra["extn_value"].parsed.native)
    if nonce is not None and not 0 < len(nonce) <= MAX_NONCE:
        raise ValueError("nonce")
    return series, nonce


def _regel(serie: int, stand: Ingetrokken) -> x509.RevokedCertificate:
    bouw = x509.RevokedCertificateBuilder().serial_number(serie)
    bouw = bouw.revocation_date(stand.op.replace(microsecond=0))
    reden = REDENEN.get(stand.reden)
    if reden is not None:
        bouw = bouw.add_extension(x509.CRLReason(reden), critical=False)
    return bouw.build()


def _ingetrokken(stand: Ingetrokken) -> ocsp.RevokedInfo:
    reden = REDENEN.get(stand.reden, x509.ReasonFlags.unspecified)
    namen = {
        x509.ReasonFlags.key_compromise: "key_compromise",
        x509.ReasonFlags.superseded: "superseded",
        x509.ReasonFlags.affiliation_changed: "affiliation_changed",
    }
    info = {
        "revocation_time": stand.op.replace(microsecond=0),
        "revocation_reason": namen.get(reden, "unspecified"),
    }
    return ocsp.RevokedInfo(info)
