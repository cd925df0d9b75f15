"""A tablet in *De Verzonnen Hal* that Marga and Joris share, locked, with a clock to move."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.fakes.werkvloer import SANNE, W1, W2, Werkvloer
from tests.ui.heel_podium import HeelPodium
from tests.ui.podium import PINCODE
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Naam, Persoon
from werkplek.ui.application import Application
from werkplek.ui.shortcuts import Shortcut
from werkplek.ui.undo import Undo
from werkplek.ui.werkdag import Werkdag
from werkplek.ui.widgets.card_view import CardView

VAN_JORIS = "135792"
YUSUF = Naam("Yusuf", "Aydin")


@dataclass
class Klok:
    """Seconds that a test moves."""

    nu: float = 1000.0

    def __call__(self) -> float:
        return self.nu


@dataclass
class Tablet(HeelPodium):
    """The window as the program has it: with the lock, the keys, and a desk for everyone."""

    klok: Klok = field(default_factory=Klok)

    def __post_init__(self) -> None:
        self.toegang.pincodes[self.vloer.joris.id] = VAN_JORIS
        super().__post_init__()
        self.session.ga_weg()
        self.window.navigation.clear_desk(self.vloer.marga.id)

    def _register(self) -> None:
        for undo in self.window.findChildren(Undo):
            shiboken6.delete(undo)
        self.werkdag = Werkdag(self.shell, self.window, clock=self.klok)
        self.lock = self.werkdag.lock

    def komt(self, wie: Persoon) -> None:
        """Somebody taps their name and their pincode."""
        self.driver.tik(wie.naam)
        self.driver.tik_pincode(self.toegang.pincodes[wie.id])

    def vergrendel(self) -> None:
        """The key for it."""
        QTest.keyClick(self.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    def wacht(self, seconden: float) -> None:
        """Nobody touches anything for so long."""
        self.klok.nu += seconden
        self.lock.look()

    def te_lezen(self) -> str:
        """Everything that stands anywhere in the window, for eyes and for a screen reader."""
        gezien: list[str] = [self.window.windowTitle()]
        for widget in self.window.findChildren(QWidget):
            if widget.isVisible():
                gezien += _woorden(widget)
        return "\n".join(gezien)

    def alle_toetsen(self, kijk: Callable[[], None]) -> None:
        """Every key there is, and letters and digits that lists know; `kijk` after each."""
        for shortcut in Shortcut:
            for keys in shortcut.value.keys:
                if shortcut is not Shortcut.VOLLEDIG:
                    QTest.keySequence(self.window, keys)
                    kijk()
        for letter in "sy123456789":
            QTest.keyClicks(self.window.focusWidget(), letter)
            kijk()


def _woorden(widget: QWidget) -> list[str]:
    woorden = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
    woorden += [widget.windowTitle(), widget.statusTip(), widget.whatsThis()]
    match widget:
        case QLabel() | QAbstractButton() | QLineEdit():
            woorden.append(widget.text())
        case QPlainTextEdit():
            woorden.append(widget.toPlainText())
        case CardView():
            woorden += [row.voorleestekst for row in widget.rows]
    return woorden


@pytest.fixture
def tablet(app: Application) -> Iterator[Tablet]:
    """Sanne and Yusuf learn here; nobody is at work yet."""
    vloer = Werkvloer()
    sanne = vloer.neem_aan(SANNE, W1, W2)
    vloer.neem_aan(YUSUF, W1)
    made = Tablet(app, vloer, sanne)
    yield made
    made.sluit()


def yusuf(tablet: Tablet) -> DeelnemerId:
    """The other one."""
    with tablet.ctx.store.lees() as lezer:
        return next(r.deelnemer for r in lezer.overzicht() if r.roepnaam == YUSUF.roepnaam)


__all__ = ["PINCODE", "VAN_JORIS", "YUSUF", "Klok", "Tablet", "tablet", "yusuf"]
