"""What a microphone gives becomes a file of 16 bit and one channel, whatever it gave."""

import io
import wave
from array import array
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.opnemer import stem
from werkplek.bewijs.maken import maak_bijlage
from werkplek.ui.opname import HERTZ, LANGST_S, Geluidsvorm, Opname, niveau
from werkplek.woorden.opnemen import duur


@dataclass(frozen=True)
class Gelezen:
    """A WAV as another program reads it."""

    hertz: int
    monsters: "array[int]"


def lees(wav: bytes) -> Gelezen:
    with wave.open(io.BytesIO(wav)) as bestand:
        assert (bestand.getnchannels(), bestand.getsampwidth()) == (1, 2)
        return Gelezen(bestand.getframerate(), array("h", bestand.readframes(bestand.getnframes())))


def opgenomen(vorm: Geluidsvorm, inhoud: bytes) -> Gelezen:
    opname = Opname(vorm)
    opname.erbij(inhoud)
    return lees(opname.wav())


HALF = 16384
"""Half of full scale, as 16 bit."""


@pytest.mark.parametrize(
    ("vorm", "half"),
    [
        (Geluidsvorm(16_000, 1, "h"), HALF),
        (Geluidsvorm(48_000, 1, "h"), HALF),
        (Geluidsvorm(48_000, 2, "h"), HALF),
        (Geluidsvorm(44_100, 2, "f"), 0.5),
        (Geluidsvorm(96_000, 2, "i"), HALF << 16),
        (Geluidsvorm(8_000, 1, "B"), 192),
    ],
    ids=str,
)
def test_as_loud_and_as_long_as_it_was(vorm: Geluidsvorm, half: float) -> None:
    een_seconde = array(vorm.soort, [half] * (vorm.hertz * vorm.kanalen)).tobytes()
    gelezen = opgenomen(vorm, een_seconde)
    assert len(gelezen.monsters) / gelezen.hertz == pytest.approx(1, abs=0.001)
    assert HERTZ <= gelezen.hertz < 2 * HERTZ or vorm.hertz < HERTZ
    assert {round(monster / HALF, 2) for monster in gelezen.monsters} == {1.0}


def test_two_sides_of_a_room_become_one() -> None:
    links_rechts = array("h", [1000, 3000] * 160).tobytes()
    assert set(opgenomen(Geluidsvorm(HERTZ, 2), links_rechts).monsters) == {2000}


def test_louder_than_can_be_is_as_loud_as_can_be() -> None:
    gelezen = opgenomen(Geluidsvorm(HERTZ, 1, "f"), array("f", [9.0, -9.0]).tobytes())
    assert list(gelezen.monsters) == [32767, -32768]


@given(st.lists(st.binary(max_size=200), max_size=12), st.sampled_from("hifB"), st.integers(1, 3))
def test_how_it_is_cut_does_not_matter(stukken: list[bytes], soort: str, kanalen: int) -> None:
    """A line gives what it has, be it half a sample."""
    vorm = Geluidsvorm(HERTZ, kanalen, soort)
    in_een_keer, in_stukken = Opname(vorm), Opname(vorm)
    in_een_keer.erbij(b"".join(stukken))
    for stuk in stukken:
        stand = in_stukken.erbij(stuk)
        assert 0 <= stand.niveau <= 1
    assert in_stukken.wav() == in_een_keer.wav()


def test_it_never_gets_longer_than_is_said_and_still_may_be_kept() -> None:
    opname = Opname()
    for _ in range(LANGST_S // 20 + 2):
        opname.erbij(stem(20, 0))
    assert opname.vol
    assert opname.seconden == LANGST_S
    assert len(lees(opname.wav()).monsters) == LANGST_S * HERTZ
    assert maak_bijlage(opname.wav()).soort == "audio/wav"


def test_nothing_is_no_file() -> None:
    assert Opname().wav() == b""


def test_a_kind_of_sample_that_is_not_known_is_refused() -> None:
    with pytest.raises(KeyError):
        Opname(Geluidsvorm(soort="d"))


def test_twice_as_loud_is_a_step_more() -> None:
    stappen = [niveau(luid) for luid in (0.0, 0.001, 0.01, 0.1, 1.0)]
    assert stappen == sorted(stappen)
    assert (stappen[0], stappen[-1]) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("seconden", "tekst"),
    [
        (0, "0 seconden"),
        (1, "1 seconde"),
        (59, "59 seconden"),
        (60, "1 minuut"),
        (61, "1 minuut en 1 seconde"),
        (125, "2 minuten en 5 seconden"),
        (180, "3 minuten"),
    ],
)
def test_how_long_in_words(seconden: int, tekst: str) -> None:
    assert duur(seconden) == tekst
