"""The hub as a web application (ASGI): routes, answers and refusals; nothing is decided here."""

from collections.abc import Callable, Sequence
from typing import Final

from litestar import Litestar, Response, get, post
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.handlers import BaseRouteHandler
from litestar.openapi import OpenAPIConfig
from litestar.types import ASGIApp

from werkplek.hub.dienst import GRENS, Dienst
from werkplek.hub.toelating import Toelating
from werkplek.hub.web import SOORT, Antwoord, Verzoek, beantwoord, binnen, dienst_van, weiger
from werkplek.hub.web_bijlage import ROUTES as BIJLAGEN
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.uitwisseling import PAD


@post(f"{PAD}/aanmelden", sync_to_thread=True, status_code=200, summary="Enrol a device")
def aanmelden(request: Verzoek, body: bytes) -> Antwoord:
    adres = request.client.host if request.client else ""
    return _antwoord(request, body, lambda dienst: dienst.meld_aan(body, adres))


@post(f"{PAD}/versturen", sync_to_thread=True, status_code=200, summary="Push runs of feiten")
def versturen(request: Verzoek, body: bytes) -> Antwoord:
    return _antwoord(request, body, lambda dienst: dienst.verstuur(binnen(request, body)))


@post(f"{PAD}/ophalen", sync_to_thread=True, status_code=200, summary="Pull one page")
def ophalen(request: Verzoek, body: bytes) -> Antwoord:
    return _antwoord(request, body, lambda dienst: dienst.haal_op(binnen(request, body)))


@post(f"{PAD}/vraag", sync_to_thread=True, status_code=200, summary="Ask which runs the hub lacks")
def vraag(request: Verzoek, body: bytes) -> Antwoord:
    return _antwoord(request, body, lambda dienst: dienst.vraag(binnen(request, body)))


@get("/gezond", sync_to_thread=True, summary="Whether the hub and its database answer")
def gezond(request: Verzoek) -> dict[str, str]:
    dienst = dienst_van(request)
    return {"hub": dienst.merk.id, "gezond": "ja" if dienst.is_gezond() else "nee"}


ROUTES: Final[Sequence[BaseRouteHandler]] = (
    aanmelden,
    versturen,
    ophalen,
    vraag,
    gezond,
    *BIJLAGEN,
)


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


def _antwoord(request: Verzoek, body: bytes, doe: Callable[[Dienst], bytes]) -> Antwoord:
    dienst = dienst_van(request)
    return beantwoord(request, body, lambda: Response(doe(dienst), media_type=SOORT))


def _onbekend(request: Verzoek, fout: Exception) -> Antwoord:
    """What the web server itself refuses: another path, another method, too large a body."""
    status = getattr(fout, "status_code", 500)
    code = {404: "onbekend", 405: "onbekend", 413: "te_groot"}.get(status, "onleesbaar")
    return weiger(dienst_van(request), Geweigerd(status, code), b"")
