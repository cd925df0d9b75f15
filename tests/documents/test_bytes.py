"""Same value, same bytes: in another process, another time zone, another order of hashing."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tests.documents.voorbeeld import OORDEEL, verklaring
from werkplek.documents.praktijkverklaring import KENMERK
from werkplek.documents.sjablonen import PdfRenderer, sjablonen

ROOT = Path(__file__).resolve().parents[2]
PRINT_DIGEST = """
import hashlib
from tests.documents.voorbeeld import OORDEEL, verklaring
from werkplek.documents.praktijkverklaring import KENMERK
from werkplek.documents.sjablonen import PdfRenderer, sjablonen
for aantal, oordeel in ((8, None), (40, OORDEEL)):
    pdf = PdfRenderer(sjablonen()[KENMERK]).praktijkverklaring(verklaring(aantal, oordeel=oordeel))
    print(hashlib.sha256(pdf).hexdigest())
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
    renderer = PdfRenderer(sjablonen()[KENMERK])
    here = [
        hashlib.sha256(renderer.praktijkverklaring(waarde)).hexdigest()
        for waarde in (verklaring(8), verklaring(40, oordeel=OORDEEL))
    ]
    assert digests_elsewhere(PYTHONHASHSEED="1", TZ="Pacific/Auckland") == here
    assert digests_elsewhere(PYTHONHASHSEED="2", SOURCE_DATE_EPOCH="1234567890") == here


def test_a_paper_in_between_changes_nothing() -> None:
    renderer = PdfRenderer(sjablonen()[KENMERK])
    first = renderer.praktijkverklaring(verklaring(8))
    renderer.praktijkverklaring(verklaring(3, school="Meŧin Жω"))
    assert renderer.praktijkverklaring(verklaring(8)) == first


def test_another_verklaring_has_other_bytes() -> None:
    renderer = PdfRenderer(sjablonen()[KENMERK])
    assert renderer.praktijkverklaring(verklaring(8)) != renderer.praktijkverklaring(verklaring(7))


def test_no_stream_is_compressed_because_zlib_differs_between_machines() -> None:
    assert b"FlateDecode" not in PdfRenderer(sjablonen()[KENMERK]).praktijkverklaring(verklaring(8))
