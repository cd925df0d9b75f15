"""Only days of the plaatsing up to today support aangetoond and reach the paper."""

from datetime import timedelta

import pytest

from tests.fakes.werkvloer import GEGEVENS, W1, Werkvloer
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.beelden.verklaring import Stap, verklaring_beeld
from werkplek.application.beelden.voorbeeld import oordeel_beeld, voorbeeld_beeld
from werkplek.application.vastleggen import vul_aan
from werkplek.application.verklaren import geef_oordeel, maak_op
from werkplek.domain.feiten import Relatie
from werkplek.domain.fouten import AlGedaan, NogNietGenoegGezien, VerklaringOnvolledig
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.navraag import Navraag

JA = frozenset(Navraag)


def stap(vloer: Werkvloer, wie: DeelnemerId) -> Stap:
    with vloer.store.lees() as lezer:
        rij = verklaring_beeld(lezer, wie, vloer.marga, vloer.vandaag).rij(W1)
    assert rij is not None
    return rij.stap


@pytest.mark.parametrize("dagen", [-1, 1])
def test_a_day_to_come_or_before_the_plaatsing_does_not_support_aangetoond(
    vloer: Werkvloer, sanne: DeelnemerId, dagen: int
) -> None:
    vreemd = vloer.zie(sanne, op=vloer.vandaag + timedelta(days=dagen), bevestigd=JA)
    vloer.zie(sanne)
    with vloer.weigert(NogNietGenoegGezien) as gevangen:
        verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    assert (gevangen.value.gezien, gevangen.value.gezien_dagen) == (1, 1)
    assert stap(vloer, sanne) is Stap.EERST_ZIEN
    assert vreemd in {w.id for w in vloer.gang(sanne).waarnemingen}


def test_the_statement_does_not_name_a_day_to_come_and_the_paper_does_not_print_it(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    later = vloer.zie(sanne, op=vloer.vandaag + timedelta(days=9), bevestigd=JA)
    ervoor = vloer.zie(sanne, op=vloer.vandaag - timedelta(days=9), bevestigd=JA)
    gezien = vloer.zie_vaak_genoeg(sanne)
    verklaard = verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    with vloer.store.lees() as lezer:
        feit = lezer.feit(verklaard)
    assert feit is not None
    assert feit.verwezen(Relatie.RUST_OP) == tuple(gezien)
    (regel,) = maak_op(vloer.ctx, vloer.marga, sanne, GEGEVENS, vloer.renderer).verklaring.regels
    assert regel.waarnemingen == tuple(gezien)
    assert not {later, ervoor} & set(regel.waarnemingen)


def test_a_day_that_was_moved_to_the_future_leaves_the_paper(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    """Until that day: what aangetoond rests on is then nothing, and it can be stated anew."""
    gezien = vloer.zie_vaak_genoeg(sanne)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    concept = maak_op(vloer.ctx, vloer.marga, sanne, GEGEVENS, vloer.renderer).id
    morgen = vloer.vandaag + timedelta(days=1)
    for feit in gezien:
        vul_aan(vloer.ctx, vloer.marga, feit, gezien_op=morgen, bevestigd=JA)

    assert stap(vloer, sanne) is Stap.EERST_ZIEN
    with vloer.store.lees() as lezer:
        assert oordeel_beeld(lezer, concept, vloer.vandaag).waarover.endswith("0 werkprocessen")
        beeld = voorbeeld_beeld(lezer, concept, vloer.marga, vloer.pers, vloer.vandaag)
    assert beeld.veranderd
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        geef_oordeel(vloer.ctx, vloer.marga_zelf, concept, "Hier", vloer.renderer)
    assert gevangen.value.ontbreekt == ("concept_verouderd",)
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        maak_op(vloer.ctx, vloer.marga, sanne, GEGEVENS, vloer.renderer)
    assert gevangen.value.ontbreekt == ("iets_aangetoond",)
    with vloer.weigert(NogNietGenoegGezien):
        verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)

    vloer.clock.verzet(dagen=1)
    with vloer.weigert(AlGedaan):
        verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
