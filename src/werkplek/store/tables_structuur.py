"""The tables of the kwalificatiestructuur, and of what the leerbedrijf says about it."""

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
    sa.Column("beeld", sa.Text, nullable=False),  # SHA-256 of a document, or empty
)
