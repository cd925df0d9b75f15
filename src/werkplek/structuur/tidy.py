"""Read the tidy CSV of Werkplek, one line per werkproces, with a report.

The form is described in docs/kwalificatiestructuur.md. A line is used whole or not at all.
"""

import io
from collections.abc import Iterable, Iterator
from typing import Final

from werkplek.domain.kwalificatie import Kerntaak, Werkproces
from werkplek.domain.leesverslag import Leesdeel, Leesregel, Leesverslag, Reden
from werkplek.structuur.afgekeurd import Afgekeurd
from werkplek.structuur.bouw import Bouw
from werkplek.structuur.tabel import Rij, bezwaar_tegen, lees_tabel
from werkplek.structuur.tidy_kolommen import VERPLICHT, VRIJ
from werkplek.structuur.tidy_rij import lees_kerntaak, lees_kwalificatie, lees_werkproces
from werkplek.structuur.verdacht import bekijk

_PER_DEEL: Final = 1_000
"""Rows after which a reader hears how far it is."""


def lees_tidy(inhoud: bytes | str) -> Leesverslag:
    """Read a tidy CSV. Never raises: what cannot be used is in the report, with its line.

    Kwalificaties come in the order in which the file first names them, kerntaken and
    werkprocessen in number order. One crebo may come in several edities.
    """
    if isinstance(inhoud, bytes):
        bezwaar = bezwaar_tegen([inhoud])
        if bezwaar is not None:
            return Leesverslag((), (bezwaar,))
        inhoud = inhoud.decode()
    delen = list(lees_tidy_delen(io.StringIO(inhoud, newline="")))
    regels = sorted((regel for deel in delen for regel in deel.regels), key=lambda r: r.regel)
    return Leesverslag(tuple(k for deel in delen for k in deel.kwalificaties), tuple(regels))


def lees_tidy_delen(regels: Iterable[str]) -> Iterator[Leesdeel]:
    """The same from lines that end in LF, CR or CRLF, part by part.

    The lines of a kwalificatie may stand anywhere, so kwalificaties come when all were read.
    """
    bouw = Bouw()
    opmerkingen: list[Leesregel] = []
    for teller, rij in enumerate(lees_tabel(regels, VERPLICHT, VRIJ), start=1):
        opmerkingen += [rij] if isinstance(rij, Leesregel) else _neem_op(rij, bouw)
        if teller % _PER_DEEL == 0:
            yield Leesdeel(regels=tuple(opmerkingen))
            opmerkingen.clear()
    yield Leesdeel(regels=tuple(opmerkingen))
    for kwalificatie, plekken in bouw.kwalificaties():
        yield Leesdeel((kwalificatie,), regels=tuple(bekijk(kwalificatie, plekken)))


def _neem_op(rij: Rij, bouw: Bouw) -> list[Leesregel]:
    try:
        kerntaak, werkproces = lees_kerntaak(rij), lees_werkproces(rij)
        bouw.voeg_toe(lees_kwalificatie(rij), kerntaak, werkproces, rij.regel)
    except Afgekeurd as bezwaar:
        return [bezwaar.op_regel(rij.regel)]
    return list(_anders_gespeld(rij, kerntaak, werkproces))


def _anders_gespeld(
    rij: Rij, kerntaak: Kerntaak | None, werkproces: Werkproces | None
) -> Iterator[Leesregel]:
    codes = {
        "kerntaak_code": kerntaak.code if kerntaak else "",
        "werkproces_code": werkproces.code if werkproces else "",
        "gelijk_aan": werkproces.gelijk_aan if werkproces else "",
    }
    for kolom, code in codes.items():
        cel = rij.cellen[kolom].strip()
        if cel != code:
            yield Afgekeurd(Reden.CODE_ANDERS_GESPELD, kolom, cel).op_regel(rij.regel)
