"""A pasted list: lines of `code titel` to one kwalificatie, with a report of each line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from werkplek.domain.fouten import CodeOnleesbaar, TekstGeweigerd
from werkplek.domain.kwalificatie import (
    DossierEditie,
    Herkomst,
    Kerntaak,
    KerntaakCode,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
    kerntaak_code_van,
    lees_kerntaak_code,
    lees_werkproces_code,
)
from werkplek.domain.leesverslag import WAARDE_LENGTE, Leesregel, Leesverslag, PlakKop, Reden
from werkplek.domain.tekst import lees_regel
from werkplek.structuur.afgekeurd import Afgekeurd
from werkplek.structuur.plakregel import Gecodeerd, hoort_bijeen, lees_plakregel
from werkplek.structuur.tidy_kolommen import MAX_TITEL
from werkplek.structuur.verdacht import bekijk
