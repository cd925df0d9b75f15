"""Holds what a request waits on, so that another thread can break it off."""

import socket
import threading
from contextlib import suppress
from weakref import ref

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool


class Haak:
    """Once pulled it stays so: what waits ends now, and what begins later ends at once."""

    def __init__(self) -> None:
        self._slot = threading.Lock()
        self._sok: ref[socket.socket] | None = None  # it lives no longer by this
        self._los = False

    @property
    def los(self) -> bool:
        """Whether somebody pulled."""
        return self._los

    def eis_vast(self) -> None:
        """Raises `OSError` when somebody pulled: what ended by that may look whole."""
        if self._los:
            raise ConnectionAbortedError

    def neem(self, sok: socket.socket) -> socket.socket:
        """What is waited on from now on. Raises `OSError` when somebody pulled before."""
        with self._slot:
            self._sok = ref(sok)
            if not self._los:
                return sok
        sok.close()
        raise ConnectionAbortedError

    def trek(self) -> None:
        """End what waits; from any thread."""
        with self._slot:
            self._los = True
            sok = self._sok() if self._sok is not None else None
            if sok is not None:
                with suppress(OSError):  # it had ended by itself
                    # That of an SSLSocket would take its state from the thread that reads.
                    socket.socket.shutdown(sok, socket.SHUT_RDWR)


def zolders(haak: Haak) -> dict[str, type[HTTPConnectionPool]]:
    """Pools by scheme, whose connections hang on this hook from their first byte."""

    class Gewoon(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return haak.neem(super()._new_conn())

    class Veilig(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return haak.neem(super()._new_conn())

        def connect(self) -> None:
            super().connect()
            if self.sock is not None:
                haak.neem(self.sock)  # the other one gave its place to this

    class Http(HTTPConnectionPool):
        ConnectionCls = Gewoon

    class Https(HTTPSConnectionPool):
        ConnectionCls = Veilig

    return {"http": Http, "https": Https}
