"""A workbook (XLSX, and XLSM without its macros) to rows of cells, as it was last saved."""

import io
import re
import warnings
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from werkplek.domain.leesverslag import WAARDE_LENGTE, Leesregel, Reden
from werkplek.structuur.tabel import Celrij
from werkplek.structuur.zipkeuring import LEESFOUTEN, MAX_RIJEN, Deelvondst, Geweigerd, keur

_SOORTEN: Final = {"xl": "xlsx", "word": "docx", "ppt": "pptx"}
_BEREIK: Final = re.compile(r"(?P<kolom>[A-Z]{1,3})(?P<van>\d{1,7}):[A-Z]{1,3}(?P<tot>\d{1,7})")
_RIJNUMMER: Final = re.compile(r"[0-9]{1,7}$")

MAX_BLADEN: Final = 20
"""Sheets that are read; SBB's lists have three."""

MAX_KOLOMMEN: Final = 100
"""Columns that are read; SBB's lists have some ten."""


@dataclass(frozen=True, slots=True)
class Blad:
    """One sheet: its rows that hold something, and remarks about it as a whole.

    `gedaan` is how far the workbook is read with it, from 0 to 1.
    """

    naam: str
    rijen: tuple[Celrij, ...] = ()
    regels: tuple[Leesregel, ...] = ()
    gedaan: float = 0.0


def soort_zip(inhoud: bytes) -> str:
    """What a ZIP holds: "xlsx", also of a workbook that is broken, "docx", "ods" or "zip"."""
    try:
        with ZipFile(io.BytesIO(inhoud)) as archief:
            namen = archief.namelist()
    except LEESFOUTEN:
        return "xlsx" if b"xl/work" in inhoud else "zip"
    mappen = {naam.partition("/")[0] for naam in namen}
    if "mimetype" in namen:
        return "ods"
    return next((soort for map_, soort in _SOORTEN.items() if map_ in mappen), "zip")


def lees_bladen(inhoud: bytes) -> Iterator[Blad]:
    """Read the sheets one by one. Raises `Geweigerd` when the workbook as a whole is refused."""
    vondsten = keur(inhoud)
    with _openpyxl_zwijgt():
        try:
            werkmap = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=True)
            bladen = werkmap.worksheets
        except LEESFOUTEN as fout:
            raise Geweigerd(Reden.XLSX_GEBROKEN) from fout
    if len(bladen) > MAX_BLADEN:
        raise Geweigerd(Reden.BESTAND_TE_GROOT)
    if len(werkmap.sheetnames) < max(vondst.bladen for vondst in vondsten.values()):
        raise Geweigerd(Reden.XLSX_GEBROKEN)  # openpyxl leaves out a sheet that is not there
    for teller, blad in enumerate(bladen, start=1):
        deel = getattr(blad, "_worksheet_path", "")  # no public name says which part it is
        gelezen = _lees_blad(blad, vondsten.get(deel, Deelvondst()))
        yield replace(gelezen, gedaan=teller / len(bladen))
    werkmap.close()


def _lees_blad(blad: Worksheet, vondst: Deelvondst) -> Blad:
    naam = blad.title[:WAARDE_LENGTE]
    samengevoegd = _Samengevoegd(vondst.samengevoegd)
    regels = []
    if vondst.formule is not None:
        rij = _RIJNUMMER.search(vondst.formule)
        cel = vondst.formule[:WAARDE_LENGTE]
        regels.append(Leesregel(int(rij[0]) if rij else 0, Reden.FORMULE, waarde=cel, blad=naam))
    rijen: list[Celrij] = []
    nummer = 0
    with _openpyxl_zwijgt():
        bron = blad.iter_rows(max_row=MAX_RIJEN, max_col=MAX_KOLOMMEN, values_only=True)
        while True:
            nummer += 1
            try:
                waarden = next(bron, None)
            except LEESFOUTEN:
                gebroken = Leesregel(nummer, Reden.XLSX_GEBROKEN, blad=naam)
                return Blad(naam, regels=(*regels, gebroken))
            if waarden is None:
                return Blad(naam, tuple(rijen), tuple(regels))
            if waarden.count(None) == len(waarden):
                continue  # what is merged downwards says something only beside something else
            cellen = samengevoegd.vul(nummer, waarden)
            if any(cellen):
                rijen.append(Celrij(nummer, cellen))


@contextmanager
def _openpyxl_zwijgt() -> Iterator[None]:
    """No warnings of the styles, filters and extensions it leaves out: nothing that is read."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", category=UserWarning, module="openpyxl")
        yield


class _Samengevoegd:
    """Cells merged downwards: what stands in the first holds for those below it."""

    def __init__(self, bereiken: Sequence[str]) -> None:
        self._begin: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        self._loopt: dict[int, tuple[int, str]] = {}
        for bereik in bereiken:
            treffer = _BEREIK.fullmatch(bereik)
            if treffer is not None and treffer["tot"] != treffer["van"]:
                kolom = column_index_from_string(treffer["kolom"]) - 1
                self._begin[int(treffer["van"])].append((kolom, int(treffer["tot"])))

    def vul(self, rij: int, waarden: Sequence[object]) -> tuple[str, ...]:
        """The texts of one row, without the empty ones at its end. Asked for in order of rows."""
        cellen = ["" if waarde is None else _tekst(waarde) for waarde in waarden]
        for kolom, (tot, cel) in list(self._loopt.items()):
            if rij > tot:
                del self._loopt[kolom]
            else:
                cellen[kolom] = cellen[kolom] or cel
        for kolom, tot in self._begin.get(rij, ()):
            if kolom < len(cellen):
                self._loopt[kolom] = (tot, cellen[kolom])
        while cellen and not cellen[-1]:
            cellen.pop()
        return tuple(cellen)


def _tekst(waarde: object) -> str:
    """A cell as it is meant: no decimals after a whole number, no time after a day."""
    if isinstance(waarde, float) and waarde.is_integer():
        return str(int(waarde))
    if isinstance(waarde, datetime):
        return waarde.date().isoformat()
    return str(waarde).strip()
