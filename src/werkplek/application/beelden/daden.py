"""What one person can do with a verklaring as it stands now; the first is what comes next."""

from dataclasses import dataclass
from enum import StrEnum

from werkplek.application.ports import Lezer
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Persoon
from werkplek.domain.plaatsing import Plaatsing
from werkplek.domain.vaststelling import Handtekeningrol, Vorm
from werkplek.domain.verklaring import Staat
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.woorden import verklaringstaten as woorden


class Daad(StrEnum):
    """One thing that can be done with a verklaring; WACHTEN: another does what comes next."""

    OORDELEN = "oordelen"
    AANBIEDEN = "aanbieden"
    NIEUW_CONCEPT = "nieuw_concept"
    WACHTEN = "wachten"
    VASTSTELLEN = "vaststellen"
    TERUGGEVEN = "teruggeven"
    TEKENEN = "tekenen"
    PRINTEN = "printen"
    SCANNEN = "scannen"
    UITREIKEN = "uitreiken"
    INTREKKEN = "intrekken"


@dataclass(frozen=True, slots=True)
class Beller:
    """Who looks at it: the praktijkopleider of this plaatsing, the examencommissie, or neither.

    `school`: a school knows the deelnemer, so that it can be offered to.
    """

    opleider: bool
    commissie: bool
    school: bool


def beller_van(lezer: Lezer, deelnemer: DeelnemerId, plaatsing: Plaatsing, ik: Persoon) -> Beller:
    """What somebody is to one deelnemer here."""
    band = lezer.schoolband(deelnemer)
    houder = None if band is None else lezer.schoolhouder(band.school)
    commissie = houder is not None and houder.stelt_vast
    return Beller(plaatsing.is_van(ik) and not commissie, commissie, band is not None)


def daden(stand: VerklaringStand, wie: Beller) -> tuple[Daad, ...]:
    """What can be done now, what comes next first; nothing with what was withdrawn."""
    if stand.ingetrokken is not None:
        return ()
    if stand.vaststelling is not None:
        return _na_vaststellen(stand, wie)
    if stand.staat is Staat.CONCEPT:
        return (Daad.OORDELEN, Daad.PRINTEN) if wie.opleider else (Daad.PRINTEN,)
    return _voor_vaststellen(stand, wie)


def _voor_vaststellen(stand: VerklaringStand, wie: Beller) -> tuple[Daad, ...]:
    """Judged; without a school people print it and sign it by pen."""
    match stand.staat:
        case Staat.AANGEBODEN if wie.commissie:
            return (Daad.VASTSTELLEN, Daad.TERUGGEVEN, Daad.PRINTEN)
        case Staat.OORDEEL_GEGEVEN if not wie.school:
            return (Daad.PRINTEN, Daad.SCANNEN)
        case Staat.OORDEEL_GEGEVEN if wie.opleider:
            return (Daad.AANBIEDEN, Daad.PRINTEN, Daad.SCANNEN)
        case Staat.TERUG if wie.opleider:
            return (Daad.NIEUW_CONCEPT, Daad.AANBIEDEN, Daad.PRINTEN)
        case _:
            return (Daad.WACHTEN, Daad.PRINTEN)


def _na_vaststellen(stand: VerklaringStand, wie: Beller) -> tuple[Daad, ...]:
    intrekken = (Daad.INTREKKEN,) if wie.commissie else ()
    if stand.volgende is not None:
        tekent = wie.opleider and stand.volgende is not Handtekeningrol.SCHOOL
        return (Daad.TEKENEN,) if tekent else intrekken
    uitreiken = wie.commissie and stand.staat is Staat.VASTGESTELD
    met_pen = stand.vaststelling is not None and stand.vaststelling.vorm is Vorm.PEN
    scannen = (Daad.SCANNEN,) if met_pen and (wie.opleider or wie.commissie) else ()
    return (*((Daad.UITREIKEN,) if uitreiken else ()), Daad.PRINTEN, *scannen, *intrekken)


def hierna(stand: VerklaringStand, wie: Beller) -> str:
    """What comes next, in a sentence."""
    vast = {
        Staat.CONCEPT: woorden.GEEF_OORDEEL if wie.opleider else woorden.LEES_NA,
        Staat.AANGEBODEN: woorden.LEES_EN_STEL_VAST if wie.commissie else woorden.WACHT_OP_SCHOOL,
        Staat.TERUG: woorden.TERUG if wie.opleider else woorden.TERUG_BIJ_BEDRIJF,
        Staat.INGETROKKEN: woorden.GEBRUIK_NIET,
    }
    if stand.staat in vast:
        return vast[stand.staat]
    if stand.staat is not Staat.OORDEEL_GEGEVEN:
        return woorden.na_vaststellen(stand, opleider=wie.opleider, commissie=wie.commissie)
    if wie.school:
        return woorden.BIED_AAN if wie.opleider else woorden.NOG_NIET_AANGEBODEN
    return woorden.scans(len(stand.scans)) if stand.scans else woorden.PRINT_ZELF
