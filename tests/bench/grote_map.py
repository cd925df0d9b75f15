"""The big folder, begun by one praktijkopleider, as the window opens it."""

from pathlib import Path
from typing import Final

from tests.bench.groot import vul
from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.device.slots import Argon2Cost
from werkplek.structuur.start import startdata
from werkplek.wiring import begin_werkplek

WACHTZIN: Final = "vier losse woorden samen"


def grote_map(ouder: Path) -> Path:
    """Make it under `ouder`, closed; with a cheap wachtzin, so that the key does not count."""
    map_ = ouder / "map"
    werkplek = begin_werkplek(map_, WACHTZIN, sleutelbos=None, cost=Argon2Cost(8, 1, 1))
    bedrijf = LeerbedrijfOpgave("Werkbedrijf De Voorbeeldhof", "Oosterveen")
    begin(werkplek.ctx, bedrijf, PersoonOpgave("Ans Proef"), startdata())
    vul(werkplek.ctx.store)
    werkplek.sluit()
    return map_
