"""The first tables of the hub, and the fence around them."""

from alembic import op

from werkplek.hub import tables_beheer as _beheer  # noqa: F401  fills metadata
from werkplek.hub import tables_mensen as _mensen  # noqa: F401  same
from werkplek.hub.rls import opdrachten
from werkplek.hub.tables import metadata

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    metadata.create_all(op.get_bind())
    if op.get_bind().dialect.name == "postgresql":
        for opdracht in opdrachten():
            op.execute(opdracht)
