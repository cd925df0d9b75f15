from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.application.ports import TekenOntbreekt, Unavailable
from werkplek.documents.fonts import Fonts, Run, paper_fonts, readable

ATKINSON = "AtkinsonHyperlegibleNext-Regular"
NOTO = "NotoSans-Regular"
LATIN = [chr(code) for code in [*range(0x21, 0x7F), *range(0xA1, 0x180)] if chr(code).isprintable()]


def only_atkinson() -> Fonts:
    """The fonts of the paper with the fallback taken away."""
    fonts = paper_fonts()
    return Fonts(regular=fonts.regular[:1], bold=fonts.bold[:1])


def test_the_fallback_draws_one_letter_inside_a_word() -> None:
    assert paper_fonts().runs("Meŧin") == (Run(ATKINSON, "Me"), Run(NOTO, "ŧ"), Run(ATKINSON, "in"))


def test_the_fallback_is_as_bold_as_the_word() -> None:
    fonts = [run.font for run in paper_fonts().runs("Meŧin", bold=True)]
    assert fonts == ["AtkinsonHyperlegibleNext-Bold", "NotoSans-Bold", fonts[0]]


@pytest.mark.parametrize("bold", [False, True])
def test_a_zero_on_paper_has_no_stroke_that_makes_it_a_nine_to_a_machine(bold: bool) -> None:
    assert paper_fonts().runs("0123456789", bold=bold) == (
        Run("NotoSans-Bold" if bold else NOTO, "0123456789"),
    )


def test_only_the_digits_of_a_date_come_from_the_other_face() -> None:
    runs = paper_fonts().runs("29 mei 2004.")
    assert runs == (Run(NOTO, "29"), Run(ATKINSON, " mei "), Run(NOTO, "2004"), Run(ATKINSON, "."))


def test_every_letter_of_latin_1_and_latin_extended_a_has_a_glyph() -> None:
    paper_fonts().check("".join(LATIN))


def test_without_the_fallback_a_letter_is_missed() -> None:
    with pytest.raises(TekenOntbreekt) as caught:
        only_atkinson().runs("Meŧin")
    assert caught.value.tekens == "ŧ"


def test_check_names_every_missing_character_once() -> None:
    with pytest.raises(TekenOntbreekt) as caught:
        paper_fonts().check("平和 en 平安 ☃")
    assert caught.value.tekens == "☃和安平"
    assert caught.value.detail == "U+2603 U+548C U+5B89 U+5E73"
    assert isinstance(caught.value, Unavailable)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\x00", id="NUL, for which Noto holds a glyph"),
        pytest.param("\r", id="carriage return"),
        pytest.param("\u202e", id="direction override"),
        pytest.param("क्षि", id="Devanagari, which glyph by glyph would read otherwise"),
        pytest.param("\uffff", id="no character at all"),
    ],
)
def test_what_cannot_be_shown_truly_is_missing(text: str) -> None:
    with pytest.raises(TekenOntbreekt):
        paper_fonts().runs(text)


def test_a_letter_and_the_mark_on_it_come_from_one_face() -> None:
    assert paper_fonts().runs("ax̌a") == (Run(ATKINSON, "ax̌a"),)
    assert paper_fonts().runs("ax̱a") == (Run(ATKINSON, "a"), Run(NOTO, "x̱"), Run(ATKINSON, "a"))


def test_characters_that_show_nothing_are_left_out() -> None:
    assert readable("werk\u00adplek\ufeff\tA\u0301") == "werkplek Á"


@given(st.text(st.sampled_from([*LATIN, " ", "Ж", "ω", "ễ"])))
def test_runs_join_to_the_text(text: str) -> None:
    runs = paper_fonts().runs(text)
    assert "".join(run.text for run in runs) == text
    assert all(a.font != b.font for a, b in pairwise(runs))
