"""Tools of an attacker: later revisions, foreign keys, signatures that the product would refuse."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from io import BytesIO

import pikepdf
from asn1crypto import cms, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from tests.controle.wereld import KRABBEL, SCHOOL, Wereld, wereld
from tests.fakes.pki import NU, Houder, geef_uit, maak_pki, naam
from werkplek.application.ports_verklaring import Bewijsmateriaal
from werkplek.documents.tekenen.beeld import beeld_van
from werkplek.documents.tekenen.bewijs import leg_bij
from werkplek.documents.tekenen.ondertekenaar import Ondertekenaar
from werkplek.documents.tekenen.qrbeeld import qr
from werkplek.documents.tekenen.revisie import Zetting, zet_handtekening, zet_stempel
from werkplek.documents.tekenen.tijdstempel import Stempelaar
from werkplek.documents.tekenen.vervolg import Vervolg, open_pdf
from werkplek.domain.vaststelling import Handtekeningrol

Wijziging = Callable[[Vervolg], None]
GISTEREN = NU - timedelta(days=1)
ZEGELTIJD = NU + timedelta(seconds=30)


def revisie(pdf: bytes, wijzig: Wijziging) -> bytes:
    """One more revision."""
    schrijver = Vervolg(open_pdf(pdf))
    wijzig(schrijver)
    uit = BytesIO()
    schrijver.write(uit)  # type: ignore[no-untyped-call]
    return uit.getvalue()


def handtekeningen(pdf: bytes) -> list[EmbeddedPdfSignature]:
    """All of them, time stamps too, in order."""
    return list(open_pdf(pdf).embedded_signatures)


def van(pdf: bytes, veld: str) -> EmbeddedPdfSignature:
    """The signature in this field."""
    return next(een for een in handtekeningen(pdf) if een.field_name == veld)


def tot(pdf: bytes, veld: str) -> bytes:
    """The file as it was when this field was signed."""
    een = van(pdf, veld)
    return pdf[: int(een.byte_range[2]) + int(een.byte_range[3])]


def gat(pdf: bytes, veld: str) -> tuple[int, int]:
    """Where the hex of a signature begins and ends."""
    begin, lengte, verder, _ = map(int, van(pdf, veld).byte_range)
    return begin + lengte + 1, verder - 1


def met(pdf: bytes, plek: int, stuk: bytes) -> bytes:
    """Other bytes at this place."""
    return pdf[:plek] + stuk + pdf[plek + len(stuk) :]


def flip(pdf: bytes, plek: int, bit: int = 0) -> bytes:
    """One bit of one byte turned."""
    return met(pdf, plek, bytes([pdf[plek] ^ 1 << bit]))


def stempel(
    pdf: bytes, nu: datetime, tsa: Houder | None = None, bewijs: Bewijsmateriaal | None = None
) -> bytes:
    """A document time stamp over whatever stands there."""
    nummer = sum(een.sig_object_type == "/DocTimeStamp" for een in handtekeningen(pdf)) + 1
    stempelaar = Stempelaar(wereld().pki.tijdstempelaar(nu, tsa))
    return zet_stempel(open_pdf(pdf), stempelaar, f"tijdstempel-{nummer}", bewijs)


def nieuwe_stempel(pdf: bytes) -> bytes:
    """A true time stamp over a forged file, an hour after the seal."""
    return stempel(pdf, NU + timedelta(hours=1))


def teken(
    pdf: bytes, rol: str, houder: Houder, certificeert: MDPPerm | None = MDPPerm.FILL_FORMS
) -> bytes:
    """A signature as the product makes it, without asking whether it may."""
    if rol != Handtekeningrol.PRAKTIJKOPLEIDER:
        certificeert = None
    zetting = Zetting(rol, beeld_van(KRABBEL), GISTEREN, certificeert)
    return zet_handtekening(open_pdf(pdf), houder.sleutel, zetting)


def verzegel(
    pdf: bytes,
    tekst: str,
    *,
    houder: Houder | None = None,
    tsa: Houder | None = None,
    bewijs: Bewijsmateriaal | None = None,
) -> bytes:
    """A seal and its time stamp as the product makes them, without asking."""
    return stempel(zegel(pdf, tekst, houder=houder, tsa=tsa, bewijs=bewijs), ZEGELTIJD, tsa)


def zegel(
    pdf: bytes,
    tekst: str,
    *,
    houder: Houder | None = None,
    tsa: Houder | None = None,
    bewijs: Bewijsmateriaal | None = None,
    gestempeld: bool = True,
) -> bytes:
    """The seal alone."""
    w = wereld()
    eerste = not handtekeningen(pdf)
    zetting = Zetting(
        Handtekeningrol.SCHOOL, qr(tekst), ZEGELTIJD, MDPPerm.NO_CHANGES if eerste else None
    )
    return zet_handtekening(
        open_pdf(pdf),
        (houder or w.pki.zegel).sleutel,
        zetting,
        stempelaar=Stempelaar(w.pki.tijdstempelaar(ZEGELTIJD, tsa)) if gestempeld else None,
        bewijs=bewijs or w.bewijs(ZEGELTIJD),
    )


class _Brutaal(PdfSigner):
    """Signs also where an earlier signature forbids it."""

    def _enforce_certification_constraints(self, reader: PdfFileReader) -> None:
        """Do not ask."""


def extra_handtekening(pdf: bytes, houder: Houder) -> bytes:
    """A signature in a new, visible field."""
    veld = SigFieldSpec("extra", on_page=0, box=(20, 20, 220, 90))
    soort = PdfSignatureMetadata("extra", md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    tekenaar = _Brutaal(soort, signer=Ondertekenaar(houder.sleutel), new_field_spec=veld)
    uit = BytesIO()
    tekenaar.sign_pdf(Vervolg(open_pdf(pdf)), output=uit)
    return uit.getvalue()


@cache
def tweede_wereld() -> Wereld:
    """Another school with the same names and other keys."""
    pki = maak_pki(SCHOOL)
    eerste = wereld().pki
    return Wereld(
        replace(
            pki,
            praktijkopleider=geef_uit(eerste.praktijkopleider.certificaat.subject, pki.uitgever),
            deelnemer=geef_uit(eerste.deelnemer.certificaat.subject, pki.uitgever),
        )
    )


def erachter(vlag: bytes, ander: bytes) -> bytes:
    """A whole other PDF behind this one, whose own cross references say nothing of the first."""
    uit = BytesIO()
    with pikepdf.open(BytesIO(ander)) as pdf:
        pdf.save(uit, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    rest = uit.getvalue().replace(b"%PDF-", b"%XXX-", 1)
    begin = rest.rindex(b"\nxref\n") + 1
    regels = re.sub(
        rb"(\d{10})( \d{5} n)",
        lambda een: b"%010d%s" % (int(een[1]) + len(vlag), een[2]),
        rest[begin:],
    )
    lijf = rest[:begin] + regels[: regels.rindex(b"startxref")]
    return vlag + lijf + b"startxref\n%d\n%%%%EOF\n" % (len(vlag) + begin)


def met_vreemd_certificaat(pdf: bytes) -> bytes:
    """One more certificate in the bag of the last time stamp."""
    begin, eind = gat(pdf, "tijdstempel-2")
    message = cms.ContentInfo.load(bytes.fromhex(pdf[begin:eind].decode()))
    vreemd = x509.Certificate.load(geef_uit(naam("Vreemd"), geef_uit(naam("Wortel"))).der)
    message["content"]["certificates"].append(cms.CertificateChoices("certificate", vreemd))
    return met(pdf, begin, message.dump(force=True).hex().encode().ljust(eind - begin, b"0"))


def met_bewijs(pdf: bytes, bewijs: Bewijsmateriaal) -> bytes:
    """A revision that adds proof only."""
    return revisie(pdf, lambda schrijver: leg_bij(schrijver, bewijs))
