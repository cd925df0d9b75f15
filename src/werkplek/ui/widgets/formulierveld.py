"""A question with a big input under it; what was typed is never thrown away."""

from PySide6.QtCore import Property, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from werkplek.ui.look import Look, Rol
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.tekst import Tekst
from werkplek.woorden.waken import waarschuwing


class Veld(QWidget):
    """What both fields share: the question above, and below it what must be mended.

    While one types it says what should not stand there: in the place of the explanation, which is
    in sight above the field, else below it. `waakt` is switched off where a number or a word of
    that kind is what is asked for, or nothing is kept.
    """

    gewijzigd = Signal(str)
    klaar = Signal()

    _lines = 1

    def __init__(self, input_widget: QLineEdit | QPlainTextEdit, parent: QWidget | None) -> None:
        """A field around `input_widget`."""
        super().__init__(parent)
        self._input = input_widget
        self._question = Tekst(rol=Rol.TITEL)
        self._question.setBuddy(self._input)
        self._explanation = Tekst(rol=Rol.STIL)
        self._guard = Tekst(rol="let_op")
        self._mistake = Tekst(rol="fout")
        self._uitleg = self._said = ""
        self._waakt = True
        self._column = QVBoxLayout(self)
        for widget in (
            *(self._question, self._explanation, self._input),
            *(self._guard, self._mistake),
        ):
            self._column.addWidget(widget)
        for said in (self._explanation, self._guard, self._mistake):
            said.toon("")
        self._input.textChanged.connect(self._tell)
        self._input.installEventFilter(self)
        self.setFocusProxy(self._input)

    def dress(self, look: Look) -> None:
        """Make the input as high as a tile, or as its lines."""
        units = look.units
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(units.padding // 2)
        text = round(1.4 * units.body * self._lines)
        around = 2 * (units.padding + units.focus)
        self._input.setMinimumHeight(max(units.tile, text + around))

    def tekst(self) -> str:
        """What was typed, without spaces around it."""
        raise NotImplementedError

    def zet_tekst(self, tekst: str) -> None:
        """Put `tekst` in the field."""
        raise NotImplementedError

    def toon_fout(self, tekst: str) -> None:
        """Say below the field what must be mended and put the focus there."""
        self._mistake.toon(tekst)
        self._mark(mistake=True)
        self._describe()
        self._input.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll_here()
        announce(self._input, tekst)

    def wis_fout(self) -> None:
        """Nothing to mend."""
        self._mistake.toon("")
        self._mark(mistake=False)
        self._describe()

    def _scroll_here(self) -> None:
        """Bring the whole field into sight where it lies in something that scrolls."""
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if isinstance(parent, QScrollArea):
            inside = parent.widget()
            layout = inside.layout() if inside is not None else None
            if layout is not None:
                layout.activate()
            parent.ensureWidgetVisible(self)

    def _explain(self) -> None:
        """Show the explanation, or the warning where it stands."""
        self._explanation.set_rol("let_op" if self._said else Rol.STIL)
        self._explanation.toon((self._said or self._uitleg) if self._uitleg else "")
        self._guard.toon("" if self._uitleg else self._said)
        self._describe()

    def _mark(self, *, mistake: bool) -> None:
        self._input.setProperty("fout", "true" if mistake else "false")
        self._input.style().unpolish(self._input)
        self._input.style().polish(self._input)

    def _describe(self) -> None:
        said = (self._explanation.text(), self._guard.text(), self._mistake.text())
        self._input.setAccessibleDescription(" ".join(text for text in said if text))

    def _tell(self) -> None:
        self._watch()
        if self._mistake.text():
            self.wis_fout()
        self.gewijzigd.emit(self.tekst())

    def _watch(self) -> None:
        """Say it once, when it begins to be so."""
        said = waarschuwing(self.tekst()) if self._waakt else ""
        if said == self._said:
            return
        self._said = said
        self._explain()
        if said and self._input.hasFocus():
            announce(self._input, said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field means that the answer can be kept."""
        if watched is self._input and event.type() == QEvent.Type.FocusOut:
            self.klaar.emit()
        return super().eventFilter(watched, event)

    def _get_vraag(self) -> str:
        return self._question.text()

    def set_vraag(self, vraag: str) -> None:
        """What is asked, above the field and for a screen reader."""
        self._question.setText(vraag)
        self._input.setAccessibleName(vraag)

    def _get_uitleg(self) -> str:
        return self._uitleg

    def set_uitleg(self, uitleg: str) -> None:
        """One quiet line between the question and the field."""
        self._uitleg = uitleg
        self._explain()

    def _get_waakt(self) -> bool:
        return self._waakt

    def set_waakt(self, waakt: bool) -> None:  # noqa: FBT001  a Qt property
        """Whether what is typed is watched."""
        self._waakt = waakt
        self._watch()

    vraag = Property(str, _get_vraag, set_vraag)
    uitleg = Property(str, _get_uitleg, set_uitleg)
    waakt = Property(bool, _get_waakt, set_waakt)


class Formulierveld(Veld):
    """A field of one line; Enter says `klaar` as leaving it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty field."""
        line = QLineEdit()
        super().__init__(line, parent)
        self._line = line
        self._line.returnPressed.connect(self.klaar)

    def tekst(self) -> str:
        """What was typed, without spaces around it."""
        return self._line.text().strip()

    def zet_tekst(self, tekst: str) -> None:
        """Put `tekst` in the field."""
        self._line.setText(tekst)


class Notitieveld(Veld):
    """A field of several lines; Tab leaves it."""

    _lines = 4

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty field."""
        edit = QPlainTextEdit()
        super().__init__(edit, parent)
        self._edit = edit
        self._edit.setTabChangesFocus(True)

    def tekst(self) -> str:
        """What was typed, without spaces around it."""
        return self._edit.toPlainText().strip()

    def zet_tekst(self, tekst: str) -> None:
        """Put `tekst` in the field."""
        self._edit.setPlainText(tekst)

    def ga_naar(self, regel: int) -> None:
        """Put the cursor on this line, counted from 1, and show it."""
        block = self._edit.document().findBlockByNumber(regel - 1)
        self._edit.setTextCursor(QTextCursor(block))
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
