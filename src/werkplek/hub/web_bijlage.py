"""The routes for files: how far one is, one more piece of it, and one piece back."""

import asyncio
from collections.abc import Sequence
from typing import Final, cast

from litestar import Response, get, head, patch
from litestar.handlers import BaseRouteHandler
from litestar.params import FromPath, RawBody

from werkplek.hub.bijlagen import AndereStand, Bijlagekast, Stuk
from werkplek.hub.dienst import Dienst
from werkplek.hub.schema import Bestand, Bestandstuk
from werkplek.hub.web import Antwoord, Verzoek, beantwoord, binnen, dienst_van, weiger
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.uitwisseling import PAD

VANAF: Final = "werkplek-vanaf"
TOTAAL: Final = "werkplek-totaal"
STAND: Final = "Werkplek-Stand"
_BESTAND: Final = "application/octet-stream"
_PAD: Final = f"{PAD}/bijlage/{{sha256:str}}"
_ONBEKEND: Final = 404


@head(_PAD, operation_class=Bestand, summary="How many bytes of a file the hub has")
async def stand(request: Verzoek, sha256: FromPath[str]) -> Response[None]:
    # Litestar does not await what it moves to a thread itself where several share a path.
    return cast("Response[None]", await asyncio.to_thread(_stand, request, sha256))


@patch(_PAD, operation_class=Bestandstuk, status_code=200, summary="One more piece of a file")
async def stuur(request: Verzoek, sha256: FromPath[str], body: RawBody) -> Antwoord:
    return await asyncio.to_thread(_stuur, request, sha256, body)


@get(_PAD, operation_class=Bestand, summary="One piece of a file")
async def geef(request: Verzoek, sha256: FromPath[str]) -> Antwoord:
    return await asyncio.to_thread(_geef, request, sha256)


def _stuur(request: Verzoek, sha256: str, body: bytes) -> Antwoord:
    def doe() -> Antwoord:
        dienst, kast = _kast(request)
        nu = dienst.klok()
        wie = dienst.poort.wie(binnen(request, body), nu)
        stuk = Stuk(_getal(request, VANAF), _getal(request, TOTAAL), body)
        try:
            hier = kast.neem(wie, sha256, stuk, nu)
        except AndereStand as fout:
            antwoord = weiger(dienst, fout, b"")
            antwoord.headers[STAND] = str(fout.stand)
            return antwoord
        if hier == stuk.totaal:  # it may be a file that waits for the seal of the school
            dienst.wekker.wek()
        return _met_stand(hier)

    return beantwoord(request, b"", doe)


def _geef(request: Verzoek, sha256: str) -> Antwoord:
    def doe() -> Antwoord:
        dienst, kast = _kast(request)
        lezer = dienst.lezer_van(binnen(request, b""))
        stuk, maat = kast.geef(lezer, sha256, _getal(request, VANAF))
        return Response(stuk, media_type=_BESTAND, headers={STAND: str(maat)})

    return beantwoord(request, b"", doe)


ROUTES: Final[Sequence[BaseRouteHandler]] = (stand, stuur, geef)


def _stand(request: Verzoek, sha256: str) -> Antwoord:
    def doe() -> Antwoord:
        dienst, kast = _kast(request)
        wie = dienst.poort.wie(binnen(request, b""), dienst.klok())
        return _met_stand(kast.stand(wie, sha256))

    antwoord = beantwoord(request, b"", doe)
    # A file that is not there and one of somebody else are both nothing, as yet.
    nul = {STAND: "0"} if antwoord.status_code == _ONBEKEND else {}
    return Response(
        b"",
        status_code=antwoord.status_code,
        media_type=antwoord.media_type,
        headers={**dict(antwoord.headers), **nul},
    )


def _kast(request: Verzoek) -> tuple[Dienst, Bijlagekast]:
    dienst = dienst_van(request)
    if dienst.kast is None:
        raise Geweigerd(_ONBEKEND, "onbekend")
    return dienst, dienst.kast


def _getal(request: Verzoek, naam: str) -> int:
    tekst = request.headers.get(naam, "0")
    if not (tekst.isascii() and tekst.isdecimal() and len(tekst) < 12):  # noqa: PLR2004  no file is so large
        raise Geweigerd(422, "onleesbaar")
    return int(tekst)


def _met_stand(bytes_: int) -> Antwoord:
    return Response(b"", media_type=_BESTAND, headers={STAND: str(bytes_)})
