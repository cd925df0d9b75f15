"""The tables of the kwalificatiestructuur, and of what the leerbedrijf says about it."""

from typing import Final

import sqlalchemy as sa

from werkplek.store.tables import metadata

kwalificatie = sa.Table(
    "kwalificatie",
    metadata,
    sa.Column("crebo", sa.Text, primary_key=True),
    sa.Column("editie", sa.Text, primary_key=True),
    sa.Column("nieuwste", sa.Boolean, nullable=False),  # of this crebo, by `editie_rang`
    sa.Column("dossier", sa.Text, nullable=False),
    sa.Column("dossier_naam", sa.Text, nullable=False),
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("niveau", sa.Integer, nullable=False),
    sa.Column("geldig_vanaf", sa.Date),
    sa.Column("einde_instroom", sa.Date),
    sa.Column("einde_opleiding", sa.Date),
    sa.Column("hoort_bij", sa.Text, nullable=False, index=True),
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
    sa.Column("complexiteit", sa.Text, nullable=False),
    sa.Column("verantwoordelijkheid", sa.Text, nullable=False),
    sa.Column("complexiteit_profiel", sa.Text, nullable=False),
    sa.Column("verantwoordelijkheid_profiel", sa.Text, nullable=False),
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
    sa.Column("gelijk_aan", sa.Text, nullable=False),
    sa.Column("omschrijving", sa.Text, nullable=False),
    sa.Column("resultaat", sa.Text, nullable=False),
    sa.Column("gedrag", sa.Text, nullable=False),
    sa.Column("competenties", sa.Text, nullable=False),  # letters, a space between them
    sa.Column("omschrijving_profiel", sa.Text, nullable=False),
    sa.Column("resultaat_profiel", sa.Text, nullable=False),
    sa.Column("gedrag_profiel", sa.Text, nullable=False),
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

opleiding = sa.Table(
    "opleiding",
    metadata,
    sa.Column("crebo", sa.Text, primary_key=True),
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("niveau", sa.Integer, nullable=False),
    sa.Column("soort", sa.Text, nullable=False),
    sa.Column("dossier", sa.Text, nullable=False),
    sa.Column("dossier_naam", sa.Text, nullable=False),
    sa.Column("geldig_vanaf", sa.Date),
    sa.Column("einde_instroom", sa.Date),
    sa.Column("einde_opleiding", sa.Date),
    sa.Column("opvolger", sa.Text, nullable=False),
    sa.Column("opvolger_dossier", sa.Text, nullable=False),
    sa.Column("schooljaar", sa.Text, nullable=False),
    sa.Column("vervallen", sa.Boolean, nullable=False),
)

bron = sa.Table(
    "bron",
    metadata,
    sa.Column("op", sa.Text, primary_key=True),  # UTC, ISO 8601 with milliseconds
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("naam", sa.Text, nullable=False),
    sa.Column("vorm", sa.Text, nullable=False),
    sa.Column("door", sa.Text, nullable=False),
)

# By title: the same work keeps its title when a new edition gives it another number.
uitvoerbaar = sa.Table(
    "uitvoerbaar",
    metadata,
    sa.Column("crebo", sa.Text, primary_key=True),
    sa.Column("titel", sa.Text, primary_key=True),
    sqlite_with_rowid=False,
)

leerstap = sa.Table(
    "leerstap",
    metadata,
    sa.Column("crebo", sa.Text, primary_key=True),
    sa.Column("titel", sa.Text, primary_key=True),
    sa.Column("plek", sa.Integer, primary_key=True),
    sa.Column("tekst", sa.Text, nullable=False),
    sa.Column("beeld", sa.Text, nullable=False),  # SHA-256 of a photo, or empty
)

# Apart from the documents, which stay: a photo goes when no step shows it any more.
leerstap_foto = sa.Table(
    "leerstap_foto",
    metadata,
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("inhoud", sa.LargeBinary, nullable=False),
)

# --- finding: made from the tables above, thrown away and made again by `zoekindex.herbouw`

# One row for each thing that is found; its id is the rowid in the two indexes below.
zoekplek = sa.Table(
    "zoekplek",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("crebo", sa.Text, nullable=False),
    sa.Column("editie", sa.Text, nullable=False),
    sa.Column("code", sa.Text, nullable=False),  # of a werkproces, or empty
    sa.Column("niveau", sa.Integer, nullable=False),
    sa.Column("alleen_naam", sa.Boolean, nullable=False),
    sa.Index(None, "crebo", "code"),
)

zoekwoord = sa.Table(
    "zoekwoord",
    metadata,
    sa.Column("woord", sa.Text, primary_key=True),
    sa.Column("stam", sa.Text, nullable=False, index=True),
    sqlite_with_rowid=False,
)

# What a word ends in, from its second letter on: how a part of a compound is found.
zoekeinde = sa.Table(
    "zoekeinde",
    metadata,
    sa.Column("einde", sa.Text, primary_key=True),
    sa.Column("woord", sa.Text, primary_key=True),
    sqlite_with_rowid=False,
)

zoekregel = sa.table(
    "zoekregel",
    sa.column("rowid", sa.Integer),
    sa.column("titel", sa.Text),
    sa.column("code", sa.Text),
    sa.column("dossier", sa.Text),
    sa.column("omgeving", sa.Text),
)
zoektekst = sa.table(
    "zoektekst",
    sa.column("rowid", sa.Integer),
    sa.column("tekst", sa.Text),
    sa.column("kop", sa.Text),
)
zoekvocabulaire = sa.table("zoekvocabulaire", sa.column("term", sa.Text))

# Without text of its own, an index of `detail=column` weighs nothing: its bm25 is 0 of every row.
_FTS5: Final = "content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'"
VIRTUEEL: Final = {
    "zoekregel": f"fts5(titel, code, dossier, omgeving, {_FTS5})",
    "zoektekst": f"fts5(tekst, kop, {_FTS5}, detail=column)",
    "zoekvocabulaire": "fts5vocab(zoekregel, 'row')",
}
"""The tables that SQLAlchemy does not know, by name."""


# Texts come by the hundred: fewer and larger parts halve the time that indexing them takes.
_RUIM: Final = {"hashsize": 4 * 2**20, "automerge": 16}


@sa.event.listens_for(metadata, "after_create")
def _maak_virtueel(_doel: object, verbinding: sa.Connection, **_gemaakt: object) -> None:
    for naam, vorm in VIRTUEEL.items():
        verbinding.exec_driver_sql(f"CREATE VIRTUAL TABLE {naam} USING {vorm}")
    for wat, waarde in _RUIM.items():
        verbinding.exec_driver_sql(
            f"INSERT INTO zoektekst(zoektekst, rank) VALUES('{wat}', {waarde})"
        )
