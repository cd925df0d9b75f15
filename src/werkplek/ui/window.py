"""The frame: header, one page at a time, and the strip that tells what was done."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from werkplek.ui._generated.ui_window import Ui_Window
from werkplek.ui.appearance import Appearance
from werkplek.ui.arranger import Arranger
from werkplek.ui.icons import Icon
from werkplek.ui.look import Look, dress_tree
from werkplek.ui.navigation import Navigation, PageFactory
from werkplek.ui.placing import Placing
from werkplek.ui.shortcuts import Act, Shortcut, Shortcuts
from werkplek.ui.widgets.banner import Banner
from werkplek.ui.widgets.focus import InputWatch

TITLE: Final = "Werkplek"
LEAST_SIZE: Final = (640, 640)
FIRST_SIZE: Final = (1024, 640)


class Window(QMainWindow):
    """Holds the pages; a page is any QWidget, its windowTitle is what the header shows.

    `hulp` asks to explain the page before this one, in the place of this one.

    The window's own title is always "Werkplek": a taskbar on a shared terminal shows no names.
    """

    wissel = Signal()
    meer = Signal()
    hulp = Signal()
    ongedaan = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        """An empty frame; register pages and go to one before showing it."""
        super().__init__()
        self._form = Ui_Window()
        frame = QWidget()
        self._form.setupUi(frame)
        self.setCentralWidget(frame)
        self._appearance = appearance
        self._watch = InputWatch(self)
        self._shortcuts = Shortcuts(self)
        self._navigation = Navigation(self._form.pages, lambda: self._watch.reason)
        Placing(self._navigation, self._form.kopbalk)
        self.setWindowTitle(TITLE)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self._connect()
        self._bind_keys()
        self._dress(appearance.look)

    def _connect(self) -> None:
        self._appearance.changed.connect(self._dress)
        self._navigation.made.connect(self._welcome)
        self._form.kopbalk.terug.connect(self._navigation.back)
        self._form.kopbalk.wissel.connect(self.wissel)
        self._form.kopbalk.meer.connect(self.meer)
        self._form.undo_bar.ongedaan.connect(self.ongedaan)
        self._form.undo_bar.ongedaan.connect(self._navigation.restore_focus)

    def _bind_keys(self) -> None:
        self.bind(Shortcut.TERUG, self._navigation.back)
        self.bind(Shortcut.ONGEDAAN, self._form.undo_bar.maak_ongedaan)
        self.bind(Shortcut.WISSEL, self.wissel.emit)
        self.bind(Shortcut.TEKST_GROTER, self._appearance.larger_text)
        self.bind(Shortcut.TEKST_KLEINER, self._appearance.smaller_text)
        self.bind(Shortcut.TEKST_NORMAAL, self._appearance.normal_text)
        self.bind(Shortcut.VOLLEDIG, self._toggle_full_screen)

    @property
    def appearance(self) -> Appearance:
        """How it looks, and what was asked for."""
        return self._appearance

    @property
    def navigation(self) -> Navigation:
        """Where the pages are registered and gone to."""
        return self._navigation

    def register(self, name: str, make: PageFactory) -> None:
        """Add a page under `name`; `make` runs when it is first gone to."""
        self._navigation.register(name, make)

    def bind(self, shortcut: Shortcut, slot: Act, page: QWidget | None = None) -> None:
        """Have a key call `slot` (of a page: while it is shown), and show it in the map of F1."""
        self._shortcuts.bind(shortcut, slot, page)

    @property
    def toetsen(self) -> tuple[tuple[str, str], ...]:
        """The keys that work now, and what each does."""
        return self._shortcuts.shown()

    def toon_persoon(self, naam: str | None) -> None:
        """Who is working; None before anyone said so."""
        self._form.kopbalk.toon_persoon(naam)

    def toon_gedaan(self, tekst: str, sleutel: object = None) -> None:
        """Tell what was done; `ongedaan` carries `sleutel` when it must and can be undone."""
        self._form.undo_bar.toon(tekst, sleutel)

    def toon_probleem(self, tekst: str) -> None:
        """Tell what went wrong elsewhere than on the page that is shown."""
        self._form.undo_bar.toon(tekst, None, Icon.LET_OP)

    def vergeet_gedaan(self) -> None:
        """What the strip tells is over: nothing of it can be undone any more."""
        self._form.undo_bar.verberg()

    @property
    def banner(self) -> Banner:
        """The line above every page that says what deserves care."""
        return self._form.banner

    @property
    def bericht(self) -> str:
        """What the strip under the pages says now."""
        return self._form.undo_bar.bericht or self._form.undo_bar.stand

    def toon_stand(self, tekst: str) -> None:
        """How things stand, under every page, from now on."""
        self._form.undo_bar.toon_stand(tekst)

    def showEvent(self, event: QShowEvent) -> None:
        """From now on it is known whether keys or fingers do the work."""
        super().showEvent(event)
        self.windowHandle().installEventFilter(self._watch)
        once = Qt.ConnectionType.UniqueConnection
        self.windowHandle().screenChanged.connect(self._appearance.use_screen, once)

    @Slot(object)
    def _dress(self, look: Look) -> None:
        self._form.column.setContentsMargins(0, 0, 0, 0)
        self._form.column.setSpacing(0)
        for part in (self._form.kopbalk, self._form.banner, self._form.undo_bar):
            dress_tree(part, look)
        for arranger in self._form.pages.findChildren(Arranger):
            arranger.dress(look)

    @Slot(QWidget)
    def _welcome(self, page: QWidget) -> None:
        Arranger(page, lambda: self._watch.reason).dress(self._appearance.look)

    @Slot()
    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
