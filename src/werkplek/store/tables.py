"""The tables of a file that keeps feiten: the log that only grows, the outbox, and the projections.

Each file with feiten has all of these, and knows nothing of other files.
"""

from typing import Final

import sqlalchemy as sa

NAMEN: Final = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

metadata: Final = sa.MetaData(naming_convention=NAMEN)

instelling = sa.Table(
    "instelling",
    metadata,
    sa.Column("naam", sa.Text, primary_key=True),
    sa.Column("waarde", sa.Text, nullable=False),
)

apparaat = sa.Table(
    "apparaat",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("sleutel", sa.LargeBinary, nullable=False),  # raw Ed25519 private key, 32 bytes
)

# --- the log: rows are added, never changed; an erasure takes a row of `inhoud` and nothing else

feit = sa.Table(
    "feit",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("organisatie", sa.Text, nullable=False),
    sa.Column("apparaat", sa.Text, nullable=False),
    sa.Column("volgnr", sa.Integer, nullable=False),
    sa.Column("deelnemer", sa.Text, nullable=False),
    sa.Column("soort", sa.Text, nullable=False),
    sa.Column("kop", sa.LargeBinary, nullable=False),
    sa.UniqueConstraint("apparaat", "organisatie", "volgnr"),
    sa.Index(None, "deelnemer", "soort"),
)

inhoud = sa.Table(
    "inhoud",
    metadata,
    sa.Column("feit", sa.Text, sa.ForeignKey("feit.id"), primary_key=True),
    sa.Column("zout", sa.LargeBinary, nullable=False),
    sa.Column("bytes", sa.LargeBinary, nullable=False),
)

# A seal holds for the headers from `eerste` to `laatste` of one device and organisatie. A run that
# came from a school has `bladen`, the leaves of all of them, 32 bytes each: some headers may have
# stayed behind. A run of this folder has none.
zegel = sa.Table(
    "zegel",
    metadata,
    sa.Column("apparaat", sa.Text, primary_key=True),
    sa.Column("organisatie", sa.Text, primary_key=True),
    sa.Column("eerste", sa.Integer, primary_key=True),
    sa.Column("laatste", sa.Integer, nullable=False),
    sa.Column("tekst", sa.LargeBinary, nullable=False),
    sa.Column("handtekening", sa.LargeBinary, nullable=False),
    sa.Column("bladen", sa.LargeBinary),
    sqlite_with_rowid=False,
)

# Frozen for good: a newer Werkplek must be able to send what an older one left here.
outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("feit", sa.Text, sa.ForeignKey("feit.id"), primary_key=True),
    sqlite_with_rowid=False,
)

# --- projections: folded from the log, thrown away and made again by `herbouw`

verwijzing = sa.Table(
    "verwijzing",
    metadata,
    sa.Column("doel", sa.Text, primary_key=True),
    sa.Column("feit", sa.Text, primary_key=True),
    sa.Column("relatie", sa.Text, primary_key=True),
    sa.Column("deelnemer", sa.Text, nullable=False),
    sa.Index(None, "feit"),
    sqlite_with_rowid=False,
)

overzicht = sa.Table(
    "overzicht",
    metadata,
    sa.Column("deelnemer", sa.Text, primary_key=True),
    sa.Column("roepnaam", sa.Text, nullable=False),
    sa.Column("achternaam", sa.Text, nullable=False),
    sa.Column("plaatsing", sa.Text),
    sa.Column("crebo", sa.Text, nullable=False),
    sa.Column("kwalificatie", sa.Text, nullable=False),
    sa.Column("niveau", sa.Integer, nullable=False),
    sa.Column("praktijkopleider", sa.Text),
    sa.Column("staat", sa.Text),
    sa.Column("gekozen", sa.Integer, nullable=False),
    sa.Column("gezien", sa.Integer, nullable=False),
    sa.Column("aangetoond", sa.Integer, nullable=False),
    sa.Column("laatst_gezien", sa.Date),
    sa.Column("verklaringen", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)

stand = sa.Table(
    "stand",
    metadata,
    sa.Column("deelnemer", sa.Text, primary_key=True),
    sa.Column("plaatsing", sa.Text, primary_key=True),
    sa.Column("code", sa.Text, primary_key=True),
    sa.Column("telt_mee", sa.Boolean, nullable=False),
    sa.Column("waarnemingen", sa.Integer, nullable=False),
    sa.Column("aangetoond", sa.Text),  # the feit that states it
    sqlite_with_rowid=False,
)

waarneming = sa.Table(
    "waarneming",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("deelnemer", sa.Text, nullable=False),
    sa.Column("plaatsing", sa.Text, nullable=False),
    sa.Column("code", sa.Text, nullable=False),
    sa.Column("geldt", sa.Boolean, nullable=False),
    sa.Column("gezien_op", sa.Date, nullable=False),
    sa.Index(None, "deelnemer", "plaatsing", "code", "geldt", "gezien_op"),
    sqlite_with_rowid=False,
)

plaatsing_editie = sa.Table(
    "plaatsing_editie",
    metadata,
    sa.Column("plaatsing", sa.Text, primary_key=True),
    sa.Column("deelnemer", sa.Text, nullable=False),
    sa.Column("crebo", sa.Text, nullable=False),
    sa.Column("editie", sa.Text, nullable=False),
    sa.Index(None, "crebo", "editie"),
    sa.Index(None, "deelnemer"),
    sqlite_with_rowid=False,
)

PROJECTIES: Final = (verwijzing, overzicht, stand, waarneming, plaatsing_editie)
"""What `herbouw` makes anew."""
