import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.logboek import Logboek, dag
from werkplek.domain.feiten import (
    PlaatsingBeeindigd,
)
from werkplek.domain.kenmerk import FeitId, PlaatsingId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.schaal import STANDAARD, Aantoonregel
from werkplek.domain.voortgang import PlaatsingVoortgang, Stand, WerkprocesStand, voortgang

W1 = WerkprocesCode("B1-K1-W1")


@pytest.fixture
def logboek() -> Logboek:
    logboek = Logboek()
    logboek.meld_aan()
    return logboek


@pytest.fixture
def hier(logboek: Logboek) -> PlaatsingId:
    return logboek.start("B1-K1-W1", "B1-K1-W2", "B1-K1-W10")


def gang(logboek: Logboek) -> PlaatsingVoortgang:
    gevonden = voortgang(logboek.feiten).huidige
    assert gevonden is not None
    return gevonden


def w1(logboek: Logboek) -> WerkprocesStand:
    gevonden = gang(logboek).werkproces(W1)
    assert gevonden is not None
    return gevonden


def test_of_nobody_nothing_follows() -> None:
    leeg = voortgang(())
    assert leeg.naam.volledig == ""
    assert leeg.huidige is None
    assert leeg.plaatsing(PlaatsingId("geen")) is None


def test_someone_who_was_enrolled_has_a_name_and_no_plaatsing(logboek: Logboek) -> None:
    assert voortgang(logboek.feiten).naam.volledig == "Sanne de Vries"
    assert voortgang(logboek.feiten).huidige is None


