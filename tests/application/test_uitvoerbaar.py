"""What can be done at this werkplek: said once, offered first, and nothing becomes out of reach."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.b1 import bezwaren
from tests.fakes.werkvloer import CREBO, LOGISTIEK, P1, P2, W1, W2, W3, Werkvloer
from werkplek.application.beelden.uitvoerbaar import UitvoerbaarBeeld, uitvoerbaar_beeld
from werkplek.application.beelden.vastleggen import (
    VastleggenBeeld,
    WerkprocesTegel,
    vastleggen_beeld,
)
from werkplek.application.ports import Store
from werkplek.application.uitvoerbaar import Uitvoerbaar, uitvoerbaar_van, zeg_uitvoerbaar
from werkplek.domain.fouten import CreboOnbekend, NietBevoegd
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import Crebo, Geldigheid, Herkomst, KerntaakCode, WerkprocesCode
from werkplek.woorden.uitvoerbaar import ALLES, NOG_NIET_GEZEGD

TITEL = {w.code: w.titel for w in LOGISTIEK.werkprocessen}
ALLE = frozenset(TITEL.values())


def beeld(vloer: Werkvloer) -> UitvoerbaarBeeld:
    with vloer.store.lees() as lezer:
        return uitvoerbaar_beeld(lezer, CREBO, vloer.vandaag)


def zeg(vloer: Werkvloer, *codes: WerkprocesCode) -> Uitvoerbaar:
    return zeg_uitvoerbaar(vloer.ctx, vloer.marga, CREBO, [TITEL[code] for code in codes])


def op_het_scherm(vloer: Werkvloer, wie: DeelnemerId) -> VastleggenBeeld:
    with vloer.store.lees() as lezer:
        return vastleggen_beeld(lezer, wie, vloer.vandaag)


def codes(tegels: tuple[WerkprocesTegel, ...]) -> list[WerkprocesCode]:
    return [tegel.code for tegel in tegels]


def test_what_was_said_is_there_when_one_looks_again(store: Store) -> None:
    vloer = Werkvloer(store)
    zeg(vloer, W1, P2)
    assert beeld(vloer).aan == {TITEL[W1], TITEL[P2]}
    zeg(vloer, P1)
    assert beeld(vloer).aan == {TITEL[P1]}


def test_nothing_said_and_everything_said_are_two_things(vloer: Werkvloer) -> None:
    assert beeld(vloer).stand == NOG_NIET_GEZEGD
    zeg(vloer, *TITEL)
    assert beeld(vloer).stand == ALLES
    zeg(vloer, W1, W2)
    assert beeld(vloer).stand.startswith("Aan: 2 van 5 werkprocessen.")
    assert not bezwaren(beeld(vloer).stand)
    zeg(vloer)
    assert beeld(vloer).stand == NOG_NIET_GEZEGD


def test_a_tap_on_a_kerntaak_ticks_all_of_it_and_then_none(vloer: Werkvloer) -> None:
    een = beeld(vloer).met_tik(W2)
    heel = een.met_tik(KerntaakCode("B1-K1"))
    assert heel.aan == {TITEL[W1], TITEL[W2], TITEL[W3]}
    assert heel.met_tik(W2).aan == {TITEL[W1], TITEL[W3]}
    assert heel.met_tik(KerntaakCode("B1-K1")).aan == frozenset()
    assert heel.met_alles().aan == ALLE
    assert heel.met_alles().met_alles().aan == frozenset()


def test_only_a_praktijkopleider_says_it(vloer: Werkvloer) -> None:
    for ander in (vloer.noor, vloer.bram):
        with vloer.weigert(NietBevoegd):
            zeg_uitvoerbaar(vloer.ctx, ander, CREBO, [TITEL[W1]])
    with vloer.weigert(CreboOnbekend):
        zeg_uitvoerbaar(vloer.ctx, vloer.marga, Crebo("99999"), [])


def test_work_that_can_be_done_here_comes_first_in_the_order_it_had(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan()
    vloer.zie(sanne, P1, "samen")
    vloer.zie(sanne, W2, "samen")
    zeg(vloer, W1, P1)
    pagina = op_het_scherm(vloer, sanne)
    assert codes(pagina.werkprocessen) == [P1, W1]
    assert [(t.code, t.woord) for t in pagina.niet_hier] == [
        (W2, "Geoefend, samen, niet op deze werkplek"),
        (W3, "Nog niet gedaan, niet op deze werkplek"),
        (P2, "Nog niet gedaan, niet op deze werkplek"),
    ]


def test_other_work_that_can_be_done_here_comes_before_what_cannot(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan_met_keuze()
    zeg(vloer, W1, P2)
    assert codes(op_het_scherm(vloer, sanne).buiten) == [P2, W3]


@given(st.frozensets(st.sampled_from(sorted(TITEL))), st.frozensets(st.sampled_from([W1, W2, P1])))
def test_whatever_is_said_every_werkproces_can_still_be_recorded(
    hier: frozenset[WerkprocesCode], gezien: frozenset[WerkprocesCode]
) -> None:
    vloer = Werkvloer()
    sanne = vloer.neem_aan_met_keuze()
    for code in gezien:
        vloer.zie(sanne, code)
    zeg(vloer, *hier)
    pagina = op_het_scherm(vloer, sanne)
    tegels = codes(pagina.werkprocessen) + codes(pagina.niet_hier) + codes(pagina.buiten)
    assert sorted(tegels) == sorted(TITEL)
    assert set(codes(pagina.werkprocessen) + codes(pagina.niet_hier)) == {W1, W2, P1}
    assert all(vloer.zie(sanne, code) for code in tegels)


def test_a_title_of_an_older_edition_is_not_called_impossible(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan()
    vloer.voeg_editie_toe("2026", {W1: ("Zet alles klaar", Herkomst.OFFICIEEL), W3: None})
    zeg(vloer, W2)
    pagina = op_het_scherm(vloer, sanne)
    assert set(codes(pagina.werkprocessen)) == {W1, W2, W3}
    assert set(codes(pagina.niet_hier)) == {P1, P2}


def test_what_was_said_of_an_older_edition_stays_while_anything_is_said(vloer: Werkvloer) -> None:
    zeg(vloer, W1, W2)
    vloer.voeg_editie_toe("2026", {W1: ("Zet alles klaar", Herkomst.OFFICIEEL)})
    zeg_uitvoerbaar(vloer.ctx, vloer.marga, CREBO, ["Zet alles klaar", "van elders"])
    with vloer.store.lees() as lezer:
        assert uitvoerbaar_van(lezer, CREBO, vloer.vandaag).titels == {
            "zet alles klaar",
            "bereidt werkzaamheden voor",
        }
    assert beeld(vloer).aan == {"Zet alles klaar"}
    zeg_uitvoerbaar(vloer.ctx, vloer.marga, CREBO, [])
    with vloer.store.lees() as lezer:
        assert not uitvoerbaar_van(lezer, CREBO, vloer.vandaag).gezegd


def test_a_title_that_a_new_edition_reworded_keeps_its_tick(vloer: Werkvloer) -> None:
    anders = "Voert de werkzaamheden uit"
    zeg(vloer, W1, W2)
    vloer.voeg_editie_toe("2026", {W2: (anders, Herkomst.OFFICIEEL)})
    assert beeld(vloer).aan == {TITEL[W1], anders}
    zeg_uitvoerbaar(vloer.ctx, vloer.marga, CREBO, [TITEL[W1]])
    assert beeld(vloer).aan == {TITEL[W1]}


def test_a_title_is_the_same_title_in_other_capitals_and_spaces(vloer: Werkvloer) -> None:
    zeg(vloer, W1)
    anders = "Bereidt  Werkzaamheden voor"
    vloer.voeg_editie_toe("2026", {W1: (anders, Herkomst.OFFICIEEL)})
    assert beeld(vloer).aan == {anders}
    assert codes(op_het_scherm(vloer, vloer.neem_aan()).werkprocessen) == [W1]


def test_when_all_that_was_ticked_is_gone_all_is_offered(vloer: Werkvloer) -> None:
    zeg(vloer, W1)
    vloer.voeg_editie_toe("2026", {W1: None})
    pagina = op_het_scherm(vloer, vloer.neem_aan())
    assert codes(pagina.werkprocessen) == [W2, W3, P1, P2]
    assert pagina.niet_hier == ()


def test_what_can_be_done_is_asked_of_the_edition_that_is_valid_now(vloer: Werkvloer) -> None:
    straks = Geldigheid(vloer.vandaag + timedelta(days=1))
    nieuw = replace(LOGISTIEK, geldig=straks, dossier=replace(LOGISTIEK.dossier, editie="SBB 9"))
    with vloer.store.unit_of_work() as uow:
        uow.bewaar_kwalificaties([replace(nieuw, kerntaken=nieuw.kerntaken[:1])])
        uow.commit()
    assert beeld(vloer).titels == ALLE
    vloer.clock.verzet(dagen=1)
    assert beeld(vloer).titels == {TITEL[W1], TITEL[W2], TITEL[W3]}


def test_two_werkprocessen_with_one_title_share_their_tick(vloer: Werkvloer) -> None:
    vloer.voeg_editie_toe("2026", {W2: (TITEL[W1], Herkomst.OFFICIEEL)})
    zeg(vloer, W1)
    assert codes(op_het_scherm(vloer, vloer.neem_aan()).werkprocessen) == [W1, W2]


@pytest.mark.parametrize(
    ("titels", "titel", "hier"),
    [
        (frozenset(), "a", True),
        (frozenset({"a"}), "A", True),
        (frozenset({"a"}), "b", False),
        (frozenset({"a"}), "only in an older edition", True),
        (frozenset({"only in an older edition"}), "b", True),
    ],
)
def test_what_is_offered_first(titels: frozenset[str], titel: str, hier: bool) -> None:
    assert Uitvoerbaar(titels, frozenset({"a", "b"})).hier(titel) is hier
