"""A photo on a page, whole and no larger than a hand; its words are read to who cannot see it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from werkplek.ui.look import UNDRESSED, Look

WIDTH_MM, HEIGHT_MM = 44.0, 33.0


class Fotovlak(QWidget):
    """Shows one photo, or is gone when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No photo yet."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def dress(self, look: Look) -> None:
        """Take the room of `look`."""
        self._look = look
        self.updateGeometry()

    def toon(self, image: QImage, woorden: str) -> None:
        """Show `image`; a null image is no photo."""
        self._image = image
        self.setAccessibleName(woorden)
        self.setVisible(not image.isNull())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the photo may be in its room."""
        units = self._look.units
        room = QSize(units.px(WIDTH_MM), units.px(HEIGHT_MM))
        if self._image.isNull():
            return room
        return self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the photo."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(QPointF(0, 0), size), self._image)
        painter.end()
