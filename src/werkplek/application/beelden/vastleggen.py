"""The picture of *Vastleggen*: werkprocessen as tiles, those practised first, and the ladder."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from werkplek.application.beelden.deelnemer import voortgang_van
from werkplek.application.beelden.namen import roepnaam_van
from werkplek.application.keuze import eigen_kwalificatie
from werkplek.application.ports import Lezer
from werkplek.domain.fouten import PlaatsingOnbekend
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode, volgorde
from werkplek.domain.schaal import Schaal
from werkplek.domain.voortgang import Stand, WerkprocesStand
from werkplek.woorden.standen import STAND, TELT_NOG_NIET_MEE

_EERST: Final = (Stand.IN_OEFENING, Stand.GEZIEN, Stand.NOG_NIET_GEDAAN, Stand.AANGETOOND)


@dataclass(frozen=True, slots=True)
class WerkprocesTegel:
    """One werkproces to tap; `rang` 0–4 draws the ladder, `woord` says it."""

    code: WerkprocesCode
    titel: str
    woord: str
    stand: Stand
    rang: int = 0


@dataclass(frozen=True, slots=True)
class StapTegel:
    """One step of the ladder to tap; this tap records."""

    code: str
    naam: str
    uitleg: str
    rang: int


@dataclass(frozen=True, slots=True)
class VastleggenBeeld:
    """`buiten`: the other werkprocessen of the kwalificatie, which do not count yet."""

    deelnemer: DeelnemerId
    roepnaam: str
    kwalificatie: str
    vraag: str
    werkprocessen: tuple[WerkprocesTegel, ...]
    buiten: tuple[WerkprocesTegel, ...]
    stappen: tuple[StapTegel, ...]
    vandaag: date


def vastleggen_beeld(lezer: Lezer, deelnemer: DeelnemerId, vandaag: date) -> VastleggenBeeld:
    """Raises `DeelnemerOnbekend`, or `PlaatsingOnbekend` when there is nothing to record on yet."""
    gang = voortgang_van(lezer, deelnemer)
    huidige = gang.huidige
    if huidige is None:
        raise PlaatsingOnbekend(deelnemer)
    schaal, roepnaam = huidige.plaatsing.schaal, roepnaam_van(lezer, deelnemer)
    gekozen = sorted(
        huidige.gekozen, key=lambda s: (_EERST.index(s.stand(schaal)), volgorde(s.code))
    )
    kwalificatie = eigen_kwalificatie(lezer, huidige.plaatsing)
    alle = kwalificatie.werkprocessen if kwalificatie else ()
    buiten = (
        huidige.werkproces(w.code) or WerkprocesStand(w.code, w.titel, telt_mee=False)
        for w in alle
        if not huidige.plaatsing.telt_mee(w.code)
    )
    return VastleggenBeeld(
        deelnemer=deelnemer,
        roepnaam=roepnaam,
        kwalificatie=huidige.plaatsing.kwalificatie.naam,
        vraag=f"Wat heb je {roepnaam} zien doen?",
        werkprocessen=tuple(_tegel(stand, schaal) for stand in gekozen),
        buiten=tuple(_tegel(stand, schaal) for stand in buiten),
        stappen=tuple(
            StapTegel(stap.code, stap.naam, stap.uitleg, rang)
            for rang, stap in enumerate(schaal.stappen, start=1)
        ),
        vandaag=vandaag,
    )


def _tegel(stand: WerkprocesStand, schaal: Schaal) -> WerkprocesTegel:
    laatste = stand.laatste
    staat = stand.stand(schaal)
    woord = (
        schaal.stap(laatste.stap).naam
        if laatste and staat is not Stand.AANGETOOND
        else STAND[staat]
    )
    return WerkprocesTegel(
        code=stand.code,
        titel=stand.titel,
        woord=woord if stand.telt_mee else f"{woord}, {TELT_NOG_NIET_MEE}",
        stand=staat,
        rang=schaal.rang(laatste.stap) if laatste else 0,
    )
