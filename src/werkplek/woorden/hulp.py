"""*Hoe werkt dit?*: for each page what one does there, and the words of the law it uses."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from werkplek.woorden import hulp_begeleiden, hulp_beheer, hulp_verklaring, hulp_werkvloer

TOETSEN: Final = "Toetsen"
GEEN_WOORD: Final = "Dit woord staat er niet bij."
ANDER_WOORD: Final = "Typ een paar letters van een ander woord."
MEESTE_ZINNEN: Final = 3


@dataclass(frozen=True, slots=True)
class Hulp:
    """At most three sentences, and the words that are explained under them."""

    zinnen: tuple[str, ...]
    woorden: tuple[str, ...] = ()


HULP: Final[Mapping[str, Hulp]] = {
    naam: Hulp(*delen)
    for teksten in (
        hulp_werkvloer.TEKSTEN,
        hulp_begeleiden.TEKSTEN,
        hulp_verklaring.TEKSTEN,
        hulp_beheer.TEKSTEN,
    )
    for naam, delen in teksten.items()
}
"""By the name of the page."""

ONBEKEND: Final = Hulp(("Tik op wat je wilt doen.", "Met Terug ga je terug."))


def hulp_bij(pagina: str) -> Hulp:
    """What to say about a page; one without words of its own gets the plainest."""
    return HULP.get(pagina, ONBEKEND)
