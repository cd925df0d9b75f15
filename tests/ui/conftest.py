"""The real application, once for all tests of the ui, and a place to show a page."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from werkplek.ui.appearance import NORMAL, Preferences
from werkplek.ui.application import Application
from werkplek.ui.look import Look, dress_page

LOOK_10_INCH = Preferences(theme="licht", density=5.87)

Show = Callable[..., QWidget]


@pytest.fixture(scope="session")
def qapp_cls() -> type[Application]:
    """What pytest-qt makes when a test asks for `qapp`."""
    return Application


@pytest.fixture
def app(qapp: Application) -> Iterator[Application]:
    """The application looking like a 10-inch panel, and as before afterwards."""
    qapp.appearance.apply(LOOK_10_INCH)
    yield qapp
    qapp.appearance.apply(NORMAL)


@pytest.fixture
def look(app: Application) -> Look:
    """The Look of a 10-inch panel in the light theme."""
    return app.appearance.look


@pytest.fixture
def show(app: Application) -> Iterator[Show]:
    """Dress a widget and show it as a window of its own; it is gone after the test."""
    shown: list[QWidget] = []

    def show_widget(widget: QWidget, width: int = 1280, height: int = 800) -> QWidget:
        dress_page(widget, app.appearance.look)
        widget.setMinimumSize(1, 1)  # else a layout asks of the platform what offscreen has not
        widget.resize(width, height)
        widget.show()
        widget.activateWindow()
        app.processEvents()
        shown.append(widget)
        return widget

    yield show_widget
    for widget in shown:
        widget.close()
        widget.deleteLater()
        app.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)
