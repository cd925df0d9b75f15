"""What is said while somebody types what has no place in a file about work."""

from typing import Final

from werkplek.domain.gezondheid import raakt_gezondheid
from werkplek.domain.tekst import lijkt_op_bsn

BSN: Final = "Dit lijkt op een burgerservicenummer. Schrijf dat hier niet op."
GEZONDHEID: Final = "Gaat dit over gezondheid? Schrijf alleen op wat helpt bij het werk."


def waarschuwing(tekst: str) -> str:
    """The sentence for this text; empty when nothing in it is odd.

    A number comes first: it is asked about again when the text is kept.
    """
    if lijkt_op_bsn(tekst):
        return BSN
    return GEZONDHEID if raakt_gezondheid(tekst) else ""
