"""Words on a page, in a role that the style sheet knows; they wrap and are never cut off."""

from PySide6.QtCore import Property, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from werkplek.ui.look import Rol
from werkplek.ui.widgets.text_block import longest_word


class Tekst(QLabel):
    """A label that takes the height its words need, and no narrower than its longest word.

    A QLabel that wraps claims a height for its narrowest shape, which leaves holes in pages that
    scroll; this one does not.
    """

    def __init__(
        self, text: str | QWidget = "", rol: str = Rol.TEKST, parent: QWidget | None = None
    ) -> None:
        """Show `text` as it is, without markup; it may be left out before the parent."""
        words = text if isinstance(text, str) else ""
        super().__init__(text if isinstance(text, QWidget) else parent)
        self._rol = str(rol)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(words)

    def toon(self, text: str) -> None:
        """Show `text`, or be gone when there is nothing to say."""
        self.setText(text)
        self.setVisible(bool(text))

    def minimumSizeHint(self) -> QSize:
        """The longest word on one line."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(longest_word(self.text(), metrics) + 1, metrics.height())

    def set_rol(self, rol: str) -> None:
        """Take another role of the style sheet."""
        self._rol = rol
        self.style().unpolish(self)
        self.style().polish(self)

    def _get_rol(self) -> str:
        return self._rol

    rol = Property(str, _get_rol, set_rol)
