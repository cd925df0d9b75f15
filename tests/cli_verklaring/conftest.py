"""Two folders at one school: of a leerbedrijf with Sanne, and of one of the examencommissie."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import (
    met_sanne,
    nieuw,
    pincode_bestand,
    sannemap,
    voorbeeldmap,
    wachtzin_bestand,
    werkplek,
)
from tests.cli.regel import Regel
from tests.cli_verklaring.schoolkant import Schoolkant
from tests.fakes.schoolsleutels import Schoolsleutels

__all__ = [
    "met_sanne",
    "nieuw",
    "pincode_bestand",
    "sannemap",
    "voorbeeldmap",
    "wachtzin_bestand",
    "werkplek",
]

BEGIN = ("--leerbedrijf", "Examenbureau Proef", "--plaats", "Verzonnen Stad")


@pytest.fixture
def school() -> Schoolkant:
    """A school that signs, and approved everybody."""
    sleutels = Schoolsleutels(op=datetime.now(UTC) - timedelta(hours=1))
    sleutels.goedgekeurd |= {"Marga Proef", "Sanne Maria Testers"}
    return Schoolkant(sleutels)


@pytest.fixture
def bedrijf(met_sanne: Regel, school: Schoolkant) -> Regel:
    """Sanne can do one werkproces, and is known to the school."""
    met_sanne.zie_vaak_genoeg()
    school.koppel_bedrijf(met_sanne.map)
    return met_sanne


@pytest.fixture
def examen(bedrijf: Regel, school: Schoolkant, tmp_path: Path) -> Regel:
    """The folder of Ada, who is of the examencommissie."""
    ander = Regel(
        tmp_path / "examen", bedrijf.wachtzin_bestand, bedrijf.capsys, bedrijf.pincode_bestand
    )
    assert ander("beginnen", *BEGIN, "--persoon", "Ada Nergens").code == 0
    assert ander("persoon", "pincode").code == 0
    school.koppel_examencommissie(ander.map)
    return ander
