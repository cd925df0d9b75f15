"""How a deelnemer is called where the roepnaam is enough, unless two have the same one."""

from collections import Counter
from collections.abc import Iterable

from werkplek.application.ports import Lezer, OverzichtRegel
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.tekst import vergelijkbaar


def roepnaam_van(lezer: Lezer, deelnemer: DeelnemerId) -> str:
    """The roepnaam, with the achternaam when another has the same; or `DeelnemerOnbekend`."""
    regels = lezer.overzicht()
    for regel in regels:
        if regel.deelnemer == deelnemer:
            return genoemd(regel, dubbele_roepnamen(regels))
    raise DeelnemerOnbekend(deelnemer)


def dubbele_roepnamen(regels: Iterable[OverzichtRegel]) -> frozenset[str]:
    """The roepnamen that more than one deelnemer has, as they are compared."""
    aantallen = Counter(vergelijkbaar(regel.roepnaam) for regel in regels)
    return frozenset(naam for naam, aantal in aantallen.items() if aantal > 1)


def genoemd(regel: OverzichtRegel, dubbel: frozenset[str]) -> str:
    """The name of one deelnemer among others of whom `dubbel` share a roepnaam."""
    voluit = vergelijkbaar(regel.roepnaam) in dubbel
    return f"{regel.roepnaam} {regel.achternaam}".strip() if voluit else regel.roepnaam
