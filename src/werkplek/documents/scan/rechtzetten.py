"""Puts a page straight by the four corners of its QR, of which the size on paper is known.

A projection is nine numbers in rows: it takes (x, y, 1) to (X, Y, W), the point (X/W, Y/W).
"""

from dataclasses import dataclass
from itertools import product
from typing import Final

from PIL import Image

from werkplek.documents.papiercode.lezen import Punt, Qrvondst
from werkplek.documents.papiercode.qr import RAND, qr_matrix
from werkplek.documents.scan.grenzen import DPI, MAX_PUNTEN

Projectie = tuple[float, ...]

VAK_MM: Final = 47.0
"""Side of the box of the seal, the white of the QR included."""
_MM_PER_DUIM: Final = 25.4
_MEESTE: Final = 2 * MAX_PUNTEN
"""Pixels of a sheet with all that lies around it when it was turned."""
_GELIJK: Final = 2.0
"""Pixels that a corner may miss before the page is called seen from aside and not just turned."""


@dataclass(frozen=True, slots=True)
class Rechtgezet:
    """A page put straight. `vak` is where the QR stands with its white; None if it was not."""

    beeld: Image.Image
    vak: tuple[int, int, int, int] | None = None

    def zonder_qr(self) -> Image.Image:
        """With white where the QR is, in which a reader of letters sees letters."""
        if self.vak is None:
            return self.beeld
        wit = self.beeld.copy()
        wit.paste(255, self.vak)
        return wit


def zet_recht(beeld: Image.Image, vondst: Qrvondst) -> Rechtgezet:
    """The same page upright, at 300 dots an inch, as far as it was in the picture.

    The picture as it was where these corners are of no sheet that was seen.
    """
    modules = len(qr_matrix(vondst.tekst))
    zijde = VAK_MM / _MM_PER_DUIM * DPI * (modules - 2 * RAND) / modules
    try:
        naar_beeld = vermenigvuldig(
            projectie(_gladgestreken(vondst.hoeken)), (1 / zijde, 0, 0, 0, 1 / zijde, 0, 0, 0, 1)
        )
        links, boven, breed, hoog = _omvang(omgekeerd(naar_beeld), beeld.size)
    except (ValueError, ZeroDivisionError):
        return Rechtgezet(beeld)
    krimp = max(1.0, (breed * hoog / _MEESTE) ** 0.5)
    heel = vermenigvuldig(naar_beeld, (krimp, 0, links, 0, krimp, boven, 0, 0, 1))
    if not heel[8]:  # what would be the upper left corner lies on the horizon
        return Rechtgezet(beeld)
    recht = beeld.transform(
        (int(breed / krimp), int(hoog / krimp)),
        Image.Transform.PERSPECTIVE,
        [waarde / heel[8] for waarde in heel[:8]],
        Image.Resampling.BICUBIC,
        fillcolor=255,
    )
    rand = zijde * RAND / (modules - 2 * RAND)
    vak = (-rand - links, -rand - boven, zijde + rand - links, zijde + rand - boven)
    x0, y0, x1, y1 = (round(waarde / krimp) for waarde in vak)
    return Rechtgezet(recht, (x0, y0, x1, y1))


def projectie(hoeken: tuple[Punt, Punt, Punt, Punt]) -> Projectie:
    """From the unit square to these corners, in order (Heckbert 1989, §2.2.3)."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = hoeken
    dx1, dx2, dx3 = x1 - x2, x3 - x2, x0 - x1 + x2 - x3
    dy1, dy2, dy3 = y1 - y2, y3 - y2, y0 - y1 + y2 - y3
    noemer = dx1 * dy2 - dx2 * dy1
    if not noemer:
        raise ValueError("corners in one line")
    g = (dx3 * dy2 - dx2 * dy3) / noemer
    h = (dx1 * dy3 - dx3 * dy1) / noemer
    return (
        *(x1 - x0 + g * x1, x3 - x0 + h * x3, x0),
        *(y1 - y0 + g * y1, y3 - y0 + h * y3, y0),
        *(g, h, 1.0),
    )


def vermenigvuldig(links: Projectie, rechts: Projectie) -> Projectie:
    """First `rechts`, then `links`."""
    return tuple(
        sum(links[3 * rij + k] * rechts[3 * k + kolom] for k in range(3))
        for rij, kolom in product(range(3), repeat=2)
    )


def omgekeerd(projectie_: Projectie) -> Projectie:
    """The way back, but for a factor, which a projection does not mind."""
    a, b, c, d, e, f, g, h, i = projectie_
    return (
        *(e * i - f * h, c * h - b * i, b * f - c * e),
        *(f * g - d * i, a * i - c * g, c * d - a * f),
        *(d * h - e * g, b * g - a * h, a * e - b * d),
    )


def pas_toe(projectie_: Projectie, punt: Punt) -> Punt:
    """Where the point goes."""
    x, y = punt
    boven, onder, diep = (
        projectie_[rij] * x + projectie_[rij + 1] * y + projectie_[rij + 2] for rij in (0, 3, 6)
    )
    return boven / diep, onder / diep


def _gladgestreken(hoeken: tuple[Punt, Punt, Punt, Punt]) -> tuple[Punt, Punt, Punt, Punt]:
    """A parallelogram where the corners make one but for the rounding of the reader.

    Else that rounding, carried over the whole page, would bend it.
    """
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = hoeken
    dx, dy = (x0 - x1 + x2 - x3) / 4, (y0 - y1 + y2 - y3) / 4
    if max(abs(dx), abs(dy)) * 4 > _GELIJK:
        return hoeken
    return (x0 - dx, y0 - dy), (x1 + dx, y1 + dy), (x2 - dx, y2 - dy), (x3 + dx, y3 + dy)


def _omvang(van_beeld: Projectie, maat: tuple[int, int]) -> tuple[float, float, float, float]:
    """Left, top, width and height of the picture on the paper, no more than a large sheet."""
    breedte, hoogte = maat
    grens = 2 * 297 / _MM_PER_DUIM * DPI
    punten = [pas_toe(van_beeld, (x, y)) for x in (0, breedte) for y in (0, hoogte)]
    xs, ys = zip(*punten, strict=True)
    links, boven = max(min(xs), -grens), max(min(ys), -grens)
    rechts, onder = min(max(xs), grens), min(max(ys), grens)
    return links, boven, max(1.0, rechts - links), max(1.0, onder - boven)
