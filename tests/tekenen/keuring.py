"""What another program (pyHanko's own check) says about a signed file, and what stands in it."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO

from asn1crypto import crl, ocsp, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext

from tests.fakes.pki import NU, Pki


def lezer(pdf: bytes) -> PdfFileReader:
    """The file, read strictly."""
    return PdfFileReader(BytesIO(pdf), strict=True)


def tekens(pdf: bytes) -> Mapping[str, EmbeddedPdfSignature]:
    """Every signature and stamp by the name of its field, in order."""
    return {een.field_name: een for een in lezer(pdf).embedded_signatures}


def oordeel(pdf: bytes, pki: Pki, nu: datetime = NU) -> dict[str, bool]:
    """Which of them pyHanko calls good, revocation included."""
    bewijs = pki.bewijs(nu)

    def context() -> ValidationContext:
        return ValidationContext(
            trust_roots=[x509.Certificate.load(pki.wortel.der)],
            other_certs=[x509.Certificate.load(der) for der in bewijs.certificaten],
            ocsps=[ocsp.OCSPResponse.load(der) for der in bewijs.ocsps],
            crls=[crl.CertificateList.load(der) for der in bewijs.crls],
            revocation_mode="require",
            allow_fetching=False,
            moment=nu,
        )

    uit: dict[str, bool] = {}
    for veld, een in tekens(pdf).items():
        if een.sig_object_type == "/DocTimeStamp":
            stempel = validate_pdf_timestamp(een, context())
            uit[veld] = stempel.intact and stempel.valid and stempel.trusted
        else:
            uit[veld] = validate_pdf_signature(een, context(), context()).bottom_line
    return uit


def metadata(pdf: bytes) -> tuple[bytes, ...]:
    """Info and XMP as they stand in the last revision."""
    boek = lezer(pdf)
    info = boek.trailer["/Info"]
    return (repr(dict(info)).encode(), boek.root["/Metadata"].data)


def bereik(een: EmbeddedPdfSignature) -> tuple[int, ...]:
    """Its ByteRange."""
    return tuple(int(getal) for getal in een.byte_range)
