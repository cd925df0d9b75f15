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
    CERTIFICAAT = "certificaat"
    WAARMERK = "waarmerk"
    TIJDSTEMPEL = "tijdstempel"
    CONTROLEREN = "controleren"
    GEZOND = "gezond"
    METRICS = "metrics"
    ANDERS = "anders"


BERICHTEN: Final = (
    Soort.AANMELDEN,
    Soort.VERSTUREN,
    Soort.OPHALEN,
    Soort.VRAAG,
    Soort.CERTIFICAAT,
)
"""Those whose body is a message of the exchange."""

NAKIJKEN: Final = "/controleren/nakijken"
"""Where anybody hands in a file to have it checked."""

_PADEN: Final[Mapping[str, Soort]] = {
    **{f"{PAD}/{soort}": soort for soort in BERICHTEN},
    NAKIJKEN: Soort.CONTROLEREN,
    "/gezond": Soort.GEZOND,
    "/metrics": Soort.METRICS,
}


_BEGINNEN: Final = (
    (f"{PAD}/bijlage", Soort.BIJLAGE),
    ("/.well-known/werkplek/", Soort.WAARMERK),
    ("/ocsp/", Soort.WAARMERK),
    ("/crl/", Soort.WAARMERK),
    ("/tijdstempel/", Soort.TIJDSTEMPEL),
)


def soort_van(pad: str) -> Soort:
    """The kind of request of a path."""
    for begin, soort in _BEGINNEN:
        if pad.startswith(begin):
            return soort
    return _PADEN.get(pad, Soort.ANDERS)
