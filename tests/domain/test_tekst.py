import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.domain.fouten import TekstGeweigerd
from werkplek.domain.tekst import (
    MAX_NAAM,
    MAX_NOTITIE,
    lees_notitie,
    lees_regel,
    lijkt_op_bsn,
    vergelijkbaar,
    voldoet_aan_elfproef,
)

LATIJN = [chr(punt) for punt in range(0x20, 0x180) if chr(punt).isprintable()]
"""Every printable character of Basic Latin, Latin-1 and Latin Extended-A."""

RICHTING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


@pytest.mark.parametrize("teken", LATIJN)
def test_a_name_may_hold_every_printable_character_of_latin(teken: str) -> None:
    assert lees_regel(f"Jo{teken}e", veld="roepnaam") == unicodedata.normalize("NFC", f"Jo{teken}e")


def test_a_name_may_hold_all_of_latin_at_once() -> None:
    alles = "".join(LATIJN).strip()
    assert lees_regel(alles, veld="roepnaam", grens=400) == alles


@pytest.mark.parametrize(
    "naam", ["Łukasz Żółć", "Zoë", "İbrahim", "محمد", "李小龍", "O’Brien-van ’t Hoff", "Nguyễn Thị"]
)
def test_names_of_the_whole_world_are_names(naam: str) -> None:
    assert lees_regel(naam, veld="roepnaam") == naam


@pytest.mark.parametrize(
    "tekst",
    [
        "San\x00ne",
        "\x00",
        "Sanne\x1b[31m",
        "Sanne\x7f",
        "San\x85ne",
        "San\nne",
        "San\tne",
        "San\u2028ne",
        "San\u2029ne",
        "San\ud800ne",
        "San\ue000ne",
        "San\U000e01f0ne",
        "San\uffffne",
        *(f"Sanne{teken}enna" for teken in RICHTING),
    ],
)
def test_a_name_with_characters_nobody_sees_is_refused(tekst: str) -> None:
    with pytest.raises(TekstGeweigerd) as gevangen:
        lees_regel(tekst, veld="roepnaam")
    assert (gevangen.value.veld, gevangen.value.reden) == ("roepnaam", "onleesbaar")


@pytest.mark.parametrize("tekst", ["", " ", "\t\n", "\u00a0", "\u3000", "\u200b", " \u00ad\ufeff "])
def test_a_name_of_nothing_that_can_be_seen_is_empty(tekst: str) -> None:
    with pytest.raises(TekstGeweigerd) as gevangen:
        lees_regel(tekst, veld="roepnaam")
    assert gevangen.value.reden == "leeg"
    assert lees_regel(tekst, veld="achternaam", leeg_mag=True) == ""
    assert lees_notitie(tekst) == ""


def test_a_decomposed_name_is_kept_in_one_spelling() -> None:
    assert lees_regel("Zoe\u0308", veld="roepnaam") == "Zoë"


def test_only_the_spaces_at_the_ends_are_taken_off() -> None:
    assert lees_regel("  Jan  Willem ", veld="roepnaam") == "Jan  Willem"


def test_a_name_has_a_limit_and_the_refusal_says_which() -> None:
    assert lees_regel("x" * MAX_NAAM, veld="roepnaam")
    with pytest.raises(TekstGeweigerd) as gevangen:
        lees_regel("x" * (MAX_NAAM + 1), veld="roepnaam")
    fout = gevangen.value
    assert (fout.reden, fout.lengte, fout.grens) == ("te_lang", MAX_NAAM + 1, MAX_NAAM)


def test_a_note_may_be_empty_and_may_have_lines() -> None:
    assert lees_notitie("") == ""
    assert lees_notitie("Ging goed.\r\nMorgen\tweer. ") == "Ging goed.\nMorgen\tweer."


def test_a_note_of_20_000_characters_is_refused_with_its_length() -> None:
    assert len(lees_notitie("a" * MAX_NOTITIE)) == MAX_NOTITIE
    with pytest.raises(TekstGeweigerd) as gevangen:
        lees_notitie("a" * 20_000)
    fout = gevangen.value
    assert (fout.veld, fout.reden, fout.lengte, fout.grens) == (
        "notitie",
        "te_lang",
        20_000,
        MAX_NOTITIE,
    )


