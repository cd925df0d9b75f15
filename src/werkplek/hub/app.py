"""The hub as a web application (ASGI): routes, answers and refusals; nothing is decided here."""

import logging
from collections.abc import Callable, Sequence
from typing import Any, Final

from litestar import Litestar, Request, Response, get, post
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.handlers import BaseRouteHandler
from litestar.openapi import OpenAPIConfig
from litestar.types import ASGIApp
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolVol

from werkplek.hub.dienst import GRENS, Dienst
from werkplek.hub.toegang import Binnengekomen
from werkplek.hub.toelating import Toelating
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.inpakken import pak, vorm_van
from werkplek.protocol.uitwisseling import PAD, schrijf

SOORT: Final = "application/vnd.werkplek"
"""The media type of every message."""

_LOG: Final = logging.getLogger(__name__)

Verzoek = Request[Any, Any, State]


@post(f"{PAD}/aanmelden", sync_to_thread=True, status_code=200, summary="Enrol a device")
def aanmelden(request: Verzoek, body: bytes) -> Response[bytes]:
    adres = request.client.host if request.client else ""
    return _antwoord(request, body, lambda dienst: dienst.meld_aan(body, adres))


@post(f"{PAD}/versturen", sync_to_thread=True, status_code=200, summary="Push runs of feiten")
def versturen(request: Verzoek, body: bytes) -> Response[bytes]:
    return _antwoord(request, body, lambda dienst: dienst.verstuur(_binnen(request, body)))


@post(f"{PAD}/ophalen", sync_to_thread=True, status_code=200, summary="Pull one page")
def ophalen(request: Verzoek, body: bytes) -> Response[bytes]:
    return _antwoord(request, body, lambda dienst: dienst.haal_op(_binnen(request, body)))


@post(f"{PAD}/vraag", sync_to_thread=True, status_code=200, summary="Ask which runs the hub lacks")
def vraag(request: Verzoek, body: bytes) -> Response[bytes]:
    return _antwoord(request, body, lambda dienst: dienst.vraag(_binnen(request, body)))


@get("/gezond", sync_to_thread=True, summary="Whether the hub and its database answer")
def gezond(request: Verzoek) -> dict[str, str]:
    dienst = _dienst(request)
    return {"hub": dienst.merk.id, "gezond": "ja" if dienst.is_gezond() else "nee"}


ROUTES: Final[Sequence[BaseRouteHandler]] = (aanmelden, versturen, ophalen, vraag, gezond)


def maak_app(dienst: Dienst, *, toelating: Toelating | None = None) -> ASGIApp:
    """The hub's application over its service."""
    app = Litestar(
        ROUTES,
        state=State({"dienst": dienst}),
        request_max_body_size=GRENS,
        openapi_config=OpenAPIConfig(title="Werkplek hub", version="1", path="/schema"),
        logging_config=None,
        on_shutdown=[dienst.database.sluit],
        exception_handlers={HTTPException: _onbekend},
    )
    return (toelating or Toelating()).rond(app)


def _dienst(request: Verzoek) -> Dienst:
    dienst: Dienst = request.app.state.dienst
    return dienst


def _binnen(request: Verzoek, body: bytes) -> Binnengekomen:
    # Signed is the name by which the device knows the hub; a proxy in front speaks http here.
    url = f"https://{request.headers.get('host', '')}{request.url.path}"
    vraagdeel = request.url.query
    adres = f"{url}?{vraagdeel}" if vraagdeel else url
    return Binnengekomen(request.method, adres, dict(request.headers), body)


def _antwoord(request: Verzoek, body: bytes, doe: Callable[[Dienst], bytes]) -> Response[bytes]:
    dienst = _dienst(request)
    try:
        return Response(doe(dienst), media_type=SOORT, status_code=200)
    except Geweigerd as fout:
        return weiger(dienst, fout, body)
    except (DBAPIError, PoolVol) as fout:
        # Nothing was stored, or it is not known: the device keeps it and comes again.
        _LOG.warning("database", extra={"fout": type(fout).__name__, "pad": request.url.path})
        return weiger(dienst, Geweigerd(503, "vol", seconden=dienst.komterug()), body)


def weiger(dienst: Dienst, fout: Geweigerd, vraag_: bytes) -> Response[bytes]:
    """A refusal, in the form of the question."""
    ruw = pak(schrijf(fout.als_bericht(dienst.klok())), als=vorm_van(vraag_))
    headers = {"Retry-After": str(fout.seconden)} if fout.seconden else {}
    return Response(ruw, media_type=SOORT, status_code=fout.status, headers=headers)


def _onbekend(request: Verzoek, fout: Exception) -> Response[bytes]:
    """What the web server itself refuses: another path, another method, too large a body."""
    status = getattr(fout, "status_code", 500)
    code = {404: "onbekend", 405: "onbekend", 413: "te_groot"}.get(status, "onleesbaar")
    return weiger(_dienst(request), Geweigerd(status, code), b"")
