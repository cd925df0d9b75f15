"""Reads the letters of a page with tesseract, where that is installed."""

import io
import os
import shutil
import subprocess
from dataclasses import dataclass
from typing import Final

from PIL import Image

from werkplek.documents.scan.grenzen import DPI, LEESTIJD

PROGRAMMA: Final = "tesseract"
TAAL: Final = "nld"

_WOORD: Final = "5"
"""The level of a word in tesseract's table."""
_KOLOMMEN: Final = 12
_ZO: Final = ("--psm", "6", "-c", "tessedit_do_invert=0")
"""One block of text, black on white."""


class LezerAfwezig(Exception):
    """Tesseract or its Dutch is not on this computer."""


class LezerFaalt(Exception):
    """Tesseract did not read this page."""


class LezerTeLang(LezerFaalt):
    """Tesseract took longer than it may."""


@dataclass(frozen=True, slots=True)
class Woord:
    """A word, and where it stands: left, top, right, bottom."""

    tekst: str
    vak: tuple[int, int, int, int]


Regel = tuple[Woord, ...]


def lees_letters(blad: Image.Image, seconden: float = LEESTIJD) -> tuple[Regel, ...]:
    """The lines from above; nothing is written to disk.

    Raises `LezerAfwezig`, `LezerTeLang` or `LezerFaalt`.
    """
    programma = shutil.which(PROGRAMMA)
    if programma is None:
        raise LezerAfwezig
    if TAAL not in _draai([programma, "--list-langs"], b"", seconden).split():
        raise LezerAfwezig
    png = io.BytesIO()
    blad.save(png, "PNG", compress_level=1)
    opdracht = [programma, "-", "-", "-l", TAAL, "--dpi", str(DPI), *_ZO, "tsv"]
    return _regels(_draai(opdracht, png.getvalue(), seconden))


def _draai(opdracht: list[str], invoer: bytes, seconden: float) -> str:
    try:
        klaar = subprocess.run(  # noqa: S603  our own words, no shell, no file with a name
            opdracht,
            input=invoer,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"},
            timeout=seconden,
            check=True,
        )
    except subprocess.TimeoutExpired as fout:
        raise LezerTeLang from fout
    except (subprocess.CalledProcessError, OSError) as fout:
        raise LezerFaalt from fout
    return klaar.stdout.decode("utf-8", "replace")


def _regels(tabel: str) -> tuple[Regel, ...]:
    """Words by block, paragraph and line, as tesseract numbers them."""
    regels: dict[tuple[str, ...], list[Woord]] = {}
    for rij in tabel.splitlines()[1:]:
        cellen = rij.split("\t")
        if len(cellen) != _KOLOMMEN or cellen[0] != _WOORD or not cellen[11].strip():
            continue
        links, boven, breed, hoog = map(int, cellen[6:10])
        woord = Woord(cellen[11].strip(), (links, boven, links + breed, boven + hoog))
        regels.setdefault(tuple(cellen[1:5]), []).append(woord)
    return tuple(map(tuple, regels.values()))
