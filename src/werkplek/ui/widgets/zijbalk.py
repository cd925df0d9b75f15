"""A column beside the page that scrolls when it must, and is always as wide as its widest word."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStyle, QWidget

from werkplek.ui.look import UNDRESSED, Look


class Zijbalk(QScrollArea):
    """Holds one widget; never scrolls sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty column."""
        super().__init__(parent)
        self._look = UNDRESSED
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def dress(self, look: Look) -> None:
        """Never narrower than the main action under it."""
        self._look = look
        self._make_room(0, self.verticalScrollBar().maximum())
        self.updateGeometry()

    def onder_elkaar(self, stacked: bool) -> None:  # noqa: FBT001
        """Take the whole width under what it stood beside."""
        across = QSizePolicy.Policy.Expanding if stacked else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Expanding)

    @Slot(int, int)
    def _make_room(self, least: int, most: int) -> None:
        """Air beside the scroll bar, when there is one."""
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is not None:
            gap = self._look.units.gap if most > least else 0
            layout.setContentsMargins(0, 0, gap, 0)

    def minimumSizeHint(self) -> QSize:
        """The widest word, and one target high."""
        extent = QStyle.PixelMetric.PM_ScrollBarExtent
        bar = self.style().pixelMetric(extent, None, self.verticalScrollBar())
        content = self.widget()
        inner = content.minimumSizeHint().width() if content is not None else 0
        units = self._look.units
        return QSize(max(inner, units.main_width) + bar + units.gap, units.target)

    def sizeHint(self) -> QSize:
        """As wide as it must be."""
        return self.minimumSizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other words in the column may need another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
