"""A badge that opens a deelnemer: kept as a salted hash, on this device alone."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Final

from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.tekst import lijkt_op_bsn

MINSTE: Final = 6
MEESTE: Final = 64


@dataclass(frozen=True, slots=True, order=True)
class Badge:
    """Whose it is; `afdruk` is the hash of what a reader reads, with `zout`."""

    deelnemer: DeelnemerId
    zout: str
    afdruk: str

    def past(self, code: str) -> bool:
        """Whether this is the badge that gives `code`."""
        return hmac.compare_digest(self.afdruk, afdruk(self.zout, code))


def badge_van(deelnemer: DeelnemerId, zout: str, code: str) -> Badge:
    """The badge that gives `code`; what must not be kept is a ValueError."""
    if not mag_badge_zijn(code):
        raise ValueError(len(code))
    return Badge(deelnemer, zout, afdruk(zout, code))


def mag_badge_zijn(code: str) -> bool:
    """Long enough to be no accident, and not the BSN of somebody."""
    return MINSTE <= len(code) <= MEESTE and code.isprintable() and not lijkt_op_bsn(code)


def afdruk(zout: str, code: str) -> str:
    """What is kept of a code."""
    return hmac.new(zout.encode(), code.encode(), hashlib.sha256).hexdigest()
