from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.fakes.werkvloer import CREBO, SANNE, W1, W2, W3, Werkvloer
from werkplek.application.context import Context
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import (
    beeindig,
    deelnemer_van,
    hervat,
    huidige_plaatsing,
    kies,
    meld_aan,
    pauzeer,
    start,
    voeg_deelnemer_toe,
)
from werkplek.application.ports import Lezer
from werkplek.domain.fouten import (
    AlGedaan,
    BevestigingNodig,
    CreboOnbekend,
    DatumGeweigerd,
    DeelnemerOnbekend,
    NietBevoegd,
    PlaatsingOnbekend,
    TekstGeweigerd,
    WerkprocesOnbekend,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Naam, Persoon
from werkplek.domain.plaatsing import Pauze, Plaatsing, PlaatsingStaat

DAG = timedelta(days=1)
Daad = Callable[[Context, Persoon, DeelnemerId, date], FeitId]


def plaatsing(vloer: Werkvloer, deelnemer: DeelnemerId) -> Plaatsing:
    with vloer.store.lees() as lezer:
        return huidige_plaatsing(lezer, deelnemer)


def test_adding_someone_is_one_commit_of_three_feiten(vloer: Werkvloer) -> None:
    voor = vloer.geheugen.commits
    sanne = vloer.neem_aan(SANNE, W1, W3, eind=vloer.vandaag + 90 * DAG, school="Verzonnen College")
    assert vloer.geheugen.commits == voor + 1
    assert vloer.aantal() == 3
    gestart = plaatsing(vloer, sanne)
    assert gestart.begin == vloer.vandaag
    assert gestart.eind == vloer.vandaag + 90 * DAG
    assert gestart.school == "Verzonnen College"
    assert gestart.praktijkopleider == vloer.marga.id
    assert [(keuze.code, keuze.titel) for keuze in gestart.keuze] == [
        (W1, "Bereidt werkzaamheden voor"),
        (W3, "Meldt zich af"),
    ]


def test_a_first_day_that_is_still_to_come_is_asked_about_and_then_kept(vloer: Werkvloer) -> None:
    opgave = PlaatsingOpgave(CREBO, vloer.vandaag + DAG)
    with vloer.weigert(BevestigingNodig) as gevangen:
        voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)
    assert gevangen.value.vragen == (Navraag.DATUM_IN_TOEKOMST,)
    ja = frozenset(gevangen.value.vragen)
    sanne = voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave, bevestigd=ja)
    assert plaatsing(vloer, sanne).begin == vloer.vandaag + DAG


def test_a_plaatsing_may_be_one_day(vloer: Werkvloer) -> None:
    assert plaatsing(vloer, vloer.neem_aan(eind=vloer.vandaag)).eind == vloer.vandaag


def test_without_a_choice_the_whole_kwalificatie_is_chosen(vloer: Werkvloer) -> None:
    assert len(plaatsing(vloer, vloer.neem_aan()).keuze) == 5


def test_someone_may_be_enrolled_first_and_start_later(vloer: Werkvloer) -> None:
    sanne = meld_aan(vloer.ctx, vloer.marga, SANNE)
    with vloer.store.lees() as lezer:
        assert deelnemer_van(lezer, "Sanne") == sanne
        with pytest.raises(PlaatsingOnbekend):
            huidige_plaatsing(lezer, sanne)
    gestart = start(vloer.ctx, vloer.joris, sanne, PlaatsingOpgave(CREBO, vloer.vandaag))
    assert plaatsing(vloer, sanne).id == gestart
    assert plaatsing(vloer, sanne).praktijkopleider == vloer.joris.id


