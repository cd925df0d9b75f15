"""Words that can be read aloud: a bar beside them shows that they are read now."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from werkplek.ui.look import UNDRESSED, Look
from werkplek.ui.widgets.card import paint_ring
from werkplek.ui.widgets.tekst import Tekst


class Leestekst(Tekst):
    """A label with a ring around it while it is read; may stand in another direction."""

    _look = UNDRESSED
    _gelezen = False

    def dress(self, look: Look) -> None:
        """Draw the ring with `look`, and keep room for it."""
        self._look = look
        edge = 2 * look.units.focus
        self.setContentsMargins(edge, 0, edge, 0)

    def toon_in(self, tekst: str, *, naar_links: bool) -> None:
        """Show words of a language that is read from the right, or from the left."""
        right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(right if naar_links else left)
        # It stands under the Dutch that it says again, not at the far side of the page.
        under = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        self.setAlignment(under | Qt.AlignmentFlag.AlignVCenter)
        self.toon(tekst)

    def volg(self, gelezen: bool) -> None:  # noqa: FBT001
        """Show whether these words are read now."""
        self._gelezen = gelezen
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and the ring."""
        super().paintEvent(event)
        if self._gelezen:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ring(painter, QRectF(self.rect()), self._look, on_brand=False)
            painter.end()
