"""*Verklaring*: what can be done first, what explains itself, and where each row leads."""

from dataclasses import replace

import pytest

from tests.fakes.werkvloer import GEGEVENS, P1, W1, W2
from tests.ui.audit import audit
from tests.ui.conftest import Show
from tests.ui.podium import Podium, podium
from tests.ui.verklaring_voorbeelden import BEELD, PAGINAS
from werkplek.application.verklaren import maak_op
from werkplek.ui.application import Application
from werkplek.ui.pages.verklaring import VerklaringPage
from werkplek.ui.widgets.knop import HoofdKnop
from werkplek.ui.widgets.rijen_view import RijenView

__all__ = ["podium"]


def rijen(page: VerklaringPage) -> list[str]:
    view = page.findChild(RijenView)
    assert view is not None
    return [row.tekst for row in view.rows]


@pytest.mark.parametrize("naam", [naam for naam in PAGINAS if naam.startswith("verklaring")])
def test_the_page_passes_the_audit(app: Application, naam: str) -> None:
    assert audit(app, PAGINAS[naam]()) == []


def test_what_can_be_done_now_stands_first_and_old_papers_last(show: Show) -> None:
    page = VerklaringPage()
    show(page)
    page.toon(BEELD)
    koppen = [tekst for tekst in rijen(page) if not tekst.startswith("P4")]
    assert koppen == [
        "Klaar om te verklaren",
        "Kijk de titel na",
        "Komt op papier",
        "Eerst nog zien",
        "Eerder opgemaakt",
        "Oordeel gegeven op 10 juli 2026, met scan",
        "Concept van 1 juli 2026",
    ]


def test_a_count_is_said_never_a_shortage(show: Show) -> None:
    page = VerklaringPage()
    show(page)
    page.toon(BEELD)
    assert page._form.kop.text() == "Maximiliaan: 2 van 9 klaar voor op papier"


@pytest.mark.parametrize(("mag", "klaar", "er"), [(True, 9, True), (True, 0, False), (False, 9, 0)])
def test_verder_is_there_when_it_leads_somewhere(
    show: Show, mag: bool, klaar: int, er: bool
) -> None:
    page = VerklaringPage()
    show(page)
    rijen_ = tuple(rij for rij in BEELD.rijen if klaar or rij.uitleg)
    page.toon(replace(BEELD, rijen=rijen_, mag_oordelen=mag))
    knop = page.findChild(HoofdKnop)
    assert knop is not None
    assert knop.isVisible() is bool(er)


def test_a_row_that_is_ready_leads_to_stating_it(podium: Podium) -> None:
    podium.vloer.zie_vaak_genoeg(podium.sanne, W1)
    podium.ga("verklaring")
    podium.driver.tik(W1)
    assert podium.driver.pagina == "aantonen"
    assert podium.session.hand.werkproces == W1


def test_a_row_to_see_first_explains_itself_and_then_records(podium: Podium) -> None:
    podium.ga("verklaring")
    podium.driver.tik(W2)
    assert podium.driver.pagina == "verklaring"
    assert sum("Zag je dit?" in rij for rij in podium.driver.rijen()) == 1
    podium.driver.tik(W2)
    assert podium.driver.pagina == "stap"
    assert (podium.session.hand.werkproces, podium.session.hand.titel) == (
        W2,
        "Voert werkzaamheden uit",
    )


def test_another_row_explains_itself_instead(podium: Podium) -> None:
    podium.ga("verklaring")
    podium.driver.tik(W2)
    podium.driver.tik(W1)
    uitleg = [rij for rij in podium.driver.rijen() if "Zag je dit?" in rij]
    assert [rij[:8] for rij in uitleg] == [W1]
    assert podium.driver.pagina == "verklaring"


def test_a_row_that_comes_on_paper_says_so(podium: Podium) -> None:
    podium.toon_aan(W1)
    podium.ga("verklaring")
    podium.driver.tik(W1)
    podium.driver.tik(W1)
    assert podium.driver.pagina == "verklaring"
    assert any("Dit komt zo op papier." in rij for rij in podium.driver.rijen())


def test_who_may_not_judge_reads_who_may_and_still_opens_a_paper(podium: Podium) -> None:
    podium.toon_aan(P1)
    vloer = podium.vloer
    opgemaakt = maak_op(vloer.ctx, vloer.marga, podium.sanne, GEGEVENS, podium.renderer)
    podium.session.ben(vloer.noor)
    podium.session.neem_deelnemer(podium.sanne)
    page = podium.ga("verklaring")
    assert isinstance(page, VerklaringPage)
    assert page._form.wie_wel.text().startswith("Marga Bakker geeft het oordeel.")
    podium.driver.tik(P1)
    assert podium.driver.pagina == "verklaring"
    podium.driver.tik("Concept")
    assert podium.driver.pagina == "voorbeeld"
    assert podium.session.hand.verklaring == opgemaakt.id


def test_what_changes_is_seen_at_once(podium: Podium) -> None:
    page = podium.ga("verklaring")
    assert isinstance(page, VerklaringPage)
    assert rijen(page)[0] == "Eerst nog zien"
    podium.vloer.zie_vaak_genoeg(podium.sanne, W1)
    podium.session.changed.emit()
    assert rijen(page)[:2] == ["Klaar om te verklaren", f"{W1} Bereidt werkzaamheden voor"]


def test_verder_asks_who_the_paper_is_for(podium: Podium) -> None:
    podium.toon_aan(W1)
    podium.ga("verklaring")
    podium.driver.druk("Verder")
    assert podium.driver.pagina == "gegevens"
