"""*Voorbeeld*: exactly the bytes that are kept are shown, printed and saved."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.fakes.werkvloer import GEGEVENS, W1, W2, Werkvloer
from tests.ui.audit import audit
from tests.ui.conftest import Show
from tests.ui.immediate import ImmediateTasks
from tests.ui.podium import Podium, podium
from tests.ui.verklaring_voorbeelden import GEOORDEELD, PAGINAS, papier
from werkplek.application.verklaren import bewaar_scan, geef_oordeel, maak_op
from werkplek.domain.kenmerk import FeitId
from werkplek.ui.application import Application
from werkplek.ui.pages.voorbeeld_page import VoorbeeldPage
from werkplek.ui.tasks import Lane, Report, Task, TaskRunner, Tasks, Urgency, Work
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.widgets.knop import Knop

__all__ = ["podium"]

PAD = Path("usb") / "papier.pdf"
dialogs = pytest.mark.qt_log_ignore("propagateSizeHints")
"""The offscreen platform says that it cannot keep a dialog from becoming too small."""


def png(kleur: str = "red") -> bytes:
    image = QImage(60, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(kleur))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def open_(podium: Podium, *, oordeel: bool = False, als: str = "marga") -> VoorbeeldPage:
    """The paper about one werkproces, on the page."""
    vloer = podium.vloer
    podium.toon_aan(W1)
    id_ = maak_op(vloer.ctx, vloer.marga, podium.sanne, GEGEVENS, podium.renderer).id
    if oordeel:
        geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Hier", podium.renderer)
    if als != "marga":
        podium.session.ben(vloer.noor)
        podium.session.neem_deelnemer(podium.sanne)
    podium.session.neem(verklaring=id_)
    page = podium.ga("voorbeeld")
    assert isinstance(page, VoorbeeldPage)
    return page


def bytes_van(page: VoorbeeldPage) -> bytes:
    assert page.beeld is not None
    return page.beeld.pdf


def keuze(page: VoorbeeldPage) -> Bestandskeuze:
    """Stands for the dialog of the system."""
    found = page.findChild(Bestandskeuze)
    assert found is not None
    return found


def knoppen(page: VoorbeeldPage) -> set[str]:
    return {knop.text() for knop in page.findChildren(Knop) if knop.isVisible()}


@pytest.mark.parametrize("naam", [naam for naam in PAGINAS if naam.startswith("voorbeeld")])
def test_the_page_passes_the_audit(app: Application, naam: str) -> None:
    assert audit(app, PAGINAS[naam]()) == []


def test_a_concept_leads_to_the_judgement_and_has_no_scan(show: Show) -> None:
    page = VoorbeeldPage()
    show(page)
    page.toon(papier())
    assert page._form.knop_hoofd.text() == "Geef je oordeel"
    assert {"Printen", "Bewaren"} <= knoppen(page)
    assert not {"Scan erbij", "Scan bekijken"} & knoppen(page)
    assert page._form.staat.text() == "Concept van 8 juli 2026"


def test_after_the_judgement_printing_is_what_comes_next(show: Show) -> None:
    page = VoorbeeldPage()
    show(page)
    page.toon_printers(["Balie"], "Balie")
    page.toon(papier(verklaring=GEOORDEELD))
    hoofd = page._form.knop_hoofd
    assert (hoofd.text(), str(hoofd.bijschrift)) == ("Printen", "Balie")
    assert not page._form.knop_printen.isVisible()
    assert "Scan erbij" in knoppen(page)
    assert "teken met pen" in page._form.hierna.text()


def test_who_may_not_judge_can_print_the_concept(podium: Podium) -> None:
    page = open_(podium, als="noor")
    assert page._form.knop_hoofd.text() == "Printen"
    podium.driver.druk("Printen")
    assert len(podium.printer.gedrukt) == 1


def test_the_paper_is_gone_while_another_one_is_fetched(show: Show) -> None:
    page = VoorbeeldPage()
    show(page)
    page.toon(papier())
    page.wis()
    assert page.beeld is None
    assert page._form.papier.aantal == 0
    assert not page._form.knop_hoofd.isVisible()


def test_the_same_paper_keeps_its_page(show: Show) -> None:
    page = VoorbeeldPage()
    show(page)
    page.toon(papier(verklaring=GEOORDEELD))
    page._form.papier.blader()
    page.toon(papier(verklaring=GEOORDEELD, scans=(FeitId("scan"),)))
    assert page._form.papier.blad == 2


def test_printing_hands_over_the_kept_bytes_and_says_so(podium: Podium) -> None:
    page = open_(podium, oordeel=True)
    podium.driver.druk("Printen")
    assert podium.printer.gedrukt == [("Balie", bytes_van(page))]
    assert page.melding.accessibleName() == "Afgedrukt op Balie, 2 pagina's."
    kept = [document.inhoud for document in podium.vloer.geheugen.toestand.documenten.values()]
    assert kept == [bytes_van(page)]


def test_the_key_for_printing_works_on_this_page_only(podium: Podium) -> None:
    open_(podium, oordeel=True)
    QTest.keyClick(podium.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert len(podium.printer.gedrukt) == 1
    podium.window.navigation.home("vandaag")
    QTest.keyClick(podium.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert len(podium.printer.gedrukt) == 1


def test_of_more_printers_one_is_chosen_once(podium: Podium) -> None:
    podium.printer.queues = ("Balie", "Magazijn_boven")
    page = open_(podium, oordeel=True)
    podium.driver.druk("Printen")
    assert not podium.printer.gedrukt
    assert not page._form.papier.isVisible()
    podium.driver.tik("Magazijn boven")
    assert [naam for naam, _ in podium.printer.gedrukt] == ["Magazijn_boven"]
    assert page._form.papier.isVisible()
    assert str(page._form.knop_hoofd.bijschrift) == "Magazijn boven"
    podium.driver.druk("Printen")
    assert [naam for naam, _ in podium.printer.gedrukt] == ["Magazijn_boven"] * 2
    podium.driver.druk("Andere printer")
    podium.driver.tik("Balie")
    assert podium.printer.gedrukt[-1][0] == "Balie"


def test_a_printer_that_is_gone_is_asked_for_again(podium: Podium) -> None:
    podium.printer.queues = ("Balie", "Magazijn", "Kantoor")
    open_(podium, oordeel=True)
    podium.driver.druk("Printen")
    podium.driver.tik("Kantoor")
    podium.printer.queues = ("Balie", "Magazijn")
    podium.window.navigation.home("vandaag")
    podium.ga("voorbeeld")
    podium.driver.druk("Printen")
    podium.driver.tik("Balie")
    assert [naam for naam, _ in podium.printer.gedrukt] == ["Kantoor", "Balie"]


def test_without_a_printer_the_file_can_be_kept(podium: Podium) -> None:
    podium.printer.queues = ()
    page = open_(podium, oordeel=True)
    podium.driver.druk("Printen")
    assert page.melding.accessibleName().startswith("Geen printer gevonden. Bewaar het bestand.")
    podium.printer.queues = ("Balie",)
    podium.driver.druk("Printen")
    assert len(podium.printer.gedrukt) == 1


def test_a_printer_that_does_not_answer_is_explained(podium: Podium) -> None:
    page = open_(podium, oordeel=True)
    podium.printer.stuk = True
    podium.driver.druk("Printen")
    assert page.melding.accessibleName().startswith("De printer antwoordt niet.")
    assert not page.bezig.loopt
    podium.printer.stuk = False
    podium.driver.druk("Printen")
    assert len(podium.printer.gedrukt) == 1


@dialogs
def test_saving_offers_a_name_that_names_nobody(podium: Podium) -> None:
    page = open_(podium, oordeel=True)
    podium.driver.druk("Bewaren")
    dialog = podium.window.findChild(QFileDialog)
    assert dialog is not None
    (gekozen,) = dialog.selectedFiles()
    assert page.beeld is not None
    assert Path(gekozen).name == f"praktijkverklaring-{page.beeld.verklaring.nummer}.pdf"
    dialog.reject()


def test_saving_writes_exactly_the_bytes(podium: Podium) -> None:
    page = open_(podium, oordeel=True)
    keuze(page).bewaren.emit(PAD)
    assert podium.bestanden.inhoud == {PAD: bytes_van(page)}
    assert page.melding.accessibleName() == "Bewaard als papier.pdf."


@dialogs
def test_a_file_that_is_chosen_in_the_dialog_is_saved(podium: Podium, tmp_path: Path) -> None:
    page = open_(podium)
    podium.driver.druk("Bewaren")
    dialog = podium.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("kopie")
    dialog.accept()
    assert podium.bestanden.inhoud == {tmp_path / "kopie.pdf": bytes_van(page)}
    assert list(tmp_path.iterdir()) == []


def test_a_stick_that_is_gone_is_explained(podium: Podium) -> None:
    page = open_(podium)
    podium.bestanden.oorzaak = "weg"
    keuze(page).bewaren.emit(PAD)
    assert "usb-stick" in page.melding.accessibleName()
    assert not page.bezig.loopt


def test_a_scan_is_kept_looked_at_and_can_be_undone(podium: Podium) -> None:
    page = open_(podium, oordeel=True)
    podium.bestanden.inhoud[PAD] = png()
    keuze(page).openen.emit(PAD)
    assert podium.window.bericht == "Scan bewaard."
    assert page._form.hierna.text() == "1 scan bewaard."
    podium.driver.druk("Scan bekijken")
    middle = page._form.papier._sheet.pixmap().toImage()
    assert middle.pixelColor(middle.rect().center()) == QColor("red")
    podium.driver.druk("Terug naar de verklaring")
    assert page._form.papier.aantal == 2
    podium.driver.druk("Ongedaan maken")
    assert "Scan bekijken" not in knoppen(page)


def test_more_scans_are_looked_at_in_turn(podium: Podium) -> None:
    page = open_(podium, oordeel=True)
    for kleur in ("red", "blue"):
        podium.bestanden.inhoud[PAD] = png(kleur)
        keuze(page).openen.emit(PAD)
    assert page._form.hierna.text() == "2 scans bewaard."
    for knop, kleur in (("Scan bekijken", "red"), ("Volgende scan", "blue")):
        podium.driver.druk(knop)
        seen = page._form.papier._sheet.pixmap().toImage()
        assert seen.pixelColor(seen.rect().center()) == QColor(kleur)
    podium.driver.druk("Terug naar de verklaring")
    assert page._form.papier.aantal == 2


def test_while_a_scan_is_shown_the_verklaring_is_what_is_printed(podium: Podium) -> None:
    page = open_(podium, oordeel=True)
    podium.bestanden.inhoud[PAD] = png()
    keuze(page).openen.emit(PAD)
    podium.driver.druk("Scan bekijken")
    podium.driver.druk("Printen")
    assert podium.printer.gedrukt == [("Balie", bytes_van(page))]


@pytest.mark.parametrize(
    ("inhoud", "gezegd"),
    [(b"geen plaatje", "Kies een PDF"), (b"%PDF-" + bytes(20 * 1024 * 1024), "te groot")],
)
def test_a_file_that_is_no_scan_is_refused(podium: Podium, inhoud: bytes, gezegd: str) -> None:
    page = open_(podium, oordeel=True)
    podium.bestanden.inhoud[PAD] = inhoud
    keuze(page).openen.emit(PAD)
    assert gezegd in page.melding.accessibleName()
    assert page.beeld is not None
    assert page.beeld.scans == ()


def test_a_scan_that_cannot_be_drawn_says_so(podium: Podium) -> None:
    page = open_(podium, oordeel=True)
    podium.bestanden.inhoud[PAD] = b"%PDF-1.7 cut off"
    keuze(page).openen.emit(PAD)
    podium.driver.druk("Scan bekijken")
    assert "niet te lezen" in page.melding.accessibleName()


@dialogs
def test_the_dialog_for_a_scan_asks_for_pdf_and_pictures(podium: Podium) -> None:
    open_(podium, oordeel=True)
    podium.driver.druk("Scan erbij")
    dialog = podium.window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.nameFilters() == ["Scan (*.pdf *.jpg *.jpeg *.png)"]
    dialog.reject()


def test_a_concept_that_was_overtaken_says_so_once(podium: Podium) -> None:
    page = open_(podium)
    assert not page.melding.isVisible()
    podium.toon_aan(W2)
    podium.session.changed.emit()
    assert page.melding.accessibleName() == "Na dit concept is er iets veranderd."


class LateTasks(ImmediateTasks):
    """Answers only when asked to, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[Task] = []

    def run(
        self,
        work: Work,
        done: Report,
        failed: Report,
        *,
        owner: QObject,
        lane: Lane = Lane.FREE,
        urgency: Urgency = Urgency.NORMAL,
    ) -> None:
        self.asked.append((lane, urgency))
        task = Task(work, done, failed, owner)
        task.execute()
        self.waiting.append(task)


