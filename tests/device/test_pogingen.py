"""Cases 22, 26 and 27: guessing a pincode costs tries and running time, whatever else is done."""

import json
import logging
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.device.toegangen import JAN, MARGA, Loop
from werkplek.application.ports import MapOnbereikbaar, SleutelPastNiet
from werkplek.device.pogingen import GRENS, VRIJ, WACHTTIJDEN, Geknoei, Pogingen, Stand
from werkplek.domain.fouten import DomeinFout, PincodeOnjuist, PincodeOpSlot, PincodeWacht

HALF = bytes(range(32))


def onjuist() -> None:
    raise SleutelPastNiet("pincode")


def juist() -> None:
    pass


@pytest.fixture
def loop() -> Loop:
    return Loop()


@pytest.fixture
def pogingen(tmp_path: Path, loop: Loop) -> Pogingen:
    made = Pogingen(tmp_path / "pogingen.json", HALF, loop)
    made.begin_opnieuw({MARGA: Stand(), JAN: Stand()})
    return made


def na_herstart(pogingen: Pogingen, loop: Loop) -> Pogingen:
    return Pogingen(pogingen.pad, HALF, loop)


def fouten(pogingen: Pogingen, loop: Loop, keer: int) -> None:
    """So many wrong pincodes, each as soon as it may be tried."""
    for _ in range(keer):
        loop.nu += pogingen.wachttijd(MARGA)
        with pytest.raises((PincodeOnjuist, PincodeOpSlot)):
            pogingen.probeer(MARGA, onjuist)


def test_three_are_free_then_each_next_one_waits_longer(pogingen: Pogingen, loop: Loop) -> None:
    over, gewacht = [], []
    for _ in range(GRENS - 1):
        with pytest.raises(PincodeOnjuist) as fout:
            pogingen.probeer(MARGA, onjuist)
        over.append(fout.value.over)
        gewacht.append(pogingen.wachttijd(MARGA))
        loop.nu += pogingen.wachttijd(MARGA)
    assert over == [2, 1, *[0] * 7]
    assert gewacht == [0, 0, 30, 60, 120, 300, 900, 1800, 3600] == [0, 0, *WACHTTIJDEN]


def test_ten_wrong_ones_lock_one_person_and_nobody_else(
    pogingen: Pogingen, loop: Loop, caplog: pytest.LogCaptureFixture
) -> None:
    fouten(pogingen, loop, GRENS)
    assert pogingen.op_slot(MARGA)
    for opnieuw in (pogingen, na_herstart(pogingen, loop)):
        with pytest.raises(PincodeOpSlot):
            opnieuw.probeer(MARGA, juist)
        opnieuw.probeer(JAN, juist)
    assert caplog.messages.count("pincode_onjuist") == GRENS
    assert caplog.messages.count("pincode_op_slot") == 1
    assert all(record.levelno >= logging.WARNING for record in caplog.records)
    assert str(MARGA) not in "".join(f"{record.__dict__}" for record in caplog.records)


def test_a_right_one_forgets_the_wrong_ones(pogingen: Pogingen, loop: Loop) -> None:
    fouten(pogingen, loop, VRIJ)
    loop.nu += 30
    pogingen.probeer(MARGA, juist)
    with pytest.raises(PincodeOnjuist) as fout:
        pogingen.probeer(MARGA, onjuist)
    assert fout.value.over == VRIJ - 1


def test_while_waiting_even_the_right_one_is_not_tried(pogingen: Pogingen, loop: Loop) -> None:
    fouten(pogingen, loop, VRIJ)
    tried: list[int] = []
    loop.nu += 29.5
    with pytest.raises(PincodeWacht) as fout:
        pogingen.probeer(MARGA, lambda: tried.append(1))
    assert (fout.value.seconden, tried) == (1, [])
    loop.nu += 0.5
    pogingen.probeer(MARGA, lambda: tried.append(1))
    assert tried == [1]


def test_a_restart_shortens_no_wait(pogingen: Pogingen, loop: Loop) -> None:
    fouten(pogingen, loop, 5)
    for _ in range(20):
        pogingen = na_herstart(pogingen, Loop(nu=0.0))
        assert pogingen.wachttijd(MARGA) == 120


def test_running_time_that_was_waited_stays_waited_after_a_restart(
    pogingen: Pogingen, loop: Loop
) -> None:
    fouten(pogingen, loop, 5)
    loop.nu += 100
    assert pogingen.wachttijd(MARGA) == 20
    assert na_herstart(pogingen, Loop(nu=5.0)).wachttijd(MARGA) == 20


@pytest.mark.parametrize("sprong", [-1e9, -3600.0, 0.0])
def test_a_clock_that_jumps_back_neither_shortens_nor_lengthens(
    pogingen: Pogingen, loop: Loop, sprong: float
) -> None:
    fouten(pogingen, loop, VRIJ)
    loop.nu += sprong
    assert pogingen.wachttijd(MARGA) == 30
    loop.nu += 30
    pogingen.probeer(MARGA, juist)


