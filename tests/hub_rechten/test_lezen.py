"""Who may read what: two fences, each by itself, against an oracle that was written from the words.

A decision is one feit and one holder on one day.
"""

from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.fakes.hubdatabase import Voorraad
from tests.hub_rechten.orakel import Orakel
from tests.hub_rechten.vragen import (
    Vraag,
    met_hek,
    op_postgres,
    op_sqlite,
    vergelijk,
    vindt_fout,
    vragers,
    zonder_hek,
)
from tests.hub_rechten.wereld import DAG, Maat, dagen, maak
from werkplek.domain.school import HouderSoort
from werkplek.hub import rechten, rls
from werkplek.hub.database import Lezer
from werkplek.hub.tables import emmer, feit, inhoud, stem
from werkplek.hub.tables_mensen import bijlage_feit

KLEIN = Maat(scholen=3, bedrijven=3, personen=7, deelnemers=14)
GROOT = Maat(scholen=3, bedrijven=8, personen=30, deelnemers=90)
OP = [DAG + timedelta(days=n) for n in (-30, -1, 0, 1, 2, 29, 30, 31, 365)]
HEKKEN = [met_hek, zonder_hek]


@pytest.mark.parametrize("vraag", HEKKEN)
def test_postgresql_gives_what_the_oracle_gives(voorraad: Voorraad, vraag: Vraag) -> None:
    wereld = maak(5, KLEIN)
    with op_postgres(voorraad, wereld) as database:
        uitslag = vergelijk(database, wereld, vraag, OP)
    assert uitslag.fout == 0
    assert uitslag.besloten >= 20_000
    assert uitslag.gezien > uitslag.besloten / 100


def test_sqlite_gives_what_the_oracle_gives(tmp_path: Path) -> None:
    wereld = maak(5, KLEIN)
    with op_sqlite(tmp_path, wereld) as database:
        uitslag = vergelijk(database, wereld, met_hek, OP)
    assert uitslag.fout == 0
    assert uitslag.besloten >= 20_000


@pytest.mark.soak
@pytest.mark.parametrize("zaad", range(5))
def test_it_does_in_a_large_world(voorraad: Voorraad, tmp_path: Path, zaad: int) -> None:
    wereld = maak(zaad, GROOT)
    with op_postgres(voorraad, wereld) as database:
        uitslagen = [vergelijk(database, wereld, vraag) for vraag in HEKKEN]
    with op_sqlite(tmp_path, wereld) as database:
        uitslagen.append(vergelijk(database, wereld, met_hek))
    print(f"{sum(u.besloten for u in uitslagen)} decisions, {sum(u.fout for u in uitslagen)} wrong")
    assert [u.fout for u in uitslagen] == [0, 0, 0]
    assert all(u.besloten >= 300_000 for u in uitslagen)


GEZIEN = rls.FUNCTIES[0]
GEPLANT = {
    "no policy on feit": "alter table feit disable row level security",
    "every kring": "drop policy lezen on feit; create policy lezen on feit for select using"
    f" ({rls.OM_TE_LEZEN['emmer']})",
    "a day too long at the leerbedrijf": GEZIEN.replace("- 30", "- 31"),
    "a day too short at the leerbedrijf": GEZIEN.replace("- 30", "- 29"),
    "a day too long at the school": GEZIEN.replace("- 365", "- 366"),
    "not on the first day": GEZIEN.replace("p.van <= ik.dag", "p.van < ik.dag"),
    "not on the last day of a role": GEZIEN.replace("r.tot >= ik.dag)", "r.tot > ik.dag)"),
    "not on the last day of a caseload": GEZIEN.replace("c.tot >= ik.dag)", "c.tot > ik.dag)"),
    "a feit of another school": "drop policy lezen on feit; create policy lezen on feit for select"
    " using (dossier in (select werkplek_zichtbaar()) and kring in ('voortgang', 'afspraak'))",
    "a plaatsing of another school": "drop policy lezen on plaatsing; create policy lezen on"
    " plaatsing for select using (true); " + GEZIEN.replace("p.school = ik.school and ", ""),
    "without the role": GEZIEN.replace(
        "and exists (select 1 from mijn where rol = 'jobcoach')", ""
    ),
    "also who was erased": rls.FUNCTIES[1].replace("is not null", "is null and false"),
    "consent that was withdrawn": rls.FUNCTIES[2].replace("and (t.tot is null", "and (true"),
}


@pytest.mark.parametrize("fout", GEPLANT)
def test_the_oracle_finds_a_fault_in_the_policies(voorraad: Voorraad, fout: str) -> None:
    opdracht = GEPLANT[fout].replace("create function", "create or replace function")
    assert opdracht not in rls.FUNCTIES
    wereld = maak(5, KLEIN)
    with op_postgres(voorraad, wereld, opdracht) as database:
        assert vindt_fout(database, wereld, zonder_hek, OP)


@pytest.mark.parametrize("naam", ["NALOOP_BEDRIJF", "NALOOP_SCHOOL"])
@pytest.mark.parametrize("dagen_", [-1, 1])
def test_the_oracle_finds_a_fault_in_the_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naam: str, dagen_: int
) -> None:
    monkeypatch.setattr(rechten, naam, getattr(rechten, naam) + timedelta(days=dagen_))
    wereld = maak(5, KLEIN)
    with op_sqlite(tmp_path, wereld) as database:
        assert vindt_fout(database, wereld, met_hek, OP)


def test_the_oracle_finds_code_that_forgets_the_school(tmp_path: Path) -> None:
    def vergeet(lezer: Lezer) -> "sa.Select[tuple[int, str]]":
        return sa.select(feit.c.school, feit.c.id).where(
            feit.c.dossier.in_(rechten.zichtbaar(lezer)), rechten.leesbaar(lezer)
        )

    wereld = maak(5, KLEIN)
    with op_sqlite(tmp_path, wereld) as database:
        assert vindt_fout(database, wereld, vergeet, OP)


@pytest.mark.parametrize("tabel", [emmer, stem, bijlage_feit], ids=lambda t: t.name)
def test_what_is_kept_by_dossier_follows_the_dossier(voorraad: Voorraad, tabel: sa.Table) -> None:
    wereld = maak(6, KLEIN)
    orakel = Orakel(wereld)
    with op_postgres(voorraad, wereld) as database:
        for wie in vragers(wereld):
            lezer = Lezer(wie.school, HouderSoort(wie.soort), wie.id, DAG)
            with database.lees(lezer) as verbinding:
                gaf = set(verbinding.execute(sa.select(tabel.c.school, tabel.c.dossier)))
            assert gaf == {(wie.school, d) for d in orakel.dossiers(wie, DAG)}


def test_a_body_is_as_hidden_as_its_header(voorraad: Voorraad) -> None:
    wereld = maak(6, KLEIN)
    with op_postgres(voorraad, wereld) as database:
        for wie in vragers(wereld):
            lezer = Lezer(wie.school, HouderSoort(wie.soort), wie.id, DAG)
            with database.lees(lezer) as verbinding:
                koppen = set(verbinding.execute(sa.select(feit.c.school, feit.c.nr)))
                assert set(verbinding.execute(sa.select(inhoud.c.school, inhoud.c.nr))) == koppen


def test_the_days_lie_on_both_sides_of_every_boundary() -> None:
    gevraagd = set(dagen())
    for grens in (0, 30, 365):
        assert {DAG + timedelta(days=grens + n) for n in (-1, 0, 1)} <= gevraagd
