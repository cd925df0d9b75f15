"""Proof inside a file that certificates held: OCSP answers and CRLs in its DSS (PAdES B-LT)."""

import asyncio
from collections.abc import Iterable
from datetime import datetime

from asn1crypto import crl, ocsp, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import (
    ExpiredError,
    NotYetValidError,
    PathBuildingError,
    RevokedError,
    ValidationError,
)

from werkplek.application.ports_verklaring import Bewijsmateriaal
from werkplek.domain.fouten import HandtekeningGeweigerd


def leg_bij(schrijver: IncrementalPdfFileWriter, bewijs: Bewijsmateriaal) -> None:
    """Add to the DSS, in the revision that is being written, what was not in it yet; no VRI."""
    DocumentSecurityStore.supply_dss_in_writer(
        schrijver,
        sig_contents=None,
        certs=certificaten(bewijs.certificaten),
        ocsps=[ocsp.OCSPResponse.load(der) for der in bewijs.ocsps],
        crls=[crl.CertificateList.load(der) for der in bewijs.crls],
    )


def certificaten(ders: Iterable[bytes]) -> list[x509.Certificate]:
    """Read them, each once."""
    return [x509.Certificate.load(der) for der in dict.fromkeys(ders)]


def keur(
    certificaat: x509.Certificate,
    bewijs: Bewijsmateriaal,
    nu: datetime,
    *,
    gebruik: frozenset[str] = frozenset({"non_repudiation"}),
) -> None:
    """Whether the proof shows that this certificate holds now. Raises `HandtekeningGeweigerd`.

    Who is to be trusted, the reader of the file decides: here every root among the proof is.
    """
    bekend = certificaten(bewijs.certificaten)
    context = ValidationContext(
        trust_roots=[een for een in bekend if een.self_issued],
        other_certs=[een for een in bekend if not een.self_issued],
        ocsps=[ocsp.OCSPResponse.load(der) for der in bewijs.ocsps],
        crls=[crl.CertificateList.load(der) for der in bewijs.crls],
        allow_fetching=False,
        revocation_mode="require",
        moment=nu,
    )
    keuring = CertificateValidator(certificaat, validation_context=context)
    try:
        asyncio.run(keuring.async_validate_usage(set(gebruik)))
    except RevokedError as fout:
        raise HandtekeningGeweigerd("ingetrokken") from fout
    except (ExpiredError, NotYetValidError) as fout:
        raise HandtekeningGeweigerd("verlopen") from fout
    except (PathBuildingError, ValidationError) as fout:
        raise HandtekeningGeweigerd("bewijs") from fout
