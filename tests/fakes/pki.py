"""A small school of certificates for tests: root, issuer, people, seal, OCSP, CRLs, time stamps.

Every key is made anew each run; every moment is given, none is read from a clock.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID

from werkplek.application.ports_verklaring import Bewijsmateriaal
from werkplek.documents.tekenen.sleutel import LosseSleutel
from werkplek.hub.waarmerk.stempel import EigenStempelaar

NU = datetime(2026, 11, 20, 10, tzinfo=UTC)
VAN, TOT = datetime(2026, 1, 1, tzinfo=UTC), datetime(2046, 1, 1, tzinfo=UTC)
SCHOOL, BEDRIJF = "Voorbeeldcollege", "Groenwerk De Verzonnen Tuin"
OPLEIDER, DEELNEMER = "Joris Fictief", "Sanne Elif Voorbeeld"

Geheim = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True)
class Houder:
    """A key and its certificate, with the certificates above it."""

    geheim: Geheim = field(repr=False)
    certificaat: x509.Certificate
    boven: tuple["Houder", ...] = ()

    @property
    def der(self) -> bytes:
        return self.certificaat.public_bytes(Encoding.DER)

    @property
    def pkcs8(self) -> bytes:
        return self.geheim.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())

    @property
    def sleutel(self) -> LosseSleutel:
        return LosseSleutel(self.pkcs8, (self.der, *(een.der for een in self.boven)))


def naam(algemeen: str, organisatie: str = "") -> x509.Name:
    """A distinguished name; who has no organisation is a person by themselves."""
    delen = [x509.NameAttribute(NameOID.COUNTRY_NAME, "NL")]
    if organisatie:
        delen.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisatie))
    return x509.Name([*delen, x509.NameAttribute(NameOID.COMMON_NAME, algemeen)])


def geef_uit(
    van_wie: x509.Name,
    uitgever: Houder | None = None,
    *,
    soort: str = "persoon",
    van: datetime = VAN,
    tot: datetime = TOT,
    geheim: Geheim | None = None,
) -> Houder:
    """A certificate; `soort` is `ca`, `persoon`, `ocsp` or `tsa`."""
    geheim = geheim or ec.generate_private_key(ec.SECP256R1())
    boven = uitgever.geheim if uitgever else geheim
    ca = soort == "ca"
    bouw = (
        x509.CertificateBuilder()
        .subject_name(van_wie)
        .issuer_name(uitgever.certificaat.subject if uitgever else van_wie)
        .public_key(geheim.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(van)
        .not_valid_after(tot)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(geheim.public_key()), False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(boven.public_key()), False
        )
        .add_extension(_gebruik(soort), critical=True)
    )
    if soort == "persoon":
        plek = x509.UniformResourceIdentifier("http://ocsp.voorbeeld.test")
        wijzer = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, plek)
        bouw = bouw.add_extension(x509.AuthorityInformationAccess([wijzer]), critical=False)
    if soort == "ocsp":
        bouw = bouw.add_extension(x509.OCSPNoCheck(), critical=False)
        bouw = bouw.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.OCSP_SIGNING]), False)
    if soort == "tsa":
        bouw = bouw.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), True)
    keten = (uitgever, *uitgever.boven) if uitgever else ()
    return Houder(geheim, bouw.sign(boven, SHA256()), keten)


def _gebruik(soort: str) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=soort != "ca",
        content_commitment=soort == "persoon",
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=soort == "ca",
        crl_sign=soort == "ca",
        encipher_only=False,
        decipher_only=False,
    )


@dataclass(frozen=True)
class Pki:
    """Everybody who signs, and what proves that they may."""

    wortel: Houder
    uitgever: Houder
    praktijkopleider: Houder
    deelnemer: Houder
    zegel: Houder
    ocsp: Houder
    tsa: Houder

    def crl(
        self, uitgever: Houder, nu: datetime = NU, weg: Iterable[tuple[Houder, datetime]] = ()
    ) -> bytes:
        """What an issuer took back, as of this moment."""
        bouw = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(uitgever.certificaat.subject)
            .last_update(nu - timedelta(hours=1))
            .next_update(nu + timedelta(days=7))
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(uitgever.geheim.public_key()),
                critical=False,
            )
            .add_extension(x509.CRLNumber(1), critical=False)
        )
        for houder, op in weg:
            bouw = bouw.add_revoked_certificate(
                x509.RevokedCertificateBuilder()
                .serial_number(houder.certificaat.serial_number)
                .revocation_date(op)
                .build()
            )
        return bouw.sign(uitgever.geheim, SHA256()).public_bytes(Encoding.DER)

    def antwoord(
        self, houder: Houder, nu: datetime = NU, ingetrokken: datetime | None = None
    ) -> bytes:
        """What the OCSP responder says about a certificate."""
        goed = ingetrokken is None
        bouw = ocsp.OCSPResponseBuilder().add_response(
            cert=houder.certificaat,
            issuer=self.uitgever.certificaat,
            algorithm=SHA1(),  # noqa: S303  names a certificate, protects nothing (RFC 6960)
            cert_status=ocsp.OCSPCertStatus.GOOD if goed else ocsp.OCSPCertStatus.REVOKED,
            this_update=nu - timedelta(minutes=1),
            next_update=nu + timedelta(days=1),
            revocation_time=ingetrokken,
            revocation_reason=None,
        )
        gemaakt = bouw.responder_id(ocsp.OCSPResponderEncoding.HASH, self.ocsp.certificaat)
        gemaakt = gemaakt.certificates([self.ocsp.certificaat])
        return gemaakt.sign(self.ocsp.geheim, SHA256()).public_bytes(Encoding.DER)

    def bewijs(self, nu: datetime = NU, ingetrokken: Iterable[Houder] = ()) -> Bewijsmateriaal:
        """What the hub collects: OCSP for people, CRLs for those above them."""
        weg = {houder.der for houder in ingetrokken}
        mensen = (self.praktijkopleider, self.deelnemer, self.zegel)
        return Bewijsmateriaal(
            (self.uitgever.der, self.wortel.der, self.ocsp.der, self.tsa.der),
            tuple(self.antwoord(een, nu, nu if een.der in weg else None) for een in mensen),
            (self.crl(self.wortel, nu),),
        )

    def tijdstempelaar(self, nu: datetime = NU, tsa: Houder | None = None) -> EigenStempelaar:
        """The hub's own time stamp service, whose clock stands still."""
        houder = tsa or self.tsa
        assert isinstance(houder.geheim, ec.EllipticCurvePrivateKey)
        return EigenStempelaar(houder.certificaat, houder.geheim, lambda: nu)


def maak_pki(school: str = SCHOOL) -> Pki:
    """A new one; who calls twice has two schools that do not know each other."""
    wortel = geef_uit(naam(f"{school} wortel", school), soort="ca")
    uitgever = geef_uit(naam(f"{school} uitgever", school), wortel, soort="ca")
    return Pki(
        wortel,
        uitgever,
        geef_uit(naam(OPLEIDER, BEDRIJF), uitgever),
        geef_uit(naam(DEELNEMER), uitgever),
        geef_uit(naam(f"{school} zegel", school), uitgever),
        geef_uit(naam(f"{school} OCSP", school), uitgever, soort="ocsp"),
        geef_uit(naam(f"{school} tijd", school), wortel, soort="tsa"),
    )
