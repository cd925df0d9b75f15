"""The key with which a device signs its requests to one school, and its proof at enrolment."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from werkplek.protocol.aanmelden import tekst


def nieuwe_verzoeksleutel() -> bytes:
    """Private bytes of a new Ed25519 key; they belong in the encrypted store and nowhere else."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def publiek_van(privaat: bytes) -> bytes:
    """The public key of a private one."""
    return Ed25519PrivateKey.from_private_bytes(privaat).public_key().public_bytes_raw()


def onderteken(privaat: bytes, boodschap: bytes) -> bytes:
    """64 bytes of signature."""
    return Ed25519PrivateKey.from_private_bytes(privaat).sign(boodschap)


def bewijstekst(code: str, apparaat: str, zegelsleutel: bytes, privaat: bytes) -> bytes:
    """What seal key and request key both sign, to be enrolled with this code."""
    return tekst(code, apparaat, zegelsleutel, publiek_van(privaat))
