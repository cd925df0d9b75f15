"""What the store hands over for lists: rows of projections and of the kwalificatiestructuur."""

from dataclasses import dataclass
from datetime import date, datetime

from werkplek.domain.kenmerk import DeelnemerId, PersoonId, PlaatsingId
from werkplek.domain.kwalificatie import Crebo, DossierEditie, Geldigheid
from werkplek.domain.leesverslag import Vorm
from werkplek.domain.plaatsing import PlaatsingStaat


@dataclass(frozen=True, slots=True)
class OverzichtRegel:
    """One deelnemer in the list, as projected from the feiten.

    Counts are of the plaatsing that runs (else the last one); `gezien` and `aangetoond` count
    chosen werkprocessen only. `laatst_gezien` is the day of the last waarneming that stands.
    """

    deelnemer: DeelnemerId
    roepnaam: str
    achternaam: str
    plaatsing: PlaatsingId | None = None
    crebo: str = ""
    kwalificatie: str = ""
    niveau: int = 0
    praktijkopleider: PersoonId | None = None
    staat: PlaatsingStaat | None = None
    gekozen: int = 0
    gezien: int = 0
    aangetoond: int = 0
    laatst_gezien: date | None = None
    verklaringen: int = 0


@dataclass(frozen=True, slots=True)
class KwalificatieKop:
    """One edition of a kwalificatie without its parts.

    `werkprocessen` counts them; `plaatsingen` counts the plaatsingen that began on it. As soon as
    one began on any kwalificatie in this edition of the dossier, `in_gebruik`, it never changes.
    """

    crebo: Crebo
    naam: str
    niveau: int
    dossier: DossierEditie
    geldig: Geldigheid
    hoort_bij: Crebo
    werkprocessen: int
    plaatsingen: int
    in_gebruik: bool


@dataclass(frozen=True, slots=True)
class KwalificatieTreffer:
    """One line of a search: a kwalificatie, or (with `code` and `titel`) a werkproces in it.

    `kerntaak` is the code and title it stands under. `hier` says that somebody learns this here;
    `alleen_naam` that only SBB's list knows it, so that there is nothing to choose yet; `deels`
    that no line has every word, and this one has most of them.
    """

    crebo: Crebo
    naam: str
    niveau: int
    code: str = ""
    titel: str = ""
    dossier: str = ""
    kerntaak: str = ""
    hier: bool = False
    alleen_naam: bool = False
    deels: bool = False


@dataclass(frozen=True, slots=True)
class Bron:
    """A file that was imported: its name, digest and form, who took it over, and when."""

    naam: str
    sha256: str
    vorm: Vorm
    door: PersoonId
    op: datetime


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes kept with a verklaring; `soort` is a media type."""

    sha256: str
    soort: str
    inhoud: bytes
