"""After every signature the file is still archivable and readable by everyone (veraPDF)."""

from collections.abc import Mapping

import pytest

from tests.documents.voorbeeld import A4, GROOT
from tests.fakes.pki import NU, Pki
from tests.fakes.verapdf import MET_VERAPDF, bezwaren, keur_bytes
from tests.tekenen_archief.papieren import digitaal, pen
from werkplek.documents.tekenen.revisie import Zetting, zet_handtekening
from werkplek.documents.tekenen.vervolg import open_pdf
from werkplek.domain.vaststelling import Handtekeningrol

pytestmark = MET_VERAPDF


@pytest.fixture(scope="module")
def keuringen(pki: Pki) -> Mapping[str, list[str]]:
    """What is wrong with every step of papers of every length and layout, and with `stuk`."""
    stappen = {
        f"{maak.__name__} {aantal} {sjabloon} {stap}": pdf
        for maak in (digitaal, pen)
        for aantal, sjabloon in ((1, A4), (8, A4), (40, A4), (3, GROOT))
        for stap, pdf in maak(pki, aantal, sjabloon).items()
    }
    stappen["stuk"] = stuk(pki, stappen[f"digitaal 1 {A4} blanco"])
    return {naam: bezwaren(keuring) for naam, keuring in keur_bytes(stappen).items()}


def stuk(pki: Pki, blanco: bytes) -> bytes:
    """Planted fault: signed in a colour that the file does not describe."""
    zetting = Zetting(
        Handtekeningrol.PRAKTIJKOPLEIDER, lambda _breed, _hoog: b"0 0 0 1 k 9 9 9 9 re f", NU
    )
    return zet_handtekening(open_pdf(blanco), pki.praktijkopleider.sleutel, zetting)


def test_every_step_is_pdf_a_3a_and_pdf_ua_1(keuringen: Mapping[str, list[str]]) -> None:
    afgewezen = {naam: regels for naam, regels in keuringen.items() if regels and naam != "stuk"}
    assert len(keuringen) == 4 * (6 + 3) + 1
    assert not afgewezen


def test_a_picture_in_an_unknown_colour_is_seen(keuringen: Mapping[str, list[str]]) -> None:
    assert keuringen["stuk"]
