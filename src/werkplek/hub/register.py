"""What the school established, as it stands in the register: a row for each verklaring.

It follows the feiten that enter the log. Of two that establish the same verklaring the one counts
that every device counts (`domain.verklaringstand`), whichever came in first.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any, Final

import sqlalchemy as sa

from werkplek.application.verklaren import documentnummer
from werkplek.domain.feiten import Feit
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.schoolfeiten import SCHOOLSOORTEN, HandtekeningGezet
from werkplek.domain.vaststelling import Handtekeningrol, Vorm
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.hub.herlezen import gang_van, herlees
from werkplek.hub.tables_waarmerk import register

VOLGT: Final = frozenset(SCHOOLSOORTEN)
"""The kinds of feiten after which the register may read otherwise."""

_SOORTEN: Final = VOLGT | {
    "dossier_gekoppeld",
    "feit_herroepen",
    "oordeel_gegeven",
    "plaatsing_gestart",
    "verklaring_opgemaakt",
}


class Zegelstand(StrEnum):
    """How far the sealing of an established verklaring is; `register.fout` says what stops it.

    `wacht`: the people still sign the file. `te_verzegelen`: it is the hub's turn, which tries
    until it is done. `mislukt`: this will never be sealed. `gewist`: the deelnemer was erased.
    """

    WACHT = "wacht"
    TE_VERZEGELEN = "te_verzegelen"
    VERZEGELD = "verzegeld"
    MISLUKT = "mislukt"
    GEWIST = "gewist"


def volg(verbinding: sa.Connection, school: int, dossiers: Collection[str]) -> None:
    """Make the rows of these dossiers say what their feiten say now."""
    for dossier in sorted(dossiers):
        er_al = {rij.verklaring: rij for rij in verbinding.execute(_van_dossier(school, dossier))}
        feiten = [
            deel
            for deel in herlees(verbinding, school, dossier, soorten=_SOORTEN)
            if not is_schoolzegel(deel.feit)
        ]
        for gang in gang_van(feiten).plaatsingen:
            for stand in gang.verklaringen:
                if stand.vaststelling is not None:
                    waar = {"school": school, "dossier": dossier}
                    _zet(verbinding, stand, waar, er_al.get(stand.id))


def rij_van(
    verbinding: sa.Connection, school: int, verklaring: str, *, op_slot: bool = False
) -> Any:  # noqa: ANN401  a row
    """The row of a verklaring, if the school established it."""
    vraag = sa.select(register).where(*_is(school, verklaring))
    return verbinding.execute(vraag.with_for_update() if op_slot else vraag).first()


def werk_bij(verbinding: sa.Connection, school: int, verklaring: str, **waarden: object) -> None:
    """Write down how far it is."""
    verbinding.execute(sa.update(register).where(*_is(school, verklaring)).values(**waarden))


def is_schoolzegel(feit: Feit) -> bool:
    """Whether it says that the school sealed; what the hub did itself, the register knows."""
    inhoud = feit.inhoud
    return isinstance(inhoud, HandtekeningGezet) and inhoud.rol == Handtekeningrol.SCHOOL


def _zet(
    verbinding: sa.Connection,
    stand: VerklaringStand,
    waar: Mapping[str, Any],
    rij: Any,  # noqa: ANN401  a row
) -> None:
    nieuw = _waarden(stand)
    ingetrokken = stand.ingetrokken.op.isoformat() if stand.ingetrokken is not None else None
    if rij is None:
        verbinding.execute(
            sa.insert(register),
            {**waar, **nieuw, "verklaring": stand.id, "ingetrokken_op": ingetrokken},
        )
        return
    anders: dict[str, object] = {}
    if rij.feit != stand.vastgesteld and rij.zegel_som is None:  # sealed is sealed, once
        opnieuw = {"fout": "", "zegel_som": None, "verzegeld_op": None, "herstempeld_op": None}
        anders = nieuw | opnieuw
    elif rij.stand == Zegelstand.WACHT:
        anders = {"stand": nieuw["stand"]}
    if ingetrokken is not None and rij.ingetrokken_op is None:
        anders["ingetrokken_op"] = ingetrokken
    if anders:
        werk_bij(verbinding, waar["school"], stand.id, **anders)


def _waarden(stand: VerklaringStand) -> dict[str, Any]:
    vast = stand.vaststelling
    assert vast is not None  # noqa: S101  the caller looked
    aan_de_beurt = vast.vorm == Vorm.PEN or stand.volgende is Handtekeningrol.SCHOOL
    return {
        "nummer": eigen_nummer(stand),
        "feit": stand.vastgesteld,
        "vorm": Vorm(vast.vorm).value,
        "som_open": stand.vast_sha256,
        "stand": (Zegelstand.TE_VERZEGELEN if aan_de_beurt else Zegelstand.WACHT).value,
        "vastgesteld_op": vast.op.isoformat(),
    }


def eigen_nummer(stand: VerklaringStand) -> str:
    """Its number; empty when it is not the one that follows from the feit, which no other has."""
    jaar = stand.verklaring.opgemaakt_op.year
    eigen = documentnummer(FeitId(stand.id), jaar)
    return eigen if stand.verklaring.nummer == eigen else ""


def _van_dossier(school: int, dossier: str) -> sa.Select[Any]:
    return sa.select(register).where(register.c.school == school, register.c.dossier == dossier)


def _is(school: int, verklaring: str) -> tuple[sa.ColumnElement[bool], ...]:
    return register.c.school == school, register.c.verklaring == verklaring
