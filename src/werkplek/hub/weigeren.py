"""From whatever stopped a command of the hub to an exit code and the words."""

from typing import Final

from sqlalchemy.exc import DBAPIError

from werkplek.hub.fouten import (
    AlleenLoopback,
    BestandGeweigerd,
    DatabaseOud,
    GeheimOntbreekt,
    HubFout,
)
from werkplek.terminal.antwoord import Code, Mislukt, reden_van
from werkplek.terminal.weigeren import mislukt_door as algemeen
from werkplek.woorden import hubhulp
from werkplek.woorden.hubstarten import DATABASE_ONBEREIKBAAR
from werkplek.woorden.hubweigering import weigering

EXTRA: Final = frozenset({"httptools", "litestar", "prometheus_client", "psycopg", "uvicorn"})
"""What `pip install werkplek[hub]` brings."""


def mislukt_door(fout: Exception) -> Mislukt:
    """The same trouble as the hub's command line says it."""
    if isinstance(fout, ImportError) and (fout.name or "").partition(".")[0] in EXTRA:
        return Mislukt(Code.GEBRUIK, "hub_ontbreekt", hubhulp.MEER_NODIG)
    match fout:
        case HubFout():
            velden = {"detail": fout.detail}
            boodschap = weigering(type(fout).__name__, fout.detail)
            return Mislukt(_code_van(fout), reden_van(fout), boodschap, velden)
        case DBAPIError():
            return Mislukt(Code.OMGEVING, "database", DATABASE_ONBEREIKBAAR)
        case _:
            return algemeen(fout)


def _code_van(fout: HubFout) -> Code:
    match fout:
        case GeheimOntbreekt() | DatabaseOud():
            return Code.OMGEVING
        case BestandGeweigerd() | AlleenLoopback():
            return Code.GEBRUIK
        case _:
            return Code.GEWEIGERD
