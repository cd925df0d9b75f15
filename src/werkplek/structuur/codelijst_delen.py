"""A crebolijst or koppeltabel, as workbook or CSV, part by part."""

from collections.abc import Iterable, Iterator
from typing import Final

from werkplek.domain.kwalificatie import Crebo
from werkplek.domain.leesverslag import Leesdeel, Leesregel, Reden
from werkplek.domain.opleiding import Opleiding
from werkplek.structuur.codelijst import Lijst, lees_opleidingen, zoek_lijst
from werkplek.structuur.tabel import Celrij, lees_celrijen
from werkplek.structuur.werkmap import Blad, lees_bladen
from werkplek.structuur.zipkeuring import Geweigerd

_PER_DEEL: Final = 500


def delen_van_werkmap(inhoud: bytes) -> Iterator[Leesdeel]:
    """Remarks sheet by sheet, and then all opleidingen, each code once."""
    opleidingen: list[Opleiding] = []
    try:
        for blad in lees_bladen(inhoud):
            regels = tuple(_lees_blad(blad, opleidingen))
            yield Leesdeel(regels=regels, gedaan=blad.gedaan)
    except Geweigerd as bezwaar:
        regel = Leesregel(bezwaar.regel, bezwaar.reden, waarde=bezwaar.waarde)
        yield Leesdeel(regels=(regel,), gedaan=1.0)
        return
    yield from _in_delen(opleidingen)


def delen_van_csv(regels: Iterable[str], lijst: Lijst, scheiding: str) -> Iterator[Leesdeel]:
    """The same of a CSV, whose header was found before."""
    opmerkingen: list[Leesregel] = []
    opleidingen: list[Opleiding] = []
    rijen = _even_breed(lees_celrijen(regels, scheiding), lijst)
    for gelezen in lees_opleidingen(lijst, rijen):
        if isinstance(gelezen, Leesregel):
            opmerkingen.append(gelezen)
        else:
            opleidingen.append(gelezen)
    yield Leesdeel(regels=tuple(opmerkingen))
    yield from _in_delen(opleidingen)


def _lees_blad(blad: Blad, opleidingen: list[Opleiding]) -> Iterator[Leesregel]:
    yield from blad.regels
    lijst = zoek_lijst(blad.rijen, blad.naam)
    if lijst is not None:
        for gelezen in lees_opleidingen(lijst, blad.rijen):
            if isinstance(gelezen, Leesregel):
                yield gelezen
            else:
                opleidingen.append(gelezen)
    elif blad.rijen:
        yield Leesregel(blad.rijen[0].regel, Reden.BLAD_ONBEKEND, blad=blad.naam)


def _even_breed(rijen: Iterable[Celrij | Leesregel], lijst: Lijst) -> Iterator[Celrij | Leesregel]:
    """Below the header every row of a CSV has as many cells."""
    for rij in rijen:
        if isinstance(rij, Leesregel) or rij.regel <= lijst.regel:
            yield rij
        elif len(rij.cellen) != lijst.breedte:
            yield Leesregel(rij.regel, Reden.AANTAL_VELDEN, waarde=str(len(rij.cellen)))
        else:
            yield rij


def _in_delen(opleidingen: list[Opleiding]) -> Iterator[Leesdeel]:
    samen = _per_code(opleidingen)
    for begin in range(0, len(samen), _PER_DEEL):
        deel = tuple(samen[begin : begin + _PER_DEEL])
        yield Leesdeel(opleidingen=deel, gedaan=1.0)


def _per_code(opleidingen: list[Opleiding]) -> list[Opleiding]:
    """All that one file says of a code: the newest school year last, and *vervallen* after it."""
    samen: dict[Crebo, Opleiding] = {}
    for nieuw in sorted(opleidingen, key=lambda een: (een.schooljaar, een.vervallen)):
        eerder = samen.get(nieuw.crebo)
        samen[nieuw.crebo] = nieuw if eerder is None else eerder.aangevuld_met(nieuw)
    return list(samen.values())
