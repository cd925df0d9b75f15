"""What each import changed, so that a wrong one can be turned back within 30 days."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa

from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.hub.plaatsen import keuze_van
from werkplek.hub.stellen import Steller
from werkplek.hub.tables_beheer import inlezing, inlezing_regel
from werkplek.hub.tables_mensen import deelnemer, plaatsing

TERUG_TOT: Final = timedelta(days=30)

DEELNEMER: Final = "deelnemer"
PLAATSING: Final = "plaatsing"

Toestand = dict[str, Any]
"""What of a row is remembered, as JSON."""


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One row before and after; `voor` None: it was not there."""

    tabel: str
    id: str
    voor: Toestand | None
    na: Toestand


def toestand_van(verbinding: sa.Connection, school: int, tabel: str, id_: str) -> Toestand | None:
    """The row as it is remembered; None when it is not there."""
    welke = deelnemer if tabel == DEELNEMER else plaatsing
    rij = verbinding.execute(
        sa.select(welke).where(welke.c.school == school, welke.c.id == id_)
    ).first()
    if rij is None:
        return None
    if tabel == DEELNEMER:
        return {"roepnaam": rij.roepnaam, "achternaam": rij.achternaam}
    return {
        "eind": rij.tot.isoformat() if rij.tot else None,
        "begeleider": rij.begeleider,
        "keuze": [[w.crebo, w.code, w.titel] for w in keuze_van(verbinding, school, rij)],
    }


def eind_in(toestand: Toestand) -> date | None:
    """The last day that was remembered."""
    return date.fromisoformat(toestand["eind"]) if toestand["eind"] else None


def keuze_in(toestand: Toestand) -> tuple[WerkprocesVerwijzing, ...]:
    """The choice that was remembered."""
    return tuple(
        WerkprocesVerwijzing(Crebo(crebo), WerkprocesCode(code), titel)
        for crebo, code, titel in toestand["keuze"]
    )


def bewaar(
    steller: Steller, soort: str, som: bytes, wijzigingen: Sequence[Wijziging], door: str
) -> int:
    """Remember an import; gives its number."""
    verbinding, school = steller.verbinding, steller.school.nr
    ruim_op(verbinding, school, steller.nu)
    hoogste = verbinding.execute(
        sa.select(sa.func.max(inlezing.c.nr)).where(inlezing.c.school == school)
    ).scalar()
    nr = (hoogste or 0) + 1
    erbij = sum(wijziging.voor is None for wijziging in wijzigingen)
    rij = {
        "school": school,
        "nr": nr,
        "soort": soort,
        "som": som,
        "door": door,
        "op": steller.nu.isoformat(),
        "erbij": erbij,
        "anders": len(wijzigingen) - erbij,
    }
    verbinding.execute(sa.insert(inlezing), rij)
    regels = [
        {
            "school": school,
            "inlezing": nr,
            "nr": n,
            "tabel": wijziging.tabel,
            "id": wijziging.id,
            "voor": None if wijziging.voor is None else json.dumps(wijziging.voor).encode(),
            "na": json.dumps(wijziging.na).encode(),
        }
        for n, wijziging in enumerate(wijzigingen, 1)
    ]
    if regels:
        verbinding.execute(sa.insert(inlezing_regel), regels)
    return nr


def inlezingen(verbinding: sa.Connection, school: int) -> list[Any]:
    """All imports, the last one first."""
    vraag = sa.select(inlezing).where(inlezing.c.school == school).order_by(inlezing.c.nr.desc())
    return list(verbinding.execute(vraag))


def wijzigingen_van(verbinding: sa.Connection, school: int, nr: int) -> tuple[Wijziging, ...]:
    """What an import changed, in its order."""
    rijen = verbinding.execute(
        sa.select(inlezing_regel)
        .where(inlezing_regel.c.school == school, inlezing_regel.c.inlezing == nr)
        .order_by(inlezing_regel.c.nr)
    )
    return tuple(
        Wijziging(
            rij.tabel,
            rij.id,
            None if rij.voor is None else json.loads(rij.voor),
            json.loads(rij.na),
        )
        for rij in rijen
    )


def ruim_op(verbinding: sa.Connection, school: int, nu: datetime) -> None:
    """Forget the lines of imports that cannot be turned back any more."""
    oud = sa.select(inlezing.c.nr).where(
        inlezing.c.school == school, inlezing.c.op < (nu - TERUG_TOT).isoformat()
    )
    verbinding.execute(
        sa.delete(inlezing_regel).where(
            inlezing_regel.c.school == school, inlezing_regel.c.inlezing.in_(oud)
        )
    )
