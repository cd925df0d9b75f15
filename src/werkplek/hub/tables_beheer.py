"""What the school's side of the hub keeps: its own seal key, other names of people, and imports.

The lines of an import hold what it changed, with names in them: they are forgotten after 30 days,
and with the deelnemer (`inlezingen.vergeet`).
"""

import sqlalchemy as sa

from werkplek.hub.tables import Id, metadata

# The key with which the hub seals in the name of its school; a restored hub makes a new one.
hubsleutel = sa.Table(
    "hubsleutel",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("tijdvak", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("apparaat", Id, nullable=False),
    sa.Column("sleutel", sa.LargeBinary, nullable=False),  # private Ed25519 key, wrapped
)

# Every code by which a system of the school calls a deelnemer or a person.
kenmerk = sa.Table(
    "kenmerk",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("soort", sa.Text, primary_key=True),
    sa.Column("code", sa.Text, primary_key=True),
    sa.Column("id", Id, nullable=False),
    sa.Index(None, "school", "id"),
)

inlezing = sa.Table(
    "inlezing",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("soort", sa.Text, nullable=False),
    sa.Column("som", sa.LargeBinary, nullable=False),  # SHA-256 of the file
    sa.Column("door", sa.Text, nullable=False),
    sa.Column("op", sa.Text, nullable=False),
    sa.Column("erbij", sa.Integer, nullable=False),
    sa.Column("anders", sa.Integer, nullable=False),
    sa.Column("teruggedraaid_op", sa.Text),
)

inlezing_regel = sa.Table(
    "inlezing_regel",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("inlezing", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("tabel", sa.Text, nullable=False),
    sa.Column("id", Id, nullable=False),
    sa.Column("voor", sa.LargeBinary),  # JSON of the row as it was; none: it was not there
    sa.Column("na", sa.LargeBinary, nullable=False),
    sa.Index(None, "school", "id"),
)