def test_every_chosen_werkproces_has_a_line_in_the_order_of_its_number(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    assert [stand.code for stand in gang(logboek).werkprocessen] == [
        *("B1-K1-W1", "B1-K1-W2", "B1-K1-W10")
    ]
    assert {stand.stand(STANDAARD) for stand in gang(logboek).gekozen} == {Stand.NOG_NIET_GEDAAN}


@pytest.mark.parametrize(
    ("stappen", "stand"),
    [
        ([], Stand.NOG_NIET_GEDAAN),
        (["uitleg"], Stand.IN_OEFENING),
        (["samen", "controle"], Stand.IN_OEFENING),
        (["samen", "zelfstandig"], Stand.GEZIEN),
        (["zelfstandig", "samen"], Stand.GEZIEN),
        (["zelfstandig"] * 10, Stand.GEZIEN),
    ],
)
def test_how_far_a_werkproces_is_and_aangetoond_is_never_computed(
    logboek: Logboek, hier: PlaatsingId, stappen: list[str], stand: Stand
) -> None:
    for nummer, stap in enumerate(stappen):
        logboek.zie(hier, stap=stap, op=nummer)
    assert w1(logboek).stand(STANDAARD) is stand


def test_the_last_is_that_of_the_latest_day(logboek: Logboek, hier: PlaatsingId) -> None:
    laatste = logboek.zie(hier, op=9)
    logboek.zie(hier, op=2)
    logboek.zie(hier, op=2)
    gevonden = w1(logboek).laatste
    assert gevonden is not None
    assert gevonden.id == laatste
    assert w1(logboek).gezien_op == (dag(2), dag(9))


def test_a_werkproces_that_was_not_seen_has_no_last(logboek: Logboek, hier: PlaatsingId) -> None:
    assert w1(logboek).laatste is None
    assert w1(logboek).gezien_op == ()


@pytest.mark.parametrize(
    ("gezien", "genoeg"),
    [
        ([], False),
        ([("zelfstandig", 1)], False),
        ([("zelfstandig", 1), ("zelfstandig", 1)], False),
        ([("zelfstandig", 1), ("controle", 2)], False),
        ([("zelfstandig", 1), ("zelfstandig", 2)], True),
        ([("zelfstandig", 1), ("samen", 2), ("zelfstandig", 3)], True),
    ],
)
def test_aangetoond_asks_for_two_on_two_days(
    logboek: Logboek, hier: PlaatsingId, gezien: list[tuple[str, int]], genoeg: bool
) -> None:
    for stap, op in gezien:
        logboek.zie(hier, stap=stap, op=op)
    assert w1(logboek).genoeg_gezien(STANDAARD, Aantoonregel(), tot_en_met=dag(30)) is genoeg


@pytest.mark.parametrize(
    ("regel", "genoeg"),
    [(Aantoonregel(1, 1), True), (Aantoonregel(3, 2), True), (Aantoonregel(3, 3), False)],
)
def test_a_school_may_ask_for_another_number(
    logboek: Logboek, hier: PlaatsingId, regel: Aantoonregel, genoeg: bool
) -> None:
    for op in (1, 1, 2):
        logboek.zie(hier, op=op)
    assert w1(logboek).genoeg_gezien(STANDAARD, regel, tot_en_met=dag(30)) is genoeg


def test_only_days_of_the_plaatsing_up_to_today_are_evidence(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    """What is said of tomorrow, or of before the first day, is kept and shown, and counts not."""
    ids = [logboek.zie(hier, op=op) for op in (-1, 0, 5, 6)]
    stand = w1(logboek)
    assert [w.id for w in stand.waarnemingen] == ids
    assert [w.id for w in stand.tellende(STANDAARD, tot_en_met=dag(5))] == ids[1:3]
    assert stand.geteld(STANDAARD, tot_en_met=dag(5)) == (2, 2)
    assert stand.geteld(STANDAARD, tot_en_met=dag(4)) == (1, 1)
    assert stand.stand(STANDAARD) is Stand.GEZIEN


def test_what_aangetoond_rests_on_is_printed_as_it_now_stands_as_far_as_it_is_evidence(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    eerste, tweede, morgen = (logboek.zie(hier, op=op) for op in (1, 2, 9))
    los = logboek.zie(hier, op=3)
    logboek.toon_aan(hier, eerste, tweede, morgen)
    nieuw = logboek.zie(hier, op=4, in_plaats_van=eerste)
    assert [w.id for w in w1(logboek).basis(tot_en_met=dag(8))] == [tweede, nieuw]
    assert los not in {w.id for w in w1(logboek).basis(tot_en_met=dag(9))}
    assert gang(logboek).werkprocessen[1].basis(tot_en_met=dag(9)) == ()


def test_one_can_look_how_it_would_be_once_something_is_stated(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    logboek.zie(hier, op=1)
    codes = [stand.code for stand in gang(logboek).werkprocessen]
    alsof = gang(logboek).alsof_aangetoond(codes, tot_en_met=dag(5))
    assert [stand.stand(STANDAARD) for stand in alsof.werkprocessen] == [
        *(Stand.AANGETOOND, Stand.NOG_NIET_GEDAAN, Stand.NOG_NIET_GEDAAN)
    ]
    assert w1(logboek).aangetoond is None
    assert gang(logboek).alsof_aangetoond([], tot_en_met=dag(5)) == gang(logboek)
    assert gang(logboek).alsof_aangetoond(codes, tot_en_met=dag(0)) == gang(logboek)


def test_two_versions_of_one_waarneming_never_count_as_two(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    """A fork that two devices made of one waarneming is not what makes someone able to do it."""
    eerste = logboek.zie(hier, op=1)
    logboek.zie(hier, op=2, in_plaats_van=eerste)
    logboek.zie(hier, op=3, in_plaats_van=eerste)
    assert w1(logboek).geteld(STANDAARD, tot_en_met=dag(30)) == (1, 1)
    assert not w1(logboek).genoeg_gezien(STANDAARD, Aantoonregel(), tot_en_met=dag(30))


def test_aangetoond_names_the_waarnemingen_it_rests_on(logboek: Logboek, hier: PlaatsingId) -> None:
    basis = (logboek.zie(hier, op=1), logboek.zie(hier, op=2))
    verklaard = logboek.toon_aan(hier, *basis, toelichting="Rustig en netjes.")
    aangetoond = w1(logboek).aangetoond
    assert aangetoond is not None
    assert (aangetoond.feit, aangetoond.waarnemingen) == (verklaard, basis)
    assert aangetoond.toelichting == "Rustig en netjes."
    assert w1(logboek).stand(STANDAARD) is Stand.AANGETOOND


def test_aangetoond_falls_with_any_waarneming_it_rests_on_and_stands_up_again(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    basis = (logboek.zie(hier, op=1), logboek.zie(hier, op=2))
    logboek.toon_aan(hier, *basis)
    intrekking = logboek.herroep(basis[0])
    assert w1(logboek).stand(STANDAARD) is Stand.GEZIEN
    logboek.herroep(intrekking)
    assert w1(logboek).stand(STANDAARD) is Stand.AANGETOOND


def test_aangetoond_stays_when_a_note_is_added_to_what_it_rests_on(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    basis = (logboek.zie(hier, op=1), logboek.zie(hier, op=2))
    logboek.toon_aan(hier, *basis)
    logboek.zie(hier, op=1, notitie="Ook de lift bediend.", in_plaats_van=basis[0])
    assert w1(logboek).stand(STANDAARD) is Stand.AANGETOOND


def test_a_statement_on_nothing_or_on_something_of_elsewhere_is_no_statement(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    elders = logboek.start("B1-K1-W1", op=5)
    logboek.toon_aan(hier)
    logboek.toon_aan(hier, logboek.zie(elders, op=6))
    logboek.toon_aan(hier, FeitId("niet hier"))
    stand = voortgang(logboek.feiten).plaatsing(hier)
    assert stand is not None
    assert all(werkproces.aangetoond is None for werkproces in stand.werkprocessen)


def test_a_statement_that_was_withdrawn_falls(logboek: Logboek, hier: PlaatsingId) -> None:
    verklaard = logboek.toon_aan(hier, logboek.zie(hier, op=1), logboek.zie(hier, op=2))
    logboek.herroep(verklaard)
    assert w1(logboek).aangetoond is None


def test_of_two_statements_the_later_counts(logboek: Logboek, hier: PlaatsingId) -> None:
    basis = (logboek.zie(hier, op=1), logboek.zie(hier, op=2))
    logboek.toon_aan(hier, *basis, toelichting="Eerst zo.")
    logboek.toon_aan(hier, *basis, toelichting="Nu zo.")
    aangetoond = w1(logboek).aangetoond
    assert aangetoond is not None
    assert aangetoond.toelichting == "Nu zo."


def test_werk_outside_the_choice_is_there_after_the_chosen_and_does_not_count(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    logboek.zie(hier, "B1-K1-W0", op=1)
    buiten = gang(logboek).werkprocessen[-1]
    assert (buiten.code, buiten.telt_mee, buiten.titel) == ("B1-K1-W0", False, "Doet B1-K1-W0")
    assert buiten not in gang(logboek).gekozen


def test_choosing_it_later_makes_it_count_with_all_that_was_seen(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    logboek.zie(hier, "B1-K1-W0", op=1)
    logboek.kies(hier, "B1-K1-W0")
    (stand,) = gang(logboek).werkprocessen
    assert stand.telt_mee
    assert len(stand.waarnemingen) == 1


def test_a_withdrawn_waarneming_outside_the_choice_leaves_no_line(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    logboek.herroep(logboek.zie(hier, "B1-K1-W0", op=1))
    assert gang(logboek).werkproces(WerkprocesCode("B1-K1-W0")) is None


def test_the_current_plaatsing_is_the_last_that_runs_else_the_last(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    tweede = logboek.start("B1-K1-W1", op=50)
    assert gang(logboek).plaatsing.id == tweede
    logboek.noteer(PlaatsingBeeindigd(tweede), op=60)
    assert gang(logboek).plaatsing.id == hier
    logboek.noteer(PlaatsingBeeindigd(hier), op=70)
    assert gang(logboek).plaatsing.id == tweede


def test_a_plaatsing_is_found_by_its_id(logboek: Logboek, hier: PlaatsingId) -> None:
    tweede = logboek.start("B1-K1-W1", op=50)
    alle = voortgang(logboek.feiten)
    assert [alle.plaatsing(id_) for id_ in (hier, tweede)] == list(alle.plaatsingen)
    assert alle.plaatsing(PlaatsingId("elders")) is None


def test_an_end_that_was_withdrawn_lets_the_plaatsing_run_on(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    logboek.herroep(logboek.noteer(PlaatsingBeeindigd(hier), op=9))
    assert gang(logboek).plaatsing.beeindigd_op is None


@given(st.data())
def test_the_order_of_the_feiten_never_matters(data: st.DataObject) -> None:
    logboek = Logboek()
    logboek.meld_aan()
    plekken = [logboek.start("B1-K1-W1", "B1-K1-W2", op=op) for op in (0, 3)]
    gezien: list[FeitId] = []
    for _ in range(data.draw(st.integers(0, 12))):
        hier = data.draw(st.sampled_from(plekken))
        op = data.draw(st.integers(0, 9))
        match data.draw(st.sampled_from(["zie", "toon aan", "herroep", "kies", "einde"])):
            case "toon aan":
                logboek.toon_aan(hier, *gezien[-2:])
            case "herroep" if gezien:
                gezien.append(logboek.herroep(data.draw(st.sampled_from(gezien))))
            case "kies":
                logboek.kies(hier, "B1-K1-W2", op=op)
            case "einde":
                logboek.noteer(PlaatsingBeeindigd(hier), op=op)
            case _:
                gezien.append(logboek.zie(hier, data.draw(st.sampled_from([W1, "B1-K1-W9"]))))
    geschud = data.draw(st.permutations(logboek.feiten))
    assert voortgang(geschud) == voortgang(logboek.feiten)
