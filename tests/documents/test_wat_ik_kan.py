"""The page for the deelnemer: mine, simple, on one sheet, and no paper of the school."""

import io

import pikepdf
import pytest

from tests.documents.lezen import solid, text, texts
from tests.documents.voorbeeld import OORDEEL, vastgesteld, verklaring
from tests.documents.voorlezen import MET_POPPLER, voorgelezen
from tests.fakes.b1 import bezwaren, zinnen
from werkplek.application.ports import TekenOntbreekt
from werkplek.documents.fonts import paper_fonts
from werkplek.documents.watikkan import wat_ik_kan
from werkplek.domain.vaststelling import Papier
from werkplek.woorden import watikkan as woorden

MAX_WOORDEN = 10
STATEN = {
    "concept": Papier(verklaring(8)),
    "oordeel": Papier(verklaring(8, oordeel=OORDEEL)),
    "vastgesteld": vastgesteld(8),
    "loopt nog": vastgesteld(8, eind=None),
    "leeg": Papier(verklaring(0, nummer="")),
}


def blad(papier: Papier) -> bytes:
    return wat_ik_kan(paper_fonts(), papier)


@pytest.mark.parametrize("papier", STATEN.values(), ids=STATEN)
def test_eight_things_fit_one_page(papier: Papier) -> None:
    assert len(texts(blad(papier))) == 1


@pytest.mark.parametrize("papier", STATEN.values(), ids=STATEN)
def test_every_sentence_is_short_and_plain(papier: Papier) -> None:
    teksten = (
        *woorden.mijn_werk(papier.verklaring),
        *woorden.over_dit_blad(papier),
        *(woorden.gezien(regel) for regel in papier.verklaring.regels),
        woorden.VOET,
        woorden.NOG_NIETS,
    )
    for tekst in teksten:
        assert not bezwaren(tekst)
        assert all(len(zin.split()) <= MAX_WOORDEN for zin in zinnen(tekst)), tekst


def test_all_i_can_do_stands_on_it_however_much() -> None:
    papier = vastgesteld(40)
    gelezen = solid(text(blad(papier)))
    for regel in papier.verklaring.regels:
        assert solid(regel.titel) in gelezen


def test_it_says_which_paper_counts_and_looks_like_no_proof() -> None:
    gelezen = text(blad(vastgesteld(8)))
    assert "WP-2026-7QF2-0XKD" in gelezen
    assert woorden.VOET in gelezen
    for woord in ("zegel", "vastgesteld", "examencommissie", "controlecode"):
        assert woord not in gelezen.casefold()
    with pikepdf.open(io.BytesIO(blad(vastgesteld(8)))) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert "/AF" not in pdf.Root


def test_a_concept_says_that_it_is_not_ready() -> None:
    gelezen = text(blad(STATEN["concept"]))
    assert "CONCEPT" in gelezen
    assert "Dit is nog niet klaar." in gelezen


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert blad(vastgesteld(8)) == blad(vastgesteld(8))


def test_a_character_without_a_glyph_is_an_error_that_names_it() -> None:
    with pytest.raises(TekenOntbreekt):
        blad(vastgesteld(1, school="x", nummer="☃"))


@MET_POPPLER
def test_it_reads_aloud_in_order() -> None:
    koppen = [tekst for tag, tekst in voorgelezen(blad(vastgesteld(3))) if tag in {"H1", "H2"}]
    assert koppen == [
        woorden.TITEL,
        woorden.MIJN_WERK,
        woorden.DIT_KAN_IK,
        woorden.OVER_DIT_BLAD,
    ]
