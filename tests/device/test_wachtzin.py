from pathlib import Path

import pytest

from werkplek.device.wachtzin import MIN_WACHTZIN, eis_wachtzin, lees_wachtzin_bestand
from werkplek.domain.fouten import TekstGeweigerd


@pytest.mark.parametrize(
    ("inhoud", "wachtzin"),
    [
        (b"vier paarden drinken koffie", "vier paarden drinken koffie"),
        (b"vier paarden\n", "vier paarden"),
        (b"vier paarden\r\nen de rest telt niet\n", "vier paarden"),
        (b"\xef\xbb\xbfvier paarden\r\n", "vier paarden"),  # Kladblok
        (b"  met spaties  \n", "  met spaties  "),
        ("één wachtzin\n".encode(), "één wachtzin"),
        (b"x" * 4096, "x" * 4096),
    ],
)
def test_the_first_line_is_the_wachtzin(tmp_path: Path, inhoud: bytes, wachtzin: str) -> None:
    pad = tmp_path / "wachtzin"
    pad.write_bytes(inhoud)
    assert lees_wachtzin_bestand(pad) == wachtzin


@pytest.mark.parametrize(
    "inhoud",
    [b"", b"\n", b"\nop de tweede regel\n", b"kort\n", b"       \n", b"\xff\xfe\x00", b"x" * 4097],
)
def test_a_file_without_a_usable_wachtzin_is_refused(tmp_path: Path, inhoud: bytes) -> None:
    pad = tmp_path / "wachtzin"
    pad.write_bytes(inhoud)
    with pytest.raises(TekstGeweigerd) as fout:
        lees_wachtzin_bestand(pad)
    assert (fout.value.veld, fout.value.reden) == ("wachtzin-bestand", "vorm")


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    for pad in (tmp_path / "weg", tmp_path):
        with pytest.raises(TekstGeweigerd):
            lees_wachtzin_bestand(pad)


def test_a_wachtzin_has_eight_characters() -> None:
    eis_wachtzin("é" * MIN_WACHTZIN)
    for wachtzin in ("é" * (MIN_WACHTZIN - 1), "e\u0301" * (MIN_WACHTZIN - 1)):
        with pytest.raises(TekstGeweigerd) as fout:
            eis_wachtzin(wachtzin)
        assert (fout.value.reden, fout.value.lengte, fout.value.grens) == ("vorm", 7, 8)
