"""The minutes of a talk on paper, as it stands now."""

from werkplek.application.gesprekken import het_gesprek
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer, Renderer
from werkplek.application.ports_gesprek import Gespreksverslag
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.personen import Naam


def verslag_van(lezer: Lezer, gesprek: FeitId) -> Gespreksverslag:
    """What the minutes say. Raises `FeitOnbekend` or `PlaatsingOnbekend`."""
    feit, stand = het_gesprek(lezer, gesprek)
    plaatsing = huidige_plaatsing(lezer, feit.deelnemer, getattr(feit.inhoud, "plaatsing", None))
    bedrijf = lezer.leerbedrijf()
    return Gespreksverslag(
        naam=_naam(lezer, feit.deelnemer),
        opleiding=plaatsing.kwalificatie.naam,
        bedrijf=bedrijf.naam if bedrijf else "",
        plaats=bedrijf.plaats if bedrijf else "",
        gesprek=stand,
    )


def verslag_pdf(lezer: Lezer, *, renderer: Renderer, gesprek: FeitId) -> bytes:
    """The paper; draws: not for the UI thread. Raises `FeitOnbekend` or `TekenOntbreekt`."""
    return renderer.gespreksverslag(verslag_van(lezer, gesprek))


def _naam(lezer: Lezer, deelnemer: DeelnemerId) -> str:
    for regel in lezer.overzicht():
        if regel.deelnemer == deelnemer:
            return Naam(regel.roepnaam, regel.achternaam).volledig
    raise DeelnemerOnbekend(deelnemer)
