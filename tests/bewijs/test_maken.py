"""What comes in is recognised by what it is; what is kept says nothing but what it shows."""

import hashlib
import io
import zlib

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.bewijs import bestanden
from tests.bewijs.bestanden import FRAME, GEHEIM
from werkplek.application.bewijs import MAX_BEWIJS
from werkplek.application.ports_veilig import Bewijssoort
from werkplek.bewijs import foto, geluid, jpeg_delen
from werkplek.bewijs.grenzen import MAX_PAGINAS, MINIATUUR_ZIJDE, ZIJDE
from werkplek.bewijs.maken import maak_bijlage
from werkplek.domain.fouten import BewijsGeweigerd

GOED: dict[str, tuple[bytes, Bewijssoort]] = {
    "jpeg": (bestanden.foto(), Bewijssoort.FOTO),
    "png": (bestanden.foto("PNG"), Bewijssoort.FOTO),
    "webp": (bestanden.foto("WEBP"), Bewijssoort.FOTO),
    "pdf": (bestanden.pdf(), Bewijssoort.PDF),
    "mp3": (bestanden.mp3(), Bewijssoort.GELUID_MP3),
    "wav": (bestanden.wav(), Bewijssoort.GELUID_WAV),
    "opus": (bestanden.opus(), Bewijssoort.GELUID_OGG),
    "m4a": (bestanden.m4a(), Bewijssoort.GELUID_M4A),
}


def geen_spoor(inhoud: bytes, soort: Bewijssoort) -> None:
    """The law: nothing of who, where and when is in what is kept, packed or not."""
    assert GEHEIM not in inhoud
    if soort is Bewijssoort.FOTO:
        with Image.open(io.BytesIO(inhoud)) as image:
            assert not dict(image.getexif())
            assert not {"exif", "icc_profile", "comment", "xmp", "gps"} & set(image.info)
    if soort is Bewijssoort.PDF:
        assert GEHEIM not in bestanden.uitgepakt(inhoud)


@pytest.mark.parametrize("naam", GOED)
def test_nothing_of_who_where_and_when_is_kept(naam: str) -> None:
    inhoud, soort = GOED[naam]
    assert GEHEIM in (bestanden.uitgepakt(inhoud) if naam == "pdf" else inhoud) or naam == "png"
    gemaakt = maak_bijlage(inhoud)
    assert gemaakt.soort == soort
    assert gemaakt.sha256 == hashlib.sha256(gemaakt.inhoud).hexdigest()
    assert bool(gemaakt.miniatuur) == (soort is Bewijssoort.FOTO)
    geen_spoor(gemaakt.inhoud, soort)
    if gemaakt.miniatuur:
        geen_spoor(gemaakt.miniatuur, soort)


@pytest.mark.parametrize("naam", ["jpeg", "pdf", "mp3", "m4a"])
def test_a_file_kept_as_it_came_is_caught(naam: str) -> None:
    """Planted fault: the bytes of the phone, place and all."""
    inhoud, soort = GOED[naam]
    with pytest.raises(AssertionError):
        geen_spoor(inhoud, soort)


