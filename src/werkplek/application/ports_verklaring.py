"""What a statement of a school needs from the outside: keys, signatures, and a strict check."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from werkplek.domain.controle import Controleverslag
from werkplek.domain.vaststelling import Handtekeningrol, Papier

Punt = tuple[float, float]
"""A point of a stroke: right and up from the lower left corner, both from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Streek:
    """What somebody drew or typed to sign: lines of points, or a name; only this is kept.

    No times and no pressure: those would be biometric data (AVG art. 9).
    """

    lijnen: tuple[tuple[Punt, ...], ...] = ()
    naam: str = ""


class PdfSleutel(Protocol):
    """A key that signs PDFs, wherever it lives: folder, card, or a service of the school."""

    @property
    def keten(self) -> tuple[bytes, ...]:
        """Certificates in DER: of this key first, then of each issuer up to the root."""
        ...

    def teken(self, boodschap: bytes) -> bytes:
        """Sign (ECDSA P-256 with SHA-256, in DER, or RSA PKCS#1 v1.5 with SHA-256).

        Raises `SleutelWeg` when the key cannot be reached: a card taken out, a service away.
        """
        ...


@dataclass(frozen=True, slots=True)
class Bewijsmateriaal:
    """That certificates held at a moment, to keep inside a file; everything in DER.

    `certificaten` are issuers, OCSP responders and roots, of the time stamps too.
    """

    certificaten: tuple[bytes, ...] = ()
    ocsps: tuple[bytes, ...] = ()
    crls: tuple[bytes, ...] = ()


class Tijdstempelaar(Protocol):
    """A time stamp service (RFC 3161), here or elsewhere."""

    def stempel(self, sha256: bytes) -> bytes:
        """The token (CMS SignedData in DER) over this digest, with the service's certificate.

        Raises `TijdstempelWeg` when there is no good answer.
        """
        ...


class Tekenaar(Protocol):
    """Puts signatures in a file."""

    def teken(
        self,
        pdf: bytes,
        rol: Handtekeningrol,
        sleutel: PdfSleutel,
        streek: Streek,
        nu: datetime,
    ) -> bytes:
        """The file with one more signature (PAdES B-B); everything before it stays byte for byte.

        Raises `HandtekeningGeweigerd`: it is not this one's turn, or the certificate is no good.
        """
        ...


class Papiermaker(Protocol):
    """Makes the file of a verklaring."""

    def maak(self, papier: Papier) -> bytes:
        """The final bytes before any signature; the same paper gives the same bytes.

        Raises `TekenOntbreekt`, and `SjabloonOnbekend` for a layout that is not known here.
        """
        ...


class Controleur(Protocol):
    """Judges a file, a picture or the text of a QR, from anybody; never raises."""

    def controleer(self, inhoud: bytes) -> Controleverslag:
        """Strict: whatever is not exactly as it was sealed is a finding."""
        ...


class Lijsten(Protocol):
    """The signed lists of schools: their keys, and what they took back."""

    def bewaard(self) -> Sequence[bytes]:
        """Every list that is known here, as it was signed."""
        ...

    def bewaar(self, lijst: bytes) -> None:
        """Keep a newer list. Raises `LijstGeweigerd` when it does not hold or is older."""
        ...
