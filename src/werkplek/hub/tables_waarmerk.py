"""Keys and certificates of a school, its signed lists, and the register of what it sealed.

A root's private key is in none of these: it is a file that is kept apart. What an erasure takes of
`certificaat` and `register` stands in `wissen_waarmerk`.
"""

import sqlalchemy as sa

from werkplek.hub.tables import Id, metadata

wortel = sa.Table(
    "wortel",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("der", sa.LargeBinary, nullable=False),
    sa.Column("crl", sa.LargeBinary, nullable=False),  # signed in the last sitting with the root
)

# Keys by which the school works. Of a time stamp service elsewhere only the root is here.
waarmerk = sa.Table(
    "waarmerk",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("soort", sa.Text, nullable=False),  # uitgever, zegel, ocsp, tsa, papier
    sa.Column("der", sa.LargeBinary, nullable=False),  # certificate; of papier the raw public key
    sa.Column("kid", sa.LargeBinary, nullable=False),  # 8 bytes by which the key is called
    sa.Column("serie", sa.Text, nullable=False, server_default=""),  # of the certificate, hex
    sa.Column("sleutel", sa.LargeBinary),  # private key, wrapped; none: it is elsewhere
    sa.Column("adres", sa.Text, nullable=False, server_default=""),  # of the hub, or of a service
    sa.Column("van", sa.Text, nullable=False),
    sa.Column("tot", sa.Text, nullable=False),
    sa.Column("ingetrokken_op", sa.Text),
    sa.Column("reden", sa.Text, nullable=False, server_default=""),
)

# Whom the coordinator let sign, under which name and for which leerbedrijf.
ondertekenaar = sa.Table(
    "ondertekenaar",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("persoon", Id, primary_key=True),
    sa.Column("leerbedrijf", Id, primary_key=True),
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("door", sa.Text, nullable=False),
    sa.Column("goedgekeurd_op", sa.Text, nullable=False),
    sa.Column("ingetrokken_op", sa.Text),
)

certificaat = sa.Table(
    "certificaat",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("serie", sa.Text, primary_key=True),  # hex
    sa.Column("apparaat", Id, nullable=False),
    sa.Column("persoon", Id),  # of a praktijkopleider
    sa.Column("verklaring", Id),  # of the deelnemer of one verklaring
    sa.Column("dossier", Id),  # whose name is in it, of a deelnemer
    sa.Column("rol", sa.Text, nullable=False),
    sa.Column("der", sa.LargeBinary, nullable=False),  # empty once erased: it holds a name
    sa.Column("sleutel", sa.LargeBinary, nullable=False),  # SHA-256 of the public key
    sa.Column("van", sa.Text, nullable=False),
    sa.Column("tot", sa.Text, nullable=False),
    sa.Column("ingetrokken_op", sa.Text),
    sa.Column("reden", sa.Text, nullable=False, server_default=""),
    sa.Index(None, "school", "persoon"),
    sa.Index(None, "school", "dossier"),
)

sleutellijst = sa.Table(
    "sleutellijst",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("nummer", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("bytes", sa.LargeBinary, nullable=False),
    sa.Column("op", sa.Text, nullable=False),
)

intrekkingslijst = sa.Table(
    "intrekkingslijst",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("nummer", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("bytes", sa.LargeBinary, nullable=False),
    sa.Column("op", sa.Text, nullable=False),
)

# What was established here; `verklaring` and `feit` are ids of feiten, sums are hex.
register = sa.Table(
    "register",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True),
    sa.Column("verklaring", Id, primary_key=True),
    sa.Column("dossier", Id, nullable=False),
    sa.Column("nummer", sa.Text, nullable=False),
    sa.Column("feit", Id, nullable=False),  # by which it was established
    sa.Column("vorm", sa.Text, nullable=False),
    sa.Column("som_open", sa.Text, nullable=False),  # of the bytes before any signature
    sa.Column("zegel_som", sa.Text),  # of the sealed file
    sa.Column("stand", sa.Text, nullable=False),
    sa.Column("fout", sa.Text, nullable=False, server_default=""),  # why it could not be sealed
    sa.Column("vastgesteld_op", sa.Text, nullable=False),
    sa.Column("verzegeld_op", sa.Text),
    sa.Column("herstempeld_op", sa.Text),
    sa.Column("ingetrokken_op", sa.Text),
    sa.Index(None, "school", "dossier"),
    sa.Index(None, "school", "nummer"),
)

# In which form the school establishes and where, unless a command says otherwise.
vaststelkeuze = sa.Table(
    "vaststelkeuze",
    metadata,
    sa.Column("school", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("vorm", sa.Text, nullable=False),
    sa.Column("plaats", sa.Text, nullable=False),
)
