"""Works the real window as a person does, with taps and keys: for the demo and the journeys."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Final, TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QPushButton, QWidget

from werkplek.ui.pages.page import Page
from werkplek.ui.widgets.card_view import CardView
from werkplek.ui.widgets.formulierveld import Veld
from werkplek.ui.window import Window

GEDULD_S: Final = 30.0
"""How long anything may take before the driver gives up."""

_STAP_MS: Final = 10

_WEINIG_KLEUREN, _ALLE_KLEUREN = 0, 70
"""Qt's quality of a PNG at which it is smallest; the second is five times as fast as the first."""

W = TypeVar("W", bound=QWidget)


class Driver:
    """Finds things by the words a person reads, and taps them in the middle."""

    def __init__(self, window: Window) -> None:
        """Drive `window`, which must be shown."""
        self._window = window

    @property
    def pagina(self) -> str:
        """Name of the page that is shown."""
        return self._window.navigation.current

    def kom_tot_rust(self) -> None:
        """Wait until the page in sight reads nothing: what one looks at is what there is now."""
        self.wacht(lambda: True, "reading")

    def _leest(self) -> bool:
        page = self._window.navigation.page(self.pagina) if self.pagina else None
        return isinstance(page, Page) and page.leest

    def wacht(self, tot: Callable[[], bool], wat: str) -> None:
        """Let the window live until nothing is read and `tot` holds, or raise `TimeoutError`."""
        einde = monotonic() + GEDULD_S
        while self._leest() or not tot():
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
        self.wacht(lambda: self.heeft_knop(tekst), f"waiting for button {tekst!r}")

    def heeft_knop(self, tekst: str) -> bool:
        """Whether a button with these words is there."""
        self.kom_tot_rust()
        return bool(self._knoppen(tekst))

    def knop_voor(self, naam: str) -> str:
        """The words of the button whose accessible name begins with `naam`, when it is there."""
        self.wacht(lambda: bool(self._knoppen_voor(naam)), f"waiting for button {naam!r}")
        return self._knoppen_voor(naam)[0].text()

    def druk_voor(self, naam: str) -> None:
        """Press the button whose accessible name begins with `naam`, whatever its words are."""
        self.knop_voor(naam)
        QTest.mouseClick(self._knoppen_voor(naam)[0], Qt.MouseButton.LeftButton)

    def _knoppen_voor(self, naam: str) -> list[QPushButton]:
        knoppen = self._zichtbaar(QPushButton)
        return [knop for knop in knoppen if knop.accessibleName().startswith(naam)]

    def leest(self, tekst: str) -> bool:
        """Whether a person can read this text somewhere on the page."""
        self.kom_tot_rust()
        return any(tekst in label.text() for label in self._zichtbaar(QLabel))

    def tik(self, tekst: str) -> None:
        """Tap the tile or row whose words begin with `tekst`, as soon as it is there."""
        self.wacht(lambda: bool(self._plekken(tekst)), f"waiting for tile or row {tekst!r}")
        view, plek = self._plekken(tekst)[0]
        index = view.model().index(plek, 0)
        view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        QTest.qWait(_STAP_MS)
        self.kom_tot_rust()
        view, plek = (self._plekken(tekst) or [(view, plek)])[0]  # rows may have come meanwhile
        midden: QPoint = view.tile_rect(plek).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=midden)

    def druk(self, tekst: str) -> None:
        """Press the button with these words, as soon as it is there."""
        self.wacht_op_knop(tekst)
        QTest.mouseClick(self._knoppen(tekst)[0], Qt.MouseButton.LeftButton)

    def tik_pincode(self, cijfers: str) -> None:
        """Tap these keys of the pad, as soon as it is there."""
        for cijfer in cijfers:
            self.druk(cijfer)

    def met_enter(self, tekst: str) -> None:
        """Go to the button with these words and press Enter."""
        self.wacht_op_knop(tekst)
        knop = self._knoppen(tekst)[0]
        knop.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(knop, Qt.Key.Key_Return)

    def staat_in(self, vraag: str) -> str:
        """What the field with this question says."""
        self.wacht(lambda: bool(self._velden(vraag)), f"waiting for field {vraag!r}")
        return self._velden(vraag)[0].tekst()

    def vul_in(self, vraag: str, tekst: str) -> None:
        """Write into the field with this question, in place of what it says."""
        self.wacht(lambda: bool(self._velden(vraag)), f"waiting for field {vraag!r}")
        self._velden(vraag)[0].zet_tekst(tekst)

    def laat_vallen(self, pad: Path) -> None:
        """Drag a file onto the page and let it go."""
        self.kom_tot_rust()
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(pad.resolve()))])
        pagina = self._window.navigation.page(self.pagina)
        waar, hoe = QPointF(pagina.rect().center()), Qt.DropAction.CopyAction
        knop, geen = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(pagina, QDragEnterEvent(waar, hoe, data, knop, geen))
        QApplication.sendEvent(pagina, QDropEvent(waar, hoe, data, knop, geen))

    def rijen(self) -> tuple[str, ...]:
        """What the tiles and rows of this page say, from top to bottom."""
        self.kom_tot_rust()
        return tuple(row.voorleestekst for v in self._zichtbaar(CardView) for row in v.rows)

    def foto(self, pad: Path, *, kleuren: int = 0) -> None:
        """Keep a picture of the window as it is now (PNG), with only its main colours if asked."""
        self.kom_tot_rust()
        QTest.qWait(_STAP_MS)
        beeld = self._window.grab().toImage()
        licht = _met_kleuren(beeld, kleuren) if kleuren else beeld
        kwaliteit = _WEINIG_KLEUREN if kleuren else _ALLE_KLEUREN
        if not licht.save(str(pad), quality=kwaliteit):
            raise OSError(f"no picture could be written to {pad}")

    def _plekken(self, tekst: str) -> list[tuple[CardView, int]]:
        return [
            (view, plek)
            for view in self._zichtbaar(CardView)
            for plek, row in enumerate(view.rows)
            if row.kiesbaar and row.tekst.startswith(tekst)
        ]

    def _knoppen(self, tekst: str) -> list[QPushButton]:
        """A button that does nothing yet is waited for, as a person would."""
        knoppen = self._zichtbaar(QPushButton)
        return [knop for knop in knoppen if knop.text() == tekst and knop.isEnabled()]

    def _velden(self, vraag: str) -> list[Veld]:
        return [veld for veld in self._zichtbaar(Veld) if veld.property("vraag") == vraag]

    def _zichtbaar(self, soort: type[W]) -> list[W]:
        gevonden: list[W] = self._window.findChildren(soort)
        return [widget for widget in gevonden if widget.isVisible()]


def _met_kleuren(beeld: QImage, aantal: int) -> QImage:
    """The picture in the colours that it uses most: pages have few, and a manual must be light."""
    vol = beeld.convertToFormat(QImage.Format.Format_RGB32)
    meest = Counter(memoryview(vol.constBits()).cast("I")).most_common(aantal)
    plat = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return vol.convertToFormat(QImage.Format.Format_Indexed8, [kleur for kleur, _ in meest], plat)
