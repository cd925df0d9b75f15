"""A place to sign: draw with a finger, a pen or a mouse, or type your name; both count the same."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from werkplek.ui.look import Look, Rol
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.formulierveld import Formulierveld
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.streekpad import Lijn, Streekpad
from werkplek.ui.widgets.tekst import Tekst

LEESBAAR = 45
"""Characters of a typed name that fit on its line."""


class Streekvlak(QWidget):
    """`gewijzigd` says that something was drawn, typed or taken away."""

    gewijzigd = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty sheet; typing is one tap away."""
        super().__init__(parent)
        self._hint = Tekst(self.tr("Teken met je vinger, een pen of de muis."), rol=Rol.STIL)
        self.pad = Streekpad()
        self.pad.setAccessibleName(self.tr("Vak voor je handtekening"))
        self.pad.setAccessibleDescription(self.tr("Liever niet tekenen? Kies Liever typen."))
        self.naamveld = Formulierveld()
        self.naamveld.set_vraag(self.tr("Typ je voornaam en je achternaam"))
        self.naamveld.set_uitleg(self.tr("Dit telt net zo goed als tekenen."))
        self._again = Knop(self.tr("Opnieuw"))
        self._again.set_icoon("ongedaan")
        self._other = Knop()
        self._lay_out()
        self.pad.getekend.connect(self.gewijzigd)
        self.naamveld.gewijzigd.connect(self._typed)
        self._again.clicked.connect(self.wis)
        self._other.clicked.connect(self._switch)
        self._show(typen=False)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        place = QGridLayout()
        place.addWidget(self.pad, 0, 0)
        name = QHBoxLayout()
        name.addWidget(self.naamveld, 1, Qt.AlignmentFlag.AlignTop)
        name.addStretch(0)
        place.addLayout(name, 0, 0)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._again)
        self._buttons.addWidget(self._other)
        self._buttons.addStretch(1)
        self._column.addWidget(self._hint)
        self._column.addLayout(place, 1)
        self._column.addLayout(self._buttons)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def dress(self, look: Look) -> None:
        """Keep the field for a name short enough to read."""
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.units.padding)
        self._buttons.setSpacing(look.units.gap)
        self.naamveld.setMaximumWidth(look.units.measure(LEESBAAR))

    @property
    def typt(self) -> bool:
        """Whether a name is typed, and nothing drawn."""
        return not self.naamveld.isHidden()

    @property
    def lijnen(self) -> tuple[Lijn, ...]:
        """What was drawn; nothing when a name is typed."""
        return () if self.typt or self.pad.leeg else self.pad.lijnen

    @property
    def naam(self) -> str:
        """The name that was typed; nothing when one draws."""
        return self.naamveld.tekst() if self.typt else ""

    @property
    def leeg(self) -> bool:
        """Whether nobody signed yet."""
        return not (self.lijnen or self.naam)

    def wis(self) -> None:
        """Nothing drawn and nothing typed."""
        self.pad.wis()
        self.naamveld.zet_tekst("")
        self.naamveld.wis_fout()
        self.gewijzigd.emit()

    def begin(self) -> None:
        """For the next one who signs: empty, and to draw on."""
        self._show(typen=False)
        self.wis()

    def _show(self, *, typen: bool) -> None:
        self.pad.setVisible(not typen)
        self._hint.setVisible(not typen)
        self.naamveld.setVisible(typen)
        self._other.setText(self.tr("Liever tekenen") if typen else self.tr("Liever typen"))

    def _switch(self) -> None:
        typen = not self.typt
        self._show(typen=typen)
        if typen:
            self.naamveld.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            announce(self.pad, self.pad.accessibleName())
        self.gewijzigd.emit()

    def _typed(self) -> None:
        self.gewijzigd.emit()
