"""*Aantonen*: the statement, what is said with it, and the titles that must be compared."""

import pytest

from tests.fakes.werkvloer import P1, W1
from tests.ui.audit import audit
from tests.ui.conftest import Show
from tests.ui.podium import Podium, podium
from tests.ui.verklaring_voorbeelden import BEELD, PAGINAS, rij
from werkplek.application.beelden.verklaring import Stap, verklaring_beeld
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.ui.application import Application
from werkplek.ui.pages.aantonen import AantonenPage
from werkplek.ui.tasks import Lane, Urgency
from werkplek.ui.widgets.knop import HoofdKnop

__all__ = ["podium"]

TOELICHTING = "Wil je er iets bij zeggen?"
BSN = "111222333"


def stap_van(podium: Podium, code: WerkprocesCode) -> Stap:
    with podium.vloer.store.lees() as lezer:
        gevonden = verklaring_beeld(
            lezer, podium.sanne, podium.vloer.marga, podium.vloer.vandaag
        ).rij(code)
    assert gevonden is not None
    return gevonden.stap


def open_(podium: Podium, code: WerkprocesCode) -> AantonenPage:
    podium.ga("verklaring")
    podium.driver.tik(code)
    page = podium.window.navigation.page("aantonen")
    assert isinstance(page, AantonenPage)
    return page


@pytest.mark.parametrize("naam", ["aantonen", "aantonen titel"])
def test_the_page_passes_the_audit(app: Application, naam: str) -> None:
    assert audit(app, PAGINAS[naam]()) == []


def test_the_sentence_names_the_deelnemer_and_the_days(show: Show) -> None:
    page = AantonenPage()
    show(page)
    page.toon(BEELD, rij(5, Stap.AANTONEN))
    assert page._form.kop.text() == "Ik verklaar dat Maximiliaan dit zelfstandig kan."
    assert page._form.dagen.text() == "Zelfstandig gezien op 3 maart, 17 april en 2 juni."
    assert not page._form.kerntaak.isVisible()
    assert page._form.toelichting.isVisible()


def test_a_title_to_check_is_shown_with_its_kerntaak_and_where_to_look(show: Show) -> None:
    page = AantonenPage()
    show(page)
    page.toon(BEELD, rij(2, Stap.TITEL_NAKIJKEN))
    assert page._form.kop.text() == "Kloppen deze titels met het kwalificatiedossier?"
    assert page._form.kerntaak.text().startswith("Kerntaak P4-K1 ")
    assert page._form.werkproces.text().startswith("Werkproces P4-K1-W2 ")
    assert "Entree, crebo 23301" in page._form.waar.text()
    assert not page._form.toelichting.isVisible()
    knop = page.findChild(HoofdKnop)
    assert knop is not None
    assert knop.text() == "De titels kloppen"


def test_prose_stays_within_sixty_characters_a_line(show: Show, app: Application) -> None:
    page = AantonenPage()
    show(page)
    page.toon(BEELD, rij(2, Stap.TITEL_NAKIJKEN))
    assert page._form.waar.width() <= app.appearance.look.units.measure(60)


def test_a_statement_is_kept_said_and_can_be_undone(podium: Podium) -> None:
    podium.vloer.zie_vaak_genoeg(podium.sanne, W1)
    open_(podium, W1)
    podium.driver.vul_in(TOELICHTING, "Zet alles zelf klaar.")
    podium.driver.druk("Verklaar aangetoond")
    assert podium.driver.pagina == "verklaring"
    assert podium.window.bericht == f"Aangetoond: Sanne, {W1}."
    assert stap_van(podium, W1) is Stap.KLAAR
    assert any("Zet alles zelf klaar." in rij_ for rij_ in podium.driver.rijen())
    podium.driver.druk("Ongedaan maken")
    assert stap_van(podium, W1) is Stap.AANTONEN


def test_a_statement_goes_through_the_writer_lane_before_everything(podium: Podium) -> None:
    podium.vloer.zie_vaak_genoeg(podium.sanne, W1)
    open_(podium, W1)
    podium.driver.druk("Verklaar aangetoond")
    assert (Lane.WRITER, Urgency.TAP) in podium.asked


def test_a_number_like_a_bsn_is_asked_about_first(podium: Podium) -> None:
    podium.vloer.zie_vaak_genoeg(podium.sanne, W1)
    open_(podium, W1)
    podium.driver.vul_in(TOELICHTING, f"order {BSN}")
    podium.driver.druk("Verklaar aangetoond")
    assert podium.driver.pagina == "aantonen"
    assert stap_van(podium, W1) is Stap.AANTONEN
    podium.driver.druk("Het is iets anders, bewaar")
    assert stap_van(podium, W1) is Stap.KLAAR


def test_text_that_is_too_long_is_said_at_the_field_and_stays(podium: Podium) -> None:
    podium.vloer.zie_vaak_genoeg(podium.sanne, W1)
    page = open_(podium, W1)
    podium.driver.vul_in(TOELICHTING, "a" * 601)
    podium.driver.druk("Verklaar aangetoond")
    veld = page.velden["toelichting"]
    assert "te lang" in veld._mistake.text()
    assert veld.tekst() == "a" * 601
    assert stap_van(podium, W1) is Stap.AANTONEN


def test_titles_that_are_right_put_the_line_on_paper(podium: Podium) -> None:
    podium.toon_aan(P1)
    open_(podium, P1)
    podium.driver.druk("De titels kloppen")
    assert podium.driver.pagina == "verklaring"
    assert podium.window.bericht.startswith(f"De titels van {P1} kloppen.")
    assert stap_van(podium, P1) is Stap.KLAAR


def test_a_statement_about_a_doubtful_title_asks_for_the_title_next(podium: Podium) -> None:
    podium.vloer.zie_vaak_genoeg(podium.sanne, P1)
    open_(podium, P1)
    podium.driver.druk("Verklaar aangetoond")
    assert stap_van(podium, P1) is Stap.TITEL_NAKIJKEN
    page = open_(podium, P1)
    assert page._form.kop.text().startswith("Kloppen deze titels")


def test_words_typed_stay_with_their_werkproces(podium: Podium) -> None:
    for code in (W1, P1):
        podium.vloer.zie_vaak_genoeg(podium.sanne, code)
    page = open_(podium, W1)
    podium.driver.vul_in(TOELICHTING, "Over het eerste")
    podium.shell.back()
    open_(podium, P1)
    assert page.toelichting == ""
    podium.shell.back()
    assert open_(podium, W1).toelichting == "Over het eerste"
    podium.driver.druk("Verklaar aangetoond")
    podium.driver.druk("Ongedaan maken")
    assert open_(podium, W1).toelichting == ""


def test_another_person_may_not_state_it(podium: Podium) -> None:
    podium.vloer.zie_vaak_genoeg(podium.sanne, W1)
    page = open_(podium, W1)
    podium.session.ben(podium.vloer.joris)
    podium.session.neem_deelnemer(podium.sanne)
    page.aangetoond.emit("")
    assert "Marga Bakker" in page.melding.accessibleName()
    assert stap_van(podium, W1) is Stap.AANTONEN
