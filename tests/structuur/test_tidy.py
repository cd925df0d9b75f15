import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.domain.kwalificatie import (
    Crebo,
    DossierEditie,
    Herkomst,
    Kerntaak,
    KerntaakCode,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
)
from werkplek.domain.leesverslag import Leesregel, Reden
from werkplek.structuur.tidy import lees_tidy
from werkplek.structuur.tidy_kolommen import MAX_BRON, MAX_TITEL
from werkplek.structuur.tidy_kolommen import VERPLICHT as KOLOMMEN

REGEL = dict(
    zip(
        KOLOMMEN,
        (
            *("99901", "Verzonnen medewerker", "1", "99801", "Verzonnen vak", "2026"),
            *("B1-K1", "Werkt mee", "bevestigd", "School A"),
            *("B1-K1-W1", "Bereidt het werk voor", "enkele_bron", "School B; School C"),
        ),
        strict=True,
    )
)
TWEEDE = {"werkproces_code": "B1-K1-W2", "werkproces": "Rondt het werk af"}


def bestand(*regels: dict[str, str], scheiding: str = ",", regeleinde: str = "\n") -> str:
    uit = io.StringIO(newline="")
    schrijver = csv.DictWriter(uit, KOLOMMEN, delimiter=scheiding, lineterminator=regeleinde)
    schrijver.writeheader()
    schrijver.writerows({**REGEL, **regel} for regel in regels)
    return uit.getvalue()


def test_a_line_becomes_a_kwalificatie_with_its_kerntaak_and_werkproces() -> None:
    verslag = lees_tidy(bestand({}))
    assert verslag.regels == ()
    assert verslag.kwalificaties == (
        Kwalificatie(
            crebo=Crebo("99901"),
            naam="Verzonnen medewerker",
            niveau=1,
            dossier=DossierEditie(Crebo("99801"), "Verzonnen vak", "2026"),
            kerntaken=(
                Kerntaak(
                    KerntaakCode("B1-K1"),
                    "Werkt mee",
                    (
                        Werkproces(
                            WerkprocesCode("B1-K1-W1"),
                            "Bereidt het werk voor",
                            Herkomst.ENKELE_BRON,
                            "School B; School C",
                        ),
                    ),
                    Herkomst.BEVESTIGD,
                    "School A",
                ),
            ),
        ),
    )


