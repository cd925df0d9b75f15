"""Put the application together in the process that serves it."""

from litestar.types import ASGIApp

from werkplek.hub.app import maak_app
from werkplek.hub.database import Database
from werkplek.hub.dienst import maak_dienst
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.instelling import Instelling
from werkplek.hub.logs import schrijf_logboek
from werkplek.hub.opzetten import eis_versie


def stel_samen(instelling: Instelling) -> ASGIApp:
    """The application on its database. Raises `HubFout`."""
    schrijf_logboek()
    database = Database(instelling.db)
    eis_versie(database)
    return maak_app(maak_dienst(database, lees_geheim(instelling.geheim)))
