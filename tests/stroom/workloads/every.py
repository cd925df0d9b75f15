"""All workloads by name."""

from collections.abc import Mapping
from typing import Final

from tests.stroom.workloads.attachments import ATTACHMENTS
from tests.stroom.workloads.copies import COPIES
from tests.stroom.workloads.erasure import ERASURE
from tests.stroom.workloads.folding import FOLDING
from tests.stroom.workloads.linking import LINKING
from tests.stroom.workloads.migration import MIGRATION
from tests.stroom.workloads.receiving import RECEIVING
from tests.stroom.workloads.recording import RECORDING
from tests.stroom.workloads.rekey import REKEY
from tests.stroom.workloads.restoring import RESTORING
from tests.stroom.workloads.sending import SENDING
from tests.stroom.workloads.workload import Workload

WORKLOADS: Final[Mapping[str, Workload]] = {
    "recording": RECORDING,
    "attachments": ATTACHMENTS,
    "migration": MIGRATION,
    "rekey": REKEY,
    "copies": COPIES,
    "restoring": RESTORING,
    "erasure": ERASURE,
    "sending": SENDING,
    "receiving": RECEIVING,
    "folding": FOLDING,
    "linking": LINKING,
}
