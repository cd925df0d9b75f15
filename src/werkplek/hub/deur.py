"""The door of the hub: every request passes it, is counted, and leaves one line in the log."""

import asyncio
import logging
import re
import time
from collections.abc import Callable
from datetime import datetime
from typing import Final

from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

from werkplek.hub.lichaam import Onvolledig, lees_alles, opnieuw
from werkplek.hub.metingen import Metingen, Verloop
from werkplek.hub.soort import Soort, soort_van
from werkplek.hub.toelating import MEDIA, Beller, Toelating
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.inpakken import pak
from werkplek.protocol.uitwisseling import schrijf

_SLEUTEL: Final = re.compile(rb';keyid="([0-9a-f/-]{1,80})"')
_SLUIT: Final = frozenset({408, 411, 413, 431})
"""Refusals after which the rest of the line means nothing."""

_LOG: Final = logging.getLogger(__name__)


class _Gang:
    """One request on its way through: what came, what went, and whether work was taken up."""

    def __init__(self, soort: Soort, send: Send, klaar: Callable[[Soort], None]) -> None:
        self.soort = soort
        self.status = 500
        self.bytes_in = self.bytes_uit = 0
        self.begin = time.perf_counter()
        self._send, self._klaar, self._aan_het_werk = send, klaar, False

    def aan_het_werk(self) -> None:
        """It takes up room from now on."""
        self._aan_het_werk = True

    async def send(self, bericht: Message) -> None:
        """Send on; with the first of the answer the work is done, whoever reads slowly."""
        if bericht["type"] == "http.response.start":
            self.status = bericht["status"]
            self.laat_los()
        elif bericht["type"] == "http.response.body":
            self.bytes_uit += len(bericht.get("body", b""))
        await self._send(bericht)

    def laat_los(self) -> None:
        """Give the room back, once."""
        if self._aan_het_werk:
            self._aan_het_werk = False
            self._klaar(self.soort)


class Deur:
    """The application behind admission; an ASGI application itself."""

    def __init__(
        self,
        app: ASGIApp,
        toelating: Toelating,
        metingen: Metingen,
        klok: Callable[[], datetime],
    ) -> None:
        self._app, self._toelating, self._metingen, self._klok = app, toelating, metingen, klok

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        gang = _Gang(soort_van(scope["path"]), send, self._toelating.klaar_werk)
        try:
            await self._laat_door(scope, receive, gang)
        finally:
            gang.laat_los()
            self._schrijf_op(gang)

    async def _laat_door(self, scope: HTTPScope, receive: Receive, gang: _Gang) -> None:
        try:
            lengte = self._toelating.eis(scope, gang.soort, beller_van(scope))
            lichaam = await self._lees(receive, gang.soort, lengte)
        except Geweigerd as fout:
            self._metingen.weiger(gang.soort, fout.code)
            await self._weiger(fout, gang)
            return
        except Onvolledig as fout:
            self._metingen.weiger(gang.soort, "onvolledig")
            if not fout.weg:
                await self._weiger(Geweigerd(408, "onleesbaar"), gang)
            return
        gang.bytes_in = len(lichaam)
        bezig = self._metingen.bezig.labels(gang.soort.value)
        bezig.inc()
        try:
            await self._toelating.begin_werk(gang.soort)
            gang.aan_het_werk()
            await self._app(scope, opnieuw(lichaam, receive), gang.send)
        finally:
            bezig.dec()

    async def _lees(self, receive: Receive, soort: Soort, lengte: int) -> bytes:
        if not lengte:
            return b""
        self._toelating.begin_lezen(soort, lengte)
        try:
            return await lees_alles(receive, lengte)
        finally:
            self._toelating.klaar_lezen(soort, lengte)

    async def _weiger(self, fout: Geweigerd, gang: _Gang) -> None:
        lichaam = pak(schrijf(fout.als_bericht(self._klok())))
        headers = [(b"content-type", MEDIA), (b"content-length", str(len(lichaam)).encode())]
        if fout.seconden:
            headers.append((b"retry-after", str(fout.seconden).encode()))
        if fout.status in _SLUIT:
            headers.append((b"connection", b"close"))
        await gang.send({"type": "http.response.start", "status": fout.status, "headers": headers})
        await gang.send({"type": "http.response.body", "body": lichaam, "more_body": False})
        await asyncio.sleep(0)

    def _schrijf_op(self, gang: _Gang) -> None:
        seconden = time.perf_counter() - gang.begin
        verloop = Verloop(gang.soort, gang.status, gang.bytes_in, gang.bytes_uit, seconden)
        self._metingen.tel(verloop)
        velden = {
            "soort": gang.soort,
            "status": gang.status,
            "bytes_in": gang.bytes_in,
            "bytes_uit": gang.bytes_uit,
            "duur_ms": round(seconden * 1000, 1),
        }
        _LOG.info("verzoek", extra=velden)


def beller_van(scope: HTTPScope) -> Beller:
    """Who the head says is asking."""
    wie = next((w for n, w in scope["headers"] if n == b"signature-input"), b"")
    sleutel = _SLEUTEL.search(wie)
    client = scope.get("client")
    return Beller(client[0] if client else "", sleutel[1].decode() if sleutel else "")
