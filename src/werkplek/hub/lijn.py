"""A connection that does not wait for ever: for a head that trickles in, or an answer nobody reads.

uvicorn leaves these to a proxy; a hub must hold without one that does it.
"""

import asyncio
from typing import Any, Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

KOP_BYTES: Final = 16 * 1024
"""The most a request may say before its body."""

KOP_SECONDEN: Final = 10.0
LEES_SECONDEN: Final = 60.0
"""How long the other side may take to read on, or to finish a body that was refused."""


class Lijn(HttpToolsProtocol):
    """One connection; every wait for the other side has an end."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  what uvicorn hands over
        super().__init__(*args, **kwargs)
        self._wachten: dict[str, asyncio.TimerHandle] = {}
        self._kop = 0
        self._in_kop = True
        self._bericht_af = True

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wacht("kop", KOP_SECONDEN)

    def connection_lost(self, exc: Exception | None) -> None:
        for naam in tuple(self._wachten):
            self._klaar(naam)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._kop = self._kop + len(data) if self._in_kop else 0
        if self._kop > KOP_BYTES and not self.transport.is_closing():
            self.transport.abort()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._in_kop, self._bericht_af = True, False
        self._wacht("kop", KOP_SECONDEN)

    def on_headers_complete(self) -> None:
        self._in_kop = False
        self._klaar("kop")
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._bericht_af = True
        self._klaar("rest")
        super().on_message_complete()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if not self._bericht_af:
            self._wacht("rest", LEES_SECONDEN)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._wacht("lezen", LEES_SECONDEN)

    def resume_writing(self) -> None:
        self._klaar("lezen")
        super().resume_writing()

    def _wacht(self, naam: str, seconden: float) -> None:
        self._klaar(naam)
        self._wachten[naam] = self.loop.call_later(seconden, self.transport.abort)

    def _klaar(self, naam: str) -> None:
        if naam in self._wachten:
            self._wachten.pop(naam).cancel()
