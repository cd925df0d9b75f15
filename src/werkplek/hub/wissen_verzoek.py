"""A leerbedrijf asks the school to erase a dossier: its feit waits until the school lets it in."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from werkplek.domain.bewaren import Wisgrond
from werkplek.domain.feiten import DossierGewist
from werkplek.hub.kandidaat import Kandidaat
from werkplek.hub.wissen import Gewist, Wisbesluit, wis_dossier
from werkplek.protocol.kop import lees_canoniek

SOORT: Final = "dossier_gewist"
"""The kind of feit that is such a request."""


def voer_verzoeken_uit(
    verbinding: sa.Connection,
    school: int,
    nieuw: Iterable[tuple[int, str, Kandidaat]],
    *,
    door: str,
    nu: datetime,
) -> tuple[Gewist, ...]:
    """Erase the dossiers of the requests among what a person let in; each on its ground.

    The request itself stays readable: it says what is gone and why, not of whom.
    """
    return tuple(
        wis_dossier(verbinding, school, dossier, Wisbesluit(_grond(feit), door, nu))
        for _, dossier, feit in nieuw
        if feit.soort == SOORT
    )


def _grond(feit: Kandidaat) -> str:
    """A ground that is known; what else stands there is a wish all the same."""
    grond = lees_canoniek(feit.inhoud, DossierGewist).grond if feit.zout else ""
    return grond if grond in {bekend.value for bekend in Wisgrond} else Wisgrond.VERZOEK.value
