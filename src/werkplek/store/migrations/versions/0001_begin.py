"""The first tables: log, outbox, projections, people, kwalificatiestructuur and documents."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    _device()
    _log()
    _projecties()
    _standen()
    _people()
    _kwalificaties()
    _documenten()


def _device() -> None:
    op.create_table(
        "instelling",
        sa.Column("naam", sa.Text, primary_key=True),
        sa.Column("waarde", sa.Text, nullable=False),
    )
    op.create_table(
        "apparaat",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("sleutel", sa.LargeBinary, nullable=False),
    )


def _log() -> None:
    op.create_table(
        "feit",
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
    op.create_table(
        "inhoud",
        sa.Column("feit", sa.Text, sa.ForeignKey("feit.id"), primary_key=True),
        sa.Column("zout", sa.LargeBinary, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "zegel",
        sa.Column("apparaat", sa.Text, primary_key=True),
        sa.Column("organisatie", sa.Text, primary_key=True),
        sa.Column("eerste", sa.Integer, primary_key=True),
        sa.Column("laatste", sa.Integer, nullable=False),
        sa.Column("tekst", sa.LargeBinary, nullable=False),
        sa.Column("handtekening", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "outbox",
        sa.Column("feit", sa.Text, sa.ForeignKey("feit.id"), primary_key=True),
        sqlite_with_rowid=False,
    )


def _projecties() -> None:
    op.create_table(
        "verwijzing",
        sa.Column("doel", sa.Text, primary_key=True),
        sa.Column("feit", sa.Text, primary_key=True),
        sa.Column("relatie", sa.Text, primary_key=True),
        sa.Column("deelnemer", sa.Text, nullable=False),
        sa.Index(None, "feit"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "overzicht",
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


def _standen() -> None:
    op.create_table(
        "stand",
        sa.Column("deelnemer", sa.Text, primary_key=True),
        sa.Column("plaatsing", sa.Text, primary_key=True),
        sa.Column("code", sa.Text, primary_key=True),
        sa.Column("telt_mee", sa.Boolean, nullable=False),
        sa.Column("waarnemingen", sa.Integer, nullable=False),
        sa.Column("aangetoond", sa.Text),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "waarneming",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("deelnemer", sa.Text, nullable=False),
        sa.Column("plaatsing", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("geldt", sa.Boolean, nullable=False),
        sa.Column("gezien_op", sa.Date, nullable=False),
        sa.Index(None, "deelnemer", "plaatsing", "code", "geldt", "gezien_op"),
        sqlite_with_rowid=False,
    )


def _people() -> None:
    op.create_table(
        "leerbedrijf",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("plaats", sa.Text, nullable=False),
        sa.Column("adres", sa.Text, nullable=False),
        sa.Column("leerbedrijf_id", sa.Text, nullable=False),
        sa.Column("woord", sa.Text, nullable=False),
    )
    op.create_table(
        "persoon",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("rol", sa.Text, nullable=False),
        sa.Column("functie", sa.Text, nullable=False),
    )


def _kwalificaties() -> None:
    op.create_table(
        "kwalificatie",
        sa.Column("crebo", sa.Text, primary_key=True),
        sa.Column("editie", sa.Text, primary_key=True),
        sa.Column("dossier", sa.Text, nullable=False),
        sa.Column("dossier_naam", sa.Text, nullable=False),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("niveau", sa.Integer, nullable=False),
        sa.Column("zoek", sa.Text, nullable=False),
    )
    op.create_table(
        "kerntaak",
        sa.Column("crebo", sa.Text, primary_key=True),
        sa.Column("editie", sa.Text, primary_key=True),
        sa.Column("code", sa.Text, primary_key=True),
        sa.Column("titel", sa.Text, nullable=False),
        sa.Column("herkomst", sa.Text, nullable=False),
        sa.Column("bron", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["crebo", "editie"], ["kwalificatie.crebo", "kwalificatie.editie"]),
    )
    op.create_table(
        "werkproces",
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
    op.create_table(
        "titel_bevestiging",
        sa.Column("crebo", sa.Text, primary_key=True),
        sa.Column("code", sa.Text, primary_key=True),
        sa.Column("titel", sa.Text, primary_key=True),
        sa.Column("door", sa.Text, nullable=False),
        sa.Column("op", sa.Text, nullable=False),
    )


def _documenten() -> None:
    op.create_table(
        "document",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("soort", sa.Text, nullable=False),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
    )
