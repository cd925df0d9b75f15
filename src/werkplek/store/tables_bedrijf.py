"""The tables of the leerbedrijf's own people and documents."""

import sqlalchemy as sa

from werkplek.store.tables import metadata

leerbedrijf = sa.Table(
    "leerbedrijf",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("plaats", sa.Text, nullable=False),
    sa.Column("adres", sa.Text, nullable=False),
    sa.Column("leerbedrijf_id", sa.Text, nullable=False),
    sa.Column("woord", sa.Text, nullable=False),
)

persoon = sa.Table(
    "persoon",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("rol", sa.Text, nullable=False),
    sa.Column("functie", sa.Text, nullable=False),
)

document = sa.Table(
    "document",
    metadata,
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("soort", sa.Text, nullable=False),
    sa.Column("inhoud", sa.LargeBinary, nullable=False),
)
