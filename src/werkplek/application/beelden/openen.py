"""The picture of *Openen*: why a folder does not open, and the ways on that make sense then."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from werkplek.application.ports import (
    MapBeschadigd,
    MapNieuwer,
    SleutelNodig,
    SleutelPastNiet,
)
from werkplek.application.ports_veilig import Sleutelbosstand
from werkplek.application.uitleg import leg_uit
from werkplek.woorden import openen as woorden
from werkplek.woorden.boodschap import Boodschap


class Weg(StrEnum):
    """A way on from a folder that is shut."""

    OPNIEUW = "opnieuw"
    HERSTELCODE = "herstelcode"
    WACHTZIN = "wachtzin"
    KOPIE = "kopie"
    ALS_BESTAND = "als_bestand"


GEHEIMEN: Final = (Weg.HERSTELCODE, Weg.WACHTZIN)
"""The ways in that a person types."""


@dataclass(frozen=True, slots=True)
class OpenenBeeld:
    """What happened, and the ways on: the first is the main one.

    `vraag` is a way in that is asked for at once, because there is no better one.
    """

    kop: str
    boodschap: Boodschap
    wegen: tuple[Weg, ...]
    vraag: Weg | None = None


def openen_beeld(fout: BaseException, opent_met: Collection[Weg]) -> OpenenBeeld:
    """The picture of a folder that did not open; `opent_met` are the ways in that it has."""
    kop = woorden.KOP.get(type(fout).__name__, woorden.KOP_ANDERS)
    geheimen = tuple(weg for weg in GEHEIMEN if weg in opent_met)
    match fout:
        case SleutelNodig():
            return _op_slot(kop, fout, geheimen)
        case SleutelPastNiet(detail="sleutelbos"):
            return _op_slot(kop, SleutelNodig(Sleutelbosstand.ANDERS), geheimen)
        case SleutelPastNiet(detail=Weg.HERSTELCODE):
            over = (woorden.HERSTELCODE_PAST_NIET, (*geheimen, Weg.OPNIEUW), Weg.HERSTELCODE)
            return OpenenBeeld(kop, *over)
        case SleutelPastNiet(detail=Weg.WACHTZIN):
            wegen = (*reversed(geheimen), Weg.OPNIEUW)
            return OpenenBeeld(kop, leg_uit(fout), wegen, Weg.WACHTZIN)
        case SleutelPastNiet():
            return OpenenBeeld(kop, woorden.SLEUTELS_VAN_ANDERS, (Weg.KOPIE, Weg.OPNIEUW))
        case _:
            return OpenenBeeld(kop, leg_uit(fout), (*_in_plaats(fout), Weg.OPNIEUW))


def _in_plaats(fout: BaseException) -> tuple[Weg, ...]:
    """What there is to do instead of opening: nothing for what may pass by itself."""
    match fout:
        case MapBeschadigd():
            return (Weg.KOPIE,)
        case MapNieuwer():
            return (Weg.ALS_BESTAND,)
        case _:
            return ()


def _op_slot(kop: str, fout: SleutelNodig, geheimen: tuple[Weg, ...]) -> OpenenBeeld:
    """A keyring that may still open comes first; of two ways in a person says which."""
    afwezig = fout.detail not in set(Sleutelbosstand) - {Sleutelbosstand.AFWEZIG}
    if fout.detail == Sleutelbosstand.OP_SLOT:
        return OpenenBeeld(kop, leg_uit(fout), (Weg.OPNIEUW, *geheimen))
    if not geheimen:
        return OpenenBeeld(kop, woorden.ALLEEN_SLEUTELBOS, (Weg.OPNIEUW,))
    vraag = geheimen[0] if len(geheimen) == 1 else None
    if afwezig and Weg.WACHTZIN in geheimen:
        vraag = Weg.WACHTZIN
    wegen = geheimen if afwezig else (*geheimen, Weg.OPNIEUW)
    return OpenenBeeld(kop, leg_uit(fout), wegen, vraag)
