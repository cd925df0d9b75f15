"""Draws what came in as grey pages. Runs in a process of its own: `python -m …scan.tekenen`.

A file from anybody goes through decoders written in C. Here they may take too long, too much or
fall over: the process is ended and nothing else is touched. File on stdin; on stdout per page its
width and height, each in four bytes, and its pixels.
"""

import io
import sys
from collections.abc import Iterator
from typing import BinaryIO, Final

import pypdfium2
from PIL import Image, ImageOps, UnidentifiedImageError

from werkplek.documents.scan.grenzen import DPI, GEHEUGEN, MAX_BLADEN, MAX_PUNTEN, MAX_PUNTEN_IN

ONLEESBAAR: Final = 10
TE_VEEL: Final = 11

_VORMEN: Final = ("JPEG", "PNG", "WEBP", "TIFF", "BMP")
_PDF_BINNEN: Final = 1024
_PUNTEN_PER_DUIM: Final = 72
_DIEP: Final = frozenset({"I", "I;16", "I;16B", "I;16L", "F"})


class TeVeel(Exception):
    """More pages or pixels than are looked at."""


def main() -> int:
    """Returns how it went; 0 is well."""
    _grens_aan_geheugen()
    Image.MAX_IMAGE_PIXELS = None  # judged here, for each kind of picture
    try:
        for blad in bladen(sys.stdin.buffer.read()):
            _schrijf(sys.stdout.buffer, blad)
    except TeVeel:
        return TE_VEEL
    except (pypdfium2.PdfiumError, UnidentifiedImageError, OSError, ValueError, MemoryError):
        return ONLEESBAAR
    return 0


def bladen(inhoud: bytes) -> Iterator[Image.Image]:
    """The pages in grey."""
    if b"%PDF-" in inhoud[:_PDF_BINNEN]:
        yield from _van_pdf(inhoud)
    else:
        yield from _van_beeld(inhoud)


def _van_pdf(inhoud: bytes) -> Iterator[Image.Image]:
    """With what stands in fields, because there the seal is."""
    pdf = pypdfium2.PdfDocument(inhoud)
    if not 0 < len(pdf) <= MAX_BLADEN:
        raise TeVeel
    pdf.init_forms()
    for blad in pdf:
        breed, hoog = blad.get_size()
        schaal = DPI / _PUNTEN_PER_DUIM
        punten = breed * hoog * schaal * schaal
        if punten > MAX_PUNTEN:
            schaal *= (MAX_PUNTEN / punten) ** 0.5
        beeld: Image.Image = blad.render(scale=schaal, grayscale=True).to_pil()
        yield beeld.convert("L")
        blad.close()


def _van_beeld(inhoud: bytes) -> Iterator[Image.Image]:
    with Image.open(io.BytesIO(inhoud), formats=_VORMEN) as beeld:
        aantal = getattr(beeld, "n_frames", 1) if beeld.format == "TIFF" else 1
        if aantal > MAX_BLADEN:
            raise TeVeel
        for nummer in range(aantal):
            if aantal > 1:
                beeld.seek(nummer)
            if beeld.width * beeld.height > MAX_PUNTEN_IN:
                raise TeVeel
            yield _grijs(beeld)


def _grijs(beeld: Image.Image) -> Image.Image:
    """Upright, on white, eight bits, no larger than is looked at."""
    schaal = (MAX_PUNTEN / (beeld.width * beeld.height)) ** 0.5
    if schaal < 1:
        maat = max(1, int(beeld.width * schaal)), max(1, int(beeld.height * schaal))
        beeld.draft("L", maat)
    if beeld.mode in _DIEP:
        beeld = beeld.convert("F").point(lambda grijs: grijs / 256)
    elif beeld.has_transparency_data:
        wit = Image.new("RGBA", beeld.size, "white")
        beeld = Image.alpha_composite(wit, beeld.convert("RGBA"))
    grijs = ImageOps.exif_transpose(beeld).convert("L")
    schaal = (MAX_PUNTEN / (grijs.width * grijs.height)) ** 0.5
    if schaal >= 1:
        return grijs
    maat = max(1, int(grijs.width * schaal)), max(1, int(grijs.height * schaal))
    return grijs.resize(maat, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _schrijf(uit: BinaryIO, blad: Image.Image) -> None:
    uit.write(blad.width.to_bytes(4) + blad.height.to_bytes(4) + blad.tobytes())
    uit.flush()


def _grens_aan_geheugen() -> None:
    """Where the system can: Windows has no such limit, there only the time counts."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  not on Windows

        resource.setrlimit(resource.RLIMIT_DATA, (GEHEUGEN, GEHEUGEN))


if __name__ == "__main__":
    sys.exit(main())
