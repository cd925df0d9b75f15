"""Whether a key may sign a paper now, as far as its certificates tell."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from cryptography import x509
from cryptography.exceptions import InvalidSignature

from werkplek.domain.fouten import HandtekeningGeweigerd


def keur_keten(keten: Sequence[bytes], nu: datetime) -> None:
    """Whether the chain holds together, is for signing, and is valid. `HandtekeningGeweigerd`."""
    try:
        certificaten = [x509.load_der_x509_certificate(der) for der in keten]
        if not certificaten or not _mag_tekenen(certificaten[0]):
            raise HandtekeningGeweigerd("certificaat")
        for onder, boven in pairwise(certificaten):
            onder.verify_directly_issued_by(boven)
    except (ValueError, TypeError, InvalidSignature) as fout:
        raise HandtekeningGeweigerd("certificaat") from fout
    for certificaat in certificaten:
        if not certificaat.not_valid_before_utc <= nu <= certificaat.not_valid_after_utc:
            raise HandtekeningGeweigerd("verlopen")


def _mag_tekenen(certificaat: x509.Certificate) -> bool:
    """Somebody's own certificate, whose owner cannot take back what it signed."""
    try:
        gebruik = certificaat.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return False
    return gebruik.content_commitment and not gebruik.key_cert_sign
