"""What the paper to take home says: what I can do, what I practise, and what I think of it."""

from dataclasses import dataclass
from datetime import date

from werkplek.application.beelden.deelnemer import feiten_van
from werkplek.application.beelden.deelnemerstand import staande_stap
from werkplek.application.context import het_leerbedrijf
from werkplek.application.ports import Lezer
from werkplek.domain.eigen_kijk import EigenKijk, eigen_kijk
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.schaal import Schaal
from werkplek.domain.voortgang import Stand, WerkprocesStand, voortgang
from werkplek.woorden import deelnemerstand as woorden


@dataclass(frozen=True, slots=True)
class Thuisregel:
    """One piece of work: how it was seen, on how many days, and the own word."""

    titel: str
    zag: str = ""
    dagen: int = 0
    ik: str = ""


@dataclass(frozen=True, slots=True)
class Thuisblad:
    """No name of anybody else stands on it; `kan` is what was shown or done without help."""

    naam: str
    bedrijf: str
    werk: str
    begin: date
    op: date
    kan: tuple[Thuisregel, ...] = ()
    leert: tuple[Thuisregel, ...] = ()
    oefent: tuple[Thuisregel, ...] = ()


def thuisblad(lezer: Lezer, deelnemer: DeelnemerId, vandaag: date) -> Thuisblad:
    """Fold the feiten of one deelnemer. Raises `DeelnemerOnbekend`."""
    feiten = feiten_van(lezer, deelnemer)
    gang = voortgang(feiten)
    nu, bedrijf = gang.huidige, het_leerbedrijf(lezer).naam
    if nu is None:
        return Thuisblad(gang.naam.volledig, bedrijf, "", vandaag, vandaag)
    schaal, kijk = nu.plaatsing.schaal, eigen_kijk(nu.plaatsing.id, feiten)
    regels = {stand.code: _regel(stand, schaal, kijk) for stand in nu.werkprocessen}
    oefent = [werk.code for werk in kijk.oefent if werk.code in regels]
    per_stand = {
        staat: tuple(regels[s.code] for s in nu.werkprocessen if s.stand(schaal) is staat)
        for staat in Stand
    }
    leert = [s for s in nu.werkprocessen if s.stand(schaal) is Stand.IN_OEFENING]
    return Thuisblad(
        naam=gang.naam.volledig,
        bedrijf=bedrijf,
        werk=nu.plaatsing.kwalificatie.naam,
        begin=nu.plaatsing.begin,
        op=vandaag,
        kan=per_stand[Stand.AANGETOOND] + per_stand[Stand.GEZIEN],
        leert=tuple(regels[s.code] for s in leert if s.code not in oefent),
        oefent=tuple(regels[code] for code in oefent),
    )


def _regel(stand: WerkprocesStand, schaal: Schaal, kijk: EigenKijk) -> Thuisregel:
    staand, oordeel = staande_stap(stand, schaal), kijk.oordelen.get(stand.code)
    return Thuisregel(
        titel=stand.titel,
        zag=staand.naam if staand is not None else "",
        dagen=len(stand.gezien_op),
        ik=woorden.ik_woord(schaal.stap(oordeel.stap)) if oordeel is not None else "",
    )
