"""Werknemersvaardigheden: a small list with a scale of its own, never mixed into a verklaring.

The list follows what sw-bedrijven train on the floor (domain research §4.3).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from werkplek.domain.deelnemersfeiten import VaardigheidGezien
from werkplek.domain.feiten import Feit, Relatie
from werkplek.domain.kenmerk import FeitId, PersoonId, PlaatsingId
from werkplek.domain.schaal import Schaal, Stap
from werkplek.domain.waarneming import herroepen

LIJST: Final = 1
"""The version of the list and its scale."""


@dataclass(frozen=True, slots=True)
class Vaardigheid:
    """One skill of being at work; `naam` as a trainer says it, `ik` as the deelnemer does."""

    code: str
    naam: str
    ik: str


VAARDIGHEDEN: Final = (
    Vaardigheid("op_tijd", "Op tijd komen", "Ik kom op tijd"),
    Vaardigheid("afspraken", "Afspraken nakomen", "Ik doe wat is afgesproken"),
    Vaardigheid("instructies", "Instructies opvolgen", "Ik doe het zoals het is uitgelegd"),
    Vaardigheid("samenwerken", "Samenwerken", "Ik werk samen met anderen"),
    Vaardigheid("leiding", "Omgaan met leiding", "Ik luister naar mijn leidinggevende"),
    Vaardigheid("vragen", "Hulp vragen", "Ik vraag hulp als ik die nodig heb"),
    Vaardigheid("netjes", "Netjes werken", "Ik werk netjes en ruim op"),
    Vaardigheid("veilig", "Veilig werken", "Ik werk veilig"),
    Vaardigheid("volhouden", "Volhouden", "Ik ga door als het moeilijk is"),
    Vaardigheid("taal", "Taal op het werk", "Ik begrijp de woorden van mijn werk"),
)
"""Version 1, in the order in which a day at work goes."""

VAARDIGHEIDSSCHAAL: Final = Schaal(
    id="vaardigheid",
    versie=LIJST,
    stappen=(
        Stap("oefenen", "Oefenen we", "Er is net mee begonnen."),
        Stap("met_steun", "Met een beetje hulp", "Het gaat, als iemand eraan denkt."),
        Stap("meestal", "Gaat meestal vanzelf", "Op de meeste dagen gaat het goed."),
        Stap("vanzelf", "Gaat vanzelf", "Daar hoeft niemand meer aan te denken."),
    ),
)
"""None of its steps counts for anything on paper."""


@dataclass(frozen=True, slots=True)
class VaardigheidStand:
    """How one skill was seen last; `eerder` how often before."""

    vaardigheid: Vaardigheid
    feit: FeitId
    stap: Stap
    gezien_op: date
    auteur: PersoonId
    notitie: str = ""
    eerder: int = 0


def vaardigheden(plaatsing: PlaatsingId, feiten: Iterable[Feit]) -> tuple[VaardigheidStand, ...]:
    """Fold the feiten of one deelnemer: each skill that was seen, as it was on its latest day.

    One that corrects (`corrigeert`) stands in the place of the earlier. A code of a newer list
    than this program knows is left out.
    """
    alle = tuple(feiten)
    weg = _vervallen(alle)
    bekend = {een.code: een for een in VAARDIGHEDEN}
    stappen = {stap.code: stap for stap in VAARDIGHEIDSSCHAAL.stappen}
    gevonden: dict[str, VaardigheidStand] = {}
    for feit in sorted(alle, key=lambda f: (f.gezien_op, f.id)):
        wat = feit.inhoud
        if not isinstance(wat, VaardigheidGezien) or feit.id in weg or wat.plaatsing != plaatsing:
            continue
        if wat.vaardigheid in bekend and wat.stap in stappen:
            vorige = gevonden.get(wat.vaardigheid)
            gevonden[wat.vaardigheid] = VaardigheidStand(
                bekend[wat.vaardigheid],
                feit.id,
                stappen[wat.stap],
                feit.gezien_op,
                feit.auteur,
                wat.notitie,
                vorige.eerder + 1 if vorige is not None else 0,
            )
    return tuple(gevonden[een.code] for een in VAARDIGHEDEN if een.code in gevonden)


def _vervallen(feiten: tuple[Feit, ...]) -> frozenset[FeitId]:
    """What was withdrawn, or corrected by one that stands."""
    weg = frozenset(herroepen(feiten))
    return weg | {
        id_
        for feit in feiten
        if isinstance(feit.inhoud, VaardigheidGezien) and feit.id not in weg
        for id_ in feit.verwezen(Relatie.CORRIGEERT)
    }
