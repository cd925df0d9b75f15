"""The picture a deelnemer sees of themselves: what I can do and when it was seen; nobody's name."""

from dataclasses import dataclass, field
from datetime import date

from werkplek.application.beelden.deelnemer import voortgang_van
from werkplek.application.ports import Lezer
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.schaal import Schaal
from werkplek.domain.voortgang import Stand, WerkprocesStand
from werkplek.woorden import deelnemerstand as woorden
from werkplek.woorden.dagen import wanneer


@dataclass(frozen=True, slots=True)
class KanRij:
    """One piece of work in its own words; `rang` is 0-4 on the ladder, `foto` a JPEG or empty.

    Notes and what is said with a photo stay out of it: they may name somebody else.
    """

    code: WerkprocesCode
    titel: str
    detail: str
    aangetoond: bool = False
    rang: int = 0
    foto: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class KanGroep:
    """Work that is equally far."""

    titel: str
    rijen: tuple[KanRij, ...]


@dataclass(frozen=True, slots=True)
class DeelnemerstandBeeld:
    """Everything on the one page."""

    kop: str
    uitleg: str
    groepen: tuple[KanGroep, ...]


def deelnemerstand_beeld(
    lezer: Lezer, deelnemer: DeelnemerId, vandaag: date
) -> DeelnemerstandBeeld:
    """What this deelnemer can do, may hear, and nothing of anybody else.

    Raises `DeelnemerOnbekend`.
    """
    gang = voortgang_van(lezer, deelnemer)
    nu = gang.huidige
    groepen: dict[str, list[KanRij]] = {titel: [] for titel in woorden.GROEPEN.values()}
    for stand in nu.werkprocessen if nu is not None else ():
        schaal = nu.plaatsing.schaal if nu is not None else None
        if schaal is not None and (stand.telt_mee or stand.waarnemingen):
            rij = _rij(lezer, stand, schaal, vandaag)
            groepen[woorden.GROEPEN[stand.stand(schaal)]].append(rij)
    return DeelnemerstandBeeld(
        kop=woorden.kop(gang.naam.roepnaam),
        uitleg=nu.plaatsing.kwalificatie.naam if nu is not None else woorden.NOG_NIETS,
        groepen=tuple(KanGroep(titel, tuple(rijen)) for titel, rijen in groepen.items() if rijen),
    )


def _rij(lezer: Lezer, stand: WerkprocesStand, schaal: Schaal, vandaag: date) -> KanRij:
    laatste = stand.laatste
    detail = ""
    if laatste is not None:
        dag = wanneer(laatste.gezien_op, vandaag=vandaag)
        detail = woorden.gezien(schaal.stap(laatste.stap).naam, len(stand.waarnemingen), dag)
    return KanRij(
        code=stand.code,
        titel=stand.titel,
        detail=detail,
        aangetoond=stand.stand(schaal) is Stand.AANGETOOND,
        rang=schaal.rang(laatste.stap) if laatste is not None else 0,
        foto=_foto(lezer, stand),
    )


def _foto(lezer: Lezer, stand: WerkprocesStand) -> bytes:
    """The newest photo with this work, small; empty when there is none."""
    bewijzen = (bewijs for w in reversed(stand.waarnemingen) for bewijs in reversed(w.bewijs))
    fotos = (lezer.miniatuur(bewijs.sha256) for bewijs in bewijzen)
    return next((foto for foto in fotos if foto), b"")
