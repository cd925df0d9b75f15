"""Admission: how many requests of a kind may be at work; who is too many hears so at once.

Records before news, news before the rest (sync reference §6.11). Refused is refused before the body
is read, so that a full hub stays fast and what it accepted is kept.
"""

import asyncio
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from litestar.types import ASGIApp, Receive, Scope, Send

from werkplek.protocol.uitwisseling import PAD

RUIMTE: Final[Mapping[str, int]] = {
    f"{PAD}/versturen": 24,
    f"{PAD}/ophalen": 16,
    f"{PAD}/aanmelden": 4,
    f"{PAD}/vraag": 2,
    f"{PAD}/bijlage": 4,
}
"""Requests of each kind at once, in one process."""

KOM_TERUG: Final = (1, 30)
"""Seconds after which to come again, chosen at random (Zotero's, sync reference §2.1)."""


@dataclass(slots=True)
class Toelating:
    """Counts what is at work; one for each process."""

    ruimte: Mapping[str, int] = field(default_factory=lambda: dict(RUIMTE))
    bezig: dict[str, int] = field(default_factory=dict)
    geweigerd: int = 0
    _kans: random.Random = field(default_factory=random.SystemRandom)

    def rond(self, app: ASGIApp) -> ASGIApp:
        """The application behind this door."""

        async def deur(scope: Scope, receive: Receive, send: Send) -> None:
            soort = self._soort(scope)
            if soort is None:
                await app(scope, receive, send)
                return
            if self.bezig.get(soort, 0) >= self.ruimte[soort]:
                self.geweigerd += 1
                await self._weiger(send)
                return
            self.bezig[soort] = self.bezig.get(soort, 0) + 1
            try:
                await app(scope, receive, send)
            finally:
                self.bezig[soort] -= 1

        return deur

    def _soort(self, scope: Scope) -> str | None:
        pad = scope.get("path", "") if scope.get("type") == "http" else ""
        return next((soort for soort in self.ruimte if str(pad).startswith(soort)), None)

    async def _weiger(self, send: Send) -> None:
        seconden = str(self._kans.randint(*KOM_TERUG)).encode()
        headers = [(b"retry-after", seconden), (b"content-length", b"0"), (b"connection", b"close")]
        await send({"type": "http.response.start", "status": 503, "headers": headers})
        await send({"type": "http.response.body", "body": b"", "more_body": False})
        await asyncio.sleep(0)
