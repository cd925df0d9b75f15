"""Files that are broken, or meant to break something: a clear remark with a line, never more."""

import io
import random
import zipfile
from pathlib import Path
from typing import Final

import pytest

from tests.structuur.sbb_voorbeelden import DOSSIER, GEHEEL, KLEIN, KOP, VOET, lees
from werkplek.application.ports import BestandOnbereikbaar
from werkplek.domain.leesverslag import Leesregel, Reden
from werkplek.structuur import sbb_inhoud, sbb_xml
from werkplek.structuur.grenzen import MAX_KWALIFICATIES
from werkplek.structuur.sbb_xml import lees_sbb_xml

LACH: Final = "".join(f'<!ENTITY a{n} "{"".join([f"&a{n - 1};"] * 10)}">' for n in range(1, 10))
BILLION_LAUGHS: Final = f'<!DOCTYPE sbb [<!ENTITY a0 "ha">{LACH}]>\n<sbb x="&a9;">&a9;</sbb>'
EXTERN: Final = '<!DOCTYPE sbb [<!ENTITY x SYSTEM "file://{doel}">]>\n<sbb>&x;</sbb>'
PARAMETER: Final = '<!DOCTYPE sbb [<!ENTITY % x SYSTEM "file://{doel}"> %x;]>\n<sbb/>'
MUTATIES: Final = 10_000


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return tmp_path / "export.xml"


def fataal(pad: Path, inhoud: str | bytes) -> Leesregel:
    """The one remark that ends the reading."""
    *delen, laatste = lees(pad, inhoud)
    assert not any(regel.reden.fataal for deel in delen for regel in deel.regels)
    gevonden = [regel for regel in laatste.regels if regel.reden.fataal]
    assert gevonden == [laatste.regels[-1]]
    assert gevonden[0].regel > 0
    return gevonden[0]


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize(
    "vorm", [BILLION_LAUGHS, EXTERN, PARAMETER, '<!DOCTYPE sbb SYSTEM "file://{doel}"><sbb/>']
)
def test_a_doctype_is_refused_before_anything_in_it_is_looked_at(
    pad: Path, tmp_path: Path, vorm: str, codering: str
) -> None:
    doel = tmp_path / "geheim.txt"
    doel.write_text("geheim")
    kop = f'<?xml version="1.0" encoding="{codering.removesuffix("-sig")}"?>\n<!-- ja -->\n'
    inhoud = (kop + vorm.replace("{doel}", str(doel)) + "\n").encode(codering)
    assert fataal(pad, inhoud) == Leesregel(3, Reden.XML_DTD)


def test_without_that_look_the_entities_would_reach_the_parser(
    pad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sbb_xml._Proloog, "doctype", lambda *_: None)
    assert fataal(pad, BILLION_LAUGHS).reden is not Reden.XML_DTD


@pytest.mark.parametrize(
    ("inhoud", "regel", "reden"),
    [
        (b"", 1, Reden.BESTAND_LEEG),
        (b"\xef\xbb\xbf \n", 1, Reden.BESTAND_LEEG),
        (b"\n\n<html/>", 3, Reden.XML_GEEN_SBB),
        ("<sbb2>" + GEHEEL[40:], 1, Reden.XML_GEEN_SBB),
        (KOP + VOET, 1, Reden.NIETS_GEVONDEN),
        ("<sbb/>", 1, Reden.NIETS_GEVONDEN),
        ("geen xml", 1, Reden.XML_GEBROKEN),
        ("<sbb>\n&onbekend;</sbb>", 2, Reden.XML_GEBROKEN),
        ("<sbb>\n\x00</sbb>", 2, Reden.XML_GEBROKEN),
        ("<sbb>\n<a></b></sbb>", 2, Reden.XML_GEBROKEN),
        ("<sbb/>\n<sbb/>", 2, Reden.XML_GEBROKEN),
        ("<sbb>" + "<a>" * 100_000, 1, Reden.XML_GEBROKEN),
        ("<sbb " + " ".join(f'a{n}="1"' for n in range(1_000_000)) + "/>", 1, Reden.XML_GEBROKEN),
        (b'<?xml version="1.0" encoding="verzonnen"?><sbb/>', 1, Reden.XML_GEBROKEN),
    ],
    ids=range(14),
)
def test_what_is_no_export_is_said_at_its_line(
    pad: Path, inhoud: str | bytes, regel: int, reden: Reden
) -> None:
    assert fataal(pad, inhoud) == Leesregel(regel, reden)


