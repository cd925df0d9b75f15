"""What one transaction wrote, to write it once more when the disk was full at its commit.

SQLite undoes a transaction whose commit fails. The writer lane is still held then, so that what
was written rests on the same state and can be said again, statement by statement.
"""

from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import event

MEEST: Final = 5_000
"""Rows that are remembered: what is larger would not fit in the ballast either."""

_LEZEN: Final = ("select", "pragma", "begin")


class Opname:
    """Remembers the statements of one connection from here on."""

    def __init__(self, verbinding: sa.Connection) -> None:
        self._verbinding = verbinding
        self._gezegd: list[tuple[str, Any]] = []
        self._rijen = 0
        event.listen(verbinding, "before_cursor_execute", self._onthoud)

    def sluit(self) -> None:
        """Remember nothing more, and forget."""
        event.remove(self._verbinding, "before_cursor_execute", self._onthoud)
        self._gezegd.clear()

    @property
    def is_heel(self) -> bool:
        """Whether everything is remembered."""
        return self._rijen <= MEEST

    def maak_ongedaan(self) -> None:
        """Make sure that a transaction whose commit failed is over, for SQLite as well."""
        self._verbinding.rollback()  # SQLite undid it, SQLAlchemy does not know that yet
        los = self._verbinding.connection.dbapi_connection
        if los is not None and los.in_transaction:  # unless it failed before it got to SQLite
            los.execute("rollback")

    def zeg_opnieuw(self) -> None:
        """Say it all in a transaction of the same connection, which was undone, and commit it."""
        gezegd, self._rijen = list(self._gezegd), MEEST + 1
        self._gezegd.clear()
        with self._verbinding.begin():
            for opdracht, waarden in gezegd:
                self._verbinding.exec_driver_sql(opdracht, waarden)

    def _onthoud(self, *wat: Any) -> None:  # noqa: ANN401  SQLAlchemy's `before_cursor_execute`
        _, _, opdracht, waarden, _, executemany = wat
        if not self.is_heel or opdracht.lstrip().lower().startswith(_LEZEN):
            return
        self._rijen += len(waarden) if executemany else 1
        if self.is_heel:
            self._gezegd.append((opdracht, waarden))
        else:
            self._gezegd.clear()
