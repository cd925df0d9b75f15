"""The words for what several deelnemers did together."""

from collections.abc import Sequence
from typing import Final

WIE_NOG_MEER: Final = "Wie deed dit nog meer?"
TIK_EERST: Final = "Tik eerst iemand aan."
NIEMAND_MEER: Final = "Niemand anders leert dit werk nu."
LEG_VAST: Final = "Leg vast"
IEDEREEN: Final = "Iedereen"
NIEMAND: Final = "Niemand"

_VOLUIT: Final = 3
"""So many names are read at a glance; of more the rest is counted."""


def voor(namen: Sequence[str]) -> str:
    """`Sanne`, `Sanne en Yusuf`, `Sanne, Yusuf en Lotte`, `Sanne, Yusuf en 2 anderen`."""
    if len(namen) > _VOLUIT:
        return f"{', '.join(namen[:2])} en {len(namen) - 2} anderen"
    return " en ".join(filter(None, (", ".join(namen[:-1]), *namen[-1:])))


def leg_vast_voor(aantal: int) -> str:
    """On the button: for how many."""
    return f"{LEG_VAST} voor {aantal}" if aantal else LEG_VAST


def vastgelegd_voor(namen: Sequence[str], code: str, stap: str, *, niet_mee: int = 0) -> str:
    """What the strip says; `niet_mee` counts those for whom it does not count yet."""
    staart = f" Voor {niet_mee} telt het nog niet mee." if niet_mee else ""
    return f"Vastgelegd voor {voor(namen)}: {code}, {stap}.{staart}"
