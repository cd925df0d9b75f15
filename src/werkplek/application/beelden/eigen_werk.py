"""The picture of one piece of own work: what was seen, and four ways to say how it went."""

from dataclasses import dataclass, field

from werkplek.application.beelden.deelnemer import feiten_van
from werkplek.application.beelden.deelnemerstand import foto_van
from werkplek.application.ports import Lezer
from werkplek.domain.eigen_kijk import eigen_kijk
from werkplek.domain.fouten import PlaatsingOnbekend, WerkprocesOnbekend
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.schaal import Schaal
from werkplek.domain.voortgang import voortgang
from werkplek.woorden import deelnemerstand as woorden
from werkplek.woorden.talen import taal_van
from werkplek.woorden.talen.taal import Taal


@dataclass(frozen=True, slots=True)
class IkTegel:
    """One step of the ladder as somebody says it of themselves; a tap keeps it."""

    code: str
    tekst: str
    ander: str
    rang: int
    gekozen: bool = False


@dataclass(frozen=True, slots=True)
class EigenWerkBeeld:
    """`zag` is the word of who saw it last, beside the own word; empty when nobody did."""

    code: WerkprocesCode
    titel: str
    tegels: tuple[IkTegel, ...]
    zag: str = ""
    ander_zag: str = ""
    rang: int = 0
    foto: bytes = field(default=b"", repr=False)
    taal: Taal | None = None


def eigen_werk_beeld(lezer: Lezer, deelnemer: DeelnemerId, code: WerkprocesCode) -> EigenWerkBeeld:
    """Raises `DeelnemerOnbekend`, `PlaatsingOnbekend` or `WerkprocesOnbekend`."""
    feiten = feiten_van(lezer, deelnemer)
    nu = voortgang(feiten).huidige
    if nu is None:
        raise PlaatsingOnbekend(deelnemer)
    stand = nu.werkproces(code)
    if stand is None:
        raise WerkprocesOnbekend(code)
    plaatsing, schaal = nu.plaatsing, nu.plaatsing.schaal
    taal = taal_van(lezer.instellingen().taal_van(deelnemer))
    oordeel = eigen_kijk(plaatsing.id, feiten).oordelen.get(code)
    laatste = stand.laatste
    stap = schaal.stap(laatste.stap) if laatste is not None else None
    return EigenWerkBeeld(
        code=code,
        titel=stand.titel,
        tegels=_tegels(schaal, taal, oordeel.stap if oordeel is not None else ""),
        zag=woorden.begeleider_zag(stap.naam) if stap is not None else "",
        ander_zag=_ander_zag(woorden.ladderwoord(stap, taal.zinnen), taal) if stap and taal else "",
        rang=schaal.rang(stap.code) if stap is not None else 0,
        foto=foto_van(lezer, plaatsing, stand),
        taal=taal,
    )


def _tegels(schaal: Schaal, taal: Taal | None, gekozen: str) -> tuple[IkTegel, ...]:
    return tuple(
        IkTegel(
            stap.code,
            woorden.ik_woord(stap),
            woorden.ik_woord(stap, taal.zinnen) if taal is not None else "",
            rang,
            gekozen=stap.code == gekozen,
        )
        for rang, stap in enumerate(schaal.stappen, start=1)
    )


def _ander_zag(woord: str, taal: Taal) -> str:
    return f"{taal.zinnen.begeleider_zag}: {woord}"
