"""The big folder, begun by one praktijkopleider, as the window opens it."""

from pathlib import Path
from typing import Final

from tests.bench.groot import DEELNEMERS, FEITEN, vul
from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.device.slots import Argon2Cost
from werkplek.structuur.start import startdata
from werkplek.wiring import begin_werkplek

WACHTZIN: Final = "vier losse woorden samen"
WACHTZIN_BESTAND: Final = "wachtzin.txt"
"""The file beside the folder that has it."""


def grote_map(ouder: Path, deelnemers: int = DEELNEMERS, feiten: int = FEITEN) -> Path:
    """Make it under `ouder`, closed; with a cheap wachtzin, so that the key does not count."""
    map_ = ouder / "map"
    ouder.mkdir(exist_ok=True)
    (ouder / WACHTZIN_BESTAND).write_text(f"{WACHTZIN}\n", encoding="utf-8")
    werkplek = begin_werkplek(map_, WACHTZIN, sleutelbos=None, cost=Argon2Cost(8, 1, 1))
    bedrijf = LeerbedrijfOpgave("Werkbedrijf De Voorbeeldhof", "Oosterveen")
    begin(werkplek.ctx, bedrijf, PersoonOpgave("Ans Proef"), startdata())
    vul(werkplek.ctx.store, deelnemers, feiten)
    werkplek.sluit()
    return map_
