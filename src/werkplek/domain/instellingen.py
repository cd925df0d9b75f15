"""What the people of a leerbedrijf chose for the computer they share."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from werkplek.domain.badge import Badge
from werkplek.domain.kenmerk import DeelnemerId

MINSTE_RUST: Final = 1
MEESTE_RUST: Final = 15
RUST: Final = 5
"""Minutes without a touch after which the screen locks (security.md §3.1; 1 to 15)."""


@dataclass(frozen=True, slots=True)
class Instellingen:
    """`rust` is in minutes; `herstelcode` the moment of the code that was surely written down.

    That moment is as `Toegang.herstelcode_van` gives it (ISO 8601), empty while nobody showed it.
    `niet_dezelfde` are pairs, of here and of a school, of whom a person said that they are two.
    `talen` has the language that a deelnemer reads beside the Dutch, by its code. `initialen` keeps
    first names off a screen that all can read. `badges` open deelnemers.
    """

    rust: int = RUST
    herstelcode: str = ""
    niet_dezelfde: frozenset[tuple[DeelnemerId, DeelnemerId]] = frozenset()
    talen: frozenset[tuple[DeelnemerId, str]] = frozenset()
    initialen: bool = False
    badges: frozenset[Badge] = frozenset()

    def __post_init__(self) -> None:
        """Other minutes than 1 to 15 are a ValueError."""
        if not MINSTE_RUST <= self.rust <= MEESTE_RUST:
            raise ValueError(self.rust)

    def op_papier(self, van: datetime | None) -> bool:
        """Whether somebody showed that they have the herstelcode of this moment."""
        return van is not None and van.isoformat() == self.herstelcode

    def taal_van(self, deelnemer: DeelnemerId) -> str:
        """The code of the language that this deelnemer reads too; empty for Dutch alone."""
        return next((taal for wie, taal in sorted(self.talen) if wie == deelnemer), "")

    def met_taal(self, deelnemer: DeelnemerId, taal: str) -> "Instellingen":
        """With another language for this deelnemer; an empty code takes the choice away."""
        van_anderen = frozenset((wie, code) for wie, code in self.talen if wie != deelnemer)
        return replace(self, talen=van_anderen | ({(deelnemer, taal)} if taal else frozenset()))

    def met_badge(self, badge: Badge) -> "Instellingen":
        """With this badge in the place of another of the same deelnemer."""
        zonder = self.zonder_badge(badge.deelnemer)
        return replace(zonder, badges=zonder.badges | {badge})

    def zonder_badge(self, deelnemer: DeelnemerId) -> "Instellingen":
        """Without the badge of this deelnemer."""
        over = frozenset(badge for badge in self.badges if badge.deelnemer != deelnemer)
        return replace(self, badges=over)
