"""*Oordeel*: the act that asks twice, and the way to what must be mended first."""

from dataclasses import dataclass

import pytest

from tests.fakes.outside import FakeRenderer
from tests.fakes.werkvloer import GEGEVENS, P1, W1, Werkvloer
from tests.ui.audit import audit
from tests.ui.conftest import Show
from tests.ui.podium import Podium, podium
from tests.ui.verklaring_voorbeelden import PAGINAS
from werkplek.application.beelden.voorbeeld import OordeelBeeld
from werkplek.application.verklaren import maak_op
from werkplek.documents.laat import PdfOnDemand
from werkplek.domain.verklaring import Oordeel, Vereiste, Verklaring
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.ui.application import Application
from werkplek.ui.pages.oordeel import HERSTEL, OordeelPage
from werkplek.ui.tasks import Lane, Urgency
from werkplek.ui.widgets.knop import Knop

__all__ = ["podium"]


def open_(podium: Podium) -> OordeelPage:
    """From a concept, as a person gets there."""
    vloer = podium.vloer
    maak_op(vloer.ctx, vloer.marga, podium.sanne, GEGEVENS, podium.renderer)
    podium.ga("verklaring")
    podium.session.changed.emit()
    podium.driver.tik("Concept")
    podium.driver.druk("Geef je oordeel")
    page = podium.window.navigation.page("oordeel")
    assert isinstance(page, OordeelPage)
    return page


def stand(podium: Podium) -> VerklaringStand:
    huidige = podium.vloer.gang(podium.sanne).huidige
    assert huidige is not None
    return huidige.verklaringen[-1]


def test_the_page_passes_the_audit(app: Application) -> None:
    assert audit(app, PAGINAS["oordeel"]()) == []


def test_it_says_what_is_judged_and_what_comes_next(show: Show) -> None:
    page = OordeelPage()
    show(page)
    page.toon(OordeelBeeld("Sanne de Vries: 1 werkproces", "Oosterveen"))
    assert page._form.kop.text() == "Ik heb dit gezien en het klopt."
    assert page._form.waarover.text() == "Sanne de Vries: 1 werkproces"
    assert "teken je met pen" in page._form.hierna.text()
    assert page.velden["plaats"].tekst() == "Oosterveen"


def test_every_requirement_has_a_way_to_where_it_is_mended() -> None:
    assert set(HERSTEL) == {*Vereiste, "concept_verouderd"}


def test_the_judgement_gives_the_final_paper(podium: Podium) -> None:
    podium.toon_aan(W1)
    open_(podium)
    podium.asked.clear()
    podium.driver.vul_in("Plaats", "Hier")
    podium.oordeel()
    assert [lane for lane, _ in podium.asked[:3]] == [Lane.FREE, Lane.FREE, Lane.WRITER]
    assert podium.asked[2] == (Lane.WRITER, Urgency.TAP)
    assert podium.driver.pagina == "voorbeeld"
    assert stand(podium).verklaring.oordeel == Oordeel(podium.vloer.vandaag, "Hier")
    podium.driver.druk("Printen")
    assert (
        podium.printer.gedrukt[0][1]
        == podium.vloer.geheugen.toestand.documenten[stand(podium).pdf_sha256].inhoud
    )


def test_without_the_right_pincode_there_is_no_judgement(podium: Podium) -> None:
    podium.toon_aan(W1)
    open_(podium)
    podium.driver.druk("Ja, dit is mijn oordeel")
    podium.driver.tik_pincode("975310")
    assert podium.driver.pagina == "pincode"
    podium.driver.druk("Terug")
    assert podium.driver.pagina == "oordeel"
    assert stand(podium).verklaring.oordeel is None


def test_no_older_offer_to_undo_outlives_the_judgement(podium: Podium) -> None:
    podium.vloer.zie_vaak_genoeg(podium.sanne, W1)
    podium.ga("verklaring")
    podium.driver.tik(W1)
    podium.driver.druk("Verklaar aangetoond")
    open_(podium)
    podium.oordeel()
    knoppen = [knop.text() for knop in podium.window.findChildren(Knop) if knop.isVisible()]
    assert "Printen" in knoppen
    assert "Ongedaan maken" not in knoppen


def test_the_way_back_from_the_final_paper_skips_the_concept(podium: Podium) -> None:
    podium.toon_aan(W1)
    podium.ga("verklaring")
    podium.driver.druk("Verder")
    podium.driver.vul_in("Geboortedatum", "14-5-2003")
    podium.driver.vul_in("Geboorteplaats", "Verzonnen aan Zee")
    podium.driver.druk("Maak het concept")
    podium.driver.druk("Geef je oordeel")
    podium.oordeel()
    assert podium.driver.pagina == "voorbeeld"
    podium.driver.druk("Terug")
    assert podium.driver.pagina == "verklaring"


def test_a_place_is_needed(podium: Podium) -> None:
    podium.toon_aan(W1)
    page = open_(podium)
    podium.driver.vul_in("Plaats", "")
    podium.oordeel()
    assert "nog leeg" in page.velden["plaats"]._mistake.text()
    assert stand(podium).verklaring.oordeel is None
    assert not page.bezig.loopt


def test_a_title_to_check_is_refused_with_the_way_to_it(podium: Podium) -> None:
    podium.toon_aan(P1)
    page = open_(podium)
    podium.oordeel()
    assert "titel" in page.melding.accessibleName()
    assert stand(podium).verklaring.oordeel is None
    podium.driver.druk("Naar de titels")
    assert podium.driver.pagina == "verklaring"
    podium.driver.tik(P1)
    podium.driver.druk("De titels kloppen")
    podium.driver.tik("Concept")
    podium.driver.druk("Nieuw concept")
    podium.driver.druk("Maak het concept")
    podium.driver.druk("Geef je oordeel")
    podium.oordeel()
    assert stand(podium).verklaring.oordeel is not None


@dataclass
class TweedeTik(FakeRenderer):
    """While it draws the final paper, the button is tapped again."""

    podium: Podium | None = None

    def praktijkverklaring(self, verklaring: Verklaring) -> bytes:
        if verklaring.oordeel is not None and self.podium is not None:
            self.podium.driver.druk("Ja, dit is mijn oordeel")
        return PdfOnDemand().praktijkverklaring(verklaring)


def test_a_second_tap_meanwhile_is_no_second_judgement(app: Application) -> None:
    vloer = Werkvloer()
    renderer = TweedeTik()
    podium = Podium(app, vloer, vloer.neem_aan_met_keuze(), renderer=renderer)
    podium.toon_aan(W1)
    open_(podium)
    renderer.podium = podium
    podium.asked.clear()
    podium.oordeel()
    assert podium.asked.count((Lane.WRITER, Urgency.TAP)) == 1
    assert stand(podium).verklaring.oordeel is not None
    podium.sluit()


@pytest.mark.parametrize("pagina", ["verklaring", "gegevens"])
def test_only_the_buttons_of_the_message_lead_away(show: Show, pagina: str) -> None:
    page = OordeelPage()
    show(page)
    heen: list[str] = []
    page.herstel.connect(heen.append)
    page._form.melding.gekozen.emit("ja")
    page._form.melding.gekozen.emit(pagina)
    assert heen == [pagina]
