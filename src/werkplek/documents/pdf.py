"""Writes pages of strips as a PDF whose bytes follow from nothing but its input."""

import hashlib
import io
from dataclasses import dataclass
from datetime import date
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.pdfgen.textobject import PDFTextObject

from werkplek.documents.fonts import Run
from werkplek.documents.markering import Markering, Soort, Stil
from werkplek.documents.paging import Stack
from werkplek.documents.strips import Mark, Rule, Shape, Text

_WATERMARK_ANGLE: Final = 55


@dataclass(frozen=True, slots=True)
class Watermark:
    """A word across the middle of the page, under everything else; `width` in points."""

    runs: tuple[Run, ...]
    size: float
    width: float
    grey: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `left` and `top` place its stacks, in points from the upper left corner."""

    width: float
    height: float
    left: float
    stacks: tuple[tuple[float, Stack], ...]
    watermark: Watermark | None = None


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says about itself; no personal name. `seed` makes its identifier."""

    title: str
    author: str
    producer: str
    made_on: date
    seed: bytes


def write_pdf(
    pages: tuple[Page, ...], properties: Properties, markering: Markering | None = None
) -> bytes:
    """The PDF: nl-NL, every font embedded as a subset; `markering` hears what each mark is.

    Streams stay uncompressed, because zlib's output differs between its builds; and neither the
    clock nor SOURCE_DATE_EPOCH, which reportlab reads even when told to be invariant, gets in.
    """
    target = io.BytesIO()
    pdf = Canvas(
        target,
        pagesize=(pages[0].width, pages[0].height),
        pageCompression=0,
        invariant=1,
        lang="nl-NL",
        initialFontName=_first_font(pages),  # type: ignore[arg-type]  # the stub says float
    )
    _describe(pdf, properties)
    hoorder = Stil() if markering is None else markering
    for page in pages:
        hoorder.pagina(pdf)
        _draw(pdf, page, hoorder)
        hoorder.klaar()
        pdf.showPage()
    pdf.save()
    return target.getvalue()


def _describe(pdf: Canvas, properties: Properties) -> None:
    document = pdf._doc  # type: ignore[attr-defined]  # noqa: SLF001  # no other way to its ID
    document.signature = hashlib.md5(properties.seed, usedforsecurity=False)
    made_on = properties.made_on.isoformat().replace("-", "")
    pdf.setDateFormatter(lambda *_clock: f"D:{made_on}000000Z")
    pdf.setTitle(properties.title)
    pdf.setAuthor(properties.author)
    pdf.setSubject(properties.title)
    pdf.setCreator("Werkplek")
    pdf.setProducer(properties.producer)
    pdf.setViewerPreference("DisplayDocTitle", "true")


def _first_font(pages: tuple[Page, ...]) -> str:
    """A font of the document: else reportlab selects an unembedded Helvetica on each page."""
    return next(
        mark.runs[0].font
        for page in pages
        for _, stack in page.stacks
        for placed in stack
        for mark in placed.strip.marks
        if isinstance(mark, Text) and mark.runs
    )


def _draw(pdf: Canvas, page: Page, markering: Markering) -> None:
    if page.watermark is not None:
        markering.versiering(Soort.WATERMERK)
        _draw_watermark(pdf, page, page.watermark)
    for top, stack in page.stacks:
        for placed in stack:
            y = page.height - top - placed.top
            for mark in placed.strip.marks:
                _draw_mark(pdf, mark, (page.left + mark.x, y), markering)


def _draw_mark(pdf: Canvas, mark: Mark, at: tuple[float, float], markering: Markering) -> None:
    x, y = at
    if isinstance(mark, Text):
        if mark.element is None:
            markering.versiering(Soort.PAGINERING)
        else:
            markering.inhoud(mark.element)
        _draw_text(pdf, mark, x, y - mark.baseline)
        return
    markering.versiering(Soort.OPMAAK)
    pdf.setLineWidth(mark.weight)
    if isinstance(mark, Rule):
        pdf.line(x, y - mark.y, x + mark.width, y - mark.y)
        return
    if isinstance(mark, Shape):
        _draw_shape(pdf, mark, x, y - mark.y)
        return
    bottom = y - mark.y - mark.height
    pdf.rect(x, bottom, mark.width, mark.height)
    if mark.name:
        markering.veld(mark, (x, bottom))


def _draw_text(pdf: Canvas, mark: Text, x: float, y: float) -> None:
    text = pdf.beginText(x, y)
    text.setFillGray(mark.grey)
    _write_runs(text, mark.runs, mark.size)
    pdf.drawText(text)


def _draw_shape(pdf: Canvas, mark: Shape, x: float, y: float) -> None:
    path = pdf.beginPath()
    (first_x, first_y), *others = mark.points
    path.moveTo(x + first_x, y - first_y)
    for across, down in others:
        path.lineTo(x + across, y - down)
    if not mark.closed:
        _draw_stroke(pdf, path)
        return
    path.close()
    pdf.drawPath(path, stroke=1, fill=int(mark.filled))


def _draw_stroke(pdf: Canvas, path: PDFPathObject) -> None:
    """With round ends, as a pen leaves them."""
    pdf.saveState()
    pdf.setLineCap(1)
    pdf.setLineJoin(1)
    pdf.drawPath(path, stroke=1, fill=0)
    pdf.restoreState()


def _draw_watermark(pdf: Canvas, page: Page, watermark: Watermark) -> None:
    pdf.saveState()
    pdf.translate(page.width / 2, page.height / 2)
    pdf.rotate(_WATERMARK_ANGLE)
    text = pdf.beginText(-watermark.width / 2, -watermark.size / 3)
    text.setFillGray(watermark.grey)
    _write_runs(text, watermark.runs, watermark.size)
    pdf.drawText(text)
    pdf.restoreState()


def _write_runs(text: PDFTextObject, runs: tuple[Run, ...], size: float) -> None:
    for run in runs:
        text.setFont(run.font, size)
        text.textOut(run.text)
