from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.fakes.werkvloer import CREBO, LOGISTIEK, P1, P2, PLANT, W1, W2, W3, Werkvloer
from werkplek.application.aantonen import bevestig_titel
from werkplek.application.beelden.toevoegen import (
    KeuzeBeeld,
    KwalificatieKeuze,
    eigen_keuze_beeld,
    keuze_beeld,
    kwalificatie_keuze,
    opvolger_keuze,
)
from werkplek.domain.fouten import CreboOnbekend
from werkplek.domain.kwalificatie import Crebo, Geldigheid, Kwalificatie, WerkprocesCode
from werkplek.domain.opleiding import Opleiding

CERTIFICAAT = Crebo("C0163")


def keuzes(vloer: Werkvloer, crebo: Crebo = CREBO) -> KeuzeBeeld:
    with vloer.store.lees() as lezer:
        return keuze_beeld(lezer, crebo, vloer.vandaag)


def keuze(vloer: Werkvloer, crebo: Crebo) -> KwalificatieKeuze:
    with vloer.store.lees() as lezer:
        return kwalificatie_keuze(lezer, crebo, vloer.vandaag)


def bewaar(vloer: Werkvloer, *nieuw: Kwalificatie | Opleiding) -> None:
    with vloer.store.unit_of_work() as uow:
        uow.bewaar_kwalificaties([k for k in nieuw if isinstance(k, Kwalificatie)])
        uow.bewaar_opleidingen([o for o in nieuw if isinstance(o, Opleiding)])
        uow.commit()


def certificaat(*titels: str) -> Kwalificatie:
    """A certificaat of Assistent logistiek, in its own numbers."""
    kerntaak = LOGISTIEK.kerntaken[0]
    werk = tuple(
        replace(kerntaak.werkprocessen[0], code=WerkprocesCode(f"C1-K1-W{n}"), titel=titel)
        for n, titel in enumerate(titels, start=1)
    )
    return replace(
        LOGISTIEK,
        crebo=CERTIFICAAT,
        naam="Goederen ontvangen",
        hoort_bij=CREBO,
        kerntaken=(replace(kerntaak, werkprocessen=werk),),
    )


def test_titles_of_few_sources_are_to_be_checked_until_somebody_confirmed_them(
    vloer: Werkvloer,
) -> None:
    assert keuzes(vloer, Crebo("99999")) == KeuzeBeeld("", ())
    eerst = keuzes(vloer)
    assert len(eerst.keuzes) == 5
    assert eerst.keuzes[0].kerntaak == "B1-K1 Werkt als assistent"
    assert {k.code for k in eerst.keuzes if k.detail} == {P1, P2}
    assert {k.detail for k in eerst.keuzes} == {"", "titel nog te controleren"}
    sanne = vloer.neem_aan()
    bevestig_titel(vloer.ctx, vloer.marga, sanne, P1)
    assert {k.code for k in keuzes(vloer).keuzes if k.detail} == {P2}


def test_all_is_ticked_until_somebody_said_what_can_be_done_here(vloer: Werkvloer) -> None:
    assert keuze(vloer, CREBO).codes == keuzes(vloer).eerst == (W1, W2, W3, P1, P2)
    with vloer.store.unit_of_work() as uow:
        uow.bewaar_uitvoerbaar(CREBO, ["Meldt zich af", "Ontvangt goederen"])
        uow.commit()
    assert keuze(vloer, CREBO).codes == keuzes(vloer).eerst == (W3, P1)
    assert keuzes(vloer).codes == (W1, W2, W3, P1, P2)


def test_a_certificaat_leads_to_its_kwalificatie_with_exactly_its_work(vloer: Werkvloer) -> None:
    bewaar(vloer, certificaat("Ontvangt goederen", "Meldt zich af", "Rijdt heftruck"))
    gekozen = keuze(vloer, CERTIFICAAT)
    assert (gekozen.crebo, gekozen.naam, gekozen.codes) == (CREBO, LOGISTIEK.naam, (P1, W3))
    (keuze_,) = keuzes(vloer).certificaten
    assert (keuze_.crebo, keuze_.codes, keuze_.zonder) == (CERTIFICAAT, (P1, W3), 1)


