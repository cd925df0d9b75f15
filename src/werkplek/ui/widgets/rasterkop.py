"""The heads of a grid: names that stay at the left, codes that stay at the top."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from werkplek.ui import icons
from werkplek.ui.look import UNDRESSED, Look, Rol
from werkplek.ui.widgets.rastermodel import RasterModel

PICTURE_EM = 1.1


class Rasterkop(QHeaderView):
    """One head; every section of it is a target that tells its number when it is tapped."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        """A head without sections; the grid takes the keys."""
        super().__init__(orientation, parent)
        self._look = UNDRESSED
        self._size = QSize(0, 0)
        self._pressed = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sectionPressed.connect(self._press)

    def maak_op(self, look: Look, section: int, breadth: int) -> None:
        """Sections of one size, and a head of this breadth across them."""
        self._look = look
        lies = self.orientation() is Qt.Orientation.Horizontal
        self._size = QSize(0, breadth) if lies else QSize(breadth, 0)
        self.setMinimumSectionSize(1)
        self.setDefaultSectionSize(section)
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """What was said."""
        return self._size

    def sectionSizeFromContents(self, logical: int) -> QSize:  # noqa: ARG002
        """All the same."""
        return self._size

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Draw one name or one code."""
        model = self.model()
        if not isinstance(model, RasterModel):
            return
        theme = self._look.theme
        painter.save()
        fill = theme.pressed if logical == self._pressed else theme.vlak
        if logical != self._pressed and logical % 2 and self.orientation() is UPRIGHT:
            fill = theme.paneel
        painter.fillRect(rect, QColor(fill))
        if self.orientation() is UPRIGHT:
            self._paint_name(painter, rect, model, logical)
        else:
            self._paint_code(painter, rect, model, logical)
        painter.restore()

    def _paint_name(self, painter: QPainter, rect: QRect, model: RasterModel, row: int) -> None:
        look, rij = self._look, model.rijen[row]
        size, pad = icon_size(look), look.units.padding
        text = rect.adjusted(0, 0, -pad, 0)
        if rij.icoon is not None:
            box = QRectF(rect.left(), rect.center().y() - size / 2, size, size)
            icons.paint(painter, rij.icoon, box, look.theme.merk)
        text.setLeft(rect.left() + size + pad // 2)
        title, quiet = look.font(Rol.TITEL), look.font(Rol.STIL)
        high, low = QFontMetrics(title).height(), QFontMetrics(quiet).height()
        text.setTop(rect.center().y() - (high + low) // 2)
        painter.setFont(title)
        painter.setPen(QColor(look.theme.tekst))
        painter.drawText(text, LEFT, rij.naam)
        painter.setFont(quiet)
        painter.setPen(QColor(look.theme.stille_tekst))
        painter.drawText(text.adjusted(0, high, 0, 0), LEFT, rij.bijschrift)

    def _paint_code(self, painter: QPainter, rect: QRect, model: RasterModel, column: int) -> None:
        look, kolom = self._look, model.kolommen[column]
        eerste = column == 0 or model.kolommen[column - 1].boven != kolom.boven
        quiet, title = look.font(Rol.STIL), look.font(Rol.TITEL)
        high = QFontMetrics(quiet).height()
        top = rect.adjusted(0, look.units.padding // 2, 0, 0)
        painter.setFont(quiet)
        painter.setPen(QColor(look.theme.stille_tekst))
        if eerste:
            painter.drawText(top, CENTRE, kolom.boven)
        painter.setFont(title)
        painter.setPen(QColor(look.theme.tekst))
        painter.drawText(top.adjusted(0, high, 0, 0), CENTRE, kolom.onder)

    def _press(self, logical: int) -> None:
        self._pressed = logical
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The finger is up."""
        super().mouseReleaseEvent(event)
        self._press(-1)


UPRIGHT = Qt.Orientation.Vertical
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


def icon_size(look: Look) -> int:
    """Of the shape beside a name."""
    return round(PICTURE_EM * look.units.body)


def head_sizes(look: Look, model: RasterModel) -> tuple[QSize, QSize]:
    """The size of one cell, and the room for names (width) and codes (height)."""
    units = look.units
    title, quiet = QFontMetrics(look.font(Rol.TITEL)), QFontMetrics(look.font(Rol.STIL))
    codes = [quiet.horizontalAdvance(kolom.boven) for kolom in model.kolommen]
    codes += [title.horizontalAdvance(kolom.onder) for kolom in model.kolommen]
    names = [title.horizontalAdvance(rij.naam) for rij in model.rijen]
    names += [quiet.horizontalAdvance(rij.bijschrift) for rij in model.rijen]
    lines = title.height() + quiet.height()
    cell = QSize(
        max(units.target, max(codes, default=0) + units.padding),
        max(units.target, lines + units.edge),
    )
    beside = icon_size(look) + units.padding // 2 + units.padding
    return cell, QSize(max(names, default=0) + beside, lines + units.padding)
