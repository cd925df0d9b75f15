"""The keys, certificates, signed lists and register of a school; in which folder files lie."""

import sqlalchemy as sa
from alembic import op

from werkplek.hub.migrations import hek_0002, waarmerk_0002

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables, and put the fence around them."""
    waarmerk_0002.sleutels()
    waarmerk_0002.certificaten()
    waarmerk_0002.register()
    op.add_column("hub", sa.Column("bestanden", sa.Text))
    if op.get_bind().dialect.name == "postgresql":
        for opdracht in hek_0002.opdrachten():
            op.execute(opdracht)
