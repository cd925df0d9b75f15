"""Is a time stamp of a service elsewhere what was asked for, and by whom it should be?

What follows for ever from a stamp is checked before it goes into a file: digest, nonce, moment,
signature, and a certificate for time stamps that chains to the root that the school named.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from asn1crypto import cms, tsp
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID

from werkplek.hub.fouten import TijdstempelWeg
from werkplek.hub.waarmerk.stempel import Stempelantwoord
from werkplek.protocol.fouten import NietCanoniek
from werkplek.protocol.lijstdelen import certificaat_uit

SPELING: Final = timedelta(minutes=5)
"""How far a service's clock may be from the hub's."""

_SOMMEN: Final[dict[str, hashes.HashAlgorithm]] = {
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
_ONLEESBAAR: Final = (
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    x509.ExtensionNotFound,
    NietCanoniek,
)
"""What the readers of DER raise."""

_KETEN: Final = 5
_RSA: Final = 2048


@dataclass(frozen=True, slots=True)
class Verwacht:
    """What the answer must be about."""

    sha256: bytes
    nonce: int | None
    wortel: x509.Certificate
    nu: datetime


def lees_antwoord(ruw: bytes, verwacht: Verwacht) -> bytes:
    """The token of an answer, in DER. Raises `TijdstempelWeg`."""
    try:
        antwoord = Stempelantwoord.load(ruw, strict=True)
        if antwoord["status"]["status"].native not in ("granted", "granted_with_mods"):
            raise TijdstempelWeg("geweigerd")
        token = antwoord["time_stamp_token"]
        _keur(token, verwacht)
        return bytes(token.dump())
    except _ONLEESBAAR as fout:
        raise TijdstempelWeg("onleesbaar") from fout


def _keur(token: cms.ContentInfo, verwacht: Verwacht) -> None:
    getekend = token["content"]
    info = getekend["encap_content_info"]["content"].parsed
    if not isinstance(info, tsp.TSTInfo):
        raise TijdstempelWeg("onleesbaar")
    afdruk = info["message_imprint"]
    soort = afdruk["hash_algorithm"]["algorithm"].native
    if (soort, afdruk["hashed_message"].native) != ("sha256", verwacht.sha256):
        raise TijdstempelWeg("andere_som")
    if verwacht.nonce is not None and info["nonce"].native != verwacht.nonce:
        raise TijdstempelWeg("ander_antwoord")
    op = info["gen_time"].native
    if abs(op - verwacht.nu) > SPELING:
        raise TijdstempelWeg("klok")
    certificaten = [certificaat_uit(een.dump()) for een in getekend["certificates"]]
    (tekenaar,) = getekend["signer_infos"]
    eigen = _van_tekenaar(tekenaar, certificaten)
    _eis_handtekening(tekenaar, eigen, bytes(getekend["encap_content_info"]["content"]))
    _eis_keten(eigen, certificaten, verwacht.wortel, op)


def _van_tekenaar(tekenaar: Any, bekend: list[x509.Certificate]) -> x509.Certificate:  # noqa: ANN401  asn1crypto has no types
    wie = tekenaar["sid"].chosen
    for certificaat in bekend:
        if isinstance(wie, cms.IssuerAndSerialNumber):
            zelfde = wie["issuer"].dump() == certificaat.issuer.public_bytes()
            if zelfde and wie["serial_number"].native == certificaat.serial_number:
                return certificaat
            continue
        merk = certificaat.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
        if merk.digest == wie.native:
            return certificaat
    raise TijdstempelWeg("certificaat")


def _eis_handtekening(tekenaar: Any, eigen: x509.Certificate, inhoud: bytes) -> None:  # noqa: ANN401  same
    som = tekenaar["digest_algorithm"]["algorithm"].native
    if som not in _SOMMEN:
        raise TijdstempelWeg("handtekening")
    delen = {een["type"].native: een["values"] for een in tekenaar["signed_attrs"]}
    if delen["content_type"].native != ["tst_info"]:
        raise TijdstempelWeg("handtekening")
    if delen["message_digest"].native != [hashlib.new(som, inhoud).digest()]:
        raise TijdstempelWeg("handtekening")
    if "signing_certificate_v2" in delen:
        merk = delen["signing_certificate_v2"][0]["certs"][0]
        hoe = merk["hash_algorithm"]["algorithm"].native
        if merk["cert_hash"].native != eigen.fingerprint(_SOMMEN[hoe]):
            raise TijdstempelWeg("certificaat")
    _eis_sleutel(eigen, tekenaar, _SOMMEN[som])


def _eis_sleutel(eigen: x509.Certificate, tekenaar: Any, som: hashes.HashAlgorithm) -> None:  # noqa: ANN401  same
    handtekening = tekenaar["signature"].native
    boodschap = tekenaar["signed_attrs"].untag().dump()
    sleutel = eigen.public_key()
    try:
        if isinstance(sleutel, ec.EllipticCurvePublicKey):
            sleutel.verify(handtekening, boodschap, ec.ECDSA(som))
        elif isinstance(sleutel, rsa.RSAPublicKey) and sleutel.key_size >= _RSA:
            sleutel.verify(handtekening, boodschap, padding.PKCS1v15(), som)
        else:
            raise TijdstempelWeg("handtekening")
    except InvalidSignature as fout:
        raise TijdstempelWeg("handtekening") from fout


def _eis_keten(
    eigen: x509.Certificate,
    bekend: list[x509.Certificate],
    wortel: x509.Certificate,
    op: datetime,
) -> None:
    """Demand a certificate for time stamps, and a chain to the root, all of that moment."""
    gebruik = eigen.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    if list(gebruik.value) != [ExtendedKeyUsageOID.TIME_STAMPING] or not gebruik.critical:
        raise TijdstempelWeg("certificaat")
    certificaat = eigen
    for _ in range(_KETEN):
        if not certificaat.not_valid_before_utc <= op <= certificaat.not_valid_after_utc:
            raise TijdstempelWeg("certificaat")
        if certificaat == wortel:
            return
        hoger = (een for een in (wortel, *bekend) if _is_door(certificaat, een))
        volgende = next(hoger, None)
        if volgende is None:
            break
        certificaat = volgende
    raise TijdstempelWeg("certificaat")


def _is_door(certificaat: x509.Certificate, hoger: x509.Certificate) -> bool:
    if certificaat == hoger:
        return False
    try:
        certificaat.verify_directly_issued_by(hoger)
        return hoger.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except (ValueError, TypeError, InvalidSignature, x509.ExtensionNotFound):
        return False
