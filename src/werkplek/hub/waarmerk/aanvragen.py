"""A device asks for a certificate: for a praktijkopleider who may sign, or for one deelnemer.

The device proves itself by its request, and that it holds the key by what it sends; the name comes
from the school. The same question again gets the same answer: an answer may be lost.
"""

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from werkplek.domain.feiten import SOORTEN
from werkplek.domain.school import HouderSoort, Schoolrol
from werkplek.domain.schoolfeiten import VerklaringVastgesteld
from werkplek.domain.vaststelling import Handtekeningrol, Vorm
from werkplek.hub.database import Lezer
from werkplek.hub.fouten import GeenWaarmerk
from werkplek.hub.geheim import Geheim
from werkplek.hub.rechten import is_zichtbaar
from werkplek.hub.spoor import noteer
from werkplek.hub.stellen import HIER
from werkplek.hub.tables import feit, inhoud
from werkplek.hub.tables_mensen import rol
from werkplek.hub.tables_waarmerk import certificaat, register
from werkplek.hub.toegang import Wie
from werkplek.hub.waarmerk.bos import Schoolnaam, Sleutelbos, open_bos, schoolnaam
from werkplek.hub.waarmerk.maken import adressen_van
from werkplek.hub.waarmerk.ondertekenaars import alle_namen, goedgekeurd, leidt_op
from werkplek.hub.waarmerk.uitgeven import (
    DUUR_DEELNEMER,
    DUUR_ONDERTEKENAAR,
    Publiek,
    als_der,
    geef_uit,
    maak_naam,
    serie_van,
    tekenaar_soort,
)
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.certificaatvraag import CertificaatAntwoord, Certificaatvraag, lees_csr
from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.kop import lees_canoniek
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.verzoek import sleutelnaam
from werkplek.woorden.verklaring import volledige_naam

MAX_LOPEND: Final = 20
"""Certificates that may run at once, of one praktijkopleider or one verklaring."""

NOG_GOED: Final = timedelta(days=14)
"""What runs at least this long is given again for the same key."""

_UUID: Final = 16
_VAST: Final = "verklaring_vastgesteld"


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """Whose certificate it becomes, as the school has it; `waar` finds those that there are."""

    naam: x509.Name
    velden: dict[str, Any]
    waar: sa.ColumnElement[bool]
    duur: timedelta
    waarover: str


