"""What the use cases need from the outside, for adapters to fulfil.

How that can fail stands in `application.unavailable`, and can be imported from here.
"""

from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from werkplek.application.changes import Changes
from werkplek.application.ports_dossier import Stuk, Zegelstand
from werkplek.application.ports_papier import Renderer
from werkplek.application.ports_school import SchoolLezer
from werkplek.application.ports_sleutels import SleutelSchrijver
from werkplek.application.ports_structuur import StructuurLezer, StructuurSchrijver
from werkplek.application.ports_veilig import (
    BijlageLezer,
    BijlageSchrijver,
    BijlageStore,
    Schijfstand,
)
from werkplek.application.ports_wissen import Wisser
from werkplek.application.records import (
    Bron,
    Document,
    KwalificatieKop,
    KwalificatieTreffer,
    OverzichtRegel,
)
from werkplek.application.unavailable import (
    BestandOnbereikbaar,
    MapBeschadigd,
    MapBestaatAl,
    MapInGebruik,
    MapInWolk,
    MapIsNieuw,
    MapNieuwer,
    MapOnbereikbaar,
    MapOpNetwerk,
    PrinterOnbereikbaar,
    SleutelNodig,
    SleutelPastNiet,
    TekenOntbreekt,
    Unavailable,
)
from werkplek.domain.feiten import Feit
from werkplek.domain.instellingen import Instellingen
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PersoonId
from werkplek.domain.kladje import Kladje
from werkplek.domain.personen import Leerbedrijf, Persoon
from werkplek.domain.schaal import Aantoonregel

__all__ = [
    "BestandOnbereikbaar",
    "Bestanden",
    "Bron",
    "Clock",
    "Document",
    "Ids",
    "KwalificatieKop",
    "KwalificatieTreffer",
    "Lezer",
    "MapBeschadigd",
    "MapBestaatAl",
    "MapInGebruik",
    "MapInWolk",
    "MapIsNieuw",
    "MapNieuwer",
    "MapOnbereikbaar",
    "MapOpNetwerk",
    "OverzichtRegel",
    "Printer",
    "PrinterOnbereikbaar",
    "Renderer",
    "SleutelNodig",
    "SleutelPastNiet",
    "Store",
    "TekenOntbreekt",
    "Unavailable",
    "UnitOfWork",
]


class Clock(Protocol):
    """The time of this computer."""

    def nu(self) -> datetime:
        """Aware UTC in whole milliseconds, which is what a feit keeps."""
        ...

    def vandaag(self) -> date:
        """The day where this computer stands."""
        ...


class Ids(Protocol):
    """Makes names that never repeat."""

    def nieuw(self) -> str:
        """A UUIDv7 in lower case; never smaller than one given before."""
        ...


class Lezer(StructuurLezer, BijlageLezer, SchoolLezer, Protocol):
    """A consistent look at the store."""

    def leerbedrijf(self) -> Leerbedrijf | None:
        """The leerbedrijf, or None before *beginnen*."""
        ...

    def personen(self) -> tuple[Persoon, ...]:
        """All who record here, by name."""
        ...

    def aantoonregel(self) -> Aantoonregel:
        """What aangetoond rests on here."""
        ...

    def instellingen(self) -> Instellingen:
        """What was chosen for this computer."""
        ...

    def kladje(self, persoon: PersoonId, onderwerp: str) -> str:
        """What this person typed about it and did not keep; empty when nothing."""
        ...

    def overzicht(self) -> tuple[OverzichtRegel, ...]:
        """Every deelnemer, from the projection."""
        ...

    def feiten(
        self, deelnemer: DeelnemerId, *, soorten: Collection[str] | None = None
    ) -> tuple[Feit, ...]:
        """The feiten of one deelnemer in order of recording; empty when unknown.

        `soorten` (names of `domain.feiten.SOORTEN`) leaves out all other kinds: a tap needs only
        the few feiten about the plaatsing, not every waarneming.
        """
        ...

    def feit(self, id_: FeitId) -> Feit | None:
        """One feit."""
        ...

    def zegels_van(self, deelnemer: DeelnemerId) -> Mapping[FeitId, Zegelstand]:
        """How each feit of one deelnemer is sealed."""
        ...

    def document(self, sha256: str) -> Document | None:
        """Bytes kept under this digest."""
        ...

    def laatste_moment(self) -> datetime | None:
        """`vastgelegd_op` of the last feit this device recorded: a clock before it *liep terug*."""
        ...

    def aantal_feiten(self) -> int:
        """How many feiten the log holds."""
        ...

    def niet_verstuurd(self) -> int:
        """How many feiten wait for a school (all, while none is linked)."""
        ...


