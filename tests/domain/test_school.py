"""Rights follow dated relations; two names of one plaatsing are one."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from werkplek.domain.feiten import (
    DossierGekoppeld,
    Feit,
    Inhoud,
    Klok,
    OpmerkingGemaakt,
    PlaatsingBeeindigd,
    PlaatsingGestart,
    WaarnemingVastgelegd,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId, PlaatsingId
from werkplek.domain.kwalificatie import Crebo, DossierEditie, WerkprocesCode
from werkplek.domain.school import (
    Banden,
    Caseload,
    Periode,
    Plaatsingsband,
    Rolperiode,
    Schoolrol,
    mag_vastleggen,
    mag_vooraf,
    met_een_plaatsing,
)
from werkplek.domain.werkverwijzing import KwalificatieVerwijzing, WerkprocesVerwijzing

MARGA = PersoonId("marga")
COACH = PersoonId("coach")
BEGELEIDER = PersoonId("begeleider")
COORDINATOR = PersoonId("coordinator")
HOF = "de-voorbeeldhof"
HAL = "de-verzonnen-hal"
MAART = date(2026, 3, 2)
JUNI = date(2026, 6, 30)
JULI = date(2026, 7, 30)
ALTIJD = Periode()
BANDEN = Banden(
    rollen=(
        Rolperiode(MARGA, Schoolrol.PRAKTIJKOPLEIDER, ALTIJD, HOF),
        Rolperiode(COACH, Schoolrol.JOBCOACH, ALTIJD),
        Rolperiode(BEGELEIDER, Schoolrol.BPV_BEGELEIDER, ALTIJD),
        Rolperiode(COORDINATOR, Schoolrol.COORDINATOR, ALTIJD),
    ),
    plaatsingen=(Plaatsingsband(HOF, BEGELEIDER, Periode(MAART, JUNI)),),
    caseload=(Caseload(COACH, Periode(MAART, JUNI)),),
)
GEZIEN = "waarneming_vastgelegd"


@pytest.mark.parametrize(
    ("auteur", "soort", "op", "mag"),
    [
        (MARGA, GEZIEN, MAART, True),
        (MARGA, "oordeel_gegeven", JUNI, True),
        (MARGA, GEZIEN, date(2026, 3, 1), False),  # before the plaatsing
        (MARGA, GEZIEN, JULI, True),  # thirty days after it
        (MARGA, GEZIEN, date(2026, 7, 31), False),
        (MARGA, "plaatsing_gestart", MAART, False),  # the school's
        (COACH, GEZIEN, JUNI, True),
        (COACH, "opmerking_gemaakt", MAART, True),
        (COACH, GEZIEN, date(2026, 7, 1), False),  # no time after a caseload
        (COACH, "aangetoond_verklaard", MAART, False),
        (BEGELEIDER, GEZIEN, date(2027, 6, 30), True),  # a year after it
        (BEGELEIDER, GEZIEN, date(2027, 7, 1), False),
        (BEGELEIDER, "oordeel_gegeven", MAART, False),
        (COORDINATOR, "plaatsing_gestart", MAART, True),
        (COORDINATOR, GEZIEN, MAART, False),
        (PersoonId("vreemd"), GEZIEN, MAART, False),
        (MARGA, "iets_nieuws", MAART, False),
    ],
)
def test_who_may_state_what_on_which_day(
    auteur: PersoonId, soort: str, op: date, *, mag: bool
) -> None:
    assert mag_vastleggen(BANDEN, auteur, soort, op) is mag


def test_a_role_that_ended_states_nothing_more() -> None:
    tot_mei = Rolperiode(MARGA, Schoolrol.PRAKTIJKOPLEIDER, Periode(None, date(2026, 5, 1)), HOF)
    banden = replace(BANDEN, rollen=(tot_mei,))
    assert mag_vastleggen(banden, MARGA, GEZIEN, date(2026, 5, 1))
    assert not mag_vastleggen(banden, MARGA, GEZIEN, date(2026, 5, 2))


def test_a_praktijkopleider_of_elsewhere_states_nothing() -> None:
    elders = replace(BANDEN, rollen=(Rolperiode(MARGA, Schoolrol.PRAKTIJKOPLEIDER, ALTIJD, HAL),))
    assert not mag_vastleggen(elders, MARGA, GEZIEN, MAART)


@pytest.mark.parametrize(
    ("soort", "bedrijf", "op", "mag"),
    [
        (GEZIEN, HOF, MAART, True),
        ("plaatsing_gestart", HOF, MAART, True),
        (GEZIEN, HOF, date(2025, 3, 1), True),  # long before the school knew
        (GEZIEN, HOF, JULI, True),  # thirty days after the plaatsing
        (GEZIEN, HOF, date(2026, 7, 31), False),
        (GEZIEN, HAL, MAART, False),
        ("dossier_gewist", HOF, MAART, False),
    ],
)
def test_before_the_school_the_leerbedrijf_owned_the_plaatsing_too(
    soort: str, bedrijf: str, op: date, *, mag: bool
) -> None:
    assert mag_vooraf(BANDEN, MARGA, soort, bedrijf, op) is mag


EIGEN = PlaatsingId("eigen")
VAN_SCHOOL = PlaatsingId("van-school")
KWALIFICATIE = KwalificatieVerwijzing(
    Crebo("25740"), "Assistent", 1, DossierEditie(Crebo("23301"), "Entree", "2022")
)
WERK = WerkprocesVerwijzing(Crebo("25740"), WerkprocesCode("B1-K1-W1"), "Meet")


def feit(id_: str, inhoud: Inhoud) -> Feit:
    return Feit(
        FeitId(id_),
        OrganisatieId("school"),
        DeelnemerId("sanne"),
        MARGA,
        datetime(2026, 3, 2, tzinfo=UTC),
        Klok.ZELF,
        MAART,
        inhoud,
    )


START = feit("eigen", PlaatsingGestart(KWALIFICATIE, MARGA, "zelfstandigheid", 1))
SCHOOLSTART = feit(
    "van-school", PlaatsingGestart(KWALIFICATIE, MARGA, "zelfstandigheid", 1, JUNI, "ROC")
)
GEKOPPELD = feit(
    "koppeling",
    DossierGekoppeld(OrganisatieId("hof"), DeelnemerId("eigen-sanne"), EIGEN, VAN_SCHOOL),
)


@pytest.mark.parametrize(
    "inhoud",
    [
        WaarnemingVastgelegd(VAN_SCHOOL, WERK, "zelfstandig"),
        PlaatsingBeeindigd(VAN_SCHOOL),
        OpmerkingGemaakt("Ging goed.", VAN_SCHOOL),
    ],
)
def test_both_names_mean_one_plaatsing(inhoud: Inhoud) -> None:
    start, _, gezien = met_een_plaatsing((START, SCHOOLSTART, GEKOPPELD, feit("x", inhoud)))
    assert PlaatsingId(start.id) == EIGEN
    assert isinstance(start.inhoud, PlaatsingGestart)
    assert (start.inhoud.eind, start.inhoud.school) == (JUNI, "ROC")
    assert gezien.inhoud == replace(inhoud, plaatsing=EIGEN)  # type: ignore[arg-type]


def test_without_a_match_nothing_changes() -> None:
    alles = (START, SCHOOLSTART, feit("x", OpmerkingGemaakt("Ging goed.")))
    assert met_een_plaatsing(alles) == alles
    zonder = replace(GEKOPPELD, inhoud=DossierGekoppeld(OrganisatieId("hof"), DeelnemerId("e")))
    assert met_een_plaatsing((*alles, zonder)) == (*alles, zonder)
