"""Which edition one begins on, under which numbers, and what takes its place."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from tests.fakes.dossiers import KLOMPENMAKER, OUD, klompenmaker
from tests.fakes.inlezen import (
    JA,
    NEE,
    NIEUWER,
    begin_op,
    certificaat,
    lijst,
    neem,
    niets,
    plaatsing,
)
from tests.fakes.werkvloer import CREBO, SANNE, Werkvloer
from werkplek.application.importeren import (
    importeer,
)
from werkplek.application.keuze import PlaatsingOpgave, opvolger_van
from werkplek.application.plaatsen import kies, start, voeg_deelnemer_toe
from werkplek.application.ports import Store
from werkplek.application.vastleggen import WaarnemingOpgave, leg_vast
from werkplek.domain.fouten import (
    BevestigingNodig,
    CreboOnbekend,
    WerkprocesOnbekend,
)
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.opleiding import Opleiding


@pytest.fixture(params=["memory", "folder"])
def vloer(request: pytest.FixtureRequest, store: Store) -> Werkvloer:
    """The floor on each kind of store."""
    return Werkvloer(store)


def test_who_learns_keeps_the_edition_it_began_with(vloer: Werkvloer) -> None:
    sanne = begin_op(vloer, klompenmaker())
    neem(vloer, NIEUWER, ja=JA)
    gestart = plaatsing(vloer, sanne)
    assert gestart.kwalificatie.dossier.editie == "SBB 100"
    assert len(gestart.keuze) == len(OUD)
    later = voeg_deelnemer_toe(
        vloer.ctx, vloer.marga, SANNE, PlaatsingOpgave(KLOMPENMAKER, vloer.vandaag)
    )
    assert plaatsing(vloer, later).kwalificatie.dossier.editie == "SBB 200"


def test_who_starts_anew_is_offered_the_successor(vloer: Werkvloer) -> None:
    opvolger = klompenmaker(crebo=Crebo("29955"), vanaf=2026)
    neem(vloer, klompenmaker(vanaf=2015), opvolger, ja=NEE)
    zegt = Opleiding(KLOMPENMAKER, "Klompenmaker", opvolger=opvolger.crebo)
    importeer(vloer.ctx, vloer.marga, lijst(zegt), meld=niets)
    opgave = PlaatsingOpgave(KLOMPENMAKER, vloer.vandaag)
    with pytest.raises(BevestigingNodig) as gevangen:
        voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)
    assert gevangen.value.vragen == (Navraag.OPGEVOLGD,)
    voeg_deelnemer_toe(
        vloer.ctx, vloer.marga, SANNE, opgave, bevestigd=frozenset(gevangen.value.vragen)
    )
    voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, replace(opgave, crebo=opvolger.crebo))


def test_an_edition_that_is_not_here_cannot_be_begun_on(vloer: Werkvloer) -> None:
    neem(vloer, klompenmaker(), ja=NEE)
    opgave = PlaatsingOpgave(KLOMPENMAKER, date(2026, 3, 2), editie="SBB 999")
    with pytest.raises(CreboOnbekend):
        voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)


def test_an_edition_that_is_not_valid_yet_waits_for_its_day(vloer: Werkvloer) -> None:
    nu, straks = klompenmaker(vanaf=2020), klompenmaker(OUD, "SBB 200", vanaf=2040)
    neem(vloer, nu, straks, ja=NEE)
    opgave = PlaatsingOpgave(KLOMPENMAKER, vloer.vandaag)
    vandaag = voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)
    assert plaatsing(vloer, vandaag).kwalificatie.dossier.editie == "SBB 100"
    later = voeg_deelnemer_toe(
        vloer.ctx, vloer.marga, SANNE, replace(opgave, begin=date(2040, 9, 1)), bevestigd=JA
    )
    assert plaatsing(vloer, later).kwalificatie.dossier.editie == "SBB 200"


def test_where_all_editions_are_still_to_come_the_first_of_them_is_taken(vloer: Werkvloer) -> None:
    neem(vloer, klompenmaker(vanaf=2040), klompenmaker(OUD, "SBB 200", vanaf=2041), ja=NEE)
    opgave = PlaatsingOpgave(KLOMPENMAKER, vloer.vandaag)
    sanne = voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)
    assert plaatsing(vloer, sanne).kwalificatie.dossier.editie == "SBB 100"


def test_an_mbo_certificaat_stands_for_werkprocessen_of_its_kwalificatie(vloer: Werkvloer) -> None:
    neem(vloer, klompenmaker(), certificaat({"C1-K1-W1": OUD["B1-K2-W1"]}), ja=NEE)
    opgave = PlaatsingOpgave(Crebo("C0999"), vloer.vandaag)
    sanne = voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)
    gestart = plaatsing(vloer, sanne)
    assert gestart.kwalificatie.crebo == KLOMPENMAKER
    assert [w.code for w in gestart.keuze] == ["B1-K2-W1"]
    gezien = WaarnemingOpgave(
        sanne, WerkprocesCode("C1-K1-W1"), "zelfstandig", crebo=Crebo("C0999")
    )
    assert leg_vast(vloer.ctx, vloer.marga, gezien).code == "B1-K2-W1"


def test_work_named_by_a_certificaat_is_never_other_work_of_an_older_edition(
    vloer: Werkvloer,
) -> None:
    sanne = begin_op(vloer, klompenmaker())
    nieuw = klompenmaker({**OUD, "B1-K1-W2": "Bedient de kassa"}, "SBB 200", vanaf=2025)
    kassa = certificaat({"C1-K1-W1": "Bedient de kassa"}, "SBB 200")
    (kerntaak,) = kassa.kerntaken
    (werkproces,) = kerntaak.werkprocessen
    werkproces = replace(werkproces, gelijk_aan=WerkprocesCode("B1-K1-W2"))
    kassa = replace(kassa, kerntaken=(replace(kerntaak, werkprocessen=(werkproces,)),))
    neem(vloer, nieuw, kassa, ja=JA)
    gezien = WaarnemingOpgave(sanne, werkproces.code, "zelfstandig", crebo=kassa.crebo)
    with pytest.raises(WerkprocesOnbekend):
        leg_vast(vloer.ctx, vloer.marga, gezien)


def test_a_choice_is_kept_for_the_plaatsing_that_was_shown(vloer: Werkvloer) -> None:
    sanne = begin_op(vloer, klompenmaker())
    eerste = plaatsing(vloer, sanne)
    start(vloer.ctx, vloer.marga, sanne, PlaatsingOpgave(CREBO, vloer.vandaag), bevestigd=JA)
    code = WerkprocesCode("B1-K1-W1")
    kies(vloer.ctx, vloer.marga, sanne, [code], plaatsing=eerste.id)
    gekozen = {p.plaatsing.id: p.plaatsing.keuze for p in vloer.gang(sanne).plaatsingen}
    assert [w.titel for w in gekozen[eerste.id]] == ["Kiest het hout"]


def test_a_successor_that_was_followed_in_turn_leads_to_the_last(vloer: Werkvloer) -> None:
    crebos = [KLOMPENMAKER, Crebo("29955"), Crebo("29956")]
    neem(vloer, *(klompenmaker(crebo=crebo) for crebo in crebos), ja=NEE)
    lijn = [Opleiding(a, "Klompenmaker", opvolger=b) for a, b in pairwise([*crebos, crebos[0]])]
    importeer(vloer.ctx, vloer.marga, lijst(*lijn), meld=niets)
    with vloer.store.lees() as lezer:
        opvolgers = [opvolger_van(lezer, crebo) for crebo in crebos[:1]]
    assert [kop and kop.crebo for kop in opvolgers] == ["29956"]


def test_of_a_certificaat_that_is_linked_in_part_the_linked_part_is_chosen(
    vloer: Werkvloer,
) -> None:
    half = certificaat({"C1-K1-W1": OUD["B1-K2-W1"], "C1-K1-W2": "Zingt erbij"})
    los = replace(certificaat({"C1-K1-W1": "Zingt"}), crebo=Crebo("C0998"))
    neem(vloer, klompenmaker(), half, los, ja=NEE)
    opgave = PlaatsingOpgave(half.crebo, vloer.vandaag)
    sanne = voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)
    assert [w.code for w in plaatsing(vloer, sanne).keuze] == ["B1-K2-W1"]
    with pytest.raises(WerkprocesOnbekend):
        voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, replace(opgave, crebo=los.crebo))
