"""What working with schools needs from the outside: the hub at the other end, and the folder.

The hub answers messages of `protocol.uitwisseling`; the folder says what waits and takes what came.
Nothing here asks a network and a writer lane at the same time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from werkplek.application.ports_papierkast import Papierkast
from werkplek.application.ports_sleutels import SleutelLezer
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId
from werkplek.domain.school import School, Schoolband
from werkplek.protocol.certificaatvraag import CertificaatAntwoord, Certificaatvraag
from werkplek.protocol.ontvangst import OntvangstTekst
from werkplek.protocol.reeks import Reeks
from werkplek.protocol.uitwisseling import (
    Aanmelding,
    AanmeldingAntwoord,
    Ophaling,
    OphalingAntwoord,
    Vraag,
    VraagAntwoord,
    Zending,
    ZendingAntwoord,
)


class Hub(Protocol):
    """The hub of one school, over a line that may break anywhere.

    Every call raises `HubOnbereikbaar` (nothing is known about what the hub did), `HubWeigert`
    (it said no, with a code), `HubVerkeerd` (another hub, a captive portal, a foreign certificate)
    or `HubVol` (come back later, with seconds). None of them marks anything as sent.
    """

    def verstuur(self, zending: Zending) -> ZendingAntwoord:
        """Push; the receipt is not judged yet."""
        ...

    def haal_op(self, ophaling: Ophaling) -> OphalingAntwoord:
        """Pull one page."""
        ...

    def vraag(self, vraag: Vraag) -> VraagAntwoord:
        """Which runs the hub lacks."""
        ...

    def bijlage_stand(self, sha256: str) -> int:
        """How many bytes of a file the hub has; all of it when it is kept."""
        ...

    def verstuur_bijlage(self, sha256: str, vanaf: int, stuk: bytes, totaal: int) -> int:
        """Send one piece; gives how many bytes the hub has then."""
        ...

    def haal_bijlage(self, sha256: str, vanaf: int) -> bytes:
        """The next piece of a file; empty at its end."""
        ...

    def haal_lijst(self, pad: str, nummer: int) -> bytes:
        """A signed list at that path of the hub; empty when `nummer` is still the newest."""
        ...

    def vraag_certificaat(self, vraag: Certificaatvraag) -> CertificaatAntwoord:
        """Ask for a certificate to sign PDFs with."""
        ...

    def sluit(self) -> None:
        """Let go of the line."""
        ...


class Hubs(Protocol):
    """Finds hubs."""

    def meld_aan(self, adres: str, aanmelding: Aanmelding) -> AanmeldingAntwoord:
        """Enrol this device with a one-time code. Raises as `Hub`; `http://` only on loopback."""
        ...

    def hub(self, school: School) -> Hub:
        """The hub of a school that was linked; asks nothing yet."""
        ...

    def breek_af(self) -> None:
        """End what is being asked now, from any thread: it fails as a line that is cut."""
        ...


class SchoolLezer(SleutelLezer, Protocol):
    """What a look at the store says about schools."""

    def namen(self) -> Mapping[PersoonId, str]:
        """How everybody is called who records: the people here, and whom a school named."""
        ...

    def rollen(self) -> Mapping[PersoonId, str]:
        """What they are: a value of `Rol` or `Schoolrol`."""
        ...

    def leerbedrijven(self) -> Mapping[DeelnemerId, str]:
        """Where a deelnemer learns now, as far as a school said so to who follows them."""
        ...

    def schoolband(self, dossier: DeelnemerId) -> Schoolband | None:
        """As whom a school knows this dossier; None while no school does."""
        ...


@dataclass(frozen=True, slots=True)
class Uitwisselstand:
    """The four numbers of one school, always true (sync reference §6.15), and how old it is.

    `hier` are feiten that wait to be sent, `bij_school` those the school has, `wacht_op_besluit`
    those it holds, `terug` those it sent back, `fotos` files on the way; `oudste` is when the
    oldest waiting was recorded, `gelukt` the last exchange that went all the way, `geprobeerd` the
    last that began.
    """

    school: School
    hier: int
    bij_school: int
    wacht_op_besluit: int
    fotos: int
    oudste: datetime | None = None
    gelukt: datetime | None = None
    geprobeerd: datetime | None = None
    nieuwer: int = 0
    opnieuw_koppelen: bool = False
    terug: int = 0


@dataclass(frozen=True, slots=True)
class Aangehouden:
    """A feit that waits at the school, or that it sent back; `reden` is a code of `Aanhouding`."""

    feit: FeitId
    school: OrganisatieId
    dossier: DeelnemerId
    uitkomst: str
    reden: str
    sinds: datetime


@dataclass(frozen=True, slots=True)
class Verwerkt:
    """What a page or an answer changed here; `dossiers_gewist` the school ordered to erase."""

    feiten: int = 0
    dossiers_erbij: frozenset[DeelnemerId] = frozenset()
    dossiers_weg: frozenset[DeelnemerId] = frozenset()
    dossiers_gewist: frozenset[DeelnemerId] = frozenset()
    gewijzigd: frozenset[DeelnemerId] = frozenset()
    ongelijk: frozenset[DeelnemerId] = frozenset()


class Uitwisselmap(Papierkast, Protocol):
    """The folder's side: what waits for a school, and what came of it; one transaction a call."""

    def scholen(self) -> tuple[School, ...]:
        """All schools this folder is linked to, by name."""
        ...

    def banden(self) -> tuple[Schoolband, ...]:
        """Every dossier that a school knows."""
        ...

    def bewaar_school(self, school: School, verzoeksleutel: bytes | None = None) -> None:
        """Link a school with the private request key made for it, or keep what changed about it."""
        ...

    def verzoeksleutel(self, school: OrganisatieId) -> bytes:
        """The private key (32 bytes) with which this device signs its requests to the school.

        Raises `OpnieuwKoppelen`.
        """
        ...

    def teken(self, boodschap: bytes) -> bytes:
        """Sign with the seal key of this device: proof that it holds it, at enrolment."""
        ...

    def aanmelding(self) -> tuple[str, bytes]:
        """The name of this device in the log, and its public seal key."""
        ...

    def te_versturen(self, school: OrganisatieId, *, feiten: int, bytes_: int) -> tuple[Reeks, ...]:
        """Sealed runs with something for this school, oldest first; at least one run when any.

        Feiten of others, of kring *eigen*, and those the school has, stay behind as a leaf.
        """
        ...

    def verwerk_uitkomsten(
        self, school: OrganisatieId, antwoord: ZendingAntwoord, ontvangst: OntvangstTekst
    ) -> Verwerkt:
        """Keep the receipt and take out of the outbox what the school has now."""
        ...

    def ophaalvraag(self, school: OrganisatieId) -> Ophaling:
        """How far this folder is."""
        ...

    def verwerk_pagina(self, school: OrganisatieId, pagina: OphalingAntwoord) -> Verwerkt:
        """Rights, erasures, decisions, feiten and cursor in one transaction.

        A run whose seal does not hold or whose key is not known is put aside and counted; nothing
        of it is shown. Projections wait in a list of dossiers for `vouw_bij`.
        """
        ...

    def vouw_bij(self, hoogstens: int = 1) -> frozenset[DeelnemerId]:
        """Fold dossiers that got feiten, each in its own transaction; empty when none is left."""
        ...

    def bied_aan(self, school: OrganisatieId) -> tuple[tuple[str, str, int], ...]:
        """Every run of this school that is here, by whomever: what a restored hub may lack."""
        ...

    def reeksen(
        self, school: OrganisatieId, namen: Sequence[tuple[str, str, int]]
    ) -> tuple[Reeks, ...]:
        """These runs as far as they are here, to refill the hub."""
        ...

    def begin_opnieuw(self, school: OrganisatieId, hub: str, tijdvak: int) -> None:
        """The hub was restored: keep everything, count nothing as sent, ask from the start."""
        ...

    def stand(self, school: OrganisatieId) -> Uitwisselstand:
        """The four numbers."""
        ...

    def aangehouden(self, school: OrganisatieId) -> tuple[Aangehouden, ...]:
        """What waits there or came back, oldest first."""
        ...

    def noteer(self, school: OrganisatieId, op: datetime, *, gelukt: bool) -> None:
        """Remember that an exchange began, or went all the way."""
        ...

    def bijlagen_onderweg(self, school: OrganisatieId) -> tuple[str, ...]:
        """Digests of files to send, in order: those that a person ticked (design §6)."""
        ...

    def bijlage_verstuurd(self, school: OrganisatieId, sha256: str) -> None:
        """The school has this file, whole."""
        ...
