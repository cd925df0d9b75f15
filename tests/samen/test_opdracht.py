"""`werkplek vastleggen` for several at once: all of them or nobody."""

import pytest

from tests.cli.conftest import (
    met_sanne,
    nieuw,
    pincode_bestand,
    sannemap,
    voorbeeldmap,
    wachtzin_bestand,
)
from tests.cli.regel import CREBO, Regel, dag

__all__ = [
    "met_sanne",
    "nieuw",
    "pincode_bestand",
    "sannemap",
    "voorbeeldmap",
    "wachtzin_bestand",
]

WAT = ("--werkproces", f"{CREBO}/B1-K1-W1", "--oordeel", "zelfstandig", "--datum", dag(1))


@pytest.fixture
def twee(met_sanne: Regel) -> Regel:
    """Sanne and Yusuf."""
    yusuf = ("deelnemer", "toevoegen", "--naam", "Yusuf Proef", "--kwalificatie", CREBO)
    met_sanne.gelukt(*yusuf, "--begin", dag(60))
    return met_sanne


def test_each_is_named_and_can_be_turned_back(twee: Regel) -> None:
    voor = twee.feiten()
    uitkomst = twee("vastleggen", "--deelnemer", "Sanne", "--deelnemer", "yusuf", *WAT)
    assert uitkomst.code == 0, uitkomst
    assert "Vastgelegd: Sanne, B1-K1-W1, zelfstandig, gisteren." in uitkomst.uit
    assert "Vastgelegd: Yusuf, B1-K1-W1, zelfstandig, gisteren." in uitkomst.uit
    assert uitkomst.uit.count("werkplek herroepen") == 2
    assert twee.feiten() == voor + 2


def test_as_json_it_is_a_list_and_somebody_named_twice_counts_once(twee: Regel) -> None:
    wie = ("--deelnemer", "Sanne", "--deelnemer", "Yusuf", "--deelnemer", "Sanne Testers")
    velden = twee.gelukt("vastleggen", *wie, *WAT)
    assert [(een["code"], een["telt_mee"]) for een in velden["vastgelegd"]] == [
        ("B1-K1-W1", True),
        ("B1-K1-W1", True),
    ]


@pytest.mark.parametrize(
    ("erbij", "code"),
    [
        (("--deelnemer", "Niemand"), 1),
        (("--deelnemer", "Yusuf", "--notitie", "Netjes."), 2),
        (("--deelnemer", "Yusuf", "--datum", "2199-01-01"), 1),
    ],
)
def test_when_one_is_refused_nobody_has_it(twee: Regel, erbij: tuple[str, ...], code: int) -> None:
    voor = twee.feiten()
    assert twee("vastleggen", "--deelnemer", "Sanne", *WAT, *erbij).code == code
    assert twee.feiten() == voor
