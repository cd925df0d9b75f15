"""Workbooks as SBB publishes them, about opleidingen that do not exist."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

RUIMTE = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TEKSTEN = "xl/sharedStrings.xml"

Rijen = Sequence[Sequence[str | int | float | date | None]]

CREBOLIJST: Mapping[str, Rijen] = {
    "Complete lijst": [
        ["Crebolijst geldig vanaf 01-08-2025"],
        [],
        ["Erkende opleidingscode", "Naam", "Niveau", "Soort opleiding", "Prijsfactor"],
        [99901, "Assistent lantaarnopsteker", "Niveau 1", "entreeopleiding", 1.1],
        [99902.0, "Klompenmaker", None, "basisberoepsopleiding", 1.3],
        ["K9901", "Klompen verven", None, "keuzedeel", None],
    ],
    "Vervallen": [
        ["Opleidingscode", "Naam opleiding", "Einddatum instroom", "Einddatum"],
        ["99903", "Turfsteker", date(2024, 7, 31), "31-07-2028"],
    ],
}

KOPPELTABEL: Mapping[str, Rijen] = {
    "Koppeltabel 25-26": [
        [
            *("opleidingscode", "opleidingsnaam", "schooljaar"),
            "verwijzende opleidingscode kwalificatie schooljaar",
            "verwijzende opleidingscode dossier schooljaar",
            *("beroep_id", "beroep (kwalificatie)", "niveau beroep"),
        ],
        [99911, "Klompenmaker", "2025-2026", 99902, 99802, "b1", "Klompenmaker", "MBO-2"],
        [99902, "Klompenmaker", "2025-2026", 99902, 99802, "b1", "Klompenmaker", "MBO-2"],
        [99911, "Klompenmaker", "2024-2025", 99911, 0, "b1", "Klompenmaker", "2"],
    ],
}


def werkmap(bladen: Mapping[str, Rijen], *, samen: Sequence[str] = ()) -> bytes:
    """An XLSX with these sheets; `samen` are the ranges of merged cells of the last one."""
    boek = Workbook()
    boek.remove(boek.worksheets[0])
    for naam, rijen in bladen.items():
        blad: Worksheet = boek.create_sheet(naam)
        for rij in rijen:
            blad.append(list(rij))
    for bereik in samen:
        boek.worksheets[-1].merge_cells(bereik)
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def zoals_excel(inhoud: bytes) -> bytes:
    """The same with its texts in one shared part, as Excel keeps them."""
    teksten: list[bytes] = []

    def deel_uit(treffer: re.Match[bytes]) -> bytes:
        teksten.append(treffer[1])
        return b't="s"><v>%d</v>' % (len(teksten) - 1)

    for naam in delen_van(inhoud):
        if naam.startswith("xl/worksheets/"):
            blad = re.sub(rb't="inlineStr">(<is>.*?</is>)', deel_uit, deel_van(inhoud, naam))
            inhoud = met_deel(inhoud, naam, blad)
    gedeeld = b"".join(teksten).replace(b"is>", b"si>")
    inhoud = met_deel(inhoud, TEKSTEN, b'<sst xmlns="%s">%s</sst>' % (RUIMTE, gedeeld))
    soorten = deel_van(inhoud, "[Content_Types].xml").replace(
        b"</Types>",
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-'
        b'officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    )
    return met_deel(inhoud, "[Content_Types].xml", soorten)


def met_deel(inhoud: bytes, naam: str, deel: bytes, *, eruit: bool = False) -> bytes:
    """The same ZIP with one part put in its place, or left out."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as oud:
        delen = {info.filename: oud.read(info) for info in oud.infolist()}
    delen[naam] = deel
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for naam_, bytes_ in delen.items():
            if naam_ != naam or not eruit:
                nieuw.writestr(naam_, bytes_)
    return uit.getvalue()


def delen_van(inhoud: bytes) -> list[str]:
    """The names of the parts."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        return archief.namelist()


def deel_van(inhoud: bytes, naam: str) -> bytes:
    """One part of a workbook."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        return archief.read(naam)
