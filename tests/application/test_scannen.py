"""A paper signed by pen comes back: its QR says whose it is, and nobody guesses."""

from dataclasses import replace
from datetime import date

import pytest

from tests.fakes.schoolvloer import Schoolvloer
from tests.fakes.tekenen import GEEN_CODE
from werkplek.application.scannen import MAX_SCAN, bewaar_gescand
from werkplek.domain.controle import (
    Bevinding,
    Controleverslag,
    Drager,
    Papierclaims,
    Uitslag,
)
from werkplek.domain.feiten import ScanBewaard
from werkplek.domain.fouten import (
    BevestigingNodig,
    NietBevoegd,
    TekstGeweigerd,
    VerklaringOnbekend,
    VerklaringOnvolledig,
)
from werkplek.domain.kenmerk import VerklaringId
from werkplek.domain.navraag import Navraag
from werkplek.domain.vaststelling import Vorm

SCAN = b"\xff\xd8\xff een verzonnen scan"
JA = frozenset(Navraag)


@pytest.fixture
def vloer() -> Schoolvloer:
    return Schoolvloer()


@pytest.fixture
def vast(vloer: Schoolvloer) -> VerklaringId:
    """Established to be signed by pen; its QR is on the scan."""
    id_ = vloer.vastgesteld(Vorm.PEN)
    vloer.controleur.verslag = verslag(vloer, id_)
    return id_


def verslag(vloer: Schoolvloer, id_: VerklaringId, *, som: str = "") -> Controleverslag:
    stand = vloer.stand(id_)
    v = stand.verklaring
    claims = Papierclaims(
        school="ROC",
        nummer=v.nummer,
        vorm=Vorm.PEN,
        voornamen=v.deelnemer.voornamen,
        achternaam=v.deelnemer.achternaam,
        geboortedatum=v.deelnemer.geboortedatum,
        geboorteplaats=v.deelnemer.geboorteplaats,
        leerbedrijf=v.bedrijf.naam,
        leerbedrijf_id="",
        praktijkopleider=v.praktijkopleider.naam,
        begin=v.begin,
        eind=v.eind,
        crebo=v.crebo,
        niveau=v.niveau,
        vastgesteld_op=date(2026, 3, 3),
        regels=(),
        som=bytes.fromhex(som or stand.vast_sha256),
    )
    return Controleverslag(Drager.BEELD, Uitslag.ECHT, claims)


def test_the_scan_finds_its_verklaring_by_the_qr(vloer: Schoolvloer, vast: VerklaringId) -> None:
    gescand = bewaar_gescand(vloer.ctx, vloer.marga, SCAN, vloer.controleur)
    stand = vloer.stand(vast)
    assert (gescand.verklaring, gescand.nummer) == (vast, stand.verklaring.nummer)
    assert (stand.scans, vloer.controleur.gezien) == ((gescand.feit,), [SCAN])
    with vloer.store.lees() as lezer:
        feit = lezer.feit(gescand.feit)
        assert feit is not None
        assert isinstance(feit.inhoud, ScanBewaard)
        assert (feit.inhoud.soort, feit.inhoud.bytes) == ("image/jpeg", len(SCAN))
        assert lezer.bijlage(feit.inhoud.sha256) == SCAN
    assert vloer.store.sluit_reeks() == 0


def test_what_the_comparison_found_is_told_and_the_scan_is_kept_as_it_is(
    vloer: Schoolvloer, vast: VerklaringId
) -> None:
    gevonden = (Bevinding("veld_anders", "achternaam"),)
    vloer.controleur.verslag = replace(
        verslag(vloer, vast), uitslag=Uitslag.NIET_ECHT, bevindingen=gevonden
    )
    gescand = bewaar_gescand(vloer.ctx, vloer.marga, SCAN, vloer.controleur)
    assert gescand.verslag.bevindingen == gevonden
    assert vloer.stand(vast).scans == (gescand.feit,)


def test_the_examencommissie_may_scan_it_too(vloer: Schoolvloer, vast: VerklaringId) -> None:
    vloer.bij_school()
    bewaar_gescand(vloer.ctx, vloer.bram, SCAN, vloer.controleur)
    assert len(vloer.stand(vast).scans) == 1


