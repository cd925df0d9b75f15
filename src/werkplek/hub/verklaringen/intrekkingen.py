"""The list of what a school withdrew: signed anew as soon as the register knows more."""

from collections.abc import Callable
from datetime import datetime

import msgspec
import sqlalchemy as sa

from werkplek.hub.logboek import neem_slot
from werkplek.hub.tables_waarmerk import intrekkingslijst, register
from werkplek.protocol.lijstdelen import uit_regels

Uitgever = Callable[[sa.Connection, int, datetime], object]
"""Signs a new list of a school and keeps it. Raises `HubFout`."""


class _Regel(msgspec.Struct):
    nummer: str


class _Lijst(msgspec.Struct):
    ingetrokken: tuple[_Regel, ...]


def geef_lijst_uit(
    verbinding: sa.Connection, uitgever: Uitgever, school: int, nu: datetime
) -> bool:
    """Sign a list if something is not on the last one; whether there was. Raises `HubFout`."""
    if not _ontbreekt(verbinding, school):
        return False
    neem_slot(verbinding, school)
    if not _ontbreekt(verbinding, school):
        return False
    uitgever(verbinding, school, nu)
    return True


def _ontbreekt(verbinding: sa.Connection, school: int) -> bool:
    """Whether the register knows of a withdrawal that nobody can read yet."""
    weg = sa.select(register.c.nummer).where(
        register.c.school == school,
        register.c.ingetrokken_op.is_not(None),
        register.c.nummer != "",
    )
    nummers = set(verbinding.scalars(weg))
    return bool(nummers) and not nummers <= _op_de_lijst(verbinding, school)


def _op_de_lijst(verbinding: sa.Connection, school: int) -> set[str]:
    laatste = verbinding.scalar(
        sa.select(intrekkingslijst.c.bytes)
        .where(intrekkingslijst.c.school == school)
        .order_by(intrekkingslijst.c.nummer.desc())
        .limit(1)
    )
    if laatste is None:
        return set()
    tekst, _ = uit_regels(bytes(laatste))
    return {regel.nummer for regel in msgspec.json.decode(tekst, type=_Lijst).ingetrokken}
