"""A key on a card or stick (PKCS #11): it signs inside the card, and never leaves it."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

import pkcs11
from cryptography.hazmat.primitives.asymmetric.types import PublicKeyTypes
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_public_key,
)
from cryptography.x509 import load_der_x509_certificate
from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass, SignMixin
from pkcs11.util.ec import encode_ec_public_key
from pkcs11.util.rsa import encode_rsa_public_key

from werkplek.application.verklaringfouten import SleutelWeg

_PIN_FOUT: Final = (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange)


@dataclass(frozen=True, slots=True)
class KaartSleutel:
    """Fulfils `PdfSleutel`; every signature asks the card anew, so that it may be taken out.

    `bibliotheek` is the program that came with the card, `kaart` its label; `naam` is that of the
    key and its certificate.
    """

    bibliotheek: str
    kaart: str
    naam: str
    pin: str = field(repr=False)
    keten: tuple[bytes, ...] = field(repr=False)

    @property
    def publiek(self) -> bytes:
        """The public half, as SubjectPublicKeyInfo in DER. Raises `SleutelWeg`."""
        with _sessie(self.bibliotheek, self.kaart, self.pin) as sessie:
            sleutel = sessie.get_key(object_class=ObjectClass.PUBLIC_KEY, label=self.naam)
            if not isinstance(sleutel, pkcs11.PublicKey):
                raise SleutelWeg("kaart")
            is_rsa = sleutel.key_type is KeyType.RSA
            der = encode_rsa_public_key(sleutel) if is_rsa else encode_ec_public_key(sleutel)
        return _spki(load_der_public_key(der))

    def past(self) -> bool:
        """Whether the first certificate is of this key. Raises `SleutelWeg`."""
        try:
            eigen = load_der_x509_certificate(self.keten[0]).public_key()
        except (IndexError, ValueError):
            return False
        return _spki(eigen) == self.publiek

    def teken(self, boodschap: bytes) -> bytes:
        """ECDSA in DER or RSA PKCS #1 v1.5, over SHA-256. Raises `SleutelWeg`."""
        with _sessie(self.bibliotheek, self.kaart, self.pin) as sessie:
            sleutel = sessie.get_key(object_class=ObjectClass.PRIVATE_KEY, label=self.naam)
            if not isinstance(sleutel, SignMixin):
                raise SleutelWeg("kaart")
            if sleutel.key_type is KeyType.RSA:
                return bytes(sleutel.sign(boodschap, mechanism=Mechanism.SHA256_RSA_PKCS))
            som = hashlib.sha256(boodschap).digest()  # not every card hashes for ECDSA
            return _als_der(sleutel.sign(som, mechanism=Mechanism.ECDSA))


def open_kaart(
    bibliotheek: str, kaart: str, naam: str, pin: str, boven: tuple[bytes, ...] = ()
) -> KaartSleutel:
    """The key of a card with its certificate; `boven` are the issuers. Raises `SleutelWeg`."""
    with _sessie(bibliotheek, kaart, pin) as sessie:
        zoek = {Attribute.CLASS: ObjectClass.CERTIFICATE, Attribute.LABEL: naam}
        gevonden = [bytes(een[Attribute.VALUE]) for een in sessie.get_objects(zoek)]
    if len(gevonden) != 1:
        raise SleutelWeg("kaart")
    load_der_x509_certificate(gevonden[0])
    return KaartSleutel(bibliotheek, kaart, naam, pin, (*gevonden, *boven))


@contextmanager
def _sessie(bibliotheek: str, kaart: str, pin: str) -> Iterator[pkcs11.Session]:
    try:
        with pkcs11.lib(bibliotheek).get_token(token_label=kaart).open(user_pin=pin) as sessie:
            yield sessie
    except pkcs11.PinLocked as fout:
        raise SleutelWeg("pin_op_slot") from fout
    except _PIN_FOUT as fout:
        raise SleutelWeg("pin") from fout
    except (pkcs11.PKCS11Error, RuntimeError) as fout:
        raise SleutelWeg("kaart") from fout


def _spki(sleutel: PublicKeyTypes) -> bytes:
    return sleutel.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def _als_der(kaal: bytes) -> bytes:
    half = len(kaal) // 2
    return encode_dss_signature(
        int.from_bytes(kaal[:half], "big"), int.from_bytes(kaal[half:], "big")
    )