@pytest.mark.parametrize("wie", ["joris", "noor", "bram"])
def test_nobody_else_keeps_a_scan(vloer: Schoolvloer, vast: VerklaringId, wie: str) -> None:
    assert vast
    with vloer.weigert(NietBevoegd):
        bewaar_gescand(vloer.ctx, getattr(vloer, wie), SCAN, vloer.controleur)


def test_the_qr_of_another_is_asked_about_and_kept_with_that_other(
    vloer: Schoolvloer, vast: VerklaringId
) -> None:
    ander = vloer.vastgesteld(Vorm.PEN)
    with vloer.weigert(BevestigingNodig) as gevangen:
        bewaar_gescand(vloer.ctx, vloer.marga, SCAN, vloer.controleur, verwacht=ander)
    assert gevangen.value.vragen == (Navraag.SCAN_VAN_ANDERE,)
    gescand = bewaar_gescand(
        *(vloer.ctx, vloer.marga, SCAN, vloer.controleur), verwacht=ander, bevestigd=JA
    )
    assert gescand.verklaring == vast
    assert vloer.stand(ander).scans == ()


def test_a_scan_without_a_qr_is_asked_about_and_never_guessed(
    vloer: Schoolvloer, vast: VerklaringId
) -> None:
    vloer.controleur.verslag = GEEN_CODE
    with vloer.weigert(VerklaringOnbekend):
        bewaar_gescand(vloer.ctx, vloer.marga, SCAN, vloer.controleur, bevestigd=JA)
    with vloer.weigert(BevestigingNodig) as gevangen:
        bewaar_gescand(vloer.ctx, vloer.marga, SCAN, vloer.controleur, verwacht=vast)
    assert gevangen.value.vragen == (Navraag.SCAN_ZONDER_CODE,)
    bewaar_gescand(*(vloer.ctx, vloer.marga, SCAN, vloer.controleur), verwacht=vast, bevestigd=JA)
    assert len(vloer.stand(vast).scans) == 1


def test_a_qr_over_other_bytes_than_were_established_is_asked_about(
    vloer: Schoolvloer, vast: VerklaringId
) -> None:
    vloer.controleur.verslag = verslag(vloer, vast, som="ee" * 32)
    with vloer.weigert(BevestigingNodig) as gevangen:
        bewaar_gescand(vloer.ctx, vloer.marga, SCAN, vloer.controleur)
    assert gevangen.value.vragen == (Navraag.SCAN_WIJKT_AF,)


def test_a_number_that_is_not_here_is_no_verklaring_of_here(
    vloer: Schoolvloer, vast: VerklaringId
) -> None:
    gelezen = verslag(vloer, vast)
    assert gelezen.claims is not None
    vreemd = replace(gelezen.claims, nummer="WP-2026-0000-0000")
    vloer.controleur.verslag = replace(gelezen, claims=vreemd)
    with vloer.weigert(VerklaringOnbekend) as gevangen:
        bewaar_gescand(vloer.ctx, vloer.marga, SCAN, vloer.controleur, verwacht=vast)
    assert gevangen.value.genoemd == "WP-2026-0000-0000"


def test_what_is_signed_in_the_file_or_not_established_has_no_scan(vloer: Schoolvloer) -> None:
    vloer.controleur.verslag = GEEN_CODE
    for id_, wat in ((vloer.vastgesteld(), "met_pen"), (vloer.aangeboden(), "vastgesteld")):
        with vloer.weigert(VerklaringOnvolledig) as gevangen:
            bewaar_gescand(
                *(vloer.ctx, vloer.marga, SCAN, vloer.controleur), verwacht=id_, bevestigd=JA
            )
        assert gevangen.value.ontbreekt == (wat,)


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [(b"", "vorm"), (b"GIF89a", "vorm"), (b"%PDF-" + bytes(MAX_SCAN), "te_lang")],
    ids=["empty", "gif", "too large"],
)
def test_what_is_no_scan_is_not_even_looked_at(
    vloer: Schoolvloer, vast: VerklaringId, inhoud: bytes, reden: str
) -> None:
    with vloer.weigert(TekstGeweigerd) as gevangen:
        bewaar_gescand(vloer.ctx, vloer.marga, inhoud, vloer.controleur, verwacht=vast)
    assert gevangen.value.reden == reden
    assert not vloer.controleur.gezien
