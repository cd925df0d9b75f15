"""What all pages share: one calm message in place, and fields by the name of what they ask."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from werkplek.ui.look import Look
from werkplek.ui.widgets.formulierveld import Veld
from werkplek.ui.widgets.melding import Melding, MeldingSoort
from werkplek.ui.widgets.tegel_view import TegelView
from werkplek.woorden.boodschap import Boodschap


class Page(QWidget):
    """A page is dumb: it shows a picture and says what was tapped. `antwoord` is "ja" or "nee"."""

    antwoord = Signal(str)

    def __init__(self) -> None:
        """A page without fields, until it names some in `velden`."""
        super().__init__()
        self.velden: dict[str, Veld] = {}
        self._lezingen = 0

    @property
    def leest(self) -> bool:
        """Whether a picture for this page is being read."""
        return self._lezingen > 0

    def begin_lezen(self) -> None:
        """A picture is being read, until `klaar_met_lezen`."""
        self._lezingen += 1

    def klaar_met_lezen(self) -> None:
        """One picture less to wait for."""
        self._lezingen -= 1

    @property
    def blind(self) -> bool:
        """Whether what is on the page may still be of somebody else."""
        return self.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def wacht_op_beeld(self, *, wacht: bool) -> None:
        """Until its first picture is there an arrival shows nothing, and no finger gets through."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, wacht)
        self.setUpdatesEnabled(not wacht)

    def dress(self, look: Look) -> None:
        """Take over the Look; a page that sizes something itself overrides this."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit that the widget with the focus has no use for chooses a tile."""
        views = [view for view in self.findChildren(TegelView) if view.isVisible()]
        if not any(view.kies_cijfer(event.text()) for view in views):
            super().keyPressEvent(event)

    def wis_fouten(self) -> None:
        """Nothing to mend in any field."""
        for veld in self.velden.values():
            veld.wis_fout()

    @property
    def melding(self) -> Melding:
        """The place for a message; a form without one is a `LookupError`."""
        melding = self.findChild(Melding, "melding")
        if melding is None:
            raise LookupError(f"{type(self).__name__} has no place for a message")
        return melding

    def toon_boodschap(
        self, boodschap: Boodschap, soort: MeldingSoort = MeldingSoort.LET_OP
    ) -> None:
        """Say what happened, what one can do, and what about the data."""
        self.melding.toon(boodschap, soort)
        self._scroll_to_top()

    def toon_vraag(self, wat: str, doe: str, ja: str, nee: str) -> None:
        """Ask before something odd is kept; the answer comes as `antwoord`."""
        melding = self.melding
        melding.gekozen.connect(self.antwoord, Qt.ConnectionType.UniqueConnection)
        melding.toon(Boodschap(wat, doe), MeldingSoort.VRAAG, (("ja", ja), ("nee", nee)))
        self._scroll_to_top()

    def _scroll_to_top(self) -> None:
        """A message stands first in what scrolls."""
        for area in self.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)

    def verberg_boodschap(self) -> None:
        """Nothing to say any more."""
        melding = self.findChild(Melding, "melding")
        if melding is not None:
            melding.verberg()
