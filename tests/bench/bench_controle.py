"""The strict check against pyHanko's own validation of the same files, in one run."""

import logging
import statistics
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from io import BytesIO
from time import perf_counter

from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko_certvalidator import ValidationContext

from tests.controle.wereld import controleur, wereld
from tests.documents.voorbeeld import vastgesteld
from tests.fakes.pki import NU
from werkplek.application.ports_verklaring import Bewijsmateriaal
from werkplek.domain.controle import Uitslag
from werkplek.domain.vaststelling import Vorm

DOCUMENTEN = 100


def duur(doe: Callable[[bytes], None], pdf: bytes) -> float:
    """Milliseconds."""
    begin = perf_counter()
    doe(pdf)
    return (perf_counter() - begin) * 1000


@cache
def bewijs() -> Bewijsmateriaal:
    """What the people's certificates need; made before anything is measured."""
    return wereld().pki.bewijs(NU)


def context() -> ValidationContext:
    """As of the day of sealing."""
    pki = wereld().pki
    return ValidationContext(
        trust_roots=[Certificate.load(een.der) for een in (pki.wortel, pki.tsa)],
        other_certs=[Certificate.load(der) for der in bewijs().certificaten],
        crls=list(bewijs().crls),
        ocsps=list(bewijs().ocsps),
        moment=NU,
        revocation_mode="require",
    )


def pyhanko(pdf: bytes) -> None:
    """Each signature and each time stamp, by pyHanko's default policy."""
    lezer = PdfFileReader(BytesIO(pdf), strict=True)
    for een in lezer.embedded_regular_signatures:
        assert validate_pdf_signature(een, context(), context()).intact
    for een in lezer.embedded_timestamp_signatures:
        assert validate_pdf_timestamp(een, context()).intact


def streng(pdf: bytes) -> None:
    """Ours, with drawing the page again and reading the QR."""
    verslag = controleur(nu=NU + timedelta(days=1)).controleer(pdf)
    assert verslag.uitslag is Uitslag.ECHT


def test_the_strict_check_against_pyhanko() -> None:
    """Print the medians of both, and their ratio; the limit of issue 6 is 2."""
    logging.disable(logging.CRITICAL)
    bewijs()
    for vorm in Vorm:
        metingen = []
        for nummer in range(DOCUMENTEN // 2):
            papier = vastgesteld(1 + nummer % 12, vorm, nummer=f"WP-2026-{nummer:04d}")
            pdf = wereld().verzegel(papier)
            metingen.append((duur(pyhanko, pdf), duur(streng, pdf)))
        zij, wij = (statistics.median(deel) for deel in zip(*metingen, strict=True))
        print(f"\n{vorm}: pyHanko {zij:.1f} ms, strict {wij:.1f} ms: ratio {wij / zij:.2f}", end="")
    print(" (limit 2)")
