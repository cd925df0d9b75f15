"""What a signature looks like: lines as drawn, a name in any letters, a QR that can be read."""

import math
import re
import string
import unicodedata
from functools import partial

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from tests.fakes.pki import NU, Pki
from tests.tekenen.conftest import QR
from tests.tekenen.keuring import tekens
from werkplek.application.ports_verklaring import Streek
from werkplek.documents.papiercode.lezen import lees_qr
from werkplek.documents.tekenen.beeld import MEESTE_PUNTEN, beeld_van, naam
from werkplek.documents.tekenen.letters import omtrek
from werkplek.documents.tekenen.qrbeeld import qr
from werkplek.documents.tekenen.tekenaar import PadesTekenaar
from werkplek.domain.fouten import HandtekeningGeweigerd
from werkplek.domain.vaststelling import Handtekeningrol

BREED, HOOG = 150.0, 70.0
OPERATOR = re.compile(rb"(?:-?\d+\.?\d* )*(?:q|Q|RG|rg|w|J|j|m|l|c|h|S|f|cm|g|re)")
DIAKRIETEN = "Zoë Łukasik-Çelik Ağaoğlu Müjdeć Nguyễn Ñandú Þórður Ḥasan O’Brien Σοφία Юлія"
NEDERLANDS = "áàâäãåéèêëíìîïóòôöõúùûüýÿçñšžłőűğışæœøðþß" * 3


def plekken(inhoud: bytes) -> list[tuple[float, float]]:
    """Every place where a line begins or goes."""
    return [(float(x), float(y)) for x, y in re.findall(rb"(-?[\d.]+) (-?[\d.]+) [ml]\b", inhoud)]


def tekening(een: EmbeddedPdfSignature) -> bytes:
    """The picture in its field."""
    return bytes(een.sig_field["/AP"]["/N"].data)


def test_lines_stay_in_their_box_and_are_drawn_as_they_were() -> None:
    streek = Streek(lijnen=(((0, 0), (1, 1), (0.5, 0.25)),))
    inhoud = beeld_van(streek)(BREED, HOOG)
    assert plekken(inhoud) == [(0, 0), (144, 64), (72, 16)]
    assert b"1 0 0 1 3.00 3.00 cm" in inhoud


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.tuples(*[st.floats(0, 1)] * 2), min_size=1), min_size=1))
def test_any_stroke_gives_operators_and_nothing_else(
    lijnen: list[list[tuple[float, float]]],
) -> None:
    streek = Streek(lijnen=tuple(map(tuple, lijnen)))
    inhoud = beeld_van(streek)(BREED, HOOG)
    assert not OPERATOR.sub(b"", inhoud).strip()
    assert all(0 <= x <= BREED - 6 and 0 <= y <= HOOG - 6 for x, y in plekken(inhoud))
    assert inhoud.count(b"S") == len(lijnen)


@pytest.mark.parametrize("punt", [(math.nan, 0.5), (math.inf, 0.5), (-0.01, 0.5), (0.5, 1.01)])
def test_a_point_outside_the_box_is_no_point(punt: tuple[float, float]) -> None:
    with pytest.raises(HandtekeningGeweigerd, match="streek"):
        beeld_van(Streek(lijnen=(((0.5, 0.5), punt),)))


def test_thousands_of_points_are_drawn_and_more_are_refused(pki: Pki, blanco: bytes) -> None:
    golf = tuple((i / 6000, 0.5 + math.sin(i / 40) / 2.1) for i in range(6000))
    rol = Handtekeningrol.PRAKTIJKOPLEIDER
    teken = partial(PadesTekenaar().teken, blanco, rol, pki.praktijkopleider.sleutel)
    pdf = teken(Streek(lijnen=(golf,)), NU)
    assert len(pdf) - len(blanco) < 80_000
    assert tekening(tekens(pdf)["praktijkopleider"]).count(b" l") > 5000
    te_veel = tuple((0.5, 0.5) for _ in range(MEESTE_PUNTEN + 1))
    with pytest.raises(HandtekeningGeweigerd, match="streek"):
        teken(Streek(lijnen=(te_veel,)), NU)


def test_points_that_fall_together_are_one_and_a_dot_stays_a_dot() -> None:
    inhoud = beeld_van(Streek(lijnen=(((0.5, 0.5),) * 9, ((0.2, 0.2), (0.2, 0.2), (0.4, 0.4)))))
    assert len(plekken(inhoud(BREED, HOOG))) == 2 + 2


@pytest.mark.parametrize(
    "getypt", [*DIAKRIETEN.split(), DIAKRIETEN, NEDERLANDS, string.ascii_letters]
)
def test_a_typed_name_in_any_letters_fits_its_box(getypt: str) -> None:
    inhoud = naam(getypt)(BREED, HOOG)
    assert not OPERATOR.sub(b"", inhoud).strip()
    (korps, scheef) = map(float, re.findall(rb"([\d.]+) 0 ([\d.]+) ", inhoud)[0])
    assert omtrek(getypt).breedte * korps + scheef <= BREED
    assert naam(getypt)(BREED, HOOG) == inhoud


def test_letters_and_marks_that_were_typed_apart_are_one() -> None:
    for woord in DIAKRIETEN.split():
        assert naam(unicodedata.normalize("NFD", woord))(9, 9) == naam(woord)(9, 9)


@pytest.mark.parametrize("getypt", ["", "  ", "Sanne \N{GRINNING FACE}", "x" * 201, "李"])
def test_a_name_that_no_letters_show_is_refused(getypt: str) -> None:
    with pytest.raises(HandtekeningGeweigerd, match="streek"):
        naam(getypt)


def test_a_picture_needs_no_font_and_nothing_else_of_the_file(verzegeld: bytes) -> None:
    for veld in ("praktijkopleider", "deelnemer", "school"):
        vorm = tekens(verzegeld)[veld].sig_field["/AP"]["/N"]
        assert dict(vorm["/Resources"]) == {}
        assert not OPERATOR.sub(b"", vorm.data).strip()


def test_the_name_and_the_lines_can_be_seen_on_the_page(blanco: bytes, beide: bytes) -> None:
    def zwart(pdf: bytes) -> int:
        document = pypdfium2.PdfDocument(pdf)
        document.init_forms()
        grijzen = document[0].render(scale=1, grayscale=True).to_pil().histogram()
        return int(sum(grijzen[:128]))

    assert zwart(blanco) == 0
    assert zwart(beide) > 300


def test_the_qr_on_the_page_says_what_it_should(verzegeld: bytes) -> None:
    document = pypdfium2.PdfDocument(verzegeld)
    document.init_forms()
    beeld = document[0].render(scale=3, may_draw_forms=True).to_pil()
    codes = lees_qr(beeld)
    assert [code.tekst for code in codes] == [QR]


def test_the_qr_is_square_in_any_box_with_its_white_around_it() -> None:
    for breed, hoog in ((133.2, 133.2), (200.0, 100.0), (100.0, 200.0)):
        inhoud = qr(QR)(breed, hoog)
        module, _, _, _, links, onder = map(float, re.findall(rb"[\d.]+", inhoud)[:6])
        blokken = [tuple(map(int, een)) for een in re.findall(rb"(\d+) (\d+) (\d+) 1 re", inhoud)]
        modules = max(x + b for x, _, b in blokken) + 4
        assert min(x for x, _, _ in blokken) == min(y for _, y, _ in blokken) == 4
        zijde = module * modules
        assert zijde == pytest.approx(min(breed, hoog), abs=0.01)
        assert (links, onder) == pytest.approx(((breed - zijde) / 2, (hoog - zijde) / 2), abs=0.01)
