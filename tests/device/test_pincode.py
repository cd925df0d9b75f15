from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.device.pincode import eis_pincode, lees_pincode_bestand
from werkplek.domain.fouten import PincodeGeweigerd


@pytest.mark.parametrize("pincode", ["481516", "234201", "020399", "112358", "100000", "122222"])
def test_six_digits_are_a_pincode(pincode: str) -> None:
    eis_pincode(pincode)


@pytest.mark.parametrize(
    "pincode", ["", "48151", "4815160", "48151a", "4815 6", "٤٨١٥١٦", "48151\n"]
)
def test_anything_else_is_none(pincode: str) -> None:
    with pytest.raises(PincodeGeweigerd) as fout:
        eis_pincode(pincode)
    assert fout.value.reden == "vorm"


@pytest.mark.parametrize(
    "pincode", ["000000", "999999", "123456", "654321", "567890", "098765", "121212", "123123"]
)
def test_what_anybody_tries_first_is_refused(pincode: str) -> None:
    with pytest.raises(PincodeGeweigerd) as fout:
        eis_pincode(pincode)
    assert fout.value.reden == "te_makkelijk"


@given(st.from_regex(r"[0-9]{2,3}", fullmatch=True))
def test_what_repeats_is_refused(deel: str) -> None:
    with pytest.raises(PincodeGeweigerd):
        eis_pincode((deel * 3)[:6])


def test_few_pincodes_are_refused() -> None:
    """So that nobody learns much from what is refused: about one in a thousand."""
    refused = 0
    for nummer in range(1_000_000):
        try:
            eis_pincode(f"{nummer:06}")
        except PincodeGeweigerd:
            refused += 1
    assert refused < 1_200


def test_a_pincode_may_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "pin").write_text("\ufeff481516\r\n", encoding="utf-8")
    assert lees_pincode_bestand(tmp_path / "pin") == "481516"
    (tmp_path / "woord").write_text("geheim\n", encoding="utf-8")
    (tmp_path / "ruis").write_bytes(b"\xff\xfe")
    for naam in ("woord", "ruis", "weg"):
        with pytest.raises(PincodeGeweigerd):
            lees_pincode_bestand(tmp_path / naam)
