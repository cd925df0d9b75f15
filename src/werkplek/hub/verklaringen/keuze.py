"""In which form a school establishes and where, unless a command says otherwise."""

from dataclasses import dataclass

import sqlalchemy as sa

from werkplek.domain.vaststelling import Vorm
from werkplek.hub.database import voeg_bij
from werkplek.hub.tables_waarmerk import vaststelkeuze


@dataclass(frozen=True, slots=True)
class Vaststelkeuze:
    """By pen unless the school chose otherwise; `plaats` is empty while nobody said."""

    vorm: Vorm = Vorm.PEN
    plaats: str = ""


def lees_keuze(verbinding: sa.Connection, school: int) -> Vaststelkeuze:
    """What the school chose."""
    rij = verbinding.execute(
        sa.select(vaststelkeuze).where(vaststelkeuze.c.school == school)
    ).first()
    return Vaststelkeuze() if rij is None else Vaststelkeuze(Vorm(rij.vorm), rij.plaats)


def zet_keuze(verbinding: sa.Connection, school: int, keuze: Vaststelkeuze) -> None:
    """Keep it for every next verklaring."""
    waarden = {"vorm": keuze.vorm.value, "plaats": keuze.plaats}
    voeg_bij(verbinding, vaststelkeuze, [{"school": school, **waarden}])
    verbinding.execute(
        sa.update(vaststelkeuze).where(vaststelkeuze.c.school == school).values(**waarden)
    )
