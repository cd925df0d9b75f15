"""Any byte: one bit turned anywhere in a sealed file, and it is no longer called real."""

import os
import random

import pytest

from tests.controle.aanvalstuig import flip, gat
from tests.controle.wereld import controleer, verzegeld
from werkplek.domain.controle import Uitslag
from werkplek.domain.vaststelling import Vorm

ZAAD = int(os.environ.get("WERKPLEK_SOAK_MINUTEN", "6"))
LAATSTE = {Vorm.PEN: "tijdstempel-1", Vorm.DIGITAAL: "tijdstempel-2"}


def aangenomen(vorm: Vorm, plekken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Which of these turned bits are accepted."""
    pdf = verzegeld(vorm, 1)
    return [
        (plek, bit)
        for plek, bit in plekken
        if controleer(flip(pdf, plek, bit)).uitslag in {Uitslag.ECHT, Uitslag.INGETROKKEN}
    ]


def overal(vorm: Vorm, aantal: int) -> list[tuple[int, int]]:
    toeval = random.Random(f"{vorm} {ZAAD}")
    lengte = len(verzegeld(vorm, 1))
    return [(toeval.randrange(lengte), toeval.randrange(8)) for _ in range(aantal)]


def in_laatste(vorm: Vorm, stap: int) -> list[tuple[int, int]]:
    """Through the hex of the last time stamp, which nothing covers."""
    begin, eind = gat(verzegeld(vorm, 1), LAATSTE[vorm])
    toeval = random.Random(f"{vorm} laatste {ZAAD}")
    return [(plek, toeval.randrange(8)) for plek in range(begin - 1, eind + 1, stap)]


@pytest.mark.parametrize("vorm", Vorm)
def test_a_bit_anywhere(vorm: Vorm) -> None:
    assert aangenomen(vorm, overal(vorm, 30)) == []


@pytest.mark.parametrize("vorm", Vorm)
def test_a_bit_in_the_last_time_stamp(vorm: Vorm) -> None:
    assert aangenomen(vorm, in_laatste(vorm, 700)) == []


@pytest.mark.soak
@pytest.mark.parametrize("vorm", Vorm)
def test_five_thousand_bits(vorm: Vorm) -> None:
    assert aangenomen(vorm, overal(vorm, 2500)) == []


@pytest.mark.soak
@pytest.mark.parametrize("vorm", Vorm)
def test_every_byte_of_the_last_time_stamp(vorm: Vorm) -> None:
    assert aangenomen(vorm, in_laatste(vorm, 1)) == []
