"""Choose how the shared computer behaves."""

from dataclasses import replace
from datetime import datetime

from werkplek.application.context import Context
from werkplek.domain.instellingen import Instellingen


def kies_rust(ctx: Context, minuten: int) -> Instellingen:
    """Lock after so many minutes (1 to 15, else ValueError). Raises `MapOnbereikbaar`."""
    with ctx.store.unit_of_work() as uow:
        nieuw = replace(uow.instellingen(), rust=minuten)
        uow.bewaar_instellingen(nieuw)
        uow.commit()
    return nieuw


def herstelcode_is_opgeschreven(ctx: Context, van: datetime) -> Instellingen:
    """Somebody showed that they have the herstelcode of this moment. Raises `MapOnbereikbaar`."""
    with ctx.store.unit_of_work() as uow:
        nieuw = replace(uow.instellingen(), herstelcode=van.isoformat())
        uow.bewaar_instellingen(nieuw)
        uow.commit()
    return nieuw


def kies_initialen(ctx: Context, *, aan: bool) -> Instellingen:
    """Initials in the place of first names on the wall screen. Raises `MapOnbereikbaar`."""
    with ctx.store.unit_of_work() as uow:
        nieuw = replace(uow.instellingen(), initialen=aan)
        uow.bewaar_instellingen(nieuw)
        uow.commit()
    return nieuw