@pytest.mark.parametrize(
    ("naam", "veld", "reden"),
    [
        (Naam(""), "roepnaam", "leeg"),
        (Naam("\u200b"), "roepnaam", "leeg"),
        (Naam("Sanne", "de\0Vries"), "achternaam", "onleesbaar"),
        (Naam("Sanne\u202e"), "roepnaam", "onleesbaar"),
        (Naam("x" * 201), "roepnaam", "te_lang"),
    ],
)
def test_a_name_that_cannot_be_kept_names_its_field(
    vloer: Werkvloer, naam: Naam, veld: str, reden: str
) -> None:
    with vloer.weigert(TekstGeweigerd) as alleen:
        meld_aan(vloer.ctx, vloer.marga, naam)
    with vloer.weigert(TekstGeweigerd) as met_plaatsing:
        vloer.neem_aan(naam)
    for gevangen in (alleen, met_plaatsing):
        assert (gevangen.value.veld, gevangen.value.reden) == (veld, reden)


def test_a_name_that_may_hold_a_bsn_is_asked_about_and_then_kept(vloer: Werkvloer) -> None:
    naam = Naam("Robot", "111222333")
    opgave = PlaatsingOpgave(CREBO, vloer.vandaag)
    ja = frozenset({Navraag.LIJKT_OP_BSN})
    with vloer.weigert(BevestigingNodig) as gevangen:
        voeg_deelnemer_toe(vloer.ctx, vloer.marga, naam, opgave)
    assert gevangen.value.vragen == (Navraag.LIJKT_OP_BSN,)
    sanne = voeg_deelnemer_toe(vloer.ctx, vloer.marga, naam, opgave, bevestigd=ja)
    assert vloer.gang(sanne).naam == naam
    with vloer.weigert(BevestigingNodig):
        meld_aan(vloer.ctx, vloer.marga, naam)
    meld_aan(vloer.ctx, vloer.marga, naam, bevestigd=ja)


ERBIJ = frozenset({Navraag.LOOPT_AL_EEN_PLAATSING})


def test_a_first_day_to_come_is_asked_about_and_then_kept(vloer: Werkvloer) -> None:
    morgen = PlaatsingOpgave(CREBO, vloer.vandaag + timedelta(days=1))
    with vloer.weigert(BevestigingNodig) as gevangen:
        voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, morgen)
    ja = frozenset(gevangen.value.vragen)
    assert ja == {Navraag.DATUM_IN_TOEKOMST}
    sanne = voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, morgen, bevestigd=ja)
    assert plaatsing(vloer, sanne).begin == morgen.begin


