"""Programs of others (poppler, qpdf) read a sealed paper: three good signatures, no damage."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.fakes.pki import BEDRIJF, DEELNEMER, OPLEIDER, Pki
from tests.tekenen_archief.papieren import digitaal, pen


def heeft(programma: str) -> pytest.MarkDecorator:
    """Skip where this program is not installed."""
    return pytest.mark.skipif(
        shutil.which(programma) is None, reason=f"{programma} is not installed here"
    )


@pytest.fixture(scope="module")
def stappen(pki: Pki) -> Mapping[str, bytes]:
    return digitaal(pki)


def draai(pdf: bytes, map_: Path, *opdracht: str) -> str:
    """What a program says about a file."""
    pad = map_ / "papier.pdf"
    pad.write_bytes(pdf)
    gedraaid = subprocess.run(
        [*opdracht, str(pad)],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8", "HOME": str(map_)},
    )
    return gedraaid.stdout + gedraaid.stderr


def handtekeningen(uitvoer: str) -> dict[str, tuple[str, str]]:
    """Whose signature pdfsig saw in which field, and what it thinks of it."""
    gevonden: dict[str, tuple[str, str]] = {}
    for blok in uitvoer.split("Signature #")[1:]:
        regels = dict(re.findall(r"- ([^:\n]+): ([^\n]*)", blok))
        gevonden[regels["Signature Field Name"]] = (
            regels["Signer Certificate Common Name"],
            regels["Signature Validation"],
        )
    return gevonden


@heeft("pdfsig")
def test_poppler_sees_three_valid_signatures(stappen: Mapping[str, bytes], tmp_path: Path) -> None:
    gezien = handtekeningen(draai(stappen["verzegeld"], tmp_path, "pdfsig", "-nocert"))
    goed = "Signature is Valid."
    assert gezien["praktijkopleider"] == (OPLEIDER, goed)
    assert gezien["deelnemer"] == (DEELNEMER, goed)
    assert gezien["school"] == ("Voorbeeldcollege zegel", goed)
    assert list(gezien) == sorted(gezien, key=list(gezien).index)
    assert BEDRIJF in draai(stappen["verzegeld"], tmp_path, "pdfsig", "-nocert")


@heeft("pdfsig")
def test_poppler_sees_one_changed_byte(stappen: Mapping[str, bytes], tmp_path: Path) -> None:
    """Planted fault: a byte of the page is another one."""
    stuk = bytearray(stappen["verzegeld"])
    stuk[stuk.index(b"stream") + 40] ^= 1
    gezien = handtekeningen(draai(bytes(stuk), tmp_path, "pdfsig", "-nocert"))
    assert not [naam for naam, (_, oordeel) in gezien.items() if "is Valid" in oordeel]


@heeft("qpdf")
def test_qpdf_finds_nothing_wrong(pki: Pki, stappen: Mapping[str, bytes], tmp_path: Path) -> None:
    for pdf in (*stappen.values(), *pen(pki).values()):
        gezegd = draai(pdf, tmp_path, "qpdf", "--check")
        assert "No syntax or stream encoding errors found" in gezegd
        assert "WARNING" not in gezegd


@heeft("pdfinfo")
def test_what_is_read_aloud_stays_the_same(stappen: Mapping[str, bytes], tmp_path: Path) -> None:
    voorgelezen = {
        stap: draai(pdf, tmp_path, "pdfinfo", "-struct-text") for stap, pdf in stappen.items()
    }
    assert DEELNEMER in voorgelezen["blanco"]
    assert set(voorgelezen.values()) == {voorgelezen["blanco"]}
