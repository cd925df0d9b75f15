"""The lists that schools signed, as they came; whoever keeps one proved it first."""

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.application.ports_papierkast import Schoollijst
from werkplek.application.ports_sleutels import Schoolhouder
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.domain.school import HouderSoort, Schoolrol
from werkplek.store.tables_school import school
from werkplek.store.tables_tekenen import schoollijst as t
from werkplek.store.tables_tekenen import schoolrol


def lijsten(verbinding: sa.Connection) -> tuple[Schoollijst, ...]:
    """The newest of each kind, of every school."""
    rijen = verbinding.execute(sa.select(t).order_by(t.c.school, t.c.soort))
    return tuple(
        Schoollijst(OrganisatieId(rij.school), rij.soort, rij.nummer, rij.bytes) for rij in rijen
    )


def bewaar(verbinding: sa.Connection, lijst: Schoollijst) -> None:
    """In the place of one with a lower number, never of a higher one."""
    zetten = {"nummer": lijst.nummer, "bytes": lijst.inhoud}
    opdracht = insert(t).values(school=lijst.school, soort=lijst.soort, **zetten)
    verbinding.execute(
        opdracht.on_conflict_do_update(
            index_elements=["school", "soort"], set_=zetten, where=t.c.nummer < lijst.nummer
        )
    )


def houder(verbinding: sa.Connection, id_: OrganisatieId) -> Schoolhouder | None:
    """As whom that school knows this folder; a role of a newer Werkplek counts for nothing."""
    rij = verbinding.execute(
        sa.select(school.c.naam, school.c.houder_soort).where(school.c.id == id_)
    ).first()
    if rij is None:
        return None
    bekend = {rol.value: rol for rol in Schoolrol}
    rollen = verbinding.scalars(sa.select(schoolrol.c.rol).where(schoolrol.c.school == id_))
    return Schoolhouder(
        id_,
        rij.naam,
        HouderSoort(rij.houder_soort),
        frozenset(bekend[rol] for rol in rollen if rol in bekend),
    )


def zet_rollen(verbinding: sa.Connection, id_: OrganisatieId, rollen: tuple[str, ...]) -> None:
    """What the holder of this folder is there now."""
    verbinding.execute(sa.delete(schoolrol).where(schoolrol.c.school == id_))
    rijen = [{"school": id_, "rol": rol} for rol in sorted(set(rollen))]
    if rijen:
        verbinding.execute(sa.insert(schoolrol), rijen)
