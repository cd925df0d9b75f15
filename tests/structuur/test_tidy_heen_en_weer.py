"""What Werkplek writes it reads back the same, and what Excel makes of it does no harm."""

import csv
import io
import unicodedata
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.structuur.sbb_voorbeelden import KLEIN
from tests.structuur.sbb_voorbeelden import lees as lees_xml
from werkplek.domain.kwalificatie import (
    Crebo,
    DossierEditie,
    Geldigheid,
    Herkomst,
    Kerntaak,
    KerntaakCode,
    KerntaakTekst,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
    WerkprocesTekst,
    volgorde,
)
from werkplek.domain.leesverslag import Leesregel, Reden
from werkplek.structuur.bronbestand import open_bron
from werkplek.structuur.tidy import lees_tidy, lees_tidy_delen
from werkplek.structuur.tidy_kolommen import KOLOMMEN, MAX_TEKST, VERPLICHT
from werkplek.structuur.tidy_schrijven import schrijf_tidy

GEPUBLICEERD = (
    Path(__file__).resolve().parents[3] / "shared" / "kwalificatiestructuur" / "raw"
) / "sbb-dossier-xml"

LEESBAAR = st.text(
    st.characters(exclude_categories=("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")), max_size=20
).map(lambda tekst: unicodedata.normalize("NFC", tekst).strip())
FORMULE = st.sampled_from(["=1+1", "- Werkt", "+31", "@wie", "'", "'=1", "''-", "' =", "-"])
TITEL = (LEESBAAR | FORMULE).filter(bool)
TEKST = st.lists(LEESBAAR | FORMULE | st.just('\t- ja;\t"nee"'), max_size=3).map(
    lambda regels: unicodedata.normalize("NFC", "\n".join(regels)).strip()
)
HERKOMST = st.sampled_from(Herkomst)
VIJF = st.from_regex("[0-9]{5}", fullmatch=True).map(Crebo)
ZONDER_NIVEAU = st.from_regex("[KC][0-9]{4}", fullmatch=True).map(Crebo)
LEEG = st.just(Crebo(""))
NUMMERS = st.lists(st.integers(1, 99), max_size=3, unique=True)
DAG = st.none() | st.dates(date(1, 1, 1))
LETTERS = st.lists(st.sampled_from("ABCXYZ"), max_size=3).map(tuple)
DELEN = st.lists(st.sampled_from(["B1", "P2", "P11", "D1", "C3"]), max_size=2, unique=True)


@st.composite
def een_werkproces(trek: st.DrawFn, code: str) -> Werkproces:
    return Werkproces(
        WerkprocesCode(code),
        trek(TITEL),
        trek(HERKOMST),
        trek(LEESBAAR),
        trek(st.builds(WerkprocesTekst, TEKST, TEKST, TEKST, LETTERS, TEKST, TEKST, TEKST)),
        WerkprocesCode(trek(st.sampled_from(["", "B1-K1-W10"]))),
    )


@st.composite
def een_kerntaak(trek: st.DrawFn, code: str) -> Kerntaak:
    codes = sorted((f"{code}-W{nummer}" for nummer in trek(NUMMERS)), key=volgorde)
    return Kerntaak(
        KerntaakCode(code),
        trek(LEESBAAR),
        tuple(trek(een_werkproces(w)) for w in codes),
        trek(HERKOMST),
        trek(LEESBAAR),
        trek(st.builds(KerntaakTekst, TEKST, TEKST, TEKST, TEKST)),
    )


@st.composite
def een_kwalificatie(trek: st.DrawFn) -> Kwalificatie:
    codes = sorted(
        (f"{deel}-K{nummer}" for deel in trek(DELEN) for nummer in trek(NUMMERS)), key=volgorde
    )
    crebo = trek(VIJF | ZONDER_NIVEAU)
    return Kwalificatie(
        crebo=crebo,
        naam=trek(TITEL),
        niveau=trek(st.integers(1 if crebo.isdecimal() else 0, 4)),
        dossier=DossierEditie(trek(VIJF | LEEG), trek(LEESBAAR), trek(TITEL)),
        kerntaken=tuple(trek(een_kerntaak(code)) for code in codes),
        geldig=Geldigheid(trek(DAG), trek(DAG), trek(DAG)),
        hoort_bij=trek(VIJF | LEEG if crebo.startswith("C") else LEEG),
    )


