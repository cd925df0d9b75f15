"""The voice of espeak-ng, where Qt has none: a program of the system, told by its input alone."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QStandardPaths, Slot

from werkplek.ui.voorlezer import Voorlezer

PROGRAMMA: Final = "espeak-ng"
STEMMEN: Final = {"nl": "nl", "en": "en-gb", "ar": "ar", "tr": "tr", "pl": "pl", "uk": "uk"}
"""Its voices by language; it has none for Tigrinya."""

NORMAL: Final = 150
SLOW: Final = 105
"""Words a minute."""

STOP_MS: Final = 500


class EspeakVoorlezer(Voorlezer):
    """Says one sentence per process; the words never stand on a command line."""

    def __init__(
        self, programma: str, parent: QObject | None = None, *, naar: Path | None = None
    ) -> None:
        """`naar` takes the sound in a file (WAV) instead of the loudspeaker."""
        super().__init__(parent)
        self._programma = programma
        self._naar = naar
        self._process: QProcess | None = None

    def talen(self) -> frozenset[str]:
        """Those that it speaks and we know."""
        return frozenset(STEMMEN)

    def lees(self, zin: str, taal: str, *, traag: bool = False) -> None:
        """Say it."""
        self.stil()
        process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._klaar)
        process.errorOccurred.connect(self._klaar)
        self._process = process
        process.start(self._programma, self._opties(taal, traag=traag))
        process.write(zin.encode())
        process.closeWriteChannel()

    def stil(self) -> None:
        """Stop at once."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._klaar)
            process.errorOccurred.disconnect(self._klaar)
            process.kill()
            process.waitForFinished(STOP_MS)
            process.deleteLater()

    def _opties(self, taal: str, *, traag: bool) -> list[str]:
        opties = ["-v", STEMMEN[taal], "-s", str(SLOW if traag else NORMAL), "-b", "1", "--stdin"]
        return [*opties, "-w", str(self._naar)] if self._naar is not None else opties

    @Slot()
    def _klaar(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
            self.klaar.emit()


def vind_espeak(parent: QObject) -> Voorlezer | None:
    """The voice, where the program is installed."""
    programma = QStandardPaths.findExecutable(PROGRAMMA)
    return EspeakVoorlezer(programma, parent) if programma else None
