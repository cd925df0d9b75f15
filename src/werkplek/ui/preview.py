"""Papers as pictures: pages of a PDF or a scan for the screen, and for a printer without CUPS.

QtPdf and QtPrintSupport are loaded with the first paper, not with the program.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPageSize, QPainter

from werkplek.application.ports import PrinterOnbereikbaar
from werkplek.ui.widgets.papier_view import Papier

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PDF: Final = "application/pdf"
PRINT_DPI: Final = 300
POINTS_PER_INCH: Final = 72
TITEL: Final = "Werkplek"
"""The job's title: a queue shows it to everybody, so it names nobody."""


class PdfPapier:
    """A PDF in memory; fulfils `Papier`. `ValueError` when QtPdf cannot read it."""

    def __init__(self, inhoud: bytes) -> None:
        from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415  see the module

        self._document = QPdfDocument()
        self._document.load(_buffer(inhoud, self._document))
        if self._document.error() != QPdfDocument.Error.None_ or not self.aantal:
            raise ValueError("not a PDF that can be shown")

    @property
    def aantal(self) -> int:
        return self._document.pageCount()

    def maat(self, blad: int) -> QSizeF:
        return self._document.pagePointSize(blad)

    def teken(self, blad: int, maat: QSize) -> QImage:
        drawn = self._document.render(blad, maat)
        page = QImage(maat, QImage.Format.Format_RGB32)
        page.fill(QColor("white"))
        painter = QPainter(page)
        painter.drawImage(0, 0, drawn)
        painter.end()
        return page

    def tekst(self, blad: int) -> str:
        return self._document.getAllText(blad).text()


class BeeldPapier:
    """A scan as a picture, upright; fulfils `Papier`. `ValueError` when it cannot be read."""

    def __init__(self, inhoud: bytes) -> None:
        buffer = _buffer(inhoud)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        self._image = reader.read()
        if self._image.isNull():
            raise ValueError("not a picture that can be shown")

    @property
    def aantal(self) -> int:
        return 1

    def maat(self, blad: int) -> QSizeF:  # noqa: ARG002
        return QSizeF(self._image.size())

    def teken(self, blad: int, maat: QSize) -> QImage:  # noqa: ARG002
        smooth = Qt.TransformationMode.SmoothTransformation
        return self._image.scaled(maat, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)

    def tekst(self, blad: int) -> str:  # noqa: ARG002
        return ""


def open_papier(inhoud: bytes, soort: str) -> Papier:
    """A paper of this media type; `ValueError` when it cannot be shown."""
    return PdfPapier(inhoud) if soort == PDF else BeeldPapier(inhoud)


@dataclass(frozen=True, slots=True)
class RasterPrinter:
    """The printers of the desktop, for where no CUPS takes a PDF; fulfils `Printer`.

    QtPdf leaves out what is drawn in signature fields: `plat` makes it part of the page first.
    """

    plat: Callable[[bytes], bytes] = bytes

    def namen(self) -> tuple[str, ...]:
        """The printers, the default first."""
        from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415  see the module

        first = QPrinterInfo.defaultPrinterName()
        names = QPrinterInfo.availablePrinterNames()
        return tuple(sorted(names, key=lambda name: name != first))

    def print(self, pdf: bytes, *, naam: str) -> None:
        """Draw each page at 300 dpi. Raises `PrinterOnbereikbaar`."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415  see the module

        info = QPrinterInfo.printerInfo(naam)
        if info.isNull():
            raise PrinterOnbereikbaar("weg")
        draw_on(QPrinter(info, QPrinter.PrinterMode.HighResolution), self.plat(pdf))


def draw_on(printer: "QPrinter", pdf: bytes) -> None:
    """Draw the pages of a PDF on a printer, to the edge of the sheet."""
    papier = PdfPapier(pdf)
    printer.setResolution(PRINT_DPI)
    printer.setDocName(TITEL)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterOnbereikbaar("begint_niet")
    try:
        for blad in range(papier.aantal):
            if blad and not printer.newPage():
                raise PrinterOnbereikbaar("stopt")
            _draw_page(painter, papier, blad)
    finally:
        painter.end()


def _draw_page(painter: QPainter, papier: PdfPapier, blad: int) -> None:
    size = papier.maat(blad) * (PRINT_DPI / POINTS_PER_INCH)
    painter.drawImage(QRectF(0, 0, size.width(), size.height()), papier.teken(blad, size.toSize()))


def _buffer(inhoud: bytes, parent: QObject | None = None) -> QBuffer:
    """A device to read from; it must live as long as what reads it, so a parent keeps it."""
    buffer = QBuffer(parent)
    buffer.setData(QByteArray(inhoud))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer
