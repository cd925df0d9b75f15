"""The leerbedrijven of a school, and how one is named."""

from typing import Any

import sqlalchemy as sa

from werkplek.hub.database import als_id
from werkplek.hub.fouten import NietGevonden
from werkplek.hub.logboek import verander_rechten
from werkplek.hub.tables_mensen import leerbedrijf


def maak_leerbedrijf(
    verbinding: sa.Connection, school: int, id_: str, naam: str, leerbedrijf_id: str = ""
) -> None:
    """Add a leerbedrijf; `leerbedrijf_id` is SBB's number."""
    rij = {"school": school, "id": id_, "naam": naam, "leerbedrijf_id": leerbedrijf_id}
    verbinding.execute(sa.insert(leerbedrijf), rij)
    verander_rechten(verbinding, school)


def leerbedrijven(verbinding: sa.Connection, school: int) -> list[Any]:
    """All of a school, by name."""
    return list(
        verbinding.execute(
            sa.select(leerbedrijf)
            .where(leerbedrijf.c.school == school)
            .order_by(leerbedrijf.c.naam)
        )
    )


def leerbedrijf_met(verbinding: sa.Connection, school: int, genoemd: str) -> Any:  # noqa: ANN401  a row
    """The one of this id, number of SBB or name. Raises `NietGevonden`."""
    zelfde = sa.or_(
        leerbedrijf.c.id == als_id(genoemd),
        sa.func.lower(leerbedrijf.c.naam) == genoemd.lower(),
        sa.and_(leerbedrijf.c.leerbedrijf_id == genoemd, leerbedrijf.c.leerbedrijf_id != ""),
    )
    vraag = sa.select(leerbedrijf).where(leerbedrijf.c.school == school, zelfde)
    rijen = list(verbinding.execute(vraag))
    if len(rijen) != 1:
        raise NietGevonden("leerbedrijf" if not rijen else "leerbedrijf_dubbel")
    return rijen[0]
