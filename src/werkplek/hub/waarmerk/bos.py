"""The keys of a school as they lie in the database: wrapped, by kind, the newest that holds."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from werkplek.hub.fouten import GeenWaarmerk
from werkplek.hub.geheim import Geheim
from werkplek.hub.tables import school as t_school
from werkplek.hub.tables_waarmerk import waarmerk, wortel
from werkplek.hub.waarmerk.intrekken import Antwoorder
from werkplek.hub.waarmerk.uitgeven import Uitgever, als_der, serie_van
from werkplek.protocol.sleutellijst import KID, kid_van

UITGEVER: Final = "uitgever"
ZEGEL: Final = "zegel"
OCSP: Final = "ocsp"
TSA: Final = "tsa"
PAPIER: Final = "papier"
SOORTEN: Final = (UITGEVER, ZEGEL, OCSP, TSA, PAPIER)


@dataclass(frozen=True, slots=True)
class Schoolnaam:
    """Which school it is, for its certificates and lists."""

    nr: int
    id: str
    naam: str


@dataclass(frozen=True, slots=True)
class Sleutelrij:
    """One key of a school; `adres` is that of the hub, or of a service elsewhere."""

    soort: str
    kid: bytes
    der: bytes
    adres: str
    van: datetime
    tot: datetime
    ingetrokken_op: datetime | None
    ingesloten: bytes | None

    @property
    def elders(self) -> str:
        """The URL of the service that has this key; empty when it is here."""
        return self.adres if self.ingesloten is None else ""

    @property
    def certificaat(self) -> x509.Certificate:
        """Of every kind but a paper key."""
        return x509.load_der_x509_certificate(self.der)

    def houdt(self, nu: datetime) -> bool:
        """Whether it may be used at that moment."""
        return self.ingetrokken_op is None and self.van <= nu < self.tot


@dataclass(frozen=True, slots=True)
class Sleutelbos:
    """All keys of a school, also old ones; private keys come out when asked for."""

    geheim: Geheim
    wortel: x509.Certificate
    wortel_crl: bytes
    rijen: Sequence[Sleutelrij]

    def van(self, soort: str) -> list[Sleutelrij]:
        """Every key of a kind, the oldest first."""
        return [rij for rij in self.rijen if rij.soort == soort]

    def nieuwste(self, soort: str, nu: datetime) -> Sleutelrij:
        """The key of this kind to work with. Raises `GeenWaarmerk`."""
        goed = [rij for rij in self.van(soort) if rij.houdt(nu)]
        if not goed:
            raise GeenWaarmerk(soort)
        return goed[-1]

    def ec_sleutel(self, rij: Sleutelrij) -> ec.EllipticCurvePrivateKey:
        """The private key of a certificate. Raises `GeheimOntbreekt` or `GeenWaarmerk`."""
        sleutel = serialization.load_der_private_key(self._privaat(rij), None)
        assert isinstance(sleutel, ec.EllipticCurvePrivateKey)  # noqa: S101  as it was kept
        return sleutel

    def papiersleutel(self, rij: Sleutelrij) -> Ed25519PrivateKey:
        """A private paper key. Raises the same."""
        return Ed25519PrivateKey.from_private_bytes(self._privaat(rij))

    def uitgever(self, nu: datetime) -> tuple[Uitgever, str]:
        """The CA that issues now, and the address of the hub. Raises the same."""
        rij = self.nieuwste(UITGEVER, nu)
        return Uitgever(rij.certificaat, self.ec_sleutel(rij)), rij.adres

    def antwoorder(self, rij: Sleutelrij, nu: datetime) -> Antwoorder:
        """Who answers for the CA in this row. Raises the same."""
        ca = rij.certificaat
        for ocsp in reversed(self.van(OCSP)):
            certificaat = ocsp.certificaat
            if ocsp.houdt(nu) and certificaat.issuer == ca.subject and _is_van(certificaat, ca):
                return Antwoorder(ca, certificaat, self.ec_sleutel(ocsp))
        raise GeenWaarmerk(OCSP)

    def _privaat(self, rij: Sleutelrij) -> bytes:
        if rij.ingesloten is None:
            raise GeenWaarmerk(rij.soort)
        return self.geheim.haal_uit(rij.ingesloten, waarvoor=_waarvoor(rij.soort, rij.kid))


def open_bos(verbinding: sa.Connection, geheim: Geheim, school: int) -> Sleutelbos:
    """The keys of a school. Raises `GeenWaarmerk`."""
    hoogste = verbinding.execute(
        sa.select(wortel).where(wortel.c.school == school).order_by(wortel.c.nr.desc()).limit(1)
    ).first()
    if hoogste is None:
        raise GeenWaarmerk("wortel")
    rijen = verbinding.execute(
        sa.select(waarmerk).where(waarmerk.c.school == school).order_by(waarmerk.c.nr)
    )
    certificaat = x509.load_der_x509_certificate(bytes(hoogste.der))
    return Sleutelbos(geheim, certificaat, bytes(hoogste.crl), [_rij(een) for een in rijen])


def schoolnaam(verbinding: sa.Connection, school: int) -> Schoolnaam:
    """The school by its number."""
    rij = verbinding.execute(
        sa.select(t_school.c.nr, t_school.c.id, t_school.c.naam).where(t_school.c.nr == school)
    ).one()
    return Schoolnaam(rij.nr, rij.id, rij.naam)


def kid_van_certificaat(certificaat: x509.Certificate) -> bytes:
    """How a key with a certificate is called."""
    return hashlib.sha256(als_der(certificaat)).digest()[:KID]


def bewaar_certificaat(
    verbinding: sa.Connection,
    geheim: Geheim,
    school: int,
    soort: str,
    *,
    certificaat: x509.Certificate,
    sleutel: ec.EllipticCurvePrivateKey | None,
    adres: str = "",
) -> None:
    """Keep a key with its certificate; without a key it is of a service elsewhere."""
    kid, ingesloten = kid_van_certificaat(certificaat), None
    if sleutel is not None:
        privaat = sleutel.private_bytes(
            serialization.Encoding.DER,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        ingesloten = geheim.sluit_in(privaat, waarvoor=_waarvoor(soort, kid))
    rij = {
        "soort": soort,
        "der": als_der(certificaat),
        "kid": kid,
        "serie": serie_van(certificaat),
        "sleutel": ingesloten,
        "adres": adres,
        "van": certificaat.not_valid_before_utc.isoformat(),
        "tot": certificaat.not_valid_after_utc.isoformat(),
    }
    _voeg_toe(verbinding, school, rij)


def bewaar_papiersleutel(
    verbinding: sa.Connection,
    geheim: Geheim,
    school: int,
    sleutel: Ed25519PrivateKey,
    tijden: tuple[datetime, datetime],
) -> None:
    """Keep a paper key."""
    publiek = sleutel.public_key().public_bytes_raw()
    kid = kid_van(publiek)
    van, tot = tijden
    rij = {
        "soort": PAPIER,
        "der": publiek,
        "kid": kid,
        "sleutel": geheim.sluit_in(sleutel.private_bytes_raw(), waarvoor=_waarvoor(PAPIER, kid)),
        "van": van.isoformat(),
        "tot": tot.isoformat(),
    }
    _voeg_toe(verbinding, school, rij)


def _voeg_toe(verbinding: sa.Connection, school: int, rij: dict[str, Any]) -> None:
    hoogste = verbinding.scalar(
        sa.select(sa.func.max(waarmerk.c.nr)).where(waarmerk.c.school == school)
    )
    nummer = {"school": school, "nr": (hoogste or 0) + 1}
    verbinding.execute(sa.insert(waarmerk), {**nummer, **rij})


def _rij(rij: Any) -> Sleutelrij:  # noqa: ANN401  a row
    weg = rij.ingetrokken_op
    return Sleutelrij(
        soort=rij.soort,
        kid=bytes(rij.kid),
        der=bytes(rij.der),
        adres=rij.adres,
        van=datetime.fromisoformat(rij.van),
        tot=datetime.fromisoformat(rij.tot),
        ingetrokken_op=datetime.fromisoformat(weg) if weg else None,
        ingesloten=bytes(rij.sleutel) if rij.sleutel is not None else None,
    )


def _waarvoor(soort: str, kid: bytes) -> str:
    return f"waarmerk/{soort}/{kid.hex()}"


def _is_van(certificaat: x509.Certificate, ca: x509.Certificate) -> bool:
    merk = certificaat.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier).value
    eigen = ca.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    return merk.key_identifier == eigen.digest
