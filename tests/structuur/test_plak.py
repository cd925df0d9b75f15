"""A list out of a school's document, as it comes off the clipboard."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.domain.kwalificatie import (
    Crebo,
    DossierEditie,
    Herkomst,
    Kerntaak,
    Kwalificatie,
    Werkproces,
)
from werkplek.domain.leesverslag import Leesregel, Leesverslag, PlakKop, Reden
from werkplek.structuur.plak import MAX_GEPLAKT, lees_geplakt

KOP = PlakKop(Crebo("99902"), "Klompenmaker", 2, Crebo("99802"), "Hout en wind", "cohort 2026")
GELEZEN = (
    Path(__file__).resolve().parents[3]
    / "shared"
    / "kwalificatiestructuur"
    / "werkprocessen_attestaties.csv"
)


def lees(*regels: str) -> Leesverslag:
    return lees_geplakt("\n".join(regels), KOP)


def titels(verslag: Leesverslag) -> dict[str, str]:
    """Every code with its title."""
    gevonden: dict[str, str] = {}
    for kerntaak in (kerntaak for k in verslag.kwalificaties for kerntaak in k.kerntaken):
        gevonden[kerntaak.code] = kerntaak.titel
        gevonden |= {werkproces.code: werkproces.titel for werkproces in kerntaak.werkprocessen}
    return gevonden


def test_lines_of_code_and_title_become_a_kwalificatie() -> None:
    verslag = lees("B1-K1 Maakt klompen", "B1-K1-W2 Schuurt", "", "B1-K1-W1 Zaagt hout")
    (kwalificatie,) = verslag.kwalificaties
    (kerntaak,) = kwalificatie.kerntaken
    assert verslag.regels == ()
    assert kwalificatie == Kwalificatie(
        KOP.crebo,
        KOP.naam,
        2,
        DossierEditie(KOP.dossier_crebo, "Hout en wind", "cohort 2026"),
        (kerntaak,),
    )
    assert titels(verslag) == {
        "B1-K1": "Maakt klompen",
        "B1-K1-W1": "Zaagt hout",
        "B1-K1-W2": "Schuurt",
    }
    delen: list[Kerntaak | Werkproces] = [kerntaak, *kerntaak.werkprocessen]
    assert {(deel.herkomst, deel.bron) for deel in delen} == {(Herkomst.ENKELE_BRON, "geplakt")}


GESPELD = [
    *("B1-k1-W1 Zaagt hout", "B1K1W1 Zaagt hout", "B1-K1W1 Zaagt hout", "B1-K 1-W1 Zaagt hout"),
    *("B1–K1–W1 Zaagt hout", "B1_K1_W1 Zaagt hout", "B1.K1.W1 Zaagt hout", "b1 k1 w1 Zaagt hout"),
]
MET_IETS_ERBIJ = [
    *("B1-K1-W1: Zaagt hout", "B1-K1-W1. Zaagt hout", "B1-K1-W1 – Zaagt hout"),
    *("B1-K1-W1\tZaagt hout", "\tB1-K1-W1\t\tZaagt   hout ", "| B1-K1-W1 | Zaagt hout |"),
    *("Werkproces B1-K1-W1 Zaagt hout", "Werkproces 1: B1-K1-W1 Zaagt hout"),
    *("• B1-K1-W1 Zaagt hout", "- B1-K1-W1 Zaagt hout", "1. B1-K1-W1 Zaagt hout"),
    *("1.1 B1-K1-W1 Zaagt hout", "(B1-K1-W1) Zaagt hout", "**B1-K1-W1** Zaagt hout"),
    *("Zaagt hout (B1-K1-W1)", "Zaagt hout - B1-K1-W1", "Zaagt hout\tB1-K1-W1"),
]


@pytest.mark.parametrize("regel", MET_IETS_ERBIJ)
def test_what_stands_around_code_and_title_does_not_matter(regel: str) -> None:
    verslag = lees("B1-K1 Maakt klompen", regel)
    assert titels(verslag) == {"B1-K1": "Maakt klompen", "B1-K1-W1": "Zaagt hout"}
    assert verslag.regels == ()


@pytest.mark.parametrize("regel", GESPELD)
def test_another_spelling_of_the_code_is_read_and_remarked(regel: str) -> None:
    verslag = lees("B1-K1 Maakt klompen", regel)
    code = regel.removesuffix(" Zaagt hout")
    assert titels(verslag) == {"B1-K1": "Maakt klompen", "B1-K1-W1": "Zaagt hout"}
    assert verslag.regels == (Leesregel(2, Reden.CODE_ANDERS_GESPELD, waarde=code),)


@pytest.mark.parametrize(
    "regels",
    [
        ("B1-K1-", "W1 Zaagt hout"),
        ("B1-", "K1-W1 Zaagt hout"),
        ("B1-K1", "-W1 Zaagt hout"),
        ("• B1-K1-  ", "", "  W1 Zaagt hout"),
    ],
)
def test_a_code_that_is_broken_over_two_lines_is_one_code(regels: tuple[str, ...]) -> None:
    verslag = lees("B1-K1 Maakt klompen", *regels)
    assert titels(verslag) == {"B1-K1": "Maakt klompen", "B1-K1-W1": "Zaagt hout"}
    assert verslag.regels == ()


def test_cells_of_one_row_may_hold_several_codes() -> None:
    verslag = lees("B1-K1\tMaakt klompen\tB1-K1-W1\tZaagt hout\tB1-K1-W2\tSchuurt")
    assert list(titels(verslag)) == ["B1-K1", "B1-K1-W1", "B1-K1-W2"]
    assert verslag.regels == ()


def test_a_title_goes_on_in_a_line_with_a_small_letter() -> None:
    verslag = lees("B1-K1 Maakt klompen", "B1-K1-W1 Zaagt hout", "en schuurt het", "glad", "Blad 2")
    assert titels(verslag)["B1-K1-W1"] == "Zaagt hout en schuurt het glad"
    assert verslag.regels == (
        Leesregel(3, Reden.VERVOLGREGEL, waarde="en schuurt het"),
        Leesregel(4, Reden.VERVOLGREGEL, waarde="glad"),
        Leesregel(5, Reden.ZONDER_CODE, waarde="Blad 2"),
    )


def test_a_title_may_stand_under_its_code() -> None:
    verslag = lees("B1-K1 Maakt klompen", "B1-K1-W1", "Zaagt hout", "Blad 2", "verder")
    assert titels(verslag)["B1-K1-W1"] == "Zaagt hout"
    assert [(r.regel, r.reden) for r in verslag.regels] == [
        (3, Reden.VERVOLGREGEL),
        (4, Reden.ZONDER_CODE),
        (5, Reden.ZONDER_CODE),
    ]


def test_a_kerntaak_that_is_not_in_the_list_has_no_title_yet() -> None:
    verslag = lees("Kerntaken", "P1-K1-W1 Zaagt hout")
    assert titels(verslag) == {"P1-K1": "", "P1-K1-W1": "Zaagt hout"}
    assert verslag.regels == (
        Leesregel(1, Reden.ZONDER_CODE, waarde="Kerntaken"),
        Leesregel(2, Reden.KERNTAAK_ZONDER_TITEL, "kerntaak", "P1-K1"),
    )


def test_of_a_code_that_stands_twice_the_first_stays() -> None:
    verslag = lees("B1-K1 Maakt klompen", "B1-K1-W1 Zaagt hout", "B1-K1-W1 Hakt hout")
    assert titels(verslag)["B1-K1-W1"] == "Zaagt hout"
    assert verslag.regels == (Leesregel(3, Reden.CODE_DUBBEL, waarde="B1-K1-W1"),)


@pytest.mark.parametrize(
    ("regel", "reden"),
    [
        ("B1-K1-W2", Reden.LEEG),
        (f"B1-K1-W2 {'x' * 301}", Reden.TE_LANG),
        ("x" * 3_000, Reden.TE_LANG),
        ("B1-K1-W2 Zaagt\x00", Reden.ONLEESBAAR),
        ("B1-\u212a1-W2 Zaagt", Reden.CODE_ONLEESBAAR),  # the Kelvin sign looks like a K
        ("X1-K1-W2 Zaagt", Reden.ZONDER_CODE),
        ("B1-K1-W123 Zaagt", Reden.ZONDER_CODE),
    ],
)
def test_a_line_that_cannot_be_used_is_named_and_costs_only_itself(
    regel: str, reden: Reden
) -> None:
    verslag = lees("B1-K1 Maakt klompen", "B1-K1-W1 Zaagt hout", regel)
    assert titels(verslag) == {"B1-K1": "Maakt klompen", "B1-K1-W1": "Zaagt hout"}
    assert [(r.regel, r.reden) for r in verslag.regels] == [(3, reden)]


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ("", Reden.BESTAND_LEEG),
        (" \n\t\n", Reden.BESTAND_LEEG),
        ("Beste lezer,\nhierbij.", Reden.NIETS_GEVONDEN),
        ("B1-K1-W1 Zaagt\n" * MAX_GEPLAKT, Reden.BESTAND_TE_GROOT),
    ],
)
def test_a_text_without_a_list_is_said_to_be_so(tekst: str, reden: Reden) -> None:
    verslag = lees_geplakt(tekst, KOP)
    assert verslag.kwalificaties == ()
    assert verslag.regels[0] == Leesregel(0, reden)


BROKKEN = st.sampled_from(
    ["B1-K1-W1", "b1k1", "P2-K1-", "W3", " ", "\n", "\t", "|", "-", "Zaagt", "hout", "(", "1."]
)


@given(st.lists(BROKKEN | st.text(max_size=5), max_size=30).map("".join))
def test_any_text_gets_an_answer_and_every_code_at_most_once(tekst: str) -> None:
    verslag = lees_geplakt(tekst, KOP)
    assert verslag.kwalificaties or verslag.regels
    werkprocessen = [w for k in verslag.kwalificaties for w in k.werkprocessen]
    assert len({w.code for w in werkprocessen}) == len(werkprocessen)
    assert all(w.titel for w in werkprocessen)


def test_what_was_read_in_real_documents_is_understood() -> None:
    """Titles out of 48 documents of schools, also by OCR and out of broken tables."""
    if not GELEZEN.is_file():
        pytest.skip("the gathered readings lie outside the repository, not here")
    lijsten: defaultdict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    with GELEZEN.open(encoding="utf-8", newline="") as bestand:
        for rij in csv.DictReader(bestand):
            sleutel = (rij["crebo_of_dossier"], rij["source"], rij["pagina"], rij["methode"])
            lijsten[sleutel].setdefault(rij["code"], rij["titel"])
    goed = alle = 0
    for lijst in lijsten.values():
        gelezen = titels(lees(*(f"{code} {titel}" for code, titel in lijst.items())))
        alle += len(lijst)
        goed += sum(gelezen.get(code) == " ".join(lijst[code].split()) for code in lijst)
    assert alle > 6_000
    assert goed / alle > 0.998
