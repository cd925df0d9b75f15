"""At the school: support is for whom the deelnemer named, and where one learns for who follows."""

from typing import cast

import pytest

from tests.fakes.apparaat import Apparaat, Deelnemer
from tests.fakes.dienstlijn import Hub
from tests.fakes.hubdatabase import pg_hub, voorraad
from tests.fakes.schoolkantoor import Schoolkantoor, lijn
from tests.fakes.schrijver import Schrijver, gekregen, id_van
from tests.hub_school.conftest import beide, ingericht, kantoor
from werkplek.domain.begeleidingsfeiten import SteunGegeven, Steunsoort
from werkplek.domain.feiten import Kring, OpmerkingGemaakt
from werkplek.domain.kenmerk import PlaatsingId
from werkplek.hub.dienst import Dienst
from werkplek.protocol.uitwisseling import Uitkomst

__all__ = ["beide", "ingericht", "kantoor", "pg_hub", "voorraad"]

NOOR = "Noor Coachman"
HAL = ("--leerbedrijf", "Kwekerij Nergens")
VANAF = ("--vanaf", "2026-10-01")


def neem_noor_aan(kantoor: Schoolkantoor, *nummers: str) -> None:
    """A jobcoach with these deelnemers in her caseload, since September."""
    kantoor.doe("persoon", "toevoegen", NOOR, "--rol", "jobcoach", "--van", "2026-09-01")
    for nummer in nummers:
        kantoor.doe("persoon", "coacht", NOOR, "--deelnemer", nummer, "--van", "2026-09-01")
        assert kantoor.code == 0


def stuur(
    dienst: Dienst, van: Schrijver, wie: Deelnemer, kring: Kring = Kring.ONDERSTEUNING
) -> tuple[str, str]:
    """Support in this kring; its id, and what became of it."""
    steun = SteunGegeven(PlaatsingId(wie.plaatsing), Steunsoort.VOORGEDAAN, "Rustig.")
    inhoud = OpmerkingGemaakt("Voor mij.") if kring is Kring.EIGEN else steun
    feit = van.feit(inhoud, wie.id, kring=kring)
    antwoord = van.apparaat.stuur(lijn(dienst), [van.reeks(feit)], rest=1)
    (uitkomst,) = antwoord.uitkomsten
    return id_van(feit), uitkomst.feiten[0].uitkomst if uitkomst.feiten else uitkomst.uitkomst


def schrijver(apparaat: Apparaat) -> Schrijver:
    """Who records on it; what is written goes over a line of the test's own."""
    return Schrijver(cast("Hub", None), apparaat)


def leest(dienst: Dienst, tablet: Apparaat) -> set[str]:
    """The ids that come to a device now."""
    return set(gekregen(tablet.haal(lijn(dienst))))


def test_support_comes_only_to_whom_the_deelnemer_named(beide: Schoolkantoor) -> None:
    wie = beide.plaats()
    neem_noor_aan(beide, "1001")
    aan = ("1001", "--leerbedrijf", "Bakkerij Fictief")
    with beide.dienst() as dienst:
        noor = schrijver(beide.apparaat(dienst, "--persoon", NOOR))
        tablet = beide.apparaat(dienst)
        voor, uitkomst = stuur(dienst, noor, wie)
        assert uitkomst == Uitkomst.BEWAARD
        assert voor not in leest(dienst, tablet)
        assert "Bakkerij Fictief mag de steun van Sanne lezen." in beide.zeg(
            "toestemming", "geven", *aan
        )
        tijdens, _ = stuur(dienst, noor, wie)
        assert leest(dienst, tablet) == {tijdens}
        assert beide.doe("toestemming", "intrekken", *aan)["deelnemer"] == wie.id
        na, _ = stuur(dienst, noor, wie)
        assert na not in leest(dienst, tablet)
        beide.doe("toestemming", "intrekken", *aan)
        assert beide.code == 1
    assert beide.doe("controle", "--alles")["klopt"]


def test_consent_for_another_is_none(kantoor: Schoolkantoor) -> None:
    """And one that is given reaches back to whoever asks from the start."""
    wie = kantoor.plaats()
    neem_noor_aan(kantoor, "1001")
    with kantoor.dienst() as dienst:
        noor = schrijver(kantoor.apparaat(dienst, "--persoon", NOOR))
        tablet = kantoor.apparaat(dienst)
        kantoor.doe("toestemming", "geven", "1001", "--persoon", "Bep Verzonnen")
        steun, _ = stuur(dienst, noor, wie)
        assert steun not in leest(dienst, tablet)
        kantoor.doe("toestemming", "geven", "1001", "--leerbedrijf", "100000001")
        tablet.tot = 0
        assert steun in leest(dienst, tablet)


def test_a_note_for_oneself_is_never_let_in(kantoor: Schoolkantoor) -> None:
    """The app never sends one; a hub that is sent one all the same sets it apart, with its run."""
    wie = kantoor.plaats()
    neem_noor_aan(kantoor, "1001")
    with kantoor.dienst() as dienst:
        noor = schrijver(kantoor.apparaat(dienst, "--persoon", NOOR))
        feit, uitkomst = stuur(dienst, noor, wie, Kring.EIGEN)
        assert uitkomst == Uitkomst.APART_GEZET
        assert feit not in set(gekregen(noor.apparaat.haal(lijn(dienst), eigen=True)))


def namen(apparaat: Apparaat, dienst: Dienst) -> dict[str, str]:
    """By roepnaam: the leerbedrijf that a device is told."""
    rechten = apparaat.haal(lijn(dienst))[0].rechten
    assert rechten is not None
    return {een.roepnaam: een.leerbedrijf for een in rechten.dossiers}


def test_who_follows_is_told_where_and_a_leerbedrijf_is_not(beide: Schoolkantoor) -> None:
    """Sanne moved: her old leerbedrijf need not know where to."""
    beide.plaats()
    beide.plaats("1002", "Yusuf")
    beide.doe("plaatsing", "verplaatsen", "1002", "--naar", "Kwekerij Nergens", *VANAF)
    neem_noor_aan(beide, "1001", "1002")
    with beide.dienst() as dienst:
        noor = beide.apparaat(dienst, "--persoon", NOOR)
        assert namen(noor, dienst) == {"Sanne": "Bakkerij Fictief", "Yusuf": "Kwekerij Nergens"}
        for tablet in (beide.apparaat(dienst), beide.apparaat(dienst, *HAL)):
            assert set(namen(tablet, dienst).values()) == {""}


def test_who_moves_is_told_of_again(kantoor: Schoolkantoor) -> None:
    kantoor.plaats()
    neem_noor_aan(kantoor, "1001")
    with kantoor.dienst() as dienst:
        noor = kantoor.apparaat(dienst, "--persoon", NOOR)
        assert namen(noor, dienst) == {"Sanne": "Bakkerij Fictief"}
        kantoor.doe("plaatsing", "verplaatsen", "1001", "--naar", "Kwekerij Nergens", *VANAF)
        assert namen(noor, dienst) == {"Sanne": "Kwekerij Nergens"}


@pytest.mark.parametrize("genoemd", [(), ("--leerbedrijf", "X", "--persoon", "Y")])
def test_one_reader_at_a_time_is_named(kantoor: Schoolkantoor, genoemd: tuple[str, ...]) -> None:
    kantoor.plaats()
    kantoor.zeg("toestemming", "geven", "1001", *genoemd)
    assert kantoor.code == 2
