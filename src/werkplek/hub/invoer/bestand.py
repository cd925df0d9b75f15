"""Read a file from outside: CSV of unknown make, or JSON, within limits."""

import csv
import hashlib
import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec

from werkplek.hub.fouten import BestandGeweigerd

MAX_BYTES: Final = 5 * 1024 * 1024
MAX_REGELS: Final = 20_000
MAX_KOLOMMEN: Final = 100
MAX_CEL: Final = 2_000
MAX_DIEPTE: Final = 50

_BOM: Final = b"\xef\xbb\xbf"
_TEKST: Final = re.compile(rb'"(?:[^"\\]|\\.)*"')
_GEEN_HAAK: Final = re.compile(rb"[^\[\]{}]+")
_FORMULE: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Rij:
    """Cells by the name of their column in small letters; `nr` is the line in the file."""

    nr: int
    cellen: dict[str, str]


@dataclass(frozen=True, slots=True)
class Tabel:
    """A file of rows; `mis` are the lines that have more or fewer cells than the first."""

    kolommen: tuple[str, ...]
    rijen: tuple[Rij, ...]
    mis: tuple[int, ...]


def lees_bestand(pad: Path) -> bytes:
    """The bytes of a file. Raises `BestandGeweigerd`."""
    try:
        with pad.open("rb") as bestand:
            ruw = bestand.read(MAX_BYTES + 1)
    except OSError as fout:
        raise BestandGeweigerd("onleesbaar") from fout
    if len(ruw) > MAX_BYTES:
        raise BestandGeweigerd("te_groot")
    if not ruw.strip():
        raise BestandGeweigerd("leeg")
    return ruw


def som_van(ruw: bytes) -> bytes:
    """The digest under which a file is remembered."""
    return hashlib.sha256(ruw).digest()


def is_json(ruw: bytes) -> bool:
    """Whether it begins as a JSON object or array does."""
    return ruw.removeprefix(_BOM).lstrip()[:1] in {b"{", b"["}


def lees_json(ruw: bytes) -> Any:  # noqa: ANN401  JSON
    """The value. Raises `BestandGeweigerd`."""
    if _diepte(ruw) > MAX_DIEPTE:
        raise BestandGeweigerd("json")
    try:
        return msgspec.json.decode(ruw.removeprefix(_BOM))
    except (msgspec.MsgspecError, UnicodeError) as fout:
        raise BestandGeweigerd("json") from fout


def lees_csv(ruw: bytes) -> Tabel:
    """Rows with a first one that names the columns; comma or semicolon. Raises as above."""
    tekst = _tekst(ruw)
    eerste = next((regel for regel in tekst.splitlines() if regel.strip()), "")
    scheiding = ";" if eerste.count(";") > eerste.count(",") else ","
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True)
    kolommen: tuple[str, ...] = ()
    rijen: list[Rij] = []
    mis: list[int] = []
    while (gelezen := _volgende(lezer)) is not None:
        nr, cellen = gelezen
        if not any(cel.strip() for cel in cellen):
            continue
        if not kolommen:
            kolommen = _kop(cellen)
        elif len(cellen) != len(kolommen) or any(len(cel) > MAX_CEL for cel in cellen):
            mis.append(nr)
        else:
            rijen.append(Rij(nr, dict(zip(kolommen, map(str.strip, cellen), strict=True))))
        if len(rijen) + len(mis) > MAX_REGELS:
            raise BestandGeweigerd("te_veel")
    return Tabel(kolommen, tuple(rijen), tuple(mis))


def schrijf_csv(kolommen: tuple[str, ...], rijen: list[tuple[str, ...]]) -> bytes:
    """CSV that a spreadsheet opens as text: what it would take for a formula is prefixed."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerow(kolommen)
    schrijver.writerows(tuple(map(_als_tekst, rij)) for rij in rijen)
    return _BOM + uit.getvalue().encode()


def _diepte(ruw: bytes) -> int:
    """How deep the deepest value lies."""
    diepst = diepte = 0
    for teken in _GEEN_HAAK.sub(b"", _TEKST.sub(b"", ruw)):
        diepte += 1 if teken in b"[{" else -1
        diepst = max(diepst, diepte)
    return diepst


def _als_tekst(cel: str) -> str:
    return f"'{cel}" if cel.startswith(_FORMULE) else cel


def _tekst(ruw: bytes) -> str:
    try:
        tekst = ruw.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = ruw.decode("cp1252", errors="replace")
        if "\ufffd" in tekst:
            raise BestandGeweigerd("tekens") from None
    if "\0" in tekst:
        raise BestandGeweigerd("tekens")
    return tekst


def _volgende(lezer: Any) -> tuple[int, list[str]] | None:  # noqa: ANN401  a csv.reader has no type
    try:
        cellen = next(lezer, None)
    except csv.Error as fout:
        raise BestandGeweigerd("csv") from fout
    return None if cellen is None else (lezer.line_num, cellen)


def _kop(cellen: list[str]) -> tuple[str, ...]:
    namen = tuple(cel.strip().lower() for cel in cellen)
    if len(namen) > MAX_KOLOMMEN or len(set(namen)) != len(namen):
        raise BestandGeweigerd("kolommen")
    return namen
