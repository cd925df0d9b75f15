"""Names and moments: UUIDv7 that only rise, and a clock that says no more than a feit keeps."""

import re
import threading
import time
import uuid
from datetime import UTC, date, datetime

import pytest

from werkplek.device.ids import UuidIds
from werkplek.device.klok import SysteemKlok

VORM = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def test_a_name_is_a_uuid_of_version_7_with_the_time_in_front() -> None:
    voor = time.time_ns() // 1_000_000
    naam = UuidIds().nieuw()
    na = time.time_ns() // 1_000_000
    assert VORM.fullmatch(naam)
    assert voor <= uuid.UUID(naam).int >> 80 <= na


def test_names_rise_within_a_millisecond(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time_ns", lambda: 1_800_000_000_000_000_000)
    ids = UuidIds()
    namen = [ids.nieuw() for _ in range(20_000)]
    assert namen == sorted(set(namen))
    assert all(VORM.fullmatch(naam) for naam in namen)


@pytest.mark.parametrize("sprong", [-1, -3_600, -(10**9), 5, 86_400])
def test_names_rise_when_the_clock_jumps(monkeypatch: pytest.MonkeyPatch, sprong: int) -> None:
    momenten = iter([1_800_000_000 * 10**9, (1_800_000_000 + sprong) * 10**9] * 2)
    monkeypatch.setattr(time, "time_ns", lambda: next(momenten))
    ids = UuidIds()
    namen = [ids.nieuw() for _ in range(4)]
    assert namen == sorted(set(namen))
    assert all(VORM.fullmatch(naam) for naam in namen)


@pytest.mark.parametrize("achter", [0, 1, 3_600, 10**9])
def test_names_rise_after_those_of_an_earlier_run(
    monkeypatch: pytest.MonkeyPatch, achter: int
) -> None:
    """The clock of this run is behind the one of the run before."""
    monkeypatch.setattr(time, "time_ns", lambda: 1_800_000_000 * 10**9)
    eerder = [UuidIds().nieuw() for _ in range(50)]
    monkeypatch.setattr(time, "time_ns", lambda: (1_800_000_000 - achter) * 10**9)
    ids = UuidIds()
    for naam in eerder:
        ids.begin_na(naam)
    namen = [ids.nieuw() for _ in range(50)]
    assert namen == sorted(set(namen))
    assert namen[0] > max(eerder)
    assert all(VORM.fullmatch(naam) for naam in namen)


def test_names_of_an_earlier_run_do_not_hold_the_clock_back() -> None:
    ids = UuidIds()
    ids.begin_na("01800000-0000-7fff-bfff-ffffffffffff")
    voor = time.time_ns() // 1_000_000
    assert uuid.UUID(ids.nieuw()).int >> 80 >= voor


@pytest.mark.parametrize("laatste", ["0000", "0fff", "1abc"])
def test_every_bit_of_the_last_name_is_counted_from(laatste: str) -> None:
    """Also those on both sides of the bits that say version and variant."""
    for rest in ("8000-000000000000", "bfff-ffffffffffff", "9000-000000000001"):
        naam = f"ffff{laatste}-ffff-7fff-{rest}"
        ids = UuidIds()
        ids.begin_na(naam)
        volgende = uuid.UUID(ids.nieuw())
        assert volgende.int > uuid.UUID(naam).int
        assert uuid.UUID(naam).int >> 80 <= volgende.int >> 80 <= (uuid.UUID(naam).int >> 80) + 1


def test_two_devices_do_not_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time_ns", lambda: 1_800_000_000_000_000_000)
    assert len({UuidIds().nieuw() for _ in range(1_000)}) == 1_000


def test_threads_get_different_names() -> None:
    ids = UuidIds()
    namen: list[str] = []
    draden = [
        threading.Thread(target=lambda: namen.extend([ids.nieuw() for _ in range(2_000)]))
        for _ in range(4)
    ]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert len(set(namen)) == 8_000


def test_the_clock_says_whole_milliseconds_in_utc() -> None:
    voor = datetime.now(UTC)
    nu = SysteemKlok().nu()
    assert nu.tzinfo is UTC
    assert nu.microsecond % 1000 == 0
    assert abs((nu - voor).total_seconds()) < 60


def test_today_is_the_day_here() -> None:
    dagen = {date.today(), SysteemKlok().vandaag(), date.today()}  # noqa: DTZ011  the day here
    assert len(dagen) <= 2
    assert SysteemKlok().vandaag() in {date.today(), *dagen}  # noqa: DTZ011
