"""Our own line icons: SVG with `currentColor`, drawn crisp at any size in any colour."""

from enum import StrEnum

from PySide6.QtCore import QByteArray, QFile, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer


class Icon(StrEnum):
    """Every picture there is; the value is the file's name in resources/icons."""

    ACHTERUIT = "achteruit"
    BELLEN = "bellen"
    BEWAREN = "bewaren"
    CIJFER_TERUG = "cijfer-terug"
    DOCUMENT = "document"
    FOTO = "foto"
    FOUT = "fout"
    GESPREK = "gesprek"
    GOED = "goed"
    HERVATTEN = "hervatten"
    INFO = "info"
    KALENDER = "kalender"
    KEUZE = "keuze"
    KLOK = "klok"
    LET_OP = "let-op"
    LUIDSPREKER = "luidspreker"
    MEER = "meer"
    MICROFOON = "microfoon"
    NIET_GEKOZEN = "niet-gekozen"
    NOTITIE = "notitie"
    OEFENEN = "oefenen"
    OMLAAG = "omlaag"
    OOG = "oog"
    ONGEDAAN = "ongedaan"
    PAUZE = "pauze"
    PERSONEN = "personen"
    PERSOON = "persoon"
    PRATEN = "praten"
    PRINTEN = "printen"
    SCANNEN = "scannen"
    SLOT = "slot"
    SCHERM = "scherm"
    STAP_0 = "stap-0"
    STAP_1 = "stap-1"
    STAP_2 = "stap-2"
    STAP_3 = "stap-3"
    STAP_4 = "stap-4"
    STER = "ster"
    STOP = "stop"
    TAAL = "taal"
    STEUN = "steun"
    TERUG = "terug"
    TIJDLIJN = "tijdlijn"
    TOEVOEGEN = "toevoegen"
    VASTLEGGEN = "vastleggen"
    VERKLARING = "verklaring"
    VINK = "vink"
    VOORDOEN = "voordoen"
    VOORUIT = "vooruit"
    VRAAG = "vraag"
    WISSEL = "wissel"
    ZOEKEN = "zoeken"


def step_icon(step: int) -> Icon:
    """The ladder of four with `step` (0 to 4) rungs filled: a shape, never colour alone."""
    return Icon(f"stap-{step}")


def source(icon: Icon, colour: str) -> bytes:
    """The SVG of an icon with its `currentColor` filled in."""
    file = QFile(f":/icons/{icon.value}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(file.fileName())
    return bytes(file.readAll().data()).replace(b"currentColor", colour.encode())


def pixmap(icon: Icon, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """A square picture of `size` device-independent pixels, kept in Qt's own cache."""
    key = f"werkplek/{icon.value}/{size}/{colour}/{ratio}"
    made = QPixmap()
    if QPixmapCache.find(key, made):
        return made
    made = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(source(icon, colour))).render(painter)
    painter.end()
    made.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, made)
    return made


def paint(painter: QPainter, icon: Icon, box: QRectF, colour: str) -> None:
    """Draw an icon centred in `box`, as large as fits."""
    size = int(min(box.width(), box.height()))
    picture = pixmap(icon, size, colour, painter.device().devicePixelRatioF())
    corner = box.center() - QPointF(size / 2, size / 2)
    painter.drawPixmap(QPointF(round(corner.x()), round(corner.y())), picture)
