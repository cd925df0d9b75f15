"""Works the real window as a person does, with taps and keys: for the demo and the journeys."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Final, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QWidget

from werkplek.ui.widgets.card_view import CardView
from werkplek.ui.widgets.formulierveld import Veld
from werkplek.ui.window import Window

GEDULD_S: Final = 30.0
"""How long anything may take before the driver gives up."""

_STAP_MS: Final = 10

W = TypeVar("W", bound=QWidget)


class NietGevonden(LookupError):
    """What should be on the page is not there."""


class Driver:
    """Finds things by the words a person reads, and taps them in the middle."""

    def __init__(self, window: Window) -> None:
        """Drive `window`, which must be shown."""
        self._window = window

    @property
    def pagina(self) -> str:
        """Name of the page that is shown."""
        return self._window.navigation.current

    def wacht(self, tot: Callable[[], bool], wat: str) -> None:
        """Let the window live until `tot` holds, or raise `TimeoutError`."""
        einde = monotonic() + GEDULD_S
        while not tot():
            if monotonic() > einde:
                raise TimeoutError(f"{wat}, on page {self.pagina}")
            QTest.qWait(_STAP_MS)

    def wacht_op(self, pagina: str) -> None:
        """Wait until this page is shown."""
        self.wacht(lambda: self.pagina == pagina, f"waiting for page {pagina}")
        QTest.qWait(_STAP_MS)

    def wacht_op_tekst(self, tekst: str) -> None:
        """Wait until the strip under the pages says something with this text."""
        self.wacht(lambda: tekst in self._window.bericht, f"waiting for {tekst!r}")

    def wacht_op_knop(self, tekst: str) -> None:
        """Wait until a button with these words is there."""
        self.wacht(lambda: bool(self._knoppen(tekst)), f"waiting for button {tekst!r}")

    def tik(self, tekst: str) -> None:
        """Tap the tile or row whose words begin with `tekst`."""
        for view in self._zichtbaar(CardView):
            for plek, row in enumerate(view.rows):
                if row.kiesbaar and row.tekst.startswith(tekst):
                    self._tik_rij(view, plek)
                    return
        raise NietGevonden(f"no tile or row {tekst!r} on page {self.pagina}")

    def druk(self, tekst: str) -> None:
        """Press the button with these words."""
        knoppen = self._knoppen(tekst)
        if not knoppen:
            raise NietGevonden(f"no button {tekst!r} on page {self.pagina}")
        QTest.mouseClick(knoppen[0], Qt.MouseButton.LeftButton)

    def vul_in(self, vraag: str, tekst: str) -> None:
        """Type into the field with this question, in place of what it says."""
        velden = [v for v in self._zichtbaar(Veld) if v.property("vraag") == vraag]
        if not velden:
            raise NietGevonden(f"no field {vraag!r} on page {self.pagina}")
        velden[0].zet_tekst(tekst)

    def rijen(self) -> tuple[str, ...]:
        """What the tiles and rows of this page say, from top to bottom."""
        return tuple(row.voorleestekst for v in self._zichtbaar(CardView) for row in v.rows)

    def foto(self, pad: Path) -> None:
        """Keep a picture of the window as it is now (PNG)."""
        QTest.qWait(_STAP_MS)
        if not self._window.grab().save(str(pad)):
            raise OSError(f"no picture could be written to {pad}")

    def _knoppen(self, tekst: str) -> list[QPushButton]:
        return [knop for knop in self._zichtbaar(QPushButton) if knop.text() == tekst]

    def _zichtbaar(self, soort: type[W]) -> list[W]:
        gevonden: list[W] = self._window.findChildren(soort)
        return [widget for widget in gevonden if widget.isVisible()]

    def _tik_rij(self, view: CardView, plek: int) -> None:
        index = view.model().index(plek, 0)
        view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        QTest.qWait(_STAP_MS)
        midden: QPoint = view.tile_rect(plek).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=midden)
