"""A line that may be bad, put before a server on this computer, and what went over it.

It counts bytes both ways. It can be slow, narrow, shared by all its connections, deaf for a while,
and it can break: after every so many bytes upward, or once at one byte of one way.
"""

import asyncio
import random
import socket
import struct
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Final, Self

OP, AF = "op", "af"
"""Upward to the server, and downward."""

_BROK: Final = 64 * 1024
_SMAL: Final = 1400
_BEURTEN: Final = 5
_VOORUIT: Final = 0.2
"""Seconds of a narrow line that wait in it; what more is sent must wait before it."""


@dataclass(frozen=True, slots=True)
class Weer:
    """What is wrong with a line.

    `vertraging` is seconds one way; `kbit` what goes through a second, each way; `knip_elke` resets
    after every so many bytes upward; `verlies` is how likely a packet is lost, which stops its way
    for `stil` seconds, as a TCP that sends it again would.
    """

    vertraging: float = 0.0
    kbit: float = 0.0
    knip_elke: int = 0
    verlies: float = 0.0
    stil: float = 0.0


MOOI: Final = Weer()


@dataclass(slots=True)
class Tellers:
    """What went over a line; `beurten` counts how often the talk changed direction."""

    op: int = 0
    af: int = 0
    verbindingen: int = 0
    knippen: int = 0
    beurten: int = 0


@dataclass(slots=True)
class Slechtelijn:
    """Listens on this computer and passes on to a port of it."""

    doel: int
    weer: Weer = MOOI
    zaad: int = 0
    poort: int = 0
    tellers: Tellers = field(default_factory=Tellers)
    knip_op: tuple[str, int] | None = None
    """The way and the byte of it after which the line breaks, once."""
    _vrij: dict[str, float] = field(default_factory=lambda: {OP: 0.0, AF: 0.0})
    _gezien: dict[str, int] = field(default_factory=lambda: {OP: 0, AF: 0})
    _volgende_knip: int = 0
    _kans: random.Random = field(default_factory=random.Random)
    _laatste: str = ""
    _schrijvers: list[asyncio.StreamWriter] = field(default_factory=list)
    _taken: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def adres(self) -> str:
        """Where a client goes."""
        return f"http://127.0.0.1:{self.poort}"

    def knip_na(self, kant: str, plek: int) -> None:
        """Break the line once, when so many bytes more went this way."""
        self._gezien = {OP: 0, AF: 0}
        self.knip_op = kant, plek

    def begin_opnieuw(self, weer: Weer = MOOI) -> Tellers:
        """Count anew, in other weather; gives what was counted."""
        eerder, self.tellers, self.weer = self.tellers, Tellers(), weer
        self._volgende_knip, self._laatste, self.knip_op = weer.knip_elke, "", None
        return eerder

    def neem_aan(self, lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter) -> None:
        """One connection more; the loop has its task, and here is what it may leave open."""
        self._schrijvers.append(schrijver)
        taak = asyncio.get_running_loop().create_task(self._verbind(lezer, schrijver))
        self._taken.add(taak)
        taak.add_done_callback(self._taken.discard)

    def breek_alles(self) -> None:
        """Whatever is still open; also of a task that went before it began."""
        for schrijver in self._schrijvers:
            _breek(schrijver)

    async def _verbind(self, lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter) -> None:
        """One connection, until either end closes it, it breaks, or the whole line goes."""
        self.tellers.verbindingen += 1
        try:
            await asyncio.sleep(2 * self.weer.vertraging)  # the round trip of a handshake
            daar, daarheen = await asyncio.open_connection("127.0.0.1", self.doel)
        except (OSError, asyncio.CancelledError):
            _breek(schrijver)
            return
        beide = schrijver, daarheen
        try:
            await asyncio.gather(
                self._pomp(OP, lezer, daarheen, beide), self._pomp(AF, daar, schrijver, beide)
            )
        except (OSError, Geknipt, asyncio.CancelledError):
            for kant in beide:
                _breek(kant)
        finally:
            for kant in beide:
                kant.close()

    async def _pomp(
        self,
        kant: str,
        van: asyncio.StreamReader,
        naar: asyncio.StreamWriter,
        beide: tuple[asyncio.StreamWriter, asyncio.StreamWriter],
    ) -> None:
        """Pass on what comes, in its own time; the end of it too."""
        onderweg: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        uit = asyncio.create_task(_bezorg(onderweg, naar))
        try:
            while brok := await van.read(self._grootte(kant)):
                knip = self._tel(kant, brok)
                await self._wacht_en_zend(kant, brok, onderweg)
                if knip:
                    await self._knip(onderweg, uit, beide)
            onderweg.put_nowait((self._wanneer(kant, 0), b""))
            await uit
        finally:
            uit.cancel()

    async def _knip(
        self,
        onderweg: "asyncio.Queue[tuple[float, bytes]]",
        uit: "asyncio.Task[None]",
        beide: tuple[asyncio.StreamWriter, asyncio.StreamWriter],
    ) -> None:
        """What went before it has arrived; then nothing more either way."""
        self.tellers.knippen += 1
        await onderweg.join()
        uit.cancel()
        for kant in beide:
            _breek(kant)
        raise Geknipt

    def _grootte(self, kant: str) -> int:
        """How much to take at once: never past the byte at which it breaks."""
        smal = self.weer.kbit or self.weer.knip_elke or self.weer.verlies
        grens = _SMAL if smal else _BROK
        if self.weer.knip_elke and kant == OP:
            grens = min(grens, max(1, self._volgende_knip - self.tellers.op))
        if self.knip_op is not None and self.knip_op[0] == kant:
            grens = min(grens, max(1, self.knip_op[1] - self._gezien[kant]))
        return grens

    def _tel(self, kant: str, brok: bytes) -> bool:
        """Count it; whether the line breaks behind it."""
        if self._laatste != kant:
            self._laatste = kant
            self.tellers.beurten += 1
        self._gezien[kant] += len(brok)
        if kant == OP:
            self.tellers.op += len(brok)
        else:
            self.tellers.af += len(brok)
        if self.knip_op is not None and (kant, self._gezien[kant]) == self.knip_op:
            self.knip_op = None
            return True
        if kant == OP and self.weer.knip_elke and self.tellers.op >= self._volgende_knip:
            self._volgende_knip += self.weer.knip_elke
            return True
        return False

    async def _wacht_en_zend(
        self, kant: str, brok: bytes, onderweg: "asyncio.Queue[tuple[float, bytes]]"
    ) -> None:
        wanneer = self._wanneer(kant, len(brok))
        onderweg.put_nowait((wanneer, brok))
        over = wanneer - self.weer.vertraging - _nu() - _VOORUIT
        if over > 0:
            await asyncio.sleep(over)

    def _wanneer(self, kant: str, lengte: int) -> float:
        """When the last byte of it arrives."""
        vrij = max(self._vrij[kant], _nu())
        if self.weer.kbit:
            vrij += lengte * 8 / (self.weer.kbit * 1000)
        if self.weer.verlies and self._kans.random() < self.weer.verlies:
            vrij += self.weer.stil
        self._vrij[kant] = vrij
        return vrij + self.weer.vertraging


