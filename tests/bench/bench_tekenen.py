"""What a signature costs beside a bare one of pyHanko on the same file, in one run (budget 1.5)."""

import statistics
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from io import BytesIO
from time import perf_counter

from asn1crypto import keys, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.stamp import BaseStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tests.documents.voorbeeld import regel, vastgesteld
from tests.fakes.pki import NU, Houder, maak_pki
from tests.tekenen.conftest import GETYPT, KRABBEL, QR
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.documents.tekenen.tekenaar import PadesTekenaar
from werkplek.documents.tekenen.zegel import herstempel, neem_op, verzegel
from werkplek.domain.vaststelling import Handtekeningrol, Vorm

PAPIEREN = 100
BUDGET = 1.5
OPLEIDER, DEELNEMER, SCHOOL = Handtekeningrol


class GeenBeeld(BaseStampStyle):
    """Draws nothing, so that only signing is measured."""

    def create_stamp(self, writer: object, box: object, text_params: object) -> None: ...


def bloot(houder: Houder, veld: str, pdf: bytes, *, certificeert: bool) -> bytes:
    """What pyHanko does by itself: no picture, no proof, its own way with metadata."""
    bekend = SimpleCertificateStore()
    bekend.register_multiple([x509.Certificate.load(een.der) for een in houder.boven])
    ondertekenaar = SimpleSigner(
        signing_cert=x509.Certificate.load(houder.der),
        signing_key=keys.PrivateKeyInfo.load(houder.pkcs8),
        cert_registry=bekend,
    )
    gegevens = PdfSignatureMetadata(
        field_name=veld,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=certificeert,
    )
    uit = BytesIO()
    PdfSigner(gegevens, ondertekenaar, stamp_style=GeenBeeld()).sign_pdf(
        IncrementalPdfFileWriter(BytesIO(pdf)), output=uit, existing_fields_only=True
    )
    return uit.getvalue()


def test_signing_beside_a_bare_signature() -> None:
    pki, teken, maker = maak_pki(), PadesTekenaar().teken, PdfPapiermaker()
    tijden: dict[str, list[float]] = {}

    def klok(naam: str, doe: Callable[[], bytes]) -> bytes:
        begin = perf_counter()
        uit = doe()
        tijden.setdefault(naam, []).append(perf_counter() - begin)
        return uit

    later = NU + timedelta(days=365)
    for nummer in range(PAPIEREN):
        regels = tuple(regel(een, toelichting=f"Papier {nummer}.") for een in range(8))
        blanco = maker.maak(vastgesteld(8, Vorm.DIGITAAL, regels=regels))
        sleutel = pki.praktijkopleider.sleutel
        klok("bloot 1", partial(bloot, pki.praktijkopleider, OPLEIDER, blanco, certificeert=True))
        een = klok("praktijkopleider", partial(teken, blanco, OPLEIDER, sleutel, KRABBEL, NU))
        klok("bloot 2", partial(bloot, pki.deelnemer, DEELNEMER, een, certificeert=False))
        sleutel = pki.deelnemer.sleutel
        twee = klok("deelnemer", partial(teken, een, DEELNEMER, sleutel, GETYPT, NU))
        bewijs, stempel = pki.bewijs(), pki.tijdstempelaar()
        in_ = klok("ontvangen", partial(neem_op, twee, bewijs, stempel, NU))
        zegel = partial(verzegel, in_, pki.zegel.sleutel, QR, bewijs=bewijs)
        dicht = klok("verzegelen", partial(zegel, tijdstempelaar=stempel, nu=NU))
        bewijs, stempel = pki.bewijs(later), pki.tijdstempelaar(later)
        klok("herstempelen", partial(herstempel, dicht, bewijs, stempel, later))
    mediaan = {naam: 1000 * statistics.median(reeks) for naam, reeks in tijden.items()}
    for naam, waarde in mediaan.items():
        print(f"{naam:18} {waarde:7.1f} ms")
    eerste = mediaan["praktijkopleider"] / mediaan["bloot 1"]
    tweede = mediaan["deelnemer"] / mediaan["bloot 2"]
    print(f"beside pyHanko alone: {eerste:.2f} and {tweede:.2f} (at most {BUDGET})")
    assert max(eerste, tweede) <= BUDGET
