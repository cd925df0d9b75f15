"""Numbers in as few bits as they need, the most significant bit first."""

from typing import Final

_LANGSTE: Final = 32
"""Bits of the largest number that is read; a longer one is no claim of ours."""


class Schrijver:
    """Collects bits; the last byte is filled up with zeros."""

    def __init__(self) -> None:
        self._waarde = 1
        """A one in front keeps the zeros that follow it."""

    def schrijf(self, getal: int, breedte: int) -> None:
        """`getal` in exactly `breedte` bits."""
        if getal < 0 or getal.bit_length() > breedte:
            raise ValueError(f"{getal} does not fit in {breedte} bits")
        self._waarde = self._waarde << breedte | getal

    def schrijf_gamma(self, getal: int) -> None:
        """Zero or more, in the code of Elias (gamma) of the number after it."""
        lengte = (getal + 1).bit_length()
        self.schrijf(0, lengte - 1)
        self.schrijf(getal + 1, lengte)

    @property
    def bytes(self) -> bytes:
        """Everything so far, in whole bytes."""
        aantal = self._waarde.bit_length() - 1
        gevuld = -aantal % 8
        kaal = (self._waarde << gevuld) - (1 << (aantal + gevuld))
        return kaal.to_bytes((aantal + gevuld) // 8)


class Lezer:
    """Reads what a `Schrijver` wrote. Raises ValueError past the end."""

    def __init__(self, inhoud: bytes) -> None:
        self._waarde = int.from_bytes(inhoud)
        self._over = len(inhoud) * 8

    def lees(self, breedte: int) -> int:
        """The number in the next `breedte` bits."""
        if breedte > self._over:
            raise ValueError("cut off")
        self._over -= breedte
        return self._waarde >> self._over & ((1 << breedte) - 1)

    def lees_gamma(self) -> int:
        """A number of `schrijf_gamma`."""
        nullen = 0
        while not self.lees(1):
            nullen += 1
            if nullen > _LANGSTE:
                raise ValueError("too large a number")
        return (1 << nullen | self.lees(nullen)) - 1
