"""Admission: who may come in, before anything is read or done for them.

Records before news, news before the rest (sync reference §6.11): each kind has its own room.
Refused is refused before the body is read, so that a full hub stays fast and what it accepted is
kept.
"""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from litestar.types import HTTPScope

from werkplek.hub.dienst import GRENS
from werkplek.hub.grenzen import Grenzen
from werkplek.hub.lichaam import lengte_van
from werkplek.hub.lijn import KOP_BYTES
from werkplek.hub.soort import BERICHTEN, Soort
from werkplek.hub.weigering import Geweigerd, komterug

MEDIA: Final = b"application/vnd.werkplek"
MAX_HEADERS: Final = 64


class Ruimte(NamedTuple):
    """Of one kind: how many are worked on at once, and how many may stand behind those."""

    tegelijk: int
    rij: int


RUIMTE: Final[Mapping[Soort, Ruimte]] = {
    Soort.VERSTUREN: Ruimte(6, 24),
    Soort.OPHALEN: Ruimte(4, 16),
    Soort.AANMELDEN: Ruimte(2, 8),
    Soort.VRAAG: Ruimte(1, 4),
    Soort.BIJLAGE: Ruimte(2, 8),
    Soort.CONTROLEREN: Ruimte(2, 8),
    Soort.CERTIFICAAT: Ruimte(1, 8),
    Soort.WAARMERK: Ruimte(2, 16),
    Soort.TIJDSTEMPEL: Ruimte(1, 8),
    Soort.GEZOND: Ruimte(2, 8),
    Soort.METRICS: Ruimte(1, 2),
    Soort.ANDERS: Ruimte(2, 16),
}
"""In one process."""

LEZERS: Final = 512
"""Bodies that may be on their way at once, in one process; a slow line must not hold up a fast."""

MAX_BESTAND: Final = 20 * 1024 * 1024
"""Bytes of a file or a photo to check: a colour page at 300 dpi stays well under it."""

LEES_BYTES: Final = 128 * 1024 * 1024
"""Bytes of bodies on their way at once."""

LEES_CONTROLE: Final = 48 * 1024 * 1024
"""Of those, of files that anybody hands in to check: a slow stranger must not hold up records."""


@dataclass(frozen=True, slots=True)
class Beller:
    """Who asks, as far as the head says: a device proves itself only later."""

    adres: str
    apparaat: str

    @property
    def naam(self) -> str:
        """Under which it is remembered; another address cannot use up what a device may."""
        return f"{self.apparaat}@{self.adres}" if self.apparaat else ""


@dataclass(slots=True)
class Toelating:
    """Counts what is on its way and at work; one for each process."""

    ruimte: Mapping[Soort, Ruimte] = field(default_factory=lambda: dict(RUIMTE))
    grenzen: Grenzen = field(default_factory=Grenzen)
    klok: Callable[[], float] = time.monotonic
    dicht: bool = False
    binnen: dict[Soort, int] = field(default_factory=dict)
    _werk: dict[Soort, asyncio.Semaphore] = field(default_factory=dict)
    _onderweg: int = 0
    _bytes: int = 0
    _controle: int = 0

    def sluit(self) -> None:
        """The hub stops: what is inside is finished, nobody comes in."""
        self.dicht = True

    def eis(self, scope: HTTPScope, soort: Soort, beller: Beller) -> int:
        """Demand that this request may come in; gives the bytes that will come.

        Raises `Geweigerd`.
        """
        lengte = _eis_vorm(scope, soort)
        if self.dicht:
            raise Geweigerd(503, "vol", seconden=komterug())
        nu = self.klok()
        if wacht := self.grenzen.wacht(beller.naam, nu):
            raise Geweigerd(429, "vol", seconden=wacht)
        if wacht := self._schaars(soort, beller.adres, nu):
            raise Geweigerd(429, "vol", seconden=wacht)
        if wacht := self.grenzen.neem(beller.adres, beller.naam, lengte, nu):
            self._laat_wachten(beller, wacht, nu)
            raise Geweigerd(429, "vol", seconden=wacht)
        if self._is_vol(soort, lengte):
            wacht = komterug()
            self._laat_wachten(beller, wacht, nu)
            raise Geweigerd(503, "vol", seconden=wacht)
        return lengte

    def begin_lezen(self, soort: Soort, lengte: int) -> None:
        """A body is on its way."""
        self._tel(soort, 1, lengte)

    def klaar_lezen(self, soort: Soort, lengte: int) -> None:
        """A body is here, or will not come."""
        self._tel(soort, -1, -lengte)

    def _tel(self, soort: Soort, aantal: int, lengte: int) -> None:
        self._onderweg += aantal
        self._bytes += lengte
        if soort is Soort.CONTROLEREN:
            self._controle += lengte

    async def begin_werk(self, soort: Soort) -> None:
        """Stand in the row of this kind until there is room to work."""
        self.binnen[soort] = self.binnen.get(soort, 0) + 1
        werk = self._werk.setdefault(soort, asyncio.Semaphore(self.ruimte[soort].tegelijk))
        try:
            await werk.acquire()
        except BaseException:
            self.binnen[soort] -= 1
            raise

    def klaar_werk(self, soort: Soort) -> None:
        """The work is done."""
        self.binnen[soort] -= 1
        self._werk[soort].release()

    def _schaars(self, soort: Soort, adres: str, nu: float) -> int:
        """How many seconds an address waits for what it may ask only so often."""
        if soort is Soort.AANMELDEN:
            return self.grenzen.neem_aanmelding(adres, nu)
        if soort is Soort.TIJDSTEMPEL:
            return self.grenzen.neem_stempel(adres, nu)
        return self.grenzen.neem_controle(adres, nu) if soort is Soort.CONTROLEREN else 0

    def _is_vol(self, soort: Soort, lengte: int) -> bool:
        te_veel = self._onderweg >= LEZERS or self._bytes + lengte > LEES_BYTES
        if soort is Soort.CONTROLEREN:
            te_veel = te_veel or self._controle + lengte > LEES_CONTROLE
        return te_veel or self.binnen.get(soort, 0) >= sum(self.ruimte[soort])

    def _laat_wachten(self, beller: Beller, seconden: int, nu: float) -> None:
        if beller.apparaat:
            self.grenzen.laat_wachten(beller.naam, seconden, nu)


def _eis_vorm(scope: HTTPScope, soort: Soort) -> int:
    """Demand a head that says what will come; gives the bytes of the body."""
    headers = scope["headers"]
    namen = [naam for naam, _ in headers]
    if len(namen) > MAX_HEADERS or sum(len(n) + len(w) + 4 for n, w in headers) > KOP_BYTES:
        raise Geweigerd(431, "te_groot")
    lengte = lengte_van(headers)
    if b"transfer-encoding" in namen or (lengte is None and scope["method"] in ("POST", "PATCH")):
        raise Geweigerd(411, "onleesbaar")
    if lengte is None:
        return 0
    if lengte > (MAX_BESTAND if soort is Soort.CONTROLEREN else GRENS):
        raise Geweigerd(413, "te_groot")
    if soort in BERICHTEN and scope["method"] == "POST":
        media = next((w for n, w in headers if n == b"content-type"), b"")
        if media.partition(b";")[0].strip().lower() != MEDIA:
            raise Geweigerd(415, "onleesbaar")
    return lengte
