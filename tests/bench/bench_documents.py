"""What a tagged, archivable paper costs beside a plain one of reportlab with the same content."""

import io
import statistics
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from tests.documents.voorbeeld import vastgesteld
from werkplek.documents.fonts import paper_fonts
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.documents.pdf import Page
from werkplek.documents.praktijkverklaring import Praktijkverklaring
from werkplek.documents.strips import Text
from werkplek.domain.vaststelling import Papier

PAPIEREN = 100
BUDGET = 5.0


def papier(nummer: int) -> Papier:
    """Another person each time: nothing of one paper helps with the next."""
    gewoon = vastgesteld(8)
    deelnemer = replace(gewoon.verklaring.deelnemer, achternaam=f"Łukasik-Çelik {nummer}")
    return replace(gewoon, verklaring=replace(gewoon.verklaring, deelnemer=deelnemer))


def regels(pages: tuple[Page, ...]) -> list[list[Text]]:
    """Every line of text of each page."""
    return [
        [
            mark
            for _, stack in page.stacks
            for placed in stack
            for mark in placed.strip.marks
            if isinstance(mark, Text)
        ]
        for page in pages
    ]


def alineas(inhoud: list[list[Text]]) -> bytes:
    """Plain reportlab as its guide says: paragraphs that flow over pages."""
    uit = io.BytesIO()
    stijlen: dict[tuple[str, float], ParagraphStyle] = {}
    verhaal: list[Flowable] = []
    for mark in (mark for bladzijde in inhoud for mark in bladzijde):
        sleutel = (mark.runs[0].font, mark.size)
        naam = f"{sleutel}"
        stijl = stijlen.setdefault(
            sleutel,
            ParagraphStyle(naam, fontName=sleutel[0], fontSize=mark.size, leading=13),
        )
        verhaal.append(Paragraph(mark.plain, stijl))
    SimpleDocTemplate(uit, pagesize=A4, invariant=1).build(verhaal)
    return uit.getvalue()


def regel_voor_regel(inhoud: list[list[Text]]) -> bytes:
    """Reportlab at its barest: every line, already broken, where it belongs."""
    uit = io.BytesIO()
    canvas = Canvas(uit, pagesize=A4, pageCompression=0, invariant=1)
    for bladzijde in inhoud:
        for nummer, mark in enumerate(bladzijde):
            tekst = canvas.beginText(70, 800 - 13 * nummer)
            for run in mark.runs:
                tekst.setFont(run.font, mark.size)
                tekst.textOut(run.text)
            canvas.drawText(tekst)
        canvas.showPage()
    canvas.save()
    return uit.getvalue()


def milliseconden(doe: Callable[[], object]) -> float:
    begin = perf_counter()
    doe()
    return (perf_counter() - begin) * 1000


def test_a_paper_beside_a_plain_page_of_reportlab() -> None:
    """By turns, so that a busy moment of the machine hits all of them."""
    maker, layout = PdfPapiermaker(), Praktijkverklaring(paper_fonts())
    tijden: dict[str, list[float]] = {}
    for nummer in range(PAPIEREN):
        een = papier(nummer)
        inhoud = regels(layout.pages(een, "0000 0000 0000 0000"))
        for naam, doe in (
            ("paper", lambda een=een: maker.maak(een)),
            ("paragraphs", lambda inhoud=inhoud: alineas(inhoud)),
            ("bare lines", lambda inhoud=inhoud: regel_voor_regel(inhoud)),
        ):
            tijden.setdefault(naam, []).append(milliseconden(doe))
    mediaan = {naam: statistics.median(reeks) for naam, reeks in tijden.items()}
    for naam, duur in mediaan.items():
        print(f"\n{naam:>10} {duur:6.1f} ms, paper is {mediaan['paper'] / duur:.2f} times", end="")
    print(f" (budget {BUDGET})")
    assert mediaan["paper"] <= BUDGET * mediaan["bare lines"]
