"""The hub's log: feiten in the order of their school, their seals, and what is not in the log yet.

Every row belongs to a school; on PostgreSQL a policy says so once more (`rls`). `school` is the
small number that the hub gave it.
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

Id: Final = sa.Uuid(as_uuid=False)
"""A UUID, as text in Python."""

# --- the hub and its schools

hub = sa.Table(
    "hub",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("tijdvak", sa.Integer, nullable=False),  # raised when it was restored from a copy
    sa.Column("bestanden", sa.Text),  # the folder that it gives files out of (`bestandenplek`)
)

school = sa.Table(
    "school",
    metadata,
    sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("id", Id, nullable=False, unique=True),
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("sleutel", sa.LargeBinary, nullable=False),  # private Ed25519 key, wrapped
    sa.Column("noodsleutel", sa.LargeBinary, nullable=False),  # private X25519 key, wrapped
    sa.Column("stand", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("kop", sa.LargeBinary, nullable=False),  # of the chain of all leaves
    sa.Column("zegels", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column(
        "rechten", sa.BigInteger, nullable=False, server_default="0"
    ),  # raised when any change
    sa.Column("wissingen", sa.Integer, nullable=False, server_default="0"),
    sa.Column("besluiten", sa.Integer, nullable=False, server_default="0"),
)

# --- the log: rows are added, never changed; an erasure takes a row of `inhoud` and nothing else

zegel = sa.Table(
    "zegel",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("nr", sa.BigInteger, primary_key=True),
    sa.Column("apparaat", Id, nullable=False),
    sa.Column("organisatie", Id, nullable=False),
    sa.Column("auteur", Id, nullable=False),
    sa.Column("eerste", sa.BigInteger, nullable=False),
    sa.Column("laatste", sa.BigInteger, nullable=False),
    sa.Column("vorige", sa.LargeBinary, nullable=False),
    sa.Column("sleutel", sa.LargeBinary, nullable=False),
    sa.Column("handtekening", sa.LargeBinary, nullable=False),
    sa.Column("bladen", sa.LargeBinary, nullable=False),  # 32 bytes each
    sa.Column("sommen", sa.LargeBinary, nullable=False),  # 32 bytes each: digests of the headers
    sa.Index(None, "school", "apparaat", "organisatie", "eerste"),
)

feit = sa.Table(
    "feit",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("nr", sa.BigInteger, primary_key=True),
    sa.Column("id", Id, nullable=False),
    sa.Column("dossier", Id, nullable=False),
    sa.Column("zegel", sa.BigInteger, nullable=False),
    sa.Column("plaats", sa.SmallInteger, nullable=False),
    sa.Column("soort", sa.Text, nullable=False),
    sa.Column("kring", sa.Text, nullable=False),
    sa.Column("deel", sa.LargeBinary, nullable=False),  # `protocol.reeks.Kopdeel`
    sa.Column("som", sa.LargeBinary),  # what the header promised, once the body is erased
    sa.UniqueConstraint("school", "id"),
    sa.Index(None, "school", "dossier", "nr"),
    # Of a few pages, for numbers and seals grow together; a restored hub is asked for seals.
    sa.Index("ix_feit_zegel", "school", "zegel", postgresql_using="brin"),
)

inhoud = sa.Table(
    "inhoud",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("nr", sa.BigInteger, primary_key=True),
    sa.Column("zout", sa.LargeBinary, nullable=False),
    sa.Column("bytes", sa.LargeBinary, nullable=False),
)

stand = sa.Table(
    "stand",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("nr", sa.BigInteger, primary_key=True),
    sa.Column("kop", sa.LargeBinary, nullable=False),
    sa.Column("op", sa.Text, nullable=False),
)

# --- per dossier: how much there is, and who speaks in it

emmer = sa.Table(
    "emmer",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("dossier", Id, primary_key=True),
    sa.Column("laatste", sa.BigInteger, nullable=False),
    sa.Column("aantal", sa.BigInteger, nullable=False),
    sa.Column("som", sa.BigInteger, nullable=False),
)

stem = sa.Table(
    "stem",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("dossier", Id, primary_key=True),
    sa.Column("apparaat", Id, primary_key=True),
    sa.Column("auteur", Id, primary_key=True),
    sa.Column("kring", sa.Text, primary_key=True),
)

# --- what is not in the log: kept as it came, visible, decided later

aangehouden = sa.Table(
    "aangehouden",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("id", Id, primary_key=True),
    sa.Column("zegel", sa.BigInteger, nullable=False),
    sa.Column("plaats", sa.SmallInteger, nullable=False),
    sa.Column("dossier", Id),
    sa.Column("organisatie", Id, nullable=False),
    sa.Column("deelnemer", Id, nullable=False),
    sa.Column("auteur", Id, nullable=False),
    sa.Column("apparaat", Id, nullable=False),
    sa.Column("soort", sa.Text, nullable=False),
    sa.Column("kring", sa.Text, nullable=False),
    sa.Column("deel", sa.LargeBinary, nullable=False),
    sa.Column("som", sa.LargeBinary),
    sa.Column("zout", sa.LargeBinary, nullable=False),
    sa.Column("bytes", sa.LargeBinary, nullable=False),
    sa.Column("vastgelegd_op", sa.Text, nullable=False),  # as far as it was believed when it came
    sa.Column("reden", sa.Text, nullable=False),
    sa.Column("wacht_op", Id),
    sa.Column("sinds", sa.Text, nullable=False),
    sa.Column("teruggegeven", sa.Text, nullable=False, server_default=""),  # the reason, if so
    sa.Index(None, "school", "wacht_op"),
    sa.Index(None, "school", "organisatie", "deelnemer"),
)

apart = sa.Table(
    "apart",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("som", sa.LargeBinary, primary_key=True),  # of the bytes: the same twice is once
    sa.Column("apparaat", Id, nullable=False),
    sa.Column("bytes", sa.LargeBinary, nullable=False),
    sa.Column("reden", sa.Text, nullable=False),
    sa.Column("op", sa.Text, nullable=False),
)

# --- what the school says: numbered, so that a device knows how far it carried them out

besluit = sa.Table(
    "besluit",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("nr", sa.Integer, primary_key=True),
    sa.Column("apparaat", Id, nullable=False),  # whose feit it is
    sa.Column("feit", Id, nullable=False),
    sa.Column("uitkomst", sa.Text, nullable=False),
    sa.Column("plek", sa.BigInteger, nullable=False),
    sa.Column("reden", sa.Text, nullable=False),
    sa.Column("door", sa.Text, nullable=False),
    sa.Column("op", sa.Text, nullable=False),
    sa.Index(None, "school", "apparaat", "nr"),
)

wissing = sa.Table(
    "wissing",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("nr", sa.Integer, primary_key=True),
    sa.Column("dossier", Id, nullable=False),
    sa.Column("feit", Id),  # one of them; empty is the whole dossier
    sa.Column("grond", sa.Text, nullable=False),
    sa.Column("door", sa.Text, nullable=False),
    sa.Column("op", sa.Text, nullable=False),
)
