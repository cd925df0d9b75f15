"""Papers as pictures: what is drawn is what the bytes say, on the screen and on a printer."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtPrintSupport import QPrinter

from tests.ui.verklaring_voorbeelden import CONCEPT, GEOORDEELD
from werkplek.application.ports import PrinterOnbereikbaar
from werkplek.documents.laat import PdfOnDemand
from werkplek.ui.application import Application
from werkplek.ui.preview import (
    PDF,
    BeeldPapier,
    PdfPapier,
    RasterPrinter,
    draw_on,
    open_papier,
)

A4 = (595, 842)
TIFF = b"MM\x00*" + b"\x00\x00\x00\x08" + b"\x00\x01"
ORIENTATION_6 = b"\x01\x12" + b"\x00\x03" + b"\x00\x00\x00\x01" + b"\x00\x06\x00\x00"
EXIF_TURN_RIGHT = b"\xff\xe1\x00\x22" + b"Exif\x00\x00" + TIFF + ORIENTATION_6 + bytes(4)
"""What a camera that is held sideways writes into its JPEG."""


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return PdfOnDemand().praktijkverklaring(GEOORDEELD)


def ink(image: QImage) -> int:
    """How many of a grid of pixels are dark."""
    return sum(
        image.pixelColor(x, y).lightness() < 128
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )


def coarse(papier: PdfPapier, blad: int) -> list[int]:
    """A page seen from afar: how light each of 60 by 85 places is."""
    page = papier.teken(blad, QSize(595, 842))
    mode = Qt.TransformationMode.SmoothTransformation
    seen = page.scaled(60, 85, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
    return [seen.pixelColor(x, y).lightness() for y in range(85) for x in range(60)]


def picture(width: int = 60, height: int = 80) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


def encoded(image: QImage, soort: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, soort.encode()).write(image)
    return bytes(buffer.data().data())


def test_a_pdf_has_pages_of_its_own_shape_and_words(app: Application, pdf: bytes) -> None:
    papier = PdfPapier(pdf)
    assert papier.aantal == 3
    maat = papier.maat(0)
    assert (round(maat.width()), round(maat.height())) == A4
    assert GEOORDEELD.regels[0].titel in " ".join(papier.tekst(0).split())


def test_a_page_is_dark_on_white_at_any_size(app: Application, pdf: bytes) -> None:
    for width in (300, 1200):
        page = PdfPapier(pdf).teken(0, QSize(width, round(width * 1.414)))
        assert page.width() == width
        assert page.pixelColor(2, 2) == QColor("white")
        assert ink(page) > 100


def test_a_concept_has_its_watermark(app: Application, pdf: bytes) -> None:
    size = QSize(600, 849)
    concept = PdfPapier(PdfOnDemand().praktijkverklaring(CONCEPT)).teken(0, size)
    assert concept != PdfPapier(pdf).teken(0, size)


@pytest.mark.parametrize("inhoud", [b"", b"%PDF-1.7", b"rommel"])
def test_what_is_no_pdf_cannot_be_shown(app: Application, inhoud: bytes) -> None:
    with pytest.raises(ValueError, match="PDF"):
        open_papier(inhoud, PDF)


@pytest.mark.parametrize("soort", ["png", "jpeg"])
def test_a_picture_is_one_page(app: Application, soort: str) -> None:
    papier = open_papier(encoded(picture(), soort), f"image/{soort}")
    assert (papier.aantal, papier.tekst(0)) == (1, "")
    assert papier.maat(0).toSize() == QSize(60, 80)
    drawn = papier.teken(0, QSize(120, 160))
    assert drawn.size() == QSize(120, 160)
    assert drawn.pixelColor(60, 80).red() > 250


def test_a_photo_stands_upright(app: Application) -> None:
    photo = encoded(picture(), "jpeg")
    held_sideways = photo[:2] + EXIF_TURN_RIGHT + photo[2:]
    assert BeeldPapier(held_sideways).maat(0).toSize() == QSize(80, 60)


def test_what_is_no_picture_cannot_be_shown(app: Application) -> None:
    with pytest.raises(ValueError, match="picture"):
        open_papier(b"\x89PNG\r\nrommel", "image/png")


def test_the_raster_way_draws_every_page_to_the_edge(
    app: Application, pdf: bytes, tmp_path: Path
) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gedrukt.pdf"))
    draw_on(printer, pdf)
    assert printer.docName() == "Werkplek", "a queue shows the title of a job to everybody"
    gedrukt = PdfPapier((tmp_path / "gedrukt.pdf").read_bytes())
    assert gedrukt.aantal == 3
    assert abs(gedrukt.maat(0).width() - A4[0]) < 2
    for blad in range(3):
        there, here = (coarse(papier, blad) for papier in (gedrukt, PdfPapier(pdf)))
        assert max(abs(one - other) for one, other in zip(there, here, strict=True)) < 30


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt says it in the log as well
def test_a_printer_that_cannot_begin_is_named_so(
    app: Application, pdf: bytes, tmp_path: Path
) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "weg" / "gedrukt.pdf"))
    with pytest.raises(PrinterOnbereikbaar):
        draw_on(printer, pdf)


def test_a_desktop_without_printers_has_none(app: Application, pdf: bytes) -> None:
    printer = RasterPrinter()
    assert printer.namen() == ()
    with pytest.raises(PrinterOnbereikbaar):
        printer.print(pdf, naam="Balie")


def test_qtpdf_and_printing_are_loaded_with_the_first_paper_only() -> None:
    code = (
        "import sys; import werkplek.ui.pages.voorbeeld; "
        "sys.exit(any(n in sys.modules for n in ('PySide6.QtPdf', 'PySide6.QtPrintSupport')))"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
