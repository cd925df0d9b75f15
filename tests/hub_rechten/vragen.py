"""Ask a database everything, and count where it says something else than the oracle."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from tests.fakes.hubdatabase import Voorraad, open_met_tabellen
from tests.fakes.postgres import APP
from tests.hub_rechten.orakel import Orakel, Vrager
from tests.hub_rechten.wereld import Wereld, dagen
from werkplek.domain.school import HouderSoort
from werkplek.hub.database import Database, Lezer
from werkplek.hub.rechten import leesbaar, zichtbaar
from werkplek.hub.tables import feit

Vraag = Callable[[Lezer], "sa.Select[tuple[int, str]]"]


@dataclass(slots=True)
class Uitslag:
    """How many decisions were compared, how many were otherwise, and how many were yes."""

    besloten: int = 0
    fout: int = 0
    gezien: int = 0


def met_hek(lezer: Lezer) -> "sa.Select[tuple[int, str]]":
    """As the hub's own code asks."""
    return sa.select(feit.c.school, feit.c.id).where(
        feit.c.school == lezer.school, feit.c.dossier.in_(zichtbaar(lezer)), leesbaar(lezer)
    )


def zonder_hek(_lezer: Lezer) -> "sa.Select[tuple[int, str]]":
    """As a programmer asks who forgot all of it."""
    return sa.select(feit.c.school, feit.c.id)


def vergelijk(
    database: Database, wereld: Wereld, vraag: Vraag, op: Iterable[date] | None = None
) -> Uitslag:
    """Ask for every holder on every day."""
    uitslag = Uitslag()
    alle = len(wereld.van(feit))
    for gaf, mag in _antwoorden(database, wereld, vraag, dagen() if op is None else op):
        uitslag.fout += len(gaf ^ mag)
        uitslag.besloten += alle
        uitslag.gezien += len(gaf)
    return uitslag


def vindt_fout(database: Database, wereld: Wereld, vraag: Vraag, op: Iterable[date]) -> bool:
    """Whether one answer at least is otherwise."""
    return any(gaf != mag for gaf, mag in _antwoorden(database, wereld, vraag, op))


def _antwoorden(
    database: Database, wereld: Wereld, vraag: Vraag, op: Iterable[date]
) -> Iterator[tuple[set[tuple[int, str]], set[tuple[int, str]]]]:
    orakel = Orakel(wereld)
    for dag in op:
        for wie in vragers(wereld):
            lezer = Lezer(wie.school, HouderSoort(wie.soort), wie.id, dag)
            with database.lees(lezer) as verbinding:
                gaf = {(r.school, r.id) for r in verbinding.execute(vraag(lezer))}
            yield gaf, orakel.feiten(wie, dag)


def vragers(wereld: Wereld) -> Iterator[Vrager]:
    """Everybody who can hold a device, at each school, and somebody whom nobody knows."""
    niemand = "00000000-0000-4000-8000-000000000000"
    for school in range(1, wereld.maat.scholen + 1):
        for bedrijf in (*wereld.bedrijven, niemand):
            yield Vrager(school, "leerbedrijf", bedrijf)
        for persoon in (*wereld.personen, niemand):
            yield Vrager(school, "persoon", persoon)


@contextmanager
def op_postgres(voorraad: Voorraad, wereld: Wereld, *fouten: str) -> Iterator[Database]:
    """A database of hub_beheer, entered as the role that serves; `fouten` are planted by SQL."""
    with voorraad.leen() as url:
        beheer = Database(url)
        wereld.zet_in(beheer)
        with beheer.beheer() as verbinding:
            for fout in fouten:
                verbinding.exec_driver_sql(fout)
        beheer.sluit()
        database = Database(voorraad.postgres.als(url, APP))
        yield database
        database.sluit()


@contextmanager
def op_sqlite(map_: Path, wereld: Wereld) -> Iterator[Database]:
    """The embedded database."""
    database = open_met_tabellen(f"sqlite:///{map_ / 'hub.db'}")
    wereld.zet_in(database)
    yield database
    database.sluit()
