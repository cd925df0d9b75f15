"""A folder that does not open says which of its troubles it has, each in its own words."""

import pytest

from werkplek.woorden.mapstaat import in_wolk
from werkplek.woorden.omgeving import omgeving

BESCHADIGD = (
    *("weg: bedrijf.db", "afgekapt: bedrijf.db, 77 bytes", "ander_bestand: application_id"),
    *("bladzijden: quick_check, 2", "log: a commit follows its end"),
    *("huidig: generatie-1, generatie-2", "sleutels.json: check", "iets anders"),
)


def test_every_damage_has_its_own_sentence_and_says_that_nothing_is_written() -> None:
    boodschappen = [omgeving("MapBeschadigd", detail) for detail in BESCHADIGD]
    assert len({boodschap.wat for boodschap in boodschappen}) == len(BESCHADIGD)
    assert {b.gegevens for b in boodschappen} == {"Je kopieën zijn niet veranderd."}
    assert all("kopie" in boodschap.doe for boodschap in boodschappen)


def test_another_program_is_not_another_window() -> None:
    eigen, lock = omgeving("MapInGebruik"), omgeving("MapInGebruik", "in_gebruik.lock")
    assert eigen == lock
    for detail in ("ander_programma", "SQLITE_BUSY"):
        assert "ander programma" in omgeving("MapInGebruik", detail).wat


@pytest.mark.parametrize("programma", ["OneDrive", "Google Drive"])
def test_the_program_that_copies_the_folder_is_named(programma: str) -> None:
    for boodschap in (omgeving("MapInWolk", programma), in_wolk(programma)):
        assert programma in boodschap.wat
    assert omgeving("MapInWolk").wat
