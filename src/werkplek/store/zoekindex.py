"""The index of what can be found, made from the tables of the structuur and kept equal to them."""

from collections.abc import Collection
from typing import Final

import sqlalchemy as sa

from werkplek.store import zoekrijen
from werkplek.store.tables_structuur import (
    zoekplek,
    zoekregel,
    zoektekst,
    zoekvocabulaire,
    zoekwoord,
)
from werkplek.store.zoekstam import stemmer

KORTSTE_WOORD: Final = 3
"""Letters of the shortest word that is kept with its stem."""


def herbouw(verbinding: sa.Connection) -> None:
    """Throw the index away and make it from the tables."""
    for tabel in (zoekregel, zoektekst):
        verbinding.execute(sa.text(f"insert into {tabel.name}({tabel.name}) values('delete-all')"))
    for gewoon in (zoekplek, zoekwoord):
        verbinding.execute(sa.delete(gewoon))
    _voeg_toe(verbinding, None)
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
    """Keep the words that stand in titles and names, each with its stem, and no others."""
    woord = zoekvocabulaire.c.term
    woorden = sa.select(woord).where(
        woord.op("not glob")("*[0-9]*"), sa.func.length(woord) >= KORTSTE_WOORD
    )
    verbinding.execute(sa.delete(zoekwoord).where(zoekwoord.c.woord.not_in(woorden)))
    nieuw = verbinding.scalars(woorden.except_(sa.select(zoekwoord.c.woord))).all()
    if nieuw:
        stam = stemmer()
        rijen = [{"woord": woord, "stam": stam(woord)} for woord in nieuw]
        verbinding.execute(sa.insert(zoekwoord), rijen)


def _voeg_toe(verbinding: sa.Connection, crebos: Collection[str] | None) -> None:
    for naar, kolommen, rijen in (
        (zoekplek, zoekrijen.PLEK, zoekrijen.plekken(crebos)),
        (zoekregel, zoekrijen.REGEL, zoekrijen.regels(crebos)),
        (zoektekst, zoekrijen.TEKST, zoekrijen.teksten(crebos)),
    ):
        verbinding.execute(sa.insert(naar).from_select(kolommen, rijen))
