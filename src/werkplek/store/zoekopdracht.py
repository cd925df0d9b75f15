"""What the index is asked, in SQL."""

from collections.abc import Sequence
from typing import Final

import sqlalchemy as sa

from werkplek.store.tables_structuur import kwalificatie, zoekplek, zoekregel, zoektekst
from werkplek.store.zoeksoort import Zoeksoort


def zelfde(tabel: sa.Table, *kolommen: str) -> sa.ColumnElement[bool]:
    """Whether a row of this table is about the same as a row of the index, by these columns."""
    return sa.and_(*(tabel.c[kolom] == zoekplek.c[kolom] for kolom in kolommen))


def nummer(tabel: sa.TableClause) -> sa.ColumnElement[int]:
    """With a plus, so that SQLite matches once and then looks, not once for each rowid."""
    return sa.literal_column(f"+{tabel.name}.rowid", sa.Integer)


def is_van_niveau(tabel: sa.TableClause, niveau: int) -> sa.ColumnElement[bool]:
    """Whether a line is of this niveau."""
    return nummer(tabel).in_(sa.select(zoekplek.c.id).where(zoekplek.c.niveau == niveau))


def los(plek: int) -> sa.Select[int, float]:
    """What fits one part, `vraag0` and so on, of what has werkprocessen."""
    return sa.select(zoekregel.c.rowid.label("nummer"), _ZONDER_OMGEVING.label("rang")).where(
        _past(zoekregel, f"vraag{plek}"), zoekregel.c.rowid >= Zoeksoort.KWALIFICATIE.nummers[0]
    )


def samen(delen: Sequence[sa.Select[int, float]]) -> sa.Select[int, int, float]:
    """What fits `minst` of these parts, one of them itself; what fits most of them first."""
    # By itself, so that SQLite weighs the lines of one part before it puts the parts together.
    alle = sa.union_all(*delen).cte("delen").prefix_with("MATERIALIZED")
    aantal, rang = sa.func.count().label("aantal"), sa.func.sum(alle.c.rang).label("rang")
    return (
        sa.select(alle.c.nummer, aantal, rang)
        .group_by(alle.c.nummer)
        .having(aantal >= sa.bindparam("minst"), rang < 0)
        .order_by(aantal.desc(), rang)
        .limit(sa.bindparam("grens"))
    )


def _past(tabel: sa.TableClause, vraag: str) -> sa.ColumnElement[bool]:
    index: sa.ColumnElement[str] = sa.literal_column(tabel.name)
    return index.match(sa.bindparam(vraag))


def _beste(tabel: sa.TableClause, rang: sa.ColumnElement[float]) -> sa.Select[int, float]:
    soorten = (tabel.c.rowid < soort.nummers[0] for soort in Zoeksoort if soort <= 0)
    return (
        sa.select(tabel.c.rowid, rang.label("rang"))
        .where(_past(tabel, "vraag"))
        .order_by(*soorten, "rang")
        .limit(sa.bindparam("grens"))
    )


# Lower is better; a word in a title or code weighs more than one in a name.
_GELIJK: Final[sa.ColumnElement[float]] = sa.literal_column("0.0", sa.Float)
_GEWOGEN: Final[sa.ColumnElement[float]] = sa.literal_column(
    "bm25(zoekregel, 10, 10, 4, 1)", sa.Float
)
_ZONDER_OMGEVING: Final[sa.ColumnElement[float]] = sa.literal_column(
    "bm25(zoekregel, 10, 10, 4, 0)", sa.Float
)
_TEKST_GEWOGEN: Final[sa.ColumnElement[float]] = sa.literal_column("bm25(zoektekst)", sa.Float)

CODES: Final = _beste(zoekregel, _GELIJK)
REGELS: Final = _beste(zoekregel, _GEWOGEN)
TEKSTEN: Final = _beste(zoektekst, _TEKST_GEWOGEN)

_hier: Final = sa.func.json_each(sa.bindparam("hier")).table_valued("value")
IS_VAN_HIER: Final = nummer(zoekregel).in_(sa.select(_hier.c.value))

_VAN_KWALIFICATIE: Final = zelfde(kwalificatie, "crebo", "editie")
OP_NAAM: Final = (
    sa.select(zoekregel.c.rowid, kwalificatie.c.naam)
    .join(zoekplek, zoekplek.c.id == zoekregel.c.rowid)
    .join(kwalificatie, _VAN_KWALIFICATIE)
    .where(
        _past(zoekregel, "vraag"),
        zoekregel.c.rowid.between(
            Zoeksoort.KWALIFICATIE.nummers[0], Zoeksoort.KWALIFICATIE.nummers[-1]
        ),
    )
)
NIVEAU: Final = (
    sa.select(
        zoekplek.c.id,
        sa.func.row_number().over(order_by=(kwalificatie.c.crebo >= "A", kwalificatie.c.naam)),
    )
    .join(kwalificatie, _VAN_KWALIFICATIE)
    .where(zoekplek.c.niveau == sa.bindparam("niveau"), zoekplek.c.code == "")
)
"""Kwalificaties by name, and then what is a part of one."""
