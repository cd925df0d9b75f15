"""A leerbedrijf asks the school to erase a dossier: its feit waits until the school decides."""

from datetime import datetime
from typing import Final

import sqlalchemy as sa

from werkplek.domain.bewaren import Wisgrond
from werkplek.domain.feiten import DossierGewist
from werkplek.hub.fouten import NietGevonden
from werkplek.hub.logboek import open_logboek
from werkplek.hub.wachten import probeer, rij_van
from werkplek.hub.wissen import Gewist, Wisbesluit, wis_dossier
from werkplek.protocol.kop import lees_canoniek

SOORT: Final = "dossier_gewist"
"""The kind of feit that is such a request."""


def willig_in(
    verbinding: sa.Connection, school: int, verzoek: str, *, door: str, nu: datetime
) -> Gewist:
    """Let the request in, then erase its dossier on its ground. Raises `NietGevonden`.

    The request itself stays readable: it says what is gone and why, not of whom.
    """
    logboek = open_logboek(verbinding, school)
    rijen = [rij for rij in rij_van(verbinding, school, [verzoek]) if rij.soort == SOORT]
    nieuw = probeer(logboek, rijen, nu, toegelaten=True)
    if not nieuw:
        raise NietGevonden("feit")
    _, dossier, feit = nieuw[0]
    grond = lees_canoniek(feit.inhoud, DossierGewist).grond
    geldig = grond if grond in {g.value for g in Wisgrond} else Wisgrond.VERZOEK.value
    return wis_dossier(verbinding, school, dossier, Wisbesluit(geldig, door, nu))
