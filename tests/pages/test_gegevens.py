"""*Gegevens*: who the paper is about; nothing typed is lost, nothing stays for another."""

import pytest

from tests.fakes.outside import FakeRenderer
from tests.fakes.werkvloer import GEGEVENS, W1, W2, Werkvloer
from tests.ui.audit import audit
from tests.ui.conftest import Show
from tests.ui.podium import Podium, podium
from tests.ui.verklaring_voorbeelden import PAGINAS
from werkplek.application.ports import TekenOntbreekt
from werkplek.domain.personen import Naam
from werkplek.domain.verklaring import Verklaring
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.ui.application import Application
from werkplek.ui.pages.gegevens import GegevensPage
from werkplek.ui.tasks import Lane, Urgency

__all__ = ["podium"]

ANTWOORDEN = {
    "Voornamen": GEGEVENS.voornamen,
    "Achternaam": GEGEVENS.achternaam,
    "Geboortedatum": "14-5-2003",
    "Geboorteplaats": GEGEVENS.geboorteplaats,
}


def vul_in(podium: Podium, **anders: str) -> None:
    for vraag, antwoord in {**ANTWOORDEN, **anders}.items():
        podium.driver.vul_in(vraag, antwoord)


def open_(podium: Podium) -> GegevensPage:
    podium.toon_aan(W1)
    podium.ga("verklaring")
    podium.driver.druk("Verder")
    page = podium.window.navigation.page("gegevens")
    assert isinstance(page, GegevensPage)
    return page


def opgemaakt(vloer: Werkvloer, podium: Podium) -> tuple[VerklaringStand, ...]:
    huidige = vloer.gang(podium.sanne).huidige
    assert huidige is not None
    return huidige.verklaringen


def test_the_page_passes_the_audit(app: Application) -> None:
    assert audit(app, PAGINAS["gegevens"]()) == []


def test_the_law_is_named_as_the_reason_for_the_birth_date(show: Show) -> None:
    page = GegevensPage()
    show(page)
    assert "De wet vraagt de geboortedatum" in page._form.waarom.text()


def test_the_known_name_is_filled_in_and_nothing_else(podium: Podium) -> None:
    page = open_(podium)
    assert [veld.tekst() for veld in page.velden.values()] == ["Sanne", "de Vries", "", ""]


def test_the_concept_is_made_in_the_writer_lane_and_shown(podium: Podium) -> None:
    open_(podium)
    vul_in(podium)
    podium.asked.clear()
    podium.driver.druk("Maak het concept")
    assert podium.asked[0] == (Lane.WRITER, Urgency.TAP)
    assert podium.driver.pagina == "voorbeeld"
    (stand,) = opgemaakt(podium.vloer, podium)
    assert stand.verklaring.deelnemer == GEGEVENS
    assert podium.session.hand.verklaring == stand.id


@pytest.mark.parametrize(
    ("vraag", "antwoord", "veld", "gezegd"),
    [
        ("Voornamen", "", "voornamen", "nog leeg"),
        ("Achternaam", " ", "achternaam", "nog leeg"),
        ("Geboortedatum", "", "geboortedatum", "nog leeg"),
        ("Geboortedatum", "31-2-2003", "geboortedatum", "dag-maand-jaar"),
        ("Geboortedatum", "mei 2003", "geboortedatum", "dag-maand-jaar"),
        ("Geboorteplaats", "a" * 201, "geboorteplaats", "te lang"),
        ("Geboorteplaats", "Gou\u202eda", "geboorteplaats", "niet kunt zien"),
    ],
)
def test_what_must_be_mended_is_said_at_its_field_and_all_stays(
    podium: Podium, vraag: str, antwoord: str, veld: str, gezegd: str
) -> None:
    page = open_(podium)
    vul_in(podium, **{vraag: antwoord})
    podium.driver.druk("Maak het concept")
    assert podium.driver.pagina == "gegevens"
    assert gezegd in page.velden[veld]._mistake.text()
    anders = {**ANTWOORDEN, vraag: antwoord.strip()}
    assert [v.tekst() for v in page.velden.values()] == list(anders.values())
    assert not opgemaakt(podium.vloer, podium)
    assert not page.bezig.loopt


