"""What the school signs with, all at once: seal, paper key, time stamps, and proof of all three."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import sqlalchemy as sa
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from werkplek.application.ports_verklaring import Bewijsmateriaal, Tijdstempelaar
from werkplek.hub.fouten import GeenWaarmerk
from werkplek.hub.geheim import Geheim
from werkplek.hub.logboek import neem_slot
from werkplek.hub.tables_waarmerk import intrekkingslijst
from werkplek.hub.waarmerk.bos import (
    PAPIER,
    TSA,
    UITGEVER,
    ZEGEL,
    Schoolnaam,
    Sleutelbos,
    Sleutelrij,
    open_bos,
    schoolnaam,
)
from werkplek.hub.waarmerk.intrekken import Standen, maak_crl
from werkplek.hub.waarmerk.lijsten import (
    laatst_gemaakt,
    maak_intrekkingslijst,
    nieuwste_sleutellijst,
)
from werkplek.hub.waarmerk.rfc3161 import Stempelaar
from werkplek.hub.waarmerk.standen import standen_van_uitgever
from werkplek.hub.waarmerk.stempel import EigenStempelaar
from werkplek.hub.waarmerk.uitgeven import Uitgever, als_der
from werkplek.protocol.sleutellijst import Sleutellijst, lees_sleutellijst

VERS: Final = timedelta(days=1)
"""How old the list of what was taken back may be."""


@dataclass(frozen=True, slots=True)
class Hubsleutel:
    """A key of the school that signs PDFs; fulfils `application.ports_verklaring.PdfSleutel`."""

    keten: tuple[bytes, ...]
    sleutel: ec.EllipticCurvePrivateKey

    def teken(self, boodschap: bytes) -> bytes:
        """Sign with ECDSA P-256 and SHA-256, in DER."""
        return self.sleutel.sign(boodschap, ec.ECDSA(hashes.SHA256()))


@dataclass(frozen=True, slots=True)
class Papiersleutel:
    """The key of QRs: how it is called, and how it signs (Ed25519)."""

    kid: bytes
    teken: Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Waarmerk:
    """Everything a school signs with, as it was at one moment; it needs no transaction any more."""

    school: Schoolnaam
    zegel: Hubsleutel
    papier: Papiersleutel
    tijdstempelaar: Tijdstempelaar
    sleutellijst: bytes
    bos: Sleutelbos
    standen: Standen

    @property
    def lijst(self) -> Sleutellijst:
        """The newest list of keys, read."""
        return lees_sleutellijst(self.sleutellijst)

    def bewijs(self, certificaten: Sequence[bytes], nu: datetime) -> Bewijsmateriaal:
        """That these certificates of signers held: answers of OCSP, CRLs, and their chains.

        What this school did not issue is passed over: whoever signed with it proves it otherwise.
        """
        gelezen = [x509.load_der_x509_certificate(der) for der in dict.fromkeys(certificaten)]
        keten: dict[bytes, None] = {als_der(self.bos.wortel): None}
        ocsps: list[bytes] = []
        crls = [self.bos.wortel_crl]
        for rij in self.bos.van(UITGEVER):
            ca = rij.certificaat
            hier = [een for een in gelezen if _is_door(een, ca)]
            if not hier:
                continue
            antwoorder = self.bos.antwoorder(rij, nu)
            keten |= dict.fromkeys((rij.der, als_der(antwoorder.certificaat)))
            for een in hier:
                if een.serial_number in self.standen:
                    stand = self.standen[een.serial_number]
                    ocsps.append(antwoorder.bewijs(een.serial_number, stand, nu))
            crls.append(crl_van(self.bos, rij, self.standen, nu))
        keten |= dict.fromkeys(rij.der for rij in self.bos.van(TSA) if rij.houdt(nu))
        return Bewijsmateriaal(tuple(keten), tuple(ocsps), tuple(crls))


def open_waarmerk(verbinding: sa.Connection, geheim: Geheim, school: int, nu: datetime) -> Waarmerk:
    """The keys of a school. Raises `GeenWaarmerk` or `GeheimOntbreekt`."""
    bos = open_bos(verbinding, geheim, school)
    lijst = nieuwste_sleutellijst(verbinding, school)
    if lijst is None:
        raise GeenWaarmerk("sleutellijst")
    papier = bos.nieuwste(PAPIER, nu)
    return Waarmerk(
        school=schoolnaam(verbinding, school),
        zegel=_zegel(bos, nu),
        papier=Papiersleutel(papier.kid, bos.papiersleutel(papier).sign),
        tijdstempelaar=stempelaar_van(bos, nu),
        sleutellijst=lijst,
        bos=bos,
        standen=standen_van_uitgever(verbinding, school),
    )


def publiceer_intrekkingen(verbinding: sa.Connection, merk: Waarmerk, nu: datetime) -> bytes:
    """After something was taken back in `register`: the next signed list, kept and given."""
    papier = merk.papier.kid, merk.papier.teken
    return maak_intrekkingslijst(verbinding, merk.school, papier, nu)


def ververs_intrekkingen(
    verbinding: sa.Connection, geheim: Geheim, school: int, nu: datetime
) -> bool:
    """Sign the list again once it is a day old: who checks a paper sees how fresh it is.

    A school without keys has none.
    """
    if not _is_oud(verbinding, school, nu):
        return False
    neem_slot(verbinding, school)
    if not _is_oud(verbinding, school, nu):  # another process did
        return False
    try:
        merk = open_waarmerk(verbinding, geheim, school, nu)
    except GeenWaarmerk:
        return False
    publiceer_intrekkingen(verbinding, merk, nu)
    return True


def _is_oud(verbinding: sa.Connection, school: int, nu: datetime) -> bool:
    op = laatst_gemaakt(verbinding, intrekkingslijst, school)
    return op is not None and op + VERS <= nu


def stempelaar_van(bos: Sleutelbos, nu: datetime) -> EigenStempelaar | Stempelaar:
    """The time stamp service that the school chose. Raises `GeenWaarmerk`."""
    rij = bos.nieuwste(TSA, nu)
    klok = _lopende_klok(nu)
    if rij.ingesloten is None:
        return Stempelaar(rij.adres, rij.certificaat, klok)
    return EigenStempelaar(rij.certificaat, bos.ec_sleutel(rij), klok)


def crl_van(bos: Sleutelbos, rij: Sleutelrij, standen: Standen, nu: datetime) -> bytes:
    """What a CA withdrew, as it says now."""
    return maak_crl(Uitgever(rij.certificaat, bos.ec_sleutel(rij)), standen, nu)


def _zegel(bos: Sleutelbos, nu: datetime) -> Hubsleutel:
    rij = bos.nieuwste(ZEGEL, nu)
    certificaat = rij.certificaat
    uitgevers = [een.der for een in bos.van(UITGEVER) if _is_door(certificaat, een.certificaat)]
    return Hubsleutel((rij.der, *uitgevers[-1:], als_der(bos.wortel)), bos.ec_sleutel(rij))


def _is_door(certificaat: x509.Certificate, ca: x509.Certificate) -> bool:
    if certificaat.issuer != ca.subject:
        return False
    merk = certificaat.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier).value
    eigen = ca.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    return merk.key_identifier == eigen.digest


def _lopende_klok(nu: datetime) -> Callable[[], datetime]:
    """The hub's moment, and what passed since: a stamp says when it was made."""
    begin = time.monotonic()
    return lambda: nu + timedelta(seconds=time.monotonic() - begin)
