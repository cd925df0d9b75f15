"""Somebody asks to be erased: who may decide, what goes, what a law keeps, what the proof says."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.fakes.reserve import FakeReserve
from tests.fakes.werkvloer import SANNE, W1, Werkvloer, bewezen
from werkplek.application.bewaarde import bewaarde, bewaarde_van
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.plaatsen import beeindig, deelnemer_van
from werkplek.application.ports import BestandOnbereikbaar, MapOnbereikbaar
from werkplek.application.ports_veilig import Reservekopie
from werkplek.application.ports_wissen import KopieElders, Wisbewijs, Wisfase
from werkplek.application.wisnasleep import DAGEN, houd_wissen_bij
from werkplek.application.wissen import bekijk_wissen, wis
from werkplek.domain.bewaren import Wisgrond
from werkplek.domain.feiten import DossierGewist
from werkplek.domain.fouten import (
    BevestigingNodig,
    DeelnemerOnbekend,
    MoetBewaardBlijven,
    NietBevoegd,
    PincodeNodig,
    PlaatsingLoopt,
)
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Naam

JA = frozenset({Navraag.WISSEN})
STICK = Path("/stick")


@pytest.fixture
def reserve() -> FakeReserve:
    """Copies beside the folder."""
    return FakeReserve()


@pytest.fixture
def klaar(vloer: Werkvloer, sanne: DeelnemerId) -> DeelnemerId:
    """Sanne was seen twice, and her plaatsing ended."""
    vloer.zie_vaak_genoeg(sanne)
    beeindig(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    return sanne


def wis_sanne(
    vloer: Werkvloer,
    reserve: FakeReserve,
    sanne: DeelnemerId,
    *,
    wie: Ontgrendeld | None = None,
    grond: Wisgrond = Wisgrond.VERZOEK,
    rvo: bool = False,
    bevestigd: frozenset[Navraag] = JA,
) -> Wisbewijs:
    """Marga erases her, unless something else is said."""
    wie = wie or vloer.marga_zelf
    return wis(vloer.ctx, reserve, wie, sanne, grond=grond, rvo=rvo, bevestigd=bevestigd)


def test_an_erasure_leaves_one_feit_and_says_what_went(
    vloer: Werkvloer, reserve: FakeReserve, klaar: DeelnemerId
) -> None:
    bewijs = wis_sanne(vloer, reserve, klaar)
    (enige,) = vloer.feiten(klaar)
    assert enige.inhoud == DossierGewist("verzoek")
    assert bewijs.telling.feiten == 6
    assert (bewijs.grond, bewijs.besloten_door) == ("verzoek", "Marga Bakker")
    assert (bewijs.klasse, bewijs.behouden_tot, bewijs.af) == ("", None, True)
    assert bewijs.nummer.startswith("WB-2026-")
    assert "Sanne" not in repr(bewijs)
    with vloer.store.lees() as lezer, pytest.raises(DeelnemerOnbekend):
        deelnemer_van(lezer, "Sanne")
    with pytest.raises(DeelnemerOnbekend):
        wis_sanne(vloer, reserve, klaar)


def test_a_new_copy_takes_the_place_of_older_ones(
    vloer: Werkvloer, reserve: FakeReserve, klaar: DeelnemerId
) -> None:
    """Also on a stick that is there; the proof page names it."""
    reserve.stel_veilig()
    reserve.stel_veilig(STICK)
    bewijs = wis_sanne(vloer, reserve, klaar)
    wissen = [kopie.pad.parent.name for kopie in reserve.gemaakt if kopie.aanleiding == "wissen"]
    assert wissen == ["reservekopieen", "stick"]
    assert (bewijs.schoon, bewijs.elders) == (("stick",), ())
    assert vloer.store.wisser.fase() is None


class ZonderStick(FakeReserve):
    """The stick is in somebody's drawer."""

    def stel_veilig(self, plek: Path | None = None, *, aanleiding: str = "verzoek") -> Reservekopie:
        if plek == STICK and aanleiding == "wissen":
            raise BestandOnbereikbaar("weg")
        return super().stel_veilig(plek, aanleiding=aanleiding)


