"""The praktijkverklaring on A4: a Verklaring in, always the same bytes out."""

from dataclasses import dataclass
from typing import Final

from werkplek.documents.controlecode import canonical_record, controlecode
from werkplek.documents.fonts import Fonts
from werkplek.documents.kader import Kader
from werkplek.documents.kop import head
from werkplek.documents.ondertekening import signature
from werkplek.documents.pdf import Page, Properties, write_pdf
from werkplek.documents.strips import Group, glue
from werkplek.documents.typesetting import Typesetter
from werkplek.documents.uitleg import explanation
from werkplek.documents.werkprocessen import werkprocessen
from werkplek.domain.verklaring import Staat, Verklaring
from werkplek.woorden.verklaring import TITEL, voettekst

KENMERK: Final = "praktijkverklaring-a4/1"
"""Names this layout in every file it makes: another look is another number."""


@dataclass(frozen=True, slots=True)
class PraktijkverklaringA4:
    """The layout; `fonts` are those of the paper unless a test plants others."""

    fonts: Fonts
    kenmerk: str = KENMERK

    def __call__(self, verklaring: Verklaring) -> bytes:
        """The PDF. Raises `TekenOntbreekt` with every character that no font shows."""
        record = canonical_record(verklaring)
        self.fonts.check(record.decode())
        properties = Properties(
            title=f"{TITEL} {verklaring.nummer}",
            author=verklaring.bedrijf.naam,
            producer=f"Werkplek {self.kenmerk}",
            made_on=verklaring.opgemaakt_op,
            seed=record,
        )
        return write_pdf(self.pages(verklaring, controlecode(record)), properties)

    def pages(self, verklaring: Verklaring, code: str) -> tuple[Page, ...]:
        """The pages as values: the statement itself, then the sheet that explains it."""
        zetter = Typesetter(self.fonts)
        kader = Kader(zetter, voettekst(verklaring, code), verklaring.staat is Staat.CONCEPT)
        return kader.pages((_statement(zetter, verklaring), explanation(zetter, verklaring)))


def _statement(zetter: Typesetter, verklaring: Verklaring) -> tuple[Group, ...]:
    """The signature never stands on a page without the end of what is signed."""
    *groups, last = (*head(zetter, verklaring), *werkprocessen(zetter, verklaring.regels))
    return (*groups, glue(last, signature(zetter, verklaring)))
