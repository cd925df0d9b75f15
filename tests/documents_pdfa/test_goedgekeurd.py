"""One file is archivable and readable by everyone: veraPDF accepts PDF/A-3a and PDF/UA-1."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.documents_pdfa.papieren import bestanden
from tests.fakes.verapdf import MET_VERAPDF, bezwaren, keur_bytes

MET_QPDF = pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed here")


@MET_VERAPDF
def test_every_paper_is_pdf_a_3a_and_pdf_ua_1() -> None:
    keuringen = keur_bytes(bestanden())
    assert all(len(keuring) == 2 for keuring in keuringen.values())
    afgewezen = {naam: bezwaren(keuring) for naam, keuring in keuringen.items()}
    assert not {naam: regels for naam, regels in afgewezen.items() if regels}


@MET_QPDF
def test_qpdf_finds_nothing_wrong_in_the_files(tmp_path: Path) -> None:
    for nummer, inhoud in enumerate(bestanden().values()):
        pad = tmp_path / f"{nummer}.pdf"
        pad.write_bytes(inhoud)
        gedraaid = subprocess.run(
            ["qpdf", "--check", str(pad)],  # noqa: S607  found on the path
            check=False,
            capture_output=True,
            text=True,
        )
        assert gedraaid.returncode == 0, gedraaid.stdout + gedraaid.stderr
        assert "WARNING" not in gedraaid.stdout + gedraaid.stderr
