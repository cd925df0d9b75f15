"""What working with schools needs: who they are, how far both sides are, and what waits."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the tables, and the leaves of a run of which headers stayed behind."""
    _zegel()
    _scholen()
    _banden()
    _stand()
    _wie()
    _wacht()


def _zegel() -> None:
    """Made anew, so that it stands there as in a new folder."""
    op.rename_table("zegel", "zegel_oud")
    op.create_table(
        "zegel",
        sa.Column("apparaat", sa.Text, primary_key=True),
        sa.Column("organisatie", sa.Text, primary_key=True),
        sa.Column("eerste", sa.Integer, primary_key=True),
        sa.Column("laatste", sa.Integer, nullable=False),
        sa.Column("tekst", sa.LargeBinary, nullable=False),
        sa.Column("handtekening", sa.LargeBinary, nullable=False),
        sa.Column("bladen", sa.LargeBinary),
        sqlite_with_rowid=False,
    )
    op.execute("insert into zegel select *, null from zegel_oud")
    op.drop_table("zegel_oud")


def _scholen() -> None:
    op.create_table(
        "school",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("adres", sa.Text, nullable=False),
        sa.Column("hub", sa.Text, nullable=False),
        sa.Column("tijdvak", sa.Integer, nullable=False),
        sa.Column("sleutel", sa.LargeBinary, nullable=False),
        sa.Column("noodsleutel", sa.LargeBinary, nullable=False),
        sa.Column("houder", sa.Text, nullable=False),
        sa.Column("houder_soort", sa.Text, nullable=False),
        sa.Column("tot", sa.Integer, nullable=False),
        sa.Column("wissing", sa.Integer, nullable=False),
        sa.Column("besluit", sa.Integer, nullable=False),
        sa.Column("rechten", sa.LargeBinary, nullable=False),
        sa.Column("herstel", sa.Boolean, nullable=False),
        sa.Column("opnieuw_koppelen", sa.Boolean, nullable=False),
        sa.Column("geprobeerd", sa.Text),
        sa.Column("gelukt", sa.Text),
    )


def _banden() -> None:
    op.create_table(
        "verzoeksleutel",
        sa.Column("school", sa.Text, primary_key=True),
        sa.Column("sleutel", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "schoolband",
        sa.Column("school", sa.Text, primary_key=True),
        sa.Column("pseudoniem", sa.Text, primary_key=True),
        sa.Column("dossier", sa.Text, nullable=False),
        sa.Column("gekoppeld", sa.Boolean, nullable=False),
        sa.Column("weg", sa.Boolean, nullable=False),
        sa.Column("roepnaam", sa.Text, nullable=False),
        sa.Column("achternaam", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_schoolband_dossier"), "schoolband", ["dossier"])
    op.create_table(
        "schoolfeit",
        sa.Column("school", sa.Text, primary_key=True),
        sa.Column("feit", sa.Text, primary_key=True),
        sa.Column("nr", sa.Integer, nullable=False),
        sa.Column("dossier", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )


def _stand() -> None:
    op.create_table(
        "emmer",
        sa.Column("school", sa.Text, primary_key=True),
        sa.Column("dossier", sa.Text, primary_key=True),
        sa.Column("aantal", sa.Integer, nullable=False),
        sa.Column("som", sa.Integer, nullable=False),
        sa.Column("nagevraagd", sa.Boolean, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "achter",
        sa.Column("school", sa.Text, primary_key=True),
        sa.Column("dossier", sa.Text, primary_key=True),
        sa.Column("nr", sa.Integer, nullable=False),
        sa.Column("herstel", sa.Boolean, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ontvangst",
        sa.Column("nr", sa.Integer, primary_key=True),
        sa.Column("school", sa.Text, nullable=False),
        sa.Column("tijdvak", sa.Integer, nullable=False),
        sa.Column("stand", sa.Integer, nullable=False),
        sa.Column("op", sa.Text, nullable=False),
        sa.Column("antwoord", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "aangehouden",
        sa.Column("school", sa.Text, primary_key=True),
        sa.Column("feit", sa.Text, primary_key=True),
        sa.Column("dossier", sa.Text, nullable=False),
        sa.Column("uitkomst", sa.Text, nullable=False),
        sa.Column("reden", sa.Text, nullable=False),
        sa.Column("sinds", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )


def _wie() -> None:
    op.create_table(
        "zegelsleutel",
        sa.Column("school", sa.Text, primary_key=True),
        sa.Column("apparaat", sa.Text, primary_key=True),
        sa.Column("sleutel", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "collega",
        sa.Column("school", sa.Text, primary_key=True),
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("rol", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )


def _wacht() -> None:
    op.create_table(
        "te_vouwen",
        sa.Column("deelnemer", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "later",
        sa.Column("som", sa.LargeBinary, primary_key=True),
        sa.Column("school", sa.Text, nullable=False),
        sa.Column("dossiers", sa.Text, nullable=False),
        sa.Column("reden", sa.Text, nullable=False),
        sa.Column("aantal", sa.Integer, nullable=False),
        sa.Column("versie", sa.Integer, nullable=False),
        sa.Column("bericht", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "schoolwissing",
        sa.Column("feit", sa.Text, primary_key=True),
        sa.Column("school", sa.Text, nullable=False),
        sa.Column("nr", sa.Integer, nullable=False),
        sa.Column("grond", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "bijlage_onderweg",
        sa.Column("nr", sa.Integer, primary_key=True),
        sa.Column("school", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.UniqueConstraint("school", "sha256"),
    )
