"""The hub as a web application (ASGI): routes, answers and refusals; nothing is decided here."""

import logging
import signal
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import FrameType
from typing import Final

from litestar import Litestar, Response, post
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.handlers import BaseRouteHandler
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.params import RawBody
from litestar.types import ASGIApp

from werkplek.application.ports_verklaring import Controleur
from werkplek.hub.deur import Deur
from werkplek.hub.dienst import GRENS, Dienst
from werkplek.hub.metingen import Metingen
from werkplek.hub.onderhoud import ELKE, rondes
from werkplek.hub.publiek.bladzijde import ROUTES as BLADZIJDE
from werkplek.hub.publiek.nakijken import ROUTES as NAKIJKEN
from werkplek.hub.schema import Bericht, naam_van
from werkplek.hub.toelating import Toelating
from werkplek.hub.web import SOORT, Antwoord, Verzoek, beantwoord, binnen, dienst_van, weiger
from werkplek.hub.web_bijlage import ROUTES as BIJLAGEN
from werkplek.hub.web_toezicht import ROUTES as TOEZICHT
from werkplek.hub.web_waarmerk import ROUTES as WAARMERK
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.uitwisseling import PAD

_LOG: Final = logging.getLogger(__name__)

# JSON alone: the pages that Litestar draws around it are fetched from elsewhere.
_OPENAPI: Final = OpenAPIConfig(
    title="Werkplek hub",
    version="1",
    path="/schema",
    render_plugins=[JsonRenderPlugin()],
    operation_id_creator=naam_van,
)


def _bericht(naam: str, zin: str) -> post:
    """A route that takes a message and answers with one."""
    return post(
        f"{PAD}/{naam}",
        sync_to_thread=True,
        status_code=200,
        summary=zin,
        operation_class=Bericht,
    )


@_bericht("aanmelden", "Enrol a device")
def aanmelden(request: Verzoek, body: RawBody) -> Antwoord:
    adres = request.client.host if request.client else ""
    return _antwoord(request, body, lambda dienst: dienst.meld_aan(body, adres))


@_bericht("versturen", "Push runs of feiten")
def versturen(request: Verzoek, body: RawBody) -> Antwoord:
    return _antwoord(request, body, lambda dienst: dienst.verstuur(binnen(request, body)))


@_bericht("ophalen", "Pull one page")
def ophalen(request: Verzoek, body: RawBody) -> Antwoord:
    return _antwoord(request, body, lambda dienst: dienst.haal_op(binnen(request, body)))


@_bericht("vraag", "Ask which runs the hub lacks")
def vraag(request: Verzoek, body: RawBody) -> Antwoord:
    return _antwoord(request, body, lambda dienst: dienst.vraag(binnen(request, body)))


@_bericht("certificaat", "Ask for a certificate to sign PDFs with")
def certificaat(request: Verzoek, body: RawBody) -> Antwoord:
    return _antwoord(request, body, lambda dienst: dienst.geef_certificaat(binnen(request, body)))


ROUTES: Final[Sequence[BaseRouteHandler]] = (
    aanmelden,
    versturen,
    ophalen,
    vraag,
    certificaat,
    *WAARMERK,
    *BIJLAGEN,
    *TOEZICHT,
    *BLADZIJDE,
    *NAKIJKEN,
)


@dataclass(frozen=True, slots=True)
class Omgeving:
    """What stands around the service in one process."""

    toelating: Toelating = field(default_factory=Toelating)
    metingen: Metingen = field(default_factory=Metingen)
    meetgeheim: str = ""
    controleur: Controleur | None = None
    opruimen: float = ELKE


def maak_app(dienst: Dienst, omgeving: Omgeving | None = None) -> ASGIApp:
    """The hub's application over its service, behind its door."""
    rond = omgeving or Omgeving()
    app = Litestar(
        ROUTES,
        state=_staat(dienst, rond),
        request_max_body_size=GRENS,
        openapi_config=_OPENAPI,
        logging_config=None,
        lifespan=[rondes(dienst, rond.opruimen)],
        on_startup=[lambda: _stop_netjes(rond.toelating)],
        on_shutdown=[dienst.database.sluit],
        exception_handlers={HTTPException: _onbekend, Exception: _fout},
    )
    return Deur(app, rond.toelating, rond.metingen, dienst.klok)


def _staat(dienst: Dienst, rond: Omgeving) -> State:
    """What the routes reach."""
    return State(
        {
            "dienst": dienst,
            "metingen": rond.metingen,
            "meetgeheim": rond.meetgeheim,
            "controleur": rond.controleur,
        }
    )


def _antwoord(request: Verzoek, body: bytes, doe: Callable[[Dienst], bytes]) -> Antwoord:
    dienst = dienst_van(request)
    return beantwoord(request, body, lambda: Response(doe(dienst), media_type=SOORT))


def _onbekend(request: Verzoek, fout: Exception) -> Antwoord:
    """What the web server itself refuses: another path, another method, too large a body."""
    status = getattr(fout, "status_code", 500)
    if status >= 500:  # noqa: PLR2004  where HTTP's own faults begin
        return _fout(request, fout)
    code = {404: "onbekend", 405: "onbekend", 413: "te_groot"}.get(status, "onleesbaar")
    antwoord = weiger(dienst_van(request), Geweigerd(status, code), b"")
    antwoord.headers.update(getattr(fout, "headers", None) or {})
    return antwoord


def _fout(request: Verzoek, fout: Exception) -> Antwoord:
    """A bug: logged by type and place; the device keeps what it has."""
    _LOG.error("fout_in_programma", exc_info=fout)
    return weiger(dienst_van(request), Geweigerd(500, "fout"), b"")


def _stop_netjes(toelating: Toelating) -> None:
    """Close the door at the first word of stopping; the server then waits for what is inside."""
    if threading.current_thread() is not threading.main_thread():
        return
    vorige = signal.getsignal(signal.SIGTERM)

    def stop(nummer: int, frame: FrameType | None) -> None:
        toelating.sluit()
        if callable(vorige):
            vorige(nummer, frame)

    signal.signal(signal.SIGTERM, stop)
