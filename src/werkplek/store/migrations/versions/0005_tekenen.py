"""What signing needs: PDF keys of people, the lists that schools sign, what one is at a school."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the tables; nothing that was kept is touched."""
    op.create_table(
        "pdf_sleutel",
        sa.Column("school", sa.Text, primary_key=True),
        sa.Column("rol", sa.Text, primary_key=True),
        sa.Column("persoon", sa.Text, primary_key=True),
        sa.Column("verklaring", sa.Text, primary_key=True),
        sa.Column("sleutel", sa.LargeBinary, nullable=False),
        sa.Column("keten", sa.Text, nullable=False),
        sa.Column("tot", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "schoollijst",
        sa.Column("school", sa.Text, primary_key=True),
        sa.Column("soort", sa.Text, primary_key=True),
        sa.Column("nummer", sa.Integer, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "schoolrol",
        sa.Column("school", sa.Text, primary_key=True),
        sa.Column("rol", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )
