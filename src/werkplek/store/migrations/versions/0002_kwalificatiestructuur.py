"""The whole kwalificatiestructuur: texts, dates, lists, and what the leerbedrijf says about it."""

import re
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_DELEN = ("werkproces", "kerntaak", "kwalificatie")


def upgrade() -> None:
    """Make the tables of the structuur anew with what they held, and add the new ones."""
    verbinding = op.get_bind()
    oud = {
        naam: [dict(rij) for rij in verbinding.exec_driver_sql(f"select * from {naam}").mappings()]  # noqa: S608  names of this file
        for naam in _DELEN
    }
    for naam in _DELEN:
        op.drop_table(naam)
    _vul(_kwalificatie(), [_met_nieuwste(rij, oud["kwalificatie"]) for rij in oud["kwalificatie"]])
    _vul(_kerntaak(), oud["kerntaak"])
    _vul(_werkproces(), oud["werkproces"])
    _lijsten()
    _leerbedrijf()
    _gebruik()
    _vinden()


def _vul(tabel: sa.Table, rijen: list[dict[str, Any]]) -> None:
    leeg = {kolom.name: "" for kolom in tabel.columns if isinstance(kolom.type, sa.Text)}
    gewoon = [
        leeg | {naam: waarde for naam, waarde in rij.items() if naam in tabel.columns}
        for rij in rijen
    ]
    if gewoon:
        op.bulk_insert(tabel, gewoon)


def _met_nieuwste(rij: dict[str, Any], alle: list[dict[str, Any]]) -> dict[str, Any]:
    edities = [andere["editie"] for andere in alle if andere["crebo"] == rij["crebo"]]
    return rij | {"nieuwste": rij["editie"] == max(edities, key=_rang)}


def _rang(editie: str) -> tuple[int, tuple[int, ...], str]:
    getallen = tuple(int(getal) for getal in re.findall(r"\d+", editie))
    return next((g for g in getallen if g in range(2000, 2100)), 0), getallen, editie


def _kwalificatie() -> sa.Table:
    return op.create_table(
        "kwalificatie",
        sa.Column("crebo", sa.Text, primary_key=True),
        sa.Column("editie", sa.Text, primary_key=True),
        sa.Column("nieuwste", sa.Boolean, nullable=False),
        sa.Column("dossier", sa.Text, nullable=False),
        sa.Column("dossier_naam", sa.Text, nullable=False),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("niveau", sa.Integer, nullable=False),
        sa.Column("geldig_vanaf", sa.Date),
        sa.Column("einde_instroom", sa.Date),
        sa.Column("einde_opleiding", sa.Date),
        sa.Column("hoort_bij", sa.Text, nullable=False, index=True),
    )


def _kerntaak() -> sa.Table:
    return op.create_table(
        "kerntaak",
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


def _werkproces() -> sa.Table:
    return op.create_table(
        "werkproces",
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
        sa.Column("competenties", sa.Text, nullable=False),
        sa.Column("omschrijving_profiel", sa.Text, nullable=False),
        sa.Column("resultaat_profiel", sa.Text, nullable=False),
        sa.Column("gedrag_profiel", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["crebo", "editie", "kerntaak"], ["kerntaak.crebo", "kerntaak.editie", "kerntaak.code"]
        ),
    )


def _lijsten() -> None:
    op.create_table(
        "opleiding",
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
    op.create_table(
        "bron",
        sa.Column("op", sa.Text, primary_key=True),
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("naam", sa.Text, nullable=False),
        sa.Column("vorm", sa.Text, nullable=False),
        sa.Column("door", sa.Text, nullable=False),
    )


def _leerbedrijf() -> None:
    op.create_table(
        "uitvoerbaar",
        sa.Column("crebo", sa.Text, primary_key=True),
        sa.Column("titel", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "leerstap",
        sa.Column("crebo", sa.Text, primary_key=True),
        sa.Column("titel", sa.Text, primary_key=True),
        sa.Column("plek", sa.Integer, primary_key=True),
        sa.Column("tekst", sa.Text, nullable=False),
        sa.Column("beeld", sa.Text, nullable=False),
    )
    op.create_table(
        "leerstap_foto",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
    )


def _gebruik() -> None:
    op.create_table(
        "plaatsing_editie",
        sa.Column("plaatsing", sa.Text, primary_key=True),
        sa.Column("deelnemer", sa.Text, nullable=False),
        sa.Column("crebo", sa.Text, nullable=False),
        sa.Column("editie", sa.Text, nullable=False),
        sa.Index(None, "crebo", "editie"),
        sa.Index(None, "deelnemer"),
        sqlite_with_rowid=False,
    )


def _vinden() -> None:
    """The index of what can be found; `schema.migreer` fills it."""
    op.create_table(
        "zoekplek",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("crebo", sa.Text, nullable=False),
        sa.Column("editie", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("niveau", sa.Integer, nullable=False),
        sa.Column("alleen_naam", sa.Boolean, nullable=False),
        sa.Index(None, "crebo", "code"),
    )
    op.create_table(
        "zoekwoord",
        sa.Column("woord", sa.Text, primary_key=True),
        sa.Column("stam", sa.Text, nullable=False, index=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "zoekeinde",
        sa.Column("einde", sa.Text, primary_key=True),
        sa.Column("woord", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )
    fts5 = "content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'"
    for naam, vorm in (
        ("zoekregel", f"fts5(titel, code, dossier, omgeving, {fts5})"),
        ("zoektekst", f"fts5(tekst, kop, {fts5}, detail=column)"),
        ("zoekvocabulaire", "fts5vocab(zoekregel, 'row')"),
    ):
        op.execute(f"CREATE VIRTUAL TABLE {naam} USING {vorm}")
    for wat, waarde in (("hashsize", 4 * 2**20), ("automerge", 16)):
        op.execute(f"INSERT INTO zoektekst(zoektekst, rank) VALUES('{wat}', {waarde})")
