"""The schools of this folder as rows: linking, cursors, keys, and what is remembered of a try."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.application.hubfouten import OpnieuwKoppelen
from werkplek.application.ports import MapBeschadigd
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.domain.school import HouderSoort, School
from werkplek.store.lijsten import moment
from werkplek.store.tables_school import school as t
from werkplek.store.tables_school import verzoeksleutel
from werkplek.store.vouwen import gevouwen

_EEN = sa.select(t).where(t.c.id == sa.bindparam("school"))
_NIEUW = {
    "tot": 0,
    "wissing": 0,
    "besluit": 0,
    "rechten": b"",
    "herstel": False,
    "opnieuw_koppelen": False,
}


def scholen(verbinding: sa.Connection) -> tuple[School, ...]:
    """All that this folder is linked to, by name."""
    alle = [als_school(rij) for rij in verbinding.execute(sa.select(t))]
    return tuple(sorted(alle, key=lambda een: (gevouwen(een.naam), een.id)))


def rij_van(verbinding: sa.Connection, school: OrganisatieId) -> sa.Row[Any]:
    """One school with its cursors. Raises `MapBeschadigd` for one that was never linked."""
    rij = verbinding.execute(_EEN, {"school": school}).first()
    if rij is None:
        raise MapBeschadigd("school")
    return rij


def bewaar(verbinding: sa.Connection, school: School, sleutel: bytes | None) -> None:
    """Link, or keep what changed; with a request key this device is known there (again)."""
    rij = {
        "id": school.id,
        "naam": school.naam,
        "adres": school.adres,
        "hub": school.hub,
        "tijdvak": school.tijdvak,
        "sleutel": school.sleutel,
        "noodsleutel": school.noodsleutel,
        "houder": school.houder,
        "houder_soort": school.houder_soort.value,
    }
    opdracht = insert(t).values(rij | _NIEUW)
    verbinding.execute(opdracht.on_conflict_do_update(index_elements=["id"], set_=rij))
    if sleutel is None:
        return
    weer = {"opnieuw_koppelen": False, "rechten": b""}
    werk_bij(verbinding, school.id, **weer)
    zetten = insert(verzoeksleutel).values(school=school.id, sleutel=sleutel)
    verbinding.execute(
        zetten.on_conflict_do_update(index_elements=["school"], set_={"sleutel": sleutel})
    )


def werk_bij(verbinding: sa.Connection, school: OrganisatieId, **velden: object) -> None:
    """Set some columns of one school."""
    verbinding.execute(sa.update(t).where(t.c.id == school).values(velden))


def sleutel_van(verbinding: sa.Connection, school: OrganisatieId) -> bytes:
    """The private request key. Raises `OpnieuwKoppelen`."""
    vraag = sa.select(verzoeksleutel.c.sleutel).where(verzoeksleutel.c.school == school)
    sleutel: bytes | None = verbinding.scalar(vraag)
    if sleutel is None:
        raise OpnieuwKoppelen("verzoeksleutel")
    return sleutel


def noteer(verbinding: sa.Connection, school: OrganisatieId, op: datetime, *, gelukt: bool) -> None:
    """Remember when it was tried, or went all the way."""
    werk_bij(verbinding, school, **{"gelukt" if gelukt else "geprobeerd": moment(op)})


def als_school(rij: sa.Row[Any]) -> School:
    """The row as a value."""
    return School(
        id=OrganisatieId(rij.id),
        naam=rij.naam,
        adres=rij.adres,
        hub=rij.hub,
        tijdvak=rij.tijdvak,
        sleutel=rij.sleutel,
        noodsleutel=rij.noodsleutel,
        houder=rij.houder,
        houder_soort=HouderSoort(rij.houder_soort),
    )
