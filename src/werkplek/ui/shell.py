"""What every controller is given: the window, the lanes, who works here, and the open folder."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from werkplek.application.context import Context
from werkplek.application.ports import Bestanden, Printer, Renderer
from werkplek.application.ports_structuur import Structuurbron
from werkplek.domain.leesverslag import PlakKop
from werkplek.ui.session import Session
from werkplek.ui.tasks import TaskRunner
from werkplek.ui.window import Window


@dataclass(frozen=True, slots=True)
class Shell:
    """Handed to each controller when its page is made."""

    window: Window
    tasks: TaskRunner
    session: Session
    ctx: Context
    renderer: Renderer
    printer: Printer
    bestanden: Bestanden
    open_bron: Callable[[Path], Structuurbron]
    plak: Callable[[str, PlakKop], Structuurbron]

    def go(self, page: str) -> None:
        """Go to a page by its name."""
        self.window.navigation.go(page)

    def back(self) -> None:
        """Go to the page we came from."""
        self.window.navigation.back()
