"""How often each workload is cut, and what must be found, for both folders of power cuts."""

import os
from collections.abc import Collection
from time import monotonic
from typing import Any

import pytest

from tests.stroom.conftest import Record
from tests.stroom.workloads.every import WORKLOADS
from tests.stroom.workloads.workload import NEVER_SYNCED

STATES = 20
SLOW = {
    "migration": 10,
    "rekey": 10,
    "copies": 10,
    "erasure": 12,
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

EXCHANGE = ("sending", "receiving", "folding", "linking")
"""The workloads with a school; the others are of a folder alone."""

ALONE = tuple(name for name in WORKLOADS if name not in EXCHANGE)


def faults_of(names: Collection[str]) -> list[Any]:
    """Every planted fault of these workloads; one of each in the small run."""
    return [
        pytest.param(name, fault, marks=[] if fault == OWN[name] else pytest.mark.soak)
        for name in names
        for fault in WORKLOADS[name].faults
    ]


def demand_unbroken(name: str, recorded: Record) -> None:
    """Cut the power some times."""
    tally = recorded(name).cut(1, lambda tally: tally.states < SLOW.get(name, STATES))
    assert not tally.broken, str(tally)


def demand_found(name: str, fault: str, recorded: Record) -> None:
    """Cut until the fault that was planted shows."""
    expected = WORKLOADS[name].faults[fault][1]
    tally = recorded(name, fault).cut(
        1, lambda tally: tally.states < ENOUGH and not expected.intersection(tally.broken)
    )
    assert expected.intersection(tally.broken), f"{fault} in {name}: {tally}"


def cut_for_long(name: str, recorded: Record) -> None:
    """Cut a thousand times, and on for as long as there is time."""
    minutes = float(os.environ.get("WERKPLEK_SOAK_MINUTEN", "10"))
    seed = int(os.environ.get("WERKPLEK_STROOM_SEED", str(int(monotonic()) * 10_000)))
    end = monotonic() + 60 * minutes / len(WORKLOADS)
    tally = recorded(name).cut(seed, lambda t: t.states < SOAK_STATES or monotonic() < end)
    print(f"\n{name}, seed {seed}: {tally}")
    assert not tally.broken, str(tally)
