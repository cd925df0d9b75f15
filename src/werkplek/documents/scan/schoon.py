"""Takes the light and the paper out of a picture: black ink on white is left.

A reader of letters draws one line between light and dark for a whole page. Where a lamp shines from
the left, or most of a page is empty, that line runs through the paper, and it reads the paper.
"""

from typing import Final

from PIL import Image, ImageChops, ImageFilter

_ZIJDE: Final = 220
"""Pixels of the longest side on which the paper is looked for: a letter is less than one."""
_ROND: Final = 5
"""So many of them across, there is paper somewhere between the ink."""
_ZACHT: Final = 4.0
_RUIS: Final = 30
"""So much darker than the paper is still paper: its grain, and the noise of a camera."""


def maak_schoon(blad: Image.Image) -> Image.Image:
    """The same page in grey, as dark as it was below the paper around each spot."""
    klein = blad.copy()
    klein.thumbnail((_ZIJDE, _ZIJDE), Image.Resampling.BOX)
    vlak = klein.filter(ImageFilter.MaxFilter(_ROND)).filter(ImageFilter.GaussianBlur(_ZACHT))
    papier = vlak.resize(blad.size, Image.Resampling.BILINEAR)
    inkt = ImageChops.subtract(papier, blad)
    return inkt.point(lambda donker: 255 - max(0, donker - _RUIS))
