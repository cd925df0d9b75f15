"""Same value, same bytes: in another process, another time zone, another order of hashing."""

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.documents.voorbeeld import GROOT, OORDEEL, vastgesteld, verklaring
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.documents.praktijkverklaring import KENMERK
from werkplek.documents.sjablonen import PdfRenderer, sjablonen
from werkplek.domain.vaststelling import Papier, Vorm

ROOT = Path(__file__).resolve().parents[2]
PAPIEREN = (
    Papier(verklaring(8)),
    Papier(verklaring(40, oordeel=OORDEEL)),
    vastgesteld(8),
    vastgesteld(8, Vorm.DIGITAAL, GROOT),
)
VASTGESTELD = (
    "87d957ace92f9777dc7dbac4e49a3dcb65070b41cd5f05be6c7380e9553b4d85",
    "c0c8ed1dc55d8ac08540af575575f297fbb1c8a93aac3e0d41172d754ae45365",
)
PRINT_DIGEST = """
import hashlib
from tests.documents.test_bytes import PAPIEREN
from werkplek.documents.papiermaker import PdfPapiermaker
for papier in PAPIEREN:
    print(hashlib.sha256(PdfPapiermaker().maak(papier)).hexdigest())
"""


def digests_elsewhere(**environment: str) -> list[str]:
    made = subprocess.run(
        [sys.executable, "-W", "error", "-c", PRINT_DIGEST],
        cwd=ROOT,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        text=True,
    )
    return made.stdout.split()


def test_another_process_makes_the_same_bytes() -> None:
    maker = PdfPapiermaker()
    here = [hashlib.sha256(maker.maak(papier)).hexdigest() for papier in PAPIEREN]
    time.sleep(1.1)  # the clock of every part that could have put it in has moved on
    assert digests_elsewhere(PYTHONHASHSEED="1", TZ="Pacific/Auckland") == here
    assert digests_elsewhere(PYTHONHASHSEED="2", SOURCE_DATE_EPOCH="1234567890") == here


@pytest.mark.parametrize(("papier", "som"), list(zip(PAPIEREN[2:], VASTGESTELD, strict=True)))
def test_a_paper_that_a_school_established_is_drawn_the_same_for_ever(
    papier: Papier, som: str
) -> None:
    """Golden: the check draws the record again and demands the file that was sealed.

    Another sum here means that sealed papers no longer check. Before the first one was sealed:
    put the new sum. After that: another word, letter or library version is another layout, with a
    number of its own, and the old one stays.
    """
    assert hashlib.sha256(PdfPapiermaker().maak(papier)).hexdigest() == som


def test_a_paper_in_between_changes_nothing() -> None:
    renderer = PdfRenderer(sjablonen()[KENMERK])
    first = renderer.praktijkverklaring(verklaring(8))
    renderer.praktijkverklaring(verklaring(3, school="Meŧin Жω"))
    assert renderer.praktijkverklaring(verklaring(8)) == first


def test_another_verklaring_has_other_bytes() -> None:
    renderer = PdfRenderer(sjablonen()[KENMERK])
    assert renderer.praktijkverklaring(verklaring(8)) != renderer.praktijkverklaring(verklaring(7))


def test_no_stream_is_compressed_because_zlib_differs_between_machines() -> None:
    for papier in PAPIEREN:
        pdf = PdfPapiermaker().maak(papier)
        assert b"/Filter" not in pdf
        assert b"/ObjStm" not in pdf
