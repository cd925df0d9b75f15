"""Case 29: the herstelcode forgives how it is written, and catches what is written wrong."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.device import herstelcode
from werkplek.device.herstelcode import (
    ALFABET,
    lees_herstelcode,
    lees_herstelcode_bestand,
    nieuwe_herstelcode,
    schrijf_herstelcode,
)
from werkplek.domain.fouten import HerstelcodeOnleesbaar, TekstGeweigerd

CODES = st.binary(min_size=15, max_size=15).map(lambda ruw: bytes([ruw[0] & 7]) + ruw[1:])
CODE = schrijf_herstelcode(bytes(range(15)))


@given(CODES)
def test_what_is_printed_is_read(code: bytes) -> None:
    tekst = schrijf_herstelcode(code)
    assert [len(groep) for groep in tekst.split("-")] == [5] * 5
    assert lees_herstelcode(tekst) == code


@given(CODES)
def test_small_letters_spaces_and_lookalikes_are_forgiven(code: bytes) -> None:
    tekst = schrijf_herstelcode(code)
    for anders in (
        tekst.lower(),
        tekst.replace("-", " "),
        tekst.replace("-", ""),
        f"  {tekst}\n",
        tekst.replace("0", "O"),
        tekst.replace("0", "o").replace("1", "I"),
        tekst.replace("1", "l"),
        " - ".join(tekst),
    ):
        assert lees_herstelcode(anders) == code


def accepted_typos() -> int:
    """How many of all codes with one wrong character are read as if nothing were wrong."""
    tekens = CODE.replace("-", "")
    return sum(
        readable(tekens[:plaats] + teken + tekens[plaats + 1 :])
        for plaats, goed in enumerate(tekens)
        for teken in ALFABET
        if teken != goed
    )


def readable(tekst: str) -> bool:
    try:
        lees_herstelcode(tekst)
    except HerstelcodeOnleesbaar:
        return False
    return True


def test_every_single_wrong_character_is_caught() -> None:
    assert accepted_typos() == 0


@given(CODES, st.integers(0, 24), st.sampled_from(ALFABET))
def test_in_any_code_a_wrong_character_is_caught(code: bytes, plaats: int, teken: str) -> None:
    tekens = schrijf_herstelcode(code).replace("-", "")
    fout = tekens[:plaats] + teken + tekens[plaats + 1 :]
    assert readable(fout) is (fout == tekens)


def test_neighbours_that_changed_places_are_caught() -> None:
    tekens = CODE.replace("-", "")
    for plaats, (een, ander) in enumerate(pairwise(tekens)):
        fout = tekens[:plaats] + ander + een + tekens[plaats + 2 :]
        assert readable(fout) is (een == ander)


@pytest.mark.parametrize("zwak", [lambda _: 0, lambda chance: chance & 1023 & ~31])
def test_a_check_that_checks_less_lets_typos_by(
    monkeypatch: pytest.MonkeyPatch, zwak: object
) -> None:
    """The planted fault: check bits left out, or fewer of them."""
    monkeypatch.setattr(herstelcode, "check_bits", zwak)
    monkeypatch.setitem(globals(), "CODE", schrijf_herstelcode(bytes(range(15))))
    assert accepted_typos() > 0


@pytest.mark.parametrize(
    "tekst", ["", CODE[:-1], f"{CODE}0", CODE[:-1] + "U", CODE.replace("-", "_"), "ß" * 25]
)
def test_what_is_no_code_is_unreadable(tekst: str) -> None:
    with pytest.raises(HerstelcodeOnleesbaar):
        lees_herstelcode(tekst)


def test_no_two_codes_are_alike() -> None:
    assert len({nieuwe_herstelcode() for _ in range(100)}) == 100


def test_the_form_on_paper_stays_what_it_is() -> None:
    """A paper of years ago must be readable for ever."""
    assert CODE == "00G40-R40M3-0E209-185GR-38EA3"


def test_a_code_may_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "code").write_text(f"\ufeff{CODE}\r\nen meer\n", encoding="utf-8")
    assert lees_herstelcode_bestand(tmp_path / "code") == CODE
    (tmp_path / "leeg").write_bytes(b"\n")
    (tmp_path / "ruis").write_bytes(b"\xff\xfe")
    for naam in ("leeg", "ruis", "weg"):
        with pytest.raises(TekstGeweigerd):
            lees_herstelcode_bestand(tmp_path / naam)
