"""Serve the hub's application: one process, or several that share a port."""

import logging
import multiprocessing
import multiprocessing.connection
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import Final

from litestar.types import ASGIApp
from prometheus_client.multiprocess import mark_process_dead
from uvicorn import Config, Server
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors.multiprocess import Multiprocess

from werkplek.hub.instelling import Instelling
from werkplek.hub.lijn import Lijn
from werkplek.hub.logs import schrijf_logboek
from werkplek.hub.metingen import SAMEN

_WACHTRIJ: Final = 2048
"""Connections that may stand before the door while every process is at work."""

_START_SECONDEN: Final = 60.0
_STOP_SECONDEN: Final = 30
"""What is at work when the hub stops gets this long; a transaction may take five seconds."""

_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Fabriek:
    """Makes the application in the process that will serve it."""

    instelling: Instelling

    def __call__(self) -> ASGIApp:
        schrijf_logboek()
        if multiprocessing.parent_process() is not None:
            threading.Thread(target=_sterf_mee, daemon=True).start()
        try:
            from werkplek.hub.samenstellen import stel_samen  # noqa: PLC0415  in the worker only

            return stel_samen(self.instelling)
        except Exception:  # noqa: BLE001  logged by type and place; a traceback may quote a name
            _LOG.exception("start_mislukt")
            sys.exit(STARTUP_FAILURE)


class Ploeg(Multiprocess):
    """Several processes; one that dies is replaced."""

    def __init__(
        self, config: Config, sockets: list[socket.socket], luistert: Callable[[], None]
    ) -> None:
        super().__init__(config, sockets)
        self._luistert = luistert
        self.geluisterd = False

    def init_processes(self) -> None:
        super().init_processes()
        if all(p.wait_until_ready(_START_SECONDEN, self.should_exit) for p in self.processes):
            self.geluisterd = True
            self._luistert()
        else:
            self.should_exit.set()  # what fails at once would fail for ever

    def keep_subprocess_alive(self) -> None:
        eerst = {proces.pid for proces in self.processes}
        super().keep_subprocess_alive()
        for pid in eerst - {proces.pid for proces in self.processes}:
            mark_process_dead(pid)  # type: ignore[no-untyped-call]


class Alleen(Server):
    """One process, which says when it listens."""

    def __init__(self, config: Config, luistert: Callable[[], None]) -> None:
        super().__init__(config)
        self._luistert = luistert

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._luistert()


def bedien(instelling: Instelling, luisteraar: socket.socket, luistert: Callable[[], None]) -> bool:
    """Serve until the process is told to stop; gives whether it ever listened."""
    _laat_meer_lijnen_toe()
    config = Config(
        Fabriek(instelling),
        factory=True,
        workers=instelling.processen,
        http=Lijn,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(instelling.proxy),
        forwarded_allow_ips=instelling.proxy or None,
        backlog=_WACHTRIJ,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=_STOP_SECONDEN,
    )
    if instelling.processen > 1:
        with TemporaryDirectory(prefix="werkplek-hub-") as samen:
            os.environ[SAMEN] = samen  # the processes inherit it
            ploeg = Ploeg(config, [luisteraar], luistert)
            ploeg.run()
        return ploeg.geluisterd
    server = Alleen(config, luistert)
    # uvicorn gives the signal again when it is done; it was the order, and no death.
    vorige = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        server.run([luisteraar])
    except SystemExit:
        return False
    finally:
        signal.signal(signal.SIGTERM, vorige)
    return server.started


def _laat_meer_lijnen_toe() -> None:
    """As many connections as the system allows; the usual 1,024 is less than a school has."""
    try:
        import resource  # noqa: PLC0415  only POSIX has it
    except ImportError:
        return
    _, hoogste = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hoogste, hoogste))


def _sterf_mee() -> None:
    """End this worker when the process that started it was killed."""
    ouder = multiprocessing.parent_process()
    if ouder is not None:
        multiprocessing.connection.wait([ouder.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)
