"""Runs the hub's migrations on the connection that `opzetten` hands over, in its transaction."""

from alembic import context

from werkplek.hub import tables_mensen as _mensen  # noqa: F401  fills metadata
from werkplek.hub.tables import metadata

context.configure(connection=context.config.attributes["verbinding"], target_metadata=metadata)
context.run_migrations()