def test_the_paper_of_before_does_not_come_back_late(app: Application) -> None:
    vloer, tasks = Werkvloer(), LateTasks()
    podium = Podium(app, vloer, vloer.neem_aan_met_keuze(), tasks=cast("TaskRunner", tasks))
    page = open_(podium)
    eerste = podium.session.hand.verklaring
    tweede = maak_op(vloer.ctx, vloer.marga, podium.sanne, GEGEVENS, podium.renderer)
    podium.session.neem(verklaring=tweede.id)
    for task in tasks.waiting:
        task.report()
    assert eerste != tweede.id
    assert page.beeld is None
    tasks.waiting.clear()
    podium.session.changed.emit()
    for task in tasks.waiting:
        task.report()
    assert page.beeld is not None
    assert page.beeld.id == tweede.id
    podium.sluit()


def test_a_paper_drawn_before_a_change_does_not_replace_the_one_drawn_after_it(
    app: Application,
) -> None:
    vloer, tasks = Werkvloer(), LateTasks()
    podium = Podium(app, vloer, vloer.neem_aan_met_keuze(), tasks=cast("TaskRunner", tasks))
    page = open_(podium)
    eerder = list(tasks.waiting)
    tasks.waiting.clear()
    podium.toon_aan(W2)
    podium.session.changed.emit()
    for task in (*tasks.waiting, *eerder):
        task.report()
    assert page.beeld is not None
    assert page.beeld.veranderd
    podium.sluit()


def test_with_real_lanes_the_paper_comes_and_is_printed(app: Application) -> None:
    vloer = Werkvloer()
    tasks = Tasks()
    podium = Podium(app, vloer, vloer.neem_aan_met_keuze(), tasks=tasks)
    page = open_(podium, oordeel=True)
    podium.driver.wacht_op_knop("Printen")
    podium.driver.druk("Printen")
    podium.driver.wacht(lambda: bool(podium.printer.gedrukt), "printing")
    podium.driver.wacht(page.melding.isVisible, "the message")
    assert podium.printer.gedrukt == [("Balie", bytes_van(page))]
    assert tasks.close()
    podium.sluit()
    tasks.deleteLater()


def test_two_scans_of_the_same_paper_are_both_kept(podium: Podium) -> None:
    page = open_(podium, oordeel=True)
    assert page.beeld is not None
    inhoud = png()
    for _ in range(2):
        bewaar_scan(podium.vloer.ctx, podium.vloer.marga, page.beeld.id, inhoud)
    podium.session.changed.emit()
    assert page._form.hierna.text() == "2 scans bewaard."
