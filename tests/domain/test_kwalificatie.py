import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.domain.fouten import CodeOnleesbaar, CreboOnbekend, WerkprocesOnbekend
from werkplek.domain.kwalificatie import (
    Crebo,
    DossierEditie,
    Herkomst,
    Kerntaak,
    KerntaakCode,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
    kerntaak_code_van,
    lees_crebo,
    lees_kerntaak_code,
    lees_werkproces_code,
    volgorde,
)

GRAMMATICA = re.compile(r"[BPDC][0-9]+-K[0-9]+(-W[0-9]+)?")
NUMMER = st.integers(1, 99)


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("B1-K1-W1", "B1-K1-W1"),
        ("B1-k1-W1", "B1-K1-W1"),
        ("b1-k1-w1", "B1-K1-W1"),
        ("B1K1W1", "B1-K1-W1"),
        ("B1-K1W3", "B1-K1-W3"),
        ("C1-K 1-W1", "C1-K1-W1"),
        ("P2-K1-\nW10", "P2-K1-W10"),
        ("D1-K1-\r\n W1", "D1-K1-W1"),
        (" B1-K1-W1 ", "B1-K1-W1"),
        ("B1\u00a0-\u00a0K1\u00a0-\u00a0W1", "B1-K1-W1"),
        ("B1–K1–W1", "B1-K1-W1"),
        ("B1\u2011K1\u2011W1", "B1-K1-W1"),
        ("B1_K1_W1", "B1-K1-W1"),
        ("B1.K1.W1", "B1-K1-W1"),
        ("P11-K02-W03", "P11-K2-W3"),
    ],
)
def test_a_werkproces_code_is_read_in_every_spelling_met_in_the_wild(tekst: str, code: str) -> None:
    assert lees_werkproces_code(tekst) == code


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("B1-K1", "B1-K1"),
        ("p4k1", "P4-K1"),
        ("C1-K 2", "C1-K2"),
        ("D1–K1", "D1-K1"),
    ],
)
def test_a_kerntaak_code_is_read_in_the_same_spellings(tekst: str, code: str) -> None:
    assert lees_kerntaak_code(tekst) == code


ONLEESBAAR = [
    "",
    " ",
    "B1",
    "K1-W1",
    "A1-K1-W1",
    "B1-W1",
    "B-K1-W1",
    "B1-K1-W",
    "B1-K1-W123",
    "K0072",
]


@pytest.mark.parametrize("tekst", [*ONLEESBAAR, "B1-K1", "B1-K1-W1 Ontvangt goederen"])
def test_what_is_no_werkproces_code_is_refused_with_the_text(tekst: str) -> None:
    with pytest.raises(CodeOnleesbaar) as gevangen:
        lees_werkproces_code(tekst)
    assert gevangen.value.genoemd == tekst


@pytest.mark.parametrize("tekst", [*ONLEESBAAR, "B1-K1-W1"])
def test_what_is_no_kerntaak_code_is_refused(tekst: str) -> None:
    with pytest.raises(CodeOnleesbaar):
        lees_kerntaak_code(tekst)


@given(
    deel=st.sampled_from("BPDCbpdc"),
    nummers=st.tuples(NUMMER, NUMMER, NUMMER),
    streep=st.sampled_from(["-", "–", "—", "\u2010", "\u2011", "\u2212", "_", ".", "/", ""]),
    spatie=st.sampled_from(["", " ", "\n", "\t", "\u00a0", " \r\n "]),
    klein=st.booleans(),
)
def test_dashes_spaces_and_case_never_change_which_code_it_is(
    deel: str, nummers: tuple[int, int, int], streep: str, spatie: str, klein: bool
) -> None:
    deelnummer, kerntaak, werkproces = nummers
    tussen = f"{spatie}{streep}{spatie}"
    tekst = f"{deel}{deelnummer}{tussen}K{spatie}{kerntaak}{tussen}W{werkproces}{spatie}"
    code = lees_werkproces_code(tekst.lower() if klein else tekst)
    assert code == f"{deel.upper()}{deelnummer}-K{kerntaak}-W{werkproces}"


