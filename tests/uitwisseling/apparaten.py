"""Devices without a folder, that send over the line what they made up."""

from tests.fakes.apparaat import Apparaat, Lijn
from tests.uitwisseling.plein import Plein
from werkplek.protocol.reeks import Reeks


def ruw(school: Plein, aantal: int, bedrijf: str = "Bakker Proef") -> list[Apparaat]:
    """Devices without a folder, enrolled over the line."""
    apparaten = [Apparaat() for _ in range(aantal)]
    lijn = Lijn(school.hub.adres)
    for een in apparaten:
        een.meld_aan(lijn, school.code(bedrijf))
    lijn.sluit()
    return apparaten


def stuur(school: Plein, een: Apparaat, reeksen: list[Reeks]) -> list[str]:
    """Send these runs; gives the verdicts."""
    lijn = Lijn(school.hub.adres)
    try:
        return [u.uitkomst for u in een.stuur(lijn, reeksen).uitkomsten]
    finally:
        lijn.sluit()
