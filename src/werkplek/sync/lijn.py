"""One line to a hub: a request goes out whole, an answer comes in whole and bounded, or fails."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from ssl import PROTOCOL_TLS_CLIENT
from typing import Final

import truststore
import urllib3
from urllib3 import exceptions

from werkplek.application.hubfouten import HubOnbereikbaar, HubVerkeerd
from werkplek.application.unavailable import Unavailable
from werkplek.sync.haak import Haak, zolders

_BROK: Final = 64 * 1024
_VERSIE: Final = version("werkplek")
_REDENEN: Final[tuple[tuple[type[Exception], str], ...]] = (
    (exceptions.NewConnectionError, "geen_verbinding"),
    (exceptions.ConnectTimeoutError, "geen_verbinding"),
    (exceptions.TimeoutError, "traag"),
)


@dataclass(frozen=True, slots=True)
class Geduld:
    """Seconds: to be let in, between two pieces of an answer, and for an answer as a whole."""

    verbinden: float = 10.0
    lezen: float = 60.0
    geheel: float = 600.0


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What came back, whole; header names as they are asked for, in any case."""

    status: int
    headers: Mapping[str, str]
    inhoud: bytes


class Lijn:
    """Keeps one connection open between requests; redirects and retries are for nobody here."""

    def __init__(self, geduld: Geduld) -> None:
        self._geheel = geduld.geheel
        self._haak = Haak()
        self._pool = urllib3.PoolManager(
            num_pools=1,
            maxsize=1,
            ssl_context=truststore.SSLContext(PROTOCOL_TLS_CLIENT),
            timeout=urllib3.Timeout(connect=geduld.verbinden, read=geduld.lezen),
        )
        self._pool.pool_classes_by_scheme = zolders(self._haak)

    def vraag(
        self, methode: str, url: str, inhoud: bytes, *, headers: Mapping[str, str], grens: int
    ) -> Antwoord:
        """Ask, and take at most `grens` bytes. Raises `HubOnbereikbaar` or `HubVerkeerd`."""
        eind = time.monotonic() + self._geheel
        with _vertaald(self._haak):
            antwoord = self._pool.request(
                methode,
                url,
                body=inhoud,
                headers={
                    **headers,
                    "Content-Length": str(len(inhoud)),
                    "Accept-Encoding": "identity",
                    "Werkplek-Versie": _VERSIE,
                },
                preload_content=False,
                decode_content=False,
                redirect=False,
                retries=False,
            )
        gelezen = False
        try:
            with _vertaald(self._haak):
                geheel = _lees(antwoord, grens, eind)
                self._haak.eis_vast()
            gelezen = True
        finally:
            if gelezen:
                antwoord.release_conn()
            else:
                antwoord.close()  # what is left of it is nobody's answer
        return Antwoord(antwoord.status, antwoord.headers, geheel)

    def breek_af(self) -> None:
        """End what is being asked, from another thread: it fails as a line that is cut."""
        self._haak.trek()

    def sluit(self) -> None:
        """Hang up."""
        self._pool.clear()


def _lees(antwoord: urllib3.BaseHTTPResponse, grens: int, eind: float) -> bytes:
    """Piece by piece as they come, so that a drip is seen for what it is."""
    stukken: list[bytes] = []
    lengte = 0
    while stuk := antwoord.read1(_BROK, decode_content=False):
        lengte += len(stuk)
        if lengte > grens:
            raise HubVerkeerd("geen_hub")
        if time.monotonic() > eind:
            raise HubOnbereikbaar("traag")
        stukken.append(stuk)
    return b"".join(stukken)


@contextmanager
def _vertaald(haak: Haak) -> Iterator[None]:
    """Whatever comes of it once it was broken off, says nothing about the hub."""
    try:
        yield
    except (exceptions.HTTPError, OSError, HubVerkeerd, HubOnbereikbaar) as fout:
        raise _als_hubfout(haak, fout) from fout


def _als_hubfout(haak: Haak, fout: Exception) -> Unavailable:
    if haak.los:
        return HubOnbereikbaar("afgebroken")
    match fout:
        case HubVerkeerd() | HubOnbereikbaar():
            return fout
        case exceptions.SSLError():
            return HubVerkeerd("certificaat")
        case _:
            reden = next((r for soort, r in _REDENEN if isinstance(fout, soort)), "afgebroken")
            return HubOnbereikbaar(reden)