@given(st.text() | st.from_regex(r"\s*[bpdcBPDC]\d{0,3}.?[kK]\d{0,3}(.?[wW]\d{0,3})?\s*"))
def test_any_text_is_a_code_of_the_grammar_or_refused(tekst: str) -> None:
    for lees in (lees_werkproces_code, lees_kerntaak_code):
        try:
            code = lees(tekst)
        except CodeOnleesbaar:
            continue
        assert GRAMMATICA.fullmatch(code)
        assert lees(code) == code


@given(st.lists(st.tuples(st.sampled_from("BPDC"), NUMMER, NUMMER, NUMMER), unique=True))
def test_codes_sort_by_deel_and_then_by_number(delen: list[tuple[str, int, int, int]]) -> None:
    codes = [f"{deel}{nummer}-K{k}-W{w}" for deel, nummer, k, w in delen]
    op_nummer = sorted(delen, key=lambda d: ("BPDC".index(d[0]), *d[1:]))
    assert sorted(codes, key=volgorde) == [f"{d}{n}-K{k}-W{w}" for d, n, k, w in op_nummer]


def test_w10_comes_after_w9_and_the_profiel_after_the_basis() -> None:
    codes = ["P1-K1-W1", "B1-K1-W10", "B1-K2", "B1-K1-W9", "B1-K1", "B1-K2-W1"]
    assert sorted(codes, key=volgorde) == [
        *("B1-K1", "B1-K1-W9", "B1-K1-W10"),
        *("B1-K2", "B1-K2-W1", "P1-K1-W1"),
    ]


def test_the_kerntaak_is_inside_the_werkproces_code() -> None:
    assert kerntaak_code_van(WerkprocesCode("P2-K1-W10")) == "P2-K1"


@pytest.mark.parametrize("tekst", ["25743", " 25743\n"])
def test_a_crebo_is_five_digits(tekst: str) -> None:
    assert lees_crebo(tekst) == "25743"


@pytest.mark.parametrize("tekst", ["", "2574", "257433", "25 743", "2574x", "٢٥٧٤٣", "²5743"])
def test_anything_else_is_no_crebo(tekst: str) -> None:
    with pytest.raises(CreboOnbekend) as gevangen:
        lees_crebo(tekst)
    assert gevangen.value.genoemd == tekst


def test_titles_of_one_source_or_in_dispute_are_still_to_be_confirmed() -> None:
    na_te_kijken = {herkomst for herkomst in Herkomst if herkomst.nog_te_controleren}
    assert na_te_kijken == {Herkomst.ENKELE_BRON, Herkomst.BETWIST}


def test_a_kwalificatie_finds_its_werkprocessen_and_their_kerntaak() -> None:
    w1 = Werkproces(WerkprocesCode("B1-K1-W1"), "Bereidt voor", Herkomst.BEVESTIGD)
    w2 = Werkproces(WerkprocesCode("P1-K1-W1"), "Rondt af", Herkomst.BETWIST)
    basis = Kerntaak(KerntaakCode("B1-K1"), "Werkt mee", (w1,), Herkomst.BEVESTIGD)
    profiel = Kerntaak(KerntaakCode("P1-K1"), "Werkt af", (w2,), Herkomst.BETWIST)
    kwalificatie = Kwalificatie(
        crebo=Crebo("99999"),
        naam="Verzonnen medewerker",
        niveau=1,
        dossier=DossierEditie(Crebo("88888"), "Verzonnen", "2026"),
        kerntaken=(basis, profiel),
    )
    assert kwalificatie.werkprocessen == (w1, w2)
    assert kwalificatie.werkproces(w2.code) is w2
    assert kwalificatie.kerntaak_van(w2.code) is profiel
    for zoek in (kwalificatie.werkproces, kwalificatie.kerntaak_van):
        with pytest.raises(WerkprocesOnbekend) as gevangen:
            zoek(WerkprocesCode("P1-K1-W2"))
        assert gevangen.value.genoemd == "99999/P1-K1-W2"
