"""Which badge opens which deelnemer, in one setting."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from typing import Final

import sqlalchemy as sa

from werkplek.domain.badge import Badge
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.store.tables import instelling

BADGES: Final = "badges"


def lees_badges(gezet: Mapping[str, str]) -> frozenset[Badge]:
    """The badges in the settings."""
    return frozenset(
        Badge(DeelnemerId(deelnemer), zout, afdruk)
        for deelnemer, zout, afdruk in json.loads(gezet.get(BADGES, "[]"))
    )


def schrijf_badges(badges: Iterable[Badge]) -> str:
    """The same, as it is kept."""
    return json.dumps([astuple(badge) for badge in sorted(badges)])


def vergeet_badge(verbinding: sa.Connection, deelnemer: DeelnemerId) -> None:
    """Nothing opens the dossier of who was erased."""
    gevraagd = sa.select(instelling.c.waarde).where(instelling.c.naam == BADGES)
    waarde = verbinding.execute(gevraagd).scalar()
    if waarde is None:
        return
    over = {b for b in lees_badges({BADGES: str(waarde)}) if b.deelnemer != deelnemer}
    nieuw = sa.update(instelling).where(instelling.c.naam == BADGES)
    verbinding.execute(nieuw.values(waarde=schrijf_badges(over)))
