"""Something between a tablet and its hub that answers in the hub's place, or after it."""

import http.client
from urllib.parse import urlsplit

from tests.sync.slechte_server import Gesprek, Rol, antwoord


def geef_door(adres: str, gesprek: Gesprek) -> tuple[int, dict[str, str], bytes]:
    """Ask the hub what was asked, as a proxy does; the name that was signed stays."""
    delen = urlsplit(adres)
    assert delen.hostname is not None
    lijn = http.client.HTTPConnection(delen.hostname, delen.port, timeout=20)
    vraag = gesprek.vraag
    koppen = {n: w for n, w in vraag.headers.items() if n not in {"content-length", "connection"}}
    try:
        lijn.request(vraag.methode, vraag.pad, vraag.inhoud or None, koppen)
        kwam = lijn.getresponse()
        return kwam.status, dict(kwam.getheaders()), kwam.read()
    finally:
        lijn.close()


def na_het_werk(adres: str, status: int) -> Rol:
    """The hub does what was asked; the proxy gave up waiting and says so."""

    def speel(gesprek: Gesprek) -> None:
        assert geef_door(adres, gesprek)[0] == 200
        antwoord(status, b"<html>Gateway</html>", Content_Type="text/html")(gesprek)

    return speel


def doorheen(adres: str) -> Rol:
    """As if it were not there."""

    def speel(gesprek: Gesprek) -> None:
        status, koppen, inhoud = geef_door(adres, gesprek)
        soort = koppen.get("content-type", "")
        antwoord(status, inhoud, Content_Type=soort)(gesprek)

    return speel


PORTALEN: dict[str, Rol] = {
    "a page to log in, as a success": antwoord(
        200, b"<html>Welkom op wifi</html>", Content_Type="text/html"
    ),
    "a page that says to be ours": antwoord(
        200, b"<html>Welkom</html>", Content_Type="application/vnd.werkplek"
    ),
    "sent to another host": antwoord(302, b"", Location="http://127.0.0.1:9/inloggen"),
    "nothing, as a success": antwoord(204, b""),
    "half an answer": antwoord(
        200, b"\x00\x01", lengte=400, Content_Type="application/vnd.werkplek"
    ),
}
