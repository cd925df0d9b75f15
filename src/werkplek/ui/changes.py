"""The one signal that says what a use case changed; every visible page decides what that means."""

from PySide6.QtCore import QObject, Signal


class ChangeSignal(QObject):
    """`changed` carries the Changes of a commit; emit it on the UI thread only."""

    changed = Signal(object)
