"""What kinds of requests there are, as doors, figures and log call them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from werkplek.protocol.uitwisseling import PAD


class Soort(StrEnum):
    """By path; who asks and about whom stays out."""

    AANMELDEN = "aanmelden"
    VERSTUREN = "versturen"
    OPHALEN = "ophalen"
    VRAAG = "vraag"
    BIJLAGE = "bijlage"
    CONTROLEREN = "controleren"
    GEZOND = "gezond"
    METRICS = "metrics"
    ANDERS = "anders"


BERICHTEN: Final = (Soort.AANMELDEN, Soort.VERSTUREN, Soort.OPHALEN, Soort.VRAAG)
"""Those whose body is a message of the exchange."""

NAKIJKEN: Final = "/controleren/nakijken"
"""Where anybody hands in a file to have it checked."""

_PADEN: Final[Mapping[str, Soort]] = {
    **{f"{PAD}/{soort}": soort for soort in BERICHTEN},
    NAKIJKEN: Soort.CONTROLEREN,
    "/gezond": Soort.GEZOND,
    "/metrics": Soort.METRICS,
}


def soort_van(pad: str) -> Soort:
    """The kind of request of a path."""
    if pad.startswith(f"{PAD}/bijlage"):
        return Soort.BIJLAGE
    return _PADEN.get(pad, Soort.ANDERS)
