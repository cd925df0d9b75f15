from datetime import timedelta

from tests.fakes.werkvloer import CREBO, P1, P2, SANNE, W1, Werkvloer
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.beelden.vandaag import DeelnemerTegel, VandaagBeeld, vandaag_beeld
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import beeindig, meld_aan, pauzeer, start
from werkplek.application.vastleggen import herroep
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Naam, Persoon


def beeld(vloer: Werkvloer, ik: Persoon | None = None) -> VandaagBeeld:
    with vloer.store.lees() as lezer:
        return vandaag_beeld(lezer, ik or vloer.marga, vloer.vandaag)


def tegel(vloer: Werkvloer) -> DeelnemerTegel:
    (enige,) = beeld(vloer).mijn
    return enige


def namen(tegels: tuple[DeelnemerTegel, ...]) -> list[str]:
    return [tegel.naam for tegel in tegels]


def test_on_the_first_day_nobody_is_there(vloer: Werkvloer) -> None:
    assert beeld(vloer).leeg


def test_a_tile_says_who_what_and_when(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    assert not beeld(vloer).leeg
    nieuw = tegel(vloer)
    assert (nieuw.naam, nieuw.kwalificatie) == ("Sanne", "Assistent logistiek")
    assert (nieuw.stand, nieuw.laatst) == ("0 van 3 gezien", "nog niets vastgelegd")
    vloer.zie(sanne, W1)
    vloer.zie(sanne, P1, "uitleg")
    vloer.clock.verzet(dagen=1)
    vloer.zie(sanne, P2, op=vloer.vandaag - timedelta(days=1))
    later = tegel(vloer)
    assert (later.stand, later.laatst) == ("2 van 3 gezien", "laatst gisteren")


def test_what_was_turned_back_does_not_show(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    voor = tegel(vloer)
    herroep(vloer.ctx, vloer.marga, [vloer.zie(sanne)], "per ongeluk")
    assert tegel(vloer) == voor


def test_what_is_aangetoond_stays_seen(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.zie_vaak_genoeg(sanne)
    voor = tegel(vloer)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    assert tegel(vloer) == voor


def test_mine_come_by_name_and_the_others_are_one_tap_away(vloer: Werkvloer) -> None:
    for roepnaam in ("zoë", "Bo", "Änne", "bert"):
        vloer.neem_aan(Naam(roepnaam))
    van_joris = meld_aan(vloer.ctx, vloer.joris, Naam("Ali"))
    start(vloer.ctx, vloer.joris, van_joris, PlaatsingOpgave(CREBO, vloer.vandaag))
    meld_aan(vloer.ctx, vloer.marga, Naam("Cas"))
    assert namen(beeld(vloer).mijn) == ["bert", "Bo", "zoë", "Änne"]
    assert namen(beeld(vloer).andere) == ["Ali", "Cas"]
    assert namen(beeld(vloer, vloer.joris).mijn) == ["Ali"]


def test_a_jobcoach_sees_everyone_who_is_learning_and_adds_nobody(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    meld_aan(vloer.ctx, vloer.marga, Naam("Cas"))
    gezien = beeld(vloer, vloer.noor)
    assert namen(gezien.mijn) == ["Sanne"]
    assert namen(gezien.andere) == ["Cas"]
    assert not gezien.mag_toevoegen
    assert beeld(vloer, vloer.joris).mag_toevoegen


def test_who_has_no_plaatsing_yet_says_so(vloer: Werkvloer) -> None:
    meld_aan(vloer.ctx, vloer.marga, SANNE)
    (cas,) = beeld(vloer).andere
    assert (cas.stand, cas.kwalificatie) == ("nog geen plaatsing", "")


def test_a_pause_stays_with_mine_and_an_end_goes_to_the_others(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    pauzeer(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    assert (tegel(vloer).pauze, tegel(vloer).beeindigd) == (True, False)
    beeindig(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    (klaar,) = beeld(vloer).andere
    assert (klaar.pauze, klaar.beeindigd) == (False, True)


def test_two_of_the_same_roepnaam_are_shown_in_full_wherever_they_are(vloer: Werkvloer) -> None:
    for naam in (Naam("Sam", "Vos"), Naam("sam", "Bos"), Naam("Samira", "Vos")):
        vloer.neem_aan(naam)
    assert namen(beeld(vloer).mijn) == ["sam Bos", "Sam Vos", "Samira"]
    meld_aan(vloer.ctx, vloer.joris, Naam("Samira"))
    assert namen(beeld(vloer).mijn) == ["sam Bos", "Sam Vos", "Samira Vos"]
    assert namen(beeld(vloer).andere) == ["Samira"]


def test_a_tile_keeps_its_place_whatever_is_recorded(vloer: Werkvloer) -> None:
    mensen = [vloer.neem_aan(Naam(naam)) for naam in ("An", "Bo", "Cas")]
    voor = [t.deelnemer for t in beeld(vloer).mijn]
    vloer.zie(mensen[2])
    pauzeer(vloer.ctx, vloer.marga, mensen[0], vloer.vandaag)
    assert [t.deelnemer for t in beeld(vloer).mijn] == voor
