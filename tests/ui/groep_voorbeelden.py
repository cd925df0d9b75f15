"""The page of a group, with twenty people and twelve werkprocessen, and the least of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from werkplek.application.beelden.groep import (
    NIET_GEKOZEN,
    Cel,
    GroepBeeld,
    GroepRij,
    Kolom,
    Opleidingsgroep,
)
from werkplek.application.beelden.kijken import Kijktip
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.schaal import STANDAARD
from werkplek.ui.pages.groep_page import GroepPage
from werkplek.ui.pages.page import Page
from werkplek.woorden.groep import BIJNA_AANGETOOND, lang_geleden, oefent_nu

DAG: Final = date(2026, 3, 3)
NAMEN: Final = (
    "Sanne", "Bilal", "Noor", "Kees", "Amina", "Daan", "Yusuf", "Femke", "Maximiliaan", "Lotte",
    "Ruben", "Esra", "Tom", "Iris", "Mehmet", "Julia", "Stefan", "Wout", "Zeynep", "Anna-Maria",
)  # fmt: skip
WOORDEN: Final = ("Nog niet gedaan", *(stap.naam for stap in STANDAARD.stappen))
TITEL: Final = "Bereidt assisterende werkzaamheden voor en meldt zich af"
LAATST: Final = ("vandaag", "gisteren", "3 dagen geleden", "3 weken geleden", "even gestopt")


def codes(aantal: int) -> tuple[WerkprocesCode, ...]:
    """Four werkprocessen in each kerntaak."""
    plekken = ((1 + nummer // 4, 1 + nummer % 4) for nummer in range(aantal))
    return tuple(WerkprocesCode(f"B1-K{kerntaak}-W{werk}") for kerntaak, werk in plekken)


def cel(rij: int, kolom: int) -> Cel:
    """Every stand, in an order that looks like none."""
    soort = (rij * 7 + kolom * 5 + rij * kolom) % 8
    if soort == 7:
        return NIET_GEKOZEN
    if soort >= 5:
        return Cel("Aangetoond", rang=4, aangetoond=True)
    return Cel(WOORDEN[soort], rang=soort)


def opleiding(mensen: int, werk: int, titel: str = "Assistent logistiek") -> Opleidingsgroep:
    """So many people by so many werkprocessen."""
    namen = [f"{NAMEN[n % 20]}{'' if n < 20 else f' {n // 20}'}" for n in range(mensen)]
    rijen = tuple(
        GroepRij(
            deelnemer=DeelnemerId(f"deelnemer-{nummer}"),
            naam=naam,
            voornaam=naam,
            initialen=naam[:2],
            laatst=LAATST[nummer % 5],
            cellen=tuple(cel(nummer, kolom) for kolom in range(werk)),
            stil=nummer % 5 == 3,
            pauze=nummer % 5 == 4,
        )
        for nummer, naam in enumerate(namen)
    )
    return Opleidingsgroep(titel, titel, tuple(Kolom(c, TITEL) for c in codes(werk)), rijen)


TIPS: Final = (
    Kijktip(DeelnemerId("deelnemer-3"), "Kees", lang_geleden("3 weken geleden")),
    Kijktip(DeelnemerId("deelnemer-8"), "Maximiliaan", lang_geleden("2 weken geleden")),
    Kijktip(
        DeelnemerId("deelnemer-0"),
        "Sanne",
        BIJNA_AANGETOOND,
        codes(1)[0],
        TITEL,
    ),
    Kijktip(
        DeelnemerId("deelnemer-1"),
        "Bilal",
        oefent_nu("Bilal"),
        codes(6)[5],
        TITEL,
    ),
    Kijktip(
        DeelnemerId("deelnemer-2"),
        "Noor",
        oefent_nu("Noor"),
        codes(2)[1],
        TITEL,
    ),
)
GROEP: Final = GroepBeeld(DAG, "De Verzonnen Hal", (opleiding(20, 12),), TIPS)
GROOT: Final = replace(GROEP, groepen=(opleiding(20, 60),), initialen=True)
TWEE: Final = replace(
    GROEP,
    groepen=(opleiding(12, 8), opleiding(3, 5, "Assistent installatie- en constructietechniek")),
    kijk=(),
)
LEEG: Final = GroepBeeld(DAG, "De Verzonnen Hal")


def pagina(beeld: GroepBeeld) -> GroepPage:
    """The page with this group."""
    page = GroepPage()
    page.toon(beeld)
    return page


def pagina_lijst() -> GroepPage:
    """Whom to look at, with the reasons."""
    page = pagina(GROEP)
    page.wissel()
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "groep": lambda: pagina(GROEP),
    "groep groot": lambda: pagina(GROOT),
    "groep twee opleidingen": lambda: pagina(TWEE),
    "groep leeg": lambda: pagina(LEEG),
    "groep kijken": pagina_lijst,
}
