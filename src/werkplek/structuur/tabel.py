"""CSV of unknown make to rows: BOM or not, comma or semicolon, any line end."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from werkplek.domain.leesverslag import WAARDE_LENGTE, Leesregel, Reden

BOM: Final = "\ufeff"

MAX_REGEL: Final = 4_000_000
"""Bytes of a line as far as it is kept at once; a row of texts has some 10,000."""


@dataclass(frozen=True, slots=True)
class Rij:
    """The cells of one row by column name; `regel` is the line on which the row begins."""

    regel: int
    cellen: dict[str, str]


@dataclass(frozen=True, slots=True)
class Celrij:
    """The cells of one row in the order of the file; `regel` is the line on which it begins."""

    regel: int
    cellen: Sequence[str]


def bezwaar_tegen(stukken: Iterable[bytes]) -> Leesregel | None:
    """Why these bytes are no text to read: the line of the first foreign byte, or an endless one.

    None when they are UTF-8 in lines.
    """
    lezer = codecs.getincrementaldecoder("utf-8")()
    regel, lengte = 1, 0
    try:
        for stuk in stukken:
            lezer.decode(stuk)
            regel += stuk.count(b"\n")
            einde = max(stuk.rfind(b"\n"), stuk.rfind(b"\r"))
            lengte = len(stuk) - einde - 1 + (lengte if einde < 0 else 0)
            if lengte > MAX_REGEL:
                return Leesregel(regel, Reden.CSV_GEBROKEN)
        lezer.decode(b"", final=True)
    except UnicodeDecodeError as fout:
        return Leesregel(regel + fout.object.count(b"\n", 0, fout.start), Reden.GEEN_UTF8)
    return None


def lees_celrijen(regels: Iterable[str], scheiding: str) -> Iterator[Celrij | Leesregel]:
    """Every row that holds something; where the quoting breaks, a remark and the end."""
    lezer = csv.reader(_zonder_bom(regels), delimiter=scheiding, strict=True)
    while True:
        begin = lezer.line_num + 1
        try:
            cellen = next(lezer, None)
        except csv.Error:
            yield Leesregel(begin, Reden.CSV_GEBROKEN)
            return
        if cellen is None:
            return
        if any(cel.strip() for cel in cellen):
            yield Celrij(begin, cellen)


def lees_tabel(
    regels: Iterable[str], verplicht: Sequence[str], vrij: Sequence[str] = ()
) -> Iterator[Rij | Leesregel]:
    """Read CSV (RFC 4180, comma or semicolon) whose first row names the columns, in any order.

    Nothing is guessed: without one of the columns of `verplicht` there are no rows, and it says
    so. A column of `vrij` that is not there reads as empty.
    """
    stroom = iter(regels)
    begin = _tot_de_kop(stroom)
    kopregel = begin[-1] if begin else ""
    scheiding = ";" if kopregel.count(";") > kopregel.count(",") else ","
    rijen = lees_celrijen(chain(begin, stroom), scheiding)
    kop = next(rijen, None)
    if not isinstance(kop, Celrij):
        yield kop or Leesregel(1, Reden.BESTAND_LEEG)
        return
    namen = tuple(cel.strip().lower() for cel in kop.cellen)
    bezwaren = _bezwaren(kop.regel, namen, verplicht, vrij)
    yield from bezwaren
    if all(bezwaar.reden.gebruikt for bezwaar in bezwaren):
        yield from _passend(rijen, namen, dict.fromkeys(vrij, ""))


def _zonder_bom(regels: Iterable[str]) -> Iterator[str]:
    for nummer, regel in enumerate(regels):
        yield regel if nummer else regel.removeprefix(BOM)


def _tot_de_kop(stroom: Iterator[str]) -> list[str]:
    """The lines up to and with the first that is not blank."""
    begin: list[str] = []
    for regel in stroom:
        begin.append(regel)
        if regel.strip(BOM + " \t\r\n"):
            break
    return begin


def _bezwaren(
    regel: int, namen: tuple[str, ...], verplicht: Sequence[str], vrij: Sequence[str]
) -> tuple[Leesregel, ...]:
    telling = Counter(namen)
    bekend = (*verplicht, *vrij)
    gevonden = [
        *((Reden.KOLOM_ONTBREEKT, kolom) for kolom in verplicht if not telling[kolom]),
        *((Reden.KOLOM_DUBBEL, kolom) for kolom in bekend if telling[kolom] > 1),
        *((Reden.KOLOM_ONBEKEND, naam) for naam in telling if naam not in bekend),
    ]
    return tuple(Leesregel(regel, reden, naam[:WAARDE_LENGTE]) for reden, naam in gevonden)


def _passend(
    rijen: Iterator[Celrij | Leesregel], namen: tuple[str, ...], leeg: dict[str, str]
) -> Iterator[Rij | Leesregel]:
    for rij in rijen:
        if isinstance(rij, Leesregel):
            yield rij
        elif len(rij.cellen) == len(namen):
            yield Rij(rij.regel, leeg | dict(zip(namen, rij.cellen, strict=True)))
        else:
            yield Leesregel(rij.regel, Reden.AANTAL_VELDEN, waarde=str(len(rij.cellen)))
