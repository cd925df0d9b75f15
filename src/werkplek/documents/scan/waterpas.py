"""Turns a page without a QR until its lines of text lie level."""

from typing import Final

from PIL import Image, ImageChops, ImageStat

_ZIJDE: Final = 700
"""Pixels of the longest side while the angle is sought."""
_GROF: Final = tuple(range(-10, 11))
_FIJN: Final = tuple(deel / 4 for deel in range(-3, 4))
_GENOEG: Final = 0.3
"""Degrees that a reader of letters does not mind."""


def zet_waterpas(beeld: Image.Image) -> Image.Image:
    """The same page, turned by at most ten degrees."""
    klein = beeld.copy()
    klein.thumbnail((_ZIJDE, _ZIJDE), Image.Resampling.BOX, reducing_gap=2.0)
    grof = max(_GROF, key=lambda hoek: _strepen(klein, hoek))
    hoek = max((grof + deel for deel in _FIJN), key=lambda hoek: _strepen(klein, hoek))
    if abs(hoek) < _GENOEG:
        return beeld
    return beeld.rotate(hoek, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def _strepen(klein: Image.Image, hoek: float) -> float:
    """How much each row of pixels differs from the next: most where lines of text lie level."""
    gedraaid = klein.rotate(hoek, Image.Resampling.BILINEAR, fillcolor=255)
    midden = gedraaid.crop((klein.width // 8, klein.height // 8, *_verst(klein)))
    rijen = midden.resize((1, midden.height), Image.Resampling.BOX)
    onder, boven = (rijen.crop((0, rij, 1, rijen.height - 1 + rij)) for rij in (0, 1))
    verschil = ImageChops.difference(onder, boven)
    return float(ImageStat.Stat(verschil).sum2[0])


def _verst(klein: Image.Image) -> tuple[int, int]:
    return klein.width * 7 // 8, klein.height * 7 // 8
