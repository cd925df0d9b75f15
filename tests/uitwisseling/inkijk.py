"""The tables of a hub and of a folder as they lie on the disk, past all code of the product."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from uuid import UUID

import psycopg
from sqlcipher3 import dbapi2

Rij = dict[str, Any]
Tabellen = Mapping[str, list[Rij]]

VAN_HUB = (
    *("hub", "school", "zegel", "feit", "inhoud", "stand", "emmer", "aangehouden", "apart"),
    *("wissing", "koppeling", "apparaat", "bijlage", "bijlage_feit"),
)
VAN_TABLET = (
    *("feit", "inhoud", "zegel", "outbox", "school", "schoolband", "schoolfeit", "emmer"),
    *("achter", "ontvangst", "aangehouden", "te_vouwen", "later", "apparaat", "instelling"),
    *("bijlage_onderweg", "schoolwissing"),
)
PROJECTIES = ("verwijzing", "overzicht", "stand", "waarneming", "plaatsing_editie")
_IDS = {
    "id",
    "apparaat",
    "organisatie",
    "auteur",
    "dossier",
    "deelnemer",
    "feit",
    "houder",
    "eigen",
}


@dataclass(frozen=True, slots=True)
class Tabletinkijk:
    """One device: its name in the log, and its tables."""

    id: str
    naam: str
    tabellen: Tabellen


def van_hub(url: str, school: int) -> Tabellen:
    """All tables of a hub's database, as far as they are this school's."""
    if url.startswith("sqlite"):
        verbinding: Any = sqlite3.connect(f"file:{url.partition('///')[2]}?mode=ro", uri=True)
    else:
        delen = urlsplit(url.replace("postgresql+psycopg", "postgresql"))
        host = unquote(parse_qs(delen.query)["host"][0])
        verbinding = psycopg.connect(host=host, dbname=delen.path[1:], user="postgres")
    try:
        alle = {naam: [_schoon(rij) for rij in _rijen(verbinding, naam)] for naam in VAN_HUB}
    finally:
        verbinding.close()
    return {naam: [rij for rij in alle[naam] if _is_van(naam, rij, school)] for naam in alle}


def van_tablet(bestand: Path, sleutel: bytes, naam: str = "") -> Tabletinkijk:
    """All tables of a folder's store, read with its key."""
    verbinding = open_tablet(bestand, sleutel)
    try:
        tabellen = {t: _rijen(verbinding, t) for t in (*VAN_TABLET, *PROJECTIES)}
    finally:
        verbinding.close()
    (dit,) = (r["waarde"] for r in tabellen["instelling"] if r["naam"] == "apparaat")
    return Tabletinkijk(dit, naam, tabellen)


def open_tablet(bestand: Path, sleutel: bytes) -> Any:  # noqa: ANN401  sqlcipher3 has no types
    """A bare connection; whoever asks closes it."""
    verbinding = dbapi2.connect(f"{bestand.as_uri()}?mode=rw", uri=True, isolation_level=None)
    verbinding.execute("pragma cipher_log_level=none")
    verbinding.execute(f"pragma key=\"x'{sleutel.hex()}'\"")
    return verbinding


def _rijen(verbinding: Any, tabel: str) -> list[Rij]:  # noqa: ANN401  a connection of any driver
    loper = verbinding.cursor()
    loper.execute(f"select * from {tabel}")  # noqa: S608  names of tables, from here
    namen = [kolom[0] for kolom in loper.description]
    return [dict(zip(namen, rij, strict=True)) for rij in loper.fetchall()]


def _is_van(tabel: str, rij: Rij, school: int) -> bool:
    return tabel == "hub" or rij["nr" if tabel == "school" else "school"] == school


def _schoon(rij: Rij) -> Rij:
    """Ids in their one spelling, whatever the database makes of them."""
    return {
        naam: str(UUID(str(waarde))) if naam in _IDS and waarde is not None else waarde
        for naam, waarde in rij.items()
    }
