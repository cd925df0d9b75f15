"""What is here of each dossier of a school, counted as the school counts it; feiten come once."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.domain.kenmerk import OrganisatieId
from werkplek.protocol.emmer import KRINGEN, Inhoudsmaat, stand_van
from werkplek.store.ineens import in_een_keer
from werkplek.store.tables_school import emmer, schoolfeit

_MODULUS: Final = 2**62
"""As in `protocol.emmer`."""

_BEKEND: Final = sa.select(schoolfeit.c.feit).where(
    schoolfeit.c.school == sa.bindparam("school"),
    schoolfeit.c.feit.in_(
        sa.select(sa.func.json_each(sa.bindparam("ids")).table_valued("value").c.value)
    ),
)
_MATEN: Final = sa.select(emmer).where(emmer.c.school == sa.bindparam("school"))
_ERIN: Final = in_een_keer(schoolfeit)
_BIJ: Final = insert(emmer).values(
    school=sa.bindparam("school"),
    dossier=sa.bindparam("dossier"),
    aantal=sa.bindparam("aantal"),
    som=sa.bindparam("som"),
    nagevraagd=False,
)
_TEL_BIJ: Final = _BIJ.on_conflict_do_update(
    index_elements=["school", "dossier"],
    set_={
        "aantal": emmer.c.aantal + _BIJ.excluded.aantal,
        "som": (emmer.c.som + _BIJ.excluded.som) % sa.literal(_MODULUS),
    },
)


class Telling(NamedTuple):
    """One feit that a school has: its number there, as whom, and what it adds."""

    feit: str
    nr: int
    dossier: str
    kring: str
    blad: bytes


def tel_erbij(
    verbinding: sa.Connection, school: OrganisatieId, nieuw: Iterable[Telling]
) -> frozenset[str]:
    """Count what was not counted before; gives the ids of those."""
    per_id = {een.feit: een for een in nieuw}
    deze = {"school": school, "ids": json.dumps(list(per_id))}
    for bekend in verbinding.scalars(_BEKEND, deze).all():
        del per_id[bekend]
    if not per_id:
        return frozenset()
    rijen = [(school, een.feit, een.nr, een.dossier) for een in per_id.values()]
    verbinding.exec_driver_sql(_ERIN, rijen)
    bladen: dict[str, list[bytes]] = defaultdict(list)
    for een in per_id.values():
        if een.kring in KRINGEN:
            bladen[een.dossier].append(een.blad)
    maten = {dossier: Inhoudsmaat().met(deel) for dossier, deel in bladen.items()}
    if maten:
        verbinding.execute(
            _TEL_BIJ,
            [
                {"school": school, "dossier": dossier, "aantal": maat.aantal, "som": maat.som}
                for dossier, maat in maten.items()
            ],
        )
    return frozenset(per_id)


def maten(verbinding: sa.Connection, school: OrganisatieId) -> dict[str, Inhoudsmaat]:
    """What is here, by the school's name of the dossier."""
    rijen = verbinding.execute(_MATEN, {"school": school})
    return {rij.dossier: Inhoudsmaat(rij.aantal, rij.som) for rij in rijen}


def stand(verbinding: sa.Connection, school: OrganisatieId) -> bytes:
    """One digest of all of it."""
    return stand_van(maten(verbinding, school).items())


def vergeet(verbinding: sa.Connection, school: OrganisatieId, dossier: str | None = None) -> None:
    """Count anew from nothing: one dossier, or all of a school."""
    for tabel in (schoolfeit, emmer):
        hier = [tabel.c.school == school]
        if dossier is not None:
            hier.append(tabel.c.dossier == dossier)
        verbinding.execute(sa.delete(tabel).where(*hier))


def merk_nagevraagd(
    verbinding: sa.Connection, school: OrganisatieId, dossier: str, *, nagevraagd: bool
) -> None:
    """Remember that a dossier was asked for once more, so that it is not done for ever."""
    leeg = {"school": school, "dossier": dossier, "aantal": 0, "som": 0, "nagevraagd": nagevraagd}
    opdracht = insert(emmer).values(leeg)
    verbinding.execute(
        opdracht.on_conflict_do_update(
            index_elements=["school", "dossier"], set_={"nagevraagd": nagevraagd}
        )
    )


def is_nagevraagd(verbinding: sa.Connection, school: OrganisatieId, dossier: str) -> bool:
    """Whether it was."""
    hier = (emmer.c.school == school, emmer.c.dossier == dossier)
    return bool(verbinding.scalar(sa.select(emmer.c.nagevraagd).where(*hier)))
