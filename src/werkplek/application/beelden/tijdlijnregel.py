"""How the *Tijdlijn* says in one line what happened beside the waarnemingen."""

from typing import Final

from werkplek.domain.begeleidingsfeiten import (
    AfspraakAfgerond,
    AfspraakGemaakt,
    BezoekGepland,
    GesprekOndertekend,
    GesprekVastgelegd,
    SteunGegeven,
)
from werkplek.domain.deelnemersfeiten import (
    EigenOordeelGegeven,
    OefenenGekozen,
    RetourticketAfgesproken,
    VaardigheidGezien,
)
from werkplek.domain.feiten import Feit, Inhoud, Kring, OpmerkingGemaakt
from werkplek.domain.vaardigheden import VAARDIGHEDEN, VAARDIGHEIDSSCHAAL
from werkplek.woorden import begeleiden as woorden
from werkplek.woorden.datums import datum

_VAARDIGHEID: Final = {een.code: een.naam for een in VAARDIGHEDEN}
_STAP: Final = {stap.code: stap.naam for stap in VAARDIGHEIDSSCHAAL.stappen}


def regel_naast_werk(feit: Feit) -> str:
    """What was said, done or chosen beside the waarnemingen; empty for all other kinds."""
    if isinstance(feit.inhoud, OpmerkingGemaakt):
        return "Eigen notitie" if feit.kring is Kring.EIGEN else "Opmerking"
    return begeleidingsregel(feit.inhoud) or deelnemersregel(feit.inhoud)


def begeleidingsregel(inhoud: Inhoud) -> str:
    """What was done to guide somebody; empty for all other kinds."""
    match inhoud:
        case SteunGegeven(steun=steun):
            return f"Steun: {woorden.STEUN[steun]}"
        case BezoekGepland(op=op, tijd=tijd):
            return f"Bezoek gepland op {datum(op)}{f' om {tijd}' if tijd else ''}"
        case GesprekVastgelegd(plek=plek):
            return f"Gesprek {woorden.PLEK[plek]}"
        case GesprekOndertekend(rol=rol):
            return f"Gesprek ondertekend door {woorden.ROL[rol]}"
        case _:
            return _afspraakregel(inhoud)


def _afspraakregel(inhoud: Inhoud) -> str:
    match inhoud:
        case AfspraakGemaakt(wie=wie, tekst=tekst):
            return f"Afspraak, {woorden.ROL[wie]}: {tekst}"
        case AfspraakAfgerond(afloop=afloop):
            return f"Afspraak {woorden.AFLOOP[afloop]}"
        case _:
            return ""


def deelnemersregel(inhoud: Inhoud) -> str:
    """What the deelnemer chose, thought or showed at work; empty for all other kinds."""
    match inhoud:
        case OefenenGekozen(werkprocessen=werk):
            return f"Oefent nu: {', '.join(een.titel for een in werk) or 'niets gekozen'}"
        case EigenOordeelGegeven(werkproces=werkproces):
            return f"Eigen oordeel: {werkproces.code} {werkproces.titel}"
        case VaardigheidGezien(vaardigheid=code, stap=stap):
            return f"{_VAARDIGHEID.get(code, code)}: {_STAP.get(stap, stap)}"
        case RetourticketAfgesproken(bel_op=dag):
            return f"Retourticket afgesproken{f', bellen op {datum(dag)}' if dag else ''}"
        case _:
            return ""


def notitie_van(inhoud: Inhoud) -> str:
    """The words that somebody added."""
    match inhoud:
        case OpmerkingGemaakt(tekst=tekst) | RetourticketAfgesproken(tekst=tekst):
            return tekst
        case SteunGegeven(toelichting=tekst) | VaardigheidGezien(notitie=tekst):
            return tekst
        case GesprekVastgelegd(stemmen=stemmen):
            return "\n".join(f"{stem.naam}: {stem.tekst}" for stem in stemmen if stem.tekst)
        case _:
            return ""
