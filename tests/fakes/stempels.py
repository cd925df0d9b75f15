"""A time stamp service (RFC 3161) in memory, whose clock stands where a test puts it."""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count

from asn1crypto import algos, cms, tsp, x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256

_NUMMER = count(1)


@dataclass(frozen=True)
class Stempeldienst:
    """Fulfils `Tijdstempelaar`."""

    geheim: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey = field(repr=False)
    certificaat: bytes
    boven: tuple[bytes, ...]
    nu: datetime
    gevraagd: list[bytes] = field(default_factory=list)

    def op(self, nu: datetime) -> "Stempeldienst":
        """The same service at another moment."""
        return replace(self, nu=nu)

    def stempel(self, sha256: bytes) -> bytes:
        """A token over this digest."""
        self.gevraagd.append(sha256)
        som = algos.DigestAlgorithm({"algorithm": "sha256"})
        inhoud = tsp.TSTInfo(
            {
                "version": "v1",
                "policy": "2.25.1",
                "message_imprint": {"hash_algorithm": som, "hashed_message": sha256},
                "serial_number": next(_NUMMER),
                "gen_time": self.nu,
            }
        ).dump()
        eigen = x509.Certificate.load(self.certificaat)
        kenmerken = self._kenmerken(inhoud)
        assert isinstance(self.geheim, ec.EllipticCurvePrivateKey)
        wie = cms.IssuerAndSerialNumber(
            {"issuer": eigen.issuer, "serial_number": eigen.serial_number}
        )
        ondertekend = {
            "version": "v1",
            "sid": cms.SignerIdentifier({"issuer_and_serial_number": wie}),
            "digest_algorithm": som,
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signed_attrs": kenmerken,
            "signature": self.geheim.sign(kenmerken.dump(), ec.ECDSA(SHA256())),
        }
        bijgesloten = [x509.Certificate.load(der) for der in (self.certificaat, *self.boven[:-1])]
        gegevens = cms.SignedData(
            {
                "version": "v3",
                "digest_algorithms": [som],
                "encap_content_info": {
                    "content_type": "tst_info",
                    "content": cms.ParsableOctetString(inhoud),
                },
                "certificates": bijgesloten,
                "signer_infos": [ondertekend],
            }
        )
        return cms.ContentInfo({"content_type": "signed_data", "content": gegevens}).dump()

    def _kenmerken(self, inhoud: bytes) -> cms.CMSAttributes:
        vinger = {"cert_hash": hashlib.sha256(self.certificaat).digest()}
        soorten: dict[str, object] = {
            "content_type": "tst_info",
            "message_digest": hashlib.sha256(inhoud).digest(),
            "signing_certificate_v2": tsp.SigningCertificateV2({"certs": [vinger]}),
        }
        return cms.CMSAttributes(
            [cms.CMSAttribute({"type": soort, "values": [wat]}) for soort, wat in soorten.items()]
        )