class UnitOfWork(Lezer, StructuurSchrijver, BijlageSchrijver, SleutelSchrijver, Protocol):
    """One transaction: everything or nothing. Leaving without `commit` undoes all of it."""

    def __enter__(self) -> Self:
        """Begin; waits for the writer lane."""
        ...

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        """Roll back what was not committed."""
        ...

    def voeg_toe(self, feit: Feit) -> None:
        """Append a feit to log, outbox and projections.

        Raises `protocol.fouten.TeGroot`, or `DeelnemerOnbekend` about somebody who was erased.
        """
        ...

    def bewaar_leerbedrijf(self, leerbedrijf: Leerbedrijf) -> None:
        """Set the leerbedrijf."""
        ...

    def bewaar_persoon(self, persoon: Persoon) -> None:
        """Add or change a person."""
        ...

    def bewaar_instellingen(self, instellingen: Instellingen) -> None:
        """Set what was chosen for this computer."""
        ...

    def bewaar_kladje(self, kladje: Kladje) -> None:
        """Keep what somebody typed, in the place of what they typed before; "" takes it away."""
        ...

    def bewaar_document(self, document: Document) -> None:
        """Keep bytes under their digest; the same bytes twice are kept once."""
        ...

    def commit(self, *, verzegel: bool = False) -> Changes:
        """Make it durable (synced to disk), then say what changed. Raises `MapOnbereikbaar`.

        `verzegel` closes the open run in the same transaction.
        """
        ...


class Store(BijlageStore, Protocol):
    """The open folder."""

    @property
    def wisser(self) -> Wisser:
        """Takes people out of it."""
        ...

    def lees(self) -> AbstractContextManager[Lezer]:
        """Open a look at the store."""
        ...

    def unit_of_work(self) -> UnitOfWork:
        """Start a transaction in the writer lane."""
        ...

    def sluit_reeks(self) -> int:
        """Seal what is not sealed yet; gives the number of seals made."""
        ...

    def herbouw(self) -> int:
        """Fold all projections anew from the log; gives the number of feiten read."""
        ...

    def schijf(self) -> Schijfstand:
        """How the disk is; looks whether there is room again when there was none. Never raises."""
        ...

    def sluit(self) -> None:
        """Seal, checkpoint and close. The store cannot be used afterwards."""
        ...


class Printer(Protocol):
    """The printers of this computer."""

    def namen(self) -> tuple[str, ...]:
        """Names of the queues, the default first; empty when there is none."""
        ...

    def print(self, pdf: bytes, *, naam: str) -> None:
        """Queue exactly these bytes under a neutral job title. Raises `PrinterOnbereikbaar`."""
        ...


class Bestanden(Protocol):
    """Files that a person chose; nothing else of Werkplek leaves the folder."""

    def lees(self, pad: Path, grens: int) -> bytes:
        """The first `grens` bytes of a file. Raises `BestandOnbereikbaar`."""
        ...

    def bewaar(self, pad: Path, inhoud: bytes) -> None:
        """Write the file whole, or leave what was there. Raises `BestandOnbereikbaar`."""
        ...

    def bewaar_samen(self, pad: Path, stukken: Iterable[Stuk]) -> None:
        """Write files together: one ZIP when the name ends with `.zip`, else a new folder.

        All of them or nothing. Raises `BestandOnbereikbaar`; `bestaat` when the folder is there
        and not empty.
        """
        ...
