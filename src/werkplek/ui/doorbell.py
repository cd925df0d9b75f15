"""One window per folder: who starts a second Werkplek gets the first one in front.

The first listens on a local socket named after folder and account; the second rings there, and ends
when somebody answers. Who listens holds the lock of the folder, so a socket of that name without
that is the rest of a crash.
"""

import getpass
import hashlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

RING: Final = b"toon\n"
ANSWER: Final = b"ja\n"

_PATIENCE_MS: Final = 2_000
_FIRST_PAGE_MS: Final = 1_000


def socket_name(map_: Path) -> str:
    """The same for one folder and account whatever path led there, and says neither."""
    who = f"{map_.expanduser().resolve()}\n{getpass.getuser()}"
    return f"werkplek-{hashlib.sha256(who.encode()).hexdigest()[:24]}"


def ring(name: str) -> bool:
    """Ask whoever listens to come to the front; whether somebody answered within seconds."""
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415  no other start needs it

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(RING)
    socket.flush()
    answered = socket.waitForReadyRead(_PATIENCE_MS) and bytes(socket.readAll().data()) == ANSWER
    socket.abort()
    return answered


class Doorbell(QObject):
    """Lives as long as `window`, which comes to the front when it rings."""

    rung = Signal()

    def __init__(self, window: QWidget, map_: Path) -> None:
        """Silent until `listen`."""
        super().__init__(window)
        self._window = window
        self._name = socket_name(map_)
        self._server: QLocalServer | None = None
        self.answered = False
        """Whether another Werkplek has this folder, and is in front now."""

    @Slot()
    def listen(self) -> None:
        """Answer, once the first page had time to be shown."""
        QTimer.singleShot(_FIRST_PAGE_MS, self, self.listen_now)

    @Slot()
    def listen_now(self) -> None:
        """Answer from now on; a computer that does not allow it has no bell, and works."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415  see `listen`

        if self._server is None:
            QLocalServer.removeServer(self._name)
            self._server = QLocalServer(self)
            self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            self._server.newConnection.connect(self._somebody)
            self._server.listen(self._name)

    @Slot()
    def ring(self) -> None:
        """Bring the other Werkplek to the front and end; without an answer nothing happens."""
        if ring(self._name):
            self.answered = True
            QCoreApplication.exit(0)

    @Slot()
    def _somebody(self) -> None:
        while self._server and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(partial(self._answer, socket))
            socket.disconnected.connect(socket.deleteLater)
            self._answer(socket)

    def _answer(self, socket: "QLocalSocket") -> None:
        if bytes(socket.readAll().data()) == RING:
            socket.write(ANSWER)
            socket.flush()
            self._come_forward()
            self.rung.emit()

    def _come_forward(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
