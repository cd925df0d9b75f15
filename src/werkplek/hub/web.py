"""What every route needs: who the request is from, and how a refusal is told."""

import logging
from collections.abc import Callable
from typing import Any, Final

from litestar import Request, Response
from litestar.datastructures import State
from sqlalchemy.exc import DataError, DBAPIError
from sqlalchemy.exc import TimeoutError as PoolVol

from werkplek.hub.dienst import Dienst
from werkplek.hub.toegang import Binnengekomen
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.inpakken import pak, vorm_van
from werkplek.protocol.uitwisseling import schrijf

SOORT: Final = "application/vnd.werkplek"
"""The media type of every message."""

Verzoek = Request[Any, Any, State]
Antwoord = Response[bytes]

_LOG: Final = logging.getLogger(__name__)


def dienst_van(request: Verzoek) -> Dienst:
    """The service behind this application."""
    dienst: Dienst = request.app.state.dienst
    return dienst


def binnen(request: Verzoek, body: bytes) -> Binnengekomen:
    """The request as its device signed it."""
    # Signed is the name by which the device knows the hub; a proxy in front speaks http here.
    url = f"https://{request.headers.get('host', '')}{request.url.path}"
    vraagdeel = request.url.query
    adres = f"{url}?{vraagdeel}" if vraagdeel else url
    return Binnengekomen(request.method, adres, dict(request.headers), body)


def beantwoord(request: Verzoek, vraag: bytes, doe: Callable[[], Antwoord]) -> Antwoord:
    """The answer, or the refusal; what a busy database refuses may be asked again."""
    dienst = dienst_van(request)
    try:
        return doe()
    except Geweigerd as fout:
        return weiger(dienst, fout, vraag)
    except DataError:
        # A value that no table takes: the device halves what it sends, and passes that one over.
        _LOG.exception("onleesbaar")
        return weiger(dienst, Geweigerd(422, "onleesbaar"), vraag)
    except (DBAPIError, PoolVol):
        # Nothing was stored, or it is not known: the device keeps it and comes again.
        _LOG.warning("database", exc_info=True)
        return weiger(dienst, Geweigerd(503, "vol", seconden=dienst.komterug()), vraag)


def weiger(dienst: Dienst, fout: Geweigerd, vraag: bytes) -> Antwoord:
    """A refusal, in the form of the question."""
    ruw = pak(schrijf(fout.als_bericht(dienst.klok())), als=vorm_van(vraag))
    headers = {"Retry-After": str(fout.seconden)} if fout.seconden else {}
    return Response(ruw, media_type=SOORT, status_code=fout.status, headers=headers)
