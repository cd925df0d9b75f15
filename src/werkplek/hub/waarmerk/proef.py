"""All keys of a school at once, with a root that is thrown away: for demo, try-outs and tests."""

from datetime import datetime

import sqlalchemy as sa

from werkplek.hub.geheim import Geheim
from werkplek.hub.waarmerk.bos import schoolnaam
from werkplek.hub.waarmerk.openen import Waarmerk, open_waarmerk
from werkplek.hub.waarmerk.uitgeven import Uitgever, maak_wortel
from werkplek.hub.waarmerk.zitting import Zitting


def waarmerk_voor_proef(
    verbinding: sa.Connection, geheim: Geheim, school: int, nu: datetime, *, adres: str = ""
) -> Waarmerk:
    """Set up the keys of a school that has none. Raises `NietMogelijk` when it has."""
    return met_wortel(verbinding, geheim, school, nu, adres=adres)[0]


def met_wortel(
    verbinding: sa.Connection, geheim: Geheim, school: int, nu: datetime, *, adres: str = ""
) -> tuple[Waarmerk, Uitgever]:
    """The same, with the root for another sitting."""
    naam = schoolnaam(verbinding, school)
    wortel = maak_wortel(f"Proefwortel {naam.naam}", nu)
    Zitting(verbinding, geheim, wortel, naam, nu).begin(adres)
    return open_waarmerk(verbinding, geheim, school, nu), wortel
