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

# What a person typed and did not keep yet; it is theirs, and only they see it again.
kladje = sa.Table(
    "kladje",
    metadata,
    sa.Column("persoon", sa.Text, primary_key=True),
    sa.Column("onderwerp", sa.Text, primary_key=True),
    sa.Column("deelnemer", sa.Text, nullable=False),
    sa.Column("tekst", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)

# Files beside the store: each has a key of its own, so that an erasure takes key and file.
bijlage = sa.Table(
    "bijlage",
    metadata,
    sa.Column("sha256", sa.Text, primary_key=True),  # of what is inside
    sa.Column("bestand", sa.Text, nullable=False, unique=True),
    sa.Column("sleutel", sa.LargeBinary, nullable=False),  # AES-256-GCM, 32 bytes
    sa.Column("soort", sa.Text, nullable=False),
    sa.Column("bytes", sa.Integer, nullable=False),
    sa.Column("miniatuur", sa.LargeBinary, nullable=False),
)

# Who was erased, on which day what a law kept goes too; no name, and never taken away.
wissing = sa.Table(
    "wissing",
    metadata,
    sa.Column("deelnemer", sa.Text, primary_key=True),
    sa.Column("op", sa.Text, nullable=False),
    sa.Column("grond", sa.Text, nullable=False),
    sa.Column("door", sa.Text, nullable=False),  # the person who decided
    sa.Column("klasse", sa.Text, nullable=False),
    sa.Column("behouden_tot", sa.Date),  # empty: nothing is left
    sqlite_with_rowid=False,
)

# Second places where copies were put: an erasure must name them.
bewaarplek = sa.Table(
    "bewaarplek",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),  # as in the file that marks the place
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("pad", sa.Text, nullable=False),
    sa.Column("laatst", sa.Text, nullable=False),
)

document = sa.Table(
    "document",
    metadata,
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("soort", sa.Text, nullable=False),
    sa.Column("inhoud", sa.LargeBinary, nullable=False),
)
