"""The sentences about who is kept only because a law says so."""

from datetime import date
from typing import Final

from werkplek.woorden.datums import datum

TITEL: Final = "Bewaard voor RVO"
UITLEG: Final = "Deze dossiers zijn gewist. Een deel blijft tot deze dag, en gaat dan vanzelf weg."
NIEMAND: Final = "Er is niemand van wie alleen een deel bewaard blijft."


def regel(naam: str, tot: date) -> str:
    """Somebody, until when."""
    return f"{naam} · bewaard voor RVO tot {datum(tot)}"


def tot(dag: date) -> str:
    """Until when."""
    return f"tot {datum(dag)}"


def al_gewist(dag: date) -> str:
    """Somebody who is kept for this only."""
    return f"Dit dossier is gewist. Voor RVO blijft een deel bewaard tot {datum(dag)}."
