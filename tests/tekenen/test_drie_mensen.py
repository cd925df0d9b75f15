"""Three sign one file in order, each beside what stood there; other programs call it good."""

import hashlib
from datetime import timedelta
from io import BytesIO
from itertools import pairwise

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm

from tests.fakes.pki import NU, Pki
from tests.tekenen.conftest import verzegel_pen
from tests.tekenen.keuring import bereik, lezer, metadata, oordeel, tekens
from werkplek.documents.tekenen.stand import gedekte_som
from werkplek.documents.tekenen.zegel import herstempel
from werkplek.domain.vaststelling import Handtekeningrol

VELDEN = ["praktijkopleider", "deelnemer", "tijdstempel-1", "school", "tijdstempel-2"]


def test_everybody_signs_offline_and_the_hub_stamps_and_seals(pki: Pki, verzegeld: bytes) -> None:
    assert oordeel(verzegeld, pki) == dict.fromkeys(VELDEN, True)
    assert list(tekens(verzegeld)) == VELDEN


def test_each_step_leaves_every_byte_before_it(
    blanco: bytes, eerste: bytes, beide: bytes, ontvangen: bytes, verzegeld: bytes
) -> None:
    stappen = [blanco, eerste, beide, ontvangen, verzegeld]
    for vorige, volgende in pairwise(stappen):
        assert volgende.startswith(vorige)


def test_the_first_certifies_and_the_seal_lets_nothing_follow(verzegeld: bytes) -> None:
    een, twee, _, zegel, _ = tekens(verzegeld).values()
    assert een.docmdp_level == MDPPerm.FILL_FORMS
    assert twee.docmdp_level is None
    assert zegel.docmdp_level == MDPPerm.NO_CHANGES
    assert lezer(verzegeld).root["/Perms"]["/DocMDP"] == een.sig_object


def test_the_last_stamp_covers_the_file_to_its_last_byte(pki: Pki, verzegeld: bytes) -> None:
    over_een_jaar = NU + timedelta(days=365)
    later = herstempel(
        verzegeld, pki.bewijs(over_een_jaar), pki.tijdstempelaar(over_een_jaar), over_een_jaar
    )
    for pdf in (verzegeld, later, verzegel_pen(pki)):
        begin, _, verder, rest = bereik(list(tekens(pdf).values())[-1])
        assert (begin, verder + rest) == (0, len(pdf))


def test_the_proof_lies_in_the_revision_of_the_seal_and_in_no_vri(verzegeld: bytes) -> None:
    dss = lezer(verzegeld).root["/DSS"]
    assert "/VRI" not in dss
    assert len(dss["/Certs"]) == 4
    assert len(dss["/OCSPs"]) == 6  # three on receipt, three with the seal
    assert len(dss["/CRLs"]) == 2
    bewijs = {een.get_object().container_ref.idnum for een in dss["/OCSPs"]}
    zegel = tekens(verzegeld)["school"].signed_revision
    assert max(lezer(verzegeld).xrefs.get_last_change(een.reference) for een in dss["/OCSPs"]) == (
        zegel
    )
    assert len(bewijs) == 6


def test_info_and_xmp_stay_as_they_were(blanco: bytes, verzegeld: bytes) -> None:
    assert metadata(verzegeld) == metadata(blanco)
    for een in tekens(verzegeld).values():
        assert metadata(verzegeld[: sum(bereik(een)[2:])]) == metadata(blanco)


def test_a_writer_that_touches_metadata_would_be_seen(blanco: bytes) -> None:
    uit = BytesIO()
    gewoon = IncrementalPdfFileWriter(BytesIO(blanco))
    gewoon.update_root()
    gewoon.write(uit)
    assert metadata(uit.getvalue()) != metadata(blanco)


def test_the_time_that_is_claimed_is_the_one_that_was_given(verzegeld: bytes) -> None:
    beweerd = {veld: een.self_reported_timestamp for veld, een in tekens(verzegeld).items()}
    assert beweerd["praktijkopleider"] == beweerd["deelnemer"] == beweerd["school"] == NU


def test_signatures_of_people_have_no_time_of_their_own_and_the_seal_has(verzegeld: bytes) -> None:
    eigen = {
        veld: een.signer_info["unsigned_attrs"].native for veld, een in tekens(verzegeld).items()
    }
    assert not eigen["praktijkopleider"]
    assert not eigen["deelnemer"]
    assert [een["type"] for een in eigen["school"]] == ["signature_time_stamp_token"]


def test_the_covered_sum_is_of_all_bytes_up_to_the_end_of_that_signature(
    beide: bytes, verzegeld: bytes
) -> None:
    som = gedekte_som(verzegeld, Handtekeningrol.DEELNEMER)
    assert som == hashlib.sha256(beide).digest()
    assert som == gedekte_som(beide, Handtekeningrol.DEELNEMER)
    assert som != gedekte_som(verzegeld, Handtekeningrol.PRAKTIJKOPLEIDER)


def test_by_pen_the_school_alone_certifies(pki: Pki) -> None:
    pdf = verzegel_pen(pki)
    assert oordeel(pdf, pki) == {"school": True, "tijdstempel-1": True}
    assert tekens(pdf)["school"].docmdp_level == MDPPerm.NO_CHANGES


def test_a_later_stamp_leaves_everything_good(pki: Pki, verzegeld: bytes) -> None:
    pdf, momenten = verzegeld, [NU + timedelta(days=365 * jaar) for jaar in range(1, 4)]
    for nu in momenten:
        pdf = herstempel(pdf, pki.bewijs(nu), pki.tijdstempelaar(nu), nu)
    assert oordeel(pdf, pki, momenten[-1])["tijdstempel-5"]
    assert all(oordeel(pdf, pki).values())
    assert gedekte_som(pdf, Handtekeningrol.SCHOOL) == gedekte_som(
        verzegeld, Handtekeningrol.SCHOOL
    )