def test_the_clock_on_the_wall_is_never_asked(
    pogingen: Pogingen, loop: Loop, monkeypatch: pytest.MonkeyPatch
) -> None:
    fouten(pogingen, loop, VRIJ)
    monkeypatch.setattr("time.time", lambda: 4e9)
    assert pogingen.wachttijd(MARGA) == 30
    assert na_herstart(pogingen, loop).wachttijd(MARGA) == 30


def guesses_with_the_plug_pulled(pogingen: Pogingen, loop: Loop) -> int:
    """How many guesses somebody gets who cuts the power at the moment of each try."""
    made = 0

    class Plug(BaseException):
        pass

    def geraden() -> None:
        nonlocal made
        made += 1
        raise Plug

    for _ in range(100):
        pogingen = na_herstart(pogingen, loop)
        try:
            pogingen.probeer(MARGA, geraden)
        except (Plug, DomeinFout):
            continue
    return made


def test_pulling_the_plug_wins_no_guess(pogingen: Pogingen, loop: Loop) -> None:
    assert guesses_with_the_plug_pulled(pogingen, loop) == VRIJ


def test_counting_after_the_try_is_found(
    pogingen: Pogingen, loop: Loop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault: the try is made first and counted when it turned out wrong."""

    def late(self: Pogingen, persoon: object, toets: Callable[[], object]) -> None:
        stand = self._nu()[MARGA]
        try:
            toets()
        except SleutelPastNiet:
            self._tel(MARGA, stand)

    monkeypatch.setattr(Pogingen, "probeer", late)
    assert guesses_with_the_plug_pulled(pogingen, loop) == 100


def test_it_is_on_the_disk_before_the_try(
    pogingen: Pogingen, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    fsync = os.fsync

    def spy(fd: int) -> None:
        fsync(fd)
        synced.append(fd)

    monkeypatch.setattr(os, "fsync", spy)
    seen: list[tuple[int, int]] = []

    def kijk() -> None:
        stand = json.loads(pogingen.pad.read_bytes())["personen"][MARGA]
        seen.append((stand["fout"], len(synced)))

    pogingen.probeer(MARGA, kijk)
    assert seen[0][0] == 1
    assert seen[0][1] > 0


def test_a_try_that_cannot_be_counted_is_not_made(
    pogingen: Pogingen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("werkplek.device.pogingen.replace_whole", vol)
    tried: list[int] = []
    for _ in range(VRIJ + 1):
        with pytest.raises(MapOnbereikbaar, match="vol"):
            pogingen.probeer(MARGA, lambda: tried.append(1))
    monkeypatch.undo()
    assert tried == []
    pogingen.probeer(MARGA, juist)


def vervang(oud: bytes, nieuw: bytes) -> Callable[[Path], object]:
    return lambda pad: pad.write_bytes(pad.read_bytes().replace(oud, nieuw))


EDITS: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "empty": lambda pad: pad.write_bytes(b""),
    "other text": lambda pad: pad.write_bytes(b"niets"),
    "a list": lambda pad: pad.write_bytes(b"[]"),
    "no mac": lambda pad: pad.write_bytes(b"{}"),
    "a number that is none": lambda pad: pad.write_bytes(b'{"personen": NaN, "mac": "00"}'),
    "a lower count": vervang(b'"fout": 3', b'"fout": 0'),
    "a shorter wait": vervang(b'"wacht": 30', b'"wacht": 0'),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_file_that_was_taken_away_or_changed_is_tampering(
    pogingen: Pogingen, loop: Loop, edit: str
) -> None:
    fouten(pogingen, loop, VRIJ)
    EDITS[edit](pogingen.pad)
    with pytest.raises(Geknoei):
        na_herstart(pogingen, loop).probeer(MARGA, juist)


def test_the_file_of_another_folder_is_tampering(pogingen: Pogingen, loop: Loop) -> None:
    with pytest.raises(Geknoei):
        Pogingen(pogingen.pad, bytes(32), loop).kent(MARGA)


def test_while_it_is_open_nothing_on_the_disk_gives_tries_back(
    pogingen: Pogingen, loop: Loop
) -> None:
    oud = pogingen.pad.read_bytes()
    fouten(pogingen, loop, VRIJ)
    pogingen.pad.write_bytes(oud)
    with pytest.raises(PincodeWacht):
        pogingen.probeer(MARGA, juist)


def test_nobody_is_named_in_it(pogingen: Pogingen) -> None:
    document = json.loads(pogingen.pad.read_bytes())
    assert set(document["personen"]) == {MARGA, JAN}
    assert set(document) == {"format", "version", "personen", "mac"}
