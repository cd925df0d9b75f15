"""The pictures of *Even stoppen*, *Retourticket* and *Welkom terug*: what stands, and who calls."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from werkplek.application.beelden.deelnemer import feiten_van, persoon_namen
from werkplek.application.beelden.namen import roepnaam_van
from werkplek.application.beelden.terugbellen import ROL
from werkplek.application.ports import Lezer
from werkplek.domain.begeleidingsfeiten import Gespreksrol
from werkplek.domain.deelnemersfeiten import RetourticketAfgesproken
from werkplek.domain.eigen_kijk import eigen_kijk
from werkplek.domain.fouten import PlaatsingOnbekend
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.plaatsing import Plaatsing, PlaatsingStaat
from werkplek.domain.schaal import Schaal
from werkplek.domain.voortgang import PlaatsingVoortgang, Stand, WerkprocesStand, voortgang
from werkplek.woorden import terugkeer as woorden
from werkplek.woorden.standen import STAND

MEESTE: Final = 3
"""Werkprocessen that are named before a break; *Welkom terug* names all."""

_KAN: Final = (Stand.AANGETOOND, Stand.GEZIEN)


@dataclass(frozen=True, slots=True)
class TerugkeerBeeld:
    """Everything the three pages show.

    `kan`: titles of what was done alone. `staat_er`: of each werkproces that was seen its title
    and its word. `bellers`: a name for each who may call, as far as one is known here.
    """

    roepnaam: str
    staat: PlaatsingStaat
    kop: str
    kan: tuple[str, ...]
    staat_er: tuple[tuple[str, str], ...]
    oefende: tuple[str, ...]
    mag_plaatsen: bool
    school_regelt: bool
    ticket: RetourticketAfgesproken | None
    tickets: tuple[FeitId, ...]
    ticketregel: str
    bellers: Mapping[Gespreksrol, str]

    @property
    def pauze(self) -> bool:
        """Whether it stands still now."""
        return self.staat is PlaatsingStaat.PAUZE


def terugkeer_beeld(
    lezer: Lezer, deelnemer: DeelnemerId, ik: Persoon, vandaag: date
) -> TerugkeerBeeld:
    """Fold one deelnemer. Raises `DeelnemerOnbekend` or `PlaatsingOnbekend`."""
    feiten = feiten_van(lezer, deelnemer)
    gang = voortgang(feiten).huidige
    if gang is None:
        raise PlaatsingOnbekend(deelnemer)
    plaatsing, roepnaam = gang.plaatsing, roepnaam_van(lezer, deelnemer)
    kijk = eigen_kijk(plaatsing.id, feiten)
    kan = _kan(gang)
    van_school = lezer.schoolband(deelnemer) is not None
    return TerugkeerBeeld(
        roepnaam=roepnaam,
        staat=plaatsing.staat,
        kop=woorden.kan(roepnaam, iets=bool(kan)),
        kan=kan,
        staat_er=tuple(
            (stand.titel, _woord(stand, plaatsing.schaal))
            for stand in gang.werkprocessen
            if stand.laatste is not None
        ),
        oefende=tuple(een.titel for een in kijk.oefent) or _in_oefening(gang),
        mag_plaatsen=plaatsing.is_van(ik) and not van_school,
        school_regelt=van_school,
        ticket=kijk.retourticket,
        tickets=kijk.tickets,
        ticketregel=woorden.ticketregel(kijk.retourticket, vandaag) if kijk.retourticket else "",
        bellers=_bellers(lezer, plaatsing, ik, roepnaam),
    )


def _kan(gang: PlaatsingVoortgang) -> tuple[str, ...]:
    schaal = gang.plaatsing.schaal
    titels = [stand.titel for stand in gang.werkprocessen if stand.stand(schaal) in _KAN]
    over = len(titels) - MEESTE
    return (*titels[:MEESTE], woorden.en_nog(over)) if over > 0 else tuple(titels)


def _in_oefening(gang: PlaatsingVoortgang) -> tuple[str, ...]:
    schaal = gang.plaatsing.schaal
    bezig = [w.titel for w in gang.werkprocessen if w.stand(schaal) is Stand.IN_OEFENING]
    return tuple(bezig[:MEESTE])


def _woord(stand: WerkprocesStand, schaal: Schaal) -> str:
    staat = stand.stand(schaal)
    if stand.laatste is None or staat is Stand.AANGETOOND:
        return STAND[staat]
    return schaal.stap(stand.laatste.stap).naam


def _bellers(
    lezer: Lezer, plaatsing: Plaatsing, ik: Persoon, roepnaam: str
) -> Mapping[Gespreksrol, str]:
    """Who works here now speaks for their side; of the others the only one there is."""
    bellers = {Gespreksrol.DEELNEMER: roepnaam}
    personen = lezer.personen()
    for kant, rol in ROL.items():
        namen = [persoon.naam for persoon in personen if persoon.rol is rol]
        opleider = persoon_namen(lezer).get(plaatsing.praktijkopleider, "")
        if ik.rol is rol:
            bellers[kant] = ik.naam
        elif rol is Rol.PRAKTIJKOPLEIDER and opleider:
            bellers[kant] = opleider
        else:
            bellers[kant] = namen[0] if len(namen) == 1 else ""
    return bellers
