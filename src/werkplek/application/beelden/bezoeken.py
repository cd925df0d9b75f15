"""The picture of *Bezoeken*: which visits come, and for whom one is still to be planned."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from werkplek.application.beelden.namen import dubbele_roepnamen, genoemd
from werkplek.application.bezoeken import begeleiding_van
from werkplek.application.ports import Lezer, OverzichtRegel
from werkplek.domain.begeleiding import MINSTE_BEZOEKEN, Begeleiding, Bezoek
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.woorden import bezoeken as woorden


class Bezoekgroep(StrEnum):
    """Where a row stands on the page; in this order."""

    KOMT = woorden.KOMT
    PLANNEN = woorden.TE_PLANNEN
    OP_ORDE = woorden.OP_ORDE
    PAUZE = woorden.PAUZE


@dataclass(frozen=True, slots=True)
class BezoekRij:
    """One visit that comes, or one deelnemer; `bezoek` is the planned one."""

    groep: Bezoekgroep
    deelnemer: DeelnemerId
    titel: str
    detail: str
    bezoek: FeitId | None = None
    op: date = date.max


@dataclass(frozen=True, slots=True)
class BezoekenBeeld:
    """The visits by day; the deelnemers by name."""

    rijen: tuple[BezoekRij, ...] = ()

    def in_groep(self, groep: Bezoekgroep) -> tuple[BezoekRij, ...]:
        """Those of one group."""
        return tuple(rij for rij in self.rijen if rij.groep is groep)


def bezoeken_beeld(lezer: Lezer, vandaag: date) -> BezoekenBeeld:
    """Fold the guidance of everybody who has a plaatsing: not for the UI thread."""
    regels = sorted(lezer.overzicht(), key=lambda r: (r.roepnaam.casefold(), r.deelnemer))
    dubbel = dubbele_roepnamen(regels)
    rijen = [
        rij
        for regel in regels
        if regel.staat in {PlaatsingStaat.LOOPT, PlaatsingStaat.PAUZE}
        for rij in _rijen(lezer, regel, genoemd(regel, dubbel), vandaag)
    ]
    return BezoekenBeeld(tuple(sorted(rijen, key=lambda rij: rij.op)))


def nog_te_plannen(stand: Begeleiding, vandaag: date) -> int:
    """How many visits this plaatsing asks for beside those that were or come."""
    komt = sum(bezoek.op >= vandaag for bezoek in stand.gepland)
    return max(0, MINSTE_BEZOEKEN - stand.geweest - komt)


def _rijen(lezer: Lezer, regel: OverzichtRegel, naam: str, vandaag: date) -> Iterator[BezoekRij]:
    if regel.plaatsing is None:
        return
    stand = begeleiding_van(lezer, regel.deelnemer, regel.plaatsing)
    for bezoek in stand.gepland:
        yield _gepland(regel, naam, bezoek, vandaag)
    nog = nog_te_plannen(stand, vandaag)
    if regel.staat is PlaatsingStaat.PAUZE:
        groep, detail = Bezoekgroep.PAUZE, woorden.geweest(stand, vandaag)
    elif nog:
        delen = (woorden.nog_plannen(nog), woorden.geweest(stand, vandaag))
        groep, detail = Bezoekgroep.PLANNEN, " · ".join(delen)
    elif stand.gepland:
        return
    else:
        groep, detail = Bezoekgroep.OP_ORDE, woorden.geweest(stand, vandaag)
    yield BezoekRij(groep, regel.deelnemer, naam, detail)


def _gepland(regel: OverzichtRegel, naam: str, bezoek: Bezoek, vandaag: date) -> BezoekRij:
    voorbij = bezoek.op < vandaag
    titel = naam if voorbij else f"{woorden.op(bezoek, vandaag)}: {naam}"
    detail = woorden.gesprek_nog_niet(bezoek, vandaag) if voorbij else regel.kwalificatie
    return BezoekRij(Bezoekgroep.KOMT, regel.deelnemer, titel, detail, bezoek.feit, bezoek.op)
