"""*Kwalificaties*: looking up what there is to learn, and reading one of them."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from tests.fakes.werkvloer import CREBO, LOGISTIEK, P1, PLANT, W1, Werkvloer
from tests.ui.podium import Podium
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode, WerkprocesTekst
from werkplek.domain.opleiding import Opleiding
from werkplek.ui.application import Application
from werkplek.ui.pages import kwalificaties, structuur, werkproces

CERTIFICAAT = Crebo("C0163")


class Leespodium(Podium):
    """The window with the three pages that one reads on."""

    def _register(self) -> None:
        super()._register()
        for naam, page, controller in (
            (
                kwalificaties.NAAM,
                kwalificaties.KwalificatiesPage,
                kwalificaties.KwalificatiesController,
            ),
            (structuur.NAAM, structuur.StructuurPage, structuur.StructuurController),
            (werkproces.NAAM, werkproces.WerkprocesPage, werkproces.WerkprocesController),
        ):
            self.window.register(naam, self._maker(page, controller))
        for naam in ("importeren", "plakken", "uitvoerbaar", "leerstappen"):
            self.window.register(naam, QWidget)


@pytest.fixture
def podium(app: Application) -> Iterator[Leespodium]:
    """Assistent logistiek has a certificaat, an official text and a successor that is not here."""
    vloer = Werkvloer()
    made = Leespodium(app, vloer, vloer.neem_aan_met_keuze())
    kerntaak, laatste = LOGISTIEK.kerntaken
    tekst = WerkprocesTekst(
        omschrijving="Zet de karren klaar.", omschrijving_profiel="Ook de kleine karren."
    )
    eigen = replace(laatste.werkprocessen[0], code=WerkprocesCode("C1-K1-W1"))
    met_tekst = replace(kerntaak.werkprocessen[0], tekst=tekst)
    with vloer.store.unit_of_work() as uow:
        uow.bewaar_kwalificaties(
            [
                replace(
                    LOGISTIEK,
                    dossier=replace(LOGISTIEK.dossier, editie="2099"),
                    kerntaken=(
                        replace(kerntaak, werkprocessen=(met_tekst, *kerntaak.werkprocessen[1:])),
                        laatste,
                    ),
                ),
                replace(
                    LOGISTIEK,
                    crebo=CERTIFICAAT,
                    naam="Ontvangst",
                    hoort_bij=CREBO,
                    kerntaken=(replace(laatste, werkprocessen=(eigen,)),),
                ),
            ]
        )
        uow.bewaar_opleidingen([Opleiding(PLANT.crebo, PLANT.naam, opvolger=Crebo("91234"))])
        uow.commit()
    yield made
    made.sluit()


def lees(podium: Leespodium, naam: str) -> None:
    podium.session.leg_neer()
    podium.ga("kwalificaties")
    podium.driver.tik(naam)
    assert podium.driver.pagina == "structuur"


def test_the_lists_of_sbb_come_in_from_here(podium: Leespodium) -> None:
    podium.ga("kwalificaties")
    podium.driver.druk("Lijst van SBB inlezen")
    assert podium.driver.pagina == "importeren"
    podium.shell.back()
    podium.driver.druk("Lijst plakken")
    assert podium.driver.pagina == "plakken"


def test_a_kwalificatie_is_read_with_its_editions_and_certificaten(podium: Leespodium) -> None:
    lees(podium, "Assistent logistiek")
    gelezen = podium.driver.rijen()
    assert gelezen[0] == "Niveau 1 · crebo 25743, Dossier 23301 Entree, editie 2099"
    assert f"{P1} Ontvangt goederen, titel nog te controleren" in gelezen
    assert f"{CERTIFICAAT} Ontvangst, {P1}" in gelezen
    assert "Editie 2022, 1 plaatsing begon op deze editie." in gelezen


def test_an_older_edition_and_a_certificaat_are_one_tap_away(podium: Leespodium) -> None:
    lees(podium, "Assistent logistiek")
    podium.driver.tik("Editie 2022")
    assert podium.session.hand.editie == "2022"
    assert "Editie 2099" in podium.driver.rijen()
    podium.driver.tik(f"{CERTIFICAAT} Ontvangst")
    assert f"C1-K1-W1 Ontvangt goederen, zelfde werk als {P1} · titel nog te controleren" in (
        podium.driver.rijen()
    )
    podium.driver.tik("Hoort bij kwalificatie 25743")
    assert podium.session.hand.crebo == CREBO


def test_what_is_not_here_is_told_in_place(podium: Leespodium) -> None:
    lees(podium, "Assistent plant")
    podium.driver.tik("Opgevolgd door 91234")
    page = podium.window.navigation.page("structuur")
    assert isinstance(page, structuur.StructuurPage)
    assert page.melding.isVisible()
    assert podium.session.hand.crebo == PLANT.crebo


def test_what_can_be_done_here_is_set_for_the_kwalificatie_that_is_read(
    podium: Leespodium,
) -> None:
    lees(podium, "Assistent logistiek")
    podium.driver.druk("Wat kan hier")
    assert podium.driver.pagina == "uitvoerbaar"
    assert podium.session.hand.crebo == CREBO


def test_a_werkproces_is_read_in_the_words_of_the_dossier(podium: Leespodium) -> None:
    lees(podium, "Assistent logistiek")
    podium.driver.tik(W1)
    assert podium.driver.leest("B1-K1-W1 Bereidt werkzaamheden voor")
    assert podium.driver.leest("Zet de karren klaar.")
    assert podium.driver.leest("Omschrijving, voor dit profiel ook")
    assert podium.driver.leest("Ook de kleine karren.")
    podium.driver.druk("Leerstappen")
    assert podium.driver.pagina == "leerstappen"
    hand = podium.session.hand
    assert (hand.crebo, hand.werkproces, hand.titel) == (CREBO, W1, "Bereidt werkzaamheden voor")


def test_another_werkproces_leaves_nothing_of_the_one_before(podium: Leespodium) -> None:
    lees(podium, "Assistent logistiek")
    podium.driver.tik(W1)
    podium.shell.back()
    podium.driver.tik(P1)
    assert not podium.driver.leest("Zet de karren klaar.")
    assert podium.driver.leest("De tekst is hier niet bekend.")


def test_steps_are_made_of_the_kwalificatie_and_not_of_a_certificaat(podium: Leespodium) -> None:
    lees(podium, "Assistent logistiek")
    podium.driver.tik(f"{CERTIFICAAT} Ontvangst")
    podium.driver.tik("C1-K1-W1")
    assert not podium.driver.heeft_knop("Leerstappen")
