"""A workbook from anywhere: it may be refused, but it never hangs, fills the memory or runs."""

import io
import random
import zipfile
from collections.abc import Iterator, Sequence

import pytest

from tests.structuur.werkmappen import (
    CREBOLIJST,
    KOPPELTABEL,
    RUIMTE,
    TEKSTEN,
    deel_van,
    met_deel,
    werkmap,
    zoals_excel,
)
from werkplek.domain.leesverslag import Leesdeel, Leesregel, Reden
from werkplek.structuur import bronbestand, zipkeuring
from werkplek.structuur import werkmap as werkmap_lezer
from werkplek.structuur.codelijst_delen import delen_van_werkmap
from werkplek.structuur.werkmap import MAX_BLADEN, soort_zip

BLAD = "xl/worksheets/sheet1.xml"
GOED = werkmap(CREBOLIJST)
GEBROKEN = Leesregel(0, Reden.XLSX_GEBROKEN)
TE_GROOT = Leesregel(0, Reden.BESTAND_TE_GROOT)


def lees(inhoud: bytes) -> tuple[list[str], list[Leesregel]]:
    """The codes and the remarks."""
    delen: list[Leesdeel] = list(bronbestand._of_niets(delen_van_werkmap(inhoud)))
    codes: list[str] = [opleiding.crebo for deel in delen for opleiding in deel.opleidingen]
    return codes, [regel for deel in delen for regel in deel.regels]


def zip_met(**delen: bytes) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, deel in delen.items():
            archief.writestr(naam, deel)
    return uit.getvalue()


def blad(rijen: bytes) -> bytes:
    return b'<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (RUIMTE, rijen)


@pytest.mark.parametrize("goed", [GOED, zoals_excel(GOED)])
def test_a_sound_one_is_read(goed: bytes) -> None:
    codes, regels = lees(goed)
    assert (len(codes), regels) == (4, [])


DTD = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>'
EXTERN = b'<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd">'


