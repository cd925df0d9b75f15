"""The heads of a grid: names that stay at the left, codes that stay at the top."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QHeaderView, QWidget

from werkplek.ui import icons
from werkplek.ui.look import UNDRESSED, Look, Rol
from werkplek.ui.theme import Theme
from werkplek.ui.widgets.rastermodel import RasterModel

PICTURE_EM: Final = 1.1
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE: Final = Qt.AlignmentFlag.AlignCenter


class Rasterkop(QHeaderView):
    """One head; every section of it is a target that tells its number when it is tapped.

    All sections are one size. The keys go to the grid, which says what stands here.
    """

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        """A head without sections."""
        super().__init__(orientation, parent)
        self._look = UNDRESSED
        self._room = QSize(0, 0)
        self._fonts = (QFont(), QFont())
        self._names = 0
        self._pressed = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sectionPressed.connect(self._press)

    def maak_op(self, look: Look, section: int, breadth: int) -> None:
        """Sections of one size, and a head of this breadth across them."""
        self._look = look
        self._fonts = (look.font(Rol.TITEL), look.font(Rol.STIL))
        model = self.model()
        self._names = name_width(look, model) if isinstance(model, RasterModel) else 0
        self._room = QSize(breadth, breadth)
        self.setMinimumSectionSize(1)
        self.setDefaultSectionSize(section)
        if self.orientation() is Qt.Orientation.Horizontal:
            self.setFixedHeight(breadth)
        else:
            self.setFixedWidth(breadth)
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """What was said; nothing is measured."""
        return self._room

    @Slot()
    def scrolled(self) -> None:
        """What moves along is not drawn anew, but for the line that stays in sight."""
        high = QFontMetrics(self._fonts[1]).height()
        self.viewport().update(0, 0, self.width(), high)

    @Slot(int)
    def _press(self, logical: int) -> None:
        self._pressed = logical
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The finger is up."""
        super().mouseReleaseEvent(event)
        self._press(-1)

    def _places(self, first: int, last: int) -> range:
        """The sections between two pixels."""
        section, offset = max(1, self.defaultSectionSize()), self.offset()
        return range(
            max(0, (first + offset) // section),
            min(self.count(), (last + offset) // section + 1),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sections that are in sight and were asked for."""
        model, seen = self.model(), event.rect()
        painter = QPainter(self.viewport())
        painter.fillRect(seen, QColor(self._look.theme.vlak))
        if isinstance(model, RasterModel) and self.orientation() is Qt.Orientation.Vertical:
            self._paint_names(painter, model, seen)
        elif isinstance(model, RasterModel):
            self._paint_codes(painter, model, event.region())
        painter.end()

    def _paint_names(self, painter: QPainter, model: RasterModel, seen: QRect) -> None:
        look, section = self._look, self.defaultSectionSize()
        theme, size = look.theme, icon_size(look)
        (title, quiet), wide = self._fonts, self._names
        for row in self._places(seen.top(), seen.bottom()):
            rij = model.rijen[row]
            box = QRect(0, row * section - self.offset(), self.width(), section)
            if row == self._pressed:
                painter.fillRect(box, QColor(theme.pressed))
            elif row % 2:
                paint_band(painter, box, theme)
            if rij.icoon is not None:
                middle = box.center().y() - size / 2
                icons.paint(painter, rij.icoon, QRectF(0, middle, size, size), theme.merk)
            text = box.adjusted(size + look.units.padding // 2, 0, 0, 0)
            _write(painter, text, (title, theme.tekst), rij.naam)
            beside = text.adjusted(wide + look.units.padding, 0, 0, 0)
            _write(painter, beside, (quiet, theme.stille_tekst), rij.bijschrift)

    def _paint_codes(self, painter: QPainter, model: RasterModel, seen: QRegion) -> None:
        """The kerntaak over its first column and as far as it goes; each werkproces under it."""
        look, section = self._look, self.defaultSectionSize()
        theme, units = look.theme, look.units
        title, quiet = self._fonts
        high = QFontMetrics(quiet).height()
        shown = self._places(0, self.width())
        for column in shown:
            kolom = model.kolommen[column]
            x = column * section - self.offset()
            box = QRect(x, high, section, self.height() - high)
            if column == self._pressed:
                painter.fillRect(QRect(x, 0, section, self.height()), QColor(theme.pressed))
            if seen.intersects(box):
                painter.setFont(title)
                painter.setPen(QColor(theme.tekst))
                painter.drawText(box, CENTRE, kolom.onder)
            if column == shown.start or model.begint(column):
                left = max(x, 0)
                width = x + model.breed(column) * section - left - units.padding // 2
                font = fitting(quiet, kolom.boven, width)
                span = QRect(left + units.padding // 2, 0, width, high)
                _write(painter, span, (font, theme.stille_tekst), kolom.boven)
            if column and model.begint(column):
                painter.setPen(QColor(theme.rand))
                painter.drawLine(x, 0, x, self.height())


def _write(painter: QPainter, box: QRect, how: tuple[QFont, str], text: str) -> None:
    painter.setFont(how[0])
    painter.setPen(QColor(how[1]))
    painter.drawText(box, LEFT, text)


def paint_band(painter: QPainter, box: QRect, theme: Theme) -> None:
    """Keep the eye in its row; where a panel has no colour of its own, between two lines."""
    painter.fillRect(box, QColor(theme.paneel))
    if theme.paneel == theme.vlak:
        painter.setPen(QColor(theme.rand))
        painter.drawLine(box.topLeft(), box.topRight())
        painter.drawLine(box.bottomLeft(), box.bottomRight())


def fitting(font: QFont, text: str, width: int) -> QFont:
    """Smaller where the text would not fit."""
    needed = max(1, QFontMetrics(font).horizontalAdvance(text))
    if needed <= width:
        return font
    smaller = QFont(font)
    smaller.setPixelSize(max(1, font.pixelSize() * width // needed))
    return smaller


def icon_size(look: Look) -> int:
    """Of the shape beside a name."""
    return round(PICTURE_EM * look.units.body)


def name_width(look: Look, model: RasterModel) -> int:
    """Of the widest name."""
    metrics = QFontMetrics(look.font(Rol.TITEL))
    return max((metrics.horizontalAdvance(rij.naam) for rij in model.rijen), default=0)


def head_sizes(look: Look, model: RasterModel) -> tuple[QSize, QSize]:
    """The size of one cell, and the room for names (width) and codes (height)."""
    units = look.units
    title, quiet = QFontMetrics(look.font(Rol.TITEL)), QFontMetrics(look.font(Rol.STIL))
    codes = max((title.horizontalAdvance(kolom.onder) for kolom in model.kolommen), default=0)
    said = max((quiet.horizontalAdvance(rij.bijschrift) for rij in model.rijen), default=0)
    cell = QSize(
        max(units.target, codes + units.padding // 2, glyph_size(look) + units.padding // 2),
        max(units.target, title.height() + units.edge, glyph_size(look) + units.edge),
    )
    names = icon_size(look) + units.padding // 2 + name_width(look, model) + said
    breadth = names + 2 * units.padding
    return cell, QSize(breadth, max(units.target, title.height() + quiet.height() + units.edge))


def glyph_size(look: Look) -> int:
    """Of the shape in a cell."""
    return round(1.35 * look.units.body)
