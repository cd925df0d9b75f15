"""A photo as it is kept: upright, in sRGB on white, the pixels of its first frame and no more."""

import io
from typing import Final

from PIL import Image, ImageCms, UnidentifiedImageError

from werkplek.bewijs.grenzen import MAX_PUNTEN, MAX_PUNTEN_HEEL, MINIATUUR_ZIJDE, ZIJDE
from werkplek.domain.fouten import BewijsGeweigerd

VORMEN: Final = ("JPEG", "PNG", "WEBP")
KWALITEIT: Final = 82
MINIATUUR_KWALITEIT: Final = 75

_ORIENTATION: Final = 0x0112
_RECHTOP: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright again, by its EXIF orientation."""

_DIEP: Final = {"I", "I;16", "I;16B", "I;16L", "F"}
_ZUINIG: Final = {"JPEG", "MPO"}
_PALET: Final = {"1", "P", "PA"}
_MAX_ICC: Final = 1024 * 1024


def maak_schoon(inhoud: bytes) -> tuple[bytes, bytes]:
    """The photo and its small picture, both JPEG.

    Raises `BewijsGeweigerd`, and whatever Pillow raises on bytes that are no picture.
    """
    with _open(inhoud) as image:
        stand = _stand(image)
        icc = image.info.get("icc_profile", b"")
        image.draft(None, (ZIJDE, ZIJDE))  # a JPEG is decoded no larger than it is needed
        klein = _gewoon(image)
        klein.thumbnail((ZIJDE, ZIJDE), Image.Resampling.LANCZOS)
        rgb = _op_wit(_in_srgb(klein, icc))
    if stand in _RECHTOP:
        rgb = rgb.transpose(_RECHTOP[stand])
    groot = _jpeg(rgb, KWALITEIT)
    rgb.thumbnail((MINIATUUR_ZIJDE, MINIATUUR_ZIJDE), Image.Resampling.LANCZOS)
    return groot, _jpeg(rgb, MINIATUUR_KWALITEIT)


def _open(inhoud: bytes) -> Image.Image:
    """Read the header only; how large it is decides before anything is decoded."""
    try:
        image = Image.open(io.BytesIO(inhoud), formats=VORMEN)
    except UnidentifiedImageError as fout:
        raise BewijsGeweigerd("onleesbaar") from fout
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fout:
        raise BewijsGeweigerd("te_veel_punten") from fout
    grens = MAX_PUNTEN if image.format in _ZUINIG else MAX_PUNTEN_HEEL
    if image.width * image.height > grens:
        raise BewijsGeweigerd("te_veel_punten")
    return image


def _stand(image: Image.Image) -> int:
    """How the camera was held; a damaged EXIF block does not say, and nothing is turned."""
    try:
        stand = image.getexif().get(_ORIENTATION)
    except Exception:  # noqa: BLE001  a parser of hostile bytes raises what it likes
        return 1
    return stand if isinstance(stand, int) else 1


def _gewoon(image: Image.Image) -> Image.Image:
    """Eight bits for each colour: what can be made smaller without losing lines or greys."""
    if image.mode in _DIEP:
        return image.convert("F").point(lambda grijs: grijs / 256).convert("L")
    if image.mode in _PALET:
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    return image


def _in_srgb(image: Image.Image, icc: object) -> Image.Image:
    """The colours that were meant; a profile that does not fit the picture is left out."""
    if (
        not isinstance(icc, bytes)
        or not 0 < len(icc) <= _MAX_ICC
        or image.mode not in {"RGB", "CMYK"}
    ):
        return image
    try:
        profiel = ImageCms.ImageCmsProfile(io.BytesIO(icc))
        anders = ImageCms.profileToProfile(
            image, profiel, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image
    return image if anders is None else anders


def _op_wit(image: Image.Image) -> Image.Image:
    """A new picture of the same pixels: nothing else of the old one comes along."""
    wit = Image.new("RGB", image.size, "white")
    if image.has_transparency_data:
        rgba = image.convert("RGBA")
        wit.paste(rgba, mask=rgba.getchannel("A"))
    else:
        wit.paste(image.convert("RGB"))
    return wit


def _jpeg(image: Image.Image, kwaliteit: int) -> bytes:
    uit = io.BytesIO()
    image.save(uit, "JPEG", quality=kwaliteit, optimize=True)
    return uit.getvalue()
