"""The folder that is opened: two people who record, and a deelnemer; through the use cases."""

from pathlib import Path

from tests.journeys.venster import GOEDKOOP, PINCODE, WACHTZIN
from werkplek.application.beginnen import (
    LeerbedrijfOpgave,
    PersoonOpgave,
    begin,
    voeg_persoon_toe,
)
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import voeg_deelnemer_toe
from werkplek.domain.kwalificatie import Crebo
from werkplek.domain.personen import Naam
from werkplek.structuur.start import startdata
from werkplek.wiring import begin_werkplek


def maak_map(hier: Path) -> tuple[str, ...]:
    """Make the folder in `hier`; gives what the program must be started with."""
    map_, zin = hier / "map", hier / "wachtzin"
    werkplek = begin_werkplek(map_, WACHTZIN, sleutelbos=None, cost=GOEDKOOP)
    bedrijf = LeerbedrijfOpgave("Werkbedrijf De Voorbeeldhof", "Oosterveen")
    marga = begin(werkplek.ctx, bedrijf, PersoonOpgave("Marga Proefstra"), startdata())
    voeg_persoon_toe(werkplek.ctx, PersoonOpgave("Henk Voorbeeld"))
    opgave = PlaatsingOpgave(Crebo("25743"), werkplek.ctx.clock.vandaag())
    voeg_deelnemer_toe(werkplek.ctx, marga, Naam("Sanne"), opgave)
    werkplek.toegang.kies_pincode(marga.id, PINCODE)
    werkplek.sluit()
    zin.write_text(WACHTZIN, encoding="utf-8")
    return "-m", "werkplek", "--map", str(map_), "--wachtzin-bestand", str(zin)
