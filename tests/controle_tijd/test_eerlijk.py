"""What a school sealed is found to be so: both forms, any number of werkprocessen, both layouts."""

from datetime import date, timedelta

import pytest

from tests.controle.wereld import LIJST_VAN, codes, controleer, controleur, verzegeld, wereld
from tests.documents.voorbeeld import GROOT, vastgesteld
from tests.fakes.pki import NU
from werkplek.domain.controle import Drager, Uitslag
from werkplek.domain.vaststelling import Vorm


@pytest.mark.parametrize("vorm", Vorm)
@pytest.mark.parametrize("aantal", [1, 3, 7, 16])
def test_an_honest_file_is_found_real(vorm: Vorm, aantal: int) -> None:
    """No finding, and the claims are what was printed."""
    verslag = controleer(verzegeld(vorm, aantal))
    assert verslag.bevindingen == ()
    assert (verslag.drager, verslag.uitslag) == (Drager.BESTAND, Uitslag.ECHT)
    assert verslag.lijst_van == LIJST_VAN
    assert verslag.claims is not None
    assert verslag.claims.achternaam == "Voorbeeld"
    assert len(verslag.claims.regels) == aantal


def test_large_print_is_found_real() -> None:
    """The layout is named in the record."""
    pdf = wereld().verzegel(vastgesteld(2, Vorm.PEN, GROOT))
    assert controleer(pdf).uitslag is Uitslag.ECHT


def test_the_answer_says_not_later_than_received() -> None:
    """People signed without a network; the time stamp of receipt is what is proven."""
    assert controleer(verzegeld(Vorm.DIGITAAL)).getekend_voor == date(2026, 11, 20)
    assert controleer(verzegeld(Vorm.PEN)).getekend_voor is None


@pytest.mark.soak
@pytest.mark.parametrize("nummer", range(100))
@pytest.mark.parametrize("vorm", Vorm)
def test_two_hundred_honest_files(vorm: Vorm, nummer: int) -> None:
    """No finding in any."""
    papier = vastgesteld(1 + nummer % 40, vorm, nummer=f"WP-2026-{nummer:04d}")
    verslag = controleur(nu=NU + timedelta(days=1)).controleer(wereld().verzegel(papier))
    assert (codes(verslag), verslag.uitslag) == (set(), Uitslag.ECHT)
