"""Certificates (X.509, P-256): what each kind of key may do, and for how long.

A root outlives everything; what people and the seal sign is proven by time stamps long after their
own certificates ended.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID

from werkplek.protocol.certificaatvraag import naam_op_certificaat

JAAR: Final = timedelta(days=365)
DUUR_WORTEL: Final = 20 * JAAR
DUUR_UITGEVER: Final = 10 * JAAR
DUUR_TSA: Final = 15 * JAAR
DUUR_ZEGEL: Final = 5 * JAAR
DUUR_OCSP: Final = 3 * JAAR
DUUR_ONDERTEKENAAR: Final = JAAR
DUUR_DEELNEMER: Final = timedelta(days=30)
DUUR_PAPIER: Final = 10 * JAAR

EERDER: Final = timedelta(minutes=10)
"""A device whose clock is behind must not find its certificate in the future."""

Publiek = ec.EllipticCurvePublicKey | rsa.RSAPublicKey


@dataclass(frozen=True, slots=True)
class Uitgever:
    """A certificate with the key that may issue others."""

    certificaat: x509.Certificate
    sleutel: ec.EllipticCurvePrivateKey


@dataclass(frozen=True, slots=True)
class Adressen:
    """Where others may ask about certificates; without an address none is named."""

    ocsp: str = ""
    crl: str = ""


@dataclass(frozen=True, slots=True)
class Soort:
    """What a key may do, and how long its certificate holds."""

    duur: timedelta
    ca: bool = False
    pad: int | None = None
    tekent_stukken: bool = False
    gebruik: tuple[x509.ObjectIdentifier, ...] = ()
    zonder_navraag: bool = False
    adressen: Adressen = field(default_factory=Adressen)


WORTEL: Final = Soort(DUUR_WORTEL, ca=True, pad=1)


def uitgever_soort(adressen: Adressen) -> Soort:
    """The CA of a school: it issues to people and the seal, and makes no other CA."""
    return Soort(DUUR_UITGEVER, ca=True, pad=0, adressen=adressen)


def tekenaar_soort(duur: timedelta, adressen: Adressen) -> Soort:
    """Somebody, or the school, signs papers."""
    return Soort(duur, tekent_stukken=True, adressen=adressen)


def tsa_soort(adressen: Adressen) -> Soort:
    """States at what moment something was there (RFC 3161 §2.3)."""
    return Soort(DUUR_TSA, gebruik=(ExtendedKeyUsageOID.TIME_STAMPING,), adressen=adressen)


ANTWOORDER: Final = Soort(
    DUUR_OCSP, gebruik=(ExtendedKeyUsageOID.OCSP_SIGNING,), zonder_navraag=True
)
"""Says for the CA what was withdrawn (RFC 6960 §4.2.2.2); nobody is asked about it in turn."""


def nieuwe_sleutel() -> ec.EllipticCurvePrivateKey:
    """A new key on P-256."""
    return ec.generate_private_key(ec.SECP256R1())


def maak_naam(naam: str, *, organisatie: str = "", nummer: str = "") -> x509.Name:
    """A name in the Netherlands; `nummer` is an organizationIdentifier (EN 319 412-1)."""
    delen = [
        (NameOID.COUNTRY_NAME, "NL"),
        (NameOID.ORGANIZATION_NAME, organisatie),
        (NameOID.ORGANIZATION_IDENTIFIER, nummer),
        (NameOID.COMMON_NAME, naam),
    ]
    return x509.Name(
        [x509.NameAttribute(oid, naam_op_certificaat(tekst)) for oid, tekst in delen if tekst]
    )


def maak_wortel(naam: str, nu: datetime) -> Uitgever:
    """A root of its own making."""
    sleutel = nieuwe_sleutel()
    onderwerp = maak_naam(naam, organisatie=naam)
    bouw = _bouw(onderwerp, onderwerp, sleutel.public_key(), WORTEL, (nu, nu + WORTEL.duur))
    bouw = bouw.add_extension(_sleutelnaam(sleutel.public_key()), critical=False)
    return Uitgever(bouw.sign(sleutel, hashes.SHA256()), sleutel)


def geef_uit(
    door: Uitgever, onderwerp: x509.Name, publiek: Publiek, soort: Soort, nu: datetime
) -> x509.Certificate:
    """A certificate by this issuer; it ends no later than its issuer does."""
    tot = min(nu + soort.duur, door.certificaat.not_valid_after_utc)
    bouw = _bouw(onderwerp, door.certificaat.subject, publiek, soort, (nu, tot))
    eigen = door.certificaat.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    van = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(eigen)
    bouw = bouw.add_extension(_sleutelnaam(publiek), critical=False)
    return bouw.add_extension(van, critical=False).sign(door.sleutel, hashes.SHA256())


def als_der(certificaat: x509.Certificate) -> bytes:
    """The bytes of a certificate."""
    return certificaat.public_bytes(serialization.Encoding.DER)


def serie_van(certificaat: x509.Certificate) -> str:
    """The serial number as the tables write it."""
    return f"{certificaat.serial_number:x}"


def _sleutelnaam(publiek: Publiek) -> x509.SubjectKeyIdentifier:
    return x509.SubjectKeyIdentifier.from_public_key(publiek)


def _bouw(
    onderwerp: x509.Name,
    uitgever: x509.Name,
    publiek: Publiek,
    soort: Soort,
    tijden: tuple[datetime, datetime],
) -> x509.CertificateBuilder:
    van, tot = (moment.replace(microsecond=0) for moment in tijden)
    bouw = (
        x509.CertificateBuilder()
        .subject_name(onderwerp)
        .issuer_name(uitgever)
        .public_key(publiek)
        .serial_number(x509.random_serial_number())
        .not_valid_before(van - EERDER)
        .not_valid_after(tot)
        .add_extension(x509.BasicConstraints(ca=soort.ca, path_length=soort.pad), critical=True)
        .add_extension(_gebruik(soort), critical=True)
    )
    if soort.gebruik:
        bouw = bouw.add_extension(x509.ExtendedKeyUsage(list(soort.gebruik)), critical=True)
    if soort.zonder_navraag:
        bouw = bouw.add_extension(x509.OCSPNoCheck(), critical=False)
    return _met_adressen(bouw, soort.adressen)


def _gebruik(soort: Soort) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not soort.ca,
        content_commitment=soort.tekent_stukken,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=soort.ca,
        crl_sign=soort.ca,
        encipher_only=False,
        decipher_only=False,
    )


def _met_adressen(bouw: x509.CertificateBuilder, waar: Adressen) -> x509.CertificateBuilder:
    if waar.ocsp:
        plek = x509.UniformResourceIdentifier(waar.ocsp)
        vraag = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, plek)
        bouw = bouw.add_extension(x509.AuthorityInformationAccess([vraag]), critical=False)
    if waar.crl:
        punt = x509.DistributionPoint([x509.UniformResourceIdentifier(waar.crl)], None, None, None)
        bouw = bouw.add_extension(x509.CRLDistributionPoints([punt]), critical=False)
    return bouw
