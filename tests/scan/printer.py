"""Print and scan without a printer: a page as paper brings it back, with Pillow alone.

Lengths are in mm on paper, so that what is done does not depend on the dots of a scanner. Written
after `scanback.py` of the experiments, which had numpy and OpenCV.
"""

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pikepdf
import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from werkplek.documents.papiercode.qr import qr_matrix
from werkplek.documents.scan.rechtzetten import projectie, vermenigvuldig

DPI: Final = 300
MM: Final = DPI / 25.4
VAK_MM: Final = 47.0
_SPREIDING: Final = 256 / 24**0.5
"""Deviation of the mean of two bytes that are drawn."""


@dataclass(frozen=True, slots=True)
class Weg:
    """What happens to a page between the printer and the file that is handed in."""

    dpi: int
    draai: float
    vaag: float
    ruis: float
    jpeg: int
    scheef: float = 0.0
    inkt: int = 0
    vlek: float = 0.0


WEGEN: Final = {
    "scan 300": Weg(300, draai=1, vaag=0.04, ruis=4, jpeg=75),
    "scan 200": Weg(200, draai=2, vaag=0.06, ruis=6, jpeg=60),
    "scan 150": Weg(150, draai=3, vaag=0.08, ruis=8, jpeg=50),
    "telefoon": Weg(300, draai=8, vaag=0.12, ruis=10, jpeg=50, scheef=0.04),
    "kopie": Weg(200, draai=2, vaag=0.12, ruis=10, jpeg=40, inkt=3),
}
"""The conditions of documents.md §6.3 in which every code of 0.5 mm a module was read."""


def bladen(pdf: bytes, tekst: str = "") -> Iterator[Image.Image]:
    """The pages as printed, in grey; `tekst` as a QR in the field of the seal."""
    document = pypdfium2.PdfDocument(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as open_:
        plekken = [_zegel(blad) for blad in open_.pages]
    for blad, plek in zip(document, plekken, strict=True):
        beeld: Image.Image = blad.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
        if tekst and plek is not None:
            links, onder, rechts, boven = (waarde * DPI / 72 for waarde in plek)
            zijde = round(min(rechts - links, boven - onder))
            beeld.paste(qr_beeld(tekst, zijde), (round(links), round(beeld.height - boven)))
        yield beeld


def qr_beeld(tekst: str, zijde: int) -> Image.Image:
    """The QR, its white included, as large as the box of the seal."""
    matrix = qr_matrix(tekst)
    klein = Image.new("L", (len(matrix), len(matrix)), 255)
    klein.putdata([0 if zwart else 255 for rij in matrix for zwart in rij])
    groot = klein.resize((len(matrix) * 16, len(matrix) * 16), Image.Resampling.NEAREST)
    return groot.resize((zijde, zijde), Image.Resampling.BOX)


def onderweg(blad: Image.Image, weg: Weg, kans: random.Random) -> Image.Image:
    """The same page after printing and scanning; `blad` has 300 dots an inch."""
    if weg.inkt:
        blad = blad.filter(ImageFilter.MinFilter(weg.inkt))
    if weg.vlek:
        blad = _vlek(blad, weg.vlek, kans)
    blad = blad.filter(ImageFilter.GaussianBlur(weg.vaag * MM))
    if weg.scheef:
        blad = _scheef(blad, weg.scheef)
    hoek = weg.draai * kans.uniform(-1, 1)
    blad = blad.rotate(hoek, Image.Resampling.BICUBIC, fillcolor=255)
    if weg.dpi != DPI:
        maat = round(blad.width * weg.dpi / DPI), round(blad.height * weg.dpi / DPI)
        blad = blad.resize(maat, Image.Resampling.BOX)
    return _jpeg(_ruis(_licht(blad), weg.ruis, kans), weg.jpeg)


def als_jpeg(beeld: Image.Image, kwaliteit: int = 85) -> bytes:
    """The file that is handed in."""
    uit = io.BytesIO()
    beeld.save(uit, "JPEG", quality=kwaliteit)
    return uit.getvalue()


def _zegel(blad: pikepdf.Page) -> tuple[float, ...] | None:
    dingen: list[pikepdf.Object] = list(blad.obj.get("/Annots", pikepdf.Array()).as_list())
    for ding in dingen:
        naam = ding.get("/T", ding.get("/Parent", ding).get("/T", ""))
        if str(naam) == "school":
            return tuple(float(getal) for getal in ding.Rect.as_list())
    return None


def _vlek(blad: Image.Image, straal_mm: float, kans: random.Random) -> Image.Image:
    blad, straal = blad.copy(), straal_mm * MM
    x = blad.width * kans.uniform(0.7, 0.9)
    y = blad.height * kans.uniform(0.55, 0.75)
    ImageDraw.Draw(blad).ellipse((x - straal, y - straal, x + straal, y + straal), fill=70)
    return blad


def _scheef(blad: Image.Image, deel: float) -> Image.Image:
    """As from a phone that was not held level: sides that are parallel no longer are."""
    breed, hoog, d = blad.width, blad.height, deel * blad.width
    hoeken = (-d, -d / 2, -d / 2, hoog + d, breed + d / 2, hoog + d * 0.7, breed + d / 3, -d / 3)
    return blad.transform(
        blad.size,
        Image.Transform.PERSPECTIVE,
        _coefficienten(hoeken, blad.size),
        Image.Resampling.BICUBIC,
        fillcolor=255,
    )


def _coefficienten(hoeken: tuple[float, ...], maat: tuple[int, int]) -> list[float]:
    x0, y0, x3, y3, x2, y2, x1, y1 = hoeken
    breed, hoog = maat
    naar = projectie(((x0, y0), (x1, y1), (x2, y2), (x3, y3)))
    schaal = (1 / breed, 0.0, 0.0, 0.0, 1 / hoog, 0.0, 0.0, 0.0, 1.0)
    geheel = vermenigvuldig(naar, schaal)
    return [waarde / geheel[8] for waarde in geheel[:8]]


def _licht(blad: Image.Image) -> Image.Image:
    """Darker on the left than on the right, and neither paper nor ink quite white or black."""
    verloop = Image.linear_gradient("L").rotate(90).resize(blad.size)
    zacht = verloop.point(lambda waarde: 191 + waarde // 4)
    return ImageChops.multiply(blad, zacht).point(lambda waarde: min(255, int(waarde * 0.85) + 25))


def _ruis(blad: Image.Image, sterkte: float, kans: random.Random) -> Image.Image:
    """Grain of this deviation; Pillow's own noise cannot be told where to begin."""
    een, ander = (
        Image.frombytes("L", blad.size, kans.randbytes(blad.width * blad.height)) for _ in range(2)
    )
    smal = Image.blend(een, ander, 0.5).point(
        lambda waarde: round(128 + (waarde - 128) * sterkte / _SPREIDING)
    )
    return ImageChops.add(blad, smal, offset=-128)


def _jpeg(blad: Image.Image, kwaliteit: int) -> Image.Image:
    return Image.open(io.BytesIO(als_jpeg(blad, kwaliteit))).convert("L")
