"""A seal is judged by pyHanko's own rules for the long term (EN 319 102-1): now and much later."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from asn1crypto import crl, x509
from pyhanko.sign.ades.report import AdESPassed
from pyhanko.sign.validation.ades import ades_lta_validation
from pyhanko.sign.validation.policy_decl import (
    LocalKnowledge,
    PdfSignatureValidationSpec,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.ltv.types import ValidationTimingInfo
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, RevocationCheckingPolicy
from pyhanko_certvalidator.registry import SimpleTrustManager
from pyhanko_certvalidator.revinfo.archival import CRLContainer

from tests.fakes.pki import NU, SCHOOL, Pki, geef_uit, naam
from tests.tekenen.conftest import verzegel_pen
from tests.tekenen.keuring import tekens
from werkplek.documents.tekenen.zegel import herstempel


def regels(pki: Pki, *crls: bytes) -> PdfSignatureValidationSpec:
    """Trust the root of the school; know nothing but what is in the file, and these."""
    return PdfSignatureValidationSpec(
        SignatureValidationSpec(
            cert_validation_policy=CertValidationPolicySpec(
                trust_manager=SimpleTrustManager.build([x509.Certificate.load(pki.wortel.der)]),
                revinfo_policy=CertRevTrustPolicy(RevocationCheckingPolicy.from_legacy("require")),
            ),
            revinfo_gathering_policy=RevocationInfoGatheringSpec(
                online_fetching_rule=RevinfoOnlineFetchingRule.LOCAL_ONLY
            ),
            local_knowledge=LocalKnowledge(
                known_crls=[CRLContainer(crl.CertificateList.load(der)) for der in crls]
            ),
        )
    )


def op(moment: datetime) -> ValidationTimingInfo:
    """As if it were then."""
    return ValidationTimingInfo(moment, moment, point_in_time_validation=True)


def test_the_seal_holds_today_and_after_its_key_was_taken_back(pki: Pki, verzegeld: bytes) -> None:
    vandaag = ades_lta_validation(tekens(verzegeld)["school"], regels(pki), timing_info=op(NU))
    assert asyncio.run(vandaag).ades_subindic is AdESPassed.OK
    dag = timedelta(days=1)
    later = pki.crl(pki.uitgever, NU + 2 * dag, [(pki.zegel, NU + dag)])
    daarna = ades_lta_validation(
        tekens(verzegeld)["school"], regels(pki, later), timing_info=op(NU + 2 * dag)
    )
    assert asyncio.run(daarna).ades_subindic is AdESPassed.OK


@pytest.mark.parametrize("jaar", [2028, 2031, 2034])
def test_the_seal_holds_for_years_after_its_key_ended(pki: Pki, jaar: int) -> None:
    einde = NU + timedelta(days=200)
    kort = replace(pki, zegel=geef_uit(naam("Zegel", SCHOOL), pki.uitgever, tot=einde))
    pdf = verzegel_pen(kort)
    for welk in range(NU.year + 1, jaar + 1):
        nu = NU.replace(year=welk)
        pdf = herstempel(pdf, kort.bewijs(nu), kort.tijdstempelaar(nu), nu)
    toen = NU.replace(year=jaar) + timedelta(hours=1)
    oordeel = ades_lta_validation(tekens(pdf)["school"], regels(pki), timing_info=op(toen))
    assert asyncio.run(oordeel).ades_subindic is AdESPassed.OK


def test_without_new_stamps_the_proof_ends_with_the_stamp(pki: Pki) -> None:
    """Planted fault: nobody stamped again before the certificate of the stamp ended."""
    einde = NU + timedelta(days=200)
    kort = replace(pki, tsa=geef_uit(naam("Kort"), pki.wortel, soort="tsa", tot=einde))
    pdf = verzegel_pen(kort)
    toen = op(NU.replace(year=2028))
    oordeel = ades_lta_validation(tekens(pdf)["school"], regels(pki), timing_info=toen)
    assert asyncio.run(oordeel).ades_subindic is not AdESPassed.OK