KWALIFICATIES = st.lists(
    een_kwalificatie(), max_size=2, unique_by=lambda k: (k.crebo, k.dossier.editie)
).map(tuple)


def tidy(*kwalificaties: Kwalificatie, voor_excel: bool = False) -> str:
    return "".join(schrijf_tidy(kwalificaties, voor_excel=voor_excel))


@given(KWALIFICATIES, st.booleans())
def test_what_is_written_reads_back_the_same(
    kwalificaties: tuple[Kwalificatie, ...], voor_excel: bool
) -> None:
    tekst = tidy(*kwalificaties, voor_excel=voor_excel)
    for inhoud in (tekst.encode(), tekst.replace("\r\n", "\n").replace("\n", "\r\n")):
        verslag = lees_tidy(inhoud)
        assert verslag.kwalificaties == kwalificaties
        assert verslag.niet_gebruikt == ()


def test_sbb_s_own_dossiers_come_back_with_all_their_texts() -> None:
    if not GEPUBLICEERD.is_dir():
        pytest.skip("the published dossiers lie outside the repository, not here")
    gelezen = tuple(
        kwalificatie
        for pad in sorted(GEPUBLICEERD.glob("*.xml"))
        for deel in open_bron(pad).lees()
        for kwalificatie in deel.kwalificaties
    )
    verslag = lees_tidy(tidy(*gelezen))
    assert len(gelezen) == 8
    assert verslag.kwalificaties == gelezen
    assert verslag.regels == ()


START = files("werkplek.structuur.start").joinpath("kwalificaties.csv").read_bytes()


@given(st.data())
def test_what_a_damaged_file_still_gives_is_sound(keuze: st.DataObject) -> None:
    begin = keuze.draw(st.integers(0, len(START)))
    eind = keuze.draw(st.integers(begin, min(len(START), begin + 400)))
    vulling = keuze.draw(st.binary(max_size=8) | st.sampled_from([b'"', b"\n", b";", b"\x00"]))
    gelezen = lees_tidy(START[:begin] + vulling + START[eind:]).kwalificaties
    opnieuw = lees_tidy(tidy(*gelezen))
    assert opnieuw.kwalificaties == gelezen
    assert opnieuw.niet_gebruikt == ()


WERKPROCES = Werkproces(
    WerkprocesCode("B1-K1-W1"),
    "Steekt de lantaarn aan",
    Herkomst.OFFICIEEL,
    "Verzonnen dossier",
    WerkprocesTekst(
        omschrijving='Loopt naar de lantaarn.\n\nSteekt hem aan; "rustig".',
        gedrag="- Kijkt eerst omhoog,\n- blaast niet",
        competenties=("A", "K"),
        gedrag_profiel="=HYPERLINK(1)",
    ),
)
LANTAARN = Kwalificatie(
    Crebo("99901"),
    "Assistent lantaarnopsteker",
    1,
    DossierEditie(Crebo("99801"), "Licht op straat", "2026"),
    (Kerntaak(KerntaakCode("B1-K1"), "Brengt licht", (WERKPROCES,), Herkomst.OFFICIEEL),),
    Geldigheid(date(2025, 8, 1), date(2030, 7, 31)),
)


def test_texts_of_several_lines_and_all_else_the_dossier_says_come_back() -> None:
    verslag = lees_tidy(tidy(LANTAARN))
    assert verslag.kwalificaties == (LANTAARN,)
    assert verslag.regels == ()


