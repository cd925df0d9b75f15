"""Where else a name stands: notes about others are theirs, and no erasure touches them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from werkplek.application.ports import Lezer, OverzichtRegel
from werkplek.domain.begeleidingsfeiten import (
    AfspraakGemaakt,
    GesprekOndertekend,
    GesprekVastgelegd,
    SteunGegeven,
)
from werkplek.domain.deelnemersfeiten import RetourticketAfgesproken, VaardigheidGezien
from werkplek.domain.feiten import (
    AangetoondVerklaard,
    BewijsToegevoegd,
    Feit,
    FeitHerroepen,
    OpmerkingGemaakt,
    WaarnemingVastgelegd,
)
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Naam

_MET_TEKST = frozenset(
    {
        "waarneming_vastgelegd",
        "aangetoond_verklaard",
        "feit_herroepen",
        "bewijs_toegevoegd",
        "opmerking_gemaakt",
        "steun_gegeven",
        "gesprek_vastgelegd",
        "gesprek_ondertekend",
        "afspraak_gemaakt",
        "vaardigheid_gezien",
        "retourticket_afgesproken",
    }
)


@dataclass(frozen=True, slots=True)
class Genoemd:
    """In how many texts about this deelnemer a name stands that is somebody else's."""

    roepnaam: str
    aantal: int


def genoemd_bij_anderen(lezer: Lezer, deelnemer: DeelnemerId, naam: Naam) -> tuple[Genoemd, ...]:
    """Count texts of all others with this roepnaam or achternaam as a word, in any case.

    Somebody with the same name counts as well: a person must look.
    """
    zoek = [re.escape(deel) for deel in (naam.roepnaam, naam.achternaam) if deel]
    if not zoek:
        return ()
    patroon = re.compile(rf"(?<!\w)(?:{'|'.join(zoek)})(?!\w)", re.IGNORECASE)
    anderen = (regel for regel in lezer.overzicht() if regel.deelnemer != deelnemer)
    geteld = (Genoemd(regel.roepnaam, _tel(lezer, regel, patroon)) for regel in anderen)
    return tuple(een for een in geteld if een.aantal)


def _tel(lezer: Lezer, regel: OverzichtRegel, patroon: re.Pattern[str]) -> int:
    feiten = lezer.feiten(regel.deelnemer, soorten=_MET_TEKST)
    return sum(any(map(patroon.search, _teksten(feit))) for feit in feiten)


def _teksten(feit: Feit) -> Iterator[str]:
    match feit.inhoud:
        case WaarnemingVastgelegd(notitie=tekst) | AangetoondVerklaard(toelichting=tekst):
            yield tekst
        case FeitHerroepen(reden=tekst) | BewijsToegevoegd(bijschrift=tekst):
            yield tekst
        case OpmerkingGemaakt(tekst=tekst) | AfspraakGemaakt(tekst=tekst):
            yield tekst
        case SteunGegeven(toelichting=tekst) | VaardigheidGezien(notitie=tekst):
            yield tekst
        case RetourticketAfgesproken(naam=naam, tekst=tekst):
            yield from (naam, tekst)
        case GesprekOndertekend(naam=naam):
            yield naam
        case GesprekVastgelegd(stemmen=stemmen):
            yield from (f"{stem.naam}\n{stem.tekst}" for stem in stemmen)
        case _:
            pass
