"""What was shown as vastgelegd survives a power cut at any moment, and the folder opens whole.

The small run; `make soak` cuts each workload a thousand times and more.
"""

import os
from time import monotonic

import pytest

from tests.stroom.conftest import Record
from tests.stroom.workloads.every import WORKLOADS
from tests.stroom.workloads.workload import NEVER_SYNCED

STATES = 30
SLOW = {
    "migration": 15,
    "rekey": 15,
    "copies": 15,
    "erasure": 20,
    "sending": 6,
    "receiving": 5,
    "folding": 4,
    "linking": 5,
}
ENOUGH = 400
"""States in which a planted fault must have been found."""

SOAK_STATES = 1_000

OWN = {
    name: next(fault for fault in workload.faults if fault not in NEVER_SYNCED or len(own) == 1)
    for name, workload in WORKLOADS.items()
    for own in [workload.faults]
}
"""The fault that is most its own, in the small run."""

FAULTS = [
    pytest.param(name, fault, marks=[] if fault == OWN[name] else pytest.mark.soak)
    for name, workload in WORKLOADS.items()
    for fault in workload.faults
]


@pytest.mark.parametrize("name", WORKLOADS)
def test_a_power_cut_breaks_no_promise(name: str, recorded: Record) -> None:
    tally = recorded(name).cut(1, lambda tally: tally.states < SLOW.get(name, STATES))
    assert not tally.broken, str(tally)


@pytest.mark.parametrize(("name", "fault"), FAULTS)
def test_a_planted_fault_is_found(name: str, fault: str, recorded: Record) -> None:
    expected = WORKLOADS[name].faults[fault][1]
    tally = recorded(name, fault).cut(
        1, lambda tally: tally.states < ENOUGH and not expected.intersection(tally.broken)
    )
    assert expected.intersection(tally.broken), f"{fault} in {name}: {tally}"


@pytest.mark.soak
@pytest.mark.parametrize("name", WORKLOADS)
def test_a_power_cut_breaks_no_promise_for_as_long_as_there_is_time(
    name: str, recorded: Record
) -> None:
    minutes = float(os.environ.get("WERKPLEK_SOAK_MINUTEN", "10"))
    seed = int(os.environ.get("WERKPLEK_STROOM_SEED", str(int(monotonic()) * 10_000)))
    end = monotonic() + 60 * minutes / len(WORKLOADS)
    tally = recorded(name).cut(seed, lambda t: t.states < SOAK_STATES or monotonic() < end)
    print(f"\n{name}, seed {seed}: {tally}")
    assert not tally.broken, str(tally)
