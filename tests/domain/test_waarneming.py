import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.logboek import Logboek, dag
from werkplek.domain.kenmerk import FeitId, PlaatsingId
from werkplek.domain.waarneming import Waarneming, herroepen, waarnemingen

HIER = PlaatsingId("plaatsing")


@pytest.fixture
def logboek() -> Logboek:
    return Logboek()


def staande(logboek: Logboek) -> list[FeitId]:
    return [w.id for w in waarnemingen(logboek.feiten) if w.geldt]


def enige(logboek: Logboek) -> Waarneming:
    (waarneming,) = waarnemingen(logboek.feiten)
    return waarneming


def test_a_waarneming_is_what_was_stated(logboek: Logboek) -> None:
    id_ = logboek.zie(HIER, "B1-K1-W2", "samen", op=4, notitie="Met de heftruck.")
    waarneming = enige(logboek)
    assert (waarneming.id, waarneming.keten, waarneming.oorsprong) == (id_, (id_,), id_)
    assert (waarneming.code, waarneming.titel) == ("B1-K1-W2", "Doet B1-K1-W2")
    assert (waarneming.stap, waarneming.notitie) == ("samen", "Met de heftruck.")
    assert waarneming.gezien_op == dag(4)
    assert waarneming.geldt
    assert not waarneming.aangepast
    assert not waarneming.splitsing


def test_they_come_by_the_day_that_was_seen_then_by_recording(logboek: Logboek) -> None:
    laat = logboek.zie(HIER, op=9)
    vroeg = logboek.zie(HIER, op=2)
    ook_laat = logboek.zie(HIER, op=9)
    assert [w.id for w in waarnemingen(logboek.feiten)] == [vroeg, laat, ook_laat]


def test_a_note_that_was_added_later_stands_in_the_place_of_the_first(logboek: Logboek) -> None:
    eerste = logboek.zie(HIER)
    tweede = logboek.zie(HIER, notitie="Deed het zonder hulp.", in_plaats_van=eerste)
    waarneming = enige(logboek)
    assert waarneming.keten == (eerste, tweede)
    assert waarneming.oorsprong == eerste
    assert waarneming.notitie == "Deed het zonder hulp."
    assert waarneming.aangepast


def test_a_correction_of_a_correction_is_one_chain(logboek: Logboek) -> None:
    eerste = logboek.zie(HIER, op=1)
    tweede = logboek.zie(HIER, op=2, in_plaats_van=eerste)
    derde = logboek.zie(HIER, op=3, in_plaats_van=tweede)
    assert enige(logboek).keten == (eerste, tweede, derde)
    assert enige(logboek).gezien_op == dag(3)


def test_undoing_a_correction_lets_the_first_stand_again(logboek: Logboek) -> None:
    eerste = logboek.zie(HIER, op=1)
    tweede = logboek.zie(HIER, op=2, in_plaats_van=eerste)
    logboek.herroep(tweede)
    assert enige(logboek).id == eerste
    assert enige(logboek).gezien_op == dag(1)
    assert enige(logboek).geldt


def test_undoing_the_last_of_three_lets_the_second_stand_again(logboek: Logboek) -> None:
    eerste = logboek.zie(HIER)
    tweede = logboek.zie(HIER, in_plaats_van=eerste)
    derde = logboek.zie(HIER, in_plaats_van=tweede)
    logboek.herroep(derde)
    assert enige(logboek).keten == (eerste, tweede)


def test_what_was_withdrawn_stays_readable_with_its_reason(logboek: Logboek) -> None:
    id_ = logboek.zie(HIER)
    logboek.herroep(id_, reden="verkeerde deelnemer")
    assert enige(logboek).herroepen_om == "verkeerde deelnemer"
    assert not enige(logboek).geldt


def test_a_whole_chain_that_was_withdrawn_is_one_line(logboek: Logboek) -> None:
    eerste = logboek.zie(HIER)
    tweede = logboek.zie(HIER, in_plaats_van=eerste)
    logboek.herroep(eerste, tweede)
    assert enige(logboek).keten == (eerste, tweede)
    assert not enige(logboek).geldt


def test_a_correction_made_elsewhere_outlives_the_withdrawal_of_what_it_corrects(
    logboek: Logboek,
) -> None:
    eerste = logboek.zie(HIER)
    tweede = logboek.zie(HIER, in_plaats_van=eerste)
    logboek.herroep(eerste)
    assert staande(logboek) == [tweede]


def test_a_correction_that_arrives_before_what_it_corrects_already_stands(
    logboek: Logboek,
) -> None:
    tweede = logboek.zie(HIER, in_plaats_van=FeitId("nog onderweg"))
    assert enige(logboek).keten == (tweede,)


