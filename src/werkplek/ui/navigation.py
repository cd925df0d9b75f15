"""Where am I, where did I come from, and where was the focus when I left."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from werkplek.ui.widgets.focus import first_focus

PageFactory = Callable[[], QWidget]


class Navigation(QObject):
    """Shows pages by name in one stack; a page is made when it is first gone to.

    `arrived` carries the name of the page that is shown now, also after going back.
    """

    arrived = Signal(str)
    made = Signal(QWidget)

    def __init__(self, stack: QStackedWidget, reason: Callable[[], Qt.FocusReason]) -> None:
        """`reason` tells why the focus moves: by key or by finger."""
        super().__init__(stack)
        self._stack = stack
        self._reason = reason
        self._factories: dict[str, PageFactory] = {}
        self._pages: dict[str, QWidget] = {}
        self._focus: dict[str, QWidget | None] = {}
        self._trail: list[str] = []

    def register(self, name: str, make: PageFactory) -> None:
        """Let `name` stand for the page that `make` gives; a name twice is a ValueError."""
        if name in self._factories:
            raise ValueError(name)
        self._factories[name] = make

    @property
    def current(self) -> str:
        """Name of the page that is shown; empty before the first."""
        return self._trail[-1] if self._trail else ""

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page to go back to."""
        return len(self._trail) > 1

    def page(self, name: str) -> QWidget:
        """The page of that name, made now when it was not; an unknown name is a KeyError."""
        if name not in self._pages:
            page = self._factories[name]()
            self._pages[name] = page
            self._stack.addWidget(page)
            self.made.emit(page)
        return self._pages[name]

    def made_pages(self) -> tuple[QWidget, ...]:
        """The pages that exist by now."""
        return tuple(self._pages.values())

    def go(self, name: str) -> None:
        """Go one deeper; a page that lies on the way here is gone back to instead."""
        if name == self.current:
            return
        self.page(name)
        self._leave()
        if name in self._trail:
            del self._trail[self._trail.index(name) + 1 :]
        else:
            self._focus.pop(name, None)
            self._trail.append(name)
        self._arrive()

    def home(self, name: str) -> None:
        """Start again at `name`, with nothing to go back to."""
        self.page(name)
        self._leave()
        self._focus.clear()
        self._trail = [name]
        self._arrive()

    @Slot()
    def back(self) -> None:
        """Go to the page we came from; at the first page nothing happens."""
        if self.can_go_back:
            self._leave()
            self._trail.pop()
            self._arrive()

    def _leave(self) -> None:
        if self.current:
            self._focus[self.current] = self._pages[self.current].focusWidget()

    def _arrive(self) -> None:
        page = self._pages[self.current]
        self._stack.setCurrentWidget(page)
        self.arrived.emit(self.current)
        self.restore_focus()

    @Slot()
    def restore_focus(self) -> None:
        """Put the focus where it was on this page, else on its first stop."""
        page = self._pages[self.current]
        kept = self._focus.get(self.current)
        if kept is None or not shiboken6.isValid(kept) or not kept.isVisibleTo(page):
            kept = first_focus(page)
        if kept is not None:
            kept.setFocus(self._reason())
