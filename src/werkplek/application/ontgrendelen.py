"""Show with a pincode who one is: changing person, unlocking and judging ask it, recording never.

What asks for a pincode takes an `Ontgrendeld`, which nothing else makes.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from werkplek.application.context import Context
from werkplek.application.ports_veilig import Toegang
from werkplek.domain.fouten import PincodeNodig
from werkplek.domain.personen import Persoon

GELDIG: Final = timedelta(minutes=2)
"""How long a pincode counts for the act that asked for it."""


@dataclass(frozen=True, slots=True)
class Ontgrendeld:
    """Somebody who showed just now that they are who they say."""

    persoon: Persoon
    op: datetime

    def eis(self, nu: datetime) -> Persoon:
        """Who it is. Raises `PincodeNodig` when it was too long ago, or the clock went back."""
        if not timedelta(0) <= nu - self.op <= GELDIG:
            raise PincodeNodig
        return self.persoon


def ontgrendel(ctx: Context, toegang: Toegang, persoon: Persoon, pincode: str) -> Ontgrendeld:
    """Check the pincode. Raises what `Toegang.toets_pincode` raises."""
    toegang.toets_pincode(persoon.id, pincode)
    return Ontgrendeld(persoon, ctx.clock.nu())
