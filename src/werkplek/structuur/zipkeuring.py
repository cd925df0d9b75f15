"""Looks at a workbook before anything reads it: how large it unpacks, and what is in its XML."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO, Final
from zipfile import ZipFile

from lxml import etree

from werkplek.domain.leesverslag import Reden

MAX_DELEN: Final = 1_000
"""Files in the ZIP; a workbook has some twenty."""

MAX_UITGEPAKT: Final = 50_000_000
"""Bytes of all parts together; the national list of 4,103 codes has 770 kB."""

MAX_RIJEN: Final = 100_000
"""The last row that may hold something."""

MAX_PER_RIJ: Final = 65_536
"""XML elements of one row or text, four for each of the 16,384 cells Excel has room for."""

MAX_ELEMENTEN: Final = 1_000_000
"""XML elements of the whole workbook; the national list has 28,000."""

MAX_SCHETS: Final = 1_000_000
"""Bytes of a drawing (VML), the one part that Excel itself did not always write as sound XML."""

MAX_BIJZAKEN: Final = 100_000
"""XML elements of a part that is no sheet and no list of texts, such as the styles."""

LEESFOUTEN: Final = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
)
"""What zipfile, lxml and openpyxl raise on bytes that are no sound workbook.

All is read from memory, so none of it can be trouble with the disk.
"""

_STUK: Final = 65_536
_VERSLEUTELD: Final = 0x1
_METHODEN: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_VOOR_XML: Final = b"\xef\xbb\xbf\xfe\xff\x00 \t\r\n"
_HOOFDZAKEN: Final = frozenset({"sheetData", "sst"})
_BEGIN: Final = frozenset({"row", "si"})
_WAARDEN: Final = frozenset({"v", "is"})


@dataclass(eq=False)
class Geweigerd(Exception):
    """The workbook is not read."""

    reden: Reden
    waarde: str = ""
    regel: int = 0


@dataclass(slots=True)
class Deelvondst:
    """What is in one part: how many sheets it names, ranges of merged cells, the first formula."""

    bladen: int = 0
    samengevoegd: list[str] = field(default_factory=list)
    formule: str | None = None


def keur(inhoud: bytes) -> dict[str, Deelvondst]:
    """Unpack and walk through all of it once, with a bound on everything. By name of the part.

    Raises `Geweigerd`, also for XML that is not sound: openpyxl reads it with another parser.
    """
    try:
        with ZipFile(io.BytesIO(inhoud)) as archief:
            _keur_lijst(archief.infolist())
            return _keur_delen(archief)
    except LEESFOUTEN as fout:
        raise Geweigerd(Reden.XLSX_GEBROKEN) from fout


def _keur_lijst(delen: list[zipfile.ZipInfo]) -> None:
    if len(delen) > MAX_DELEN or sum(deel.file_size for deel in delen) > MAX_UITGEPAKT:
        raise Geweigerd(Reden.BESTAND_TE_GROOT)
    if any(deel.flag_bits & _VERSLEUTELD for deel in delen):
        raise Geweigerd(Reden.XLSX_GEBROKEN, "wachtwoord")
    if any(deel.compress_type not in _METHODEN for deel in delen):
        raise Geweigerd(Reden.XLSX_GEBROKEN)


def _keur_delen(archief: ZipFile) -> dict[str, Deelvondst]:
    vondsten: dict[str, Deelvondst] = {}
    elementen = uitgepakt = 0
    for deel in archief.infolist():
        kijker = _Kijker(MAX_ELEMENTEN - elementen)
        with archief.open(deel) as stroom:
            try:
                uitgepakt += _bekijk(stroom, kijker, MAX_UITGEPAKT - uitgepakt)
            except etree.XMLSyntaxError as fout:
                if deel.file_size > MAX_SCHETS or not deel.filename.endswith(".vml"):
                    gebroken = Geweigerd(Reden.XLSX_GEBROKEN, deel.filename, kijker.rij)
                    raise gebroken from fout
        elementen += kijker.elementen
        vondsten[deel.filename] = kijker.vondst
    return vondsten


def _bekijk(stroom: IO[bytes], kijker: "_Kijker", ruimte: int) -> int:
    """Feed one part to the parser as far as it is XML; its real size in bytes."""
    parser = etree.XMLParser(
        target=kijker,  # type: ignore[arg-type]  # its stub asks for more methods than lxml does
        resolve_entities=False,
        no_network=True,
    )
    omvang, is_xml = 0, True
    while stuk := stroom.read(_STUK):
        if not omvang:
            is_xml = stuk.lstrip(_VOOR_XML).startswith(b"<")
        omvang += len(stuk)
        if omvang > ruimte:
            raise Geweigerd(Reden.BESTAND_TE_GROOT)
        if is_xml:
            parser.feed(stuk)
    if omvang and is_xml:
        parser.close()
    return omvang


class _Kijker:
    """Takes the events of lxml for one part, and stops at what is too much."""

    def __init__(self, ruimte: int) -> None:
        self.vondst = Deelvondst()
        self.elementen = 0
        self._ruimte = ruimte
        self.rij = 0
        self._grens = MAX_BIJZAKEN
        self._in_rij = 0
        self._cel = ""

    def doctype(self, _naam: str, _publiek: str | None, _systeem: str | None) -> None:
        raise Geweigerd(Reden.XLSX_GEBROKEN, "DOCTYPE")

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        naam = tag.rpartition("}")[2]
        self.elementen += 1
        self._in_rij += 1
        if naam in _HOOFDZAKEN:
            self._grens = self._ruimte
        elif naam in _BEGIN:
            self._in_rij = 0
            if naam == "row":
                self._begin_rij(attrib.get("r", ""))
        elif naam == "c":
            self._cel = attrib.get("r", "")
        else:
            self._noteer(naam, attrib)
        te_ver = naam in _WAARDEN and self.rij > MAX_RIJEN
        if te_ver or self.elementen > self._grens or self._in_rij > MAX_PER_RIJ:
            raise Geweigerd(Reden.BESTAND_TE_GROOT, regel=self.rij)

    def close(self) -> Deelvondst:
        return self.vondst

    def _begin_rij(self, nummer: str) -> None:
        self.rij = int(nummer) if nummer.isdecimal() else self.rij + 1

    def _noteer(self, naam: str, attrib: Mapping[str, str]) -> None:
        if naam == "f" and self.vondst.formule is None:
            self.vondst.formule = self._cel
        elif naam == "mergeCell":
            self.vondst.samengevoegd.append(attrib.get("ref", ""))
        elif naam == "sheet":
            self.vondst.bladen += 1
