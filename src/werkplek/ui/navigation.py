"""Where am I, where did I come from, and where was the focus when I left; at each desk apart."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QStackedWidget, QWidget

from werkplek.ui.widgets.focus import first_focus

PageFactory = Callable[[], QWidget]


@dataclass(eq=False, slots=True)
class Desk:
    """The pages of one person, the way to the last of them, and where the focus was on each."""

    pages: dict[str, QWidget] = field(default_factory=dict)
    focus: dict[str, QWidget | None] = field(default_factory=dict)
    trail: list[str] = field(default_factory=list)
    glances: set[str] = field(default_factory=set)
    held: bool = False

    @property
    def current(self) -> str:
        """The page that is shown; empty before the first."""
        return self.trail[-1] if self.trail else ""

    def deeper(self, name: str) -> None:
        """One page on, or back to it when it lies on the way here."""
        if name in self.trail:
            del self.trail[self.trail.index(name) + 1 :]
        else:
            self.focus.pop(name, None)
            self.trail.append(name)

    def restart(self, way: tuple[str, ...]) -> None:
        """Another way to here; nothing of the one before it is gone back to."""
        self.focus.clear()
        self.glances.clear()
        self.trail = list(way)


class Navigation(QObject):
    """Shows pages by name in one stack; a page is made when it is first gone to.

    `arrived` carries the name of the page that is shown now, also after going back; `returned` does
    after a glance at another page, when all must be as it was; `holding` whether no way leads off.
    Every desk has pages of its own: what one person typed is never on the page of another.
    """

    arrived = Signal(str)
    holding = Signal(bool)
    returned = Signal(str)
    made = Signal(QWidget)

    def __init__(self, stack: QStackedWidget, reason: Callable[[], Qt.FocusReason]) -> None:
        """`reason` tells why the focus moves: by key or by finger."""
        super().__init__(stack)
        self._stack = stack
        self._reason = reason
        self._factories: dict[str, PageFactory] = {}
        self._desk = Desk()
        self._desks: dict[Hashable, Desk] = {None: self._desk}

    def register(self, name: str, make: PageFactory) -> None:
        """Let `name` stand for the page that `make` gives; a name twice is a ValueError."""
        if name in self._factories:
            raise ValueError(name)
        self._factories[name] = make

    @property
    def current(self) -> str:
        """Name of the page that is shown; empty before the first."""
        return self._desk.current

    @property
    def way(self) -> tuple[str, ...]:
        """From the first page to the one that is shown; back leads along it."""
        return tuple(self._desk.trail)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page to go back to."""
        return len(self._desk.trail) > 1 and not self._desk.held

    @property
    def held(self) -> bool:
        """Whether no way leads off this page but the lock."""
        return self._desk.held

    def hold(self, *, held: bool) -> None:
        """Let no way lead off this page but the lock: another one has the tablet in hand."""
        self._desk.held = held
        self.holding.emit(held)

    def has(self, page: QWidget) -> bool:
        """Whether `page` is one of the desk that is sat at."""
        return page in self._desk.pages.values()

    def shows(self, page: QWidget) -> bool:
        """Whether `page` is the one that is shown."""
        return bool(self.current) and self._desk.pages[self.current] is page

    def page(self, name: str) -> QWidget:
        """The page of that name, made now when it was not; an unknown name is a KeyError."""
        if name not in self._desk.pages:
            page = self._desk.pages[name] = self._factories[name]()
            self._stack.addWidget(page)
            self.made.emit(page)
        return self._desk.pages[name]

    def sit_at(self, key: Hashable, first: str) -> None:
        """Show the desk of `key` as it was left, or its `first` page; no other desk is in sight."""
        self._leave()
        for page in self._desk.pages.values():
            self._stack.removeWidget(page)
        self._desk = self._desks.setdefault(key, Desk())
        for page in self._desk.pages.values():
            self._stack.addWidget(page)
        self.holding.emit(self._desk.held)
        if self.current:
            self._arrive()
        else:
            self.home(first)

    def clear_desk(self, key: Hashable) -> None:
        """Take the pages of a desk away; the one that is sat at is a ValueError."""
        if self._desks.get(key) is self._desk:
            raise ValueError(key)
        for page in self._desks.pop(key, Desk()).pages.values():
            page.deleteLater()

    def go(self, name: str) -> None:
        """Go one deeper; a page that lies on the way here is gone back to instead."""
        if name == self.current or self._desk.held:
            return
        page = self.page(name)
        self._leave()
        if name not in self._desk.trail:
            _from_the_top(page)
        self._desk.deeper(name)
        self._arrive()

    def glance(self, name: str) -> None:
        """Look at a page beside the work: back leads to this one as it is now."""
        self._desk.glances.add(name)
        self.go(name)

    def home(self, name: str) -> None:
        """Start again at `name`, with nothing to go back to."""
        self.follow(name)

    def follow(self, *way: str) -> None:
        """Start again at the last page of a way; back leads along it, and nowhere else."""
        if self._desk.held:
            return
        for name in way:
            _from_the_top(self.page(name))
        self._leave()
        self._desk.restart(way)
        self._arrive()

    @Slot()
    def back(self) -> None:
        """Go to the page we came from; at the first page nothing happens."""
        if self.can_go_back:
            self._leave()
            glanced = self._desk.trail.pop() in self._desk.glances
            self._arrive(self.returned if glanced else self.arrived)

    def _leave(self) -> None:
        if self.current:
            self._desk.focus[self.current] = self._desk.pages[self.current].focusWidget()

    def _arrive(self, tell: SignalInstance | None = None) -> None:
        self._stack.setCurrentWidget(self._desk.pages[self.current])
        (tell or self.arrived).emit(self.current)
        self.restore_focus()

    @Slot()
    def restore_focus(self) -> None:
        """Put the focus where it was on this page; one that waits for its picture takes no keys."""
        page = self._desk.pages[self.current]
        if page.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
            self._stack.window().setFocus()
            return
        if (focus := _focus_on(page, self._desk.focus.get(self.current))) is not None:
            focus.setFocus(self._reason())


def _from_the_top(page: QWidget) -> None:
    """Who comes anew is not halfway down the list of the person who was here before."""
    for area in page.findChildren(QAbstractScrollArea):
        area.verticalScrollBar().setValue(0)


def _focus_on(page: QWidget, kept: QWidget | None) -> QWidget | None:
    """What had it, while that is still there to see; else the first that can have it."""
    if kept is None or not shiboken6.isValid(kept) or not kept.isVisibleTo(page):
        return first_focus(page)
    return kept
