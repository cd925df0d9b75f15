"""The log of a school as the first migration made it: frozen, as that is."""

from typing import Final

import sqlalchemy as sa
from alembic import op

_ID: Final = sa.Uuid(as_uuid=False)


def school() -> None:
    """The hub and its schools."""
    op.create_table(
        "hub",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("tijdvak", sa.Integer, nullable=False),
    )
    op.create_table(
        "school",
        sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", _ID, nullable=False),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("sleutel", sa.LargeBinary, nullable=False),
        sa.Column("noodsleutel", sa.LargeBinary, nullable=False),
        sa.Column("stand", sa.BigInteger, nullable=False, server_default="0"),
        sa.Column("kop", sa.LargeBinary, nullable=False),
        sa.Column("zegels", sa.BigInteger, nullable=False, server_default="0"),
        sa.Column("rechten", sa.BigInteger, nullable=False, server_default="0"),
        sa.Column("wissingen", sa.Integer, nullable=False, server_default="0"),
        sa.Column("besluiten", sa.Integer, nullable=False, server_default="0"),
        sa.UniqueConstraint("id", name=op.f("uq_school_id")),
    )


def zegels() -> None:
    """The seals of runs."""
    op.create_table(
        "zegel",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("nr", sa.BigInteger, primary_key=True),
        sa.Column("apparaat", _ID, nullable=False),
        sa.Column("organisatie", _ID, nullable=False),
        sa.Column("auteur", _ID, nullable=False),
        sa.Column("eerste", sa.BigInteger, nullable=False),
        sa.Column("laatste", sa.BigInteger, nullable=False),
        sa.Column("vorige", sa.LargeBinary, nullable=False),
        sa.Column("sleutel", sa.LargeBinary, nullable=False),
        sa.Column("handtekening", sa.LargeBinary, nullable=False),
        sa.Column("bladen", sa.LargeBinary, nullable=False),
        sa.Column("sommen", sa.LargeBinary, nullable=False),
    )
    op.create_index(
        op.f("ix_zegel_school_apparaat_organisatie_eerste"),
        "zegel",
        ["school", "apparaat", "organisatie", "eerste"],
    )


def log() -> None:
    """The log."""
    op.create_table(
        "feit",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("nr", sa.BigInteger, primary_key=True),
        sa.Column("id", _ID, nullable=False),
        sa.Column("dossier", _ID, nullable=False),
        sa.Column("zegel", sa.BigInteger, nullable=False),
        sa.Column("plaats", sa.SmallInteger, nullable=False),
        sa.Column("soort", sa.Text, nullable=False),
        sa.Column("kring", sa.Text, nullable=False),
        sa.Column("deel", sa.LargeBinary, nullable=False),
        sa.Column("som", sa.LargeBinary),
        sa.UniqueConstraint("school", "id", name=op.f("uq_feit_school_id")),
    )
    op.create_index(op.f("ix_feit_school_dossier_nr"), "feit", ["school", "dossier", "nr"])
    op.create_index(op.f("ix_feit_zegel"), "feit", ["school", "zegel"], postgresql_using="brin")
    op.create_table(
        "inhoud",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("nr", sa.BigInteger, primary_key=True),
        sa.Column("zout", sa.LargeBinary, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "stand",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("nr", sa.BigInteger, primary_key=True),
        sa.Column("kop", sa.LargeBinary, nullable=False),
        sa.Column("op", sa.Text, nullable=False),
    )


def emmers() -> None:
    """What there is of each dossier, and who speaks in it."""
    op.create_table(
        "emmer",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("dossier", _ID, primary_key=True),
        sa.Column("laatste", sa.BigInteger, nullable=False),
        sa.Column("aantal", sa.BigInteger, nullable=False),
        sa.Column("som", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "stem",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("dossier", _ID, primary_key=True),
        sa.Column("apparaat", _ID, primary_key=True),
        sa.Column("auteur", _ID, primary_key=True),
        sa.Column("kring", sa.Text, primary_key=True),
    )


def wachtenden() -> None:
    """What is not in the log."""
    op.create_table(
        "aangehouden",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("id", _ID, primary_key=True),
        sa.Column("zegel", sa.BigInteger, nullable=False),
        sa.Column("plaats", sa.SmallInteger, nullable=False),
        sa.Column("dossier", _ID),
        sa.Column("organisatie", _ID, nullable=False),
        sa.Column("deelnemer", _ID, nullable=False),
        sa.Column("auteur", _ID, nullable=False),
        sa.Column("apparaat", _ID, nullable=False),
        sa.Column("soort", sa.Text, nullable=False),
        sa.Column("kring", sa.Text, nullable=False),
        sa.Column("deel", sa.LargeBinary, nullable=False),
        sa.Column("som", sa.LargeBinary),
        sa.Column("zout", sa.LargeBinary, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
        sa.Column("vastgelegd_op", sa.Text, nullable=False),
        sa.Column("reden", sa.Text, nullable=False),
        sa.Column("wacht_op", _ID),
        sa.Column("sinds", sa.Text, nullable=False),
        sa.Column("teruggegeven", sa.Text, nullable=False, server_default=""),
    )
    op.create_index(
        op.f("ix_aangehouden_school_organisatie_deelnemer"),
        "aangehouden",
        ["school", "organisatie", "deelnemer"],
    )
    op.create_index(op.f("ix_aangehouden_school_wacht_op"), "aangehouden", ["school", "wacht_op"])
    op.create_table(
        "apart",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("som", sa.LargeBinary, primary_key=True),
        sa.Column("apparaat", _ID, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
        sa.Column("reden", sa.Text, nullable=False),
        sa.Column("op", sa.Text, nullable=False),
    )


def opdrachten() -> None:
    """What the school says."""
    op.create_table(
        "besluit",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("nr", sa.Integer, primary_key=True),
        sa.Column("apparaat", _ID, nullable=False),
        sa.Column("feit", _ID, nullable=False),
        sa.Column("uitkomst", sa.Text, nullable=False),
        sa.Column("plek", sa.BigInteger, nullable=False),
        sa.Column("reden", sa.Text, nullable=False),
        sa.Column("door", sa.Text, nullable=False),
        sa.Column("op", sa.Text, nullable=False),
    )
    op.create_index(op.f("ix_besluit_school_apparaat_nr"), "besluit", ["school", "apparaat", "nr"])
    op.create_table(
        "wissing",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("nr", sa.Integer, primary_key=True),
        sa.Column("dossier", _ID, nullable=False),
        sa.Column("feit", _ID),
        sa.Column("grond", sa.Text, nullable=False),
        sa.Column("door", sa.Text, nullable=False),
        sa.Column("op", sa.Text, nullable=False),
    )
    op.create_table(
        "wissing_apparaat",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("apparaat", _ID, primary_key=True),
        sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
    )
