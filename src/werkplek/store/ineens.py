"""Thousands of rows at a time: the statement as the driver takes it, with tuples of columns.

SQLAlchemy looks at every value of every row; for rows with bytes that costs more than SQLite.
"""

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite


def in_een_keer(tabel: sa.Table) -> str:
    """An insert with one value for each column, in the order of the table."""
    return str(sa.insert(tabel).compile(dialect=sqlite.dialect()))
