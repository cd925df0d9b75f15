"""A screen of its own that everybody in the hall can read, and that pages by itself."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from werkplek.ui.look import UNDRESSED, Look, Rol
from werkplek.ui.units import density
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.legenda import Legenda
from werkplek.ui.widgets.tekst import Tekst
from werkplek.ui.widgets.wandmaat import EM_MM, Wandblad, Wandgroep, Wandmaat, bladen, wandmaat
from werkplek.ui.widgets.wandvlak import Wandvlak

EVERY_MS: Final = 12_000
"""How long one page stands: time to find a name and follow its row."""

NEXT: Final = frozenset({Qt.Key.Key_Right, Qt.Key.Key_PageDown})
BACK: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_PageUp})


class Wandscherm(QWidget):
    """A window that hides the others until somebody leaves it; nothing on it moves.

    `rond`: everybody was shown once, what is shown may be fetched anew.
    """

    rond = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Live as long as `parent`; not shown yet."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle("Werkplek")
        self._look = UNDRESSED
        self._groepen: tuple[Wandgroep, ...] = ()
        self._bladen: tuple[Wandblad, ...] = ()
        self._blad = 0
        self._title = Tekst(rol=Rol.KOP)
        self._vlak, self._legend = Wandvlak(), Legenda()
        self._back, self._next = Knop(self.tr("Vorige")), Knop(self.tr("Volgende"))
        self._hold, self._leave = Knop(self.tr("Stilzetten")), Knop(self.tr("Sluiten"))
        self._timer = QTimer(self, interval=EVERY_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._hold.setCheckable(True)
        bar = QHBoxLayout()
        bar.addWidget(self._title, 1)
        for knop in (self._back, self._next, self._hold, self._leave):
            bar.addWidget(knop)
        self._column = QVBoxLayout(self)
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._column.addLayout(bar)
        self._column.addWidget(self._vlak, 1)
        self._column.addWidget(self._legend)
        self._bar = bar

    def _connect(self) -> None:
        self._timer.timeout.connect(self.volgende)
        self._back.clicked.connect(self.vorige)
        self._next.clicked.connect(self.volgende)
        self._vlak.getikt.connect(self.volgende)
        self._hold.toggled.connect(self._wacht)
        self._leave.clicked.connect(self.close)

    def dress(self, look: Look) -> None:
        """Keep what is on the glass apart from its edge."""
        self._look = look
        self._column.setContentsMargins(*[look.units.margin] * 4)
        self._column.setSpacing(look.units.gap)
        self._bar.setSpacing(look.units.gap)
        self._measure()

    def begin(self, groepen: Sequence[Wandgroep]) -> None:
        """Fill a screen, another one than that of the window where there is one."""
        self._blad = 0
        self._hold.setChecked(False)
        self.toon(groepen)
        screen = _other_screen(self.parentWidget())
        if screen is not None:
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
        self.showFullScreen()
        self._next.setFocus()
        self._timer.start()

    def toon(self, groepen: Sequence[Wandgroep]) -> None:
        """Show what was fetched; the page stays when it is still there."""
        self._groepen = tuple(groepen)
        self._measure()

    @property
    def blad(self) -> int:
        """Which page is shown, counted from 1."""
        return self._blad + 1

    @property
    def aantal(self) -> int:
        """How many pages there are."""
        return len(self._bladen)

    @property
    def getoond(self) -> Wandblad | None:
        """What is on the glass now."""
        return self._bladen[self._blad] if self._bladen else None

    @Slot()
    def volgende(self) -> None:
        """The next page; after the last the first."""
        self._ga(self._blad + 1)
        if self._blad == 0:
            self.rond.emit()

    @Slot()
    def vorige(self) -> None:
        """The page before."""
        self._ga(self._blad - 1)

    def _ga(self, blad: int) -> None:
        self._blad = blad % max(1, self.aantal)
        if self._timer.isActive():
            self._timer.start()  # a page that was asked for stands as long as any other
        self._show()

    @Slot(bool)
    def _wacht(self, stil: bool) -> None:  # noqa: FBT001  a signal carries it
        """Stand still until somebody lets it go on."""
        if stil:
            self._timer.stop()
        elif self.isVisible():
            self._timer.start()

    def _em(self) -> int:
        """Of the words: 24 mm on this screen."""
        units, screen, parent = self._look.units, self.screen(), self.parentWidget()
        if parent is None or screen is parent.screen():
            return units.px(EM_MM)
        return round(EM_MM * density(screen.physicalDotsPerInch()))

    def _measure(self) -> None:
        if not self._groepen:
            return
        room = self._room()
        font = self._look.font()
        em = self._em()
        met = [(groep, wandmaat(groep, room, font, em)) for groep in self._groepen]
        legends = [self._legend_height(groep, maat, room.width()) for groep, maat in met]
        self._bladen = bladen(met, room.height(), legends)
        self._blad = min(self._blad, max(0, self.aantal - 1))
        self._show()

    def _room(self) -> QSize:
        """What is left under the buttons."""
        margin, gap = self._look.units.margin, self._look.units.gap
        width = self.width() - 2 * margin
        bar = max(self._bar.sizeHint().height(), self._bar.heightForWidth(width))
        return QSize(width, max(1, self.height() - 2 * margin - bar - gap))

    def _legend_height(self, groep: Wandgroep, maat: Wandmaat, width: int) -> int:
        self._legend.maak_op(self._look, maat.font)
        self._legend.toon(groep.legenda)
        return self._legend.heightForWidth(width) + self._look.units.gap

    def _show(self) -> None:
        blad = self.getoond
        if blad is None:
            return
        waar = self.tr("{blad} van {aantal}").format(blad=self.blad, aantal=self.aantal)
        self._title.setText(f"{blad.groep.titel} · {waar}")
        self._vlak.toon(blad)
        self._legend.maak_op(self._look, blad.maat.font)
        self._legend.toon(blad.groep.legenda)
        self._legend.setVisible(blad.legenda)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as there is room."""
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Nothing shines through."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.theme.vlak))
        painter.end()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing pages where nobody looks."""
        self._timer.stop()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        """No key of the program works here: it stands behind this, and may be locked by now."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows page, Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in NEXT:
            self.volgende()
        elif event.key() in BACK:
            self.vorige()
        else:
            super().keyPressEvent(event)


def _other_screen(widget: QWidget | None) -> QScreen | None:
    """A screen that the window is not on."""
    here = widget.screen() if widget is not None else None
    return next((screen for screen in QGuiApplication.screens() if screen is not here), None)
