"""The tables of the leerbedrijf's own: people, settings, kwalificatiestructuur and documents."""

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

kwalificatie = sa.Table(
    "kwalificatie",
    metadata,
    sa.Column("crebo", sa.Text, primary_key=True),
    sa.Column("editie", sa.Text, primary_key=True),
    sa.Column("dossier", sa.Text, nullable=False),
    sa.Column("dossier_naam", sa.Text, nullable=False),
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("niveau", sa.Integer, nullable=False),
    sa.Column("zoek", sa.Text, nullable=False),  # folded: what a search looks through
)

kerntaak = sa.Table(
    "kerntaak",
    metadata,
    sa.Column("crebo", sa.Text, primary_key=True),
    sa.Column("editie", sa.Text, primary_key=True),
    sa.Column("code", sa.Text, primary_key=True),
    sa.Column("titel", sa.Text, nullable=False),
    sa.Column("herkomst", sa.Text, nullable=False),
    sa.Column("bron", sa.Text, nullable=False),
    sa.ForeignKeyConstraint(["crebo", "editie"], ["kwalificatie.crebo", "kwalificatie.editie"]),
)

werkproces = sa.Table(
    "werkproces",
    metadata,
    sa.Column("crebo", sa.Text, primary_key=True),
    sa.Column("editie", sa.Text, primary_key=True),
    sa.Column("code", sa.Text, primary_key=True),
    sa.Column("kerntaak", sa.Text, nullable=False),
    sa.Column("titel", sa.Text, nullable=False),
    sa.Column("herkomst", sa.Text, nullable=False),
    sa.Column("bron", sa.Text, nullable=False),
    sa.Column("zoek", sa.Text, nullable=False),
    sa.ForeignKeyConstraint(
        ["crebo", "editie", "kerntaak"], ["kerntaak.crebo", "kerntaak.editie", "kerntaak.code"]
    ),
)

titel_bevestiging = sa.Table(
    "titel_bevestiging",
    metadata,
    sa.Column("crebo", sa.Text, primary_key=True),
    sa.Column("code", sa.Text, primary_key=True),
    sa.Column("titel", sa.Text, primary_key=True),
    sa.Column("door", sa.Text, nullable=False),
    sa.Column("op", sa.Text, nullable=False),  # UTC, ISO 8601 with milliseconds
)

document = sa.Table(
    "document",
    metadata,
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("soort", sa.Text, nullable=False),
    sa.Column("inhoud", sa.LargeBinary, nullable=False),
)
