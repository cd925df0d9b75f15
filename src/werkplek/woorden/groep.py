"""The words of *Groep*: how long ago, what to look at today and why; never as a shortage."""

from datetime import date
from typing import Final

from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.voortgang import Stand
from werkplek.woorden.dagen import wanneer, weekdag
from werkplek.woorden.standen import STAND, TELT_NOG_NIET_MEE

TITEL: Final = "Groep"
NIET_GEKOZEN: Final = "Niet gekozen"
NOG_NIET_GEZIEN: Final = "nog niet gezien"
EVEN_GESTOPT: Final = "even gestopt"
VOOR_DE_PAUZE: Final = "voor de pauze"
KIJK_VANDAAG: Final = "Kijk vandaag naar"
NIETS_TE_KIJKEN: Final = "Iedereen is kort geleden gezien."
LEGENDA: Final = "Wat de tekens zeggen"
TIJDJE_GELEDEN: Final = "Al een tijd niet gezien"

_DAGEN: Final = 14
_WEKEN: Final = 8 * 7


def laatst_gezien(dag: date | None, vandaag: date) -> str:
    """`vandaag`, `gisteren`, `3 dagen geleden`, `5 weken geleden`, or the day itself."""
    if dag is None:
        return NOG_NIET_GEZIEN
    dagen = (vandaag - dag).days
    if 1 < dagen < _DAGEN:
        return f"{dagen} dagen geleden"
    if _DAGEN <= dagen < _WEKEN:
        return f"{dagen // 7} weken geleden"
    return wanneer(dag, vandaag=vandaag)


def nog_niet_meegeteld(woord: str) -> str:
    """The word of work that lies outside the choice."""
    return f"{woord}, {TELT_NOG_NIET_MEE}"


def lang_geleden(roepnaam: str, dag: date | None, begin: date, vandaag: date) -> str:
    """Why to look at somebody who was not seen for a while."""
    if dag is None:
        return f"{roepnaam} begon op {weekdag(begin)}. Kijk eens mee."
    return f"Laatst gezien: {laatst_gezien(dag, vandaag)}. Kijk eens mee."


def bijna_aangetoond(code: WerkprocesCode, titel: str) -> str:
    """Why to look at work that needs one more waarneming."""
    return f"Zie je {code} nog 1 keer zelfstandig? Dan kan het aangetoond zijn. ({titel})"


def oefent_nu(roepnaam: str, code: WerkprocesCode, titel: str) -> str:
    """Why to look at work that is practised now."""
    return f"{roepnaam} oefent nu {code}. Kijk deze week mee. ({titel})"


def legenda(stappen: tuple[str, ...]) -> tuple[str, ...]:
    """The words of the shapes: the empty ladder, each step of it, and the star."""
    return (STAND[Stand.NOG_NIET_GEDAAN], *stappen, STAND[Stand.AANGETOOND])


def voorgelezen(naam: str, code: WerkprocesCode, titel: str, woord: str) -> str:
    """One cell in words."""
    return f"{naam}, {code} {titel}, {woord}"


def bladtitel(bedrijf: str) -> str:
    """The title of the printed sheet."""
    return f"{TITEL} bij {bedrijf}"
