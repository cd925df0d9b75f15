"""CSV of unknown make to rows by column name: BOM or not, comma or semicolon, any line end."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from werkplek.domain.leesverslag import Leesregel, Reden

_BOM: Final = "\ufeff"


@dataclass(frozen=True, slots=True)
class Rij:
    """The cells of one row by column name; `regel` is the line on which the row begins."""

    regel: int
    cellen: dict[str, str]


@dataclass(frozen=True, slots=True)
class Tabel:
    """The rows that fit the header, and remarks about the rest."""

    rijen: tuple[Rij, ...] = ()
    regels: tuple[Leesregel, ...] = ()


def lees_tabel(inhoud: bytes | str, kolommen: Sequence[str]) -> Tabel:
    """Read CSV (RFC 4180, comma or semicolon) in which the first row names at least `kolommen`.

    Bytes must be UTF-8. Columns may stand in any order. Nothing is guessed: a file in another
    encoding or without one of the columns gives no rows and says so.
    """
    try:
        tekst = inhoud.decode() if isinstance(inhoud, bytes) else inhoud
    except UnicodeDecodeError as fout:
        regel = fout.object.count(b"\n", 0, fout.start) + 1
        return Tabel(regels=(Leesregel(regel, Reden.GEEN_UTF8),))
    opmerkingen: list[Leesregel] = []
    rijen = _rijen(tekst.removeprefix(_BOM), opmerkingen)
    kop = next(rijen, None)
    if kop is None:
        return Tabel(regels=tuple(opmerkingen) or (Leesregel(1, Reden.BESTAND_LEEG),))
    namen = tuple(cel.strip().lower() for cel in kop[1])
    bezwaren = _bezwaren(kop[0], namen, kolommen)
    if any(not bezwaar.reden.gebruikt for bezwaar in bezwaren):
        return Tabel(regels=bezwaren)
    passend = tuple(_passend(rijen, namen, opmerkingen))
    return Tabel(passend, (*bezwaren, *opmerkingen))


def _rijen(tekst: str, opmerkingen: list[Leesregel]) -> Iterator[tuple[int, list[str]]]:
    """Every row that holds something, with its first line; stops where the quoting breaks."""
    kopregel = next(iter(tekst.lstrip().splitlines()), "")
    scheiding = ";" if kopregel.count(";") > kopregel.count(",") else ","
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True)
    while True:
        begin = lezer.line_num + 1
        try:
            cellen = next(lezer, None)
        except csv.Error:
            opmerkingen.append(Leesregel(begin, Reden.CSV_GEBROKEN))
            return
        if cellen is None:
            return
        if any(cel.strip() for cel in cellen):
            yield begin, cellen


def _bezwaren(regel: int, namen: tuple[str, ...], kolommen: Sequence[str]) -> tuple[Leesregel, ...]:
    telling = Counter(namen)
    gevonden = [
        *((Reden.KOLOM_ONTBREEKT, kolom) for kolom in kolommen if not telling[kolom]),
        *((Reden.KOLOM_DUBBEL, kolom) for kolom in kolommen if telling[kolom] > 1),
        *((Reden.KOLOM_ONBEKEND, naam) for naam in telling if naam not in kolommen),
    ]
    return tuple(Leesregel(regel, reden, naam[:80]) for reden, naam in gevonden)


def _passend(
    rijen: Iterator[tuple[int, list[str]]], namen: tuple[str, ...], opmerkingen: list[Leesregel]
) -> Iterator[Rij]:
    for regel, cellen in rijen:
        if len(cellen) == len(namen):
            yield Rij(regel, dict(zip(namen, cellen, strict=True)))
        else:
            opmerkingen.append(Leesregel(regel, Reden.AANTAL_VELDEN, waarde=str(len(cellen))))
