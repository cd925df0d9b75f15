"""Labels whose words wrap, in the roles that the style sheet knows."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from werkplek.ui.look import Rol


def label(rol: Rol | str = Rol.TEKST, parent: QWidget | None = None) -> QLabel:
    """An empty label that takes the height its words need."""
    made = QLabel(parent)
    made.setWordWrap(True)
    made.setProperty("rol", str(rol))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def say(shown: QLabel, text: str) -> None:
    """Show `text`, or hide the label when there is nothing to say."""
    shown.setText(text)
    shown.setVisible(bool(text))
