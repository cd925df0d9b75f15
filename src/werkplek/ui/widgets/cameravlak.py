"""What the camera sees, or the still that was made of it: whole, and as large as there is room."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from werkplek.ui import icons
from werkplek.ui.icons import Icon
from werkplek.ui.look import UNDRESSED, Look

WIDTH_MM: Final = 80.0
HEIGHT_MM: Final = 30.0
"""The least room in which one sees what is on a photo; a page gives more."""

PICTURE_EM: Final = 3.0


class Cameravlak(QWidget):
    """Keeps its room, also while there is nothing to see yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to see."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._image = QImage()
        policy = QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)

    def dress(self, look: Look) -> None:
        """Take the room of `look`."""
        self._look = look
        self.updateGeometry()
        self.update()

    @property
    def beeld(self) -> QImage:
        """What is shown now."""
        return self._image

    def toon(self, image: QImage, naam: str) -> None:
        """Show `image`; a null image is nothing, and nothing of the one before it is kept."""
        self._image = image
        if naam != self.accessibleName():
            self.setAccessibleName(naam)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Enough to see what is on it."""
        units = self._look.units
        return QSize(units.px(WIDTH_MM), units.px(HEIGHT_MM))

    def sizeHint(self) -> QSize:
        """The rest is given by the page."""
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The picture in the middle of its frame."""
        painter = QPainter(self)
        theme, units = self._look.theme, self._look.units
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image.isNull():
            inset = units.edge / 2
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.rand), units.edge))
            painter.setBrush(QColor(theme.paneel))
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, units.radius, units.radius)
            side = PICTURE_EM * units.body
            place = QRectF(0, 0, side, side)
            place.moveCenter(box.center())
            icons.paint(painter, Icon.FOTO, place, theme.stille_tekst)
        else:
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(QPointF(0, 0), size)
            place.moveCenter(QRectF(self.rect()).center())
            painter.drawImage(place, self._image)
        painter.end()
