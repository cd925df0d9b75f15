"""What the hub puts in a file: proof on receipt, the seal of the school, a new stamp each year."""

from datetime import datetime
from typing import Final

from asn1crypto import x509
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import EmbeddedPdfSignature

from werkplek.application.ports_verklaring import Bewijsmateriaal, PdfSleutel, Tijdstempelaar
from werkplek.documents.tekenen.bewijs import keur
from werkplek.documents.tekenen.certificaat import keur_keten
from werkplek.documents.tekenen.qrbeeld import qr
from werkplek.documents.tekenen.revisie import Zetting, zet_handtekening, zet_stempel
from werkplek.documents.tekenen.stand import STEMPELVELD, Stand, lees_stand
from werkplek.documents.tekenen.tijdstempel import Stempelaar
from werkplek.documents.tekenen.vervolg import open_pdf
from werkplek.domain.fouten import HandtekeningGeweigerd
from werkplek.domain.vaststelling import Handtekeningrol

_STEMPEL: Final = frozenset({"digital_signature"})
"""What the certificate of a time stamp service may do."""


def neem_op(
    pdf: bytes, bewijs: Bewijsmateriaal, tijdstempelaar: Tijdstempelaar, nu: datetime
) -> bytes:
    """The file of people who signed without a network, with proof that they could: B-LTA.

    From here on each signature is proven to be no later than this. Raises `HandtekeningGeweigerd`
    (also for a certificate of which the proof says that it does not hold) and `TijdstempelWeg`.
    """
    reader = open_pdf(pdf)
    stand = lees_stand(reader)
    if not stand.handtekeningen or not stand.gesloten or Handtekeningrol.SCHOOL in stand.getekend:
        raise HandtekeningGeweigerd("beurt" if stand.gesloten else "bestand")
    for handtekening in stand.handtekeningen:
        keur(_ondertekenaar(handtekening), bewijs, nu)
    return zet_stempel(reader, Stempelaar(tijdstempelaar), _stempelveld(stand), bewijs)


def verzegel(
    pdf: bytes,
    sleutel: PdfSleutel,
    qr_tekst: str,
    *,
    bewijs: Bewijsmateriaal,
    tijdstempelaar: Tijdstempelaar,
    nu: datetime,
) -> bytes:
    """The file with the seal of the school and its QR, and a stamp over all of it: B-LTA.

    Raises `HandtekeningGeweigerd`, `SleutelWeg` and `TijdstempelWeg`.
    """
    reader = open_pdf(pdf)
    stand = lees_stand(reader)
    stand.eis_beurt(Handtekeningrol.SCHOOL)
    keur_keten(sleutel.keten, nu)
    keur(x509.Certificate.load(sleutel.keten[0]), bewijs, nu)
    eerste = stand.volgorde[0] is Handtekeningrol.SCHOOL
    zetting = Zetting(
        Handtekeningrol.SCHOOL, qr(qr_tekst), nu, MDPPerm.NO_CHANGES if eerste else None
    )
    stempelaar = Stempelaar(tijdstempelaar)
    verzegeld = open_pdf(
        zet_handtekening(reader, sleutel, zetting, stempelaar=stempelaar, bewijs=bewijs)
    )
    return zet_stempel(verzegeld, stempelaar, _stempelveld(stand))


def herstempel(
    pdf: bytes, bewijs: Bewijsmateriaal, tijdstempelaar: Tijdstempelaar, nu: datetime
) -> bytes:
    """The sealed file with fresh proof about its last stamp, under a new one.

    Raises `HandtekeningGeweigerd`: it is not as it was stamped, or that stamp holds no longer.
    """
    reader = open_pdf(pdf)
    stand = lees_stand(reader)
    if Handtekeningrol.SCHOOL not in stand.getekend or not stand.stempels or not stand.gesloten:
        raise HandtekeningGeweigerd("bestand" if stand.stempels else "beurt")
    keur(_ondertekenaar(stand.stempels[-1]), bewijs, nu, gebruik=_STEMPEL)
    return zet_stempel(reader, Stempelaar(tijdstempelaar), _stempelveld(stand), bewijs)


def _ondertekenaar(handtekening: EmbeddedPdfSignature) -> x509.Certificate:
    try:
        return handtekening.signer_cert
    except (AttributeError, KeyError, TypeError, ValueError) as fout:
        raise HandtekeningGeweigerd("bestand") from fout


def _stempelveld(stand: Stand) -> str:
    return f"{STEMPELVELD}{len(stand.stempels) + 1}"
