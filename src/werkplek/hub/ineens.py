"""Rows by the hundred: as one array for each column on PostgreSQL, where a row costs too much.

The arrays are written here, for the driver looks at every value by itself. Everywhere else it is
an ordinary insert.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from struct import pack
from typing import Any, Final

import sqlalchemy as sa
from psycopg import Connection
from psycopg.adapt import Dumper
from psycopg.pq import Format
from psycopg.types.string import TextLoader
from sqlalchemy.dialects import postgresql

_DIALECT: Final = postgresql.dialect()  # type: ignore[no-untyped-call]
_BYTEA: Final = 17
_TEXT: Final = 25
_INT8: Final = 20
_UUID: Final = 2950
_NIETS: Final = pack(">i", -1)


class _Bytes(tuple[bytes | None, ...]):
    """A column of bytes, as PostgreSQL takes it."""

    __slots__ = ()


class _Teksten(tuple[str | None, ...]):
    """A column of text."""

    __slots__ = ()


class _Uuids(tuple[str, ...]):
    """UUIDs to look for: as a value, so that the planner sees how many and hashes them."""

    __slots__ = ()


class _Nummers(tuple[int, ...]):
    """Numbers to look for."""

    __slots__ = ()


class _BytesDumper(Dumper):
    format = Format.BINARY
    oid = 1001

    def dump(self, obj: _Bytes) -> bytes:
        return _binair(_BYTEA, obj)


class _TekstenDumper(Dumper):
    format = Format.BINARY
    oid = 1009

    def dump(self, obj: _Teksten) -> bytes:
        return _binair(_TEXT, [None if een is None else een.encode() for een in obj])


class _UuidsDumper(Dumper):
    format = Format.BINARY
    oid = 2951

    def dump(self, obj: _Uuids) -> bytes:
        return _binair(_UUID, [bytes.fromhex(een.replace("-", "")) for een in obj])


class _NummersDumper(Dumper):
    format = Format.BINARY
    oid = 1016

    def dump(self, obj: _Nummers) -> bytes:
        return _binair(_INT8, [een.to_bytes(8, "big", signed=True) for een in obj])


class _Reeks(sa.types.UserDefinedType[Any]):
    """An array that one of the dumpers writes."""

    cache_ok = True


_DUMPERS: Final = (
    (_Bytes, _BytesDumper),
    (_Teksten, _TekstenDumper),
    (_Uuids, _UuidsDumper),
    (_Nummers, _NummersDumper),
)


def stel_in(verbinding: Connection[Any], _: object) -> None:
    """Teach a new connection these arrays, and to give a UUID as the text that it is here."""
    for soort, dumper in _DUMPERS:
        verbinding.adapters.register_dumper(soort, dumper)
    verbinding.adapters.register_loader("uuid", TextLoader)


def zet(
    verbinding: sa.Connection,
    tabel: sa.Table,
    kolommen: Mapping[str, Sequence[Any]],
    *,
    bij_botsing: str = "",
) -> int:
    """Insert rows that are given column by column, in PostgreSQL; gives how many it were."""
    opdracht = _opdracht(tabel, tuple(kolommen)) + bij_botsing
    waarden = tuple(_kolom(tabel.c[naam].type, rij) for naam, rij in kolommen.items())
    return verbinding.exec_driver_sql(opdracht, waarden).rowcount


def in_kolommen(rijen: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """The same rows, column by column."""
    return {naam: [rij[naam] for rij in rijen] for naam in rijen[0]}


def als_lijst(waarden: Iterable[str | int]) -> sa.BindParameter[Any]:
    """UUIDs or numbers as one array of PostgreSQL: one statement for any number of them."""
    deze = set(waarden)
    namen = sorted(een for een in deze if isinstance(een, str))
    nummers = sorted(een for een in deze if isinstance(een, int))
    return sa.literal(_Uuids(namen) if namen else _Nummers(nummers), _Reeks())


def is_een_van(
    verbinding: sa.Connection, kolom: sa.ColumnElement[Any], waarden: Iterable[str | int]
) -> sa.ColumnElement[bool]:
    """Whether a column of UUIDs or numbers has one of these."""
    waarden = set(waarden)
    if not waarden:
        return sa.false()
    if verbinding.dialect.name == "postgresql":
        return kolom == sa.any_(als_lijst(waarden))
    return kolom.in_(sorted(waarden, key=str))


@lru_cache(maxsize=128)
def _opdracht(tabel: sa.Table, namen: tuple[str, ...]) -> str:
    soorten = (str(tabel.c[naam].type.compile(_DIALECT)) for naam in namen)
    bron = ", ".join(f"%s::{soort}[]" for soort in soorten)
    return f"insert into {tabel.name} ({', '.join(namen)}) select * from unnest({bron})"  # noqa: S608  own names


def _kolom(soort: sa.types.TypeEngine[Any], rij: Sequence[Any]) -> object:
    if isinstance(soort, sa.LargeBinary):
        return _Bytes(rij)
    if isinstance(soort, sa.Text):
        return _Teksten(rij)
    return _tekst(rij)


def _tekst(rij: Iterable[Any]) -> str:
    """Numbers, UUIDs and days: nothing in them needs quotes."""
    return "{" + ",".join(["null" if een is None else str(een) for een in rij]) + "}"


def _binair(oid: int, rij: Sequence[bytes | None]) -> bytes:
    delen = [pack(">iiIii", 1, int(None in rij), oid, len(rij), 1)]
    for een in rij:
        delen += (_NIETS,) if een is None else (pack(">i", len(een)), een)
    return b"".join(delen)
