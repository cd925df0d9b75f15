import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.documents.fonts import paper_fonts
from werkplek.documents.strips import Text
from werkplek.documents.typesetting import Column, Style, Typesetter

STYLE = Style(10.0, 13.0)
WIDTH = 120.0
COLUMN = Column(30.0, WIDTH)
TEXTS = st.text(st.sampled_from("abijWŧ -/.\n\u00a0"), max_size=200)


def marks(text: str) -> list[Text]:
    strips = Typesetter(paper_fonts()).set(text, STYLE, COLUMN)
    return [mark for strip in strips for mark in strip.marks if isinstance(mark, Text)]


def plain(text: str) -> list[str]:
    return [mark.plain for mark in marks(text)]


@given(TEXTS)
def test_no_line_is_wider_than_its_column(text: str) -> None:
    zetter = Typesetter(paper_fonts())
    for mark in marks(text):
        assert mark.x == COLUMN.x
        assert zetter.width(mark.plain.rstrip(), STYLE) <= WIDTH + 1e-6


@given(TEXTS)
def test_read_line_after_line_the_words_are_those_of_the_text(text: str) -> None:
    assert "".join(plain(text)).split() == text.split()


def test_a_line_is_broken_at_a_space_and_keeps_it() -> None:
    assert plain("het erkende leerbedrijf van Gouda") == ["het erkende leerbedrijf van ", "Gouda "]


def test_a_space_that_may_not_break_does_not() -> None:
    assert plain("het erkende leerbedrijf van\u00a0Gouda") == [
        "het erkende leerbedrijf ",
        "van\u00a0Gouda ",
    ]


def test_a_line_break_of_the_text_stays() -> None:
    assert plain("een\n\ntwee") == ["een ", " ", "twee "]


def test_a_word_too_long_is_cut_after_its_last_hyphen_that_fits() -> None:
    assert plain("Zeer-Lange-Achternaam-Zonder-Spaties") == [
        "Zeer-Lange-Achternaam-",
        "Zonder-Spaties ",
    ]


def test_a_word_without_a_hyphen_is_cut_where_the_line_is_full() -> None:
    lines = plain("x" * 60)
    assert len(lines) > 1
    assert "".join(lines).strip() == "x" * 60


@pytest.mark.parametrize("width", [0.0, 1.0])
def test_a_column_too_narrow_for_a_letter_still_ends(width: float) -> None:
    strips = Typesetter(paper_fonts()).set("abc", STYLE, Column(0.0, width))
    assert len(strips) == 3
