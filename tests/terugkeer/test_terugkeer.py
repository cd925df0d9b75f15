"""A break keeps every step standing; the way back says who calls when, and reminds only then."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.schoolvloer import Schoolvloer
from tests.fakes.werkvloer import W2, Werkvloer
from werkplek.application.beelden.groep import groep_beeld
from werkplek.application.beelden.terugbellen import te_bellen
from werkplek.application.beelden.terugkeer import TerugkeerBeeld, terugkeer_beeld
from werkplek.application.beelden.vandaag import vandaag_beeld
from werkplek.application.plaatsen import hervat, huidige_plaatsing
from werkplek.application.terugkeer import (
    MAX_TICKET,
    TicketOpgave,
    over_maanden,
    over_weken,
    spreek_retourticket_af,
    stop_even,
)
from werkplek.application.vastleggen import herroep
from werkplek.domain.begeleidingsfeiten import Gespreksrol
from werkplek.domain.fouten import BevestigingNodig, DatumGeweigerd, SchoolRegelt, TekstGeweigerd
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Persoon
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.domain.stilte import een_tijd_niet_gezien
from werkplek.domain.tekst import MAX_NAAM
from werkplek.protocol.feit import MAX_GEWOON
from werkplek.protocol.kop import canoniek

MARGA = TicketOpgave(Gespreksrol.LEERBEDRIJF, "Marga Bakker")


def ticket(vloer: Werkvloer, dagen: int = 14, naam: str = "Marga Bakker") -> TicketOpgave:
    """Marga calls after so many days."""
    bel_op = vloer.vandaag + timedelta(days=dagen)
    return TicketOpgave(Gespreksrol.LEERBEDRIJF, naam, bel_op, tekst="Ze komt met de bus.")


def beeld(vloer: Werkvloer, sanne: DeelnemerId, als: Persoon | None = None) -> TerugkeerBeeld:
    """What the pages show."""
    with vloer.store.lees() as lezer:
        return terugkeer_beeld(lezer, sanne, als or vloer.marga, vloer.vandaag)


def bellen(vloer: Werkvloer, als: Persoon | None = None) -> tuple[str, ...]:
    """Whom this person is to call."""
    with vloer.store.lees() as lezer:
        return tuple(te_bellen(lezer, als or vloer.marga, vloer.vandaag).values())


def test_break_and_way_back_are_one_transaction(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan_met_keuze()
    voor = vloer.geheugen.commits
    stop_even(vloer.ctx, vloer.marga, sanne, vloer.vandaag, ticket(vloer))
    assert vloer.geheugen.commits == voor + 1
    nu = beeld(vloer, sanne)
    assert nu.pauze
    assert nu.ticket is not None
    assert nu.ticket.tekst == "Ze komt met de bus."


def test_a_way_back_that_cannot_be_leaves_no_break_behind(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan_met_keuze()
    for opgave, fout in (
        (ticket(vloer, dagen=-1), DatumGeweigerd),
        (ticket(vloer, naam=" "), TekstGeweigerd),
        (ticket(vloer, naam="111222333"), BevestigingNodig),
    ):
        with vloer.weigert(fout):
            stop_even(vloer.ctx, vloer.marga, sanne, vloer.vandaag, opgave)


def test_every_step_stands_through_break_and_return(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan_met_keuze()
    vloer.zie_vaak_genoeg(sanne)
    vloer.zie(sanne, W2, "samen")
    voor = vloer.gang(sanne).plaatsingen[0].werkprocessen
    stop_even(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    vloer.clock.verzet(dagen=400)
    assert vloer.gang(sanne).plaatsingen[0].werkprocessen == voor
    nu = beeld(vloer, sanne)
    assert nu.kop == "Dit kan Sanne. Dat blijft staan."
    assert ("Voert werkzaamheden uit", "Geoefend, samen") in nu.staat_er
    hervat(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    assert vloer.gang(sanne).plaatsingen[0].werkprocessen == voor


def test_nobody_who_stopped_for_a_while_is_looked_for(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan_met_keuze()
    vloer.zie(sanne)
    stop_even(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    vloer.clock.verzet(dagen=200)
    with vloer.store.lees() as lezer:
        vandaag = vandaag_beeld(lezer, vloer.marga, vloer.vandaag)
        groep = groep_beeld(lezer, vloer.marga, vloer.vandaag)
    (tegel,) = vandaag.mijn
    assert tegel.pauze
    assert "laatst" not in tegel.laatst
    assert groep.kijk == ()
    hervat(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    plaatsing = vloer.gang(sanne).plaatsingen[0].plaatsing
    assert not een_tijd_niet_gezien(plaatsing, plaatsing.begin, vloer.vandaag)
    zonder = replace(plaatsing, pauzes=())
    assert een_tijd_niet_gezien(zonder, plaatsing.begin, vloer.vandaag)


def test_the_one_who_calls_is_told_on_the_day_and_after_it_and_nobody_else(
    vloer: Werkvloer,
) -> None:
    sanne = vloer.neem_aan_met_keuze()
    stop_even(vloer.ctx, vloer.marga, sanne, vloer.vandaag, ticket(vloer))
    assert bellen(vloer) == ()
    vloer.clock.verzet(dagen=14)
    assert bellen(vloer) == ("vandaag bellen: Marga Bakker",)
    vloer.clock.verzet(dagen=3)
    assert bellen(vloer) == ("vandaag bellen: Marga Bakker",)
    for ander in (vloer.joris, vloer.noor, vloer.bram):
        assert bellen(vloer, ander) == ()
    hervat(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    assert bellen(vloer) == ()


def test_a_name_that_nobody_here_has_is_for_the_side_that_calls(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan_met_keuze()
    opgave = TicketOpgave(Gespreksrol.JOBCOACH, "Nadia van buiten", vloer.vandaag)
    stop_even(vloer.ctx, vloer.marga, sanne, vloer.vandaag, opgave)
    assert bellen(vloer, vloer.noor) == ("vandaag bellen: Nadia van buiten",)
    assert bellen(vloer) == ()


def test_a_way_back_is_changed_and_withdrawn_and_does_not_outlive_its_break(
    vloer: Werkvloer,
) -> None:
    sanne = vloer.neem_aan_met_keuze()
    stop_even(vloer.ctx, vloer.marga, sanne, vloer.vandaag, ticket(vloer))
    spreek_retourticket_af(vloer.ctx, vloer.noor, sanne, ticket(vloer, naam="Noor Jansen"))
    nu = beeld(vloer, sanne)
    assert nu.ticketregel.startswith("Noor Jansen belt op ")

    herroep(vloer.ctx, vloer.marga, nu.tickets, "niet meer nodig")
    assert beeld(vloer, sanne).ticket is None

    spreek_retourticket_af(vloer.ctx, vloer.marga, sanne, MARGA)
    hervat(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    stop_even(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    assert beeld(vloer, sanne).ticket is None


def test_where_the_school_decides_the_way_back_alone_is_agreed() -> None:
    vloer = Schoolvloer()
    with vloer.weigert(SchoolRegelt):
        stop_even(vloer.ctx, vloer.marga, vloer.sanne, vloer.vandaag, MARGA)
    spreek_retourticket_af(vloer.ctx, vloer.marga, vloer.sanne, MARGA)
    with vloer.store.lees() as lezer:
        assert huidige_plaatsing(lezer, vloer.sanne).staat is PlaatsingStaat.LOOPT
    assert beeld(vloer, vloer.sanne).ticketregel == "Marga Bakker belt."


@pytest.mark.parametrize(
    ("vandaag", "maanden", "dan"),
    [
        (date(2026, 11, 20), 1, date(2026, 12, 21)),
        (date(2026, 11, 30), 3, date(2027, 3, 1)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
    ],
)
def test_months_end_where_the_calendar_says(vandaag: date, maanden: int, dan: date) -> None:
    assert over_maanden(vandaag, maanden) == dan


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)))
def test_nobody_is_asked_to_call_in_a_weekend(vandaag: date) -> None:
    for dag in (over_weken(vandaag, 2), over_maanden(vandaag, 1), over_maanden(vandaag, 3)):
        assert dag.weekday() < 5
        assert dag > vandaag


def test_the_longest_way_back_fits_in_a_feit_in_any_script(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan_met_keuze()
    langste = TicketOpgave(
        Gespreksrol.LEERBEDRIJF, "😀" * MAX_NAAM, vloer.vandaag, vloer.vandaag, "😀" * MAX_TICKET
    )
    spreek_retourticket_af(vloer.ctx, vloer.marga, sanne, langste)
    ticket_ = beeld(vloer, sanne).ticket
    assert ticket_ is not None
    assert len(canoniek(ticket_)) <= MAX_GEWOON
    with vloer.weigert(TekstGeweigerd):
        te_lang = replace(langste, tekst="😀" * (MAX_TICKET + 1))
        spreek_retourticket_af(vloer.ctx, vloer.marga, sanne, te_lang)
