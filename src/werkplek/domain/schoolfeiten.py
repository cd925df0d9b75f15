"""The feiten with which a judged praktijkverklaring goes to the school and becomes its document.

Each rests (`rust_op`) on the verklaring. A return and an establishment also rest on the offer that
they answer, so that no clock decides which came last.
"""

from dataclasses import dataclass
from typing import Final

from werkplek.domain.kenmerk import PlaatsingId
from werkplek.domain.vaststelling import Handtekeningrol, Vaststelling
from werkplek.domain.verklaring import Verklaring


@dataclass(frozen=True, slots=True)
class VerklaringAangeboden:
    """The praktijkopleider hands the judged verklaring to the examencommissie."""

    plaatsing: PlaatsingId


@dataclass(frozen=True, slots=True)
class VerklaringTeruggegeven:
    """The examencommissie hands an offer back, and says why."""

    plaatsing: PlaatsingId
    reden: str


@dataclass(frozen=True, slots=True)
class VerklaringVastgesteld:
    """The examencommissie establishes it; `pdf_sha256` is of its bytes before any signature."""

    plaatsing: PlaatsingId
    verklaring: Verklaring
    vaststelling: Vaststelling
    pdf_sha256: str


@dataclass(frozen=True, slots=True)
class HandtekeningGezet:
    """Somebody signed the file; `sha256` and `bytes` are of the file with this signature in it.

    The one of the school is its seal: that file is the document.
    """

    plaatsing: PlaatsingId
    rol: Handtekeningrol
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class VerklaringUitgereikt:
    """The deelnemer got it, on `gezien_op`."""

    plaatsing: PlaatsingId


@dataclass(frozen=True, slots=True)
class VerklaringIngetrokken:
    """The examencommissie takes it back, and says why; who checks it hears that it is withdrawn."""

    plaatsing: PlaatsingId
    reden: str


Schoolinhoud = (
    VerklaringAangeboden
    | VerklaringTeruggegeven
    | VerklaringVastgesteld
    | HandtekeningGezet
    | VerklaringUitgereikt
    | VerklaringIngetrokken
)

SCHOOLSOORTEN: Final[dict[str, type[Schoolinhoud]]] = {
    "verklaring_aangeboden": VerklaringAangeboden,
    "verklaring_teruggegeven": VerklaringTeruggegeven,
    "verklaring_vastgesteld": VerklaringVastgesteld,
    "handtekening_gezet": HandtekeningGezet,
    "verklaring_uitgereikt": VerklaringUitgereikt,
    "verklaring_ingetrokken": VerklaringIngetrokken,
}
"""The name of each kind as it stands in the header (`soort`)."""
