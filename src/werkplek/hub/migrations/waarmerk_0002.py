"""Keys, certificates, lists and the register as the second migration made them: frozen."""

from typing import Final

import sqlalchemy as sa
from alembic import op

_ID: Final = sa.Uuid(as_uuid=False)


def sleutels() -> None:
    """Keys of the school, and what it said with them."""
    op.create_table(
        "wortel",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("der", sa.LargeBinary, nullable=False),
        sa.Column("crl", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "waarmerk",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("soort", sa.Text, nullable=False),
        sa.Column("der", sa.LargeBinary, nullable=False),
        sa.Column("kid", sa.LargeBinary, nullable=False),
        sa.Column("serie", sa.Text, nullable=False, server_default=""),
        sa.Column("sleutel", sa.LargeBinary),
        sa.Column("adres", sa.Text, nullable=False, server_default=""),
        sa.Column("van", sa.Text, nullable=False),
        sa.Column("tot", sa.Text, nullable=False),
        sa.Column("ingetrokken_op", sa.Text),
        sa.Column("reden", sa.Text, nullable=False, server_default=""),
    )
    for naam in ("sleutellijst", "intrekkingslijst"):
        op.create_table(
            naam,
            sa.Column("school", sa.Integer, primary_key=True),
            sa.Column("nummer", sa.Integer, primary_key=True, autoincrement=False),
            sa.Column("bytes", sa.LargeBinary, nullable=False),
            sa.Column("op", sa.Text, nullable=False),
        )


def certificaten() -> None:
    """Who may sign, and their certificates."""
    op.create_table(
        "ondertekenaar",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("persoon", _ID, primary_key=True),
        sa.Column("leerbedrijf", _ID, primary_key=True),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("door", sa.Text, nullable=False),
        sa.Column("goedgekeurd_op", sa.Text, nullable=False),
        sa.Column("ingetrokken_op", sa.Text),
    )
    op.create_table(
        "certificaat",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("serie", sa.Text, primary_key=True),
        sa.Column("apparaat", _ID, nullable=False),
        sa.Column("persoon", _ID),
        sa.Column("verklaring", _ID),
        sa.Column("dossier", _ID),
        sa.Column("rol", sa.Text, nullable=False),
        sa.Column("der", sa.LargeBinary, nullable=False),
        sa.Column("sleutel", sa.LargeBinary, nullable=False),
        sa.Column("van", sa.Text, nullable=False),
        sa.Column("tot", sa.Text, nullable=False),
        sa.Column("ingetrokken_op", sa.Text),
        sa.Column("reden", sa.Text, nullable=False, server_default=""),
    )
    op.create_index(op.f("ix_certificaat_school_dossier"), "certificaat", ["school", "dossier"])
    op.create_index(op.f("ix_certificaat_school_persoon"), "certificaat", ["school", "persoon"])


def register() -> None:
    """What was established and sealed."""
    op.create_table(
        "register",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("verklaring", _ID, primary_key=True),
        sa.Column("dossier", _ID, nullable=False),
        sa.Column("nummer", sa.Text, nullable=False),
        sa.Column("feit", _ID, nullable=False),
        sa.Column("vorm", sa.Text, nullable=False),
        sa.Column("som_open", sa.Text, nullable=False),
        sa.Column("zegel_som", sa.Text),
        sa.Column("stand", sa.Text, nullable=False),
        sa.Column("fout", sa.Text, nullable=False, server_default=""),
        sa.Column("vastgesteld_op", sa.Text, nullable=False),
        sa.Column("verzegeld_op", sa.Text),
        sa.Column("herstempeld_op", sa.Text),
        sa.Column("ingetrokken_op", sa.Text),
    )
    op.create_index(op.f("ix_register_school_dossier"), "register", ["school", "dossier"])
    op.create_index(op.f("ix_register_school_nummer"), "register", ["school", "nummer"])
    op.create_table(
        "vaststelkeuze",
        sa.Column("school", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("vorm", sa.Text, nullable=False),
        sa.Column("plaats", sa.Text, nullable=False),
    )
