"""Put the application together in the process that serves it."""

from dataclasses import replace

from litestar.types import ASGIApp

from werkplek.hub.app import Omgeving, maak_app
from werkplek.hub.database import Database
from werkplek.hub.dienst import maak_dienst
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.grenzen import UUR, Grenzen, Maat, Maten
from werkplek.hub.instelling import Instelling
from werkplek.hub.metingen import Metingen
from werkplek.hub.opzetten import eis_versie
from werkplek.hub.publiek.controleur import HubControleur
from werkplek.hub.toelating import Toelating
from werkplek.hub.verklaringen.samenstellen import maak_ronde


def stel_samen(instelling: Instelling) -> ASGIApp:
    """The application on its database. Raises `HubFout`."""
    database = Database(instelling.db)
    eis_versie(database)
    metingen = Metingen()
    geheim = lees_geheim(instelling.geheim)
    dienst = maak_dienst(database, geheim, bijlagen=instelling.bijlagen)
    ronde = maak_ronde(database, geheim, instelling.bijlagen)
    maten = Maten(
        verzoeken=Maat(instelling.verzoeken_per_minuut),
        aanmelden=Maat(instelling.aanmelden_per_uur, UUR),
    )
    omgeving = Omgeving(
        toelating=Toelating(grenzen=Grenzen(maten)),
        metingen=metingen,
        meetgeheim=instelling.meetgeheim,
        controleur=HubControleur(database),
    )
    return maak_app(replace(dienst, geteld=metingen.tel_feiten, eigenwerk=ronde.doe), omgeving)
