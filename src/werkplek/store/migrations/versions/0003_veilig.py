"""What keeps the folder safe: files with feiten, words not kept yet, erasures, second places."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the tables; nothing that was kept is touched."""
    _van_mensen()
    _van_de_map()


def _van_mensen() -> None:
    op.create_table(
        "kladje",
        sa.Column("persoon", sa.Text, primary_key=True),
        sa.Column("onderwerp", sa.Text, primary_key=True),
        sa.Column("deelnemer", sa.Text, nullable=False),
        sa.Column("tekst", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "bijlage",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("bestand", sa.Text, nullable=False, unique=True),
        sa.Column("sleutel", sa.LargeBinary, nullable=False),
        sa.Column("soort", sa.Text, nullable=False),
        sa.Column("bytes", sa.Integer, nullable=False),
        sa.Column("miniatuur", sa.LargeBinary, nullable=False),
    )


def _van_de_map() -> None:
    op.create_table(
        "wissing",
        sa.Column("deelnemer", sa.Text, primary_key=True),
        sa.Column("op", sa.Text, nullable=False),
        sa.Column("grond", sa.Text, nullable=False),
        sa.Column("door", sa.Text, nullable=False),
        sa.Column("klasse", sa.Text, nullable=False),
        sa.Column("behouden_tot", sa.Date),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "bewaarplek",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("pad", sa.Text, nullable=False),
        sa.Column("laatst", sa.Text, nullable=False),
    )
