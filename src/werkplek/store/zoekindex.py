"""The index of what can be found, made from the tables of the structuur and kept equal to them."""

import json
from collections.abc import Collection, Iterable
from typing import Final

import sqlalchemy as sa

from werkplek.store.tables_structuur import (
    kwalificatie,
    opleiding,
    zoekeinde,
    zoekplek,
    zoekregel,
    zoektekst,
    zoekvocabulaire,
    zoekwoord,
)
from werkplek.store.zoekrijen import EINDES, IN_DE_INDEX
from werkplek.store.zoekstam import stemmer

_KORTSTE_WOORD: Final = 3
_LANGSTE_WOORD: Final = 40


def herbouw(verbinding: sa.Connection) -> None:
    """Throw the index away and make it from the tables."""
    for tabel in (zoekregel, zoektekst):
        verbinding.execute(sa.text(f"insert into {tabel.name}({tabel.name}) values('delete-all')"))
    for gewoon in (zoekplek, zoekwoord, zoekeinde):
        verbinding.execute(sa.delete(gewoon))
    alle = sa.union(sa.select(kwalificatie.c.crebo), sa.select(opleiding.c.crebo))
    _voeg_toe(verbinding, verbinding.scalars(alle).all())
    werk_woorden_bij(verbinding)


def werk_bij(verbinding: sa.Connection, crebos: Collection[str]) -> None:
    """Index anew what stands under these codes; `werk_woorden_bij` must follow before a search."""
    oud = verbinding.scalars(sa.select(zoekplek.c.id).where(zoekplek.c.crebo.in_(crebos))).all()
    if oud:
        for tabel in (zoekregel, zoektekst):
            verbinding.execute(sa.delete(tabel).where(tabel.c.rowid.in_(oud)))
        verbinding.execute(sa.delete(zoekplek).where(zoekplek.c.id.in_(oud)))
    _voeg_toe(verbinding, crebos)


def werk_woorden_bij(verbinding: sa.Connection) -> None:
    """Keep the words that stand in titles and names, with stems and ends, and no others."""
    woord = zoekvocabulaire.c.term
    woorden = sa.select(woord).where(
        woord.op("not glob")("*[0-9]*"), sa.func.length(woord) >= _KORTSTE_WOORD
    )
    for tabel in (zoekwoord, zoekeinde):
        verbinding.execute(sa.delete(tabel).where(tabel.c.woord.not_in(woorden)))
    nieuw = verbinding.scalars(woorden.except_(sa.select(zoekwoord.c.woord))).all()
    if nieuw:
        stam = stemmer()
        rijen = [{"woord": woord, "stam": stam(woord)} for woord in nieuw]
        verbinding.execute(sa.insert(zoekwoord), rijen)
        plekken = json.dumps(list(range(2, _LANGSTE_WOORD)))
        verbinding.execute(EINDES, {"woorden": json.dumps(nieuw), "plekken": plekken})


def _voeg_toe(verbinding: sa.Connection, crebos: Iterable[str]) -> None:
    for opdracht in IN_DE_INDEX:
        verbinding.execute(opdracht, {"crebos": json.dumps(sorted(crebos))})
