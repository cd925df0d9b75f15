"""What the use cases need of the kwalificatiestructuur, and of a file that brings a new one."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Protocol

from werkplek.application.records import Bron, KwalificatieKop, KwalificatieTreffer
from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.kwalificatie import Crebo, Kwalificatie
from werkplek.domain.leerstap import Leerstap
from werkplek.domain.leesverslag import Leesdeel, Vorm
from werkplek.domain.opleiding import Opleiding


class Structuurbron(Protocol):
    """A file of the kwalificatiestructuur that a person chose, recognised by what is in it."""

    @property
    def naam(self) -> str:
        """The name of the file, without its folder."""
        ...

    @property
    def sha256(self) -> str:
        """The digest of its bytes."""
        ...

    @property
    def vorm(self) -> Vorm:
        """Which published form it has."""
        ...

    def lees(self) -> Iterator[Leesdeel]:
        """Read it part by part, as often as asked for. Raises `BestandOnbereikbaar` only."""
        ...


class StructuurLezer(Protocol):
    """A look at the kwalificatiestructuur of this folder."""

    def koppen(self) -> tuple[KwalificatieKop, ...]:
        """Every kwalificatie in its newest edition, by niveau and name."""
        ...

    def edities(self, crebo: Crebo) -> tuple[KwalificatieKop, ...]:
        """All editions of one kwalificatie, the newest (by `editie_rang`) first."""
        ...

    def kwalificatie(self, crebo: Crebo, editie: str = "") -> Kwalificatie | None:
        """One kwalificatie with all its texts, in the named edition, else in the newest here."""
        ...

    def certificaten(self, crebo: Crebo) -> tuple[Kwalificatie, ...]:
        """The mbo-certificaten that are a part of this kwalificatie, each in its newest edition."""
        ...

    def zoek_kwalificaties(
        self, tekst: str, *, niveau: int = 0, grens: int = 60
    ) -> tuple[KwalificatieTreffer, ...]:
        """What fits every word, best first; what somebody learns here comes before all else.

        Case, accents and endings do not count, a small typing error neither; a code may be spelled
        in any way. `niveau` 0 is every niveau. Searches the newest editions. Names without anything
        to choose come last; where nothing fits every word, what fits most of them (`deels`).
        """
        ...

    def bevestigde_titels(self, crebo: Crebo) -> frozenset[tuple[str, str]]:
        """The established (code, title) pairs of this crebo, of kerntaken too.

        Those that a person confirmed, and those that a file gave as SBB's own in any edition here.
        """
        ...

    def opleiding(self, crebo: Crebo) -> Opleiding | None:
        """What SBB's lists say of this code, if they were imported."""
        ...

    def bronnen(self) -> tuple[Bron, ...]:
        """The files that were imported, the last one first."""
        ...

    def uitvoerbaar(self, crebo: Crebo) -> frozenset[str]:
        """Titles of the werkprocessen that can be done at this werkplek; empty: nobody said yet."""
        ...

    def leerstappen(self, crebo: Crebo, titel: str) -> tuple[Leerstap, ...]:
        """The leerbedrijf's own steps inside the werkproces of this title, in order."""
        ...

    def leerstap_foto(self, sha256: str) -> bytes:
        """The photo of a step, a JPEG; empty when it is not here."""
        ...


class StructuurSchrijver(Protocol):
    """Changes the kwalificatiestructuur of this folder, inside a transaction."""

    def bewaar_kwalificaties(self, kwalificaties: Sequence[Kwalificatie]) -> None:
        """Add kwalificaties; an edition that is here already stays as it is."""
        ...

    def vervang_kwalificatie(self, kwalificatie: Kwalificatie) -> None:
        """Take an edition anew. Raises `EditieInGebruik` once `KwalificatieKop.in_gebruik`."""
        ...

    def bewaar_opleidingen(self, opleidingen: Sequence[Opleiding]) -> None:
        """Take lines of SBB's lists; what a line leaves open stays as an earlier list said it."""
        ...

    def bewaar_bron(self, bron: Bron) -> None:
        """Remember that this file was imported."""
        ...

    def bevestig_titel(
        self, crebo: Crebo, code: str, titel: str, *, door: PersoonId, op: datetime
    ) -> None:
        """Keep that a person confirmed this title."""
        ...

    def bewaar_uitvoerbaar(self, crebo: Crebo, titels: Collection[str]) -> None:
        """Replace what can be done at this werkplek."""
        ...

    def bewaar_leerstappen(self, crebo: Crebo, titel: str, stappen: Sequence[Leerstap]) -> None:
        """Replace the steps inside the werkproces of this title."""
        ...

    def bewaar_leerstap_foto(self, jpeg: bytes) -> str:
        """Keep a photo for a step; gives the SHA-256 that it is kept under."""
        ...

    def ruim_leerstap_fotos_op(self, *, behalve: Collection[str] = ()) -> None:
        """Drop the photos that no step shows any more, but for these; closing drops all of them."""
        ...
