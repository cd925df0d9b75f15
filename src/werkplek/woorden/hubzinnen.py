"""What the hub says to a device that it refuses."""

from collections.abc import Mapping
from typing import Final

WEIGERINGEN: Final[Mapping[str, str]] = {
    "handtekening": "De school kent dit apparaat niet.",
    "klok": "De klok van dit apparaat loopt niet gelijk met die van de school.",
    "herhaald": "De school heeft dit bericht al gehad.",
    "ingetrokken": "De school heeft dit apparaat afgesloten.",
    "te_groot": "Dit bericht is te groot.",
    "onleesbaar": "De school kan dit bericht niet lezen.",
    "te_oud": "Deze Werkplek is te oud om op te halen. Zet er een nieuwe versie op.",
    "vol": "Het is druk bij de school. Het wordt vanzelf opnieuw geprobeerd.",
    "code": "Deze code klopt niet, is al gebruikt of is verlopen.",
    "onbekend": "Dit is er niet.",
    "niet_goedgekeurd": "De school heeft deze praktijkopleider nog niet goedgekeurd.",
    "ander_leerbedrijf": "Deze praktijkopleider ondertekent voor een ander leerbedrijf.",
    "naam_anders": "De school kent een andere naam.",
    "niet_vastgesteld": "Deze verklaring wacht niet op een handtekening.",
    "te_veel": "Er zijn al te veel certificaten. Neem contact op met de school.",
    "fout": "Er ging iets mis bij de school. Het wordt vanzelf opnieuw geprobeerd.",
}
"""By code."""
