"""Crebolijst and koppeltabel: names, days and successors of every code, whatever the year."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from tests.structuur.werkmappen import CREBOLIJST, KOPPELTABEL, Rijen, deel_van, met_deel, werkmap
from werkplek.domain.kwalificatie import Crebo, Geldigheid
from werkplek.domain.leesverslag import Leesregel, Reden, Vorm
from werkplek.domain.opleiding import Opleiding
from werkplek.structuur.bronbestand import open_bron

GEPUBLICEERD = Path(__file__).resolve().parents[3] / "shared" / "kwalificatiestructuur" / "raw"


@pytest.fixture
def lees(tmp_path: Path) -> "Lees":
    return Lees(tmp_path / "lijst")


class Lees:
    """Reads these bytes as a file."""

    def __init__(self, pad: Path) -> None:
        self._pad = pad

    def __call__(self, inhoud: bytes | str) -> tuple[dict[str, Opleiding], tuple[Leesregel, ...]]:
        self._pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
        bron = open_bron(self._pad)
        delen = list(bron.lees())
        assert bron.vorm is Vorm.CODELIJST
        opleidingen: dict[str, Opleiding] = {o.crebo: o for deel in delen for o in deel.opleidingen}
        return opleidingen, tuple(regel for deel in delen for regel in deel.regels)


def test_the_crebolijst_gives_names_niveaus_and_since_when(lees: Lees) -> None:
    opleidingen, regels = lees(werkmap(CREBOLIJST))
    sinds = Geldigheid(vanaf=date(2025, 8, 1))
    assert regels == ()
    assert list(opleidingen.values()) == [
        Opleiding(Crebo("99901"), "Assistent lantaarnopsteker", 1, "entreeopleiding", geldig=sinds),
        Opleiding(Crebo("99902"), "Klompenmaker", 2, "basisberoepsopleiding", geldig=sinds),
        Opleiding(Crebo("K9901"), "Klompen verven", 0, "keuzedeel", geldig=sinds),
        Opleiding(
            Crebo("99903"),
            "Turfsteker",
            geldig=Geldigheid(None, date(2024, 7, 31), date(2028, 7, 31)),
            vervallen=True,
        ),
    ]


def test_the_koppeltabel_names_who_comes_after_and_itself_where_nobody_does(lees: Lees) -> None:
    opleidingen, regels = lees(werkmap(KOPPELTABEL))
    assert regels == ()
    oud, nu = opleidingen["99911"], opleidingen["99902"]
    assert (oud.opvolger, oud.opvolger_dossier, oud.schooljaar) == ("99902", "99802", "2025-2026")
    assert (nu.opvolger, nu.opvolger_dossier, nu.niveau) == ("99902", "99802", 2)


def test_of_several_school_years_a_code_comes_once_and_the_newest_counts(tmp_path: Path) -> None:
    pad = tmp_path / "koppeltabel"
    pad.write_bytes(werkmap(KOPPELTABEL))
    (deel,) = [deel for deel in open_bron(pad).lees() if deel.opleidingen]
    gelezen = {o.crebo: (o.opvolger, o.schooljaar) for o in deel.opleidingen}
    assert len(deel.opleidingen) == len(gelezen)
    assert gelezen == {"99911": ("99902", "2025-2026"), "99902": ("99902", "2025-2026")}


@pytest.mark.parametrize("eerst", ["Complete lijst", "Vervallen"])
def test_what_one_file_calls_vervallen_is_so_on_whatever_sheet_it_says_it(
    lees: Lees, eerst: str
) -> None:
    bladen: dict[str, Rijen] = {
        "Complete lijst": [["Geldig vanaf 01-08-2025"], ["code", "naam"], [99903, "Turfsteker"]],
        "Vervallen": [["code", "naam"], [99903, "Turfsteker"]],
    }
    bladen = {eerst: bladen[eerst]} | bladen
    opleidingen, _ = lees(werkmap(bladen))
    assert opleidingen["99903"].vervallen


def test_merged_cells_of_the_changes_hold_for_every_row_beside_them(lees: Lees) -> None:
    rijen: Rijen = [
        ["Crebo dossier", "Versie", "Naam dossier", "Crebo kwalificatie", "Naam kwalificatie"],
        [99802, 2, "Hout en wind", 99902, "Klompenmaker"],
        [None, None, None, 99904, "Molenaarsknecht"],
        [99803, 1, "Veen", 99903, "Turfsteker"],
        [None, None, None, 99905, "Heikneuter"],
    ]
    opleidingen, regels = lees(werkmap({"Wijzigingen": rijen}, samen=["A2:A3", "C2:C3"]))
    assert [(o.crebo, o.dossier, o.dossier_naam) for o in opleidingen.values()] == [
        ("99902", "99802", "Hout en wind"),
        ("99904", "99802", "Hout en wind"),
        ("99903", "99803", "Veen"),
        ("99905", "", ""),  # blank and not merged: nobody says which dossier
    ]
    assert regels == (Leesregel(1, Reden.KOLOM_ONBEKEND, "Versie", blad="Wijzigingen"),)


def test_where_two_columns_are_called_alike_the_first_is_of_the_dossier(lees: Lees) -> None:
    kop = "Crebonummer;Naam;Crebonummer;Naam\n"
    opleidingen, _ = lees(kop + "99802;Hout en wind;99902;Klompenmaker\n")
    assert opleidingen == {
        "99902": Opleiding(
            Crebo("99902"),
            "Klompenmaker",
            dossier=Crebo("99802"),
            dossier_naam="Hout en wind",
        )
    }


@pytest.mark.parametrize(
    "code",
    [
        *("Crebonummer", "Erkende opleidingscode", "Opleidingscode", "Opleidingcode", "code"),
        *("CREBO", "Crebo-nummer", "crebocode kwalificatie", " Opleidingscode: "),
    ],
)
@pytest.mark.parametrize("naam", ["Opleidingsnaam", "naam", "Naam kwalificatie/opleiding"])
@pytest.mark.parametrize("scheiding", [",", ";"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_columns_are_found_by_what_they_mean(
    lees: Lees, code: str, naam: str, scheiding: str, bom: str
) -> None:
    opleidingen, regels = lees(f"{bom}{naam}{scheiding}{code}\r\nKlompenmaker{scheiding}99902\r\n")
    assert opleidingen == {"99902": Opleiding(Crebo("99902"), "Klompenmaker")}
    assert regels == ()


def test_the_year_may_stand_in_the_names_of_the_columns_and_the_newest_counts(lees: Lees) -> None:
    opleidingen, _ = lees(
        "Opleidingcode;Opleidingsnaam;Verwijzende opleidingscode kwalificatie 24-25;"
        "Verwijzende opleidingscode kwalificatie 2025-2026\n99911;Klompenmaker;99911;99902\n"
    )
    assert (opleidingen["99911"].opvolger, opleidingen["99911"].schooljaar) == (
        "99902",
        "2025-2026",
    )


@pytest.mark.parametrize(
    ("niveau", "getal"),
    [
        *(("2", 2), ("2.0", 2), ("Niveau 2", 2), ("MBO-2", 2), ("mbo niveau 2", 2), ("", 0)),
        *(("basisberoepsopleiding", 2), ("Specialistenopleiding", 4), ("n.v.t.", 0)),
    ],
)
def test_the_niveau_may_be_spelled_in_many_ways(lees: Lees, niveau: str, getal: int) -> None:
    opleidingen, regels = lees(f"code,naam,niveau\n99902,Klompenmaker,{niveau}\n")
    assert (opleidingen["99902"].niveau, regels) == (getal, ())


@pytest.mark.parametrize(
    ("rij", "reden", "kolom"),
    [
        ("9990,Klompenmaker,2,", Reden.CREBO_ONLEESBAAR, "opleidingscode"),
        (",Klompenmaker,2,", Reden.LEEG, "opleidingscode"),
        ("99903,Klompen\x00maker,2,", Reden.ONLEESBAAR, "naam"),
        (f"99903,{'x' * 301},2,", Reden.TE_LANG, "naam"),
        ("99903,Klompenmaker,hbo,", Reden.NIVEAU_ONBEKEND, "niveau"),
        ("99903,Klompenmaker,2,30-02-2025", Reden.DATUM_ONLEESBAAR, "geldig vanaf"),
        ("99903,Klompenmaker,2", Reden.AANTAL_VELDEN, ""),
        ("99902,Anders,2,", Reden.CODE_DUBBEL, "opleidingscode"),
        ('99903,"Klompen', Reden.CSV_GEBROKEN, ""),
    ],
)
def test_a_line_that_cannot_be_used_is_named_and_costs_only_itself(
    lees: Lees, rij: str, reden: Reden, kolom: str
) -> None:
    opleidingen, regels = lees(f"code,naam,niveau,geldig vanaf\n99902,Klompenmaker,2,\n{rij}\n")
    assert list(opleidingen) == ["99902"]
    assert [(r.regel, r.reden, r.kolom) for r in regels] == [(3, reden, kolom)]


def test_the_same_line_twice_says_nothing_new(lees: Lees) -> None:
    opleidingen, regels = lees("code,naam\n99902,Klompenmaker\n99902,Klompenmaker\n")
    assert (list(opleidingen), regels) == (["99902"], ())


def test_of_a_formula_the_last_outcome_counts_and_it_is_remarked(lees: Lees) -> None:
    inhoud = werkmap({"Lijst": [["code", "naam"], [99902, "=A2"], [99903, "Turfsteker"]]})
    blad = "xl/worksheets/sheet1.xml"
    berekend = re.sub(rb"<v */>|<v></v>", b"<v>7</v>", deel_van(inhoud, blad))
    for deel, naam in ((deel_van(inhoud, blad), ""), (berekend, "7")):
        opleidingen, regels = lees(met_deel(inhoud, blad, deel))
        assert [o.naam for o in opleidingen.values()] == [naam, "Turfsteker"]
        assert regels == (Leesregel(2, Reden.FORMULE, waarde="B2", blad="Lijst"),)


def test_a_sheet_with_something_else_is_named_and_the_others_are_read(lees: Lees) -> None:
    bladen = {"Toelichting": [["Lees dit eerst"]], "Leeg": [], **KOPPELTABEL}
    opleidingen, regels = lees(werkmap(bladen))
    assert len(opleidingen) == 2
    assert regels == (Leesregel(1, Reden.BLAD_ONBEKEND, blad="Toelichting"),)


@pytest.mark.parametrize(
    "rijen", [[["Lees dit"]], [["code", "naam"]], [["crebo", "kwalificatie", "werkproces_code"]]]
)
def test_a_workbook_without_a_list_says_so(lees: Lees, rijen: Sequence[Sequence[str]]) -> None:
    opleidingen, regels = lees(werkmap({"Blad1": rijen}))
    assert not opleidingen
    assert regels[-1] == Leesregel(0, Reden.NIETS_GEVONDEN)


def gepubliceerd(patroon: str) -> bytes:
    paden = sorted(GEPUBLICEERD.glob(patroon))
    if not paden:
        pytest.skip("the published lists lie outside the repository, not here")
    return paden[0].read_bytes()


def test_the_real_koppeltabel_reads_without_a_complaint(lees: Lees) -> None:
    opleidingen, regels = lees(gepubliceerd("koppeltabel-xlsx/*.xlsx"))
    assert regels == ()
    assert len(opleidingen) == 4_103
    assert opleidingen["25743"].naam == "Assistent logistiek"


def test_the_real_crebo_csv_reads_without_a_complaint(lees: Lees) -> None:
    opleidingen, regels = lees(gepubliceerd("crebo-csv/*.csv"))
    assert regels == ()
    assert len(opleidingen) == 23
    assert {o.niveau for o in opleidingen.values()} <= {1, 2, 3, 4}
    assert opleidingen["10022"].dossier_naam == "Entree"