def test_a_picture_inside_a_pdf_that_kept_its_place_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Planted fault: the JPEG of a scan is copied as the phone made it."""
    monkeypatch.setattr(jpeg_delen, "strip", lambda jpeg: jpeg)
    with pytest.raises(AssertionError):
        geen_spoor(maak_bijlage(GOED["pdf"][0]).inhoud, Bewijssoort.PDF)


@pytest.mark.parametrize("naam", GOED)
def test_the_same_bytes_give_the_same_bytes(naam: str) -> None:
    assert maak_bijlage(GOED[naam][0]) == maak_bijlage(GOED[naam][0])


@pytest.mark.parametrize("naam", [naam for naam in GOED if "p" not in naam or naam == "opus"])
def test_what_was_made_fit_once_stays_as_it_is(naam: str) -> None:
    """Sound and papers are not changed again; a photo is encoded anew each time."""
    eens = maak_bijlage(GOED[naam][0])
    assert maak_bijlage(eens.inhoud) == eens


# --- photos


@pytest.mark.parametrize("stand", range(9))
def test_a_photo_is_upright_however_the_camera_was_held(stand: int) -> None:
    terug = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    gezien = bestanden.beeld()
    in_camera = gezien.transpose(terug[stand]) if stand in terug else gezien
    gemaakt = maak_bijlage(bestanden.foto(stand=stand, image=in_camera))
    for jpeg in (gemaakt.inhoud, gemaakt.miniatuur):
        with Image.open(io.BytesIO(jpeg)) as image:
            assert image.size == (60, 40)
            kleuren = [_kleur(image.getpixel(plek)) for plek in ((10, 30), (50, 30), (30, 3))]
            assert kleuren == ["rood", "blauw", "wit"]


def _kleur(punt: object) -> str:
    assert isinstance(punt, tuple)
    rood, groen, blauw = punt
    if groen > 200:
        return "wit"
    return "rood" if rood > blauw else "blauw"


def test_a_large_photo_becomes_as_large_as_it_needs_to_be() -> None:
    gemaakt = maak_bijlage(bestanden.foto(image=bestanden.beeld(5000, 2500)))
    with Image.open(io.BytesIO(gemaakt.inhoud)) as groot:
        assert groot.size == (ZIJDE, ZIJDE // 2)
    with Image.open(io.BytesIO(gemaakt.miniatuur)) as klein:
        assert klein.size == (MINIATUUR_ZIJDE, MINIATUUR_ZIJDE // 2)


@pytest.mark.parametrize("modus", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
def test_any_kind_of_picture_becomes_a_plain_one(modus: str) -> None:
    uit = io.BytesIO()
    if modus == "I;16":
        Image.new("I;16", (60, 40), 40_000).save(uit, "PNG")
    else:
        bestanden.beeld().convert(modus).save(uit, "JPEG" if modus == "CMYK" else "PNG")
    with Image.open(io.BytesIO(maak_bijlage(uit.getvalue()).inhoud)) as image:
        assert (image.mode, image.size) == ("RGB", (60, 40))
        licht = image.convert("L").getpixel((30, 3))
    assert licht == pytest.approx(156 if modus == "I;16" else 255, abs=6)


def test_what_is_see_through_is_white() -> None:
    uit = io.BytesIO()
    Image.new("RGBA", (9, 9), (0, 0, 0, 0)).save(uit, "PNG")
    with Image.open(io.BytesIO(maak_bijlage(uit.getvalue()).inhoud)) as image:
        assert image.getpixel((4, 4)) == (255, 255, 255)


@pytest.mark.parametrize("vorm", ["PNG", "WEBP"])
def test_of_a_moving_picture_the_first_is_kept(vorm: str) -> None:
    uit = io.BytesIO()
    rest = [Image.new("RGB", (60, 40), "green")] * 2
    bestanden.beeld().save(uit, vorm, save_all=True, append_images=rest)
    with Image.open(io.BytesIO(maak_bijlage(uit.getvalue()).inhoud)) as image:
        assert _kleur(image.getpixel((10, 30))) == "rood"


@pytest.mark.parametrize("icc", [b"", b"geen profiel", bytes(2 << 20)], ids=["none", "bad", "huge"])
def test_a_profile_that_says_nothing_is_left_out(icc: bytes) -> None:
    plat = bestanden.beeld()
    assert foto._in_srgb(plat, icc) is plat
    assert foto._in_srgb(plat, None) is plat


def test_damage_beside_the_picture_does_not_cost_the_picture() -> None:
    stuk = bestanden.foto().replace(b"Exif\x00\x00II", b"Exif\x00\x00??", 1)
    assert maak_bijlage(stuk).soort == Bewijssoort.FOTO


# --- papers


def test_a_paper_looks_as_it_did_signature_and_all() -> None:
    voor, na = (_teken(inhoud) for inhoud in (GOED["pdf"][0], maak_bijlage(GOED["pdf"][0]).inhoud))
    assert na.size == voor.size
    for plek in ((35, 265), (60, 60), (140, 60), (150, 280)):
        assert na.getpixel(plek) == voor.getpixel(plek)
    assert na.getpixel((35, 265)) == (0, 255, 0)


def _teken(inhoud: bytes) -> Image.Image:
    gelezen = pypdfium2.PdfDocument(inhoud)
    try:
        getekend = gelezen[0].render(may_draw_forms=True).to_pil().convert("RGB")
    finally:
        gelezen.close()
    assert isinstance(getekend, Image.Image)
    return getekend


@pytest.mark.parametrize(
    "verboden",
    [b"/JavaScript", b"/JS", b"/OpenAction", b"/Launch", b"/EmbeddedFile", b"/AA", b"/Annot"],
)
def test_a_paper_does_nothing(verboden: bytes) -> None:
    inhoud, _ = GOED["pdf"]
    assert verboden in bestanden.uitgepakt(inhoud)
    assert verboden not in bestanden.uitgepakt(maak_bijlage(inhoud).inhoud)


def test_a_picture_keeps_its_own_points_without_its_place() -> None:
    jpeg = bestanden.foto(image=bestanden.beeld(200, 100))
    kaal = jpeg_delen.strip(jpeg)
    assert GEHEIM not in kaal
    with Image.open(io.BytesIO(jpeg)) as voor, Image.open(io.BytesIO(kaal)) as na:
        assert na.tobytes() == voor.tobytes()


def test_a_paper_behind_some_junk_is_a_paper() -> None:
    assert maak_bijlage(b"\xef\xbb\xbf\r\n" + GOED["pdf"][0]).soort == Bewijssoort.PDF


# --- sound


def test_the_sound_is_the_sound_it_was() -> None:
    assert maak_bijlage(bestanden.mp3()).inhoud == FRAME * 20
    assert bytes(16_000) in maak_bijlage(bestanden.wav()).inhoud
    assert b"geluid" * 50 in maak_bijlage(bestanden.m4a()).inhoud
    assert maak_bijlage(bestanden.opus()).inhoud.count(b"\xfc\xff\xfe") == 3


def test_in_an_m4a_nothing_moves() -> None:
    """Sound is found by its distance from the begin."""
    voor, na = bestanden.m4a(), maak_bijlage(bestanden.m4a()).inhoud
    assert len(na) == len(voor)
    assert na.index(b"geluid") == voor.index(b"geluid")
    assert b"\xe0\xe1\xe2\xe3" not in na


# --- refused, each with its reason


def _bom() -> bytes:
    """A PDF of 0.3 MB with a part that unpacks to 300 MB."""
    gepakt = zlib.compress(b"0 " * (150 << 20), 9)
    kop = b"%%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 9/First 99/Filter/FlateDecode/Length %d>>\n"
    lijf = kop % len(gepakt) + b"stream\n" + gepakt + b"\nendstream\nendobj\n"
    plek = len(lijf)
    wie = b"".join(
        soort + waar.to_bytes(4) + b"\x00"
        for soort, waar in ((b"\x00", 0), (b"\x01", 9), (b"\x02", 1), (b"\x01", plek))
    )
    staart = b"3 0 obj\n<</Type/XRef/Size 4/W[1 4 1]/Root 2 0 R/Length %d>>\nstream\n" % len(wie)
    return lijf + staart + wie + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF" % plek


def _png_bom(breed: int, hoog: int) -> bytes:
    """A PNG that only says how large it is."""
    kop = b"IHDR" + breed.to_bytes(4) + hoog.to_bytes(4) + b"\x08\x02\x00\x00\x00"
    klein = bestanden.foto("PNG")
    return klein[:12] + kop + zlib.crc32(kop).to_bytes(4) + klein[33:]


SLECHT: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "leeg"),
    "too large": (bytes(MAX_BEWIJS + 1), "te_groot"),
    "a text": (b"Sanne deed het goed.", "soort"),
    "a gif": (b"GIF89a" + bytes(99), "soort"),
    "a zip": (b"PK\x03\x04" + bytes(99), "soort"),
    "an svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "soort"),
    "a program": (b"\x7fELF" + bytes(99), "soort"),
    "a heic photo": (b"\x00\x00\x00\x18ftypheic" + bytes(99), "heic"),
    "a film": (bestanden.m4a(b"vide", b"isom"), "soort"),
    "a film of a phone": (b"\x00\x00\x00\x14ftypqt  " + bytes(99), "soort"),
    "a film in ogg": (bestanden.opus().replace(b"OpusHead", b"\x80theora"), "soort"),
    "two recordings behind each other": (bestanden.opus() + bestanden.opus(serie=8), "onleesbaar"),
    "no sound": (b"ID3\x03\x00\x00\x00\x00\x00\x05abcde", "onleesbaar"),
    "a wav without sound": (bestanden.wav()[:60], "onleesbaar"),
    "a boat of a picture": (_png_bom(7_000, 7_000), "te_veel_punten"),
    "a bomb of a picture": (_png_bom(60_000, 60_000), "te_veel_punten"),
    "half a photo": (bestanden.foto(image=bestanden.beeld(900, 900))[:5_000], "onleesbaar"),
    "only the begin of one": (b"\xff\xd8\xff\xe0", "onleesbaar"),
    "half a paper": (bestanden.pdf()[:2_000], "onleesbaar"),
    "a bomb of a paper": (_bom(), "onleesbaar"),
    "a paper without pages": (bestanden.pdf(0), "leeg"),
    "too many pages": (bestanden.pdf(MAX_PAGINAS + 1), "te_veel_paginas"),
}


@pytest.mark.parametrize("wat", SLECHT)
def test_what_cannot_be_kept_is_refused_with_its_reason(wat: str) -> None:
    inhoud, reden = SLECHT[wat]
    with pytest.raises(BewijsGeweigerd) as gevangen:
        maak_bijlage(inhoud)
    assert gevangen.value.reden == reden


def test_a_locked_paper_is_refused() -> None:
    import pikepdf

    for slot in (pikepdf.Encryption(owner="o", user="u"), pikepdf.Encryption(owner="o", user="")):
        with pytest.raises(BewijsGeweigerd, match="op_slot"):
            maak_bijlage(bestanden.pdf(encryption=slot))


def test_one_file_that_is_two_kinds_is_kept_as_one() -> None:
    """What follows the picture is not a part of it; what precedes the paper neither."""
    beide = bestanden.foto() + bestanden.pdf()
    gemaakt = maak_bijlage(beide)
    assert gemaakt.soort == Bewijssoort.FOTO
    assert b"%PDF" not in gemaakt.inhoud
    andersom = maak_bijlage(b"\x00" + bestanden.pdf() + b"\nPK\x03\x04")
    assert andersom.soort == Bewijssoort.PDF
    assert b"PK\x03\x04" not in andersom.inhoud


# --- bytes made to break a decoder


@pytest.mark.parametrize("naam", GOED)
@given(data=st.data())
def test_any_damage_is_kept_clean_or_refused(naam: str, data: st.DataObject) -> None:
    inhoud, soort = GOED[naam]
    stuk = bytearray(inhoud)
    for _ in range(data.draw(st.integers(1, 6))):
        stuk[data.draw(st.integers(0, len(stuk) - 1))] = data.draw(st.integers(0, 255))
    tot = data.draw(st.sampled_from((len(stuk), data.draw(st.integers(1, len(stuk))))))
    heel_of_geweigerd(bytes(stuk[:tot]), soort)


def heel_of_geweigerd(inhoud: bytes, soort: Bewijssoort) -> None:
    """Never another error; what is kept is of the kind it says."""
    try:
        gemaakt = maak_bijlage(inhoud)
    except BewijsGeweigerd:
        return
    assert gemaakt.sha256 == hashlib.sha256(gemaakt.inhoud).hexdigest()
    if gemaakt.soort == soort == Bewijssoort.FOTO:
        geen_spoor(gemaakt.inhoud, soort)


@given(inhoud=st.binary(max_size=200), begin=st.sampled_from([b[:16] for b, _ in GOED.values()]))
def test_any_bytes_behind_a_good_begin_are_refused_or_kept(inhoud: bytes, begin: bytes) -> None:
    heel_of_geweigerd(begin + inhoud, Bewijssoort.FOTO)


def test_sound_of_another_kind_than_it_says_is_a_bug_of_nobody() -> None:
    with pytest.raises(ValueError, match="no"):
        geluid.maak_schoon(Bewijssoort.GELUID_WAV, b"RIFF....WAVE")
