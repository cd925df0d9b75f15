"""Whom one follows: by leerbedrijf for a jobcoach, by the next visit for a bpv-begeleider."""

from datetime import date, timedelta

import pytest

from tests.fakes.werkvloer import Werkvloer
from werkplek.application.beelden.vandaag import DeelnemerTegel, VandaagBeeld, vandaag_beeld
from werkplek.application.bezoeken import BezoekOpgave
from werkplek.application.bezoeken import plan as plan_bezoek
from werkplek.application.plaatsen import pauzeer
from werkplek.application.vastleggen import herroep
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.personen import Naam, Persoon
from werkplek.ui.pages.vandaag_tegels import genummerd, per_leerbedrijf
from werkplek.ui.widgets.rij import Tussenkop

HAL, KWEKERIJ = "De Verzonnen Hal", "Kwekerij Nergens"


@pytest.fixture
def vloer() -> Werkvloer:
    """Anna, Bo, Cas and Dré learn here."""
    made = Werkvloer()
    for naam in ("Anna", "Bo", "Cas", "Dré"):
        made.neem_aan(Naam(naam))
    return made


def wie(vloer: Werkvloer, roepnaam: str) -> DeelnemerId:
    with vloer.store.lees() as lezer:
        return next(r.deelnemer for r in lezer.overzicht() if r.roepnaam == roepnaam)


def beeld(vloer: Werkvloer, ik: Persoon) -> VandaagBeeld:
    with vloer.store.lees() as lezer:
        return vandaag_beeld(lezer, ik, vloer.vandaag)


def namen(gezien: VandaagBeeld) -> list[str]:
    return [tegel.naam for tegel in gezien.mijn]


def plan(vloer: Werkvloer, naam: str, op: date, tijd: str = "") -> FeitId:
    return plan_bezoek(vloer.ctx, vloer.bram, wie(vloer, naam), BezoekOpgave(op, tijd))


def in_de_kwekerij(vloer: Werkvloer, *wie_daar: str) -> None:
    """What a school says of where they learn."""
    toestand = vloer.geheugen.toestand
    toestand.leerbedrijven.update({wie(vloer, naam): KWEKERIJ for naam in wie_daar})


def test_a_caseload_at_two_comes_by_leerbedrijf_and_by_name_in_it(vloer: Werkvloer) -> None:
    in_de_kwekerij(vloer, "Anna", "Cas")
    gezien = beeld(vloer, vloer.noor)
    assert gezien.per_leerbedrijf
    assert [(t.leerbedrijf, t.naam) for t in gezien.mijn] == [
        (HAL, "Bo"),
        (HAL, "Dré"),
        (KWEKERIJ, "Anna"),
        (KWEKERIJ, "Cas"),
    ]
    rijen = list(per_leerbedrijf(gezien.mijn))
    assert [rij.titel for rij in rijen] == [HAL, "Bo", "Dré", KWEKERIJ, "Anna", "Cas"]
    assert [rij.card.mark for rij in rijen if rij.kiesbaar] == ["1", "2", "3", "4"]


@pytest.mark.parametrize("daar", [(), ("Anna", "Bo", "Cas", "Dré")])
def test_at_one_leerbedrijf_it_is_not_said(vloer: Werkvloer, daar: tuple[str, ...]) -> None:
    in_de_kwekerij(vloer, *daar)
    gezien = beeld(vloer, vloer.noor)
    assert not gezien.per_leerbedrijf
    assert {tegel.leerbedrijf for tegel in gezien.mijn} == {""}


def test_a_praktijkopleider_has_one_leerbedrijf(vloer: Werkvloer) -> None:
    in_de_kwekerij(vloer, "Anna")
    gezien = beeld(vloer, vloer.marga)
    assert not gezien.per_leerbedrijf
    assert namen(gezien) == ["Anna", "Bo", "Cas", "Dré"]


def test_who_has_no_plaatsing_stands_under_a_heading_of_its_own(vloer: Werkvloer) -> None:
    in_de_kwekerij(vloer, "Anna")
    gezien = beeld(vloer, vloer.noor)
    alle = [*gezien.mijn, DeelnemerTegel(DeelnemerId("eva"), "Eva", "", "", "")]
    koppen = [rij.titel for rij in per_leerbedrijf(alle) if isinstance(rij, Tussenkop)]
    assert koppen == [HAL, KWEKERIJ, "Verder"]


def test_the_soonest_visit_stands_first_for_who_visits_and_for_nobody_else(
    vloer: Werkvloer,
) -> None:
    morgen, later = (vloer.vandaag + timedelta(days=n) for n in (1, 9))
    plan(vloer, "Cas", later, "10:00")
    plan(vloer, "Dré", morgen)
    plan(vloer, "Dré", later)
    gezien = beeld(vloer, vloer.bram)
    assert namen(gezien) == ["Dré", "Cas", "Anna", "Bo"]
    assert [bool(tegel.bezoek) for tegel in gezien.mijn] == [True, True, False, False]
    assert gezien.mijn[1].bezoek.startswith("bezoek ")
    assert gezien.mijn[1].bezoek.endswith(" om 10:00")
    for ander in (vloer.marga, vloer.noor):
        assert namen(beeld(vloer, ander)) == ["Anna", "Bo", "Cas", "Dré"]
        assert not any(tegel.bezoek for tegel in beeld(vloer, ander).mijn)


def test_a_visit_that_was_or_is_withdrawn_stands_there_no_more(vloer: Werkvloer) -> None:
    weg = plan(vloer, "Anna", vloer.vandaag + timedelta(days=2))
    plan(vloer, "Bo", vloer.vandaag + timedelta(days=1))
    herroep(vloer.ctx, vloer.bram, [weg], "per ongeluk")
    assert namen(beeld(vloer, vloer.bram))[0] == "Bo"
    vloer.clock.verzet(dagen=2)
    assert not any(tegel.bezoek for tegel in beeld(vloer, vloer.bram).mijn)


def test_today_is_said_as_today(vloer: Werkvloer) -> None:
    plan(vloer, "Bo", vloer.vandaag)
    (eerste, *_) = genummerd(beeld(vloer, vloer.bram).mijn)
    assert (eerste.titel, eerste.ondertitel) == ("Bo", "bezoek vandaag")


def test_nothing_ages_while_somebody_stopped(vloer: Werkvloer) -> None:
    vloer.zie(wie(vloer, "Anna"))
    pauzeer(vloer.ctx, vloer.marga, wie(vloer, "Anna"), vloer.vandaag)
    eerst = beeld(vloer, vloer.noor).mijn[0]
    vloer.clock.verzet(dagen=90)
    assert beeld(vloer, vloer.noor).mijn[0] == eerst
    (tegel, *_) = genummerd([eerst])
    assert (tegel.ondertitel, tegel.hint) == ("even gestopt", "1 van 5 gezien")
