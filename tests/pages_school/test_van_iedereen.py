"""A plaatsing of a school that names no praktijkopleider is of all praktijkopleiders here."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.fakes.werkvloer import Werkvloer
from werkplek.application.beelden import deelnemer, vandaag
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import OverzichtRegel
from werkplek.domain.bevoegdheid import mag_herroepen, mag_oordelen, mag_wissen
from werkplek.domain.fouten import NietBevoegd
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId, PersoonId, PlaatsingId
from werkplek.domain.personen import Persoon
from werkplek.domain.plaatsing import Plaatsing, PlaatsingStaat
from werkplek.domain.school import Schoolband

NIEMAND = PersoonId("")
WIE = [
    ("marga", NIEMAND, True),
    ("joris", NIEMAND, True),
    ("noor", NIEMAND, False),
    ("bram", NIEMAND, False),
    ("joris", PersoonId("iemand-anders"), False),
]


def plaatsing(vloer: Werkvloer, van: PersoonId) -> Plaatsing:
    """The one of Sanne, under this praktijkopleider."""
    sanne = vloer.neem_aan_met_keuze()
    with vloer.ctx.store.lees() as lezer:
        return replace(huidige_plaatsing(lezer, sanne), praktijkopleider=van)


@pytest.mark.parametrize(("wie", "van", "mag"), WIE)
def test_who_may_judge_take_back_and_erase(wie: str, van: PersoonId, mag: bool) -> None:
    vloer = Werkvloer()
    persoon: Persoon = getattr(vloer, wie)
    die = plaatsing(vloer, van)
    daden: tuple[Callable[[], None], ...] = (
        lambda: mag_oordelen(persoon, die, "een praktijkopleider"),
        lambda: mag_herroepen(persoon, "wie-het-vastlegde", die),
        lambda: mag_wissen(persoon, {van}, "een praktijkopleider"),
    )
    for daad in daden:
        if mag:
            daad()
        else:
            with pytest.raises(NietBevoegd):
                daad()


@pytest.mark.parametrize(("wie", "van", "mag"), WIE[:2] + WIE[4:])
def test_whose_tile_stands_among_mine(wie: str, van: PersoonId, mag: bool) -> None:
    regel = OverzichtRegel(
        deelnemer=DeelnemerId("sanne"),
        roepnaam="Sanne",
        achternaam="",
        plaatsing=PlaatsingId("plaatsing-1"),
        staat=PlaatsingStaat.LOOPT,
        praktijkopleider=van,
    )

    class EenRegel:
        """A look at one row."""

        def overzicht(self) -> tuple[OverzichtRegel, ...]:
            return (regel,)

        def leerbedrijven(self) -> dict[DeelnemerId, str]:
            return {}

        def feiten(self, deelnemer: DeelnemerId, *, soorten: object) -> tuple[()]:  # noqa: ARG002
            return ()

    vloer = Werkvloer()
    beeld = vandaag.vandaag_beeld(EenRegel(), getattr(vloer, wie), vloer.clock.vandaag())  # type: ignore[arg-type]
    assert bool(beeld.mijn) is mag


def test_what_the_school_owns_has_no_button_and_says_so() -> None:
    vloer = Werkvloer()
    sanne, dag = vloer.neem_aan_met_keuze(), vloer.clock.vandaag()
    with vloer.ctx.store.lees() as lezer:
        eigen = deelnemer.deelnemer_beeld(lezer, sanne, vloer.marga, dag)
    band = Schoolband(OrganisatieId("school-1"), DeelnemerId("p-1"), sanne, gekoppeld=True)
    vloer.geheugen.toestand.banden[sanne] = band
    with vloer.ctx.store.lees() as lezer:
        van_school = deelnemer.deelnemer_beeld(lezer, sanne, vloer.marga, dag)
    assert (eigen.mag_plaatsen, eigen.school_regelt) == (True, False)
    assert (van_school.mag_plaatsen, van_school.school_regelt) == (False, True)
    assert van_school.mag_oordelen