def test_a_stick_that_is_away_stands_on_the_proof_page(
    vloer: Werkvloer, klaar: DeelnemerId
) -> None:
    reserve = ZonderStick()
    op = reserve.stel_veilig(STICK).van.date()
    bewijs = wis_sanne(vloer, reserve, klaar)
    assert (bewijs.schoon, bewijs.elders) == ((), (KopieElders("stick", op),))
    assert bewijs.af


class AndereStick(FakeReserve):
    """At the path of the stick there is now another one, with nothing of ours on it."""

    def kopieen(self, plek: Path | None = None) -> tuple[Reservekopie, ...]:
        return () if plek == STICK else super().kopieen(plek)


def test_nothing_is_put_on_a_stick_that_is_somebody_elses(
    vloer: Werkvloer, klaar: DeelnemerId
) -> None:
    reserve = AndereStick()
    reserve.stel_veilig(STICK)
    bewijs = wis_sanne(vloer, reserve, klaar)
    assert [een.naam for een in bewijs.elders] == ["stick"]
    assert [kopie.aanleiding for kopie in reserve.gemaakt] == ["verzoek", "wissen"]


def test_copies_that_the_disk_refuses_now_are_made_at_the_next_start(
    vloer: Werkvloer, reserve: FakeReserve, klaar: DeelnemerId
) -> None:
    """The erasure stands; older copies stay until there is a new one."""
    reserve.fout = MapOnbereikbaar("vol")
    bewijs = wis_sanne(vloer, reserve, klaar)
    assert not bewijs.af
    assert vloer.store.wisser.fase() is Wisfase.KOPIEEN
    assert reserve.gemaakt == []
    assert houd_wissen_bij(vloer.ctx, reserve) == 0
    assert [kopie.aanleiding for kopie in reserve.gemaakt] == ["wissen"]
    assert vloer.store.wisser.fase() is None
    houd_wissen_bij(vloer.ctx, reserve)
    assert len(reserve.gemaakt) == 1


def test_only_the_praktijkopleider_of_the_plaatsing_decides(
    vloer: Werkvloer, reserve: FakeReserve, klaar: DeelnemerId
) -> None:
    for persoon in (vloer.joris, vloer.noor, vloer.bram):
        with vloer.weigert(NietBevoegd) as gevangen:
            wis_sanne(vloer, reserve, klaar, wie=bewezen(vloer.ctx, persoon))
        assert gevangen.value.wie_wel == "Marga Bakker"


def test_a_pincode_of_a_while_ago_does_not_count(
    vloer: Werkvloer, reserve: FakeReserve, klaar: DeelnemerId
) -> None:
    toen = vloer.marga_zelf
    vloer.clock.verzet(seconden=600)
    with vloer.weigert(PincodeNodig):
        wis_sanne(vloer, reserve, klaar, wie=toen)


def test_it_is_asked_first(vloer: Werkvloer, reserve: FakeReserve, klaar: DeelnemerId) -> None:
    with vloer.weigert(BevestigingNodig) as gevangen:
        wis_sanne(vloer, reserve, klaar, bevestigd=frozenset())
    assert gevangen.value.vragen == (Navraag.WISSEN,)


def test_a_plaatsing_that_runs_ends_first(
    vloer: Werkvloer, reserve: FakeReserve, sanne: DeelnemerId
) -> None:
    with vloer.weigert(PlaatsingLoopt):
        wis_sanne(vloer, reserve, sanne)
    assert bekijk_wissen(vloer.ctx, reserve, sanne).loopt


def test_a_subsidy_keeps_its_part_until_the_day(
    vloer: Werkvloer, reserve: FakeReserve, klaar: DeelnemerId
) -> None:
    """The plaatsing ended in March 2026: five years after the study year is 1 August 2031."""
    bewijs = wis_sanne(vloer, reserve, klaar, rvo=True)
    assert (bewijs.klasse, bewijs.behouden_tot) == ("rvo", date(2031, 8, 1))
    assert bewijs.telling.feiten == 0
    (een,) = bewaarde(vloer.ctx)
    assert (een.naam, een.behouden_tot) == (SANNE, date(2031, 8, 1))
    assert bewaarde_van(vloer.ctx, "sanne") == klaar
    with vloer.store.lees() as lezer:
        assert lezer.overzicht() == ()
    with vloer.weigert(MoetBewaardBlijven):
        wis_sanne(vloer, reserve, klaar)
    with pytest.raises(DeelnemerOnbekend):
        vloer.zie(klaar, bevestigd=frozenset(Navraag))


