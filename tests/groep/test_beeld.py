"""The group says what the feiten say: never less, never of somebody else, never as a shortage."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.b1 import bezwaren
from tests.fakes.werkvloer import P1, P2, SANNE, W1, W2, W3, Werkvloer
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.beelden.groep import GroepBeeld, GroepRij, groep_beeld
from werkplek.application.beelden.groepsnamen import initialen, voornamen
from werkplek.application.beelden.kijken import MEESTE
from werkplek.application.eigen_kijk import kies_oefenen
from werkplek.application.opmerken import OpmerkingOpgave, leg_opmerking_vast
from werkplek.application.plaatsen import beeindig, hervat, pauzeer
from werkplek.application.records import OverzichtRegel
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Naam, Persoon
from werkplek.domain.schaal import STANDAARD
from werkplek.domain.stilte import EEN_TIJD
from werkplek.domain.voortgang import Stand
from werkplek.woorden import groep as woorden

STAPPEN = tuple(stap.code for stap in STANDAARD.stappen)
ALLES = frozenset(Navraag)


def beeld(vloer: Werkvloer, als: Persoon | None = None) -> GroepBeeld:
    with vloer.store.lees() as lezer:
        return groep_beeld(lezer, als or vloer.marga, vloer.vandaag)


def rij(vloer: Werkvloer, naam: str = "Sanne") -> GroepRij:
    return next(r for g in beeld(vloer).groepen for r in g.rijen if r.naam == naam)


def redenen(vloer: Werkvloer) -> dict[str, str]:
    return {tip.naam: tip.reden for tip in beeld(vloer).kijk}


def test_each_is_shown_by_what_was_chosen_or_seen() -> None:
    vloer = Werkvloer()
    sanne = vloer.neem_aan(SANNE, W1, W2)
    vloer.neem_aan(Naam("Bilal"), W2)
    vloer.zie(sanne, W1, "samen")
    vloer.zie(sanne, P1, "zelfstandig", bevestigd=ALLES)
    (groep,) = beeld(vloer).groepen
    assert [k.code for k in groep.kolommen] == [W1, W2, P1]
    woorden_van = {r.naam: [c.woord for c in r.cellen] for r in groep.rijen}
    assert woorden_van == {
        "Bilal": ["Niet gekozen", "Nog niet gedaan", "Niet gekozen"],
        "Sanne": ["Geoefend, samen", "Nog niet gedaan", "Zelfstandig, telt nog niet mee"],
    }
    assert [c.rang for c in groep.rijen[1].cellen] == [2, 0, 4]


def test_aangetoond_is_only_what_somebody_stated() -> None:
    vloer = Werkvloer()
    sanne = vloer.neem_aan(SANNE, W1)
    vloer.zie_vaak_genoeg(sanne)
    assert [(c.woord, c.aangetoond) for c in rij(vloer).cellen] == [("Zelfstandig", False)]
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    assert [(c.woord, c.aangetoond) for c in rij(vloer).cellen] == [("Aangetoond", True)]


def test_a_group_has_those_who_learn_here_now_under_who_asks() -> None:
    vloer = Werkvloer()
    sanne, bilal = vloer.neem_aan(SANNE, W1), vloer.neem_aan(Naam("Bilal"), W1)
    assert [r.naam for r in beeld(vloer).groepen[0].rijen] == ["Bilal", "Sanne"]
    assert beeld(vloer, vloer.joris).leeg
    assert not beeld(vloer, vloer.noor).leeg
    assert not beeld(vloer, vloer.bram).leeg
    pauzeer(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    beeindig(vloer.ctx, vloer.marga, bilal, vloer.vandaag)
    (over,) = beeld(vloer).groepen[0].rijen
    assert (over.naam, over.laatst, over.pauze) == ("Sanne", "even gestopt", True)


def test_two_editions_are_two_groups_for_their_codes_may_differ() -> None:
    vloer = Werkvloer()
    vloer.neem_aan(SANNE, W1)
    vloer.voeg_editie_toe("2026", {})
    vloer.neem_aan(Naam("Bilal"), W1)
    assert [g.titel for g in beeld(vloer).groepen] == [
        "Assistent logistiek, 2022",
        "Assistent logistiek, 2026",
    ]


@pytest.mark.parametrize(
    ("dagen", "tekst"),
    [
        (None, "nog niet gezien"),
        (0, "vandaag"),
        (1, "gisteren"),
        (3, "3 dagen geleden"),
        (13, "13 dagen geleden"),
        (14, "2 weken geleden"),
        (55, "7 weken geleden"),
        (56, "maandag 5 januari"),
        (-1, "dinsdag 3 maart"),
    ],
)
def test_when_last_seen_is_said_in_words(dagen: int | None, tekst: str) -> None:
    dag = date(2026, 3, 2)
    gezien = None if dagen is None else dag - timedelta(days=dagen)
    assert woorden.laatst_gezien(gezien, dag) == tekst


def test_what_was_before_a_pause_is_not_counted_in_days() -> None:
    vloer = Werkvloer()
    sanne = vloer.neem_aan(SANNE, W1)
    vloer.zie(sanne, W1, "samen")
    pauzeer(vloer.ctx, vloer.marga, sanne, vloer.vandaag + timedelta(days=1))
    vloer.clock.verzet(dagen=90)
    hervat(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    assert rij(vloer).laatst == "voor de pauze"
    assert not rij(vloer).stil
    assert not beeld(vloer).kijk
    vloer.clock.verzet(dagen=EEN_TIJD)
    assert redenen(vloer) == {"Sanne": "Laatst gezien: voor de pauze. Kijk eens mee."}


def test_who_was_not_seen_for_a_while_comes_first_longest_ago_on_top() -> None:
    vloer = Werkvloer()
    sanne, bilal = vloer.neem_aan(SANNE, W1), vloer.neem_aan(Naam("Bilal"), W1)
    vloer.zie(sanne)
    vloer.clock.verzet(dagen=2)
    vloer.zie(bilal)
    vloer.neem_aan(Naam("Noor"), W1)
    vloer.clock.verzet(dagen=EEN_TIJD)
    assert [tip.naam for tip in beeld(vloer).kijk] == ["Sanne", "Bilal", "Noor"]
    assert redenen(vloer)["Sanne"] == "Laatst gezien: 2 weken geleden. Kijk eens mee."
    assert redenen(vloer)["Noor"] == "Noor begon op woensdag 4 maart. Kijk eens mee."
    assert rij(vloer).stil
    assert rij(vloer).kijk


def test_what_needs_one_more_waarneming_is_named_with_its_work() -> None:
    vloer = Werkvloer()
    sanne = vloer.neem_aan(SANNE, W1, W2)
    vloer.zie(sanne, W2)
    assert not beeld(vloer).kijk, "a second one today is no second day"
    vloer.clock.verzet(dagen=1)
    (tip,) = beeld(vloer).kijk
    assert (tip.werkproces, tip.reden) == (W2, woorden.BIJNA_AANGETOOND)
    vloer.zie(sanne, W2)
    assert not beeld(vloer).kijk, "enough was seen: now it is for who judges"


def test_what_is_practised_is_named_until_it_was_seen_this_week() -> None:
    vloer = Werkvloer()
    sanne = vloer.neem_aan(SANNE, W1, W2)
    kies_oefenen(vloer.ctx, vloer.marga, sanne, [W1])
    (tip,) = beeld(vloer).kijk
    assert (tip.werkproces, tip.reden) == (W1, "Sanne oefent dit nu. Kijk deze week mee.")
    vloer.zie(sanne, W1, "samen")
    assert not beeld(vloer).kijk
    vloer.clock.verzet(dagen=7)
    assert redenen(vloer) == {"Sanne": "Sanne oefent dit nu. Kijk deze week mee."}


def test_nobody_is_named_twice_nor_in_a_pause_and_at_most_five_are() -> None:
    vloer = Werkvloer()
    for nummer in range(MEESTE + 2):
        wie = vloer.neem_aan(Naam(f"Sam{nummer}"), W1, W2)
        kies_oefenen(vloer.ctx, vloer.marga, wie, [W1, W2])
    namen = [tip.naam for tip in beeld(vloer).kijk]
    assert len(namen) == len(set(namen)) == MEESTE
    for regel in beeld(vloer).groepen[0].rijen:
        pauzeer(vloer.ctx, vloer.marga, regel.deelnemer, vloer.vandaag)
    assert not beeld(vloer).kijk


def test_a_note_is_nowhere_in_it() -> None:
    vloer = Werkvloer()
    sanne = vloer.neem_aan(SANNE, W1)
    vloer.zie(sanne, notitie="Was onrustig.")
    leg_opmerking_vast(vloer.ctx, vloer.marga, OpmerkingOpgave(sanne, "Belde in de pauze."))
    gezegd = repr(beeld(vloer))
    assert "onrustig" not in gezegd
    assert "Belde" not in gezegd


@pytest.mark.parametrize(
    ("mensen", "namen"),
    [
        (["Sanne de Vries", "Bilal Aydin"], ["Sanne", "Bilal"]),
        (["Sanne de Vries", "Sanne Bakker"], ["Sanne V", "Sanne B"]),
        (["Sanne", "sanne Bakker"], ["Sanne", "sanne B"]),
    ],
)
def test_a_wall_shows_first_names_told_apart_by_one_letter(
    mensen: list[str], namen: list[str]
) -> None:
    assert list(voornamen(_regels(mensen)).values()) == namen


@pytest.mark.parametrize(
    ("mensen", "letters"),
    [
        (["Sanne de Vries", "Bilal Aydin"], ["SdV", "BA"]),
        (["Sanne de Vries", "Sofie de Vries"], ["SadV", "SodV"]),
        (["Sanne", "Sanne"], ["Sanne", "Sanne"]),
    ],
)
def test_or_initials_as_short_as_keeps_them_apart(mensen: list[str], letters: list[str]) -> None:
    assert [initialen(_regels(mensen))[r.deelnemer] for r in _regels(mensen)] == letters


def _regels(mensen: list[str]) -> list[OverzichtRegel]:
    delen = [naam.partition(" ") for naam in mensen]
    return [
        OverzichtRegel(DeelnemerId(str(nummer)), voor, na)
        for nummer, (voor, _, na) in enumerate(delen)
    ]


@given(
    st.lists(
        st.tuples(
            st.sampled_from([W1, W2, W3, P1, P2]), st.sampled_from(STAPPEN), st.integers(0, 20)
        ),
        max_size=12,
    ),
    st.booleans(),
)
def test_the_picture_never_says_less_than_the_fold(
    gezien: list[tuple[object, str, int]], in_pauze: bool
) -> None:
    vloer = Werkvloer()
    sanne = vloer.neem_aan(SANNE, W1, W2, P1)
    vloer.clock.verzet(dagen=30)
    for code, stap, dag in gezien:
        op = vloer.vandaag - timedelta(days=dag)
        vloer.zie(sanne, code, stap, op=op, bevestigd=ALLES)  # type: ignore[arg-type]
    if in_pauze:
        pauzeer(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    gang = vloer.gang(sanne).huidige
    assert gang is not None
    (groep,) = beeld(vloer).groepen
    cellen = dict(zip([k.code for k in groep.kolommen], groep.rijen[0].cellen, strict=True))
    assert set(cellen) == {stand.code for stand in gang.werkprocessen}
    for stand in gang.werkprocessen:
        cel, laatste = cellen[stand.code], stand.laatste
        assert cel.aangetoond == (stand.stand(gang.plaatsing.schaal) is Stand.AANGETOOND)
        assert cel.rang == (0 if laatste is None else gang.plaatsing.schaal.rang(laatste.stap))
        stap = "" if laatste is None else gang.plaatsing.schaal.stap(laatste.stap).naam
        assert cel.aangetoond or stap in cel.woord
        assert cel.gekozen


@pytest.mark.parametrize(
    "zin",
    [
        woorden.lang_geleden("3 weken geleden"),
        woorden.begonnen("Sanne", date(2026, 3, 2)),
        woorden.BIJNA_AANGETOOND,
        woorden.oefent_nu("Sanne"),
        woorden.NIEMAND_EXTRA,
        woorden.NIEMAND,
        woorden.NIEMAND_UITLEG,
        woorden.VOET,
        *(woorden.kijk_naar(["Sanne", "Bilal", "Noor", "Kees"][:n]) for n in range(5)),
    ],
)
def test_every_sentence_is_plain_and_blames_nobody(zin: str) -> None:
    assert not bezwaren(zin)
