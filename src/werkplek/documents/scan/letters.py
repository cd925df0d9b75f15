"""Reads the letters of a page with tesseract, where that is installed."""

import io
import shutil
import subprocess
from typing import Final

from PIL import Image

from werkplek.documents.omgeving import kale_omgeving
from werkplek.documents.scan.grenzen import DPI, LEESTIJD

PROGRAMMA: Final = "tesseract"
TAAL: Final = "nld"

_ZO: Final = ("--psm", "6", "-c", "tessedit_do_invert=0")
"""One block of text, black on white."""


class LezerAfwezig(Exception):
    """Tesseract or its Dutch is not on this computer."""


class LezerFaalt(Exception):
    """Tesseract did not read this page."""


class LezerTeLang(LezerFaalt):
    """Tesseract took longer than it may."""


def lees_letters(blad: Image.Image, seconden: float = LEESTIJD) -> tuple[str, ...]:
    """The lines of text from above; nothing is written to disk.

    Raises `LezerAfwezig`, `LezerTeLang` or `LezerFaalt`.
    """
    programma = shutil.which(PROGRAMMA)
    if programma is None:
        raise LezerAfwezig
    if TAAL not in _draai([programma, "--list-langs"], b"", seconden).split():
        raise LezerAfwezig
    png = io.BytesIO()
    blad.save(png, "PNG", compress_level=1)
    opdracht = [programma, "-", "-", "-l", TAAL, "--dpi", str(DPI), *_ZO]
    regels = _draai(opdracht, png.getvalue(), seconden).splitlines()
    return tuple(filter(None, map(str.strip, regels)))


def _draai(opdracht: list[str], invoer: bytes, seconden: float) -> str:
    try:
        klaar = subprocess.run(  # noqa: S603  our own words, no shell, no file with a name
            opdracht,
            input=invoer,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**kale_omgeving(), "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"},
            timeout=seconden,
            check=True,
        )
    except subprocess.TimeoutExpired as fout:
        raise LezerTeLang from fout
    except (subprocess.CalledProcessError, OSError) as fout:
        raise LezerFaalt from fout
    return klaar.stdout.decode("utf-8", "replace")
