"""What a lamp does to a page is taken out before its letters are read."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw

from werkplek.documents.scan.schoon import maak_schoon


def blad_onder_een_lamp() -> Image.Image:
    """Ink of the same darkness everywhere, on paper that goes from light to rather dark."""
    licht = Image.linear_gradient("L").rotate(90).resize((800, 800)).point(lambda w: 120 + w // 2)
    for x in range(40, 800, 80):
        ImageDraw.Draw(licht).rectangle((x, 100, x + 4, 700), fill=20)
    return licht


def test_paper_is_white_and_ink_is_dark_wherever_the_lamp_was() -> None:
    rij = maak_schoon(blad_onder_een_lamp()).crop((0, 400, 800, 401)).tobytes()
    assert {rij[x] for x in range(80, 760, 80)} == {255}
    assert max(rij[x + 2] for x in range(40, 800, 80)) < 200


@settings(max_examples=20)
@given(st.tuples(st.integers(1, 300), st.integers(1, 300)), st.integers())
def test_any_picture_keeps_its_size_and_no_spot_gets_darker(
    maat: tuple[int, int], zaad: int
) -> None:
    ruis = Image.frombytes("L", maat, random.Random(zaad).randbytes(maat[0] * maat[1]))
    schoon = maak_schoon(ruis)
    assert schoon.size == maat
    assert ImageChops.subtract(ruis, schoon).getextrema() == (0, 0)
