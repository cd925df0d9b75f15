"""The routes for whoever keeps watch: whether the hub works, and its figures."""

import hmac
import ipaddress
from collections.abc import Sequence
from typing import Final

from litestar import Response, get
from litestar.handlers import BaseRouteHandler
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolVol

from werkplek.hub.fouten import DatabaseOud
from werkplek.hub.metingen import MEDIA, Metingen
from werkplek.hub.opzetten import VERSIE, eis_versie
from werkplek.hub.web import Antwoord, Verzoek, dienst_van, weiger
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.uitwisseling import PAD

_DOORGESTUURD: Final = ("forwarded", "x-forwarded-for", "x-real-ip")


@get("/gezond", sync_to_thread=True, summary="Whether the hub and its database answer")
def gezond(request: Verzoek) -> Response[dict[str, str]]:
    dienst = dienst_van(request)
    stand = {"hub": dienst.merk.id, "pad": PAD, "schema": VERSIE, "gezond": "ja"}
    try:
        eis_versie(dienst.database)
    except DatabaseOud as fout:
        # Still at work: in a rolling update the database goes first.
        return Response({**stand, "database": fout.detail})
    except (DBAPIError, PoolVol):
        return Response({**stand, "gezond": "nee"}, status_code=503)
    return Response({**stand, "database": VERSIE})


@get("/metrics", sync_to_thread=True, include_in_schema=False)
def metrics(request: Verzoek) -> Antwoord:
    dienst = dienst_van(request)
    if not _mag_meten(request, request.app.state.meetgeheim):
        return weiger(dienst, Geweigerd(404, "onbekend"), b"")
    metingen: Metingen = request.app.state.metingen
    return Response(metingen.alles(dienst.database, dienst.klok), media_type=MEDIA)


def _mag_meten(request: Verzoek, meetgeheim: str) -> bool:
    """Somebody on this computer, not through a proxy; or who knows the secret."""
    gezegd = request.headers.get("authorization", "").encode()
    if meetgeheim and hmac.compare_digest(gezegd, f"Bearer {meetgeheim}".encode()):
        return True
    if any(naam in request.headers for naam in _DOORGESTUURD) or request.client is None:
        return False
    try:
        return ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False


ROUTES: Final[Sequence[BaseRouteHandler]] = (gezond, metrics)
