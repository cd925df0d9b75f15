"""Whatever is handed in is opened as pages, or refused; it harms nothing and takes no time."""

import io
import zlib

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageStat

from tests.scan.papieren import ECHT, code, gedrukt
from tests.scan.printer import als_jpeg
from werkplek.documents.papiercode.lezen import Punt, Qrvondst, lees_qr
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.documents.scan.grenzen import MAX_BLADEN, MAX_BYTES, MAX_PUNTEN
from werkplek.documents.scan.openen import ScanOnleesbaar, Scanreden, open_scan
from werkplek.documents.scan.rechtzetten import omgekeerd, pas_toe, projectie, zet_recht
from werkplek.documents.scan.waterpas import zet_waterpas

_EXIF_ROTATE = 6


def als(vorm: str, beeld: Image.Image, **opties: object) -> bytes:
    uit = io.BytesIO()
    beeld.save(uit, vorm, **opties)
    return uit.getvalue()


def reden(inhoud: bytes) -> Scanreden:
    with pytest.raises(ScanOnleesbaar) as fout:
        open_scan(inhoud)
    return fout.value.reden


def leeg(paginas: int, maat: tuple[float, float] = (595, 842)) -> bytes:
    pdf = pikepdf.new()
    for _ in range(paginas):
        pdf.add_blank_page(page_size=maat)
    uit = io.BytesIO()
    pdf.save(uit)
    return uit.getvalue()


def test_a_pdf_is_opened_page_by_page_at_the_size_of_a_scan() -> None:
    bladen = open_scan(PdfPapiermaker().maak(ECHT))
    assert [blad.size for blad in bladen] == [blad.size for blad in gedrukt(ECHT)]


@pytest.mark.parametrize("vorm", ["JPEG", "PNG", "WEBP", "TIFF", "BMP"])
def test_a_picture_is_one_page(vorm: str) -> None:
    (blad,) = open_scan(als(vorm, Image.new("RGB", (300, 200), (250, 250, 250))))
    assert (blad.mode, blad.size) == ("L", (300, 200))


def test_a_photo_is_upright_as_the_camera_says() -> None:
    exif = Image.Exif()
    exif[0x0112] = _EXIF_ROTATE
    (blad,) = open_scan(als("JPEG", Image.new("L", (300, 200), 250), exif=exif))
    assert blad.size == (200, 300)


def test_what_is_clear_in_a_picture_is_paper() -> None:
    (blad,) = open_scan(als("PNG", Image.new("RGBA", (30, 20), (0, 0, 0, 0))))
    assert blad.getextrema() == (255, 255)


def test_the_pages_of_a_tiff_are_pages() -> None:
    een = Image.new("L", (30, 20), 255)
    assert len(open_scan(als("TIFF", een, save_all=True, append_images=[een, een]))) == 3


def test_a_large_photo_is_made_smaller() -> None:
    (blad,) = open_scan(als_jpeg(Image.new("L", (6000, 4500), 200)))
    assert blad.width * blad.height <= MAX_PUNTEN
    assert blad.width / blad.height == pytest.approx(6000 / 4500, abs=0.01)


def _png(breed: int, hoog: int) -> bytes:
    def deel(naam: bytes, inhoud: bytes) -> bytes:
        som = zlib.crc32(naam + inhoud).to_bytes(4)
        return len(inhoud).to_bytes(4) + naam + inhoud + som

    kop = breed.to_bytes(4) + hoog.to_bytes(4) + bytes((1, 0, 0, 0, 0))
    pixels = zlib.compress(bytes(20_000_000), 9)
    delen = (deel(b"IHDR", kop), deel(b"IDAT", pixels), deel(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(delen)


def _formulieren() -> bytes:
    """Forms that draw one another, twenty times each, nine deep."""
    pdf = pikepdf.new()
    binnen = pdf.make_stream(b"0 0 1 1 re f", Type=pikepdf.Name.XObject)
    binnen.Subtype, binnen.BBox = pikepdf.Name.Form, pikepdf.Array([0, 0, 9, 9])
    for _ in range(9):
        vorm = pdf.make_stream(b"/F Do " * 20, Type=pikepdf.Name.XObject)
        vorm.Subtype, vorm.BBox = pikepdf.Name.Form, pikepdf.Array([0, 0, 9, 9])
        vorm.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=binnen))
        binnen = pdf.make_indirect(vorm)
    blad = pdf.add_blank_page(page_size=(200, 200))
    blad.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=binnen))
    blad.Contents = pdf.make_stream(b"/F Do")
    uit = io.BytesIO()
    pdf.save(uit)
    return uit.getvalue()


