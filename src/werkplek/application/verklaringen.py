"""The verklaringen of one deelnemer from the few feiten that say how far they are."""

from collections.abc import Iterator

from werkplek.application.ports import Lezer
from werkplek.domain.feiten import VerklaringOpgemaakt
from werkplek.domain.fouten import VerklaringOnbekend
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.schoolfeiten import SCHOOLSOORTEN
from werkplek.domain.verklaringstand import VerklaringStand, verklaringstanden
from werkplek.domain.waarneming import herroepen

_SOORTEN = frozenset(
    {
        "verklaring_opgemaakt",
        "oordeel_gegeven",
        "scan_bewaard",
        "feit_herroepen",
        *SCHOOLSOORTEN,
    }
)


def verklaringen_van(lezer: Lezer, deelnemer: DeelnemerId) -> tuple[VerklaringStand, ...]:
    """Every verklaring that was drawn up, oldest first; no waarneming is read for it."""
    feiten = lezer.feiten(deelnemer, soorten=_SOORTEN)
    weg = herroepen(feiten)
    plaatsingen = {
        feit.inhoud.plaatsing for feit in feiten if isinstance(feit.inhoud, VerklaringOpgemaakt)
    }
    gevonden = (een for wie in plaatsingen for een in verklaringstanden(wie, feiten, weg))
    return tuple(sorted(gevonden, key=lambda stand: stand.id))


def alle_verklaringen(lezer: Lezer) -> Iterator[tuple[DeelnemerId, VerklaringStand]]:
    """Of everybody here."""
    for regel in lezer.overzicht():
        if regel.verklaringen:
            for stand in verklaringen_van(lezer, regel.deelnemer):
                yield regel.deelnemer, stand


def met_nummer(lezer: Lezer, nummer: str) -> VerklaringStand:
    """The verklaring with this number. Raises `VerklaringOnbekend`."""
    gezocht = nummer.strip().upper()
    for _, stand in alle_verklaringen(lezer):
        if stand.verklaring.nummer == gezocht:
            return stand
    raise VerklaringOnbekend(nummer)