class Geknipt(Exception):
    """The line broke, as it should."""


async def _bezorg(
    onderweg: "asyncio.Queue[tuple[float, bytes]]", naar: asyncio.StreamWriter
) -> None:
    while True:
        wanneer, brok = await onderweg.get()
        wachten = wanneer - _nu()
        if wachten > 0:
            await asyncio.sleep(wachten)
        try:
            if not brok:
                with suppress(OSError, RuntimeError):
                    naar.write_eof()
                return
            naar.write(brok)
            with suppress(OSError):
                await naar.drain()
        finally:
            onderweg.task_done()


def _breek(kant: asyncio.StreamWriter) -> None:
    """Reset, so that the other end knows at once."""
    sok = kant.get_extra_info("socket")
    with suppress(OSError, AttributeError):
        sok.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    kant.transport.abort()


async def _beurten() -> None:
    """Turns of the loop in which what was accepted begins, and what is broken is closed."""
    for _ in range(_BEURTEN):
        await asyncio.sleep(0)


def _nu() -> float:
    return asyncio.get_running_loop().time()


@contextmanager
def slechte_lijn(doel: int, weer: Weer = MOOI, *, zaad: int = 0) -> Iterator[Slechtelijn]:
    """A line to this port, in a thread of its own; gone afterwards."""
    lijn = Slechtelijn(doel, weer, zaad)
    lijn.begin_opnieuw(weer)
    lijn._kans.seed(zaad)
    with _Lus(lijn.breek_alles) as lus:
        server = lus.doe(lambda: asyncio.start_server(lijn.neem_aan, "127.0.0.1", 0))
        lijn.poort = server.sockets[0].getsockname()[1]
        try:
            yield lijn
        finally:
            lus.roep(server.close)


class _Lus:
    """An event loop in a thread."""

    def __init__(self, ten_slotte: Callable[[], None]) -> None:
        self._ten_slotte = ten_slotte
        self._lus = asyncio.new_event_loop()
        self._draad = threading.Thread(target=self._lus.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._draad.start()
        return self

    def doe(self, wat: Callable[[], Awaitable[asyncio.Server]]) -> asyncio.Server:
        """Do it there, and wait."""

        async def taak() -> asyncio.Server:
            return await wat()

        return asyncio.run_coroutine_threadsafe(taak(), self._lus).result(10)

    def roep(self, wat: Callable[[], None]) -> None:
        """Do it there, before whatever is asked after it."""
        self._lus.call_soon_threadsafe(wat)

    def __exit__(self, *_: object) -> None:
        async def ruim() -> None:
            await _beurten()  # asyncio never closes what was accepted and not begun
            taken = asyncio.all_tasks() - {asyncio.current_task()}
            for taak in taken:
                taak.cancel()
            await asyncio.gather(*taken, return_exceptions=True)
            self._ten_slotte()
            await _beurten()

        asyncio.run_coroutine_threadsafe(ruim(), self._lus).result(10)
        self._lus.call_soon_threadsafe(self._lus.stop)
        self._draad.join(10)
        self._lus.close()
