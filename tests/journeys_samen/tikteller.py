"""Counts what a finger does: every press that reaches the window."""

from typing import Self

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from werkplek.ui.application import Application


class Tikteller(QObject):
    """Counts while it is in a `with`; a press that travels up from child to parent is one."""

    def __init__(self, app: Application) -> None:
        super().__init__()
        self._app = app
        self._laatste: tuple[QPointF, int] | None = None
        self.tikken = 0
        self.dubbel = 0

    def __enter__(self) -> Self:
        self._app.installEventFilter(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._app.removeEventFilter(self)

    def eventFilter(self, wat: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and isinstance(wat, QWidget):
            self.dubbel += event.type() is QEvent.Type.MouseButtonDblClick
            deze = event.globalPosition(), event.timestamp()
            if event.type() is QEvent.Type.MouseButtonPress and deze != self._laatste:
                self._laatste = deze
                self.tikken += 1
        return False
