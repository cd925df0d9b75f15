"""What a copy of the database may not bring back: erasures and revocations, in a file beside it.

Someone who was erased after the copy was made stays erased, and a stolen tablet stays closed. The
file has pseudonyms and codes, and lies with the files of the hub: outside the database.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec
import sqlalchemy as sa

from werkplek.durable.whole_file import replace_whole
from werkplek.hub.database import voeg_bij
from werkplek.hub.intrekken import trek_in
from werkplek.hub.tables import school, wissing
from werkplek.hub.tables_mensen import apparaat, deelnemer, koppeling
from werkplek.hub.wissen import Wisbesluit, herhaal_feit, wis_dossier

NAAM: Final = "wislijst.jsonl"
"""In the folder for files."""

_DOSSIER: Final = "dossier"
_FEIT: Final = "feit"
_APPARAAT: Final = "apparaat"


class Regel(msgspec.Struct, frozen=True):
    """One erasure or revocation; `namen` is as whom leerbedrijven knew the deelnemer."""

    wat: str
    school: str
    wie: str
    feit: str = ""
    grond: str = ""
    door: str = ""
    op: str = ""
    namen: tuple[tuple[str, str], ...] = ()

    @property
    def sleutel(self) -> tuple[str, str, str, str]:
        """What it is about."""
        return self.wat, self.school, self.wie, self.feit


@dataclass(frozen=True, slots=True)
class Herhaald:
    """What had to be done again."""

    wissingen: int = 0
    intrekkingen: int = 0


def vul_aan(verbinding: sa.Connection, bijlagen: Path) -> int:
    """Add what the database knows and the list does not; gives how many lines. Raises OSError."""
    pad = bijlagen / NAAM
    oud = {regel.sleutel: regel for regel in lees(pad)}
    nieuw = [regel for regel in _uit(verbinding) if regel.sleutel not in oud]
    if nieuw:
        alle = sorted((*oud.values(), *nieuw), key=lambda regel: regel.op)
        replace_whole(pad, b"".join(msgspec.json.encode(regel) + b"\n" for regel in alle))
    return len(nieuw)


def lees(pad: Path) -> tuple[Regel, ...]:
    """The lines; none when there is no list. Raises OSError and `msgspec.MsgspecError`."""
    try:
        ruw = pad.read_bytes()
    except FileNotFoundError:
        return ()
    return tuple(msgspec.json.decode(lijn, type=Regel) for lijn in ruw.splitlines())


def pas_toe(verbinding: sa.Connection, regels: Iterable[Regel], nu: datetime) -> Herhaald:
    """Do again what the restored database does not know, before any device is answered."""
    hier = {regel.sleutel for regel in _uit(verbinding)}
    nummers = {rij.id: rij.nr for rij in verbinding.execute(sa.select(school.c.id, school.c.nr))}
    wissingen = intrekkingen = 0
    for regel in regels:
        if regel.sleutel in hier or regel.school not in nummers:
            continue
        if regel.wat == _APPARAAT:
            intrekkingen += _trek_in(verbinding, nummers[regel.school], regel, nu)
        else:
            _wis(verbinding, nummers[regel.school], regel, nu)
            wissingen += 1
    return Herhaald(wissingen, intrekkingen)


def _wis(verbinding: sa.Connection, nr: int, regel: Regel, nu: datetime) -> None:
    waarom = Wisbesluit(regel.grond, regel.door, nu)
    # Who was added after the copy was made is not here: known as erased before a device brings them
    leeg = {"roepnaam": "", "achternaam": "", "extern": ""}
    if regel.wat == _FEIT:
        herhaal_feit(verbinding, nr, regel.wie, regel.feit, waarom)
        return
    voeg_bij(verbinding, deelnemer, [{"school": nr, "id": regel.wie, **leeg}])
    banden = [
        {"school": nr, "organisatie": organisatie, "eigen": eigen, "dossier": regel.wie}
        for organisatie, eigen in regel.namen
    ]
    voeg_bij(verbinding, koppeling, banden)
    wis_dossier(verbinding, nr, regel.wie, waarom)


def _trek_in(verbinding: sa.Connection, nr: int, regel: Regel, nu: datetime) -> int:
    """A device that was enrolled after the copy is unknown, which is as closed as it gets."""
    bekend = sa.select(apparaat.c.id).where(apparaat.c.school == nr, apparaat.c.id == regel.wie)
    if verbinding.execute(bekend).first() is None:
        return 0
    trek_in(verbinding, nr, regel.wie, regel.grond, door=regel.door or "hub", nu=nu)
    return 1


def _uit(verbinding: sa.Connection) -> Iterator[Regel]:
    namen: dict[tuple[int, str], list[tuple[str, str]]] = {}
    gewist = sa.tuple_(koppeling.c.school, koppeling.c.dossier).in_(
        sa.select(wissing.c.school, wissing.c.dossier).where(wissing.c.feit.is_(None))
    )
    for rij in verbinding.execute(sa.select(koppeling).where(gewist)):
        namen.setdefault((rij.school, rij.dossier), []).append((rij.organisatie, rij.eigen))
    wissingen = sa.select(wissing, school.c.id.label("school_id")).join(
        school, school.c.nr == wissing.c.school
    )
    for rij in verbinding.execute(wissingen.order_by(wissing.c.school, wissing.c.nr)):
        yield Regel(
            wat=_FEIT if rij.feit else _DOSSIER,
            school=rij.school_id,
            wie=rij.dossier,
            feit=rij.feit or "",
            grond=rij.grond,
            door=rij.door,
            op=rij.op,
            namen=tuple(sorted(namen.get((rij.school, rij.dossier), ()))),
        )
    weg = (
        sa.select(apparaat, school.c.id.label("school_id"))
        .join(school, school.c.nr == apparaat.c.school)
        .where(apparaat.c.ingetrokken_op.is_not(None))
    )
    for rij in verbinding.execute(weg):
        yield Regel(_APPARAAT, rij.school_id, rij.id, grond=rij.reden, op=rij.ingetrokken_op)
