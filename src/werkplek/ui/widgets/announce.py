"""Says a sentence to whoever uses a screen reader."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(source: QWidget, text: str) -> None:
    """Have `text` spoken once what is being said now is over."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, text))
