import pytest

from tests.fakes.werkvloer import GEGEVENS, Werkvloer
from werkplek.application.verklaren import (
    MAX_SCAN,
    bewaar_scan,
    geef_oordeel,
    maak_op,
    vind_verklaring,
)
from werkplek.domain.feiten import ScanBewaard
from werkplek.domain.fouten import NietBevoegd, TekstGeweigerd, VerklaringOnvolledig
from werkplek.domain.kenmerk import DeelnemerId, VerklaringId


@pytest.fixture
def concept(vloer: Werkvloer, kan_w1: DeelnemerId) -> VerklaringId:
    """A concept about someone who can do W1."""
    return maak_op(vloer.ctx, vloer.marga, kan_w1, GEGEVENS, vloer.renderer).id


@pytest.fixture
def papier(vloer: Werkvloer, concept: VerklaringId) -> VerklaringId:
    """The same after the judgement, printed and signed by pen."""
    return geef_oordeel(vloer.ctx, vloer.marga_zelf, concept, "Hier", vloer.renderer).id


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [
        (b"%PDF-1.7 ...", "application/pdf"),
        (b"\xff\xd8\xff\xe0...", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n...", "image/png"),
    ],
)
def test_a_scan_is_kept_with_the_verklaring(
    vloer: Werkvloer, papier: VerklaringId, inhoud: bytes, soort: str
) -> None:
    scan = bewaar_scan(vloer.ctx, vloer.marga, papier, inhoud)
    with vloer.store.lees() as lezer:
        _, stand = vind_verklaring(lezer, papier)
        feit = lezer.feit(scan)
        assert stand.scans == (scan,)
        assert feit is not None
        assert isinstance(feit.inhoud, ScanBewaard)
        assert (feit.inhoud.soort, feit.inhoud.bytes) == (soort, len(inhoud))
        document = lezer.document(feit.inhoud.sha256)
        assert document is not None
        assert document.inhoud == inhoud


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"", "vorm"),
        (b"GIF89a", "vorm"),
        (b"<svg/>", "vorm"),
        (b"%PDF-" + bytes(MAX_SCAN), "te_lang"),
    ],
    ids=["empty", "gif", "svg", "too large"],
)
def test_what_is_no_scan_is_refused(
    vloer: Werkvloer, papier: VerklaringId, inhoud: bytes, reden: str
) -> None:
    with vloer.weigert(TekstGeweigerd) as gevangen:
        bewaar_scan(vloer.ctx, vloer.marga, papier, inhoud)
    assert (gevangen.value.veld, gevangen.value.reden) == ("scan", reden)


@pytest.mark.parametrize("wie", ["joris", "noor", "bram"])
def test_only_the_praktijkopleider_of_the_plaatsing_keeps_a_scan(
    vloer: Werkvloer, papier: VerklaringId, wie: str
) -> None:
    with vloer.weigert(NietBevoegd):
        bewaar_scan(vloer.ctx, getattr(vloer, wie), papier, b"%PDF-")


def test_a_scan_is_sealed_at_once(vloer: Werkvloer, papier: VerklaringId) -> None:
    bewaar_scan(vloer.ctx, vloer.marga, papier, b"%PDF-")
    assert vloer.store.sluit_reeks() == 0


def test_a_concept_is_not_signed_so_it_has_no_scan(vloer: Werkvloer, concept: VerklaringId) -> None:
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        bewaar_scan(vloer.ctx, vloer.marga, concept, b"%PDF-")
    assert gevangen.value.ontbreekt == ("oordeel",)