def test_a_second_plaatsing_is_asked_about_while_one_has_not_ended(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    opgave = PlaatsingOpgave(CREBO, vloer.vandaag)
    for _ in ("running", "paused"):
        with vloer.weigert(BevestigingNodig) as gevangen:
            start(vloer.ctx, vloer.marga, sanne, opgave)
        assert gevangen.value.vragen == (Navraag.LOOPT_AL_EEN_PLAATSING,)
        if not plaatsing(vloer, sanne).pauzes:
            pauzeer(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    tweede = start(vloer.ctx, vloer.marga, sanne, opgave, bevestigd=ERBIJ)
    for _ in range(2):
        beeindig(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    assert start(vloer.ctx, vloer.marga, sanne, opgave) != tweede


def test_a_school_that_may_be_a_bsn_is_asked_about_and_then_kept(vloer: Werkvloer) -> None:
    opgave = PlaatsingOpgave(CREBO, vloer.vandaag, school="111222333")
    ja = frozenset({Navraag.LIJKT_OP_BSN})
    with vloer.weigert(BevestigingNodig):
        voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)
    sanne = voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave, bevestigd=ja)
    beeindig(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    with vloer.weigert(BevestigingNodig):
        start(vloer.ctx, vloer.marga, sanne, opgave, bevestigd=ERBIJ)
    start(vloer.ctx, vloer.marga, sanne, opgave, bevestigd=ja | ERBIJ)
    assert plaatsing(vloer, sanne).school == "111222333"


def test_a_plaatsing_that_cannot_be_leaves_nobody_behind(vloer: Werkvloer) -> None:
    onbekend = PlaatsingOpgave(Crebo("99999"), vloer.vandaag)
    with vloer.weigert(CreboOnbekend):
        voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, onbekend)
    with vloer.weigert(WerkprocesOnbekend) as gevangen:
        vloer.neem_aan(SANNE, W1, WerkprocesCode("B1-K1-W9"))
    assert gevangen.value.genoemd == "25743/B1-K1-W9"
    with vloer.weigert(DatumGeweigerd) as op:
        vloer.neem_aan(eind=vloer.vandaag - DAG)
    assert op.value.veld == "eind"
    with vloer.weigert(TekstGeweigerd) as school:
        vloer.neem_aan(school="Verzonnen\nCollege")
    assert school.value.veld == "school"


def test_nobody_starts_who_was_not_enrolled(vloer: Werkvloer) -> None:
    with vloer.weigert(DeelnemerOnbekend):
        start(vloer.ctx, vloer.marga, DeelnemerId("niemand"), PlaatsingOpgave(CREBO, vloer.vandaag))


def test_a_later_choice_replaces_the_earlier(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    kies(vloer.ctx, vloer.marga, sanne, [W3, W2, W3])
    assert [keuze.code for keuze in plaatsing(vloer, sanne).keuze] == [W2, W3]
    with vloer.weigert(WerkprocesOnbekend):
        kies(vloer.ctx, vloer.marga, sanne, [WerkprocesCode("C1-K1-W1")])


def test_a_plaatsing_pauses_returns_and_ends(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    begin = vloer.vandaag
    pauzeer(vloer.ctx, vloer.marga, sanne, begin + 5 * DAG)
    assert plaatsing(vloer, sanne).staat is PlaatsingStaat.PAUZE
    hervat(vloer.ctx, vloer.marga, sanne, begin + 9 * DAG)
    assert plaatsing(vloer, sanne).pauzes == (Pauze(begin + 5 * DAG, begin + 9 * DAG),)
    pauzeer(vloer.ctx, vloer.marga, sanne, begin + 9 * DAG)
    beeindig(vloer.ctx, vloer.marga, sanne, begin + 20 * DAG)
    assert plaatsing(vloer, sanne).staat is PlaatsingStaat.BEEINDIGD


def test_what_someone_can_do_stays_standing_through_a_pause(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie(sanne)
    voor = vloer.gang(sanne).waarnemingen
    pauzeer(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    assert vloer.gang(sanne).waarnemingen == voor


@pytest.mark.parametrize(
    ("eerst", "daad", "handeling"),
    [
        ([], hervat, "hervatten"),
        ([pauzeer], pauzeer, "pauzeren"),
        ([pauzeer, hervat], hervat, "hervatten"),
        ([beeindig], beeindig, "beeindigen"),
        ([beeindig], pauzeer, "pauzeren"),
        ([pauzeer, beeindig], hervat, "hervatten"),
    ],
)
def test_what_was_done_before_is_not_done_again(
    vloer: Werkvloer, sanne: DeelnemerId, eerst: list[Daad], daad: Daad, handeling: str
) -> None:
    for stap in eerst:
        stap(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    with vloer.weigert(AlGedaan) as gevangen:
        daad(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    assert gevangen.value.handeling == handeling


@pytest.mark.parametrize(
    ("eerst", "daad", "op", "veld"),
    [
        ([], pauzeer, -1, "begin"),
        ([], beeindig, -1, "begin"),
        ([(pauzeer, 5)], hervat, 4, "pauze"),
        ([(pauzeer, 5)], hervat, -1, "begin"),
        ([(pauzeer, 5), (hervat, 9)], pauzeer, 8, "pauze"),
        ([(pauzeer, 5), (hervat, 9)], pauzeer, 3, "pauze"),
    ],
)
def test_a_day_on_which_it_would_change_nothing_is_refused(
    vloer: Werkvloer,
    sanne: DeelnemerId,
    eerst: list[tuple[Daad, int]],
    daad: Daad,
    op: int,
    veld: str,
) -> None:
    begin = vloer.vandaag
    for stap, dag in eerst:
        stap(vloer.ctx, vloer.marga, sanne, begin + dag * DAG)
    with vloer.weigert(DatumGeweigerd) as gevangen:
        daad(vloer.ctx, vloer.marga, sanne, begin + op * DAG)
    assert gevangen.value.veld == veld


@pytest.mark.parametrize("wie", ["noor", "bram"])
def test_only_a_praktijkopleider_places(vloer: Werkvloer, sanne: DeelnemerId, wie: str) -> None:
    persoon: Persoon = getattr(vloer, wie)
    opgave = PlaatsingOpgave(CREBO, vloer.vandaag)
    for daad in (
        lambda: meld_aan(vloer.ctx, persoon, SANNE),
        lambda: voeg_deelnemer_toe(vloer.ctx, persoon, SANNE, opgave),
        lambda: start(vloer.ctx, persoon, sanne, opgave),
        lambda: kies(vloer.ctx, persoon, sanne, [W1]),
        lambda: pauzeer(vloer.ctx, persoon, sanne, vloer.vandaag),
        lambda: beeindig(vloer.ctx, persoon, sanne, vloer.vandaag),
    ):
        with vloer.weigert(NietBevoegd):
            daad()


def test_the_current_plaatsing_is_the_last_that_runs(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    eerste = plaatsing(vloer, sanne).id
    vloer.clock.verzet(dagen=30)
    opgave = PlaatsingOpgave(CREBO, vloer.vandaag)
    with vloer.weigert(BevestigingNodig) as gevangen:
        start(vloer.ctx, vloer.marga, sanne, opgave)
    assert gevangen.value.vragen == (Navraag.LOOPT_AL_EEN_PLAATSING,)
    tweede = start(
        vloer.ctx, vloer.marga, sanne, opgave, bevestigd=frozenset(gevangen.value.vragen)
    )
    assert plaatsing(vloer, sanne).id == tweede
    beeindig(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    assert plaatsing(vloer, sanne).id == eerste


def zoek(lezer: Lezer, genoemd: str) -> DeelnemerId:
    return deelnemer_van(lezer, genoemd)


def test_someone_is_found_by_name_roepnaam_or_id(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan(SANNE)
    zoe = vloer.neem_aan(Naam("Zoë", "van  den Berg"))
    with vloer.store.lees() as lezer:
        for genoemd in ("Sanne", "sanne de vries", " SANNE  de  Vries ", sanne):
            assert zoek(lezer, genoemd) == sanne
        for genoemd in ("zoë", "Zoe\u0308", "Zoë van den Berg"):
            assert zoek(lezer, genoemd) == zoe


def test_a_roepnaam_of_two_is_refused_with_the_count(vloer: Werkvloer) -> None:
    eerste = vloer.neem_aan(Naam("Sam", "Bos"))
    vloer.neem_aan(Naam("Sam", "Vos"))
    with vloer.store.lees() as lezer:
        with pytest.raises(DeelnemerOnbekend) as gevangen:
            zoek(lezer, "Sam")
        assert (gevangen.value.genoemd, gevangen.value.aantal) == ("Sam", 2)
        assert zoek(lezer, "sam bos") == eerste
        with pytest.raises(DeelnemerOnbekend) as niemand:
            zoek(lezer, "Sammie")
        assert niemand.value.aantal == 0


def test_two_with_the_very_same_name_are_only_told_apart_by_id(vloer: Werkvloer) -> None:
    eerste, tweede = vloer.neem_aan(SANNE), vloer.neem_aan(SANNE)
    with vloer.store.lees() as lezer:
        with pytest.raises(DeelnemerOnbekend) as gevangen:
            zoek(lezer, "Sanne de Vries")
        assert gevangen.value.aantal == 2
        assert [zoek(lezer, id_) for id_ in (eerste, tweede)] == [eerste, tweede]
