"""Which rows of the index are of this werkplek: what somebody learns, and what can be done here."""

import json
from collections.abc import Collection
from typing import Final

import sqlalchemy as sa

from werkplek.store.tables import overzicht
from werkplek.store.tables_structuur import uitvoerbaar, werkproces, zoekplek
from werkplek.store.zoekopdracht import zelfde

_HIER: Final = sa.select(overzicht.c.crebo)
_GEZEGD: Final = sa.select(uitvoerbaar.c.crebo)


def van_hier(verbinding: sa.Connection, nummers: Collection[int]) -> frozenset[int]:
    """Those of these rows that are of this werkplek."""
    return frozenset(verbinding.scalars(_DAARVAN, {"nummers": json.dumps(list(nummers))}))


def alle_van_hier(verbinding: sa.Connection) -> str:
    """All rows that are of this werkplek, as a JSON list."""
    alle: str = verbinding.execute(_ALLE).scalar_one()
    return alle


def _van_hier(*waar: sa.ColumnElement[bool]) -> sa.CompoundSelect[int]:
    """What somebody learns here, without what cannot be done here; and all that can."""
    geleerd = sa.select(zoekplek.c.id).where(
        zoekplek.c.crebo.in_(_HIER),
        sa.or_(zoekplek.c.code == "", zoekplek.c.crebo.not_in(_GEZEGD)),
        *waar,
    )
    kan = (
        sa.select(zoekplek.c.id)
        .join(werkproces, zelfde(werkproces, "crebo", "editie", "code"))
        .join(
            uitvoerbaar,
            sa.and_(
                uitvoerbaar.c.crebo == werkproces.c.crebo,
                uitvoerbaar.c.titel == werkproces.c.titel,
            ),
        )
        .where(zoekplek.c.crebo.in_(_GEZEGD), *waar)
    )
    return sa.union_all(geleerd, kan)


_nummers: Final = sa.func.json_each(sa.bindparam("nummers")).table_valued("value")
# As one JSON list: hundreds of rows would cost more than finding them.
_ALLE: Final = sa.select(sa.func.json_group_array(_van_hier().subquery().c.id))
_DAARVAN: Final = _van_hier(zoekplek.c.id.in_(sa.select(_nummers.c.value)))
