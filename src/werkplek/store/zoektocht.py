"""One search through the index: stricter questions first, until there is enough."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

import sqlalchemy as sa

from werkplek.store.tables import overzicht
from werkplek.store.tables_structuur import (
    uitvoerbaar,
    werkproces,
    zoekplek,
    zoekregel,
    zoektekst,
)
from werkplek.store.zoekterm import Groep, match

_EIGEN_REGEL: Final = "titel code dossier"
_EIGEN_TEKST: Final = "tekst"


class Trap(IntEnum):
    """How a line was found, the surest way first."""

    CODE = 0
    WOORD = 1
    BINNEN = 2
    BIJNA = 3
    TEKST = 4


@dataclass(frozen=True, slots=True)
class Vondst:
    """A line that was found: `eigen` is of this werkplek, `rang` the lower the better."""

    id: int
    trap: Trap
    eigen: bool
    rang: float

    @property
    def volgorde(self) -> tuple[bool, bool, bool, Trap, float]:
        """Codes, titles, texts; in each what is done here first, and then what fits best."""
        trap = self.trap
        return trap > Trap.CODE, trap == Trap.TEKST, not self.eigen, trap, self.rang


class Zoektocht:
    """`wegen` is false of a question without words: a code fits or it does not."""

    def __init__(self, verbinding: sa.Connection, *, niveau: int, grens: int, wegen: bool) -> None:
        self._verbinding = verbinding
        self._niveau = niveau
        self._grens = grens
        self._regels = _REGELS if wegen else _CODES
        self._eigen = verbinding.scalars(_EIGEN).all()
        self._json = json.dumps(list(self._eigen))
        self.gevonden: dict[int, Vondst] = {}

    def in_regels(self, trap: Trap, groepen: Sequence[Groep]) -> None:
        """Search titles, codes and names; once there is enough, only for what is done here.

        A werkproces must hold a word itself: its kwalificatie alone does not bring it along.
        """
        vol = len(self.gevonden) >= self._grens
        if vol and (not self._eigen or all(v.trap is Trap.CODE for v in self.gevonden.values())):
            return
        opdracht = self._regels.where(_IS_EIGEN_REGEL) if vol else self._regels
        self._neem(trap, opdracht, zoekregel, match(groepen, _EIGEN_REGEL))

    def in_teksten(self, groepen: Sequence[Groep]) -> None:
        """Search what the dossiers say about werkprocessen."""
        self._neem(Trap.TEKST, _TEKSTEN, zoektekst, match(groepen, _EIGEN_TEKST))

    def beste(self) -> tuple[Vondst, ...]:
        """What was found, the best first and no more than asked for."""
        return tuple(sorted(self.gevonden.values(), key=lambda v: v.volgorde)[: self._grens])

    def _neem(
        self,
        trap: Trap,
        opdracht: sa.Select[int, bool, float],
        tabel: sa.TableClause,
        vraag: str,
    ) -> None:
        if self._niveau:
            van_niveau = sa.select(zoekplek.c.id).where(zoekplek.c.niveau == self._niveau)
            opdracht = opdracht.where(_rowid(tabel).in_(van_niveau))
        gevraagd = {"vraag": vraag, "eigen": self._json, "grens": self._grens}
        for id_, eigen, rang in self._verbinding.execute(opdracht, gevraagd).all():
            self.gevonden.setdefault(id_, Vondst(id_, trap, eigen, rang))


def _rowid(tabel: sa.TableClause) -> sa.ColumnElement[int]:
    """With a plus, so that SQLite matches once and then looks, not once for each rowid."""
    return sa.literal_column(f"+{tabel.name}.rowid", sa.Integer)


def _is_eigen(tabel: sa.TableClause) -> sa.ColumnElement[bool]:
    eigen = sa.func.json_each(sa.bindparam("eigen")).table_valued("value")
    return _rowid(tabel).in_(sa.select(eigen.c.value))


def _opdracht(tabel: sa.TableClause, rang: sa.ColumnElement[float]) -> sa.Select[int, bool, float]:
    index: sa.ColumnElement[str] = sa.literal_column(tabel.name)
    return (
        sa.select(tabel.c.rowid, _is_eigen(tabel).label("eigen"), rang.label("rang"))
        .where(index.match(sa.bindparam("vraag")))
        .order_by(sa.desc("eigen"), "rang")
        .limit(sa.bindparam("grens"))
    )


# Lower is better; a word in a title or code weighs more than one in a name.
_GELIJK: Final[sa.ColumnElement[float]] = sa.literal_column("0.0", sa.Float)
_GEWOGEN: Final[sa.ColumnElement[float]] = sa.literal_column(
    "bm25(zoekregel, 10, 10, 4, 1)", sa.Float
)
_TEKST_GEWOGEN: Final[sa.ColumnElement[float]] = sa.literal_column("bm25(zoektekst)", sa.Float)

_CODES: Final = _opdracht(zoekregel, _GELIJK)
_REGELS: Final = _opdracht(zoekregel, _GEWOGEN)
_TEKSTEN: Final = _opdracht(zoektekst, _TEKST_GEWOGEN)
_IS_EIGEN_REGEL: Final = _is_eigen(zoekregel)

_HIER: Final = sa.select(overzicht.c.crebo)
_GEZEGD: Final = sa.select(uitvoerbaar.c.crebo)

# What somebody learns here, without the werkprocessen that cannot be done here; and what can.
_EIGEN: Final = sa.union(
    sa.select(zoekplek.c.id).where(
        zoekplek.c.crebo.in_(_HIER),
        sa.or_(zoekplek.c.code == "", zoekplek.c.crebo.not_in(_GEZEGD)),
    ),
    sa.select(zoekplek.c.id)
    .join(
        werkproces,
        sa.and_(
            werkproces.c.crebo == zoekplek.c.crebo,
            werkproces.c.editie == zoekplek.c.editie,
            werkproces.c.code == zoekplek.c.code,
        ),
    )
    .join(
        uitvoerbaar,
        sa.and_(
            uitvoerbaar.c.crebo == werkproces.c.crebo, uitvoerbaar.c.titel == werkproces.c.titel
        ),
    )
    .where(zoekplek.c.crebo.in_(_GEZEGD)),
)
