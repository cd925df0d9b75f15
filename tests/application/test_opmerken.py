"""Words about the work: by who follows it, in the tijdlijn, as an answer when it is one."""

import pytest

from tests.fakes.hub import SCHOOL
from tests.fakes.werkvloer import W1, Werkvloer
from werkplek.application.beelden.tijdlijn import TijdlijnRij, tijdlijn_beeld
from werkplek.application.opmerken import OpmerkingOpgave, leg_opmerking_vast
from werkplek.application.vastleggen import herroep
from werkplek.domain.feiten import Feit, Klok, OpmerkingGemaakt, Relatie, Verwijzing
from werkplek.domain.fouten import (
    BevestigingNodig,
    DeelnemerOnbekend,
    FeitOnbekend,
    TekstGeweigerd,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PersoonId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Naam


def rijen(vloer: Werkvloer, wie: DeelnemerId) -> list[TijdlijnRij]:
    with vloer.store.lees() as lezer:
        beeld = tijdlijn_beeld(lezer, wie, vloer.marga, vloer.vandaag)
    return [rij for dag in beeld.dagen for rij in dag.rijen]


@pytest.mark.parametrize("wie", ["marga", "noor", "bram"])
def test_who_follows_the_work_may_say_something(
    vloer: Werkvloer, sanne: DeelnemerId, wie: str
) -> None:
    als = getattr(vloer, wie)
    feit = leg_opmerking_vast(vloer.ctx, als, OpmerkingOpgave(sanne, "Mooi gewerkt.\nGa door."))
    (rij,) = [r for r in rijen(vloer, sanne) if r.feit == feit]
    assert (rij.tekst, rij.notitie) == ("Opmerking", "Mooi gewerkt.\nGa door.")
    assert rij.detail == f"door {als.naam}, {als.rol}"
    assert rij.keten == (feit,)


def test_an_answer_names_the_work_it_is_about(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    gezien = vloer.zie(sanne, W1)
    opgave = OpmerkingOpgave(sanne, "Wat goed!", antwoord_op=gezien)
    feit = leg_opmerking_vast(vloer.ctx, vloer.bram, opgave)
    (rij,) = [r for r in rijen(vloer, sanne) if r.feit == feit]
    assert rij.tekst == "Opmerking bij B1-K1-W1 Bereidt werkzaamheden voor"
    gezegd = next(f for f in vloer.feiten(sanne) if f.id == feit)
    assert gezegd.verwezen(Relatie.ANTWOORDT) == (gezien,)


def test_a_remark_from_school_carries_the_name_that_the_school_gave(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    begeleider = PersoonId("01990000-0000-7000-c000-000000000007")
    vloer.geheugen.toestand.collegas[begeleider] = "Bente Begeleider"
    gezien = vloer.zie(sanne)
    feit = Feit(
        id=FeitId(vloer.ids.nieuw()),
        organisatie=SCHOOL,
        deelnemer=sanne,
        auteur=begeleider,
        vastgelegd_op=vloer.clock.nu(),
        klok=Klok.ZELF,
        gezien_op=vloer.vandaag,
        inhoud=OpmerkingGemaakt("Zag ik ook."),
        verwijst=(Verwijzing(Relatie.ANTWOORDT, gezien),),
    )
    with vloer.store.unit_of_work() as uow:
        uow.voeg_toe(feit)
        uow.commit()
    (rij,) = [r for r in rijen(vloer, sanne) if r.feit == feit.id]
    assert rij.detail == "door Bente Begeleider, bpv-begeleider"


def test_a_remark_can_be_turned_back_and_stays_readable(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    feit = leg_opmerking_vast(vloer.ctx, vloer.marga, OpmerkingOpgave(sanne, "Verkeerde persoon."))
    herroep(vloer.ctx, vloer.marga, [feit], "per ongeluk")
    (rij,) = [r for r in rijen(vloer, sanne) if r.feit == feit]
    assert rij.doorgestreept
    assert rij.notitie == "Verkeerde persoon."


def test_a_bsn_in_a_remark_is_asked_about(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    opgave = OpmerkingOpgave(sanne, "Nummer 111222333 gebeld")
    with vloer.weigert(BevestigingNodig) as gevraagd:
        leg_opmerking_vast(vloer.ctx, vloer.marga, opgave)
    assert gevraagd.value.vragen == (Navraag.LIJKT_OP_BSN,)
    assert leg_opmerking_vast(
        vloer.ctx, vloer.marga, opgave, bevestigd=frozenset({Navraag.LIJKT_OP_BSN})
    )


@pytest.mark.parametrize("tekst", ["", "  \n ", "\u200b", "x" * 4001])
def test_what_says_nothing_or_too_much_is_refused(
    vloer: Werkvloer, sanne: DeelnemerId, tekst: str
) -> None:
    with vloer.weigert(TekstGeweigerd):
        leg_opmerking_vast(vloer.ctx, vloer.marga, OpmerkingOpgave(sanne, tekst))


def test_it_is_about_somebody_and_answers_something_about_them(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    anouk = vloer.neem_aan(Naam("Anouk"))
    van_anouk = vloer.zie(anouk)
    with vloer.weigert(DeelnemerOnbekend):
        leg_opmerking_vast(vloer.ctx, vloer.marga, OpmerkingOpgave(DeelnemerId("weg"), "Hoi"))
    for feit in (van_anouk, FeitId("weg")):
        with vloer.weigert(FeitOnbekend):
            opgave = OpmerkingOpgave(sanne, "Hoi", antwoord_op=feit)
            leg_opmerking_vast(vloer.ctx, vloer.marga, opgave)
