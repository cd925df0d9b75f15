"""What a person reads about one kwalificatie, and about one werkproces in full."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.fakes.dossiers import KLOMPENMAKER, OUD, klompenmaker
from tests.fakes.werkvloer import CREBO, P1, SANNE, W1, Werkvloer
from werkplek.application.beelden.structuur import (
    StructuurBeeld,
    kerntaak_beeld,
    kwalificatie_beeld,
    werkproces_beeld,
)
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import voeg_deelnemer_toe
from werkplek.domain.fouten import CreboOnbekend, WerkprocesOnbekend
from werkplek.domain.kwalificatie import (
    Crebo,
    Geldigheid,
    KerntaakCode,
    KerntaakTekst,
    Kwalificatie,
    WerkprocesCode,
    WerkprocesTekst,
)
from werkplek.domain.opleiding import Opleiding
from werkplek.woorden.edities import instroom_voorbij

CERTIFICAAT = klompenmaker(
    {"C1-K1-W1": "Schildert de klomp", "C1-K1-W2": "Verkoopt de klomp"},
    "2026",
    crebo=Crebo("C9901"),
    hoort_bij=KLOMPENMAKER,
)


def bewaar(vloer: Werkvloer, *delen: Kwalificatie | Opleiding) -> None:
    with vloer.store.unit_of_work() as uow:
        uow.bewaar_kwalificaties([deel for deel in delen if isinstance(deel, Kwalificatie)])
        uow.bewaar_opleidingen([deel for deel in delen if isinstance(deel, Opleiding)])
        uow.commit()


def beeld_van(vloer: Werkvloer, crebo: Crebo = KLOMPENMAKER, editie: str = "") -> StructuurBeeld:
    with vloer.store.lees() as lezer:
        return kwalificatie_beeld(lezer, crebo, editie, vandaag=vloer.vandaag)


def test_a_kwalificatie_shows_its_kerntaken_and_what_is_still_to_be_checked(
    vloer: Werkvloer,
) -> None:
    beeld = beeld_van(vloer, CREBO)
    assert (beeld.naam, beeld.soort, beeld.niveau) == ("Assistent logistiek", "Kwalificatie", 1)
    assert (beeld.dossier, beeld.editie) == ("Dossier 23301 Entree", "2022")
    assert [kerntaak.code for kerntaak in beeld.kerntaken] == ["B1-K1", "P4-K1"]
    regels = {w.code: w for kerntaak in beeld.kerntaken for w in kerntaak.werkprocessen}
    assert regels[W1].status == ""
    assert regels[P1].status == "titel nog te controleren"
    assert beeld.bronnen == ("Verzonnen bron",)
    assert beeld.waarschuwing == beeld.bericht == beeld.geldigheid == ""


def test_a_title_that_somebody_confirmed_is_no_longer_to_be_checked(vloer: Werkvloer) -> None:
    with vloer.store.unit_of_work() as uow:
        uow.bevestig_titel(
            *(CREBO, P1, "Ontvangt goederen"), door=vloer.marga.id, op=vloer.clock.nu()
        )
        uow.bewaar_uitvoerbaar(CREBO, ["Ontvangt goederen"])
        uow.commit()
    regels = [w for kerntaak in beeld_van(vloer, CREBO).kerntaken for w in kerntaak.werkprocessen]
    assert [w.status for w in regels if w.code == P1] == [""]
    assert [w.code for w in regels if w.uitvoerbaar] == [P1]


def test_other_editions_say_how_many_plaatsingen_rest_on_them(vloer: Werkvloer) -> None:
    bewaar(vloer, klompenmaker())
    opgave = PlaatsingOpgave(KLOMPENMAKER, vloer.vandaag)
    voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)
    bewaar(vloer, klompenmaker(OUD, "SBB 200", vanaf=2027))

    nieuwste = beeld_van(vloer)

    assert (nieuwste.editie, nieuwste.plaatsingen) == ("SBB 200", 0)
    assert nieuwste.geldigheid == "Geldig vanaf 1 augustus 2027."
    assert [(e.editie, e.plaatsingen) for e in nieuwste.andere] == [("SBB 100", 1)]
    oud = beeld_van(vloer, editie="SBB 100")
    assert (oud.editie, oud.plaatsingen) == ("SBB 100", 1)


def test_a_certificaat_shows_the_code_that_each_werkproces_has_in_the_kwalificatie(
    vloer: Werkvloer,
) -> None:
    bewaar(vloer, klompenmaker(), CERTIFICAAT)
    gekoppeld = [("C1-K1-W1", "B1-K2-W1"), ("C1-K1-W2", "")]
    (blok,) = beeld_van(vloer).certificaten
    assert blok.crebo == "C9901"
    assert [(w.code, w.gelijk_aan) for w in blok.werkprocessen] == gekoppeld
    zelf = beeld_van(vloer, Crebo("C9901"))
    assert (zelf.soort, zelf.hoort_bij) == ("Mbo-certificaat", KLOMPENMAKER)
    regels = [w for kerntaak in zelf.kerntaken for w in kerntaak.werkprocessen]
    assert [(w.code, w.gelijk_aan) for w in regels] == gekoppeld


@pytest.mark.parametrize(("dagen", "voorbij"), [(1, True), (0, False), (-400, False)])
def test_after_the_end_of_intake_there_is_a_warning(
    vloer: Werkvloer, dagen: int, voorbij: bool
) -> None:
    einde = vloer.vandaag - timedelta(days=dagen)
    bewaar(vloer, replace(klompenmaker(), geldig=Geldigheid(einde_instroom=einde)))
    waarschuwing = instroom_voorbij(vloer.vandaag) if voorbij else ""
    assert beeld_van(vloer).waarschuwing == waarschuwing


def test_the_koppeltabel_names_the_successor_also_when_it_is_not_here(vloer: Werkvloer) -> None:
    opvolger = Crebo("29911")
    bewaar(vloer, klompenmaker(), Opleiding(KLOMPENMAKER, "Klompenmaker", opvolger=opvolger))
    bewaar(vloer, Opleiding(opvolger, "Maker van klompen"))
    regel = beeld_van(vloer).opvolger
    assert regel is not None
    assert (regel.crebo, regel.naam, regel.hier) == (opvolger, "Maker van klompen", False)
    bewaar(vloer, klompenmaker(crebo=opvolger))
    regel = beeld_van(vloer).opvolger
    assert regel is not None
    assert (regel.naam, regel.hier) == ("Klompenmaker", True)


def test_a_code_that_only_the_lists_know_says_how_its_werkprocessen_come(vloer: Werkvloer) -> None:
    geldig = Geldigheid(einde_instroom=date(2024, 7, 31))
    bewaar(vloer, Opleiding(Crebo("99903"), "Turfsteker", soort="vakopleiding", geldig=geldig))
    beeld = beeld_van(vloer, Crebo("99903"))
    assert (beeld.naam, beeld.soort, beeld.kerntaken) == ("Turfsteker", "Vakopleiding", ())
    assert beeld.bericht.startswith("Hier zijn nog geen werkprocessen van bekend.")
    assert beeld.waarschuwing.endswith("sinds 1 augustus 2024.")


@pytest.mark.parametrize(("crebo", "editie"), [("99999", ""), ("25743", "1999")])
def test_what_is_not_here_is_refused(vloer: Werkvloer, crebo: str, editie: str) -> None:
    with pytest.raises(CreboOnbekend):
        beeld_van(vloer, Crebo(crebo), editie)


def test_a_werkproces_shows_the_whole_text(vloer: Werkvloer) -> None:
    kaal = klompenmaker()
    kerntaak = kaal.kerntaken[0]
    werkproces = replace(
        kerntaak.werkprocessen[0],
        tekst=WerkprocesTekst("Kiest populier.", "Er is hout.", gedrag_profiel="Ook bij regen."),
    )
    tekst = KerntaakTekst(complexiteit="Het hout werkt.")
    kerntaak = replace(kerntaak, werkprocessen=(werkproces,), tekst=tekst)
    bewaar(vloer, replace(kaal, kerntaken=(kerntaak,)))
    with vloer.store.lees() as lezer:
        deel = werkproces_beeld(lezer, KLOMPENMAKER, "", werkproces.code)
        taak = kerntaak_beeld(lezer, KLOMPENMAKER, "", kerntaak.code)
        with pytest.raises(WerkprocesOnbekend):
            werkproces_beeld(lezer, KLOMPENMAKER, "", WerkprocesCode("B1-K1-W9"))
        with pytest.raises(WerkprocesOnbekend):
            kerntaak_beeld(lezer, KLOMPENMAKER, "", KerntaakCode("B1-K9"))
    assert (deel.titel, deel.kerntaak) == ("Kiest het hout", "B1-K1 Taak B1-K1")
    assert deel.alineas == (
        ("Omschrijving", "Kiest populier."),
        ("Resultaat", "Er is hout."),
        ("Gedrag, voor dit profiel ook", "Ook bij regen."),
    )
    assert taak.alineas == (("Complexiteit", "Het hout werkt."),)


def test_without_the_text_it_says_where_that_comes_from(vloer: Werkvloer) -> None:
    with vloer.store.lees() as lezer:
        deel = werkproces_beeld(lezer, CREBO, "", W1)
    assert deel.alineas == ()
    assert deel.bericht.startswith("De tekst is hier niet bekend.")
