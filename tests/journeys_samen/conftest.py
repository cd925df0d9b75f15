"""Marga and Joris share a tablet; Sanne, Yusuf, Lotte and Piet learn here."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.venster import GOEDKOOP, PINCODE, WACHTZIN, Venster
from tests.ui.conftest import app, qapp_cls
from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin, voeg_persoon_toe
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import voeg_deelnemer_toe
from werkplek.domain.kwalificatie import Crebo
from werkplek.domain.personen import Naam
from werkplek.structuur.start import startdata
from werkplek.ui.application import Application
from werkplek.wiring import begin_werkplek

__all__ = ["app", "qapp_cls"]

VAN_JORIS = "135792"
NAMEN = ("Sanne", "Yusuf", "Lotte", "Piet")


@pytest.fixture(scope="session")
def sjabloon(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Through the use cases, once."""
    map_ = tmp_path_factory.mktemp("sjabloon") / "map"
    werkplek = begin_werkplek(map_, WACHTZIN, sleutelbos=None, cost=GOEDKOOP)
    bedrijf = LeerbedrijfOpgave("Werkbedrijf De Voorbeeldhof", "Oosterveen")
    marga = begin(werkplek.ctx, bedrijf, PersoonOpgave("Marga Proefstra"), startdata())
    joris = voeg_persoon_toe(werkplek.ctx, PersoonOpgave("Joris Proefman"))
    opgave = PlaatsingOpgave(Crebo("25743"), werkplek.ctx.clock.vandaag())
    for naam in NAMEN:
        voeg_deelnemer_toe(werkplek.ctx, marga, Naam(naam), opgave)
    werkplek.toegang.kies_pincode(marga.id, PINCODE)
    werkplek.toegang.kies_pincode(joris.id, VAN_JORIS)
    werkplek.sluit()
    return map_


@pytest.fixture
def venster(app: Application, sjabloon: Path, tmp_path: Path) -> Iterator[Venster]:
    """The tablet in the morning: names to tap."""
    map_ = Path(shutil.copytree(sjabloon, tmp_path / "map"))
    geopend = Venster(app, map_)
    geopend.driver.wacht_op("wie")
    yield geopend
    geopend.sluit()