def test_a_zip_with_the_wrong_name_is_not_xml(pad: Path) -> None:
    doos = io.BytesIO()
    with zipfile.ZipFile(doos, "w") as zipbestand:
        zipbestand.writestr("export.xml", GEHEEL)
    assert fataal(pad, doos.getvalue()).reden is Reden.XML_GEBROKEN


def test_latin_1_that_calls_itself_utf_8_is_told_at_the_foreign_byte(pad: Path) -> None:
    inhoud = KLEIN.replace("Slijpt het mes", "Slijpt één mes")
    regel = inhoud.partition("Slijpt")[0].count("\n") + 1
    assert fataal(pad, inhoud.encode("latin-1")) == Leesregel(regel, Reden.GEEN_UTF8)


def test_a_file_that_is_cut_off_anywhere_is_never_taken_for_whole(pad: Path) -> None:
    heel = KLEIN.encode("utf-8-sig").rstrip()
    for lengte in range(4, len(heel)):
        assert fataal(pad, heel[:lengte]).reden is Reden.XML_GEBROKEN


def test_what_came_before_the_break_was_read(pad: Path) -> None:
    delen = lees(pad, KOP + DOSSIER + "    <dossier nr=")
    assert [len(deel.kwalificaties) for deel in delen] == [3, 0]
    assert delen[-1].regels == (Leesregel(GEHEEL.count("\n") - 1, Reden.XML_GEBROKEN),)


@pytest.mark.parametrize("grens", ["MAX_BESTAND", "MAX_DOSSIER"])
def test_a_file_or_dossier_without_end_is_refused(
    pad: Path, monkeypatch: pytest.MonkeyPatch, grens: str
) -> None:
    monkeypatch.setattr(sbb_xml, grens, 200_000)
    lang = KOP + '<dossier nr="1" titel="Lang">' + "<x>\n</x>" * 40_000 + "</dossier>" + VOET
    assert fataal(pad, lang).reden is Reden.BESTAND_TE_GROOT


def test_a_file_with_many_dossiers_may_be_larger_than_one_dossier(
    pad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sbb_xml, "MAX_DOSSIER", 200_000)
    onbekend = "<domeinen>" + "<domein/>" * 60_000 + "</domeinen>"
    veel = "".join(DOSSIER.replace("9001", str(nr)) for nr in range(1_000, 1_100))
    delen = lees(pad, KOP.replace("<domeinen>", onbekend + "<domeinen>") + veel + VOET)
    assert sum(len(deel.kwalificaties) for deel in delen) == 300
    assert [deel.gedaan for deel in delen] == sorted(deel.gedaan for deel in delen)


def met_profielen(aantal: int, crebos: int, tekens: int) -> str:
    """A dossier whose basisdeel, with a text this long, stands in each of its kwalificaties."""
    tekst = f">\n<werkprocesgedrag>{'a' * tekens}</werkprocesgedrag></werkproces>"
    begin, _, rest = KLEIN.replace('mes" hoofdstuk="1"/>', f'mes" hoofdstuk="1"{tekst}').partition(
        "<profiel "
    )
    alle = "".join(
        f'<profiel nr="{nummer}" titel="Maker" niveau="2"><creboinformatie>'
        + "".join(f"<crebo>{30_000 + 100 * nummer + los}</crebo>" for los in range(crebos))
        + "</creboinformatie></profiel>\n"
        for nummer in range(aantal)
    )
    return begin + alle + "</profielen>" + rest.partition("</profielen>")[2]


@pytest.mark.parametrize(
    ("aantal", "crebos"),
    [(MAX_KWALIFICATIES + 1, 1), (MAX_KWALIFICATIES + 1, 0), (31, 2), (1, 61), (20_000, 0)],
)
def test_a_dossier_with_more_kwalificaties_than_any_has_is_refused(
    pad: Path, aantal: int, crebos: int
) -> None:
    assert fataal(pad, met_profielen(aantal, crebos, 10)).reden is Reden.BESTAND_TE_GROOT
    *_, deel, _ = lees(pad, met_profielen(30, 2, 10))
    assert len(deel.kwalificaties) == MAX_KWALIFICATIES


