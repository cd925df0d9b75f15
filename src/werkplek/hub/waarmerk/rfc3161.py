"""Ask a time stamp service elsewhere (RFC 3161 over HTTP), within limits of size and time."""

import http.client
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import SplitResult, urlsplit

from asn1crypto import tsp
from cryptography import x509

from werkplek.hub.fouten import TijdstempelWeg
from werkplek.hub.waarmerk.stempelcontrole import Verwacht, lees_antwoord

VRAAG: Final = "application/timestamp-query"
ANTWOORD: Final = "application/timestamp-reply"
MAX_ANTWOORD: Final = 64 * 1024
SECONDEN: Final = 10.0
_STUK: Final = 4096
_GELUKT: Final = 200


@dataclass(frozen=True, slots=True)
class Stempelaar:
    """A service elsewhere; fulfils `application.ports_verklaring.Tijdstempelaar`."""

    adres: str
    wortel: x509.Certificate
    klok: Callable[[], datetime]
    seconden: float = SECONDEN

    def stempel(self, sha256: bytes) -> bytes:
        """The token over a SHA-256, in DER. Raises `TijdstempelWeg`."""
        nonce = int.from_bytes(os.urandom(8), "big") | 1 << 63
        afdruk = {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": sha256}
        delen = {"version": "v1", "message_imprint": afdruk, "nonce": nonce, "cert_req": True}
        ruw = self._vraag(bytes(tsp.TimeStampReq(delen).dump()))
        return lees_antwoord(ruw, Verwacht(sha256, nonce, self.wortel, self.klok()))

    def _vraag(self, vraag: bytes) -> bytes:
        delen = lees_dienst(self.adres)
        lijn = _lijn(delen, self.seconden)
        tot = time.monotonic() + self.seconden
        pad = f"{delen.path or '/'}?{delen.query}" if delen.query else delen.path or "/"
        try:
            lijn.request("POST", pad, vraag, {"Content-Type": VRAAG, "Accept": ANTWOORD})
            with lijn.getresponse() as antwoord:
                soort = (antwoord.getheader("Content-Type") or "").partition(";")[0]
                if antwoord.status != _GELUKT or soort.strip().lower() != ANTWOORD:
                    raise TijdstempelWeg("geweigerd")
                return _lees(antwoord, tot)
        except (OSError, http.client.HTTPException) as fout:
            raise TijdstempelWeg("onbereikbaar") from fout
        finally:
            lijn.close()


def lees_dienst(adres: str) -> SplitResult:
    """The parts of a URL. Raises `TijdstempelWeg`: `adres`."""
    try:
        delen = urlsplit(adres)
        goed = delen.scheme in ("http", "https") and bool(delen.hostname) and delen.port != 0
    except ValueError as fout:
        raise TijdstempelWeg("adres") from fout
    if not goed or delen.username or delen.password:
        raise TijdstempelWeg("adres")
    return delen


def _lijn(delen: SplitResult, seconden: float) -> http.client.HTTPConnection:
    soort = http.client.HTTPSConnection if delen.scheme == "https" else http.client.HTTPConnection
    assert delen.hostname is not None  # noqa: S101  just demanded
    return soort(delen.hostname, delen.port, timeout=seconden)


def _lees(antwoord: http.client.HTTPResponse, tot: float) -> bytes:
    """All of it, unless it is too much or takes too long."""
    delen = bytearray()
    while stuk := antwoord.read1(_STUK):
        delen += stuk
        if len(delen) > MAX_ANTWOORD:
            raise TijdstempelWeg("te_groot")
        if time.monotonic() > tot:
            raise TijdstempelWeg("traag")
    return bytes(delen)
