"""PDF keys of people in this folder: made here, certified by a school, used to sign, taken away."""

import base64
import json
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from werkplek.application.ports import MapBeschadigd
from werkplek.application.ports_sleutels import Sleutelnaam
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.store.lijsten import moment
from werkplek.store.tables import feit
from werkplek.store.tables_tekenen import pdf_sleutel as t


@dataclass(frozen=True, slots=True)
class StorePdfSleutel:
    """Implements the port `PdfSleutel` with a key of this folder."""

    privaat: ec.EllipticCurvePrivateKey = field(repr=False)
    keten: tuple[bytes, ...] = ()

    @property
    def publiek(self) -> bytes:
        """The public half, as SubjectPublicKeyInfo in DER."""
        return self.privaat.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )

    def teken(self, boodschap: bytes) -> bytes:
        return self.privaat.sign(boodschap, ec.ECDSA(hashes.SHA256()))


def sleutel_van(verbinding: sa.Connection, naam: Sleutelnaam) -> StorePdfSleutel | None:
    """The key with its certificates, or without while none came. Raises `MapBeschadigd`."""
    rij = verbinding.execute(sa.select(t).where(*_is(naam))).first()
    return None if rij is None else _als_sleutel(rij)


def maak_sleutel(verbinding: sa.Connection, naam: Sleutelnaam) -> StorePdfSleutel:
    """The key that is there, else a new one."""
    bekend = sleutel_van(verbinding, naam)
    if bekend is not None:
        return bekend
    nieuw = StorePdfSleutel(ec.generate_private_key(ec.SECP256R1()))
    ruw = nieuw.privaat.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),  # the file around it is encrypted
    )
    verbinding.execute(sa.insert(t), _velden(naam) | {"sleutel": ruw, "keten": "[]", "tot": ""})
    return nieuw


def bewaar_keten(verbinding: sa.Connection, naam: Sleutelnaam, keten: tuple[bytes, ...]) -> bool:
    """Keep the certificates; False when the first is not of the key that is here."""
    sleutel = sleutel_van(verbinding, naam)
    try:
        eigen = x509.load_der_x509_certificate(keten[0])
        publiek = eigen.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
    except (ValueError, IndexError):
        return False
    if sleutel is None or publiek != sleutel.publiek:
        return False
    als_json = json.dumps([base64.b64encode(der).decode() for der in keten])
    waarden = {"keten": als_json, "tot": moment(eigen.not_valid_after_utc)}
    verbinding.execute(sa.update(t).where(*_is(naam)).values(waarden))
    return True


def zonder_certificaat(
    verbinding: sa.Connection, gewenst: Collection[Sleutelnaam], op: datetime
) -> tuple[Sleutelnaam, ...]:
    """Those of which there is no certificate that holds at that moment."""
    tot = sa.select(t.c.tot)
    return tuple(
        naam
        for naam in gewenst
        if (verbinding.scalar(tot.where(*_is(naam))) or "") <= moment(op.astimezone(UTC))
    )


def ruim_op(
    verbinding: sa.Connection, school: OrganisatieId, blijft: Collection[Sleutelnaam]
) -> None:
    """Take away the keys of deelnemers that sign nothing any more."""
    deelnemers = (t.c.school == school, t.c.rol == Handtekeningrol.DEELNEMER.value)
    nog = [naam.verklaring or "" for naam in blijft]
    verbinding.execute(sa.delete(t).where(*deelnemers, t.c.verklaring.not_in(nog)))


def vergeet(verbinding: sa.Connection, naam: Sleutelnaam) -> None:
    """What it was for is done."""
    verbinding.execute(sa.delete(t).where(*_is(naam)))


def vergeet_van(verbinding: sa.Connection, wie: DeelnemerId) -> None:
    """The keys for every verklaring of this deelnemer; before their feiten go."""
    van_wie = sa.select(feit.c.id).where(feit.c.deelnemer == wie)
    verbinding.execute(sa.delete(t).where(t.c.verklaring.in_(van_wie)))


def vergeet_alle(verbinding: sa.Connection) -> None:
    """A store that was put back is another device."""
    verbinding.execute(sa.delete(t))


def _velden(naam: Sleutelnaam) -> dict[str, str]:
    return {
        "school": naam.school,
        "rol": naam.rol.value,
        "persoon": naam.persoon or "",
        "verklaring": naam.verklaring or "",
    }


def _is(naam: Sleutelnaam) -> tuple[sa.ColumnElement[bool], ...]:
    return tuple(t.c[kolom] == waarde for kolom, waarde in _velden(naam).items())


def _als_sleutel(rij: sa.Row[Any]) -> StorePdfSleutel:
    try:
        privaat = serialization.load_der_private_key(rij.sleutel, None)
        keten = tuple(base64.b64decode(deel) for deel in json.loads(rij.keten))
    except ValueError as fout:
        raise MapBeschadigd("pdf_sleutel") from fout
    if not isinstance(privaat, ec.EllipticCurvePrivateKey):
        raise MapBeschadigd("pdf_sleutel")
    return StorePdfSleutel(privaat, keten)