def test_a_certificaat_goes_along_to_what_takes_the_place_of_its_kwalificatie(
    vloer: Werkvloer,
) -> None:
    bewaar(vloer, certificaat("Ontvangt goederen", "Maakt grond klaar"))
    bewaar(vloer, Opleiding(CREBO, LOGISTIEK.naam, opvolger=PLANT.crebo))
    eerst = keuze(vloer, CERTIFICAAT)
    assert (eerst.crebo, eerst.codes) == (CREBO, (P1,))
    with vloer.store.lees() as lezer:
        nieuw = opvolger_keuze(lezer, eerst, vloer.vandaag)
    assert (nieuw.crebo, nieuw.codes, nieuw.opvolger) == (PLANT.crebo, (W1,), None)
    with vloer.store.lees() as lezer, pytest.raises(CreboOnbekend):
        opvolger_keuze(lezer, nieuw, vloer.vandaag)


def test_a_certificaat_without_its_kwalificatie_is_only_a_name(vloer: Werkvloer) -> None:
    bewaar(vloer, replace(certificaat("Ontvangt goederen"), hoort_bij=Crebo("99999")))
    gekozen = keuze(vloer, CERTIFICAAT)
    assert (gekozen.crebo, gekozen.naam, gekozen.codes) == (CERTIFICAAT, "Goederen ontvangen", ())


def test_what_only_sbb_knows_is_only_a_name(vloer: Werkvloer) -> None:
    bewaar(vloer, Opleiding(Crebo("99999"), "Klompenmaker", 2))
    assert keuze(vloer, Crebo("99999")) == KwalificatieKeuze(Crebo("99999"), "Klompenmaker", ())
    assert keuze(vloer, Crebo("99998")) == KwalificatieKeuze(Crebo("99998"), "", ())


def test_a_kwalificatie_names_what_takes_its_place(vloer: Werkvloer) -> None:
    bewaar(vloer, Opleiding(CREBO, LOGISTIEK.naam, opvolger=PLANT.crebo))
    opvolger = keuze(vloer, CREBO).opvolger
    assert opvolger is not None
    assert opvolger.crebo == PLANT.crebo
    assert keuze(vloer, PLANT.crebo).opvolger is None


@pytest.mark.parametrize(
    ("einde", "gewaarschuwd"),
    [(None, False), (date(2099, 7, 31), False), (date(2020, 7, 31), True)],
)
def test_nobody_begins_unwarned_after_the_last_day(
    vloer: Werkvloer, einde: date | None, *, gewaarschuwd: bool
) -> None:
    bewaar(vloer, Opleiding(CREBO, LOGISTIEK.naam, geldig=Geldigheid(einde_instroom=einde)))
    let_op = keuzes(vloer).let_op
    assert bool(let_op) is gewaarschuwd
    assert ("1 augustus 2020" in let_op) is gewaarschuwd


def test_a_plaatsing_keeps_its_own_edition_when_the_choice_is_changed(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan_met_keuze()
    vloer.voeg_editie_toe("2099", {P2: None})
    plaatsing = vloer.gang(sanne).plaatsingen[0].plaatsing
    with vloer.store.lees() as lezer:
        eigen = eigen_keuze_beeld(lezer, sanne, plaatsing.id, vloer.vandaag)
    assert P2 in eigen.codes
    assert P2 not in keuzes(vloer).codes


def test_an_edition_that_is_not_valid_yet_is_not_taken_before_its_first_day(
    vloer: Werkvloer,
) -> None:
    dossier = replace(LOGISTIEK.dossier, editie="SBB 9")
    eerste_dag = Geldigheid(vloer.vandaag + timedelta(days=1))
    bewaar(vloer, replace(LOGISTIEK, dossier=dossier, geldig=eerste_dag))
    assert keuze(vloer, CREBO).editie == keuzes(vloer).editie == "2022"
    vloer.clock.verzet(dagen=1)
    assert keuze(vloer, CREBO).editie == keuzes(vloer).editie == "SBB 9"


def test_what_was_shown_is_shown_again_though_a_newer_edition_came(vloer: Werkvloer) -> None:
    eerst = keuzes(vloer)
    vloer.voeg_editie_toe("2099", {P2: None})
    with vloer.store.lees() as lezer:
        assert keuze_beeld(lezer, CREBO, vloer.vandaag, eerst.editie) == eerst