@pytest.mark.parametrize("grens", ["MAX_UIT_DOSSIER", "MAX_BESTAND"])
def test_a_basisdeel_is_not_repeated_without_end(
    pad: Path, monkeypatch: pytest.MonkeyPatch, grens: str
) -> None:
    inhoud = met_profielen(40, 1, 15_000)
    assert sum(len(deel.kwalificaties) for deel in lees(pad, inhoud)) == 40
    monkeypatch.setattr(sbb_inhoud, grens, 500_000)
    regel = inhoud.partition("<dossier ")[0].count("\n") + 1
    assert fataal(pad, inhoud) == Leesregel(regel, Reden.BESTAND_TE_GROOT)
    assert sum(len(deel.kwalificaties) for deel in lees(pad, met_profielen(3, 1, 15_000))) == 3


def test_all_dossiers_together_are_bounded_as_well(
    pad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sbb_inhoud, "MAX_BESTAND", 5_000)
    veel = "".join(DOSSIER.replace("9001", str(nr)) for nr in range(1_000, 1_003))
    assert fataal(pad, KOP + veel + VOET).reden is Reden.BESTAND_TE_GROOT


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    ("plek", "lang"),
    [
        ("Slijpt het mes", "&lt;br&gt;x" + " " * 1_000_000 + "x"),
        ("<profiel ", "\n" * 70_000 + "<profiel/>" * 50 + "<profiel "),
        (
            'mes" hoofdstuk="1"/>',
            'mes" hoofdstuk="1"><werkprocesgedrag>&lt;p&gt;'
            + " \n" * 500_000
            + "x</werkprocesgedrag></werkproces>",
        ),
        (
            'mes" hoofdstuk="1"/>',
            'mes" hoofdstuk="1"><werkprocesgedrag><werkprocesgedragperprofiel><aanvullend>'
            + '<profiel referentie="7"/>' * 20_000
            + "<omschrijving>x</omschrijving>" * 20_000
            + "</aanvullend></werkprocesgedragperprofiel></werkprocesgedrag></werkproces>",
        ),
    ],
    ids=("attribute", "far down", "text", "each profiel with each text"),
)
def test_a_megabyte_meant_to_keep_it_busy_is_soon_read(pad: Path, plek: str, lang: str) -> None:
    inhoud = KLEIN.replace(plek, lang)
    assert inhoud != KLEIN
    assert lees(pad, inhoud)[-1].gedaan == 1.0


def test_a_file_that_is_gone_is_unreachable_and_no_remark(tmp_path: Path) -> None:
    with pytest.raises(BestandOnbereikbaar):
        next(lees_sbb_xml(tmp_path / "weg.xml"))


def muteer(dobbel: random.Random, heel: bytes) -> bytes:
    """One to four bytes or pieces changed, doubled, moved or taken away."""
    inhoud = bytearray(heel)
    for _ in range(dobbel.randint(1, 4)):
        van = dobbel.randrange(len(inhoud))
        tot = min(len(inhoud), van + dobbel.choice((1, 1, 2, 8, 40, 200)))
        stuk = bytes(inhoud[van:tot])
        match dobbel.randrange(5):
            case 0:
                inhoud[van:tot] = dobbel.randbytes(tot - van)
            case 1:
                inhoud[van:tot] = b""
            case 2:
                inhoud[van:van] = stuk * dobbel.randint(1, 3)
            case 3:
                naar = dobbel.randrange(len(inhoud))
                inhoud[naar:naar] = stuk
            case _:
                inhoud[van:tot] = dobbel.choice(
                    (b"<", b">", b"&", b'"', b"]]>", b"<!DOCTYPE a>", b"\xff", b"<!--", b"0", b"\n")
                )
    return bytes(inhoud)


def test_ten_thousand_mutations_never_raise_and_tell_where_it_broke(pad: Path) -> None:
    dobbel = random.Random(3)
    heel = KLEIN.encode("utf-8-sig")
    uitkomsten = set()
    for _ in range(MUTATIES):
        delen = lees(pad, muteer(dobbel, heel))
        regels = [regel for deel in delen for regel in deel.regels]
        assert all(regel.regel > 0 for regel in regels)
        redenen = {regel.reden for regel in regels if regel.reden.fataal}
        assert redenen or any(deel.kwalificaties for deel in delen)
        uitkomsten |= redenen
    assert uitkomsten >= {Reden.XML_GEBROKEN, Reden.GEEN_UTF8, Reden.NIETS_GEVONDEN}


@pytest.mark.soak
def test_mutations_of_a_rich_dossier_never_raise(pad: Path) -> None:
    dobbel = random.Random(4)
    heel = GEHEEL.encode("utf-8-sig")
    for _ in range(20 * MUTATIES):
        for deel in lees(pad, muteer(dobbel, heel)):
            assert all(regel.regel > 0 for regel in deel.regels)
