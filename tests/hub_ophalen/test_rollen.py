"""Somebody's own device hears what they are at the school that day; a tablet hears nothing."""

from datetime import date, timedelta

from tests.fakes.apparaat import nieuw_id
from tests.fakes.dienstlijn import Hub
from werkplek.domain.school import HouderSoort, Periode, Schoolrol
from werkplek.hub.database import Lezer
from werkplek.hub.mensen import geef_rol, maak_persoon
from werkplek.hub.rechtenboek import lees_rechten

DAG = date(2026, 3, 2)


def rollen(hub: Hub, soort: HouderSoort, houder: str, op: date = DAG) -> tuple[str, ...]:
    lezer = Lezer(hub.hub.school.nr, soort, houder, op)
    with hub.hub.database.lees(lezer) as verbinding:
        return lees_rechten(verbinding, lezer).rollen


def test_a_person_hears_every_role_of_that_day_once(hub: Hub) -> None:
    wie, school = nieuw_id(), hub.hub.school.nr
    gisteren = DAG - timedelta(days=1)
    with hub.hub.database.beheer() as verbinding:
        maak_persoon(verbinding, school, wie, "Ada Nergens")
        for rol, periode in (
            (Schoolrol.EXAMENCOMMISSIE, Periode(DAG)),
            (Schoolrol.EXAMENCOMMISSIE, Periode()),
            (Schoolrol.BPV_BEGELEIDER, Periode()),
            (Schoolrol.COORDINATOR, Periode(None, gisteren)),
        ):
            geef_rol(verbinding, school, wie, rol, periode)
    assert rollen(hub, HouderSoort.PERSOON, wie) == ("bpv-begeleider", "examencommissie")
    assert "coordinator" in rollen(hub, HouderSoort.PERSOON, wie, gisteren)
    assert rollen(hub, HouderSoort.PERSOON, nieuw_id()) == ()


def test_a_tablet_of_a_leerbedrijf_hears_none_even_under_the_name_of_a_person(hub: Hub) -> None:
    wie, school = nieuw_id(), hub.hub.school.nr
    with hub.hub.database.beheer() as verbinding:
        maak_persoon(verbinding, school, wie, "Ada Nergens")
        geef_rol(verbinding, school, wie, Schoolrol.EXAMENCOMMISSIE, Periode())
    assert rollen(hub, HouderSoort.LEERBEDRIJF, wie) == ()
    assert rollen(hub, HouderSoort.LEERBEDRIJF, hub.hub.leerbedrijf) == ()
