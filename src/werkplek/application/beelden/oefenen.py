"""The picture of *Oefenen*: what somebody practises now, at most three, chosen together."""

from dataclasses import dataclass
from typing import Final

from werkplek.application.beelden.deelnemer import feiten_van
from werkplek.application.ports import Lezer
from werkplek.domain.deelnemersfeiten import MEESTE_OEFENEN
from werkplek.domain.eigen_kijk import eigen_kijk
from werkplek.domain.fouten import PlaatsingOnbekend
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.schaal import Schaal
from werkplek.domain.voortgang import Stand, WerkprocesStand, voortgang
from werkplek.woorden import deelnemerstand as woorden
from werkplek.woorden.standen import STAND
from werkplek.woorden.talen import taal_van
from werkplek.woorden.talen.taal import Taal

_VOLGORDE: Final = (
    Stand.IN_OEFENING,
    Stand.GEZIEN,
    Stand.NOG_NIET_GEDAAN,
    Stand.AANGETOOND,
)
"""How the rows come; within each in the order of the dossier."""


@dataclass(frozen=True, slots=True)
class OefenRij:
    """One werkproces, how far it is, and whether it is practised now."""

    code: WerkprocesCode
    titel: str
    woord: str
    aan: bool


@dataclass(frozen=True, slots=True)
class OefenenBeeld:
    """`vraag` is for the praktijkopleider; `vol` when there is room for no more."""

    vraag: str
    rijen: tuple[OefenRij, ...]
    vol: bool
    taal: Taal | None = None


def oefenen_beeld(lezer: Lezer, deelnemer: DeelnemerId) -> OefenenBeeld:
    """What was begun first, then what can come, and last what was shown to be done.

    A tap moves nothing: what is practised stays where it stands.

    Raises `DeelnemerOnbekend` or `PlaatsingOnbekend`.
    """
    feiten = feiten_van(lezer, deelnemer)
    gang = voortgang(feiten)
    nu = gang.huidige
    if nu is None:
        raise PlaatsingOnbekend(deelnemer)
    aan = [werk.code for werk in eigen_kijk(nu.plaatsing.id, feiten).oefent]
    schaal = nu.plaatsing.schaal
    standen = sorted(
        (s for s in nu.werkprocessen if s.telt_mee or s.code in aan),
        key=lambda s: _VOLGORDE.index(s.stand(schaal)),
    )
    return OefenenBeeld(
        vraag=woorden.wat_oefent(gang.naam.roepnaam),
        rijen=tuple(_rij(stand, schaal, aan=stand.code in aan) for stand in standen),
        vol=len(aan) >= MEESTE_OEFENEN,
        taal=taal_van(lezer.instellingen().taal_van(deelnemer)),
    )


def _rij(stand: WerkprocesStand, schaal: Schaal, *, aan: bool) -> OefenRij:
    staat, laatste = stand.stand(schaal), stand.laatste
    toont_stap = laatste is not None and staat is not Stand.AANGETOOND
    woord = schaal.stap(laatste.stap).naam if laatste and toont_stap else STAND[staat]
    return OefenRij(stand.code, stand.titel, woord, aan)