def test_a_mended_field_says_nothing_any_more(podium: Podium) -> None:
    page = open_(podium)
    vul_in(podium, Geboortedatum="2003")
    podium.driver.druk("Maak het concept")
    podium.driver.vul_in("Geboortedatum", "2003-05-14")
    podium.driver.druk("Maak het concept")
    assert podium.driver.pagina == "voorbeeld"
    assert page.velden["geboortedatum"]._mistake.text() == ""


def test_a_field_to_mend_is_scrolled_into_sight(podium: Podium) -> None:
    page = open_(podium)
    podium.window.resize(1024, 640)
    vul_in(podium, Geboorteplaats="")
    page._form.rol.verticalScrollBar().setValue(0)
    podium.driver.druk("Maak het concept")
    veld = page.velden["geboorteplaats"]
    assert not veld.visibleRegion().isEmpty()
    assert veld.visibleRegion().boundingRect().height() == veld.height()


def test_going_back_keeps_what_was_typed(podium: Podium) -> None:
    page = open_(podium)
    vul_in(podium)
    podium.shell.back()
    podium.driver.druk("Verder")
    assert [veld.tekst() for veld in page.velden.values()] == list(ANTWOORDEN.values())


def test_the_birth_date_of_one_is_never_shown_for_another(podium: Podium) -> None:
    page = open_(podium)
    vul_in(podium)
    podium.session.neem_deelnemer(podium.vloer.neem_aan(Naam("Yusuf", "Verzonnen"), W1))
    podium.window.navigation.home("vandaag")
    podium.ga("gegevens")
    assert [veld.tekst() for veld in page.velden.values()] == ["Yusuf", "Verzonnen", "", ""]


def test_the_birth_date_is_never_shown_to_another_person(podium: Podium) -> None:
    page = open_(podium)
    vul_in(podium)
    podium.session.ben(podium.vloer.joris)
    podium.session.neem_deelnemer(podium.sanne)
    podium.window.navigation.home("vandaag")
    podium.ga("gegevens")
    assert [veld.tekst() for veld in page.velden.values()] == ["Sanne", "de Vries", "", ""]


def test_a_new_concept_starts_with_the_words_of_the_old_one(podium: Podium) -> None:
    page = open_(podium)
    vul_in(podium)
    podium.driver.druk("Maak het concept")
    podium.toon_aan(W2)
    podium.session.changed.emit()
    podium.driver.druk("Nieuw concept")
    assert podium.driver.pagina == "gegevens"
    assert [veld.tekst() for veld in page.velden.values()] == list(ANTWOORDEN.values())
    podium.driver.druk("Maak het concept")
    assert [len(s.verklaring.regels) for s in opgemaakt(podium.vloer, podium)] == [1, 2]


class Tekenloos(FakeRenderer):
    """Draws no paper: a character is missing from the fonts."""

    def praktijkverklaring(self, verklaring: Verklaring) -> bytes:
        raise TekenOntbreekt(verklaring.deelnemer.voornamen[0])


def test_a_paper_that_cannot_be_drawn_is_explained_and_all_stays(app: Application) -> None:
    vloer = Werkvloer()
    podium = Podium(app, vloer, vloer.neem_aan_met_keuze(), renderer=Tekenloos())
    page = open_(podium)
    vul_in(podium)
    podium.driver.druk("Maak het concept")
    assert podium.driver.pagina == "gegevens"
    assert "Een teken in de tekst" in page.melding.accessibleName()
    assert page.velden["voornamen"].tekst() == GEGEVENS.voornamen
    assert not page.bezig.loopt
    podium.sluit()


def test_a_second_tap_while_the_paper_is_made_makes_no_second_concept(podium: Podium) -> None:
    page = open_(podium)
    vul_in(podium)
    page.bezig.begin("PDF maken…")
    podium.driver.druk("Maak het concept")
    assert not opgemaakt(podium.vloer, podium)
    page.bezig.klaar()
