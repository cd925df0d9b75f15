"""The process that works: `python -m tests.stroom.workloads.work NAME FOLDER [FAULT]`."""

import sys
from pathlib import Path

from tests.stroom.workloads.every import WORKLOADS


def main() -> None:
    """Plant the fault, if any, and work."""
    workload = WORKLOADS[sys.argv[1]]
    for fault in sys.argv[3:]:
        workload.faults[fault][0]()
    workload.work(Path(sys.argv[2]))


if __name__ == "__main__":
    main()
