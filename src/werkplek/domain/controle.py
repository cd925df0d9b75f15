"""What a check of a praktijkverklaring says: what is certain, what is not, what to compare."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from werkplek.domain.vaststelling import Vorm


class Drager(StrEnum):
    """What was handed in: the file itself, a picture of the paper, or the text of its QR."""

    BESTAND = "bestand"
    BEELD = "beeld"
    QR = "qr"


class Uitslag(StrEnum):
    """The outcome in one word.

    `echt`: the school sealed exactly this. `ingetrokken`: it did, and took it back. `niet_echt`:
    something is not as it was sealed. `onzeker`: it cannot be told here (an unknown school, no seal
    on it yet, a QR that cannot be read).
    """

    ECHT = "echt"
    INGETROKKEN = "ingetrokken"
    NIET_ECHT = "niet_echt"
    ONZEKER = "onzeker"


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One thing that is wrong or unsure: a code of `woorden.controle`, and where."""

    code: str
    waar: str = ""


@dataclass(frozen=True, slots=True)
class ClaimRegel:
    """One werkproces as the QR states it; `titel` is of the signed catalogue, empty if unknown.

    `dagen` are the printed ones; `ingekort`: only the first and the last fitted.
    """

    code: str
    dagen: tuple[date, ...]
    titel: str = ""
    ingekort: bool = False


@dataclass(frozen=True, slots=True)
class Papierclaims:
    """Everything that the QR of a paper states; all of it is printed beside it.

    `som` is the SHA-256 (32 bytes) of the file: before the seal (by pen), or as far as the
    signature of the deelnemer covers it (in the file).
    """

    school: str
    nummer: str
    vorm: Vorm
    voornamen: str
    achternaam: str
    geboortedatum: date
    geboorteplaats: str
    leerbedrijf: str
    leerbedrijf_id: str
    praktijkopleider: str
    begin: date
    eind: date | None
    crebo: str
    niveau: int
    vastgesteld_op: date
    regels: tuple[ClaimRegel, ...]
    som: bytes


@dataclass(frozen=True, slots=True)
class Controleverslag:
    """The answer of a check. `lijst_van` is the day of the list of withdrawn statements used.

    `getekend_voor` is the day on which a time stamp proves that both people had signed the file:
    not later than that; None by pen.
    """

    drager: Drager
    uitslag: Uitslag
    claims: Papierclaims | None = None
    bevindingen: tuple[Bevinding, ...] = ()
    lijst_van: date | None = None
    ingetrokken_op: date | None = None
    getekend_voor: date | None = None
