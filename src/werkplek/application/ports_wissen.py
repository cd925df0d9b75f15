"""The port for erasing: what the store takes away, and what it keeps because a law says so."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from werkplek.domain.feiten import Feit
from werkplek.domain.kenmerk import DeelnemerId


class Wisfase(StrEnum):
    """What an erasure still asks for: the file itself, or the copies of before it."""

    BESTAND = "bestand"
    KOPIEEN = "kopieen"


@dataclass(frozen=True, slots=True)
class Wistelling:
    """How much an erasure takes, or took.

    Of the `feiten` a person counts the `gezien` (how often something was seen, corrections not
    counted) and the `plaatsingen`.
    """

    feiten: int = 0
    documenten: int = 0
    bijlagen: int = 0
    kladjes: int = 0
    gezien: int = 0
    plaatsingen: int = 0


@dataclass(frozen=True, slots=True)
class BewaardDossier:
    """Somebody erased of whom a duty keeps a part, until that day."""

    deelnemer: DeelnemerId
    klasse: str
    behouden_tot: date


@dataclass(frozen=True, slots=True)
class KopieElders:
    """A second place with copies from before the erasure, by its own name, and when last used."""

    naam: str
    laatst: date


@dataclass(frozen=True, slots=True)
class Wisbewijs:
    """What the proof page says: no name of who was erased, and all that may still hold it.

    `klasse` and `behouden_tot` say what a duty keeps, until when; `schoon` are second places where
    a new copy took the place of older ones. `af` is False while copies here wait for the disk.
    """

    nummer: str
    op: date
    deelnemer: DeelnemerId
    grond: str
    besloten_door: str
    bedrijf: str
    plaats: str
    telling: Wistelling
    klasse: str = ""
    behouden_tot: date | None = None
    schoon: tuple[str, ...] = ()
    elders: tuple[KopieElders, ...] = ()
    af: bool = True


class Wisser(Protocol):
    """Takes people out of the open folder. Slow: call it in a lane."""

    def tel(self, deelnemer: DeelnemerId, klasse: str = "") -> Wistelling:
        """What `wis` would take under this duty to keep; empty keeps nothing."""
        ...

    def wis(self, gewist: Feit) -> Wistelling:
        """Append this `DossierGewist` and take away what it covers; durable when this returns.

        Raises `MapOnbereikbaar` or `MapBeschadigd`; nothing was taken then, and nothing will be
        later, unless the detail is `wordt_gewist`: then the next start finishes it. Afterwards
        `fase` is `BESTAND`. Cut half way, opening the folder finishes it.
        """
        ...

    def fase(self) -> Wisfase | None:
        """What is still to be done of erasures; None when nothing is."""
        ...

    def maak_schoon(self) -> None:
        """Rewrite the file without what was taken, and drop files no row names.

        Raises `MapOnbereikbaar` or `MapInGebruik`; `fase` stays `BESTAND` then, else it becomes
        `KOPIEEN`.
        """
        ...

    def kopieen_zijn_weg(self) -> None:
        """A clean copy took the place of older ones: replaced generations go, `fase` becomes None.

        Raises `MapOnbereikbaar`.
        """
        ...

    def dagen_vanaf(self, dag: date) -> int:
        """On how many days, in UTC, anybody recorded anything on or after that day."""
        ...

    def bewaard(self) -> tuple[BewaardDossier, ...]:
        """Who was erased but for what a duty keeps, by the day it ends."""
        ...
