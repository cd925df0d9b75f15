"""The picture of *Vastleggen*: werkprocessen as tiles, those practised first, and the ladder."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from werkplek.application.beelden.deelnemer import feiten_van
from werkplek.application.beelden.namen import roepnaam_van
from werkplek.application.keuze import eigen_kwalificatie
from werkplek.application.ports import Lezer
from werkplek.application.uitvoerbaar import uitvoerbaar_van
from werkplek.domain.eigen_kijk import eigen_kijk
from werkplek.domain.fouten import PlaatsingOnbekend
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode, volgorde
from werkplek.domain.schaal import Schaal
from werkplek.domain.voortgang import PlaatsingVoortgang, Stand, WerkprocesStand, voortgang
from werkplek.woorden.standen import NIET_OP_DEZE_WERKPLEK, STAND, TELT_NOG_NIET_MEE

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
    """`werkprocessen` are the chosen ones that can be done at this werkplek, `niet_hier` the rest.

    `buiten`: the other werkprocessen of the kwalificatie, which do not count yet.
    """

    deelnemer: DeelnemerId
    roepnaam: str
    crebo: Crebo
    kwalificatie: str
    vraag: str
    werkprocessen: tuple[WerkprocesTegel, ...]
    niet_hier: tuple[WerkprocesTegel, ...]
    buiten: tuple[WerkprocesTegel, ...]
    stappen: tuple[StapTegel, ...]
    vandaag: date


def vastleggen_beeld(lezer: Lezer, deelnemer: DeelnemerId, vandaag: date) -> VastleggenBeeld:
    """Raises `DeelnemerOnbekend`, or `PlaatsingOnbekend` when there is nothing to record on yet."""
    feiten = feiten_van(lezer, deelnemer)
    gang = voortgang(feiten)
    huidige = gang.huidige
    if huidige is None:
        raise PlaatsingOnbekend(deelnemer)
    plaatsing, roepnaam = huidige.plaatsing, roepnaam_van(lezer, deelnemer)
    schaal = plaatsing.schaal
    oefent = {werk.code for werk in eigen_kijk(plaatsing.id, feiten).oefent}
    uitvoerbaar = uitvoerbaar_van(lezer, plaatsing.kwalificatie.crebo, vandaag)
    gekozen = sorted(
        huidige.gekozen,
        key=lambda s: (s.code not in oefent, _EERST.index(s.stand(schaal)), volgorde(s.code)),
    )
    buiten = sorted(_buiten(lezer, huidige), key=lambda s: not uitvoerbaar.hier(s.titel))
    return VastleggenBeeld(
        deelnemer=deelnemer,
        roepnaam=roepnaam,
        crebo=plaatsing.kwalificatie.crebo,
        kwalificatie=plaatsing.kwalificatie.naam,
        vraag=f"Wat heb je {roepnaam} zien doen?",
        werkprocessen=tuple(_tegel(s, schaal) for s in gekozen if uitvoerbaar.hier(s.titel)),
        niet_hier=tuple(
            _tegel(s, schaal, NIET_OP_DEZE_WERKPLEK)
            for s in gekozen
            if not uitvoerbaar.hier(s.titel)
        ),
        buiten=tuple(_tegel(s, schaal, TELT_NOG_NIET_MEE) for s in buiten),
        stappen=tuple(
            StapTegel(stap.code, stap.naam, stap.uitleg, rang)
            for rang, stap in enumerate(schaal.stappen, start=1)
        ),
        vandaag=vandaag,
    )


def _buiten(lezer: Lezer, huidige: PlaatsingVoortgang) -> Iterator[WerkprocesStand]:
    """The werkprocessen of the plaatsing's own edition that were not chosen."""
    kwalificatie = eigen_kwalificatie(lezer, huidige.plaatsing)
    for w in kwalificatie.werkprocessen if kwalificatie else ():
        if not huidige.plaatsing.telt_mee(w.code):
            eerder = huidige.werkproces(w.code)
            yield eerder or WerkprocesStand(w.code, w.titel, telt_mee=False)


def _tegel(stand: WerkprocesStand, schaal: Schaal, bij: str = "") -> WerkprocesTegel:
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
        woord=f"{woord}, {bij}" if bij else woord,
        stand=staat,
        rang=schaal.rang(laatste.stap) if laatste else 0,
    )