@pytest.mark.parametrize("regeleinde", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("scheiding", [",", ";"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("vorm", [str, str.encode])
def test_the_make_of_the_csv_does_not_matter(
    regeleinde: str, scheiding: str, bom: str, vorm: Callable[[str], bytes | str]
) -> None:
    titel = "Creëert; en (onderhoudt), de ‘sfeer’"
    tekst = bestand({"werkproces": titel}, TWEEDE, scheiding=scheiding, regeleinde=regeleinde)
    verslag = lees_tidy(vorm(bom + tekst))
    assert verslag.regels == ()
    werkprocessen = verslag.kwalificaties[0].werkprocessen
    assert [w.titel for w in werkprocessen] == [titel, "Rondt het werk af"]


def test_columns_may_stand_in_any_order_and_be_written_in_capitals() -> None:
    kop, regel = csv.reader(io.StringIO(bestand({})))
    omgekeerd = [[naam.upper() for naam in reversed(kop)], list(reversed(regel))]
    uit = io.StringIO()
    csv.writer(uit).writerows(omgekeerd)
    assert lees_tidy(uit.getvalue()) == lees_tidy(bestand({}))


def test_empty_lines_of_a_spreadsheet_are_no_lines() -> None:
    kop, *regels = bestand({}, TWEEDE).splitlines()
    tekst = "\n".join(["", kop, "", regels[0], "," * 13, regels[1], " ,", ""])
    assert lees_tidy(tekst) == lees_tidy(bestand({}, TWEEDE))


BEZWAREN = [
    ({"crebo": "2574"}, Reden.CREBO_ONLEESBAAR, "crebo"),
    ({"dossier_crebo": "Entree"}, Reden.CREBO_ONLEESBAAR, "dossier_crebo"),
    ({"kwalificatie": " "}, Reden.LEEG, "kwalificatie"),
    ({"editie": ""}, Reden.LEEG, "editie"),
    ({"niveau": "0"}, Reden.NIVEAU_ONBEKEND, "niveau"),
    ({"niveau": "5"}, Reden.NIVEAU_ONBEKEND, "niveau"),
    ({"niveau": "²"}, Reden.NIVEAU_ONBEKEND, "niveau"),
    ({"niveau": ""}, Reden.NIVEAU_ONBEKEND, "niveau"),
    ({"kerntaak_code": ""}, Reden.CODE_ONLEESBAAR, "kerntaak_code"),
    ({"kerntaak_code": "B1-K1-W1"}, Reden.CODE_ONLEESBAAR, "kerntaak_code"),
    ({"kerntaak_status": ""}, Reden.STATUS_ONBEKEND, "kerntaak_status"),
    ({"werkproces_code": "X1-K1-W1"}, Reden.CODE_ONLEESBAAR, "werkproces_code"),
    ({"werkproces_code": ""}, Reden.CODE_ONLEESBAAR, "werkproces_code"),
    ({"werkproces_code": "P1-K1-W1"}, Reden.CODE_PAST_NIET, "werkproces_code"),
    ({"werkproces": ""}, Reden.LEEG, "werkproces"),
    ({"werkproces": "x" * (MAX_TITEL + 1)}, Reden.TE_LANG, "werkproces"),
    ({"werkproces": "Rondt\x00af"}, Reden.ONLEESBAAR, "werkproces"),
    ({"werkproces": "Rondt\naf"}, Reden.ONLEESBAAR, "werkproces"),
    ({"werkproces": "Rondt \u202eaf"}, Reden.ONLEESBAAR, "werkproces"),
    ({"werkproces_status": "klopt"}, Reden.STATUS_ONBEKEND, "werkproces_status"),
    ({"werkproces_bron": "x" * (MAX_BRON + 1)}, Reden.TE_LANG, "werkproces_bron"),
]


@pytest.mark.parametrize(("anders", "reden", "kolom"), BEZWAREN)
def test_a_line_that_cannot_be_used_is_named_and_costs_only_itself(
    anders: dict[str, str], reden: Reden, kolom: str
) -> None:
    verslag = lees_tidy(bestand(TWEEDE, anders))
    assert verslag.kwalificaties == lees_tidy(bestand(TWEEDE)).kwalificaties
    (opmerking,) = verslag.niet_gebruikt
    assert (opmerking.regel, opmerking.reden, opmerking.kolom) == (3, reden, kolom)
    assert opmerking.waarde.strip() == anders[kolom].strip()[:80]


@pytest.mark.parametrize(
    "anders",
    [
        {"kwalificatie": "Iemand anders"},
        {"niveau": "2"},
        {"dossier_crebo": ""},
        {"dossier": "Ander vak"},
        {"kerntaak": "Werkt tegen"},
        {"kerntaak_status": "betwist"},
        {"kerntaak_bron": ""},
    ],
)
def test_a_line_that_contradicts_an_earlier_one_is_refused(anders: dict[str, str]) -> None:
    verslag = lees_tidy(bestand({}, {**TWEEDE, **anders}))
    assert verslag.kwalificaties == lees_tidy(bestand({})).kwalificaties
    ((kolom, waarde),) = anders.items()
    assert verslag.regels == (Leesregel(3, Reden.TEGENSPRAAK, kolom, waarde),)


def test_of_one_code_with_two_titles_the_first_stays_and_the_second_is_named() -> None:
    verslag = lees_tidy(bestand({}, {"werkproces": "Iets anders"}))
    assert verslag.kwalificaties == lees_tidy(bestand({})).kwalificaties
    assert verslag.regels == (Leesregel(3, Reden.CODE_DUBBEL, "werkproces_code", "B1-K1-W1"),)


def test_a_refused_line_leaves_no_trace_of_its_kwalificatie_or_kerntaak() -> None:
    nieuw = {"crebo": "99902", "kerntaak_code": "P1-K1"}
    verslag = lees_tidy(bestand(nieuw, {}))
    assert [k.crebo for k in verslag.kwalificaties] == ["99901"]
    assert [r.reden for r in verslag.regels] == [Reden.CODE_PAST_NIET]


def test_another_spelling_of_a_code_is_used_and_remarked() -> None:
    verslag = lees_tidy(bestand({"kerntaak_code": "b1k1", "werkproces_code": "B1-K 1–W1"}))
    assert verslag.kwalificaties == lees_tidy(bestand({})).kwalificaties
    assert verslag.regels == (
        Leesregel(2, Reden.CODE_ANDERS_GESPELD, "kerntaak_code", "b1k1"),
        Leesregel(2, Reden.CODE_ANDERS_GESPELD, "werkproces_code", "B1-K 1–W1"),
    )
    assert verslag.niet_gebruikt == ()


def test_an_unknown_column_is_remarked_and_the_rest_is_used() -> None:
    kop, regel = bestand({}).splitlines()
    verslag = lees_tidy(f"{kop},opmerking\n{regel},mooi\n")
    assert verslag.kwalificaties == lees_tidy(bestand({})).kwalificaties
    assert verslag.regels == (Leesregel(1, Reden.KOLOM_ONBEKEND, "opmerking"),)
    assert verslag.niet_gebruikt == ()


def test_werkprocessen_come_in_number_order_whatever_the_order_of_the_lines() -> None:
    codes = ["B1-K1-W10", "P1-K1-W1", "B1-K1-W9", "B1-K2-W1", "B1-K1-W2"]
    verslag = lees_tidy(
        bestand(*({"kerntaak_code": c.rpartition("-")[0], "werkproces_code": c} for c in codes))
    )
    (kwalificatie,) = verslag.kwalificaties
    assert [w.code for w in kwalificatie.werkprocessen] == [
        *("B1-K1-W2", "B1-K1-W9", "B1-K1-W10", "B1-K2-W1", "P1-K1-W1"),
    ]


def test_two_edities_of_one_crebo_stand_side_by_side() -> None:
    verslag = lees_tidy(bestand({}, {"editie": "2027", "werkproces": "Bereidt anders voor"}))
    assert [k.dossier.editie for k in verslag.kwalificaties] == ["2026", "2027"]
    assert verslag.regels == ()


GEEN_WERKPROCES = dict.fromkeys(KOLOMMEN[10:], "")
GEEN_KERNTAAK = dict.fromkeys(KOLOMMEN[6:], "")


def test_what_is_known_without_its_parts_can_stand_alone() -> None:
    verslag = lees_tidy(bestand(GEEN_WERKPROCES, {**GEEN_KERNTAAK, "crebo": "99902"}))
    zonder_werkproces, zonder_kerntaak = verslag.kwalificaties
    assert [k.werkprocessen for k in zonder_werkproces.kerntaken] == [()]
    assert zonder_kerntaak.kerntaken == ()
    assert [(r.regel, r.reden) for r in verslag.regels] == [(2, Reden.KERNTAAK_LEEG)]


def test_a_werkproces_without_its_kerntaak_is_refused() -> None:
    verslag = lees_tidy(bestand(dict.fromkeys(KOLOMMEN[6:10], "")))
    assert verslag.kwalificaties == ()
    assert verslag.regels == (Leesregel(2, Reden.LEEG, "kerntaak_code"),)


def test_an_unknown_dossier_stays_empty() -> None:
    (kwalificatie,) = lees_tidy(bestand({"dossier_crebo": "", "dossier": ""})).kwalificaties
    assert kwalificatie.dossier == DossierEditie(Crebo(""), "", "2026")


def test_a_certificaat_or_keuzedeel_may_have_no_niveau() -> None:
    for code, niveau in (("K0067", ""), ("C0163", "0"), ("k0067", "3")):
        verslag = lees_tidy(bestand({"crebo": code, "niveau": niveau}))
        (kwalificatie,) = verslag.kwalificaties
        assert (kwalificatie.crebo, kwalificatie.niveau) == (code.upper(), int(niveau or 0))


def test_a_kerntaak_whose_code_is_known_may_lack_its_title() -> None:
    verslag = lees_tidy(bestand({"kerntaak": ""}))
    assert [k.titel for k in verslag.kwalificaties[0].kerntaken] == [""]
    assert verslag.regels == (Leesregel(2, Reden.KERNTAAK_ZONDER_TITEL, "kerntaak", "B1-K1"),)


@pytest.mark.parametrize("codering", ["cp1252", "utf-16", "mac_roman"])
def test_another_encoding_is_refused_and_nothing_guessed(codering: str) -> None:
    tekst = bestand(TWEEDE, {"werkproces": "Creëert sfeer"})
    verslag = lees_tidy(tekst.encode(codering))
    assert verslag.kwalificaties == ()
    regel = 1 if codering == "utf-16" else 3
    assert verslag.regels == (Leesregel(regel, Reden.GEEN_UTF8),)


@pytest.mark.parametrize("inhoud", ["", b"", "\ufeff", "\n\n", ",,,\n"])
def test_an_empty_file_is_said_to_be_empty(inhoud: bytes | str) -> None:
    verslag = lees_tidy(inhoud)
    assert verslag.kwalificaties == ()
    assert verslag.regels == (Leesregel(1, Reden.BESTAND_LEEG),)


def test_a_file_without_its_columns_is_refused_with_their_names() -> None:
    verslag = lees_tidy(bestand({}).replace("werkproces_bron", "bron").replace("niveau", "nivo"))
    assert verslag.kwalificaties == ()
    assert verslag.niet_gebruikt == (
        Leesregel(1, Reden.KOLOM_ONTBREEKT, "niveau"),
        Leesregel(1, Reden.KOLOM_ONTBREEKT, "werkproces_bron"),
    )


def test_a_column_that_stands_twice_is_refused() -> None:
    kop, regel = bestand({}).splitlines()
    verslag = lees_tidy(f"{kop},crebo\n{regel},99902\n")
    assert verslag.kwalificaties == ()
    assert verslag.regels == (Leesregel(1, Reden.KOLOM_DUBBEL, "crebo"),)


def test_a_line_with_a_cell_too_few_or_too_many_is_refused() -> None:
    kop, regel = bestand({}).splitlines()
    verslag = lees_tidy(f"{kop}\n{regel},\n{regel}\n99901,Verzonnen\n")
    assert verslag.kwalificaties == lees_tidy(bestand({})).kwalificaties
    assert verslag.regels == (
        Leesregel(2, Reden.AANTAL_VELDEN, waarde="15"),
        Leesregel(4, Reden.AANTAL_VELDEN, waarde="2"),
    )


def test_a_header_with_broken_quoting_is_said_to_be_broken() -> None:
    assert lees_tidy('"crebo').regels == (Leesregel(1, Reden.CSV_GEBROKEN),)


@pytest.mark.parametrize("kapot", ['99901,"Verzonnen', '99901,"Verz"onnen', "9" * 200_000])
def test_after_broken_quoting_nothing_is_read_and_the_line_is_named(kapot: str) -> None:
    verslag = lees_tidy(f"{bestand({})}{kapot}\n{bestand(TWEEDE).splitlines()[1]}\n")
    assert verslag.kwalificaties == lees_tidy(bestand({})).kwalificaties
    assert verslag.regels == (Leesregel(3, Reden.CSV_GEBROKEN),)


def test_a_remark_names_the_line_on_which_a_cell_with_line_breaks_began() -> None:
    verslag = lees_tidy(bestand({"werkproces": "een\ntwee\ndrie"}, {"niveau": "9"}))
    assert [regel.regel for regel in verslag.regels] == [2, 5]


# ------------------------------------------------------------------------------- properties


@given(st.text() | st.binary())
def test_any_text_and_any_bytes_get_an_answer(inhoud: bytes | str) -> None:
    verslag = lees_tidy(inhoud)
    assert verslag.kwalificaties == ()
    assert verslag.niet_gebruikt


@given(st.lists(st.sampled_from([{}, TWEEDE, *(anders for anders, _, _ in BEZWAREN)]), max_size=8))
def test_every_line_is_used_or_refused_once(regels: list[dict[str, str]]) -> None:
    verslag = lees_tidy(bestand(*regels))
    gebruikt = sum(len(k.werkprocessen) for k in verslag.kwalificaties)
    assert gebruikt + len(verslag.niet_gebruikt) == len(regels)
    nummers = [regel.regel for regel in verslag.niet_gebruikt]
    assert nummers == sorted(set(nummers))
