"""Everything a screen can say along one story, held against the rules of plain Dutch."""

import pytest

from tests.fakes.b1 import bezwaren
from tests.fakes.verhaal import alles_op_het_scherm, verhaal
from tests.fakes.werkvloer import Werkvloer


def test_everything_on_every_screen_is_plain_dutch(vloer: Werkvloer) -> None:
    gezien: set[str] = set()
    for wie, papier in verhaal(vloer):
        gezien.update(alles_op_het_scherm(vloer, wie, papier))
    assert len(gezien) > 100
    assert not [bezwaar for tekst in sorted(gezien) for bezwaar in bezwaren(tekst)]


@pytest.mark.parametrize(
    "tekst",
    [
        "Je hebt 40% gehaald",
        "Helaas, dat kan niet.",
        "Sanne heeft een achterstand",
        "Dit is een zin met veel meer dan vijftien woorden die niemand op de vloer graag leest.",
    ],
)
def test_what_is_not_plain_is_found(tekst: str) -> None:
    assert bezwaren(tekst)
