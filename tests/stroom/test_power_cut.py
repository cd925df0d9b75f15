"""What was shown as vastgelegd survives a power cut at any moment, and the folder opens whole.

The small run; `make soak` cuts each workload a thousand times and more.
"""

import pytest

from tests.stroom import cuts
from tests.stroom.conftest import Record


@pytest.mark.parametrize("name", cuts.ALONE)
def test_a_power_cut_breaks_no_promise(name: str, recorded: Record) -> None:
    cuts.demand_unbroken(name, recorded)


@pytest.mark.parametrize(("name", "fault"), cuts.faults_of(cuts.ALONE))
def test_a_planted_fault_is_found(name: str, fault: str, recorded: Record) -> None:
    cuts.demand_found(name, fault, recorded)


@pytest.mark.soak
@pytest.mark.parametrize("name", cuts.ALONE)
def test_a_power_cut_breaks_no_promise_for_as_long_as_there_is_time(
    name: str, recorded: Record
) -> None:
    cuts.cut_for_long(name, recorded)
