"""What every controller is given: the window, the lanes, who works here, and the open folder."""

from dataclasses import dataclass, field

from werkplek.application.context import Context
from werkplek.application.ports import Bestanden, Printer, Renderer
from werkplek.application.ports_veilig import Toegang
from werkplek.ui.opener import Opened
from werkplek.ui.session import Session
from werkplek.ui.tasks import TaskRunner
from werkplek.ui.toestellen import Toestellen
from werkplek.ui.uitwisselloket import Uitwisselloket
from werkplek.ui.voorlezer import Voorlezer
from werkplek.ui.window import Window


@dataclass(frozen=True, slots=True)
class Shell:
    """Handed to each controller when its page is made."""

    window: Window
    tasks: TaskRunner
    session: Session
    opened: Opened
    uitwisseling: Uitwisselloket = field(default_factory=Uitwisselloket)
    voorlezer: Voorlezer = field(default_factory=Voorlezer)
    toestellen: Toestellen = field(default_factory=Toestellen)

    def __post_init__(self) -> None:
        """The loket lives as long as the window."""
        self.uitwisseling.setParent(self.window)

    @property
    def ctx(self) -> Context:
        """What use cases are given."""
        return self.opened.ctx

    @property
    def renderer(self) -> Renderer:
        """Makes the paper."""
        return self.opened.renderer

    @property
    def printer(self) -> Printer:
        """The printers of this computer."""
        return self.opened.printer

    @property
    def bestanden(self) -> Bestanden:
        """Files that a person chose."""
        return self.opened.bestanden

    @property
    def toegang(self) -> Toegang:
        """The ways into the folder; slow, so only in a lane."""
        return self.opened.toegang

    def go(self, page: str) -> None:
        """Go to a page by its name."""
        self.window.navigation.go(page)

    def back(self) -> None:
        """Go to the page we came from."""
        self.window.navigation.back()
