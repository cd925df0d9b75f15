"""What a school answered to a push: kept with its receipt, and only then not waiting any more."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId
from werkplek.protocol.kop import kring_van
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.ontvangst import OntvangstTekst
from werkplek.protocol.reeks import blad_van
from werkplek.protocol.uitwisseling import (
    Besluit,
    ReeksUitkomst,
    Uitkomst,
    ZendingAntwoord,
    schrijf,
)
from werkplek.store import emmers, schoolwissen
from werkplek.store.tables import feit as f
from werkplek.store.tables_school import aangehouden, ontvangst, schoolband
from werkplek.store.zendlijst import Reeksnaam, wacht_niet_meer

Rij = sa.Row[Any, Any, Any, Any]

_IN_HET_LOG: Final = frozenset({Uitkomst.BEWAARD.value, Uitkomst.BEKEND.value})
_IDS: Final = sa.select(sa.func.json_each(sa.bindparam("ids")).table_valued("value").c.value)
_NAAM_DAAR: Final = (
    sa.select(sa.func.min(schoolband.c.pseudoniem))
    .where(schoolband.c.school == sa.bindparam("school"), schoolband.c.dossier == f.c.deelnemer)
    .correlate(f)
    .scalar_subquery()
)
_NIET_VAST: Final = sa.delete(aangehouden).where(
    aangehouden.c.school == sa.bindparam("school"), aangehouden.c.feit.in_(_IDS)
)
_FEITEN: Final = sa.select(
    f.c.id, f.c.deelnemer, f.c.kop, sa.func.coalesce(_NAAM_DAAR, f.c.deelnemer).label("daar")
).where(f.c.id.in_(_IDS))


class _Uitkomst(NamedTuple):
    """What became of one feit."""

    uitkomst: str
    nr: int = 0
    reden: str = ""


def verwerk(
    verbinding: sa.Connection,
    van: OrganisatieId,
    antwoord: ZendingAntwoord,
    bewijs: OntvangstTekst,
    onderweg: Mapping[Reeksnaam, Sequence[str]],
) -> frozenset[DeelnemerId]:
    """Keep all of it; `onderweg` says which feiten went along. Gives the dossiers it is about."""
    per_feit: dict[str, _Uitkomst] = {}
    for uitkomst in antwoord.uitkomsten:
        per_feit.update(_per_feit(uitkomst, onderweg))
    rij = {
        "school": van,
        "tijdvak": bewijs.tijdvak,
        "stand": bewijs.stand,
        "op": bewijs.op,
        "antwoord": schrijf(antwoord),
    }
    verbinding.execute(sa.insert(ontvangst), rij)
    return _zet(verbinding, van, per_feit, bewijs.op)


def besluit(
    verbinding: sa.Connection, van: OrganisatieId, besluiten: Sequence[Besluit], op: str
) -> frozenset[DeelnemerId]:
    """What the school decided about feiten that it held."""
    per_feit = {
        naam_uit(een.feit): _Uitkomst(een.uitkomst, een.plek, een.reden) for een in besluiten
    }
    return _zet(verbinding, van, per_feit, op)


def _per_feit(
    uitkomst: ReeksUitkomst, onderweg: Mapping[Reeksnaam, Sequence[str]]
) -> dict[str, _Uitkomst]:
    if uitkomst.feiten:
        return {
            naam_uit(een.id): _Uitkomst(een.uitkomst, een.nr, een.reden or uitkomst.reden)
            for een in uitkomst.feiten
        }
    naam = (naam_uit(uitkomst.apparaat), naam_uit(uitkomst.organisatie), uitkomst.eerste)
    return {
        feit: _Uitkomst(
            uitkomst.uitkomst, uitkomst.nr + plaats if uitkomst.nr else 0, uitkomst.reden
        )
        for plaats, feit in enumerate(onderweg.get(naam, ()))
    }


def _zet(
    verbinding: sa.Connection, van: OrganisatieId, per_feit: Mapping[str, _Uitkomst], op: str
) -> frozenset[DeelnemerId]:
    if not per_feit:
        return frozenset()
    rijen = verbinding.execute(_FEITEN, {"school": van, "ids": json.dumps(list(per_feit))}).all()
    daar: list[Rij] = []
    gewist: list[Rij] = []
    rest: list[Rij] = []
    for rij in rijen:
        een = per_feit[rij.id]
        is_daar = een.uitkomst in _IN_HET_LOG and een.nr
        (daar if is_daar else gewist if een.uitkomst == Uitkomst.GEWIST else rest).append(rij)
    emmers.tel_erbij(verbinding, van, (_telling(rij, per_feit[rij.id]) for rij in daar))
    laat_los(verbinding, van, [rij.id for rij in daar])
    _houd_vast(verbinding, van, [(rij, per_feit[rij.id]) for rij in rest], op)
    wacht_niet_meer(verbinding, van, [rij.id for rij in rijen])
    schoolwissen.wis_feiten(verbinding, van, [rij.id for rij in gewist])
    return frozenset(DeelnemerId(rij.deelnemer) for rij in rijen)


def _telling(rij: Rij, uitkomst: _Uitkomst) -> emmers.Telling:
    kring = kring_van(rij.kop)
    return emmers.Telling(rij.id, uitkomst.nr, rij.daar, kring, blad_van(rij.kop))


def laat_los(verbinding: sa.Connection, van: OrganisatieId, ids: Sequence[str]) -> None:
    """These are in the log of the school: it holds them no more."""
    verbinding.execute(_NIET_VAST, {"school": van, "ids": json.dumps(ids)})


def _houd_vast(
    verbinding: sa.Connection,
    van: OrganisatieId,
    wat: Sequence[tuple[Rij, _Uitkomst]],
    op: str,
) -> None:
    """What waits there, or came back: it is out of the outbox, never out of sight."""
    rijen = [
        {
            "school": van,
            "feit": rij.id,
            "dossier": rij.deelnemer,
            "uitkomst": een.uitkomst,
            "reden": een.reden,
            "sinds": op,
        }
        for rij, een in wat
    ]
    if rijen:
        opdracht = insert(aangehouden)
        zetten = {naam: opdracht.excluded[naam] for naam in ("uitkomst", "reden")}
        verbinding.execute(
            opdracht.on_conflict_do_update(index_elements=["school", "feit"], set_=zetten), rijen
        )
