"""People at a school: those it knows itself, and those that a leerbedrijf says work there."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

import sqlalchemy as sa

from werkplek.domain.school import HouderSoort, Periode, Schoolrol
from werkplek.hub.database import voeg_bij
from werkplek.hub.logboek import neem_slot, verander_rechten
from werkplek.hub.tables_mensen import alias, persoon, rol
from werkplek.hub.toegang import Wie
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.uitwisseling import Persoonsopgave

MAX_NAAM: Final = 200
MAX_GENOEMD: Final = 1_000
"""People of one message that are looked at."""

MAX_NIEUW: Final = 100
"""People that one message adds: the whole school waits meanwhile."""

_UUID_BYTES: Final = 16


def meld_personen(verbinding: sa.Connection, wie: Wie, opgaven: Sequence[Persoonsopgave]) -> None:
    """Take over who records on a device of a leerbedrijf: praktijkopleiders of that leerbedrijf.

    On somebody's own device it is that person, under the name of its folder. Anybody else is known
    by name alone, without a right, until the school says who it is. Of more than a few new ones the
    rest comes with a next push; a device that was revoked names nobody.
    """
    genoemd = () if wie.ingetrokken else opgaven[:MAX_GENOEMD]
    met_naam = {naam_uit(o.id): o for o in genoemd if len(o.id) == _UUID_BYTES}
    if not _onbekend(verbinding, wie.school, met_naam):
        return
    neem_slot(verbinding, wie.school)
    nieuw = _onbekend(verbinding, wie.school, met_naam)
    for id_ in sorted(nieuw)[:MAX_NIEUW]:
        opgave = met_naam[id_]
        if wie.houder_soort is HouderSoort.PERSOON:
            rij = {"school": wie.school, "id": id_, "persoon": wie.houder}
            voeg_bij(verbinding, alias, [rij])
            continue
        maak_persoon(verbinding, wie.school, id_, schoon(opgave.naam))
        if opgave.rol == Schoolrol.PRAKTIJKOPLEIDER:
            geef_rol(
                verbinding,
                wie.school,
                id_,
                Schoolrol.PRAKTIJKOPLEIDER,
                Periode(),
                leerbedrijf=wie.houder,
            )
    if nieuw:
        verander_rechten(verbinding, wie.school)


def schoon(naam: str) -> str:
    """A name that came from outside, as it may lie in a table."""
    return "".join(teken for teken in naam if teken.isprintable())[:MAX_NAAM]


def maak_persoon(
    verbinding: sa.Connection, school: int, id_: str, naam: str, extern: str = ""
) -> None:
    """Add a person; one who is there stays as they are."""
    voeg_bij(verbinding, persoon, [{"school": school, "id": id_, "naam": naam, "extern": extern}])


def geef_rol(
    verbinding: sa.Connection,
    school: int,
    wie: str,
    welke: Schoolrol,
    periode: Periode,
    *,
    leerbedrijf: str | None = None,
) -> None:
    """Give someone a role for some time."""
    hoogste = verbinding.execute(
        sa.select(sa.func.max(rol.c.nr)).where(rol.c.school == school)
    ).scalar()
    rij = {
        "school": school,
        "nr": (hoogste or 0) + 1,
        "persoon": wie,
        "rol": welke.value,
        "leerbedrijf": leerbedrijf,
        "van": periode.van,
        "tot": periode.tot,
    }
    verbinding.execute(sa.insert(rol), rij)
    verander_rechten(verbinding, school)


def beeindig_rol(
    verbinding: sa.Connection, school: int, wie: str, welke: Schoolrol, tot: date
) -> int:
    """End a role that runs on that day; gives how many ended."""
    bij = verbinding.execute(
        sa.update(rol)
        .where(
            rol.c.school == school,
            rol.c.persoon == wie,
            rol.c.rol == welke.value,
            sa.or_(rol.c.tot.is_(None), rol.c.tot > tot),
        )
        .values(tot=tot)
    )
    verander_rechten(verbinding, school)
    return bij.rowcount


def _onbekend(verbinding: sa.Connection, school: int, ids: Iterable[str]) -> set[str]:
    gezocht = set(ids)
    for tabel in (persoon, alias) if gezocht else ():
        vraag = sa.select(tabel.c.id).where(tabel.c.school == school, tabel.c.id.in_(gezocht))
        gezocht -= set(verbinding.scalars(vraag))
    return gezocht
