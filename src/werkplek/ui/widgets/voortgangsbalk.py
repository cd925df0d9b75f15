"""What runs, how far it is, and a button that stops it."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from werkplek.ui.look import UNDRESSED, Look, Rol
from werkplek.ui.progress import Progress
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.tekst import Tekst

EVERY_MS: Final = 50
"""How often the bar looks at what the work reports: often enough to move, seldom enough to rest."""

STEPS: Final = 1000


class Balk(QProgressBar):
    """The bar itself, in the colours of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty bar."""
        super().__init__(parent)
        self._look = UNDRESSED
        self.setRange(0, STEPS)
        self.setTextVisible(False)

    def dress(self, look: Look) -> None:
        """Be as high as a line of text."""
        self._look = look
        self.setFixedHeight(look.units.body)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the edge, and fill what is done."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, units = self._look.theme, self._look.units
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(theme.rand), units.edge))
        painter.setBrush(QColor(theme.paneel))
        painter.drawRoundedRect(box, units.radius, units.radius)
        done = QRectF(box)
        done.setWidth(box.width() * self.value() / STEPS)
        painter.setClipRect(done)
        painter.setPen(QPen(QColor(theme.merk), units.edge))
        painter.setBrush(QColor(theme.merk))
        painter.drawRoundedRect(box, units.radius, units.radius)
        painter.end()


class Voortgangsbalk(QWidget):
    """Shown between `begin` and `klaar`; *Stoppen* and the end of the program ask the work to stop.

    The work is stopped when it says so, which is later than the tap: until then `loopt` holds.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing runs."""
        super().__init__(parent)
        self._progress: Progress | None = None
        self._what = Tekst(rol=Rol.TITEL)
        self._meanwhile = Tekst()
        self._balk = Balk()
        self._stop = Knop(self.tr("Stoppen"))
        self._stop.clicked.connect(self.stop)
        self._column = QVBoxLayout(self)
        for widget in (self._what, self._balk, self._meanwhile):
            self._column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self._stop)
        buttons.addStretch(1)
        self._column.addLayout(buttons)
        self._column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._look_at_it)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)
        self.hide()

    def dress(self, look: Look) -> None:
        """Keep the lines apart."""
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.units.gap)

    @property
    def loopt(self) -> bool:
        """Whether something runs now, also when it was asked to stop."""
        return self._progress is not None

    def begin(self, wat: str, progress: Progress, intussen: str = "") -> None:
        """Show what runs and, in `intussen`, what it means for other work."""
        self._progress = progress
        self._what.setText(wat)
        self._meanwhile.toon(intussen)
        self._balk.setAccessibleName(wat)
        self._look_at_it()
        self._stop.show()
        self._timer.start()
        self.show()
        announce(self, wat)

    @Slot()
    def stop(self) -> None:
        """Ask what runs to stop."""
        if self._progress is not None:
            self._progress.stop()
            self._stop.hide()
            self._what.setText(self.tr("Stoppen…"))

    def klaar(self) -> None:
        """It is done, it failed, or it stopped."""
        self._progress = None
        self._timer.stop()
        self.hide()

    @Slot()
    def _look_at_it(self) -> None:
        if self._progress is not None:
            self._balk.setValue(round(STEPS * self._progress.gedaan))
