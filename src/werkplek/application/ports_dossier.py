"""Everything that is kept about one deelnemer, as it goes out (AVG art. 15 and 20)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode


@dataclass(frozen=True, slots=True)
class Zegelstand:
    """Where a feit stands in the chain of the device that made it, and whether it is sealed."""

    apparaat: str
    volgnr: int
    verzegeld: bool


@dataclass(frozen=True, slots=True)
class DossierWaarneming:
    """One waarneming as it now stands; `bestanden` are names of files that go with it."""

    op: date
    stap: str
    door: str
    notitie: str
    aangepast: bool
    herroepen_om: str | None
    bestanden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DossierWerkproces:
    """One werkproces with all that was seen of it, by day."""

    code: WerkprocesCode
    titel: str
    gekozen: bool
    aangetoond: bool
    toelichting: str
    waarnemingen: tuple[DossierWaarneming, ...]


@dataclass(frozen=True, slots=True)
class DossierPlaatsing:
    """One plaatsing; `eind` is the real last day, None while it runs."""

    kwalificatie: str
    crebo: str
    niveau: int
    editie: str
    school: str
    praktijkopleider: str
    begin: date
    eind: date | None
    werkprocessen: tuple[DossierWerkproces, ...]


@dataclass(frozen=True, slots=True)
class DossierVerklaring:
    """A praktijkverklaring that was drawn up; `bestanden` are its paper and scans."""

    nummer: str
    opgemaakt_op: date
    oordeel_op: date | None
    bestanden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DossierRegel:
    """What else was said or done: a remark, support, a talk, a note somebody wrote for themselves.

    `lezers` is empty where all who follow the deelnemer read it.
    """

    op: date
    tekst: str
    door: str
    notitie: str
    lezers: str
    herroepen_om: str | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the readable paper says; `ontbreekt` names files that could not be read any more."""

    deelnemer: DeelnemerId
    naam: str
    bedrijf: str
    plaats: str
    gemaakt_op: date
    plaatsingen: tuple[DossierPlaatsing, ...]
    verklaringen: tuple[DossierVerklaring, ...]
    bestanden: tuple[str, ...] = ()
    ontbreekt: tuple[str, ...] = ()
    verder: tuple[DossierRegel, ...] = ()


@dataclass(frozen=True, slots=True)
class Stuk:
    """One file to write: its name with `/` between folders, and how to get its bytes."""

    naam: str
    lees: Callable[[], bytes]
