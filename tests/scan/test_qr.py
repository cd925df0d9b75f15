"""The QR of a statement is read back from scans, photos and copies."""

import random

import pytest
from PIL import Image

from tests.papiercode.papieren import SLEUTELS, papier
from tests.scan.papieren import claims, code, gedrukt
from tests.scan.printer import MM, VAK_MM, WEGEN, Weg, onderweg, qr_beeld
from werkplek.documents.papiercode.code import lees_code
from werkplek.documents.papiercode.lezen import lees_qr
from werkplek.documents.papiercode.qr import qr_matrix

PAPIEREN = {aantal: papier(aantal) for aantal in (1, 8, 40)}


def met_qr(aantal: int) -> Image.Image:
    """The page with the seal of a paper with so many werkprocessen."""
    return next(blad for blad in gedrukt(PAPIEREN[aantal]) if lees_qr(blad))


@pytest.mark.parametrize("aantal", list(PAPIEREN))
@pytest.mark.parametrize("weg", list(WEGEN))
def test_it_is_read_back(weg: str, aantal: int) -> None:
    waarde = PAPIEREN[aantal]
    assert VAK_MM / len(qr_matrix(code(waarde))) >= 0.5
    beeld = onderweg(met_qr(aantal), WEGEN[weg], random.Random(f"{weg} {aantal}"))
    (vondst,) = lees_qr(beeld)
    assert lees_code(vondst.tekst, SLEUTELS) == claims(waarde)


@pytest.mark.parametrize("draai", [90, 180, 270])
def test_a_page_may_lie_on_its_side_or_head(draai: int) -> None:
    beeld = met_qr(1).rotate(draai, expand=True)
    (vondst,) = lees_qr(beeld)
    assert vondst.tekst == code(PAPIEREN[1])
    links_boven, rechts_boven, *_ = vondst.hoeken
    richting = {
        90: (0, -1),
        180: (-1, 0),
        270: (0, 1),
    }[draai]
    zijde = max(abs(rechts_boven[0] - links_boven[0]), abs(rechts_boven[1] - links_boven[1]))
    for as_ in (0, 1):
        assert (rechts_boven[as_] - links_boven[as_]) / zijde == pytest.approx(
            richting[as_], abs=0.02
        )


def test_another_code_on_the_page_is_not_ours() -> None:
    blad = met_qr(1).copy()
    blad.paste(qr_beeld("HTTPS://EXAMPLE.ORG/", 400), (100, 2800))
    assert [vondst.tekst for vondst in lees_qr(blad)] == [code(PAPIEREN[1])]


def test_a_page_without_a_code_has_none() -> None:
    assert lees_qr(Image.new("L", (800, 1100), 255)) == ()
    assert lees_qr(Image.effect_noise((800, 600), 90)) == ()


def test_the_planted_fault_modules_that_are_too_small_are_not_read_from_a_photo() -> None:
    """What the size in the box is for: the same code at a quarter of it."""
    tekst = code(PAPIEREN[40])
    blad = Image.new("L", (1200, 1200), 255)
    blad.paste(qr_beeld(tekst, round(VAK_MM * MM / 4)), (300, 300))
    assert lees_qr(onderweg(blad, WEGEN["telefoon"], random.Random(1))) == ()


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_it_is_read_back_from_every_scan() -> None:
    """20 draws of each way for 1 to 40 werkprocessen, and where a stain lies beside the QR."""
    kans = random.Random(20)
    gelezen = {weg: [0, 0] for weg in WEGEN}
    for aantal in (1, 4, 8, 12, 20, 30, 40):
        waarde = papier(aantal)
        blad = next(blad for blad in gedrukt(waarde) if lees_qr(blad))
        for naam, weg in WEGEN.items():
            for _ in range(20):
                vondsten = lees_qr(onderweg(blad, weg, kans))
                gelezen[naam][0] += [v.tekst for v in vondsten] == [code(waarde)]
                gelezen[naam][1] += 1
    print(gelezen)
    assert all(goed == alle for goed, alle in gelezen.values())


def test_a_way_says_what_it_does() -> None:
    recht = Weg(150, draai=0, vaag=0.01, ruis=0, jpeg=95)
    beeld = onderweg(Image.new("L", (1240, 1754), 255), recht, random.Random(1))
    assert beeld.size == (620, 877)
