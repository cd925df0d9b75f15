"""A talk that goes on is never lost: not by a lock, not by a cut of the power, not to another."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bezoek.podium import Bezoekpodium
from tests.bezoek.stand import stand_van
from tests.bezoek.test_op_bezoek import EIGEN, begin, bewaar, spreek_af, zeg_iets
from tests.fakes.werkvloer import Werkvloer
from werkplek.application.bezoeken import BezoekOpgave, plan, verzet
from werkplek.application.gesprekken import (
    MAX_AFSPRAAK,
    MAX_STEM,
    MEESTE_AFSPRAKEN,
    AfspraakOpgave,
    onderwerp,
)
from werkplek.application.gesprekklad import Gesprekklad, houd, klad_van
from werkplek.application.kladjes import bewaar_kladje
from werkplek.domain.begeleidingsfeiten import DRIEHOEK, Gesprekplek, Gespreksrol, Stem
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.tekst import MAX_NOTITIE
from werkplek.ui import gesprekblok
from werkplek.ui.gesprekblok import Gesprekblok

TEKST = st.text(st.characters(exclude_categories=["C", "N", "Z"]), max_size=30)
ROLLEN = st.sampled_from(DRIEHOEK)
AFSPRAAK = st.builds(
    AfspraakOpgave, ROLLEN, TEKST, st.none() | st.dates(date(2020, 1, 1), date(2040, 1, 1))
)


def lees(vloer: Werkvloer, sanne: DeelnemerId) -> Gesprekklad:
    """What Bram finds again."""
    with vloer.store.lees() as lezer:
        return klad_van(lezer, sanne, vloer.bram)


def bewaard(podium: Bezoekpodium) -> Gesprekklad:
    return lees(podium.vloer, podium.sanne)


def opnieuw(podium: Bezoekpodium) -> Bezoekpodium:
    """The power is cut and comes back: another window over what was kept."""
    podium.window.close()
    weer = Bezoekpodium(podium.app, podium.vloer, podium.sanne)
    weer.bram()
    weer.ga("bezoek")
    return weer


def test_a_new_talk_is_in_the_names_of_those_who_are_likely_there(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    klad = lees(vloer, sanne)
    assert [stem.naam for stem in klad.stemmen] == ["Sanne de Vries", "Marga Bakker", "Bram Visser"]
    assert not klad.begonnen
    assert klad.kladje(vloer.bram.id).tekst == ""


@given(
    plek=st.sampled_from(Gesprekplek),
    teksten=st.tuples(TEKST, TEKST, TEKST),
    weg=st.frozensets(ROLLEN),
    afspraken=st.lists(AFSPRAAK, max_size=4),
    concept=st.none() | AFSPRAAK,
)
def test_what_was_kept_is_what_is_read(
    plek: Gesprekplek,
    teksten: tuple[str, str, str],
    weg: frozenset[Gespreksrol],
    afspraken: list[AfspraakOpgave],
    concept: AfspraakOpgave | None,
) -> None:
    vloer = Werkvloer()
    sanne = vloer.neem_aan_met_keuze()
    nieuw = lees(vloer, sanne)
    klad = replace(
        nieuw,
        plek=plek,
        stemmen=tuple(
            replace(stem, tekst=tekst) for stem, tekst in zip(nieuw.stemmen, teksten, strict=True)
        ),
        weg=weg,
        afspraken=tuple(afspraken),
        concept=concept,
    )
    assert bewaar_kladje(vloer.ctx, klad.kladje(vloer.bram.id))
    anders = klad if klad.begonnen or klad.concept else nieuw
    assert lees(vloer, sanne) == anders


@pytest.mark.parametrize("tekst", ["{}", "[", '{"plek":"maan"}', "null", '{"stemmen":[]}'])
def test_what_cannot_be_read_is_a_new_talk(
    vloer: Werkvloer, sanne: DeelnemerId, tekst: str
) -> None:
    nieuw = lees(vloer, sanne)
    bewaar_kladje(vloer.ctx, replace(nieuw.leeg(vloer.bram.id), tekst=tekst))
    assert lees(vloer, sanne) == nieuw


def test_the_longest_talk_is_kept_while_it_goes_on(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    klad = lees(vloer, sanne)
    afspraak = AfspraakOpgave(Gespreksrol.LEERBEDRIJF, "a" * MAX_AFSPRAAK, vloer.vandaag)
    lang = replace(
        klad,
        stemmen=tuple(Stem(s.rol, s.naam, "ja\n" * (MAX_STEM // 3)) for s in klad.stemmen),
        afspraken=(afspraak,) * MEESTE_AFSPRAKEN,
    )
    assert len(lang.kladje(vloer.bram.id).tekst) < 2 * MAX_NOTITIE
    assert bewaar_kladje(vloer.ctx, lang.kladje(vloer.bram.id))
    assert lees(vloer, sanne) == lang


def test_a_cut_of_the_power_in_the_middle_loses_nothing_that_was_tapped(
    podium: Bezoekpodium,
) -> None:
    begin(podium)
    zeg_iets(podium)
    spreek_af(podium)
    weer = opnieuw(podium)
    assert weer.driver.heeft_knop("Verder met het gesprek")
    weer.driver.druk("Verder met het gesprek")
    weer.driver.tik("Op de werkplek")
    assert weer.driver.staat_in(EIGEN) == "Het gaat goed.\nIk wil iets nieuws leren."
    for _ in range(3):
        weer.driver.druk("Verder")
    bewaar(weer)
    assert len(weer.stand.gesprekken[0].afspraken) == 1
    weer.sluit()


def test_an_agreement_that_was_left_half_way_is_there(podium: Bezoekpodium) -> None:
    begin(podium)
    zeg_iets(podium)
    podium.driver.druk("Afspraak erbij")
    podium.driver.tik("School")
    podium.driver.tik("Komt nog een keer langs.")
    weer = opnieuw(podium)
    weer.ga("afspraken")
    assert any("Komt nog een keer langs." in rij for rij in weer.driver.rijen())
    weer.sluit()


def test_what_is_typed_is_kept_when_the_typing_rests(
    podium: Bezoekpodium, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert gesprekblok.RUST_MS <= 800
    monkeypatch.setattr(Gesprekblok.__init__, "__defaults__", (20,))
    begin(podium)
    podium.driver.vul_in(EIGEN, "Rustig aan.")
    assert bewaard(podium).stem(Gespreksrol.DEELNEMER).tekst == ""
    podium.driver.wacht(
        lambda: bewaard(podium).stem(Gespreksrol.DEELNEMER).tekst == "Rustig aan.", "keeping it"
    )


def test_a_lock_keeps_what_is_typed_for_its_owner(podium: Bezoekpodium) -> None:
    begin(podium)
    podium.driver.vul_in(EIGEN, "Rustig aan.")
    podium.session.ga_weg()
    (kladje,) = podium.vloer.geheugen.toestand.kladjes.values()
    assert (kladje.persoon, kladje.deelnemer) == (podium.vloer.bram.id, podium.sanne)
    assert "Rustig aan." in kladje.tekst
    podium.session.ben(podium.vloer.bram)
    podium.ga("stem_deelnemer")
    assert podium.driver.staat_in(EIGEN) == "Rustig aan."


def test_nothing_is_left_of_it_once_it_is_a_feit(podium: Bezoekpodium) -> None:
    begin(podium)
    zeg_iets(podium)
    bewaar(podium)
    assert podium.vloer.geheugen.toestand.kladjes == {}
    assert not bewaard(podium).begonnen


def test_a_late_write_of_the_talk_does_not_bring_it_back(podium: Bezoekpodium) -> None:
    """The lane does a tap before what waits behind it; in the end nothing is left all the same."""
    begin(podium)
    zeg_iets(podium)
    podium.driver.druk("Verder")
    blok = podium.window.navigation.page("gesprek_lezen").findChild(Gesprekblok)
    assert blok is not None
    klad = blok.klad
    assert klad is not None
    oud = klad.kladje(podium.vloer.bram.id)
    podium.driver.druk("Klopt, nu tekenen")
    bewaar_kladje(podium.vloer.ctx, oud)
    assert bewaard(podium).begonnen
    blok.zet(klad)
    blok.klaar()
    assert podium.vloer.geheugen.toestand.kladjes == {}


def test_each_plaatsing_has_a_talk_of_its_own(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    klad = lees(vloer, sanne)
    assert klad.kladje(vloer.bram.id).onderwerp == onderwerp(klad.plaatsing)


@pytest.mark.parametrize(
    ("over", "plek", "geweest"),
    [
        (0, Gesprekplek.WERKPLEK, True),
        (7, Gesprekplek.WERKPLEK, True),
        (8, Gesprekplek.WERKPLEK, False),
        (0, Gesprekplek.AFSTAND, False),
        (0, Gesprekplek.SCHOOL, False),
    ],
)
def test_a_talk_is_the_visit_that_was_planned_for_about_now(
    vloer: Werkvloer, sanne: DeelnemerId, over: int, plek: Gesprekplek, *, geweest: bool
) -> None:
    """A call in between leaves the visit of next month in the diary."""
    plan(vloer.ctx, vloer.bram, sanne, BezoekOpgave(vloer.vandaag + timedelta(days=over)))
    klad = replace(lees(vloer, sanne), plek=plek, weg=frozenset(DRIEHOEK[1:]))
    houd(vloer.ctx, vloer.bram, klad.met_stem(Stem(DRIEHOEK[0], "Sanne", "Goed.")))
    assert (stand_van(vloer, sanne).gepland == ()) is geweest


def test_a_visit_that_was_moved_meanwhile_is_still_the_visit(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    """The talk in hand was begun before; nobody is stuck with it."""
    bezoek = plan(vloer.ctx, vloer.bram, sanne, BezoekOpgave(vloer.vandaag))
    klad = lees(vloer, sanne).met_stem(Stem(DRIEHOEK[0], "Sanne", "Goed."))
    verzet(vloer.ctx, vloer.bram, bezoek, BezoekOpgave(vloer.vandaag + timedelta(days=1)))
    houd(vloer.ctx, vloer.bram, klad)
    assert stand_van(vloer, sanne).gepland == ()
