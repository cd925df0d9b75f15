"""How long a law makes a leerbedrijf keep what it recorded: a duty to keep outranks an erasure."""

from datetime import date
from enum import StrEnum
from typing import Final

from werkplek.domain.schoolfeiten import SCHOOLSOORTEN

RVO_JAREN: Final = 5
"""Years after the study year (Subsidieregeling praktijkleren, art. 23)."""

_AUGUSTUS: Final = 8


class Bewaarklasse(StrEnum):
    """Why something is kept; `geen` is kept for as long as the deelnemer and the work ask."""

    GEEN = "geen"
    RVO = "rvo"


class Wisgrond(StrEnum):
    """Why a dossier is erased."""

    VERZOEK = "verzoek"
    BEWAARTERMIJN = "bewaartermijn"
    VERGISSING = "vergissing"


RVO_SOORTEN: Final = frozenset(
    {
        "deelnemer_aangemeld",
        "plaatsing_gestart",
        "plaatsing_gepauzeerd",
        "plaatsing_hervat",
        "plaatsing_beeindigd",
        "werkprocessen_gekozen",
        "waarneming_vastgelegd",
        "feit_herroepen",
        "aangetoond_verklaard",
        "verklaring_opgemaakt",
        "oordeel_gegeven",
        "scan_bewaard",
        *SCHOOLSOORTEN,
    }
)
"""Kinds of feiten that show agreement, presence, guidance and progress (domain research §3.2).

Photos and sound are not asked for and never kept for RVO.
"""


NOOIT_GEWIST: Final = frozenset({"dossier_gewist"})
"""Kinds whose body no erasure takes: they say what is gone, and why, without saying of whom."""


def blijvend(klasse: str) -> frozenset[str]:
    """The kinds whose bodies stay after an erasure; all others go, also kinds of a newer Werkplek.

    `klasse` is of the `DossierGewist`: empty keeps nothing, a duty to keep what it asks for.
    """
    return NOOIT_GEWIST | RVO_SOORTEN if klasse == Bewaarklasse.RVO else NOOIT_GEWIST


def rvo_tot(laatste_dag: date) -> date:
    """The first day on which what RVO may ask for can go.

    `laatste_dag` is of the plaatsing; a study year runs from 1 August to 31 July.
    """
    einde = laatste_dag.year + (laatste_dag.month >= _AUGUSTUS)
    return date(einde + RVO_JAREN, _AUGUSTUS, 1)
