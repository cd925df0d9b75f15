import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.structuur.sbb_tekst import platte_regel, platte_tekst


@pytest.mark.parametrize(
    ("ruw", "plat"),
    [
        ("  Klimt   omhoog.\t \n", "Klimt omhoog."),
        ("De opsteker:\n- klimt; \n- kijkt.", "De opsteker:\n- klimt; \n- kijkt."),
        ("Eerst.\n \n\n\nDan.", "Eerst.\n\nDan."),
        ("<p>Eerst.</p>\n<p>Dan.</p>", "Eerst.\nDan."),
        ("Eerst.<br />Dan.<BR>Klaar.", "Eerst.\nDan.\nKlaar."),
        (
            'De opsteker:<ul> <li type="1">klimt;</li> <li>kijkt.</li></ul>',
            "De opsteker:\n- klimt;\n- kijkt.",
        ),
        ("&lt;p&gt;&eacute;&eacute;n&nbsp;lont&lt;/p&gt;", "één lont"),
        ("&amp;eacute;&#233;&#xe9;", "ééé"),
        ('<span style="font-family:&quot;Arial&quot;">Klimt</span> <b>hoog</b>', "Klimt hoog"),
        ("a < b & c > d", "a < b & c > d"),
        ("x &lt; 5 meter; <lont> blijft", "x < 5 meter; <lont> blijft"),
        ("Q&A; &notitie &onbekend;", "Q&A; &notitie &onbekend;"),
        ("\uf0b7 klimt\n\uf0a7 kijkt", "• klimt\n• kijkt"),
        ("", ""),
    ],
)
def test_what_is_left_of_html_becomes_lines(ruw: str, plat: str) -> None:
    assert platte_tekst(ruw) == plat


def test_a_title_is_one_line() -> None:
    assert platte_regel(" Steekt \n<b>lantaarns</b>  aan ") == "Steekt lantaarns aan"


@given(st.text(st.sampled_from("ab <>/&;#lipr\n\t\xa0-")))
def test_plain_text_has_no_needless_white_and_stays_as_it_is(ruw: str) -> None:
    plat = platte_tekst(ruw)
    assert plat == plat.strip()
    assert "  " not in plat
    assert "\n\n\n" not in plat
    if "<" not in plat and "&" not in plat:
        assert platte_tekst(plat) == plat


@given(st.text(st.sampled_from("ab \n-.,é’")))
def test_text_without_markup_loses_nothing_but_white(ruw: str) -> None:
    assert platte_tekst(ruw).split() == ruw.split()


VERVELEND = ("<br>x{}x", "<p {}", "x{}<br>", "&lt;br&gt;x{}x", "{}")
VULLING = (" ", " \n", "&nbsp;", "&amp;#32;", "<", "<p ", "&", "&a", "</p ", " <br>", "/")


@pytest.mark.timeout(30)
@pytest.mark.parametrize("vorm", VERVELEND)
@pytest.mark.parametrize("vulling", VULLING)
def test_a_megabyte_of_anything_costs_no_more_than_reading_it(vorm: str, vulling: str) -> None:
    """Twice the text takes twice the time: what is quadratic needs minutes for this."""
    platte_tekst(vorm.format(vulling * (300_000 // len(vulling))))