def test_two_corrections_of_one_feit_stand_side_by_side(logboek: Logboek) -> None:
    eerste = logboek.zie(HIER)
    links = logboek.zie(HIER, op=2, in_plaats_van=eerste)
    rechts = logboek.zie(HIER, op=3, in_plaats_van=eerste)
    gevonden = waarnemingen(logboek.feiten)
    assert [w.id for w in gevonden] == [links, rechts]
    assert all(w.splitsing and w.oorsprong == eerste for w in gevonden)


def test_a_fork_stays_visible_on_both_sides_when_one_side_is_corrected_again(
    logboek: Logboek,
) -> None:
    eerste = logboek.zie(HIER)
    links = logboek.zie(HIER, op=2, in_plaats_van=eerste)
    rechts = logboek.zie(HIER, op=3, in_plaats_van=eerste)
    verder = logboek.zie(HIER, op=4, in_plaats_van=links)
    gevonden = waarnemingen(logboek.feiten)
    assert [w.id for w in gevonden] == [rechts, verder]
    assert all(w.splitsing for w in gevonden)


def test_a_person_settles_a_fork_by_withdrawing_one_side(logboek: Logboek) -> None:
    eerste = logboek.zie(HIER)
    links = logboek.zie(HIER, in_plaats_van=eerste)
    rechts = logboek.zie(HIER, in_plaats_van=eerste)
    logboek.herroep(rechts)
    assert enige(logboek).keten == (eerste, links)
    assert not enige(logboek).splitsing


def test_a_fork_is_settled_too_when_the_first_was_withdrawn_with_one_side(
    logboek: Logboek,
) -> None:
    eerste = logboek.zie(HIER)
    links = logboek.zie(HIER, in_plaats_van=eerste)
    rechts = logboek.zie(HIER, in_plaats_van=eerste)
    logboek.herroep(eerste, rechts)
    assert [w.splitsing for w in waarnemingen(logboek.feiten) if w.id == links] == [False]
    assert staande(logboek) == [links]


def test_withdrawing_a_withdrawal_undoes_it(logboek: Logboek) -> None:
    id_ = logboek.zie(HIER)
    intrekking = logboek.herroep(id_)
    terug = logboek.herroep(intrekking)
    assert staande(logboek) == [id_]
    logboek.herroep(terug)
    assert staande(logboek) == []


def test_a_withdrawal_of_a_withdrawal_counts_also_when_its_clock_had_gone_back(
    logboek: Logboek,
) -> None:
    id_ = logboek.zie(HIER)
    intrekking = logboek.herroep(id_)
    terug = logboek.herroep(intrekking, id_="00000000-0000-7000-8000-000000000000")
    assert terug < intrekking
    assert staande(logboek) == [id_]


def test_of_two_withdrawals_the_first_reason_is_shown(logboek: Logboek) -> None:
    id_ = logboek.zie(HIER)
    logboek.herroep(id_, reden="ging anders")
    logboek.herroep(id_, reden="per ongeluk")
    assert enige(logboek).herroepen_om == "ging anders"


def test_one_of_two_withdrawals_undone_leaves_the_other(logboek: Logboek) -> None:
    id_ = logboek.zie(HIER)
    eerste = logboek.herroep(id_, reden="ging anders")
    logboek.herroep(id_, reden="per ongeluk")
    logboek.herroep(eerste)
    assert enige(logboek).herroepen_om == "per ongeluk"


def test_withdrawals_that_name_each_other_come_to_an_end(logboek: Logboek) -> None:
    id_ = logboek.zie(HIER)
    een, ander = FeitId("intrekking 1"), FeitId("intrekking 2")
    logboek.herroep(id_, ander, id_=een)
    logboek.herroep(een, id_=ander)
    assert staande(logboek) == [id_]


@given(st.data())
def test_the_order_of_arrival_never_matters(data: st.DataObject) -> None:
    logboek = Logboek()
    ids: list[FeitId] = []
    for _ in range(data.draw(st.integers(1, 8))):
        soort = data.draw(st.sampled_from(["zie", "pas aan", "herroep"]))
        eerder = data.draw(st.sampled_from(ids)) if ids else None
        if soort == "herroep" and eerder:
            ids.append(logboek.herroep(eerder))
        else:
            ids.append(logboek.zie(HIER, in_plaats_van=eerder if soort == "pas aan" else None))
    geschud = data.draw(st.permutations(logboek.feiten))
    assert waarnemingen(geschud) == waarnemingen(logboek.feiten)
    assert herroepen(geschud) == herroepen(logboek.feiten)


@given(st.integers(1, 6))
def test_undo_of_do_is_nothing(stappen: int) -> None:
    """However long a chain of second thoughts, taking back the last one is as if it never was."""
    logboek = Logboek()
    laatste = logboek.zie(HIER)
    for nummer in range(stappen):
        eerder = waarnemingen(logboek.feiten)
        laatste = logboek.zie(HIER, notitie=str(nummer), in_plaats_van=laatste)
        terug = logboek.herroep(laatste)
        assert waarnemingen(logboek.feiten) == eerder
        logboek.herroep(terug)
    assert enige(logboek).id == laatste
