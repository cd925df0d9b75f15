"""Gives pyHanko a signer that knows no key: it asks a `PdfSleutel`."""

from typing import Final

from asn1crypto import x509
from cryptography import x509 as pyca
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from werkplek.application.ports_verklaring import PdfSleutel
from werkplek.domain.fouten import HandtekeningGeweigerd

_LANGSTE: Final = 512
"""Bytes of the longest signature: RSA of 4096 bits."""


class Ondertekenaar(Signer):
    """Signs with SHA-256; what a key gives back is checked before it goes into a file."""

    def __init__(self, sleutel: PdfSleutel) -> None:
        eigen, *uitgevers = sleutel.keten
        bekend = SimpleCertificateStore()
        bekend.register_multiple([x509.Certificate.load(der) for der in uitgevers])
        super().__init__(
            signing_cert=x509.Certificate.load(eigen), cert_registry=bekend, embed_roots=False
        )
        self._sleutel = sleutel

    async def async_sign_raw(
        self,
        data: bytes,
        digest_algorithm: str,
        dry_run: bool = False,  # noqa: FBT001, FBT002  as pyHanko calls it
    ) -> bytes:
        """Sign; what it is asked for besides SHA-256 is a mistake of this program."""
        if digest_algorithm != "sha256":
            raise ValueError(digest_algorithm)
        if dry_run:
            return bytes(_LANGSTE)
        handtekening = self._sleutel.teken(data)
        if not klopt(self._sleutel.keten[0], handtekening, data):
            raise HandtekeningGeweigerd("certificaat")
        return handtekening


def klopt(certificaat: bytes, handtekening: bytes, boodschap: bytes) -> bool:
    """Whether the key of this certificate made the signature, with SHA-256."""
    sleutel = pyca.load_der_x509_certificate(certificaat).public_key()
    try:
        if isinstance(sleutel, EllipticCurvePublicKey):
            sleutel.verify(handtekening, boodschap, ECDSA(SHA256()))
        elif isinstance(sleutel, RSAPublicKey):
            sleutel.verify(handtekening, boodschap, PKCS1v15(), SHA256())
        else:
            return False
    except InvalidSignature:
        return False
    return True
