"""The tables of signing: PDF keys of people, lists of schools, what one is at a school."""

import sqlalchemy as sa

from werkplek.store.tables import metadata

# The private key of a praktijkopleider at a school, or of the deelnemer of one verklaring; the
# columns that do not apply are empty. Never in a restored store.
pdf_sleutel = sa.Table(
    "pdf_sleutel",
    metadata,
    sa.Column("school", sa.Text, primary_key=True),
    sa.Column("rol", sa.Text, primary_key=True),
    sa.Column("persoon", sa.Text, primary_key=True),
    sa.Column("verklaring", sa.Text, primary_key=True),
    sa.Column("sleutel", sa.LargeBinary, nullable=False),  # P-256, PKCS#8
    sa.Column("keten", sa.Text, nullable=False),  # JSON of base64: certificates; [] until they came
    sa.Column("tot", sa.Text, nullable=False),  # when the certificate ends; empty without one
    sqlite_with_rowid=False,
)

# As the school signed it. The root of the first list of keys is the one that later lists need.
schoollijst = sa.Table(
    "schoollijst",
    metadata,
    sa.Column("school", sa.Text, primary_key=True),
    sa.Column("soort", sa.Text, primary_key=True),
    sa.Column("nummer", sa.Integer, nullable=False),
    sa.Column("bytes", sa.LargeBinary, nullable=False),
)

# What the holder of this folder is at a school, as it said last.
schoolrol = sa.Table(
    "schoolrol",
    metadata,
    sa.Column("school", sa.Text, primary_key=True),
    sa.Column("rol", sa.Text, primary_key=True),
    sqlite_with_rowid=False,
)
