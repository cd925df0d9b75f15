"""The picture of *Bezoek*: the file of one deelnemer at a glance, on the road, offline."""

from dataclasses import dataclass
from datetime import date

from werkplek.application.beelden.bezoeken import nog_te_plannen
from werkplek.application.beelden.deelnemer import (
    WerkprocesRij,
    feiten_van,
    periode_tekst,
    persoon_namen,
    werkproces_rij,
)
from werkplek.application.beelden.gesprekken import (
    AfspraakRij,
    GesprekRij,
    afspraak_rijen,
    gesprek_rij,
)
from werkplek.application.gesprekklad import klad_van
from werkplek.application.ports import Lezer
from werkplek.domain.begeleiding import Bezoek, begeleiding
from werkplek.domain.eigen_kijk import eigen_kijk
from werkplek.domain.fouten import PlaatsingOnbekend
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.personen import Persoon
from werkplek.domain.voortgang import PlaatsingVoortgang, Stand, voortgang
from werkplek.woorden import bezoeken as woorden


@dataclass(frozen=True, slots=True)
class BezoekBeeld:
    """What somebody can do comes first; `bezig` says that a talk was begun and not kept yet."""

    deelnemer: DeelnemerId
    naam: str
    roepnaam: str
    opleiding: str
    periode: str
    kan: tuple[WerkprocesRij, ...] = ()
    oefent: tuple[str, ...] = ()
    afspraken: tuple[AfspraakRij, ...] = ()
    laatste: GesprekRij | None = None
    bezoeken: tuple[tuple[FeitId, str], ...] = ()
    nog_plannen: str = ""
    bezig: bool = False


def bezoek_beeld(lezer: Lezer, deelnemer: DeelnemerId, ik: Persoon, vandaag: date) -> BezoekBeeld:
    """Fold everything about one deelnemer: not for the UI thread.

    Raises `DeelnemerOnbekend` or `PlaatsingOnbekend`.
    """
    feiten = feiten_van(lezer, deelnemer)
    gang = voortgang(feiten)
    if gang.huidige is None:
        raise PlaatsingOnbekend(deelnemer)
    plaatsing = gang.huidige.plaatsing
    stand = begeleiding(plaatsing.id, feiten)
    roepnaam = gang.naam.roepnaam
    nog = nog_te_plannen(stand, vandaag)
    return BezoekBeeld(
        deelnemer=deelnemer,
        naam=gang.naam.volledig,
        roepnaam=roepnaam,
        opleiding=plaatsing.kwalificatie.naam,
        periode=periode_tekst(plaatsing, vandaag),
        kan=_kan(lezer, gang.huidige, vandaag),
        oefent=tuple(een.titel for een in eigen_kijk(plaatsing.id, feiten).oefent),
        afspraken=tuple(rij for rij in afspraak_rijen(stand, roepnaam, vandaag) if rij.open),
        laatste=gesprek_rij(stand.gesprekken[-1], vandaag) if stand.gesprekken else None,
        bezoeken=tuple((een.feit, _bezoek(een, vandaag)) for een in stand.gepland),
        nog_plannen=woorden.nog_te_plannen(nog) if nog else "",
        bezig=klad_van(lezer, deelnemer, ik).begonnen,
    )


def _kan(lezer: Lezer, gang: PlaatsingVoortgang, vandaag: date) -> tuple[WerkprocesRij, ...]:
    """What was shown first, then what was seen; what was not done yet is not said."""
    schaal, namen = gang.plaatsing.schaal, persoon_namen(lezer)
    volgorde = (Stand.AANGETOOND, Stand.GEZIEN, Stand.IN_OEFENING)
    return tuple(
        werkproces_rij(een, schaal, namen, vandaag)
        for soort in volgorde
        for een in gang.werkprocessen
        if een.stand(schaal) is soort
    )


def _bezoek(bezoek: Bezoek, vandaag: date) -> str:
    if bezoek.op < vandaag:
        return woorden.gesprek_nog_niet(bezoek, vandaag)
    return woorden.op(bezoek, vandaag)
