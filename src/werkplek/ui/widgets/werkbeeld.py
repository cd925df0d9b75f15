"""The picture of a piece of work: a photo of it here, else how far it is on the ladder."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from werkplek.ui import icons
from werkplek.ui.icons import Icon
from werkplek.ui.look import UNDRESSED, Look

WIDTH_MM, HEIGHT_MM = 44.0, 33.0
ICON_MM = 22.0


class Werkbeeld(QWidget):
    """As large as a hand; the words beside it say what it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing yet."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._image = QImage()
        self._icon = Icon.STAP_0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def dress(self, look: Look) -> None:
        """Take the room of `look`."""
        self._look = look
        self.updateGeometry()

    def toon(self, image: QImage, icon: Icon) -> None:
        """Show `image`; `icon` when there is none."""
        self._image, self._icon = image, icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the photo may be in its room."""
        units = self._look.units
        if self._image.isNull():
            return QSize(units.px(ICON_MM), units.px(ICON_MM))
        room = QSize(units.px(WIDTH_MM), units.px(HEIGHT_MM))
        return self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the photo or the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image.isNull():
            icons.paint(painter, self._icon, QRectF(self.rect()), self._look.theme.merk)
        else:
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(QPointF(0, 0), size), self._image)
        painter.end()
