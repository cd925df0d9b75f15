"""Who is meant: people and deelnemers by id, by a code of the school's own system, or by name."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa

from werkplek.domain.school import Schoolrol
from werkplek.hub.database import als_id, voeg_bij
from werkplek.hub.fouten import NietGevonden
from werkplek.hub.tables_beheer import inlezing_regel, kenmerk
from werkplek.hub.tables_mensen import deelnemer, persoon, rol

DEELNEMER = "deelnemer"
PERSOON = "persoon"


def persoon_met(verbinding: sa.Connection, school: int, genoemd: str) -> Any:  # noqa: ANN401  a row
    """The person. Raises `NietGevonden`."""
    naam = sa.func.lower(persoon.c.naam) == genoemd.lower()
    return _een(verbinding, persoon, school, genoemd, naam)


def deelnemer_met(verbinding: sa.Connection, school: int, genoemd: str) -> Any:  # noqa: ANN401  a row
    """The deelnemer who was not erased. Raises `NietGevonden`."""
    naam = sa.func.lower(deelnemer.c.roepnaam + " " + deelnemer.c.achternaam) == genoemd.lower()
    zoek = sa.and_(deelnemer.c.gewist_op.is_(None), naam)
    return _een(verbinding, deelnemer, school, genoemd, zoek)


def kenmerken(verbinding: sa.Connection, school: int, soort: str) -> dict[str, str]:
    """Who is called by which code."""
    vraag = sa.select(kenmerk.c.code, kenmerk.c.id).where(
        kenmerk.c.school == school, kenmerk.c.soort == soort
    )
    return {rij.code: rij.id for rij in verbinding.execute(vraag)}


def onthoud(verbinding: sa.Connection, school: int, soort: str, codes: Mapping[str, str]) -> None:
    """Keep by which codes somebody is called; a code that is taken stays whose it is."""
    rijen = [
        {"school": school, "soort": soort, "code": code, "id": id_}
        for code, id_ in codes.items()
        if code
    ]
    voeg_bij(verbinding, kenmerk, rijen)


def vergeet(verbinding: sa.Connection, school: int, id_: str) -> None:
    """Forget by which codes somebody was called, and what imports said of them."""
    for tabel in (kenmerk, inlezing_regel):
        verbinding.execute(sa.delete(tabel).where(tabel.c.school == school, tabel.c.id == id_))


def coordinator_van(verbinding: sa.Connection, school: int, genoemd: str | None, dag: date) -> str:
    """Who states what the school states. Raises `NietGevonden`: none, or more than one."""
    return wie_met_rol(verbinding, school, Schoolrol.COORDINATOR, genoemd, dag=dag)


def wie_met_rol(
    verbinding: sa.Connection, school: int, welke: Schoolrol, genoemd: str | None, *, dag: date
) -> str:
    """Who has this role today. Raises `NietGevonden`: nobody, or more than one and none named."""
    vraag = (
        sa.select(rol.c.persoon)
        .where(
            rol.c.school == school,
            rol.c.rol == welke.value,
            sa.or_(rol.c.van.is_(None), rol.c.van <= dag),
            sa.or_(rol.c.tot.is_(None), rol.c.tot >= dag),
        )
        .distinct()
        .order_by(rol.c.persoon)
    )
    wie = list(verbinding.scalars(vraag))
    if genoemd:
        gezocht = persoon_met(verbinding, school, genoemd).id
        wie = [id_ for id_ in wie if id_ == gezocht]
    if not wie:
        raise NietGevonden(welke.value)
    if len(wie) > 1:
        raise NietGevonden(f"{welke.value}_dubbel")
    return str(wie[0])


def _een(
    verbinding: sa.Connection,
    tabel: sa.Table,
    school: int,
    genoemd: str,
    naam: sa.ColumnElement[bool],
) -> Any:  # noqa: ANN401  a row
    zoek, soort = genoemd.strip(), tabel.name
    code = sa.select(kenmerk.c.id).where(
        kenmerk.c.school == school, kenmerk.c.soort == soort, kenmerk.c.code == zoek
    )
    for wijze in (tabel.c.id == als_id(zoek), tabel.c.id.in_(code), naam):
        rijen = list(verbinding.execute(sa.select(tabel).where(tabel.c.school == school, wijze)))
        if len(rijen) == 1:
            return rijen[0]
        if rijen:
            raise NietGevonden(f"{soort}_dubbel")
    raise NietGevonden(soort)
