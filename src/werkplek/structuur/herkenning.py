"""What a file is, by its first bytes and never by its name."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from werkplek.structuur.codelijst import Lijst, zoek_lijst
from werkplek.structuur.tabel import BOM, lees_celrijen

KOP: Final = 65_536
"""Bytes that recognition looks at."""


class Aard(Enum):
    """Which reader takes a file; a ZIP must be looked into, and is then a workbook or unknown."""

    LEEG = auto()
    XML = auto()
    ZIP = auto()
    WERKMAP = auto()
    WACHTWOORD = auto()
    TIDY = auto()
    CODELIJST = auto()
    ONBEKEND = auto()


@dataclass(frozen=True, slots=True)
class Herkenning:
    """What a file is; of an unknown one what it looks like, of a CSV how it is made."""

    aard: Aard
    lijkt_op: str = ""
    scheiding: str = ","
    lijst: Lijst | None = None


_ANDERE: Final = (
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "xls"),
    (b"\x89PNG", "afbeelding"),
    (b"\xff\xd8\xff", "afbeelding"),
    (b"GIF8", "afbeelding"),
    (b"{\\rtf", "rtf"),
)
_WIT: Final = b"\xef\xbb\xbf\xfe\xff\x00 \t\r\n"
_JSON: Final = re.compile(r'\s*(?:\{\s*"|\[\s*[{\["])')
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_TIDY: Final = frozenset({"crebo", "editie", "kerntaak_code", "werkproces_code"})
"""Columns that no other list has together; three of the four will do."""


def herken(kop: bytes) -> Herkenning:
    """Recognise a file by its first `KOP` bytes."""
    kaal = kop.lstrip(_WIT)
    if not kaal:
        return Herkenning(Aard.LEEG)
    for begin, naam in _ANDERE:
        if kop.startswith(begin):
            return Herkenning(Aard.ONBEKEND, naam)
    if kop.startswith(b"PK\x03\x04"):
        return Herkenning(Aard.ZIP)
    if kaal.startswith(b"<"):
        is_html = kaal.replace(b"\0", b"").lower().startswith((b"<!doctype html", b"<html"))
        return Herkenning(Aard.ONBEKEND, "html") if is_html else Herkenning(Aard.XML)
    return _herken_tekst(kop)


def _herken_tekst(kop: bytes) -> Herkenning:
    tekst = kop.decode("utf-16" if kop.startswith(_UTF16) else "utf-8", errors="replace")
    tekst = tekst.removeprefix(BOM)
    eerste = next((regel for regel in tekst.splitlines() if regel.strip()), "")
    namen = {naam.strip(' "').casefold() for naam in eerste.replace(";", ",").split(",")}
    if len(_TIDY & namen) >= len(_TIDY) - 1:
        return Herkenning(Aard.TIDY)
    beste = max(_lijsten(tekst), key=lambda h: len(h.lijst.kop.plaats) if h.lijst else 0)
    if beste.lijst is not None:
        return beste
    if _JSON.match(tekst):
        return Herkenning(Aard.ONBEKEND, "json")
    return Herkenning(Aard.ONBEKEND, "onbekend" if "\0" in tekst else "tekst")


def _lijsten(tekst: str) -> Iterator[Herkenning]:
    for scheiding in (",", ";"):
        rijen = lees_celrijen(io.StringIO(tekst, newline=""), scheiding)
        yield Herkenning(Aard.CODELIJST, scheiding=scheiding, lijst=zoek_lijst(rijen))
