"""What the hub says about who may read the support that a deelnemer gets."""

from typing import Final

HULP: Final = "wie de steun van een jobcoach mag lezen: geven, intrekken"
HULP_GEVEN: Final = "de deelnemer vindt het goed dat iemand de steun leest"
HULP_INTREKKEN: Final = "de deelnemer wil dat niet meer"

VANAF_NU: Final = "Dit geldt voor steun die hierna op de hub komt."
BLIJFT_DAAR: Final = "Wat al op een apparaat staat, blijft daar staan."


def gegeven(deelnemer: str, lezer: str) -> str:
    return f"{lezer} mag de steun van {deelnemer} lezen."


def ingetrokken(deelnemer: str, lezer: str) -> str:
    return f"{lezer} leest nieuwe steun van {deelnemer} niet meer."
