"""A verklaring is tried out before anything is stated for it, and trying keeps nothing."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.fakes.outside import FakeRenderer
from tests.fakes.werkvloer import GEGEVENS, P1, W1, Werkvloer
from werkplek.application.ports import TekenOntbreekt
from werkplek.application.proef import Voornemen, beproef
from werkplek.domain.fouten import (
    BevestigingNodig,
    NietBevoegd,
    TekstGeweigerd,
    VerklaringOnvolledig,
)
from werkplek.domain.kenmerk import DeelnemerId

ALLES = Voornemen(aantonen=(W1, P1), titels_nagekeken=True, plaats="Nergenshuizen")


@pytest.fixture
def gezien(vloer: Werkvloer, sanne: DeelnemerId) -> DeelnemerId:
    """Sanne was seen often enough at W1 and at P1, whose title few sources attest."""
    vloer.zie_vaak_genoeg(sanne, W1)
    vloer.zie_vaak_genoeg(sanne, P1)
    return sanne


def test_what_would_be_done_is_drawn_and_nothing_is_kept(
    vloer: Werkvloer, gezien: DeelnemerId
) -> None:
    ervoor = vloer.feiten(gezien)
    beproef(vloer.ctx, vloer.marga, gezien, GEGEVENS, vloer.renderer, voornemen=ALLES)
    (verklaring,) = vloer.renderer.getekend
    assert [regel.code for regel in verklaring.regels] == [W1, P1]
    assert verklaring.oordeel is not None
    assert vloer.feiten(gezien) == ervoor


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        (lambda v: replace(v, aantonen=()), VerklaringOnvolledig),
        (lambda v: replace(v, titels_nagekeken=False), VerklaringOnvolledig),
        (lambda v: replace(v, plaats="Hier\0"), TekstGeweigerd),
        (lambda v: replace(v, plaats="111222333"), BevestigingNodig),
    ],
)
def test_what_the_judgement_would_refuse_is_refused(
    vloer: Werkvloer,
    gezien: DeelnemerId,
    anders: Callable[[Voornemen], Voornemen],
    fout: type[Exception],
) -> None:
    voornemen = anders(ALLES)
    with vloer.weigert(fout):
        beproef(vloer.ctx, vloer.marga, gezien, GEGEVENS, vloer.renderer, voornemen=voornemen)


def test_titles_that_wait_are_named_and_do_not_stop_a_concept(
    vloer: Werkvloer, gezien: DeelnemerId
) -> None:
    wacht = replace(ALLES, titels_nagekeken=False)
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        beproef(vloer.ctx, vloer.marga, gezien, GEGEVENS, vloer.renderer, voornemen=wacht)
    assert gevangen.value.codes == (P1,)
    concept = replace(wacht, plaats=None)
    beproef(vloer.ctx, vloer.marga, gezien, GEGEVENS, vloer.renderer, voornemen=concept)


def test_who_may_not_judge_and_what_cannot_be_drawn_is_refused(
    vloer: Werkvloer, gezien: DeelnemerId
) -> None:
    with vloer.weigert(NietBevoegd):
        beproef(vloer.ctx, vloer.joris, gezien, GEGEVENS, vloer.renderer, voornemen=ALLES)
    zonder = FakeRenderer(onbekende_tekens="S")
    with vloer.weigert(TekenOntbreekt):
        beproef(vloer.ctx, vloer.marga, gezien, GEGEVENS, zonder, voornemen=ALLES)
