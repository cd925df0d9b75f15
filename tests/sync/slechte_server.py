"""A server that does exactly what a test writes down, byte by byte, over a real socket."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from werkplek.protocol.inpakken import pak
from werkplek.protocol.uitwisseling import Bericht, schrijf

SOORT = "application/vnd.werkplek"
Rol = Callable[["Gesprek"], None]


@dataclass(slots=True)
class Vraag:
    """A request as it came in."""

    methode: str
    pad: str
    headers: dict[str, str]
    inhoud: bytes


@dataclass(slots=True)
class Gesprek:
    """One request, and the socket to answer on."""

    vraag: Vraag
    sok: socket.socket
    klaar: threading.Event

    def stuur(self, ruw: bytes) -> None:
        """Bytes as they are."""
        self.sok.sendall(ruw)


@dataclass(slots=True)
class Server:
    """Plays the next role for each request; what came in stays to be looked at."""

    rollen: list[Rol]
    adres: str = ""
    vragen: list[Vraag] = field(default_factory=list)


def antwoord(status: int, inhoud: bytes = b"", *, lengte: int | None = None, **headers: str) -> Rol:
    """A whole answer, or (with `lengte`) one that says to be longer or shorter than it is."""
    velden = {"Content-Length": str(len(inhoud) if lengte is None else lengte)}
    velden |= {naam.replace("_", "-"): waarde for naam, waarde in headers.items()}
    kop = "".join(f"{naam}: {waarde}\r\n" for naam, waarde in velden.items())

    def speel(gesprek: Gesprek) -> None:
        lichaam = b"" if gesprek.vraag.methode == "HEAD" else inhoud
        gesprek.stuur(f"HTTP/1.1 {status} X\r\n{kop}\r\n".encode() + lichaam)

    return speel


def goed(bericht: Bericht, status: int = 200, retry_after: str = "") -> Rol:
    """A message as a hub sends it."""
    inhoud = pak(schrijf(bericht))
    if retry_after:
        return antwoord(status, inhoud, Content_Type=SOORT, Retry_After=retry_after)
    return antwoord(status, inhoud, Content_Type=SOORT)


def druppelend(ruw: bytes, pauze: float) -> Rol:
    """An answer that comes a byte at a time."""

    def speel(gesprek: Gesprek) -> None:
        for byte in ruw:
            if gesprek.klaar.wait(pauze):
                return
            gesprek.stuur(bytes([byte]))

    return speel


def zwijgend(gesprek: Gesprek) -> None:
    """Takes the question and says nothing."""
    gesprek.klaar.wait(5)


def ophangend(gesprek: Gesprek) -> None:
    """Hangs up at once, as a cut would."""
    gesprek.sok.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00" + bytes(4))
    gesprek.sok.close()


@contextmanager
def server(*rollen: Rol, tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """Listens on loopback while a test runs; every connection gets roles until they are played."""
    klaar = threading.Event()
    luisteraar = socket.create_server(("127.0.0.1", 0))
    luisteraar.settimeout(0.05)
    schema = "https" if tls else "http"
    zelf = Server(list(rollen), f"{schema}://127.0.0.1:{luisteraar.getsockname()[1]}")
    draad = threading.Thread(target=_luister, args=(luisteraar, zelf, klaar, tls))
    draad.start()
    try:
        yield zelf
    finally:
        klaar.set()
        draad.join(10)
        luisteraar.close()


def _luister(
    luisteraar: socket.socket, zelf: Server, klaar: threading.Event, tls: ssl.SSLContext | None
) -> None:
    draden: list[threading.Thread] = []
    while not klaar.is_set():
        try:
            sok, _ = luisteraar.accept()
        except TimeoutError:
            continue
        draden.append(threading.Thread(target=_bedien, args=(sok, zelf, klaar, tls)))
        draden[-1].start()
    for draad in draden:
        draad.join(10)


def _bedien(
    sok: socket.socket, zelf: Server, klaar: threading.Event, tls: ssl.SSLContext | None
) -> None:
    sok.settimeout(0.05)
    try:
        if tls:
            sok.settimeout(5)
            sok = tls.wrap_socket(sok, server_side=True)
            sok.settimeout(0.05)
        while zelf.rollen and (vraag := _lees(sok, klaar)) is not None:
            zelf.vragen.append(vraag)
            sok.settimeout(5)
            zelf.rollen.pop(0)(Gesprek(vraag, sok, klaar))
            if sok.fileno() < 0:
                return
            sok.settimeout(0.05)
    except OSError:
        return  # the client went away, or does not trust us: that is what the test is about
    finally:
        sok.close()


def _lees(sok: socket.socket, klaar: threading.Event) -> Vraag | None:
    ruw = b""
    while b"\r\n\r\n" not in ruw:
        deel = _ontvang(sok, klaar)
        if not deel:
            return None
        ruw += deel
    kop, _, inhoud = ruw.partition(b"\r\n\r\n")
    eerste, *regels = kop.decode().split("\r\n")
    methode, pad, _ = eerste.split(" ")
    headers = {n.lower(): w.strip() for n, _, w in (regel.partition(":") for regel in regels)}
    while len(inhoud) < int(headers.get("content-length", 0)):
        deel = _ontvang(sok, klaar)
        if not deel:
            return None
        inhoud += deel
    return Vraag(methode, pad, headers, inhoud)


def _ontvang(sok: socket.socket, klaar: threading.Event) -> bytes:
    while not klaar.is_set():
        try:
            return sok.recv(65536)
        except TimeoutError:
            continue
    return b""
