"""A key for PDFs that lies in memory, read from where its owner keeps it."""

from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_private_key


@dataclass(frozen=True, slots=True)
class LosseSleutel:
    """Fulfils `PdfSleutel` with a key in PKCS #8; the folder and the hub keep it encrypted."""

    pkcs8: bytes = field(repr=False)
    keten: tuple[bytes, ...] = field(repr=False)

    def teken(self, boodschap: bytes) -> bytes:
        """ECDSA in DER or RSA PKCS #1 v1.5, both over SHA-256."""
        sleutel = load_der_private_key(self.pkcs8, password=None)
        if isinstance(sleutel, EllipticCurvePrivateKey):
            return sleutel.sign(boodschap, ECDSA(SHA256()))
        if isinstance(sleutel, RSAPrivateKey):
            return sleutel.sign(boodschap, PKCS1v15(), SHA256())
        raise ValueError(type(sleutel).__name__)
