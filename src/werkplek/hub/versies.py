"""Which version of Werkplek asks, and whether it is too old to be told news.

A push is taken from every version that ever was; only a pull may ask for a newer one (sync §6.13).
"""

import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from werkplek.hub.database import Database
from werkplek.hub.tables_mensen import apparaat
from werkplek.hub.toegang import Wie

HEADER: Final = "werkplek-versie"
"""In which a device says its version: `0.1.0`."""

MINSTE: Final = (0, 0, 0)
"""The oldest version that may pull. Raised in a release that old ones cannot read, two releases
after the newer one came out (expand, migrate, contract)."""

Versie = tuple[int, int, int]

_VORM: Final = re.compile(r"(\d{1,4})\.(\d{1,4})\.(\d{1,4})")


def lees_versie(headers: Mapping[str, str]) -> Versie:
    """What a device says it is; 0.0.0 when it says nothing that can be read."""
    vorm = _VORM.match(headers.get(HEADER, ""))
    if vorm is None:
        return (0, 0, 0)
    return int(vorm[1]), int(vorm[2]), int(vorm[3])


@dataclass(frozen=True, slots=True)
class Gebruikt:
    """A version of Werkplek: on how many devices, and when one of them last came."""

    versie: str
    apparaten: int
    laatst: str


class Versieboek:
    """Writes down which version a device has, when that is another than before."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._bekend: dict[tuple[int, str], Versie] = {}

    def hoor(self, wie: Wie, versie: Versie) -> None:
        """A device came with this version."""
        naam = (wie.school, wie.apparaat)
        with self._lock:
            if self._bekend.get(naam) == versie:
                return
            self._bekend[naam] = versie
        with self._database.inname(wie.school) as verbinding:
            verbinding.execute(
                sa.update(apparaat)
                .where(apparaat.c.school == wie.school, apparaat.c.id == wie.apparaat)
                .values(versie=".".join(map(str, versie)))
            )


def in_gebruik(verbinding: sa.Connection, school: int) -> list[Gebruikt]:
    """The versions that devices of a school have, and when each was last heard."""
    vraag: sa.Select[Any] = (
        sa.select(apparaat.c.versie, sa.func.count(), sa.func.max(apparaat.c.gehoord_op))
        .where(apparaat.c.school == school, apparaat.c.ingetrokken_op.is_(None))
        .group_by(apparaat.c.versie)
        .order_by(apparaat.c.versie)
    )
    return [Gebruikt(v, n, laatst or "") for v, n, laatst in verbinding.execute(vraag)]