@pytest.mark.parametrize("teken", ["\x00", "\x0b", "\r", "\u2028", *RICHTING])
def test_a_note_with_characters_nobody_sees_is_refused(teken: str) -> None:
    with pytest.raises(TekstGeweigerd) as gevangen:
        lees_notitie(f"Ging {teken} goed")
    assert gevangen.value.reden == "onleesbaar"


@given(st.text(max_size=300))
def test_any_text_is_refused_or_kept_readable_and_reading_it_again_changes_nothing(
    tekst: str,
) -> None:
    for lees in (lees_notitie, lambda t: lees_regel(t, veld="naam", grens=300, leeg_mag=True)):
        try:
            gelezen = lees(tekst)
        except TekstGeweigerd:
            continue
        assert lees(gelezen) == gelezen
        assert unicodedata.is_normalized("NFC", gelezen)
        assert not set(gelezen) & {"\x00", *RICHTING}


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("Sanne", "sanne"),
        ("  Jan  Willem ", "jan willem"),
        ("Zoe\u0308", "ZOË"),
        ("Groß", "GROSS"),
        ("Jan\u00a0Willem", "Jan Willem"),
    ],
)
def test_two_spellings_of_one_name_compare_equal(een: str, ander: str) -> None:
    assert vergelijkbaar(een) == vergelijkbaar(ander)


def test_an_accent_makes_another_name() -> None:
    assert vergelijkbaar("Rene") != vergelijkbaar("René")


BSN = "111222333"


@pytest.mark.parametrize(
    "tekst",
    [
        BSN,
        "123456782",
        "BSN 123456782.",
        "nummer:123456782,tel.",
        "123 456 782",
        "1234.56.782",
        "1234-56-782",
        "12 34 56 78 2",
        "1 2 3 4 5 6 7 8 2",
        "123\u00a0456\u00a0782",
        "123\u202f456\u202f782",
        "123–456–782",
        "Zag W3 12 34 56 78 2 vandaag",
        "op 3-4 123 45 67 82 gebeld",
        "eerst 123456789 en toen 123456782",
        "regel een\n123456782\nregel drie",
        "010000008",
    ],
)
def test_nine_digits_that_pass_the_elfproef_are_taken_for_a_bsn(tekst: str) -> None:
    assert lijkt_op_bsn(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "Ging goed, 3 van de 8 dozen",
        "123456789",
        "123456783",
        "000000000",
        "1234567820",
        "0123456782",
        "12345678",
        "06-12345678",
        "06 12 34 56 78",
        "0612345678",
        "020-1234567",
        "+31 6 12345678",
        "+31612345678",
        "02-03-2026",
        "van 02-03-2026 tot 05-03-2026",
        "B1-K1-W1 25743 23301",
        "NL91 ABNA 0417 1643 00",
        "123x456x782",
        "123  456  782 dozen op 12 rekken",
        "١١١٢٢٢٣٣٣",
    ],
)
def test_other_numbers_are_just_numbers(tekst: str) -> None:
    assert not lijkt_op_bsn(tekst)


@given(st.text(alphabet="0123456789", min_size=9, max_size=9))
def test_every_nine_digits_are_weighed_by_the_elfproef(cijfers: str) -> None:
    gewogen = sum(int(c) * g for c, g in zip(cijfers[:8], range(9, 1, -1), strict=True))
    klopt = (gewogen - int(cijfers[8])) % 11 == 0 and set(cijfers) != {"0"}
    assert voldoet_aan_elfproef(cijfers) is klopt
    assert lijkt_op_bsn(cijfers) is klopt


@given(
    begin=st.text(alphabet="abc 0123456789-.", max_size=12),
    tussen=st.lists(st.sampled_from(["", " ", ".", "-"]), min_size=8, max_size=8),
)
def test_a_bsn_is_found_behind_whatever_stands_before_it(begin: str, tussen: list[str]) -> None:
    nummer = "".join(c + t for c, t in zip("123456782", [*tussen, ""], strict=True))
    assert lijkt_op_bsn(f"{begin}x {nummer}!")