def test_a_subsidy_that_was_never_asked_can_be_taken_back(
    vloer: Werkvloer, reserve: FakeReserve, klaar: DeelnemerId
) -> None:
    wis_sanne(vloer, reserve, klaar, rvo=True)
    wis_sanne(vloer, reserve, klaar, grond=Wisgrond.VERGISSING)
    assert bewaarde(vloer.ctx) == ()
    assert [type(feit.inhoud) for feit in vloer.feiten(klaar)] == [DossierGewist] * 2


def test_what_rvo_kept_goes_on_the_day(
    vloer: Werkvloer, reserve: FakeReserve, klaar: DeelnemerId
) -> None:
    wis_sanne(vloer, reserve, klaar, rvo=True)
    vloer.clock.moment = vloer.clock.moment.replace(year=2031, month=7, day=31)
    mo = vloer.neem_aan(Naam("Mo"))
    assert houd_wissen_bij(vloer.ctx, reserve) == 0
    for _ in range(DAGEN):
        assert houd_wissen_bij(vloer.ctx, reserve) == 0
        vloer.clock.verzet(dagen=1)
        vloer.zie(mo, W1)
    assert houd_wissen_bij(vloer.ctx, reserve) == 1
    laatste = vloer.feiten(klaar)[-1]
    assert laatste.inhoud == DossierGewist("bewaartermijn")
    assert laatste.auteur == vloer.marga.id
    assert bewaarde(vloer.ctx) == ()
    assert len(vloer.feiten(mo)) == 3 + DAGEN


def test_a_day_with_a_clock_years_ahead_ends_no_duty(
    vloer: Werkvloer, reserve: FakeReserve, klaar: DeelnemerId
) -> None:
    """Somebody recorded a whole day before the clock was set right."""
    wis_sanne(vloer, reserve, klaar, rvo=True)
    nu = vloer.clock.moment
    vloer.clock.verzet(dagen=20_000)
    mo = vloer.neem_aan(Naam("Mo"))
    for _ in range(2 * DAGEN):
        vloer.zie(mo, W1)
    assert houd_wissen_bij(vloer.ctx, reserve) == 0
    vloer.clock.moment = nu
    assert houd_wissen_bij(vloer.ctx, reserve) == 0
    assert len(bewaarde(vloer.ctx)) == 1


def test_a_clock_that_jumped_ahead_erases_nothing_by_itself(
    vloer: Werkvloer, reserve: FakeReserve, klaar: DeelnemerId
) -> None:
    """Nobody recorded anything since that day: it may never have come."""
    wis_sanne(vloer, reserve, klaar, rvo=True)
    vloer.clock.verzet(dagen=20_000)
    assert houd_wissen_bij(vloer.ctx, reserve) == 0
    assert len(bewaarde(vloer.ctx)) == 1


def test_before_it_happens_one_sees_what_will_go_and_what_will_stay(
    vloer: Werkvloer, reserve: FakeReserve, klaar: DeelnemerId
) -> None:
    mo = vloer.neem_aan(Naam("Mo"))
    vloer.zie(mo, notitie="Samen met sanne geladen.")
    vloer.zie(mo, notitie="Sannes kar stond nog vol.")
    reserve.stel_veilig()
    reserve.stel_veilig(STICK)
    voorstel = bekijk_wissen(vloer.ctx, reserve, klaar)
    assert (voorstel.alles.feiten, voorstel.nu.feiten) == (6, 0)
    assert voorstel.rvo_tot == date(2031, 8, 1)
    assert (voorstel.loopt, voorstel.bewaard) == (False, None)
    assert voorstel.kopieen == 1
    assert [plek.naam for plek in voorstel.plekken] == ["stick"]
    assert [(een.roepnaam, een.aantal) for een in voorstel.genoemd] == [("Mo", 1)]


def test_a_duty_of_long_ago_keeps_nothing(vloer: Werkvloer, reserve: FakeReserve) -> None:
    begin = vloer.vandaag - timedelta(days=3_000)
    oud = vloer.neem_aan(Naam("Ab"), begin=begin)
    beeindig(vloer.ctx, vloer.marga, oud, begin + timedelta(days=100))
    assert bekijk_wissen(vloer.ctx, reserve, oud).rvo_tot is None
    assert wis_sanne(vloer, reserve, oud, rvo=True).klasse == ""
