"""Whatever a hub refuses with has a sentence, there and on the device."""

import re
from pathlib import Path

import pytest

import werkplek.hub
from tests.fakes.b1 import bezwaren
from werkplek.woorden.hubfouten import hubfout
from werkplek.woorden.hubweigering import weigering
from werkplek.woorden.hubzinnen import WEIGERINGEN
from werkplek.woorden.uitwisselregels import erbij

CODE = re.compile(r'Geweigerd\(\s*(?:\d{3}|_[A-Z]+|status), "([a-z_]+)"')
CODES = {
    code
    for pad in Path(werkplek.hub.__file__).parent.rglob("*.py")
    for code in CODE.findall(pad.read_text(encoding="utf-8"))
}


def test_the_codes_are_found_in_the_source() -> None:
    assert {"klok", "ingetrokken", "te_groot", "onbekend", "fout"} <= CODES


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_of_the_hub_has_a_sentence(code: str) -> None:
    assert bezwaren(WEIGERINGEN[code]) == []
    op_het_apparaat = hubfout("HubWeigert", code)
    assert op_het_apparaat is not None
    assert op_het_apparaat.doe


def test_a_device_that_was_closed_is_not_told_that_its_work_is_sent_later() -> None:
    dicht = hubfout("HubWeigert", "ingetrokken")
    assert dicht is not None
    assert "wacht bij de school op een besluit" in dicht.gegevens


@pytest.mark.parametrize(
    ("soort", "detail", "doe"),
    [
        ("DatabaseOud", "leeg", "--bijwerken"),
        ("DatabaseOud", "0000", "--bijwerken"),
        ("SchoolOnbekend", "", "school maken"),
        ("SchoolOnbekend", "ROC Anders", "school lijst"),
    ],
)
def test_who_begins_reads_what_to_do_first(soort: str, detail: str, doe: str) -> None:
    assert doe in weigering(soort, detail).doe
    assert ("andere versie" in weigering(soort, detail).wat) == (detail == "0000")


@pytest.mark.parametrize("naam", ["terug", "dossiers_weg", "dossiers_gewist", "ongelijk", "fotos"])
def test_one_is_not_said_as_many(naam: str) -> None:
    (een,), (meer,) = erbij({naam: 1}), erbij({naam: 2})
    assert een.replace("1", "") != meer.replace("2", "")
    assert erbij({naam: 0}) == ()
