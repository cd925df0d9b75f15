"""People, devices and imports as the first migration made them: frozen, as that is."""

from typing import Final

import sqlalchemy as sa
from alembic import op

_ID: Final = sa.Uuid(as_uuid=False)


def wie() -> None:
    """Leerbedrijven, and the people of both sides."""
    op.create_table(
        "leerbedrijf",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("id", _ID, primary_key=True),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("leerbedrijf_id", sa.Text, nullable=False),
    )
    op.create_table(
        "organisatie",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("id", _ID, primary_key=True),
        sa.Column("leerbedrijf", _ID, nullable=False),
    )
    op.create_table(
        "persoon",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("id", _ID, primary_key=True),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("extern", sa.Text, nullable=False),
    )
    op.create_table(
        "alias",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("id", _ID, primary_key=True),
        sa.Column("persoon", _ID, nullable=False),
    )
    op.create_table(
        "rol",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("persoon", _ID, nullable=False),
        sa.Column("rol", sa.Text, nullable=False),
        sa.Column("leerbedrijf", _ID),
        sa.Column("van", sa.Date),
        sa.Column("tot", sa.Date),
    )
    op.create_index(op.f("ix_rol_school_persoon"), "rol", ["school", "persoon"])


def deelnemers() -> None:
    """Deelnemers, and where they are placed."""
    op.create_table(
        "deelnemer",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("id", _ID, primary_key=True),
        sa.Column("roepnaam", sa.Text, nullable=False),
        sa.Column("achternaam", sa.Text, nullable=False),
        sa.Column("extern", sa.Text, nullable=False),
        sa.Column("gewist_op", sa.Text),
    )
    op.create_index(
        op.f("ix_deelnemer_gewist"),
        "deelnemer",
        ["school", "id"],
        postgresql_where=sa.text("gewist_op is not null"),
        sqlite_where=sa.text("gewist_op is not null"),
    )
    op.create_table(
        "plaatsing",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("id", _ID, primary_key=True),
        sa.Column("deelnemer", _ID, nullable=False),
        sa.Column("leerbedrijf", _ID, nullable=False),
        sa.Column("begeleider", _ID),
        sa.Column("crebo", sa.Text, nullable=False),
        sa.Column("van", sa.Date, nullable=False),
        sa.Column("tot", sa.Date),
        sa.Column("extern", sa.Text, nullable=False),
    )
    op.create_index(op.f("ix_plaatsing_school_begeleider"), "plaatsing", ["school", "begeleider"])
    op.create_index(op.f("ix_plaatsing_school_deelnemer"), "plaatsing", ["school", "deelnemer"])
    op.create_index(op.f("ix_plaatsing_school_leerbedrijf"), "plaatsing", ["school", "leerbedrijf"])


def banden() -> None:
    """What else ties somebody to a deelnemer."""
    op.create_table(
        "caseload",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("jobcoach", _ID, primary_key=True),
        sa.Column("deelnemer", _ID, primary_key=True),
        sa.Column("van", sa.Date, nullable=False),
        sa.Column("tot", sa.Date),
    )
    op.create_index(op.f("ix_caseload_school_deelnemer"), "caseload", ["school", "deelnemer"])
    op.create_table(
        "toestemming",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("deelnemer", _ID, primary_key=True),
        sa.Column("ontvanger", _ID, primary_key=True),
        sa.Column("van", sa.Date, nullable=False),
        sa.Column("tot", sa.Date),
    )


def apparaten() -> None:
    """Devices, and how they come in."""
    op.create_table(
        "koppeling",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("organisatie", _ID, primary_key=True),
        sa.Column("eigen", _ID, primary_key=True),
        sa.Column("dossier", _ID, nullable=False),
    )
    op.create_table(
        "apparaat",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("id", _ID, primary_key=True),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("zegelsleutel", sa.LargeBinary, nullable=False),
        sa.Column("verzoeksleutel", sa.LargeBinary),
        sa.Column("houder_soort", sa.Text, nullable=False),
        sa.Column("houder", _ID, nullable=False),
        sa.Column("aangemeld_op", sa.Text, nullable=False),
        sa.Column("bevestigd_op", sa.Text),
        sa.Column("ingetrokken_op", sa.Text),
        sa.Column("reden", sa.Text, nullable=False, server_default=""),
        sa.Column("verstuurd_op", sa.Text),
        sa.Column("gehoord_op", sa.Text),
        sa.Column("gewist_tot", sa.Integer, nullable=False, server_default="0"),
        sa.Column("versie", sa.Text, nullable=False, server_default=""),
    )
    op.create_table(
        "uitnodiging",
        sa.Column("som", sa.LargeBinary, primary_key=True),
        sa.Column("school", sa.Integer, nullable=False),
        sa.Column("houder_soort", sa.Text, nullable=False),
        sa.Column("houder", _ID, nullable=False),
        sa.Column("door", sa.Text, nullable=False),
        sa.Column("verloopt", sa.Text, nullable=False),
        sa.Column("gebruikt_op", sa.Text),
        sa.Column("apparaat", _ID),
    )
    op.create_table(
        "eenmalig",
        sa.Column("apparaat", _ID, primary_key=True),
        sa.Column("nummer", sa.Text, primary_key=True),
        sa.Column("op", sa.BigInteger, nullable=False),
    )
    op.create_index(op.f("ix_eenmalig_op"), "eenmalig", ["op"])


def rest() -> None:
    """The trail, and files."""
    op.create_table(
        "spoor",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("nr", sa.Integer, primary_key=True),
        sa.Column("op", sa.Text, nullable=False),
        sa.Column("door", sa.Text, nullable=False),
        sa.Column("wat", sa.Text, nullable=False),
        sa.Column("waarover", sa.Text, nullable=False),
        sa.Column("som", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "bijlage",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("bytes", sa.BigInteger, nullable=False),
        sa.Column("ontvangen", sa.BigInteger, nullable=False),
        sa.Column("apparaat", _ID, nullable=False),
        sa.Column("begonnen_op", sa.Text, nullable=False),
        sa.Column("heel_op", sa.Text),
    )
    op.create_table(
        "bijlage_feit",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("feit", _ID, primary_key=True),
        sa.Column("dossier", _ID, nullable=False),
    )


def beheer() -> None:
    """What the school's side keeps."""
    op.create_table(
        "hubsleutel",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("tijdvak", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("apparaat", _ID, nullable=False),
        sa.Column("sleutel", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "kenmerk",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("soort", sa.Text, primary_key=True),
        sa.Column("code", sa.Text, primary_key=True),
        sa.Column("id", _ID, nullable=False),
    )
    op.create_index(op.f("ix_kenmerk_school_id"), "kenmerk", ["school", "id"])
    op.create_table(
        "inlezing",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("soort", sa.Text, nullable=False),
        sa.Column("som", sa.LargeBinary, nullable=False),
        sa.Column("door", sa.Text, nullable=False),
        sa.Column("op", sa.Text, nullable=False),
        sa.Column("erbij", sa.Integer, nullable=False),
        sa.Column("anders", sa.Integer, nullable=False),
        sa.Column("teruggedraaid_op", sa.Text),
    )
    op.create_table(
        "inlezing_regel",
        sa.Column("school", sa.Integer, primary_key=True),
        sa.Column("inlezing", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("tabel", sa.Text, nullable=False),
        sa.Column("id", _ID, nullable=False),
        sa.Column("voor", sa.LargeBinary),
        sa.Column("na", sa.LargeBinary, nullable=False),
    )
    op.create_index(op.f("ix_inlezing_regel_school_id"), "inlezing_regel", ["school", "id"])
