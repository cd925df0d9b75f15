"""What the minutes of a talk say, as they go to whoever draws them."""

from dataclasses import dataclass

from werkplek.domain.begeleiding import Gesprek


@dataclass(frozen=True, slots=True)
class Gespreksverslag:
    """One talk about one deelnemer at one leerbedrijf."""

    naam: str
    opleiding: str
    bedrijf: str
    plaats: str
    gesprek: Gesprek
