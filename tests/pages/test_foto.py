"""A photo: small, upright, without what a camera adds; what is no photo does no harm."""

import struct
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from tests.ui.werkplek_voorbeelden import als_bestand, plaat
from werkplek.ui import foto
from werkplek.ui.application import Application
from werkplek.ui.foto import MAX_BESTAND, ZIJDE, Afkeuring, maak_foto, toon_foto

pytestmark = pytest.mark.usefixtures("app")
damaged = pytest.mark.qt_log_ignore(".")
"""What Qt says of a damaged file is not what is tested."""

GPS = b"GPSLatitude 52.0907"
ORIENTATIE = 0x0112
GPS_IFD = 0x8825


def exif(orientatie: int = 1) -> bytes:
    """An APP1 block as a phone writes it: which side is up, and where it was taken."""
    tiff = b"II*\x00" + struct.pack("<I", 8) + struct.pack("<H", 2)
    tiff += struct.pack("<HHIHH", ORIENTATIE, 3, 1, orientatie, 0)
    tiff += struct.pack("<HHII", GPS_IFD, 4, 1, 38) + struct.pack("<I", 0) + GPS
    inhoud = b"Exif\x00\x00" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(inhoud) + 2) + inhoud


def met_exif(jpeg: bytes, orientatie: int = 1) -> bytes:
    """The same photo, with the block of the camera and a comment."""
    gezegd = b"made by Sanne"
    comment = b"\xff\xfe" + struct.pack(">H", len(gezegd) + 2) + gezegd
    return jpeg[:2] + exif(orientatie) + comment + jpeg[2:]


def png(breed: int, hoog: int, *, bits: int = 8) -> bytes:
    """A PNG that says how large it is and holds next to nothing."""

    def blok(naam: bytes, inhoud: bytes) -> bytes:
        som = struct.pack(">I", zlib.crc32(naam + inhoud))
        return struct.pack(">I", len(inhoud)) + naam + inhoud + som

    kop = struct.pack(">IIBBBBB", breed, hoog, bits, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + blok(b"IHDR", kop)
        + blok(b"tEXt", b"Author\x00Sanne")
        + blok(b"IDAT", zlib.compress(b"\x00" * 100))
        + blok(b"IEND", b"")
    )


def gelukt(inhoud: bytes) -> bytes:
    """The photo that was made."""
    gemaakt = maak_foto(inhoud)
    assert isinstance(gemaakt, bytes)
    return gemaakt


def test_where_and_by_whom_a_photo_was_taken_is_not_kept() -> None:
    bron = met_exif(als_bestand(plaat(400, 300)))
    assert GPS in bron
    gemaakt = gelukt(bron)
    for spoor in (GPS, b"Exif", b"Sanne", b"\xff\xe1", b"\xff\xfe", b"ICC_PROFILE"):
        assert spoor not in gemaakt


def test_what_a_png_says_of_its_maker_is_not_kept() -> None:
    image = plaat(400, 300)
    image.setText("Author", "Sanne")
    bron = als_bestand(image, b"png")
    assert b"Sanne" in bron
    assert b"Sanne" not in gelukt(bron)


def test_metadata_that_travels_along_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The planted fault: keep the picture as Qt reads it."""
    monkeypatch.setattr(foto, "jpeg", als_bestand)
    image = plaat(400, 300)
    image.setText("Author", "Sanne")
    assert b"Sanne" in gelukt(als_bestand(image, b"png"))


@pytest.mark.parametrize(
    ("maat", "wordt"),
    [((4000, 3000), (1280, 960)), ((900, 3000), (384, 1280)), ((64, 48), (64, 48))],
)
def test_a_large_photo_becomes_small_and_a_small_one_stays(
    maat: tuple[int, int], wordt: tuple[int, int]
) -> None:
    image = QImage.fromData(gelukt(als_bestand(plaat(*maat))))
    assert (image.width(), image.height()) == wordt


def test_a_photo_taken_on_its_side_stands_upright() -> None:
    image = QImage.fromData(gelukt(met_exif(als_bestand(plaat(400, 300)), orientatie=6)))
    assert (image.width(), image.height()) == (300, 400)


def test_what_one_could_look_through_becomes_white() -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    gemaakt = QImage.fromData(gelukt(als_bestand(image, b"png")))
    assert gemaakt.pixelColor(20, 20).lightness() > 250


@damaged
@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"\xff\xd8\xff",
        b"%PDF-1.7",
        b"GIF89a" + bytes(40),
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        png(40, 40),
    ],
    ids=["empty", "begin only", "PDF", "GIF", "SVG", "no PNG", "PNG with too little"],
)
def test_a_file_that_is_no_photo_is_refused(inhoud: bytes) -> None:
    assert maak_foto(inhoud) is Afkeuring.GEEN_FOTO


@damaged
@pytest.mark.parametrize("soort", [b"jpeg", b"png"])
def test_a_photo_that_was_cut_off_is_refused(soort: bytes) -> None:
    heel = als_bestand(plaat(400, 300), soort)
    for lengte in (len(heel) - 40, len(heel) // 2, 200, 20):
        assert maak_foto(heel[:lengte]) is Afkeuring.GEEN_FOTO


@pytest.mark.parametrize(
    "inhoud",
    [
        png(60_000, 60_000),
        png(50_001, 1_000),
        png(8_000, 6_000, bits=16),
        b"\xff\xd8\xff" + bytes(MAX_BESTAND),
    ],
    ids=["3.6 billion pixels", "just over", "deep colours", "26 MB"],
)
def test_what_is_too_large_is_refused_before_it_is_read(
    inhoud: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lees(*_: object) -> QImage:
        pytest.fail("it was decoded")

    monkeypatch.setattr(foto, "_lees", lees)
    assert maak_foto(inhoud) is Afkeuring.TE_GROOT


@damaged
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plek=st.integers(2, 2_000), weg=st.integers(0, 30), rommel=st.binary(max_size=20))
def test_a_damaged_photo_is_made_or_refused_and_never_more(
    app: Application, plek: int, weg: int, rommel: bytes
) -> None:
    assert app is not None
    heel = als_bestand(plaat(120, 90))
    gemaakt = maak_foto(heel[:plek] + rommel + heel[plek + weg :])
    if not isinstance(gemaakt, Afkeuring):
        image = QImage.fromData(gemaakt)
        assert 0 < max(image.width(), image.height()) <= ZIJDE


def test_the_photo_in_the_list_is_smaller_still() -> None:
    image = toon_foto(gelukt(als_bestand(plaat(2000, 1000))), 480)
    assert (image.width(), image.height()) == (480, 240)
    assert toon_foto(b"", 480).isNull()
