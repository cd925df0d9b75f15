"""The hub's own time stamp service (RFC 3161), for schools without one and for try-outs."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from asn1crypto import cms, core, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

from werkplek.hub.waarmerk.uitgeven import als_der

BELEID: Final = "2.25.244963175518303158925903418735613190071"
"""The policy of this service: the hub's clock, to a second, without any certification."""

MAX_VRAAG: Final = 4096
_LENGTES: Final = {"sha256": 32, "sha384": 48, "sha512": 64}
_SERIE: Final = 16


class Stempelantwoord(core.Sequence):  # type: ignore[misc]
    """A TimeStampResp, which has no token when it refuses; asn1crypto's own always has one."""

    _fields = [  # noqa: RUF012  as asn1crypto reads it
        ("status", tsp.PKIStatusInfo),
        ("time_stamp_token", cms.ContentInfo, {"optional": True}),
    ]


@dataclass(frozen=True, slots=True)
class EigenStempelaar:
    """Signs that a digest was there; fulfils `application.ports_verklaring.Tijdstempelaar`."""

    certificaat: x509.Certificate
    sleutel: ec.EllipticCurvePrivateKey
    klok: Callable[[], datetime]

    def stempel(self, sha256: bytes) -> bytes:
        """The token over a SHA-256, in DER."""
        soort = {"algorithm": "sha256"}
        afdruk = {"hash_algorithm": soort, "hashed_message": sha256}
        return bytes(self._token(tsp.MessageImprint(afdruk), None, met_certificaat=True).dump())

    def beantwoord(self, vraag: bytes) -> bytes:
        """The answer to a question from the line, in DER."""
        try:
            gelezen = _lees(vraag)
        except (ValueError, TypeError, KeyError):
            return _weiger("bad_data_format")
        soort = str(gelezen["message_imprint"]["hash_algorithm"]["algorithm"].native)
        if _LENGTES.get(soort) != len(gelezen["message_imprint"]["hashed_message"].native):
            return _weiger("bad_alg")
        if gelezen["req_policy"].native not in (None, BELEID):
            return _weiger("unaccepted_policy")
        if gelezen["extensions"].native:
            return _weiger("unaccepted_extensions")
        token = self._token(
            gelezen["message_imprint"],
            gelezen["nonce"].native,
            met_certificaat=bool(gelezen["cert_req"].native),
        )
        antwoord = {"status": {"status": "granted"}, "time_stamp_token": token}
        return bytes(Stempelantwoord(antwoord).dump())

    def _token(
        self, afdruk: tsp.MessageImprint, nonce: int | None, *, met_certificaat: bool
    ) -> cms.ContentInfo:
        delen = {
            "version": "v1",
            "policy": BELEID,
            "message_imprint": afdruk,
            "serial_number": int.from_bytes(os.urandom(_SERIE), "big"),
            "gen_time": self.klok().replace(microsecond=0),
            "accuracy": {"seconds": 1},
        }
        info = tsp.TSTInfo({**delen, "nonce": nonce} if nonce is not None else delen)
        inhoud = core.ParsableOctetString(info.dump())
        certificaat = asn1_x509.Certificate.load(als_der(self.certificaat))
        eigenschappen = _eigenschappen(bytes(inhoud), certificaat)
        som = {"algorithm": "sha256"}
        tekenaar = {
            "version": "v1",
            "sid": {
                "issuer_and_serial_number": {
                    "issuer": certificaat.issuer,
                    "serial_number": certificaat.serial_number,
                }
            },
            "digest_algorithm": som,
            "signed_attrs": eigenschappen,
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature": self.sleutel.sign(eigenschappen.dump(), ec.ECDSA(SHA256())),
        }
        getekend = {
            "version": "v3",
            "digest_algorithms": [som],
            "encap_content_info": {"content_type": "tst_info", "content": inhoud},
            "signer_infos": [tekenaar],
        }
        if met_certificaat:
            getekend["certificates"] = [certificaat]
        signed = cms.SignedData(getekend)
        return cms.ContentInfo({"content_type": "signed_data", "content": signed})


def _eigenschappen(inhoud: bytes, certificaat: asn1_x509.Certificate) -> cms.CMSAttributes:
    """What is signed besides (RFC 5816): content, its digest, and by which certificate."""
    merk = {
        "hash_algorithm": {"algorithm": "sha256"},
        "cert_hash": hashlib.sha256(certificaat.dump()).digest(),
    }
    delen = (
        ("content_type", "tst_info"),
        ("message_digest", hashlib.sha256(inhoud).digest()),
        ("signing_certificate_v2", tsp.SigningCertificateV2({"certs": [merk]})),
    )
    return cms.CMSAttributes(
        [cms.CMSAttribute({"type": soort, "values": [waarde]}) for soort, waarde in delen]
    )


def _lees(vraag: bytes) -> tsp.TimeStampReq:
    if len(vraag) > MAX_VRAAG:
        raise ValueError("size")
    gelezen = tsp.TimeStampReq.load(vraag, strict=True)
    gelezen.native  # noqa: B018  reads all of it, so that what is wrong shows here
    return gelezen


def _weiger(waarom: str) -> bytes:
    status = {"status": "rejection", "fail_info": tsp.PKIFailureInfo({waarom})}
    return bytes(Stempelantwoord({"status": status}).dump())
