"""Visits: who may plan, what is counted, and what is said about who has fewer than two."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.bezoek.stand import bezoeken_van, stand_van
from tests.fakes.b1 import bezwaren, teksten
from tests.fakes.werkvloer import Werkvloer
from werkplek.application.beelden.bezoeken import Bezoekgroep
from werkplek.application.bezoeken import BezoekOpgave, lees_tijd, plan, verzet, zeg_af
from werkplek.application.context import Steller
from werkplek.application.gesprekken import GesprekOpgave, leg_gesprek_vast
from werkplek.application.plaatsen import beeindig, huidige_plaatsing, pauzeer
from werkplek.domain.begeleidingsfeiten import BezoekGepland, Gesprekplek, Gespreksrol, Stem
from werkplek.domain.feiten import Relatie, Verwijzing
from werkplek.domain.fouten import (
    AlGedaan,
    DatumGeweigerd,
    DomeinFout,
    FeitOnbekend,
    NietBevoegd,
    TekstGeweigerd,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PersoonId
from werkplek.domain.personen import Persoon

WEEK = timedelta(days=7)


def kom(vloer: Werkvloer, sanne: DeelnemerId, over: int = 7, tijd: str = "") -> FeitId:
    opgave = BezoekOpgave(vloer.vandaag + timedelta(days=over), tijd)
    return plan(vloer.ctx, vloer.bram, sanne, opgave)


def praat(vloer: Werkvloer, sanne: DeelnemerId, plek: Gesprekplek, bezoek: FeitId | None) -> None:
    stem = Stem(Gespreksrol.DEELNEMER, "Sanne de Vries", "Het gaat goed.")
    leg_gesprek_vast(vloer.ctx, vloer.bram, GesprekOpgave(sanne, plek, (stem,), (), bezoek))


@pytest.mark.parametrize("wie", ["marga", "joris", "noor"])
def test_only_a_bpv_begeleider_plans(vloer: Werkvloer, sanne: DeelnemerId, wie: str) -> None:
    als: Persoon = getattr(vloer, wie)
    bezoek = kom(vloer, sanne)
    opgave = BezoekOpgave(vloer.vandaag + WEEK)
    with vloer.weigert(NietBevoegd):
        plan(vloer.ctx, als, sanne, opgave)
    with vloer.weigert(NietBevoegd):
        verzet(vloer.ctx, als, bezoek, opgave)
    with vloer.weigert(NietBevoegd):
        zeg_af(vloer.ctx, als, bezoek)


def test_a_moved_visit_stands_in_the_place_of_the_first(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    eerste = kom(vloer, sanne)
    later = BezoekOpgave(vloer.vandaag + 2 * WEEK, "13.45")
    tweede = verzet(vloer.ctx, vloer.bram, eerste, later)
    (bezoek,) = stand_van(vloer, sanne).gepland
    assert (bezoek.feit, bezoek.op, bezoek.tijd) == (tweede, later.op, "13:45")
    with vloer.weigert(AlGedaan):
        verzet(vloer.ctx, vloer.bram, eerste, later)
    zeg_af(vloer.ctx, vloer.bram, tweede)
    with vloer.weigert(AlGedaan):
        zeg_af(vloer.ctx, vloer.bram, tweede)


def test_who_takes_over_from_a_colleague_moves_a_visit_and_calls_it_off(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    opvolger = replace(vloer.bram, id=PersoonId("opvolger"))
    tweede = verzet(vloer.ctx, opvolger, kom(vloer, sanne), BezoekOpgave(vloer.vandaag + WEEK))
    zeg_af(vloer.ctx, opvolger, tweede)
    assert stand_van(vloer, sanne).gepland == ()


def test_called_off_means_called_off(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    """Also when it had been moved before: the first day does not come back."""
    tweede = verzet(vloer.ctx, vloer.bram, kom(vloer, sanne), BezoekOpgave(vloer.vandaag + WEEK))
    zeg_af(vloer.ctx, vloer.bram, tweede)
    assert stand_van(vloer, sanne).gepland == ()


@pytest.mark.parametrize(
    ("dagen", "tijd", "fout"),
    [(-1, "", DatumGeweigerd), (1, "25:00", TekstGeweigerd), (1, "straks", TekstGeweigerd)],
)
def test_a_day_that_is_over_and_a_time_that_is_none_are_refused(
    vloer: Werkvloer, sanne: DeelnemerId, dagen: int, tijd: str, fout: type[DomeinFout]
) -> None:
    with vloer.weigert(fout):
        kom(vloer, sanne, dagen, tijd)


def test_no_visit_of_something_else(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    feit = vloer.zie(sanne)
    with vloer.weigert(FeitOnbekend):
        zeg_af(vloer.ctx, vloer.bram, feit)


@pytest.mark.parametrize(
    ("getypt", "tijd"),
    [("", ""), ("9", "09:00"), (" 9:30 ", "09:30"), ("9.05", "09:05"), ("23:59", "23:59")],
)
def test_a_time_is_read_as_people_write_it(getypt: str, tijd: str) -> None:
    assert lees_tijd(getypt) == tijd


def test_two_visits_are_asked_for_and_counted_calmly(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    (rij,) = bezoeken_van(vloer).rijen
    assert (rij.groep, rij.titel) == (Bezoekgroep.PLANNEN, "Sanne")
    assert rij.detail.startswith("Nog 2 bezoeken plannen")
    bezoek = kom(vloer, sanne, 0, "10")
    komt, nog = bezoeken_van(vloer).rijen
    assert (komt.groep, komt.titel, komt.bezoek) == (
        Bezoekgroep.KOMT,
        "Vandaag om 10:00: Sanne",
        bezoek,
    )
    assert nog.detail.startswith("Nog 1 bezoek plannen")
    praat(vloer, sanne, Gesprekplek.WERKPLEK, bezoek)
    kom(vloer, sanne)
    assert [rij.groep for rij in bezoeken_van(vloer).rijen] == [Bezoekgroep.KOMT]


@pytest.mark.parametrize(
    ("plek", "nog"), [(Gesprekplek.WERKPLEK, "Nog 1 bezoek "), (Gesprekplek.AFSTAND, "Nog 2 bez")]
)
def test_an_unplanned_talk_counts_where_it_was_on_the_floor(
    vloer: Werkvloer, sanne: DeelnemerId, plek: Gesprekplek, nog: str
) -> None:
    praat(vloer, sanne, plek, None)
    (rij,) = bezoeken_van(vloer).in_groep(Bezoekgroep.PLANNEN)
    assert rij.detail.startswith(nog)


def test_a_visit_whose_day_is_over_waits_for_its_talk(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    kom(vloer, sanne, 0)
    vloer.clock.verzet(dagen=1)
    (komt,) = bezoeken_van(vloer).in_groep(Bezoekgroep.KOMT)
    assert komt.detail == "Was gepland op gisteren. Tik voor het gesprek."


def test_a_pause_asks_for_nothing(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    pauzeer(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    (rij,) = bezoeken_van(vloer).rijen
    assert rij.groep is Bezoekgroep.PAUZE
    assert "plannen" not in rij.detail


def test_who_stopped_is_not_on_the_list(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    beeindig(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    assert bezoeken_van(vloer).rijen == ()


def test_every_line_is_plain(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    kom(vloer, sanne, 1, "9:30")
    kom(vloer, sanne, 400)
    for tekst in teksten(bezoeken_van(vloer)):
        assert bezwaren(tekst) == []
    assert date.max not in {rij.op for rij in bezoeken_van(vloer).in_groep(Bezoekgroep.KOMT)}


def test_a_visit_is_called_off_also_when_the_day_before_it_is_not_here(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    """It was moved on another device, or the school erased that one feit."""
    with vloer.store.unit_of_work() as uow:
        inhoud = BezoekGepland(huidige_plaatsing(uow, sanne).id, vloer.vandaag + WEEK)
        eerder = (Verwijzing(Relatie.CORRIGEERT, FeitId("elders")),)
        feit = Steller(vloer.ctx, uow, vloer.bram).feit(
            sanne, inhoud, gezien_op=vloer.vandaag, verwijst=eerder
        )
        uow.voeg_toe(feit)
        uow.commit()
    zeg_af(vloer.ctx, vloer.bram, feit.id)
    assert stand_van(vloer, sanne).gepland == ()