def test_more_than_is_looked_at_is_refused_before_it_is_decoded() -> None:
    assert reden(_png(60_000, 60_000)) is Scanreden.TE_VEEL
    assert reden(leeg(MAX_BLADEN + 1)) is Scanreden.TE_VEEL
    assert reden(bytes(MAX_BYTES + 1)) is Scanreden.TE_VEEL


def test_a_pdf_that_never_ends_is_ended() -> None:
    with pytest.raises(ScanOnleesbaar):
        open_scan(_formulieren(), seconden=3)


def test_a_sheet_of_a_kilometre_is_a_page() -> None:
    (blad,) = open_scan(leeg(1, (14_400, 14_400)))
    assert blad.width * blad.height <= MAX_PUNTEN


@pytest.mark.parametrize(
    "inhoud", [b"", b"%PDF-1.7", b"\xff\xd8\xff\xe0", b"GIF89a", b"<svg/>", bytes(99)]
)
def test_what_is_no_page_is_refused(inhoud: bytes) -> None:
    assert reden(inhoud) is Scanreden.ONLEESBAAR


@settings(max_examples=5, deadline=None)
@given(st.binary(max_size=300), st.integers(0, 3))
def test_any_bytes_are_answered(ruis: bytes, soort: int) -> None:
    echt = (b"%PDF-1.7\n", leeg(1), als("PNG", Image.new("L", (9, 9))), b"\xff\xd8\xff")[soort]
    try:
        open_scan(echt[: len(echt) // 2] + ruis + echt[len(echt) // 2 :])
    except ScanOnleesbaar:
        return


HOEKEN = st.tuples(*[st.floats(-0.2, 0.2)] * 8)


@given(HOEKEN)
def test_a_projection_goes_there_and_back(scheef: tuple[float, ...]) -> None:
    vierkant = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    a, b, c, d = (
        (100 * (x + scheef[2 * plek]), 100 * (y + scheef[2 * plek + 1]))
        for plek, (x, y) in enumerate(vierkant)
    )
    heen = projectie((a, b, c, d))
    terug = omgekeerd(heen)
    for hoek, punt in zip(vierkant, (a, b, c, d), strict=True):
        assert pas_toe(heen, hoek) == pytest.approx(punt, abs=1e-6)
        assert pas_toe(terug, punt) == pytest.approx(hoek, abs=1e-6)


def test_a_turned_page_is_put_straight() -> None:
    blad = gedrukt(ECHT)[0]
    scheef = blad.rotate(7, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    (vondst,) = lees_qr(scheef)
    recht = zet_recht(scheef, vondst)
    (weer,) = lees_qr(recht.beeld)
    (links, boven), (rechts, ook_boven), *_ = weer.hoeken
    assert boven == pytest.approx(ook_boven, abs=3)
    (eerst,) = lees_qr(blad)
    assert rechts - links == pytest.approx(eerst.hoeken[1][0] - eerst.hoeken[0][0], rel=0.02)
    assert lees_qr(recht.zonder_qr()) == ()


@given(st.lists(st.tuples(st.integers(-9, 400), st.integers(-9, 400)), min_size=4, max_size=4))
@settings(max_examples=10, deadline=None)
def test_any_corners_give_a_picture_of_bounded_size(punten: list[Punt]) -> None:
    a, b, c, d = punten
    recht = zet_recht(Image.new("L", (200, 200)), Qrvondst(code(ECHT), (a, b, c, d)))
    assert recht.beeld.width * recht.beeld.height <= 2 * MAX_PUNTEN


@pytest.mark.parametrize("hoek", [-6, -1.5, 4])
def test_a_page_without_a_code_is_laid_level(hoek: float) -> None:
    blad = gedrukt(ECHT)[1]
    scheef = blad.rotate(hoek, Image.Resampling.BICUBIC, fillcolor=255)
    assert _rijen(zet_waterpas(scheef)) > 1.3 * _rijen(scheef)
    assert zet_waterpas(blad) is blad


def _rijen(blad: Image.Image) -> float:
    """How much the rows of pixels of the middle differ: most where lines lie level."""
    vak = (blad.width // 6, blad.height // 12, blad.width // 2, blad.height // 3)
    return ImageStat.Stat(blad.crop(vak).resize((1, vak[3] - vak[1]), Image.Resampling.BOX)).var[0]
