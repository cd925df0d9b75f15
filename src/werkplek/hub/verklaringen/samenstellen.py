"""Put together what seals: the layouts, the keys of the schools, and the folder with files."""

from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.documents.praktijkverklaring import KENMERK
from werkplek.hub.bijlage_bestand import Bijlagemap
from werkplek.hub.bijlagen import Bijlagekast
from werkplek.hub.database import Database
from werkplek.hub.geheim import Geheim
from werkplek.hub.instelling import standaard_bijlagen
from werkplek.hub.verklaringen.pdfzegelaar import PdfZegelaars
from werkplek.hub.verklaringen.ronde import Ronde
from werkplek.hub.verklaringen.verzegelen import Verzegelaar
from werkplek.hub.waarmerk.openen import open_waarmerk, publiceer_intrekkingen

SJABLOON: Final = KENMERK
"""The layout in which the school establishes."""


@cache
def papiermaker() -> PdfPapiermaker:
    """All layouts with their letters, read once."""
    return PdfPapiermaker()


def maak_ronde(database: Database, geheim: Geheim, bijlagen: Path | None = None) -> Ronde:
    """What a hub does by itself about verklaringen; without a folder its usual one."""
    map_ = bijlagen or standaard_bijlagen()
    map_.mkdir(parents=True, exist_ok=True, mode=0o700)
    maker = papiermaker()
    kast = Bijlagekast(database, Bijlagemap(map_))
    zegelaars = PdfZegelaars(database, geheim, maker)

    def geef_uit(verbinding: sa.Connection, school: int, nu: datetime) -> bytes:
        merk = open_waarmerk(verbinding, geheim, school, nu)
        return publiceer_intrekkingen(verbinding, merk, nu)

    return Ronde(Verzegelaar(database, geheim, kast, maker, zegelaars), geef_uit)
