"""Looks at a workbook before anything reads it: how large it unpacks, and what is in its XML."""

import io
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Final
from zipfile import ZipFile

from lxml import etree

from werkplek.domain.leesverslag import Leesregel, Reden

MAX_DELEN: Final = 1_000
"""Files in the ZIP; a workbook has some twenty."""

MAX_UITGEPAKT: Final = 100_000_000
"""Bytes of all parts together; the national list of 4,103 codes has 770 kB."""

MAX_RIJEN: Final = 100_000
"""The last row that may hold something."""

MAX_CELLEN_PER_RIJ: Final = 16_384
"""The width of a sheet in Excel."""

MAX_ELEMENTEN: Final = 3_000_000
"""XML elements of the whole workbook; the national list has 28,000."""

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
_XML_BEGIN: Final = b"\xef\xbb\xbf\xfe\xff\x00 \t\r\n"


@dataclass(eq=False)
class Geweigerd(Exception):
    """The workbook is not read."""

    regel: Leesregel


@dataclass(frozen=True, slots=True)
class Bladvondst:
    """Of one sheet: ranges of merged cells, and the first cell with a formula."""

    samengevoegd: list[str] = field(default_factory=list)
    formules: list[str] = field(default_factory=list)


class _Kijker:
    """Takes the events of lxml for one part, and stops at what is too much."""

    def __init__(self, teller: "_Teller") -> None:
        self.vondst = Bladvondst()
        self._teller = teller
        self._hoofd = False
        self._bijzaken = self._rij = self._cellen = 0
        self._cel = ""

    def doctype(self, _naam: str, _publiek: str | None, _systeem: str | None) -> None:
        raise Geweigerd(Leesregel(0, Reden.XLSX_GEBROKEN, waarde="DOCTYPE"))

    def start(self, tag: str, attrib: dict[str, str]) -> None:
        self._teller.tel()
        naam = tag.rpartition("}")[2]
        self._hoofd = self._hoofd or naam in {"sheetData", "sst"}
        self._bijzaken += not self._hoofd
        if self._bijzaken > MAX_BIJZAKEN:
            raise te_groot()
        if naam == "row":
            self._rij, self._cellen = _getal(attrib.get("r"), self._rij + 1), 0
        elif naam == "c":
            self._cel = attrib.get("r", "")
            self._cellen += 1
        elif naam == "f":
            self.vondst.formules.append(self._cel)
        elif naam == "mergeCell":
            self.vondst.samengevoegd.append(attrib.get("ref", ""))
        if self._cellen > MAX_CELLEN_PER_RIJ or (naam in {"v", "is"} and self._rij > MAX_RIJEN):
            raise te_groot(self._rij)

    def close(self) -> Bladvondst:
        return self.vondst
