"""A screen of its own that everybody in the hall can read, and that pages by itself."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from werkplek.ui.look import Look
from werkplek.ui.units import density
from werkplek.ui.widgets.legenda import Legenda
from werkplek.ui.widgets.voorgrond import Voorgrond
from werkplek.ui.widgets.wandbalk import Wandbalk
from werkplek.ui.widgets.wandmaat import EM_MM, Wandblad, Wandgroep, bladen, wandmaat
from werkplek.ui.widgets.wandvlak import Wandvlak

EVERY_MS: Final = 12_000
"""How long one page stands: time to find a name and follow its row."""

NEXT: Final = frozenset({Qt.Key.Key_Right, Qt.Key.Key_PageDown})
BACK: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_PageUp})


class Wandscherm(Voorgrond):
    """A window that hides the others until somebody leaves it; nothing on it moves.

    `rond`: everybody was shown once, what is shown may be fetched anew.
    """

    rond = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Live as long as `parent`; not shown yet."""
        super().__init__(parent)
        self._home = parent
        self._per_mm: float | None = None
        self._groepen: tuple[Wandgroep, ...] = ()
        self._bladen: tuple[Wandblad, ...] = ()
        self._blad = 0
        self._bar = Wandbalk()
        self._vlak, self._legend = Wandvlak(), Legenda()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._vlak, 1)
        self._column.addWidget(self._legend)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.volgende)
        self._bar.vorige.connect(self.vorige)
        self._bar.volgende.connect(self.volgende)
        self._bar.stil.connect(self._wacht)
        self._bar.sluiten.connect(self.close)
        self._vlak.getikt.connect(self.volgende)

    def dress(self, look: Look) -> None:
        """Keep what is on the glass apart from its edge."""
        super().dress(look)
        self._column.setContentsMargins(*[look.units.margin] * 4)
        self._column.setSpacing(look.units.gap)
        self._measure()

    def begin(self, groepen: Sequence[Wandgroep]) -> None:
        """Fill a screen, another one than that of the window where there is one."""
        self._blad = 0
        self.toon(groepen)
        screen = _other_screen(self._home)
        self._per_mm = None if screen is None else density(screen.physicalDotsPerInch())
        if screen is not None:
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
        self.showFullScreen()
        self._bar.begin()
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

    def _measure(self) -> None:
        if self._groepen:
            here = self._look.units.px_per_mm
            em = round(EM_MM * (here if self._per_mm is None else self._per_mm))
            self._bladen = verdeel(self._groepen, self._legend, self._look, self._room(), em)
            self._blad = min(self._blad, self.aantal - 1)
            self._show()

    def _room(self) -> QSize:
        """What is left under the buttons."""
        margin, gap = self._look.units.margin, self._look.units.gap
        width = self.width() - 2 * margin
        return QSize(width, max(1, self.height() - 2 * margin - self._bar.hoogte(width) - gap))

    def _show(self) -> None:
        blad = self.getoond
        if blad is None:
            return
        self._bar.toon(blad.groep.titel, self.blad, self.aantal)
        self._vlak.toon(blad)
        self._legend.maak_op(self._look, blad.maat.font)
        self._legend.toon(blad.groep.legenda)
        self._legend.setVisible(blad.legenda)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as there is room."""
        super().resizeEvent(event)
        self._measure()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing pages where nobody looks."""
        self._timer.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows page."""
        if event.key() in NEXT:
            self.volgende()
        elif event.key() in BACK:
            self.vorige()
        else:
            super().keyPressEvent(event)


def verdeel(
    groepen: Sequence[Wandgroep], legend: Legenda, look: Look, room: QSize, em: int
) -> tuple[Wandblad, ...]:
    """The pages of all groups; `legend` measures what its words need."""
    met = [(groep, wandmaat(groep, room, look.font(), em)) for groep in groepen]
    heights = []
    for groep, maat in met:
        legend.maak_op(look, maat.font)
        legend.toon(groep.legenda)
        heights.append(legend.heightForWidth(room.width()) + look.units.gap)
    return bladen(met, room.height(), heights)


def _other_screen(parent: QWidget) -> QScreen | None:
    """A screen that the window is not on, by name: asked of a widget, a screen goes with it."""
    here = QGuiApplication.screenAt(parent.window().geometry().center())
    if here is None:
        return None
    others = (one for one in QGuiApplication.screens() if one.name() != here.name())
    return next(others, None)
