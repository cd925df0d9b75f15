"""The language that a deelnemer reads beside the Dutch: a choice that stays on this computer."""

import json
from collections.abc import Mapping
from typing import Final

import sqlalchemy as sa

from werkplek.domain.kenmerk import DeelnemerId
from werkplek.store.tables import instelling

TALEN: Final = "talen"
"""The setting in which they are kept."""

Keuzes = frozenset[tuple[DeelnemerId, str]]


def lees_talen(gezet: Mapping[str, str]) -> Keuzes:
    """The choices among all settings."""
    return _ontcijfer(gezet.get(TALEN, "[]"))


def schrijf_talen(keuzes: Keuzes) -> str:
    """The choices as they are kept."""
    return json.dumps(sorted(keuzes))


def vergeet_taal(verbinding: sa.Connection, wie: DeelnemerId) -> None:
    """Take the choice of one deelnemer away."""
    hier = instelling.c.naam == TALEN
    bewaard = verbinding.scalar(sa.select(instelling.c.waarde).where(hier))
    if bewaard is not None:
        over = frozenset(keuze for keuze in _ontcijfer(bewaard) if keuze[0] != wie)
        verbinding.execute(sa.update(instelling).where(hier).values(waarde=schrijf_talen(over)))


def _ontcijfer(bewaard: str) -> Keuzes:
    return frozenset((DeelnemerId(wie), str(taal)) for wie, taal in json.loads(bewaard))
