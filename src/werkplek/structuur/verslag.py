"""What a reader made of a file: the kwalificaties, and line by line what it could not use."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from werkplek.domain.kwalificatie import Kwalificatie

_WAARDE_LENGTE: Final = 80


class Reden(StrEnum):
    """Why a line is in the report; the sentences live in `werkplek.woorden`."""

    GEEN_UTF8 = "geen_utf8"  # the file; the line is where the first foreign byte stands
    BESTAND_LEEG = "bestand_leeg"
    KOLOM_ONTBREEKT = "kolom_ontbreekt"  # the file, once for each column
    KOLOM_DUBBEL = "kolom_dubbel"  # the file
    CSV_GEBROKEN = "csv_gebroken"  # this line and all after it
    AANTAL_VELDEN = "aantal_velden"
    LEEG = "leeg"
    TE_LANG = "te_lang"
    ONLEESBAAR = "onleesbaar"  # control or direction characters
    CREBO_ONLEESBAAR = "crebo_onleesbaar"
    CODE_ONLEESBAAR = "code_onleesbaar"
    CODE_PAST_NIET = "code_past_niet"  # the werkproces is of another kerntaak
    CODE_DUBBEL = "code_dubbel"
    NIVEAU_ONBEKEND = "niveau_onbekend"
    STATUS_ONBEKEND = "status_onbekend"
    TEGENSPRAAK = "tegenspraak"  # an earlier line says otherwise of the same thing
    KOLOM_ONBEKEND = "kolom_onbekend"
    CODE_ANDERS_GESPELD = "code_anders_gespeld"

    @property
    def gebruikt(self) -> bool:
        """Whether the line is used all the same, and only worth a look."""
        return self in {Reden.KOLOM_ONBEKEND, Reden.CODE_ANDERS_GESPELD}


@dataclass(frozen=True, slots=True)
class Leesregel:
    """One remark: the line of the file (from 1), why, in which column, and what stood there."""

    regel: int
    reden: Reden
    kolom: str = ""
    waarde: str = ""


@dataclass(frozen=True, slots=True)
class Leesverslag:
    """The outcome of reading one file; `regels` is in the order of the file."""

    kwalificaties: tuple[Kwalificatie, ...]
    regels: tuple[Leesregel, ...] = ()

    @property
    def niet_gebruikt(self) -> tuple[Leesregel, ...]:
        """The remarks that cost a line or the whole file."""
        return tuple(regel for regel in self.regels if not regel.reden.gebruikt)


@dataclass(eq=False)
class Afgekeurd(Exception):
    """A line that cannot be used; becomes a `Leesregel` where the line is known."""

    reden: Reden
    kolom: str
    waarde: str = ""

    def op_regel(self, regel: int) -> Leesregel:
        """The remark for this line; of what stood there only the beginning."""
        return Leesregel(regel, self.reden, self.kolom, self.waarde[:_WAARDE_LENGTE])
