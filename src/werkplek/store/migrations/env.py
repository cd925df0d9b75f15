"""Runs migrations on the connection that `schema.migreer` hands over, inside its transaction."""

from alembic import context

from werkplek.store import tables_bedrijf as _people  # noqa: F401  fills metadata
from werkplek.store import tables_school as _school  # noqa: F401  same
from werkplek.store import tables_structuur as _structuur  # noqa: F401  same
from werkplek.store.tables import metadata

context.configure(
    connection=context.config.attributes["verbinding"],
    target_metadata=metadata,
    compare_type=True,
)
context.run_migrations()
