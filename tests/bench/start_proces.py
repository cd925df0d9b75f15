"""One start of a program, to be timed from outside: the app itself, or a window with one label.

    python -m tests.bench.start_proces MAP app|label

Both import the same modules and open the same store; each says when its first page was painted,
and how much memory it has by then.
"""

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from tests.bench.grote_map import WACHTZIN
from werkplek import app as app_module
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.ui.application import Application
from werkplek.ui.start import Start
from werkplek.ui.window import Window
from werkplek.wiring import Werkplek, open_werkplek

GESCHILDERD: Final = "geschilderd"
EERSTE_PAGINA: Final = "vandaag"


class EersteVerf(QObject):
    """Says when what it watches was painted for the first time, and stops the program."""

    def __init__(self, app: Application, widget: QWidget) -> None:
        """Watch `widget`."""
        super().__init__(widget)
        self._app = app
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the paint happen, then speak."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            watched.event(event)
            print(GESCHILDERD, _geheugen_mb(), flush=True)
            QTimer.singleShot(0, self._app.quit)
            return True
        return False


class Opener:
    """Opens the big folder."""

    def __init__(self, map_: Path) -> None:
        """Remember the folder; nothing is opened yet."""
        self._map = map_
        self.werkplek: Werkplek | None = None

    def open(self, wachtzin: str | None) -> Werkplek:
        """Open the store."""
        self.werkplek = open_werkplek(self._map, wachtzin or WACHTZIN, sleutelbos=None)
        return self.werkplek

    def begin(self, wachtzin: str | None) -> Werkplek:
        """There is a folder already."""
        return self.open(wachtzin)

    def startdata(self) -> tuple[Kwalificatie, ...]:
        """Nothing begins here."""
        return ()


def main(map_: Path, wat: str) -> int:
    """Start, paint, stop."""
    app = Application([app_module.__name__])
    opener = Opener(map_)
    if wat == "label":
        opener.open(None)
        label = QLabel("Werkplek")
        label.resize(1280, 800)
        EersteVerf(app, label)
        label.show()
        app.exec()
    else:
        window = Window(app.appearance)
        window.resize(1280, 800)
        start = Start(window, app.tasks, opener)
        window.navigation.arrived.connect(lambda naam: _let_op(app, window, naam))
        window.show()
        start.start()
        app.exec()
        app.tasks.close()
    if opener.werkplek is not None:
        opener.werkplek.sluit()
    return 0


def _let_op(app: Application, window: Window, naam: str) -> None:
    if naam == EERSTE_PAGINA:
        EersteVerf(app, window.navigation.page(naam))


def _geheugen_mb() -> float:
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return float("nan")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
