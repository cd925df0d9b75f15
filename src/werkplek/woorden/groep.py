"""The words of *Groep*: how long ago, what to look at today and why; never as a shortage."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from werkplek.domain.voortgang import Stand
from werkplek.woorden.dagen import wanneer, weekdag
from werkplek.woorden.datums import datum
from werkplek.woorden.standen import STAND, TELT_NOG_NIET_MEE

TITEL: Final = "Groep"
NIET_GEKOZEN: Final = "Niet gekozen"
NOG_NIET_GEZIEN: Final = "nog niet gezien"
EVEN_GESTOPT: Final = "even gestopt"
VOOR_DE_PAUZE: Final = "voor de pauze"
KIJK_VANDAAG: Final = "Kijk vandaag naar"
KIJK: Final = "Kijk vandaag"
NIEMAND_EXTRA: Final = "Vandaag hoef je naar niemand extra te kijken."
NIEMAND: Final = "Er is nu niemand in je groep."
NIEMAND_UITLEG: Final = "Zodra er een plaatsing loopt, staat die hier."
HELE_GROEP: Final = "Hele groep"
NAAM: Final = "Naam"
VOET: Final = "Dit blad is voor op de werkplek. Het is geen bewijs."
TIJDJE_GELEDEN: Final = "Al een tijd niet gezien"

_DAGEN: Final = 14
_NAMEN: Final = 3
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


def lang_geleden(laatst: str) -> str:
    """Why to look at somebody who was not seen for a while."""
    return f"Laatst gezien: {laatst}. Kijk eens mee."


def begonnen(roepnaam: str, begin: date) -> str:
    """Why to look at somebody who began a while ago."""
    return f"{roepnaam} begon op {weekdag(begin)}. Kijk eens mee."


BIJNA_AANGETOOND: Final = "Zie je dit nog 1 keer zelfstandig? Dan kan het aangetoond zijn."
"""Why to look at work that needs one more waarneming."""


def oefent_nu(roepnaam: str) -> str:
    """Why to look at work that is practised now."""
    return f"{roepnaam} oefent dit nu. Kijk deze week mee."


def kijk_naar(namen: Sequence[str]) -> str:
    """`Kijk vandaag naar Sanne, Bilal en 3 anderen`; with nobody, that there is nobody."""
    if not namen:
        return NIEMAND_EXTRA
    *eerste, laatste = namen if len(namen) <= _NAMEN else (*namen[:2], f"{len(namen) - 2} anderen")
    return f"{KIJK_VANDAAG} {', '.join(eerste)}{' en ' if eerste else ''}{laatste}"


def legenda(stappen: tuple[str, ...]) -> tuple[str, ...]:
    """The words of the shapes: the empty ladder, each step of it, and the star."""
    return (STAND[Stand.NOG_NIET_GEDAAN], *stappen, STAND[Stand.AANGETOOND])


def rij_voorgelezen(naam: str, laatst: str, teken: str) -> str:
    """One name in words, with what its shape says."""
    return ", ".join(deel for deel in (f"{naam}, laatst gezien: {laatst}", teken) if deel)


def naar(titel: str) -> str:
    """The way to another opleiding."""
    return f"Naar {titel}"


def bladtitel(bedrijf: str) -> str:
    """The title of the printed sheet."""
    return f"{TITEL} bij {bedrijf}"


def bladdag(dag: date) -> str:
    """The day of the sheet; what was seen after it is not on it."""
    return f"Zoals het was op {datum(dag)}"
