"""Whether certificates counted at the moment that a time stamp proves (EN 319 142-1).

People sign offline, so their signatures carry no time of their own. The first document time stamp
over a signature proves that it was there by then: *not later than received*. At that moment the
path must be valid, with an OCSP answer or CRL of that moment that the file brings along. pyHanko's
long-term functions refuse such signatures; here each is validated at its moment, and each time
stamp at the moment of the next one, the last one now.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from asn1crypto import crl as asn1_crl
from asn1crypto import ocsp as asn1_ocsp
from asn1crypto import x509
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext

from werkplek.application.ports_verklaring import Bewijsmateriaal


def gestempeld_op(stempel: EmbeddedPdfSignature) -> datetime:
    """The moment that a document time stamp states."""
    moment = stempel.signed_data["encap_content_info"]["content"].parsed["gen_time"].native
    assert isinstance(moment, datetime)  # noqa: S101  what asn1crypto makes of a GeneralizedTime
    return moment


def bewezen_op(
    handtekening: EmbeddedPdfSignature, stempels: Iterable[EmbeddedPdfSignature]
) -> datetime | None:
    """When the first time stamp that covers a signature was set; None when none covers it."""
    later = (s for s in stempels if s.signed_revision > handtekening.signed_revision)
    return next((gestempeld_op(stempel) for stempel in later), None)


@dataclass(frozen=True)
class Getuigen:
    """Roots and proof by which certificates are judged, at any moment."""

    wortels: tuple[bytes, ...]
    tussen: tuple[bytes, ...]
    bewijs: Bewijsmateriaal

    def op(self, moment: datetime) -> ValidationContext:
        """Judge at that moment; of each certificate it must be shown that it was not revoked."""
        return self._oordeel(moment, "require")

    def stempel_op(self, moment: datetime) -> ValidationContext:
        """The same for a time stamp service: that it counts, the list of the school says."""
        return self._oordeel(moment, "soft-fail")

    def _oordeel(self, moment: datetime, herroeping: str) -> ValidationContext:
        return ValidationContext(
            trust_roots=list(self._anker),
            other_certs=self._anderen,
            crls=self._crls,
            ocsps=self._ocsps,
            moment=moment,
            allow_fetching=False,
            revocation_mode=herroeping,
        )

    @cached_property
    def _anker(self) -> tuple[x509.Certificate, ...]:
        return tuple(x509.Certificate.load(der) for der in dict.fromkeys(self.wortels))

    @cached_property
    def _anderen(self) -> tuple[x509.Certificate, ...]:
        alle = dict.fromkeys((*self.tussen, *self.bewijs.certificaten))
        return tuple(x509.Certificate.load(der) for der in alle)

    @cached_property
    def _crls(self) -> tuple[asn1_crl.CertificateList, ...]:
        return tuple(asn1_crl.CertificateList.load(der) for der in self.bewijs.crls)

    @cached_property
    def _ocsps(self) -> tuple[asn1_ocsp.OCSPResponse, ...]:
        return tuple(asn1_ocsp.OCSPResponse.load(der) for der in self.bewijs.ocsps)

    def ingetrokken_voor(self, certificaat: x509.Certificate, moment: datetime) -> bool:
        """Whether any proof, also of later, says that it was revoked before that moment.

        A key can be reported stolen with a date in the past; an answer of the moment itself does
        not know that yet.
        """
        serie = certificaat.serial_number
        return any(serie == regel_serie and op <= moment for regel_serie, op in self._herroepingen)

    @cached_property
    def _herroepingen(self) -> tuple[tuple[int, datetime], ...]:
        uit_lijsten = (
            (regel["user_certificate"].native, regel["revocation_date"].native)
            for lijst in self._crls
            for regel in lijst["tbs_cert_list"]["revoked_certificates"]
        )
        antwoorden = (
            antwoord
            for ocsp in self._ocsps
            if ocsp["response_status"].native == "successful"
            for antwoord in ocsp.response_data["responses"]
        )
        uit_antwoorden = (
            (
                antwoord["cert_id"]["serial_number"].native,
                antwoord["cert_status"].chosen["revocation_time"].native,
            )
            for antwoord in antwoorden
            if antwoord["cert_status"].name == "revoked"
        )
        return (*uit_lijsten, *uit_antwoorden)
