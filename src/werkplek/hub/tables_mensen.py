"""The hub's people and devices: who is tied to whom and from when until when, and what was done."""

import sqlalchemy as sa

from werkplek.hub.tables import Id, metadata

leerbedrijf = sa.Table(
    "leerbedrijf",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("id", Id, primary_key=True),
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("leerbedrijf_id", sa.Text, nullable=False),  # SBB's number
)

# Folders of a leerbedrijf: in their name feiten were recorded before a school was linked.
organisatie = sa.Table(
    "organisatie",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("id", Id, primary_key=True),
    sa.Column("leerbedrijf", Id, nullable=False),
)

persoon = sa.Table(
    "persoon",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("id", Id, primary_key=True),
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("extern", sa.Text, nullable=False),  # how the school's own system calls them
)

# Someone may have another name in the folder of their device than at the school.
alias = sa.Table(
    "alias",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("id", Id, primary_key=True),
    sa.Column("persoon", Id, nullable=False),
)

rol = sa.Table(
    "rol",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("persoon", Id, nullable=False),
    sa.Column("rol", sa.Text, nullable=False),
    sa.Column("leerbedrijf", Id),
    sa.Column("van", sa.Date),
    sa.Column("tot", sa.Date),
    sa.Index(None, "school", "persoon"),
)

deelnemer = sa.Table(
    "deelnemer",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("id", Id, primary_key=True),
    sa.Column("roepnaam", sa.Text, nullable=False),
    sa.Column("achternaam", sa.Text, nullable=False),
    sa.Column("extern", sa.Text, nullable=False),
    sa.Column("gewist_op", sa.Text),
    sa.Index(
        "ix_deelnemer_gewist",
        "school",
        "id",
        sqlite_where=sa.text("gewist_op is not null"),
        postgresql_where=sa.text("gewist_op is not null"),
    ),
)

plaatsing = sa.Table(
    "plaatsing",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("id", Id, primary_key=True),
    sa.Column("deelnemer", Id, nullable=False),
    sa.Column("leerbedrijf", Id, nullable=False),
    sa.Column("begeleider", Id),
    sa.Column("crebo", sa.Text, nullable=False),
    sa.Column("van", sa.Date, nullable=False),
    sa.Column("tot", sa.Date),
    sa.Column("extern", sa.Text, nullable=False),
    sa.Index(None, "school", "leerbedrijf"),
    sa.Index(None, "school", "deelnemer"),
    sa.Index(None, "school", "begeleider"),
)

caseload = sa.Table(
    "caseload",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("jobcoach", Id, primary_key=True),
    sa.Column("deelnemer", Id, primary_key=True),
    sa.Column("van", sa.Date, nullable=False),
    sa.Column("tot", sa.Date),
    sa.Index(None, "school", "deelnemer"),
)

# Whom a deelnemer let read kring *ondersteuning*: a leerbedrijf or a person.
toestemming = sa.Table(
    "toestemming",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("deelnemer", Id, primary_key=True),
    sa.Column("ontvanger", Id, primary_key=True),
    sa.Column("van", sa.Date, nullable=False),
    sa.Column("tot", sa.Date),
)

koppeling = sa.Table(
    "koppeling",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("organisatie", Id, primary_key=True),
    sa.Column("eigen", Id, primary_key=True),
    sa.Column("dossier", Id, nullable=False),
)

apparaat = sa.Table(
    "apparaat",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("id", Id, primary_key=True),
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("zegelsleutel", sa.LargeBinary, nullable=False),
    sa.Column("verzoeksleutel", sa.LargeBinary),  # none: it seals here, but asks nothing
    sa.Column("houder_soort", sa.Text, nullable=False),
    sa.Column("houder", Id, nullable=False),
    sa.Column("aangemeld_op", sa.Text, nullable=False),
    sa.Column("bevestigd_op", sa.Text),
    sa.Column("ingetrokken_op", sa.Text),
    sa.Column("reden", sa.Text, nullable=False, server_default=""),
    sa.Column("verstuurd_op", sa.Text),  # the last push that was answered
    sa.Column("gehoord_op", sa.Text),
    sa.Column("gewist_tot", sa.Integer, nullable=False, server_default="0"),
    sa.Column("versie", sa.Text, nullable=False, server_default=""),
)

uitnodiging = sa.Table(
    "uitnodiging",
    metadata,
    sa.Column("som", sa.LargeBinary, primary_key=True),  # SHA-256 of the code
    sa.Column("school", sa.Integer, nullable=False),
    sa.Column("houder_soort", sa.Text, nullable=False),
    sa.Column("houder", Id, nullable=False),
    sa.Column("door", sa.Text, nullable=False),
    sa.Column("verloopt", sa.Text, nullable=False),
    sa.Column("gebruikt_op", sa.Text),
    sa.Column("apparaat", Id),
)

# Numbers that were used once, for as long as a request with them would be in time.
eenmalig = sa.Table(
    "eenmalig",
    metadata,
    sa.Column("apparaat", Id, primary_key=True),
    sa.Column("nummer", sa.Text, primary_key=True),
    sa.Column("op", sa.BigInteger, nullable=False),
    sa.Index(None, "op"),
)

# What was done, by whom, in a chain: what is edited or cut shows at the next check.
spoor = sa.Table(
    "spoor",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("nr", sa.Integer, primary_key=True),
    sa.Column("op", sa.Text, nullable=False),
    sa.Column("door", sa.Text, nullable=False),
    sa.Column("wat", sa.Text, nullable=False),
    sa.Column("waarover", sa.Text, nullable=False),
    sa.Column("som", sa.LargeBinary, nullable=False),
)

bijlage = sa.Table(
    "bijlage",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("bytes", sa.BigInteger, nullable=False),
    sa.Column("ontvangen", sa.BigInteger, nullable=False),  # all of them: it was checked and kept
    sa.Column("apparaat", Id, nullable=False),
    sa.Column("begonnen_op", sa.Text, nullable=False),
    sa.Column("heel_op", sa.Text),
)

# Which feit names which file; a dossier is who may read it.
bijlage_feit = sa.Table(
    "bijlage_feit",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("feit", Id, primary_key=True),
    sa.Column("dossier", Id, nullable=False),
)

# Which devices must hear of an erasure: those that may ever have had the dossier.
wissing_apparaat = sa.Table(
    "wissing_apparaat",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("apparaat", Id, primary_key=True),
    sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
)
