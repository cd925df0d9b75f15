"""A pasted list as a source like any other."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from werkplek.domain.leesverslag import Leesdeel, PlakKop, Vorm
from werkplek.structuur.plak import lees_geplakt

NAAM: Final = "geplakte lijst"


@dataclass(frozen=True, slots=True)
class Plakbron:
    """Implements the port `Structuurbron` on text that a person pasted."""

    tekst: str
    kop: PlakKop

    @property
    def naam(self) -> str:
        return NAAM

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.tekst.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def vorm(self) -> Vorm:
        return Vorm.GEPLAKT

    def lees(self) -> Iterator[Leesdeel]:
        verslag = lees_geplakt(self.tekst, self.kop)
        yield Leesdeel(verslag.kwalificaties, regels=verslag.regels, gedaan=1.0)
