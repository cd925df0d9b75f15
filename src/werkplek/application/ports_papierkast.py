"""The folder's side of what a statement of a school needs: lists, keys, and files of others."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from werkplek.application.ports_sleutels import Sleutelnaam
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId


@dataclass(frozen=True, slots=True)
class Schoollijst:
    """A list as a school signed it; `soort` as in `protocol.sleutellijst`."""

    school: OrganisatieId
    soort: str
    nummer: int
    inhoud: bytes


@dataclass(frozen=True, slots=True)
class Ontbrekend:
    """A signed file that a feit names and that is not here; no more bytes than that feit says."""

    dossier: DeelnemerId
    sha256: str
    bytes: int


class Sleutelhelft(Protocol):
    """A key of this folder for which a certificate is asked."""

    @property
    def publiek(self) -> bytes:
        """Its public half, as SubjectPublicKeyInfo in DER."""
        ...

    def teken(self, boodschap: bytes) -> bytes:
        """As `PdfSleutel.teken`."""
        ...


class Papierkast(Protocol):
    """What of it the folder keeps; each call is one transaction, or one look."""

    def lijsten(self) -> tuple[Schoollijst, ...]:
        """The newest list of each kind, of every school."""
        ...

    def bewaar_lijst(self, lijst: Schoollijst) -> None:
        """Keep it in the place of an older one; the caller proved it."""
        ...

    def bijlagen_te_halen(self, school: OrganisatieId) -> tuple[Ontbrekend, ...]:
        """Signed files that others made and the school may have."""
        ...

    def zonder_certificaat(
        self, school: OrganisatieId, gewenst: Collection[Sleutelnaam], tot: datetime
    ) -> tuple[Sleutelnaam, ...]:
        """Those of these that cannot sign until then.

        Keys of deelnemers that are not among `gewenst` are taken away: they sign nothing any more.
        """
        ...

    def maak_sleutel(self, naam: Sleutelnaam) -> Sleutelhelft:
        """The key to ask a certificate for; made when it is not there."""
        ...

    def bewaar_keten(self, naam: Sleutelnaam, keten: tuple[bytes, ...]) -> bool:
        """Keep the certificates; False when they are not of the key that is here."""
        ...
