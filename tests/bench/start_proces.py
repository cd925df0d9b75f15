"""One start of a program, to be timed from outside: the app itself, or a window with one label.

    python -m tests.bench.start_proces MAP app|label

Both import the same modules and open the same store; each says when its first page was painted,
how much memory it has by then, and how many ms that is since it began to open the folder.
"""

import sys
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from tests.bench.grote_map import WACHTZIN_BESTAND
from werkplek import app as app_module
from werkplek.ui.application import Application
from werkplek.ui.pages import openen
from werkplek.ui.start import Start
from werkplek.ui.window import Window

GESCHILDERD: Final = "geschilderd"


class EersteVerf(QObject):
    """Says when what it watches was painted for the first time, and stops the program."""

    def __init__(self, app: Application, widget: QWidget, begin: float) -> None:
        """Watch `widget`; `begin` is when opening began."""
        super().__init__(widget)
        self._app = app
        self.begin = begin
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the paint happen, then speak."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            watched.event(event)
            duur = (perf_counter() - self.begin) * 1000
            print(GESCHILDERD, _geheugen_mb(), duur, flush=True)
            QTimer.singleShot(0, self._app.quit)
            return True
        return False


def main(map_: Path, wat: str) -> int:
    """Start, paint, stop."""
    app = Application([app_module.__name__])
    opener = app_module.FolderOpener(map_, map_.with_name(WACHTZIN_BESTAND), sleutelbos=None)
    if wat == "label":
        begin = perf_counter()
        werkplek = opener.open(None)
        label = QLabel("Werkplek")
        label.resize(1280, 800)
        EersteVerf(app, label, begin)
        label.show()
        app.exec()
        werkplek.sluit()
        return 0
    window = Window(app.appearance)
    window.resize(1280, 800)
    start = Start(window, app.tasks, opener)
    begin = perf_counter()
    window.navigation.arrived.connect(partial(_let_op, app, window, begin))
    window.show()
    start.start()
    app.exec()
    app.tasks.close()
    start.sluit()
    return 0


def _let_op(app: Application, window: Window, begin: float, naam: str) -> None:
    if naam != openen.NAAM:
        EersteVerf(app, window.navigation.page(naam), begin)


def _geheugen_mb() -> float:
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return float("nan")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