@dataclass(frozen=True, slots=True)
class Aanvraag:
    """One question of a device, in one transaction."""

    verbinding: sa.Connection
    bos: Sleutelbos
    school: Schoolnaam
    wie: Wie
    nu: datetime

    def geef(self, vraag: Certificaatvraag) -> CertificaatAntwoord:
        """The certificate with its chain. Raises `Geweigerd`."""
        publiek = self._publiek(vraag.csr)
        if vraag.rol == Handtekeningrol.PRAKTIJKOPLEIDER:
            onderwerp = self._praktijkopleider(vraag)
        elif vraag.rol == Handtekeningrol.DEELNEMER:
            onderwerp = self._deelnemer(vraag)
        else:
            raise Geweigerd(422, "onleesbaar")
        som = _som(publiek)
        der = self._er_al(onderwerp, som) or self._nieuw(onderwerp, publiek, som, vraag.rol)
        return CertificaatAntwoord((der, *self._hoger()))

    def _publiek(self, csr: bytes) -> Publiek:
        try:
            return lees_csr(csr, sleutelnaam(self.school.id, self.wie.apparaat))
        except ProtocolFout as fout:
            raise Geweigerd(422, "onleesbaar") from fout

    def _praktijkopleider(self, vraag: Certificaatvraag) -> Onderwerp:
        namen = alle_namen(self.verbinding, self.wie.school, _id(vraag.persoon))
        bedrijf: str | None = self.wie.houder
        if self.wie.houder_soort is HouderSoort.PERSOON:
            if self.wie.houder not in namen:
                raise Geweigerd(403, "niet_goedgekeurd")
            bedrijf = None
        goed = goedgekeurd(self.verbinding, self.wie.school, namen, bedrijf)
        if not goed:
            elders = goedgekeurd(self.verbinding, self.wie.school, namen)
            raise Geweigerd(403, "ander_leerbedrijf" if elders else "niet_goedgekeurd")
        als = next((een for een in goed if _zelfde(een.naam, vraag.naam)), None)
        if als is None:
            raise Geweigerd(403, "naam_anders")
        dag = self.nu.astimezone(HIER).date()
        if not leidt_op(self.verbinding, self.wie.school, namen, als.leerbedrijf, dag):
            raise Geweigerd(403, "niet_goedgekeurd")
        nummer = f"SB:NL-{als.bedrijf_id}" if als.bedrijf_id else ""
        return Onderwerp(
            naam=maak_naam(als.naam, organisatie=als.bedrijf, nummer=nummer),
            velden={"persoon": als.persoon},
            waar=certificaat.c.persoon == als.persoon,
            duur=DUUR_ONDERTEKENAAR,
            waarover=als.persoon,
        )

    def _deelnemer(self, vraag: Certificaatvraag) -> Onderwerp:
        id_ = _id(vraag.verklaring)
        rij = self.verbinding.execute(
            sa.select(register.c.dossier, register.c.feit).where(
                register.c.school == self.wie.school,
                register.c.verklaring == id_,
                register.c.vorm == Vorm.DIGITAAL.value,
                register.c.zegel_som.is_(None),
                register.c.ingetrokken_op.is_(None),
                is_zichtbaar(register.c.dossier, self._lezer()),
            )
        ).first()
        # What is not established and what is not theirs are the same to who may not know.
        vast = (
            _vastgesteld(self.verbinding, self.wie.school, rij.feit)
            if rij is not None and self._is_werkplek()
            else None
        )
        if rij is None or vast is None:
            raise Geweigerd(403, "niet_vastgesteld")
        naam = volledige_naam(vast.verklaring.deelnemer)
        if not _zelfde(naam, vraag.naam):
            raise Geweigerd(403, "naam_anders")
        return Onderwerp(
            naam=maak_naam(naam),
            velden={"verklaring": id_, "dossier": rij.dossier},
            waar=certificaat.c.verklaring == id_,
            duur=DUUR_DEELNEMER,
            waarover=id_,
        )

    def _lezer(self) -> Lezer:
        dag = self.nu.astimezone(HIER).date()
        return Lezer(self.wie.school, self.wie.houder_soort, self.wie.houder, dag)

    def _is_werkplek(self) -> bool:
        """Whether the device is of a leerbedrijf, or of one of its praktijkopleiders."""
        if self.wie.houder_soort is HouderSoort.LEERBEDRIJF:
            return True
        vraag = sa.select(rol.c.nr).where(
            rol.c.school == self.wie.school,
            rol.c.persoon == self.wie.houder,
            rol.c.rol == Schoolrol.PRAKTIJKOPLEIDER.value,
        )
        return self.verbinding.execute(vraag.limit(1)).first() is not None

    def _er_al(self, onderwerp: Onderwerp, som: bytes) -> bytes | None:
        lopend = self.verbinding.execute(
            sa.select(certificaat.c.der, certificaat.c.sleutel, certificaat.c.apparaat)
            .where(
                certificaat.c.school == self.wie.school,
                certificaat.c.ingetrokken_op.is_(None),
                certificaat.c.tot > (self.nu + NOG_GOED).isoformat(),
                onderwerp.waar,
            )
            .order_by(certificaat.c.tot.desc())
        ).all()
        for rij in lopend:
            if bytes(rij.sleutel) != som or rij.apparaat != self.wie.apparaat:
                continue
            gelezen = x509.load_der_x509_certificate(bytes(rij.der))
            if gelezen.subject == onderwerp.naam:
                return bytes(rij.der)
        if len(lopend) >= MAX_LOPEND:
            raise Geweigerd(403, "te_veel")
        return None

    def _nieuw(self, onderwerp: Onderwerp, publiek: Publiek, som: bytes, rol_: str) -> bytes:
        door, adres = self.bos.uitgever(self.nu)
        adressen = adressen_van(self.school.id, adres, door.certificaat)
        soort = tekenaar_soort(onderwerp.duur, adressen)
        nieuw = geef_uit(door, onderwerp.naam, publiek, soort, self.nu)
        rij = {
            "school": self.wie.school,
            "serie": serie_van(nieuw),
            "apparaat": self.wie.apparaat,
            "rol": rol_,
            "der": als_der(nieuw),
            "sleutel": som,
            "van": nieuw.not_valid_before_utc.isoformat(),
            "tot": nieuw.not_valid_after_utc.isoformat(),
            **onderwerp.velden,
        }
        self.verbinding.execute(sa.insert(certificaat), rij)
        noteer(
            self.verbinding,
            self.wie.school,
            self.wie.apparaat,
            f"certificaat_{rol_}",
            waarover=onderwerp.waarover,
            nu=self.nu,
        )
        return als_der(nieuw)

    def _hoger(self) -> tuple[bytes, bytes]:
        return als_der(self.bos.uitgever(self.nu)[0].certificaat), als_der(self.bos.wortel)


def geef_certificaat(
    verbinding: sa.Connection, geheim: Geheim, wie: Wie, vraag: Certificaatvraag, nu: datetime
) -> CertificaatAntwoord:
    """Answer a device. Raises `Geweigerd`."""
    if wie.ingetrokken:
        raise Geweigerd(410, "ingetrokken")
    try:
        bos = open_bos(verbinding, geheim, wie.school)
        bos.uitgever(nu)
    except GeenWaarmerk as fout:
        raise Geweigerd(404, "onbekend") from fout
    school = schoolnaam(verbinding, wie.school)
    return Aanvraag(verbinding, bos, school, wie, nu).geef(vraag)


def _vastgesteld(verbinding: sa.Connection, school: int, id_: str) -> VerklaringVastgesteld | None:
    """What was established, as long as its body is here."""
    rij = verbinding.execute(
        sa.select(inhoud.c.bytes)
        .join(feit, sa.and_(feit.c.school == inhoud.c.school, feit.c.nr == inhoud.c.nr))
        .where(feit.c.school == school, feit.c.id == id_, feit.c.soort == _VAST)
    ).first()
    if rij is None:
        return None
    gelezen = lees_canoniek(bytes(rij.bytes), SOORTEN[_VAST])
    assert isinstance(gelezen, VerklaringVastgesteld)  # noqa: S101  as `SOORTEN` says
    return gelezen


def _id(naam: bytes) -> str:
    if len(naam) != _UUID:
        raise Geweigerd(422, "onleesbaar")
    return naam_uit(naam)


def _zelfde(school: str, apparaat: str) -> bool:
    return unicodedata.normalize("NFC", school) == unicodedata.normalize("NFC", apparaat)


def _som(publiek: Publiek) -> bytes:
    spki = publiek.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return hashlib.sha256(spki).digest()
