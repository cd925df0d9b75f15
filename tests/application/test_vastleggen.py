from dataclasses import replace
from datetime import timedelta
from typing import Self

import pytest

from tests.fakes.store import MemoryUnitOfWork
from tests.fakes.werkvloer import CREBO, P1, P2, SANNE, W1, W2, Werkvloer
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import beeindig, hervat, meld_aan, pauzeer, start
from werkplek.application.vastleggen import WaarnemingOpgave, leg_vast
from werkplek.domain.feiten import WaarnemingVastgelegd
from werkplek.domain.fouten import (
    BevestigingNodig,
    CreboOnbekend,
    DeelnemerOnbekend,
    DomeinFout,
    PlaatsingOnbekend,
    StapOnbekend,
    TekstGeweigerd,
    WerkprocesOnbekend,
)
from werkplek.domain.kenmerk import DeelnemerId, PlaatsingId
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.tekst import MAX_NOTITIE

DAG = timedelta(days=1)


def test_three_taps_make_one_feit(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    voor = vloer.aantal()
    vastgelegd = leg_vast(vloer.ctx, vloer.marga, WaarnemingOpgave(sanne, W1, "zelfstandig"))
    assert vloer.aantal() == voor + 1
    assert (vastgelegd.code, vastgelegd.stap, vastgelegd.telt_mee) == (W1, "zelfstandig", True)
    (waarneming,) = vloer.gang(sanne).waarnemingen
    assert waarneming.id == vastgelegd.feit
    assert waarneming.titel == "Bereidt werkzaamheden voor"
    assert waarneming.gezien_op == vloer.vandaag
    assert waarneming.auteur == vloer.marga.id


@pytest.mark.parametrize("genoemd", ["zelfstandig", "Zelfstandig", "ZELFSTANDIG"])
def test_a_step_is_kept_by_its_code(vloer: Werkvloer, sanne: DeelnemerId, genoemd: str) -> None:
    vloer.zie(sanne, W1, genoemd)
    assert vloer.gang(sanne).waarnemingen[0].stap == "zelfstandig"


@pytest.mark.parametrize("wie", ["marga", "joris", "noor", "bram"])
def test_everyone_on_the_floor_may_record(vloer: Werkvloer, sanne: DeelnemerId, wie: str) -> None:
    vloer.zie(sanne, als=getattr(vloer, wie))
    assert vloer.gang(sanne).waarnemingen[0].auteur == getattr(vloer, wie).id


def test_work_outside_the_choice_is_recorded_and_does_not_count_yet(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vastgelegd = leg_vast(vloer.ctx, vloer.marga, WaarnemingOpgave(sanne, P2, "zelfstandig"))
    assert not vastgelegd.telt_mee
    gang = vloer.gang(sanne).huidige
    assert gang is not None
    stand = gang.werkproces(P2)
    assert stand is not None
    assert (stand.telt_mee, stand.titel) == (False, "Verzamelt goederen")


def test_a_werkproces_may_be_named_with_its_crebo(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    opgave = WaarnemingOpgave(sanne, W1, "samen", crebo=CREBO)
    assert leg_vast(vloer.ctx, vloer.marga, opgave).telt_mee


def test_an_earlier_plaatsing_may_be_named(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    eerste = vloer.gang(sanne).plaatsingen[0].plaatsing.id
    vloer.clock.verzet(dagen=10)
    erbij = frozenset({Navraag.LOOPT_AL_EEN_PLAATSING})
    start(vloer.ctx, vloer.marga, sanne, PlaatsingOpgave(CREBO, vloer.vandaag), bevestigd=erbij)
    opgave = WaarnemingOpgave(sanne, W1, "samen", plaatsing=eerste)
    leg_vast(vloer.ctx, vloer.marga, opgave)
    assert vloer.gang(sanne).waarnemingen[0].plaatsing == eerste


GOED = WaarnemingOpgave(DeelnemerId("sanne"), W1, "zelfstandig")


@pytest.mark.parametrize(
    ("opgave", "fout", "genoemd"),
    [
        (replace(GOED, crebo=Crebo("99999")), CreboOnbekend, "99999"),
        (replace(GOED, crebo=Crebo("25746")), WerkprocesOnbekend, "25746/B1-K1-W1"),
        (
            replace(GOED, code=WerkprocesCode("B1-K1-W9")),
            WerkprocesOnbekend,
            "25743/B1-K1-W9",
        ),
        (replace(GOED, stap="prima"), StapOnbekend, "prima"),
        (replace(GOED, plaatsing=PlaatsingId("elders")), PlaatsingOnbekend, "elders"),
    ],
)
def test_what_is_not_here_is_refused_by_name(
    vloer: Werkvloer,
    sanne: DeelnemerId,
    opgave: WaarnemingOpgave,
    fout: type[DomeinFout],
    genoemd: str,
) -> None:
    with vloer.weigert(fout) as gevangen:
        leg_vast(vloer.ctx, vloer.marga, replace(opgave, deelnemer=sanne))
    assert getattr(gevangen.value, "genoemd", None) == genoemd


def test_nobody_can_be_recorded_who_is_not_here_or_has_no_plaatsing(vloer: Werkvloer) -> None:
    with vloer.weigert(DeelnemerOnbekend):
        vloer.zie(DeelnemerId("niemand"))
    zonder = meld_aan(vloer.ctx, vloer.marga, SANNE)
    with vloer.weigert(PlaatsingOnbekend):
        vloer.zie(zonder)


@pytest.mark.parametrize(
    ("notitie", "reden"),
    [
        ("a" * (MAX_NOTITIE + 1), "te_lang"),
        ("a" * 20_000, "te_lang"),
        ("Ging\0goed", "onleesbaar"),
        ("Ging \u202egoed", "onleesbaar"),
    ],
)
def test_a_note_that_cannot_be_kept_is_refused(
    vloer: Werkvloer, sanne: DeelnemerId, notitie: str, reden: str
) -> None:
    with vloer.weigert(TekstGeweigerd) as gevangen:
        vloer.zie(sanne, notitie=notitie)
    assert (gevangen.value.veld, gevangen.value.reden) == ("notitie", reden)


@pytest.mark.parametrize(
    "notitie", ["Ging goed.\n\tMorgen weer €5", "😀" * MAX_NOTITIE, "C:\\u0000"]
)
def test_every_other_note_is_kept_as_it_was_typed(
    vloer: Werkvloer, sanne: DeelnemerId, notitie: str
) -> None:
    vloer.zie(sanne, notitie=notitie)
    assert vloer.gang(sanne).waarnemingen[0].notitie == notitie


def test_an_odd_day_is_asked_about_and_then_kept(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    begin = vloer.vandaag
    vloer.clock.verzet(dagen=30)
    pauzeer(vloer.ctx, vloer.marga, sanne, begin + 10 * DAG)
    hervat(vloer.ctx, vloer.marga, sanne, begin + 12 * DAG)
    beeindig(vloer.ctx, vloer.marga, sanne, begin + 20 * DAG)
    for op, *vragen in (
        (begin - DAG, Navraag.DATUM_VOOR_PLAATSING),
        (begin + 11 * DAG, Navraag.DATUM_IN_PAUZE),
        (begin + 21 * DAG, Navraag.DATUM_NA_PLAATSING),
        (begin + 31 * DAG, Navraag.DATUM_IN_TOEKOMST, Navraag.DATUM_NA_PLAATSING),
    ):
        with vloer.weigert(BevestigingNodig) as gevangen:
            vloer.zie(sanne, op=op)
        assert gevangen.value.vragen == tuple(vragen)
        vloer.zie(sanne, op=op, bevestigd=frozenset(vragen))
    assert [w.gezien_op for w in vloer.gang(sanne).waarnemingen] == [
        begin + dagen * DAG for dagen in (-1, 11, 21, 31)
    ]


def test_what_may_be_a_bsn_is_asked_about_and_then_kept(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    notitie = "Ordernummer 111 222 333 klopte."
    with vloer.weigert(BevestigingNodig) as gevangen:
        vloer.zie(sanne, notitie=notitie)
    assert gevangen.value.vragen == (Navraag.LIJKT_OP_BSN,)
    vloer.zie(sanne, notitie=notitie, bevestigd=frozenset({Navraag.LIJKT_OP_BSN}))
    assert vloer.gang(sanne).waarnemingen[0].notitie == notitie


def test_one_yes_answers_one_question_only(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    with vloer.weigert(BevestigingNodig) as gevangen:
        vloer.zie(
            sanne,
            W2,
            op=vloer.vandaag + DAG,
            notitie="123456782",
            bevestigd=frozenset({Navraag.LIJKT_OP_BSN, Navraag.DATUM_IN_PAUZE}),
        )
    assert gevangen.value.vragen == (Navraag.DATUM_IN_TOEKOMST,)


def test_an_answer_to_a_question_that_was_not_asked_changes_nothing(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie(sanne, bevestigd=frozenset(Navraag))
    assert len(vloer.gang(sanne).waarnemingen) == 1


def test_what_was_recorded_names_the_plaatsing_and_the_title_that_was_shown(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie(sanne, P1)
    feit = vloer.feiten(sanne)[-1]
    assert isinstance(feit.inhoud, WaarnemingVastgelegd)
    assert feit.inhoud.plaatsing == vloer.gang(sanne).plaatsingen[0].plaatsing.id
    assert feit.inhoud.werkproces.titel == "Ontvangt goederen"
    assert feit.inhoud.werkproces.crebo == CREBO


def half_bewaard(vloer: Werkvloer) -> None:
    """A use case that is refused after it told the store something."""
    with vloer.store.unit_of_work() as uow:
        uow.bewaar_persoon(replace(vloer.marga, naam="Iemand Anders"))
        raise BevestigingNodig((Navraag.LIJKT_OP_BSN,))


def test_what_is_refused_halfway_is_not_kept(vloer: Werkvloer) -> None:
    with vloer.weigert(BevestigingNodig):
        half_bewaard(vloer)


class Lek(MemoryUnitOfWork):
    """Planted fault: a transaction that keeps what it was told at once."""

    def __enter__(self) -> Self:
        super().__enter__()
        self._toestand = self._store.toestand
        return self


def test_a_store_that_keeps_half_a_transaction_is_caught(
    vloer: Werkvloer, sanne: DeelnemerId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vloer.store, "unit_of_work", lambda: Lek(vloer.geheugen))
    with pytest.raises(AssertionError), vloer.weigert(BevestigingNodig):
        half_bewaard(vloer)
