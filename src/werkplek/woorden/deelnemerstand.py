"""The words a deelnemer reads about themselves (A2): short, and about what they can do."""

from collections.abc import Mapping, Sequence
from typing import Final

from werkplek.domain.fouten import TeVeelOefenen
from werkplek.domain.schaal import Stap
from werkplek.domain.voortgang import Stand
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.talen.taal import Taal
from werkplek.woorden.talen.zinnen import NEDERLANDS, Zinnen

GROEPEN: Final[Mapping[Stand, str]] = {
    Stand.AANGETOOND: NEDERLANDS.dit_kan_ik,
    Stand.GEZIEN: NEDERLANDS.dit_deed_ik_zelf,
    Stand.IN_OEFENING: NEDERLANDS.dit_leer_ik,
    Stand.NOG_NIET_GEDAAN: NEDERLANDS.dit_kan_komen,
}
"""In the order of the page: what somebody can do comes first."""

NOG_NIETS: Final = "Hier komt te staan wat je hebt gedaan."
BEDANKT: Final = "Geef de tablet terug aan je begeleider."
ALLEEN_NEDERLANDS: Final = "Alleen Nederlands"
NIET_NAGEKEKEN: Final = "Nog door een spreker te controleren"
THUIS: Final = "Voor thuis"

_LADDER: Final = {
    "uitleg": ("uitleg_gehad", "ik_weet_het"),
    "samen": ("geoefend", "ik_doe_het_samen"),
    "controle": ("met_controle", "ik_doe_het_zelf"),
    "zelfstandig": ("zelfstandig", "ik_kan_het"),
}
"""The words of a step of our own scale, said of somebody and by somebody."""

_GROEPZIN: Final = {
    Stand.AANGETOOND: "dit_kan_ik",
    Stand.GEZIEN: "dit_deed_ik_zelf",
    Stand.IN_OEFENING: "dit_leer_ik",
    Stand.NOG_NIET_GEDAAN: "dit_kan_komen",
}


def kop(roepnaam: str) -> str:
    """Whose page it is."""
    return f"Dit is van jou, {roepnaam}"


def laat_zien(roepnaam: str) -> str:
    """What the button says to who hands the tablet over."""
    return f"Laat aan {roepnaam} zien"


def gezien(stap: str, aantal: int, dag: str) -> str:
    """How it went last, how often, and on which day; `stap` may be empty."""
    keer = "1 keer" if aantal == 1 else f"{aantal} keer"
    return " · ".join(filter(None, (stap, f"{keer} gezien", f"laatst {dag}")))


def groep_in(stand: Stand, zinnen: Zinnen) -> str:
    """The heading of a group, in one of the languages."""
    return str(getattr(zinnen, _GROEPZIN[stand]))


def ladderwoord(stap: Stap, zinnen: Zinnen) -> str:
    """The word of a step in one of the languages; of another scale there is only the Dutch."""
    if stap.code in _LADDER:
        return str(getattr(zinnen, _LADDER[stap.code][0]))
    return stap.naam if zinnen is NEDERLANDS else ""


def ik_woord(stap: Stap, zinnen: Zinnen = NEDERLANDS) -> str:
    """The same step as somebody says it of themselves."""
    if stap.code in _LADDER:
        return str(getattr(zinnen, _LADDER[stap.code][1]))
    return stap.naam if zinnen is NEDERLANDS else ""


def begeleider_zag(stap: str) -> str:
    """The word of who saw it; it stands beside the own word, and corrects nothing."""
    return f"{NEDERLANDS.begeleider_zag}: {stap}"


def zelf(stap: Stap) -> str:
    """The own word in a row that the praktijkopleider reads."""
    return f"zelf: {ik_woord(stap)}"


def wat_oefent(roepnaam: str) -> str:
    """What the praktijkopleider is asked together with the deelnemer."""
    return f"Wat oefent {roepnaam} nu? Kies er 1, 2 of 3."


def niet_nagekeken(talen: Sequence[Taal]) -> str:
    """Which languages nobody who speaks them has read yet; empty when all were."""
    open_ = [taal.nederlands for taal in talen if not taal.nagekeken]
    welke = "" if len(open_) == len(talen) else f": {', '.join(open_)}"
    return f"{NIET_NAGEKEKEN}{welke}." if open_ else ""


def te_veel_oefenen(fout: TeVeelOefenen) -> Boodschap:  # noqa: ARG001  the words say how many
    """A fourth one is not forbidden: it waits until there is room."""
    return Boodschap(NEDERLANDS.drie_is_genoeg)
