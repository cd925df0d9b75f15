"""What the school adds to the paper: plain, and never more than a seal is worth."""

import pytest

from tests.documents.voorbeeld import OORDEEL, vastgesteld, verklaring
from tests.fakes.b1 import bezwaren
from werkplek.domain.vaststelling import Handtekeningrol, Papier, Vorm
from werkplek.woorden import papier as woorden


def vaste_teksten(vorm: Vorm) -> list[str]:
    """All that is fixed on an established paper, beside the words of the verklaring."""
    papier = vastgesteld(2, vorm)
    assert papier.vaststelling is not None
    return [
        woorden.onderdeel_van(papier),
        woorden.wat_dit_is(papier),
        woorden.oordeel_van_de_school(papier.vaststelling),
        woorden.uitleg(papier)[1],
        *woorden.zegel(papier),
        woorden.CONTROLEREN,
        *woorden.HINTS.values(),
    ]


@pytest.mark.parametrize("vorm", Vorm)
def test_every_sentence_is_plain(vorm: Vorm) -> None:
    for tekst in vaste_teksten(vorm):
        assert not bezwaren(tekst)


@pytest.mark.parametrize("vorm", Vorm)
def test_no_word_claims_what_the_law_must_say(vorm: Vorm) -> None:
    for tekst in vaste_teksten(vorm):
        klein = tekst.casefold()
        assert not any(
            woord in klein
            for woord in ("gekwalificeerd", "rechtsgeldig", "waterdicht", "officieel")
        )


def test_the_face_says_who_established_it_and_when() -> None:
    assert woorden.wat_dit_is(vastgesteld(1)) == (
        "vastgesteld door de examencommissie van Voorbeeldcollege op 14 juli 2026"
    )
    assert "nog niet vastgesteld" in woorden.wat_dit_is(Papier(verklaring(1, oordeel=OORDEEL)))


def test_before_that_no_seal_is_spoken_of() -> None:
    papier = Papier(verklaring(1, oordeel=OORDEEL))
    assert not woorden.zegel(papier)
    assert "zegel" not in " ".join(woorden.uitleg(papier)).casefold()


def test_the_reader_is_told_what_the_code_does_not_cover() -> None:
    assert "toelichtingen" in woorden.zegel(vastgesteld(1))[1]


def test_every_field_tells_a_screen_reader_what_it_is() -> None:
    assert set(woorden.HINTS) == set(Handtekeningrol)