@pytest.mark.parametrize("dtd", [DTD, EXTERN, b"<!DOCTYPE x>", b"\n<!DOCTYPE\nx>"])
@pytest.mark.parametrize(
    "naam",
    [BLAD, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml", "_rels/.rels", "xl/los.bin"],
)
@pytest.mark.parametrize("codering", ["utf-8", "utf-16", "utf-8-sig"])
def test_a_doctype_in_any_part_is_refused(naam: str, dtd: bytes, codering: str) -> None:
    xml = (dtd + b"<x>&b;</x>").decode().encode(codering)
    _, regels = lees(met_deel(GOED, naam, xml))
    assert regels == [Leesregel(0, Reden.XLSX_GEBROKEN, waarde="DOCTYPE")]


def test_a_doctype_is_not_seen_in_a_text() -> None:
    codes, regels = lees(werkmap({"Lijst": [["code", "naam"], [99902, "<!DOCTYPE x>"]]}))
    assert (codes, regels) == (["99902"], [])


def test_a_part_that_unpacks_to_too_much_is_refused() -> None:
    bom = bytes(zipkeuring.MAX_UITGEPAKT + 1)
    assert len(zip_met(bom=bom)) < 200_000
    assert lees(met_deel(GOED, "xl/media/plaat.png", bom))[1] == [TE_GROOT]


@pytest.mark.parametrize(("zegt", "antwoord"), [(10, GEBROKEN), (2_000_000_000, TE_GROOT)])
def test_a_directory_that_lies_about_a_size_is_no_way_around_it(
    zegt: int, antwoord: Leesregel
) -> None:
    inhoud = met_deel(GOED, "xl/media/plaat.png", bytes(1_000_000))
    gelogen = inhoud.replace((1_000_000).to_bytes(4, "little"), zegt.to_bytes(4, "little"))
    assert gelogen != inhoud
    assert lees(gelogen)[1] == [antwoord]


def test_what_really_comes_out_is_counted_as_well() -> None:
    with pytest.raises(zipkeuring.Geweigerd) as fout:
        zipkeuring._bekijk(io.BytesIO(bytes(11)), zipkeuring._Kijker(10), 10)
    assert fout.value.reden is Reden.BESTAND_TE_GROOT


def test_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    vol = zip_met(**{f"xl/{nummer}": b"" for nummer in range(zipkeuring.MAX_DELEN + 1)})
    assert lees(vol)[1] == [TE_GROOT]


@pytest.mark.parametrize(
    "rijen",
    [
        b"<row>" + b"<c/>" * 70_000 + b"</row>",
        b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        b'<row r="99999999999999999999"><c><v>1</v></c></row>',
    ],
)
def test_more_cells_than_a_sheet_of_a_list_can_have_are_refused(rijen: bytes) -> None:
    (regel,) = lees(met_deel(GOED, BLAD, blad(rijen)))[1]
    assert regel.reden is Reden.BESTAND_TE_GROOT


def test_many_texts_in_one_part_are_no_flood() -> None:
    teksten = "".join(f"<si><t>{nummer}</t></si>" for nummer in range(40_000)).encode()
    met = zoals_excel(GOED)
    met = met_deel(met, TEKSTEN, deel_van(met, TEKSTEN).replace(b"</sst>", teksten + b"</sst>"))
    assert lees(met) == lees(GOED)


@pytest.mark.parametrize("naam", [BLAD, "xl/styles.xml"])
def test_a_flood_of_elements_is_refused(naam: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipkeuring, "MAX_ELEMENTEN", 20_000)
    monkeypatch.setattr(zipkeuring, "MAX_BIJZAKEN", 20_000)
    assert lees(met_deel(GOED, naam, blad(b"<row/>" * 20_001)))[1][-1].reden.fataal


@pytest.mark.timeout(20)
def test_a_sheet_that_claims_to_be_endless_does_not_hang() -> None:
    leeg = deel_van(GOED, BLAD).replace(b'ref="A1:E6"', b'ref="A1:XFD1048576"')
    leeg = leeg.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"/></row></sheetData>')
    codes, regels = lees(met_deel(GOED, BLAD, leeg))
    assert (len(codes), regels) == (4, [])


def test_rows_that_hold_nothing_are_passed_over_without_looking_at_their_cells(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gevuld: list[int] = []
    vul = werkmap_lezer._Samengevoegd.vul

    def telt(self: werkmap_lezer._Samengevoegd, rij: int, waarden: Sequence[object]) -> object:
        gevuld.append(rij)
        return vul(self, rij, waarden)

    monkeypatch.setattr(werkmap_lezer._Samengevoegd, "vul", telt)
    rijen = (
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="90000"><c r="A90000"><v>2</v></c></row>'
    )
    samen = b'</sheetData><mergeCells><mergeCell ref="A1:A90000"/></mergeCells>'
    lees(met_deel(GOED, BLAD, blad(rijen).replace(b"</sheetData>", samen)))
    assert gevuld == [1, 90_000, 1, 2]  # the second sheet has two rows


@pytest.mark.parametrize(
    ("grens", "inhoud"),
    [
        ("MAX_UITGEPAKT", met_deel(GOED, "xl/media/plaat.png", bytes(50_000_001))),
        ("MAX_DELEN", zip_met(**{f"xl/{nummer}": b"" for nummer in range(1_001)})),
        ("MAX_RIJEN", met_deel(GOED, BLAD, blad(b'<row r="100001"><c><v>1</v></c></row>'))),
        ("MAX_PER_RIJ", met_deel(GOED, BLAD, blad(b"<row>" + b"<c/>" * 70_000 + b"</row>"))),
        ("MAX_BIJZAKEN", met_deel(GOED, "xl/styles.xml", b"<x>" + b"<row/>" * 100_001 + b"</x>")),
    ],
)
def test_without_its_bound_each_of_these_would_be_read_on(
    monkeypatch: pytest.MonkeyPatch, grens: str, inhoud: bytes
) -> None:
    (geweigerd,) = [regel for regel in lees(inhoud)[1] if regel.reden.fataal]
    assert geweigerd.reden is Reden.BESTAND_TE_GROOT
    monkeypatch.setattr(zipkeuring, grens, 1_000_000_000)
    assert Reden.BESTAND_TE_GROOT not in {regel.reden for regel in lees(inhoud)[1]}


def test_many_sheets_are_refused() -> None:
    vol = werkmap({f"Blad{nummer}": [] for nummer in range(MAX_BLADEN + 1)})
    assert lees(vol)[1] == [TE_GROOT]


def test_macros_stay_where_they_are() -> None:
    met = met_deel(GOED, "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0Sub Auto_Open()")
    soort = deel_van(met, "[Content_Types].xml").replace(
        b"openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"ms-excel.sheet.macroEnabled.main+xml",
    )
    codes, regels = lees(met_deel(met, "[Content_Types].xml", soort))
    assert (len(codes), regels) == (4, [])


def test_what_openpyxl_leaves_out_is_no_business_of_the_reader() -> None:
    uitbreiding = b'<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"/></extLst>'
    met = deel_van(GOED, BLAD).replace(b"</worksheet>", uitbreiding + b"</worksheet>")
    codes, regels = lees(met_deel(GOED, BLAD, met))
    assert (len(codes), regels) == (4, [])


def test_a_password_is_said_to_be_there() -> None:
    inhoud = bytearray(GOED)
    for plek in (inhoud.find(b"PK\x03\x04") + 6, inhoud.find(b"PK\x01\x02") + 8):
        inhoud[plek] |= 1
    assert lees(bytes(inhoud))[1] == [Leesregel(0, Reden.XLSX_GEBROKEN, waarde="wachtwoord")]


@pytest.mark.parametrize("weg", [BLAD, "xl/workbook.xml", "[Content_Types].xml"])
def test_a_workbook_without_one_of_its_parts_gets_an_answer(weg: str) -> None:
    assert lees(met_deel(GOED, weg, b"", eruit=True)) == ([], [GEBROKEN])


def test_a_cut_workbook_is_broken_and_still_a_workbook() -> None:
    for lengte in range(len(GOED) // 2, len(GOED) - 30, 97):
        assert soort_zip(GOED[:lengte]) == "xlsx"
        assert lees(GOED[:lengte])[1] == [GEBROKEN]


def test_a_sheet_that_breaks_off_is_named_with_its_row() -> None:
    inhoud = met_deel(GOED, BLAD, deel_van(GOED, BLAD).partition(b'<c r="B5"')[0])
    assert lees(inhoud) == ([], [Leesregel(5, Reden.XLSX_GEBROKEN, waarde=BLAD)])


def test_a_drawing_of_excel_that_is_no_sound_xml_does_no_harm() -> None:
    codes, regels = lees(met_deel(GOED, "xl/drawings/vmlDrawing1.vml", b"<xml><br></xml>"))
    assert (len(codes), regels) == (4, [])


def test_a_formula_in_a_cell_without_a_sound_name_is_remarked_all_the_same() -> None:
    for cel in (b"9" * 5_000, b"", b"A0"):
        deel = deel_van(GOED, BLAD).replace(b'<c r="A6"', b'<c r="%s"><f>1</f></c><c r="A6"' % cel)
        assert lees(met_deel(GOED, BLAD, deel))[1]


def gemuteerd(goed: bytes, keer: int) -> Iterator[bytes]:
    """Damage anywhere in a file, always the same."""
    toeval = random.Random(7)
    for _ in range(keer):
        kapot = bytearray(goed)
        for _ in range(toeval.randint(1, 8)):
            plek = toeval.randrange(len(kapot))
            kapot[plek : plek + toeval.randrange(4)] = toeval.randbytes(toeval.randrange(4))
        yield bytes(kapot[: toeval.choice([len(kapot), toeval.randrange(len(kapot))])])


def test_damage_to_the_zip_always_gets_an_answer() -> None:
    for kapot in gemuteerd(GOED, 1_500):
        codes, regels = lees(kapot)
        assert codes or regels


@pytest.mark.parametrize(
    "naam",
    [BLAD, "xl/workbook.xml", "xl/styles.xml", TEKSTEN, "[Content_Types].xml"],
)
def test_damage_inside_a_part_always_gets_an_answer(naam: str) -> None:
    goed = zoals_excel(werkmap(KOPPELTABEL))
    for kapot in gemuteerd(deel_van(goed, naam), 150):
        codes, regels = lees(met_deel(goed, naam, kapot))
        assert codes or regels


def test_other_values_in_sound_xml_always_get_an_answer() -> None:
    """Mutations that leave the XML whole reach further into openpyxl than broken XML does."""
    goed, toeval = zoals_excel(werkmap(KOPPELTABEL)), random.Random(9)
    for naam in (BLAD, "xl/styles.xml", TEKSTEN, "xl/_rels/workbook.xml.rels"):
        deel = deel_van(goed, naam)
        plekken = [nummer for nummer, teken in enumerate(deel) if chr(teken).isalnum()]
        for _ in range(150):
            kapot = bytearray(deel)
            for plek in toeval.sample(plekken, 3):
                kapot[plek] = toeval.choice(b"0123456789abcxyz-.")
            codes, regels = lees(met_deel(goed, naam, bytes(kapot)))
            assert codes or regels