def test_a_file_made_before_the_texts_were_kept_still_reads() -> None:
    rijen = [rij[: len(VERPLICHT)] for rij in csv.reader(io.StringIO(tidy(LANTAARN)))]
    uit = io.StringIO()
    csv.writer(uit).writerows(rijen)
    (kwalificatie,) = lees_tidy(uit.getvalue()).kwalificaties
    assert kwalificatie.kerntaken[0].werkprocessen[0].tekst == WerkprocesTekst()
    assert kwalificatie.geldig == Geldigheid()


def test_for_excel_it_begins_with_a_mark_and_no_cell_is_a_formula() -> None:
    tekst = tidy(LANTAARN, voor_excel=True)
    assert tekst.startswith("\ufeffcrebo;kwalificatie;")
    cellen = [cel for rij in csv.reader(io.StringIO(tekst), delimiter=";") for cel in rij]
    assert "'=HYPERLINK(1)" in cellen
    assert not [cel for cel in cellen if cel.startswith(("=", "+", "-", "@"))]


def test_else_texts_stand_as_they_are() -> None:
    cellen = [cel for rij in csv.reader(io.StringIO(tidy(LANTAARN))) for cel in rij]
    assert "- Kijkt eerst omhoog,\n- blaast niet" in cellen


def regel(**anders: str) -> str:
    uit = io.StringIO(newline="")
    schrijver = csv.DictWriter(uit, KOLOMMEN)
    schrijver.writeheader()
    rij = next(csv.DictReader(io.StringIO(tidy(LANTAARN))))
    schrijver.writerow(rij | anders)
    return uit.getvalue()


@pytest.mark.parametrize("dag", ["2025-08-01", "01-08-2025", "1-8-2025", "1/8/2025"])
def test_a_day_may_be_spelled_as_a_spreadsheet_does(dag: str) -> None:
    (kwalificatie,) = lees_tidy(regel(geldig_vanaf=dag)).kwalificaties
    assert kwalificatie.geldig.vanaf == date(2025, 8, 1)


@pytest.mark.parametrize("letters", ["A K", "A; K", " A,K;"])
def test_competenties_may_be_parted_in_any_way(letters: str) -> None:
    (kwalificatie,) = lees_tidy(regel(competenties=letters)).kwalificaties
    assert kwalificatie.werkprocessen[0].tekst.competenties == ("A", "K")


@pytest.mark.parametrize(
    ("kolom", "cel", "reden"),
    [
        ("geldig_vanaf", "31-02-2025", Reden.DATUM_ONLEESBAAR),
        ("einde_instroom", "later", Reden.DATUM_ONLEESBAAR),
        ("hoort_bij", "Entree", Reden.CREBO_ONLEESBAAR),
        ("hoort_bij", "99902", Reden.HOORT_NIET_BIJ),
        ("gelijk_aan", "B1-K1", Reden.CODE_ONLEESBAAR),
        ("competenties", "A en K", Reden.ONLEESBAAR),
        ("complexiteit", "x" * (MAX_TEKST + 1), Reden.TE_LANG),
        ("gedrag", "Werkt\x00", Reden.ONLEESBAAR),
    ],
)
def test_what_cannot_be_read_costs_the_line(kolom: str, cel: str, reden: Reden) -> None:
    verslag = lees_tidy(regel(**{kolom: cel}))
    assert verslag.kwalificaties == ()
    assert verslag.regels == (Leesregel(2, reden, kolom, cel[:80]),)


@pytest.mark.parametrize(
    ("kolom", "cel"), [("geldig_vanaf", "2026-08-01"), ("complexiteit", "Anders")]
)
def test_two_lines_may_not_contradict_each_other_in_what_is_new_either(
    kolom: str, cel: str
) -> None:
    tweede = {"werkproces_code": "B1-K1-W2", kolom: cel}
    inhoud = regel() + regel(**tweede).partition("\r\n")[2]
    assert lees_tidy(inhoud).regels[0].reden is Reden.TEGENSPRAAK


