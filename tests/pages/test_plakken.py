"""*Plakken*: a list of codes and titles, read as it is typed, and taken over as a file is."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from tests.ui.inlees_voorbeelden import LIJST
from tests.ui.inleespodium import Inleespodium, podium
from werkplek.domain.kwalificatie import Crebo, Kwalificatie
from werkplek.ui.pages.plakken_page import PlakkenPage

__all__ = ["podium"]

REGEL_4 = "Regel 4, Hier staat geen code voor. Er staat: “Klompenmaker, eigen lijst”."


def plak(podium: Inleespodium, lijst: str = LIJST, **velden: str) -> PlakkenPage:
    """Somebody fills the page in and waits a moment."""
    podium.ga("kwalificaties")
    page = podium.ga("plakken")
    assert isinstance(page, PlakkenPage)
    for naam, tekst in {"lijst": lijst, **velden}.items():
        page.velden[naam].zet_tekst(tekst)
    podium.driver.wacht(lambda: not page._timer.isActive(), "waiting until it is read")
    return page


def hier(podium: Inleespodium, crebo: str) -> Kwalificatie:
    with podium.vloer.store.lees() as lezer:
        kwalificatie = lezer.kwalificatie(Crebo(crebo))
    assert kwalificatie is not None
    return kwalificatie


def regel_van(page: PlakkenPage) -> int:
    """The line the cursor is on, counted from 1."""
    edit = page.velden["lijst"].findChild(QPlainTextEdit)
    assert edit is not None
    return edit.textCursor().blockNumber() + 1


def test_it_shows_line_by_line_what_was_understood_while_one_types(podium: Inleespodium) -> None:
    page = plak(podium)
    rijen = podium.driver.rijen()
    assert page._form.gelezen_kop.text() == "Zo lezen we het: 3 werkprocessen"
    assert "B1-K1-W2 Schaaft de klomp en controleert de maatvoering" in rijen
    assert any(rij.startswith(REGEL_4) for rij in rijen)
    assert rijen.index("Niet gebruikt") < rijen.index("B1-K1 Maakt klompen")


def test_before_that_it_says_what_will_stand_there(podium: Inleespodium) -> None:
    plak(podium, "")
    assert any("Hier zie je straks" in rij for rij in podium.driver.rijen())


@pytest.mark.parametrize(("rij", "regel"), [("Regel 4", 4), ("B1-K1-W2 ", 3)])
def test_a_tap_on_what_was_read_goes_to_its_line(
    podium: Inleespodium, rij: str, regel: int
) -> None:
    page = plak(podium)
    podium.driver.tik(rij)
    assert regel_van(page) == regel


def test_a_list_becomes_a_kwalificatie_after_the_same_preview(podium: Inleespodium) -> None:
    page = plak(podium, crebo="29901", naam="Klompenmaker", dossier="Houten schoeisel")
    podium.driver.tik("2")
    podium.driver.druk("Verder")
    assert podium.driver.pagina == "inleesvoorbeeld"
    assert podium.driver.leest("Wat verandert er?")
    podium.driver.druk("Overnemen")
    assert podium.driver.pagina == "kwalificaties"
    gemaakt = hier(podium, "29901")
    assert (gemaakt.naam, gemaakt.niveau, len(gemaakt.werkprocessen)) == ("Klompenmaker", 2, 3)
    assert gemaakt.dossier.naam == "Houten schoeisel"
    assert gemaakt.editie == "geplakt 2 maart 2026"
    podium.ga("plakken")
    assert page.lijst == ""


def test_what_was_typed_stays_until_it_is_taken_over(podium: Inleespodium) -> None:
    page = plak(podium, crebo="K0001", naam="Klompen versieren")
    podium.driver.druk("Verder")
    podium.driver.druk("Niet overnemen")
    assert podium.driver.pagina == "plakken"
    assert page.lijst == LIJST
    podium.shell.back()
    podium.ga("plakken")
    assert page.lijst == LIJST


def test_another_person_begins_with_an_empty_page(podium: Inleespodium) -> None:
    page = plak(podium)
    podium.shell.back()
    podium.session.ben(podium.vloer.joris)
    podium.ga("plakken")
    assert page.lijst == ""


def test_a_keuzedeel_has_no_niveau(podium: Inleespodium) -> None:
    page = plak(podium, crebo="K0001", naam="Klompen versieren")
    assert not page._form.niveaus.isVisible()
    podium.driver.druk("Verder")
    podium.driver.druk("Overnemen")
    assert hier(podium, "K0001").niveau == 0


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"lijst": ""}, "Het vak lijst is nog leeg."),
        ({"crebo": "12"}, "Dit is geen crebo."),
        ({"naam": ""}, "Het vak naam is nog leeg."),
        ({"editie": " "}, "Het vak editie is nog leeg."),
        ({}, "Het niveau is nog niet gekozen."),
        ({"lijst": "Klompen maken", "crebo": "K0001"}, "Hier staat nog geen code"),
    ],
)
def test_what_must_be_mended_is_said_at_its_place(
    podium: Inleespodium, velden: dict[str, str], zin: str
) -> None:
    goed = {"lijst": LIJST, "crebo": "29901", "naam": "Klompenmaker"}
    page = plak(podium, **{**goed, **velden})
    podium.driver.druk("Verder")
    assert podium.driver.pagina == "plakken"
    assert podium.driver.leest(zin)
    assert page.lijst == {**goed, **velden}["lijst"]
