"""The tables of the schools that this folder works with: who they are, how far both sides are."""

import sqlalchemy as sa

from werkplek.store.tables import metadata

school = sa.Table(
    "school",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("adres", sa.Text, nullable=False),
    sa.Column("hub", sa.Text, nullable=False),
    sa.Column("tijdvak", sa.Integer, nullable=False),
    sa.Column("sleutel", sa.LargeBinary, nullable=False),  # public Ed25519
    sa.Column("noodsleutel", sa.LargeBinary, nullable=False),  # public X25519
    sa.Column("houder", sa.Text, nullable=False),
    sa.Column("houder_soort", sa.Text, nullable=False),
    # How far: everything of the school up to `tot` is here, but for what is in `achter`.
    sa.Column("tot", sa.Integer, nullable=False),
    sa.Column("wissing", sa.Integer, nullable=False),
    sa.Column("besluit", sa.Integer, nullable=False),
    sa.Column("rechten", sa.LargeBinary, nullable=False),
    sa.Column("herstel", sa.Boolean, nullable=False),  # own feiten are asked for as well
    sa.Column("opnieuw_koppelen", sa.Boolean, nullable=False),  # this device is a new one
    sa.Column("geprobeerd", sa.Text),
    sa.Column("gelukt", sa.Text),
)

# The private key with which this device signs what it asks of a school; never in a restored store.
verzoeksleutel = sa.Table(
    "verzoeksleutel",
    metadata,
    sa.Column("school", sa.Text, primary_key=True),
    sa.Column("sleutel", sa.LargeBinary, nullable=False),  # raw Ed25519, 32 bytes
)

# As whom a school knows a dossier; `weg` when it may not be here any more.
schoolband = sa.Table(
    "schoolband",
    metadata,
    sa.Column("school", sa.Text, primary_key=True),
    sa.Column("pseudoniem", sa.Text, primary_key=True),
    sa.Column("dossier", sa.Text, nullable=False),
    sa.Column("gekoppeld", sa.Boolean, nullable=False),
    sa.Column("weg", sa.Boolean, nullable=False),
    sa.Column("roepnaam", sa.Text, nullable=False),
    sa.Column("achternaam", sa.Text, nullable=False),
    sa.Index(None, "dossier"),
    sqlite_with_rowid=False,
)

# What a school has, by its own number; `dossier` as the school calls it. Not all of it is in the
# log: what only a newer Werkplek reads waits in `later`.
schoolfeit = sa.Table(
    "schoolfeit",
    metadata,
    sa.Column("school", sa.Text, primary_key=True),
    sa.Column("feit", sa.Text, primary_key=True),
    sa.Column("nr", sa.Integer, nullable=False),
    sa.Column("dossier", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)

emmer = sa.Table(
    "emmer",
    metadata,
    sa.Column("school", sa.Text, primary_key=True),
    sa.Column("dossier", sa.Text, primary_key=True),
    sa.Column("aantal", sa.Integer, nullable=False),
    sa.Column("som", sa.Integer, nullable=False),
    sa.Column("nagevraagd", sa.Boolean, nullable=False),  # asked once, and still not equal
    sqlite_with_rowid=False,
)

achter = sa.Table(
    "achter",
    metadata,
    sa.Column("school", sa.Text, primary_key=True),
    sa.Column("dossier", sa.Text, primary_key=True),
    sa.Column("nr", sa.Integer, nullable=False),
    sa.Column("herstel", sa.Boolean, nullable=False),
    sqlite_with_rowid=False,
)

# Answers to a push with their receipts, as they came: proof that the school had it.
ontvangst = sa.Table(
    "ontvangst",
    metadata,
    sa.Column("nr", sa.Integer, primary_key=True),
    sa.Column("school", sa.Text, nullable=False),
    sa.Column("tijdvak", sa.Integer, nullable=False),
    sa.Column("stand", sa.Integer, nullable=False),
    sa.Column("op", sa.Text, nullable=False),
    sa.Column("antwoord", sa.LargeBinary, nullable=False),
)

aangehouden = sa.Table(
    "aangehouden",
    metadata,
    sa.Column("school", sa.Text, primary_key=True),
    sa.Column("feit", sa.Text, primary_key=True),
    sa.Column("dossier", sa.Text, nullable=False),  # as it is called here
    sa.Column("uitkomst", sa.Text, nullable=False),
    sa.Column("reden", sa.Text, nullable=False),
    sa.Column("sinds", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)

zegelsleutel = sa.Table(
    "zegelsleutel",
    metadata,
    sa.Column("school", sa.Text, primary_key=True),
    sa.Column("apparaat", sa.Text, primary_key=True),
    sa.Column("sleutel", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

collega = sa.Table(
    "collega",
    metadata,
    sa.Column("school", sa.Text, primary_key=True),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("rol", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)

# Dossiers that got feiten and were not folded yet.
te_vouwen = sa.Table(
    "te_vouwen",
    metadata,
    sa.Column("deelnemer", sa.Text, primary_key=True),
    sqlite_with_rowid=False,
)

# Runs of which something is not taken into the log (yet), as they came, with the reason.
later = sa.Table(
    "later",
    metadata,
    sa.Column("som", sa.LargeBinary, primary_key=True),  # SHA-256 of the bytes
    sa.Column("school", sa.Text, nullable=False),
    sa.Column("dossiers", sa.Text, nullable=False),  # JSON: as the school calls them
    sa.Column("reden", sa.Text, nullable=False),
    sa.Column("aantal", sa.Integer, nullable=False),
    sa.Column("versie", sa.Integer, nullable=False),  # what the Werkplek knew that put it here
    sa.Column("bericht", sa.LargeBinary, nullable=False),
)

# Feiten whose body a school took back; the header stays where a chain or a count rests on it.
schoolwissing = sa.Table(
    "schoolwissing",
    metadata,
    sa.Column("feit", sa.Text, primary_key=True),
    sa.Column("school", sa.Text, nullable=False),
    sa.Column("nr", sa.Integer, nullable=False),  # of the order; 0 without one
    sa.Column("grond", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)

# Files that a person ticked for a school.
bijlage_onderweg = sa.Table(
    "bijlage_onderweg",
    metadata,
    sa.Column("nr", sa.Integer, primary_key=True),
    sa.Column("school", sa.Text, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.UniqueConstraint("school", "sha256"),
)