def test_a_long_file_is_told_of_part_by_part() -> None:
    kop, _, rij = tidy(LANTAARN).partition("\n")
    rijen = (rij.replace("99901", f"{nummer:05d}") for nummer in range(1, 2_001))
    delen = list(lees_tidy_delen(io.StringIO("\n".join([kop, *rijen]), newline="")))
    assert sum(len(deel.kwalificaties) for deel in delen) == 2_000
    assert max(len(deel.kwalificaties) for deel in delen) == 1
    assert not any(deel.regels for deel in delen)


@pytest.mark.parametrize("geheel", ["K9901", "C9902"])
def test_a_certificaat_is_a_part_of_a_kwalificatie_and_of_nothing_else(geheel: str) -> None:
    verslag = lees_tidy(regel(crebo="C9901", hoort_bij=geheel))
    assert verslag.kwalificaties == ()
    assert verslag.regels == (Leesregel(2, Reden.HOORT_NIET_BIJ, "hoort_bij", geheel),)


def test_a_certificaat_that_is_a_part_of_nothing_is_kept_and_remarked() -> None:
    verslag = lees_tidy(regel(crebo="C9901", hoort_bij="99901"))
    assert verslag.regels == ()
    verslag = lees_tidy(regel(crebo="C9901"))
    assert verslag.regels == (Leesregel(0, Reden.CERTIFICAAT_LOS, "hoort_bij", "C9901"),)
    assert len(verslag.kwalificaties) == 1


LOS = """</profielen><keuzedelen>
<keuzedeel code="K9901" titel="Klompen verven" nr="5" niveau="{niveau}">
<kerntaak hoofdstuk="1" titel="Verft"><werkproces hoofdstuk="1" titel="Mengt"/></kerntaak>
</keuzedeel></keuzedelen>"""


@pytest.mark.parametrize(
    ("van", "naar"),
    [
        ('code="A"', 'code="Z"'),
        ('nr="9002"', f'nr="{"9" * 296}"'),
        ('nr="9002"', f'nr="{"9" * 290}" versie="{"8" * 290}"'),
        ("Slijpt het mes", "Slijpt &#x958;" + "&#x958;" * 200),
        ("</profielen>", LOS.format(niveau="Niveau 3")),
        ("</profielen>", LOS.format(niveau="hoog")),
        ("Snijdt", "'=Snijdt"),
    ],
)
def test_what_is_read_of_xml_reads_back_the_same_up_to_its_bounds(
    tmp_path: Path, van: str, naar: str
) -> None:
    letters = '<werkprocescompetenties><competentie referentie="3084"/></werkprocescompetenties>'
    inhoud = KLEIN.replace('mes" hoofdstuk="1"/>', f'mes" hoofdstuk="1">{letters}</werkproces>')
    assert van in inhoud
    anders = inhoud.replace(' versie=""', "").replace(van, naar)
    delen = lees_xml(tmp_path / "export.xml", anders)
    gelezen = tuple(k for deel in delen for k in deel.kwalificaties)
    verslag = lees_tidy(tidy(*gelezen))
    assert verslag.kwalificaties == gelezen
    assert verslag.niet_gebruikt == ()


@pytest.mark.parametrize(
    ("niveau", "getal", "redenen"),
    [("Niveau 3", 3, []), ("", 0, []), ("hoog", 0, [Reden.NIVEAU_ONBEKEND])],
)
def test_the_niveau_of_a_keuzedeel_is_spelled_as_that_of_a_profiel(
    tmp_path: Path, niveau: str, getal: int, redenen: list[Reden]
) -> None:
    delen = lees_xml(
        tmp_path / "export.xml", KLEIN.replace("</profielen>", LOS.format(niveau=niveau))
    )
    assert [k.niveau for d in delen for k in d.kwalificaties if k.crebo == "K9901"] == [getal]
    assert [regel.reden for deel in delen for regel in deel.regels] == redenen
